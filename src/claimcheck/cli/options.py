"""The options that several commands share, defined once."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

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


Archive = Annotated[
    list[str] | None,
    typer.Option(
        "--archive",
        metavar="<path>",
        help="Look through this archive in place of the articles: an index that `archive build` made, or a folder or file, or its address; repeatable.",
    ),
]
Archives = Annotated[
    list[str],
    typer.Option(
        "--archive",
        metavar="<path>",
        help="A folder of .txt, .jsonl, .ndjson (also .gz), .parquet, .warc (also .gz), or such a file; or its address, s3:// or gs://; repeatable.",
    ),
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


FORMAT = typer.Option("--format", "-f", help="How to print.")

_ENDINGS = {
    ".docx": "docx",
    ".htm": "html",
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".ndjson": "jsonl",
    ".sarif": "sarif",
    ".svg": "svg",
}
"""The formats that endings of files ask for."""


class _OfEnding(StrEnum):
    @classmethod
    def of(cls, output: Path | None) -> Self:
        """Return the format that a file's ending asks for; the first one where it asks for none that there is."""
        asked = _ENDINGS.get(output.suffix.lower()) if output is not None else None
        return next((one for one in cls if one == asked), next(iter(cls)))


class TextOrJson(StrEnum):
    """How what is found or compared is printed."""

    TEXT = "text"
    JSON = "json"


class TableOrJson(StrEnum):
    """How rows of one kind are printed."""

    TABLE = "table"
    JSON = "json"


FindFormat = TextOrJson
SuggestFormat = TextOrJson
GapsFormat = TextOrJson
DiffFormat = TextOrJson
SpeechFormat = TableOrJson
WhatIfFormat = TableOrJson


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


class ReportFormat(_OfEnding):
    """How `report` writes."""

    MARKDOWN = "markdown"
    SUMMARY = "summary"
    HTML = "html"
    DOCX = "docx"


class Reader(StrEnum):
    """Whom a report is for."""

    EDITOR = "editor"
    ARCHIVE = "archive"


class DraftFormat(_OfEnding):
    """How `draft` prints."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    JSON = "json"
    SARIF = "sarif"


class ExportFormat(StrEnum):
    """What `export` writes."""

    SQLITE = "sqlite"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"


class ImportFormat(StrEnum):
    """How `import` prints."""

    TEXT = "text"
    YAML = "yaml"
    JSON = "json"


class SchemaFormat(StrEnum):
    """How `schema` prints."""

    JSON = "json"
    TABLE = "table"


class Engine(StrEnum):
    """Where long work is done."""

    PROCESSES = "processes"
    RAY = "ray"


class TraceFormat(_OfEnding):
    """How `trace` prints."""

    TABLE = "table"
    JSON = "json"
    SVG = "svg"


class ReuseFormat(_OfEnding):
    """How `reuse` prints."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
