"""The options that several commands share, defined once."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.problem import Severity

Claims = Annotated[
    Path | None,
    typer.Option("--claims", help="Folder of the YAML files. Default: as configured, else claims/."),
]
Sources = Annotated[
    Path | None,
    typer.Option("--sources", help="Folder of the articles. Default: as configured, else seeds/."),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="File to write, whole or not at all. Default: stdout.")
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


class ListFormat(StrEnum):
    """How `list` prints."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class VerifyFormat(StrEnum):
    """How `verify` prints."""

    FULL = "full"
    CONCISE = "concise"
    JSON = "json"


class ReportFormat(StrEnum):
    """How `report` writes."""

    MARKDOWN = "markdown"
    HTML = "html"

    @classmethod
    def of(cls, output: Path | None) -> "ReportFormat":
        """Return the format that a file's ending asks for; Markdown where it asks for none."""
        is_page = output is not None and output.suffix.lower() in {".html", ".htm"}
        return cls.HTML if is_page else cls.MARKDOWN


class SpeechFormat(StrEnum):
    """How `speech` prints."""

    TABLE = "table"
    JSON = "json"


class SchemaFormat(StrEnum):
    """How `schema` prints."""

    JSON = "json"
    TABLE = "table"
