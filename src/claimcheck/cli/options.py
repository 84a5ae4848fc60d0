"""The options that several commands share, defined once."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.problem import Severity

if TYPE_CHECKING:
    from claimcheck.load.project import Configuration

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

Pictures = Annotated[
    Path | None,
    typer.Option("--pictures", help="Folder to write the pictures to as SVG, for the report to show."),
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


def effective_fail_on(option: FailOn | None, configuration: "Configuration") -> FailOn:
    """Return what the command line asks for, else the project's file, else errors."""
    if option is not None:
        return option
    return FailOn.WARNING if configuration.value("strict") else FailOn(configuration.value("fail_on"))


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
    SUMMARY = "summary"


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


class DiffFormat(StrEnum):
    """How `diff` prints."""

    TEXT = "text"
    JSON = "json"
