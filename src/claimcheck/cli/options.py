"""The options that several commands share, defined once."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.problem import Severity

if TYPE_CHECKING:
    from claimcheck.load.project import Configuration


def _allowed(context: typer.Context, output: Path | None) -> Path | None:
    """Return the file that `-o` names; before any work is done, leave if it must not be written."""
    return _checked(context, output, beside_records=False)


def _allowed_beside_records(context: typer.Context, output: Path | None) -> Path | None:
    return _checked(context, output, beside_records=True)


def _checked(context: typer.Context, output: Path | None, *, beside_records: bool) -> Path | None:
    if output is not None and str(output) != "-" and not context.resilient_parsing:
        from claimcheck.cli.app import errors_shown
        from claimcheck.cli.boundary import refuse_inputs

        claims, sources = (
            Path(folder) if folder else None
            for folder in (context.params.get("claims"), context.params.get("sources"))
        )
        with errors_shown():
            refuse_inputs(output, claims, sources, beside_records=beside_records)
    return output


# Eager: both are known when `-o` is looked at, wherever it stands on the line.
Claims = Annotated[
    Path | None,
    typer.Option(
        "--claims", is_eager=True, help="Folder of the YAML files. Default: as configured, else claims/."
    ),
]
Sources = Annotated[
    Path | None,
    typer.Option(
        "--sources", is_eager=True, help="Folder of the articles. Default: as configured, else seeds/."
    ),
]
_FILE = "File to write, whole or not at all. Default: stdout."
Output = Annotated[Path | None, typer.Option("--output", "-o", callback=_allowed, help=_FILE)]
OutputBesideRecords = Annotated[
    Path | None, typer.Option("--output", "-o", callback=_allowed_beside_records, help=_FILE)
]
"""For what editors look for in the claims folder, and no check reads: the schema."""

Pictures = Annotated[
    Path | None,
    typer.Option("--pictures", help="Folder to write the pictures to as SVG, for the report to show."),
]


Strict = Annotated[bool, typer.Option("--strict", help="Warnings fail, too: --fail-on warning.")]
ExitZero = Annotated[
    bool,
    typer.Option("--exit-zero", help="Leave with 0 whatever is found; errors still leave with 2 or 3."),
]


class FailOn(StrEnum):
    """From which severity on problems make the command exit with 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"

    @property
    def severity(self) -> Severity | None:
        """The severity; None for never."""
        return None if self is FailOn.NEVER else Severity(self.value)


def configured_fail_on(configuration: "Configuration") -> FailOn:
    """Return from which severity on problems fail by the project's file, else errors."""
    return FailOn.WARNING if configuration.value("strict") else FailOn(configuration.value("fail_on"))


class ListFormat(StrEnum):
    """How `list` prints."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class ListOrder(StrEnum):
    """In what order `list` prints."""

    NEED = "need"
    ID = "id"


class VerifyFormat(StrEnum):
    """How `verify` prints."""

    FULL = "full"
    GROUPED = "grouped"
    CONCISE = "concise"
    JSON = "json"
    JSONL = "jsonl"
    GITHUB = "github"
    SARIF = "sarif"


class VerifyOnly(StrEnum):
    """What alone `verify` looks at."""

    QUOTATIONS = "quotations"


class ReportFormat(StrEnum):
    """How `report` writes."""

    MARKDOWN = "markdown"
    SUMMARY = "summary"
    HTML = "html"
    DOCX = "docx"

    @classmethod
    def of(cls, output: Path | None) -> "ReportFormat":
        """Return the format that a file's ending asks for; Markdown where it asks for none."""
        ending = output.suffix.lower() if output is not None else ""
        return {".html": cls.HTML, ".htm": cls.HTML, ".docx": cls.DOCX}.get(ending, cls.MARKDOWN)


class Reader(StrEnum):
    """Whom a report is for."""

    EDITOR = "editor"
    ARCHIVE = "archive"


class DraftFormat(StrEnum):
    """How `draft` prints."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"
    SARIF = "sarif"

    @classmethod
    def of(cls, output: Path | None) -> "DraftFormat":
        """Return the format that a file's ending asks for; text where it asks for none."""
        ending = output.suffix.lower() if output is not None else ""
        known = {
            ".md": cls.MARKDOWN,
            ".html": cls.HTML,
            ".htm": cls.HTML,
            ".docx": cls.DOCX,
            ".json": cls.JSON,
        }
        return cls.SARIF if ending == ".sarif" else known.get(ending, cls.TEXT)


class ExportFormat(StrEnum):
    """What `export` writes."""

    SQLITE = "sqlite"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"


class FindFormat(StrEnum):
    """How `find` prints."""

    TEXT = "text"
    JSON = "json"


class SuggestFormat(StrEnum):
    """How `suggest` prints."""

    TEXT = "text"
    JSON = "json"


class GapsFormat(StrEnum):
    """How `gaps` prints."""

    TEXT = "text"
    JSON = "json"


class ImportFormat(StrEnum):
    """How `import` prints."""

    TEXT = "text"
    YAML = "yaml"
    JSON = "json"


class SpeechFormat(StrEnum):
    """How `speech` prints."""

    TABLE = "table"
    JSON = "json"


class SchemaFormat(StrEnum):
    """How `schema` prints."""

    JSON = "json"
    TABLE = "table"


class WhatIfFormat(StrEnum):
    """How `whatif` prints."""

    TABLE = "table"
    JSON = "json"


class Engine(StrEnum):
    """Where long work is done."""

    PROCESSES = "processes"
    RAY = "ray"


class TraceFormat(StrEnum):
    """How `trace` prints."""

    TABLE = "table"
    JSON = "json"
    SVG = "svg"

    @classmethod
    def of(cls, output: Path | None) -> "TraceFormat":
        """Return the format that a file's ending asks for; the table where it asks for none."""
        ending = output.suffix.lower() if output is not None else ""
        return {".json": cls.JSON, ".svg": cls.SVG}.get(ending, cls.TABLE)


class ReuseFormat(StrEnum):
    """How `reuse` prints."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"

    @classmethod
    def of(cls, output: Path | None) -> "ReuseFormat":
        """Return the format that a file's ending asks for; the table where it asks for none."""
        ending = output.suffix.lower() if output is not None else ""
        return {".json": cls.JSON, ".jsonl": cls.JSONL, ".ndjson": cls.JSONL}.get(ending, cls.TABLE)


class DiffFormat(StrEnum):
    """How `diff` prints."""

    TEXT = "text"
    JSON = "json"
