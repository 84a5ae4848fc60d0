"""The options that several commands share."""

from pathlib import Path

import pytest

from claimcheck.cli.options import (
    FailOn,
    ListFormat,
    ReportFormat,
    SchemaFormat,
    VerifyFormat,
    configured_fail_on,
)
from claimcheck.load.project import Configuration
from claimcheck.problem import Severity


@pytest.mark.parametrize(
    ("fail_on", "severity"),
    [
        (FailOn.ERROR, Severity.ERROR),
        (FailOn.WARNING, Severity.WARNING),
        (FailOn.INFO, Severity.INFO),
        (FailOn.NEVER, None),
    ],
)
def test_fail_on_is_a_severity_or_never(fail_on: FailOn, severity: Severity | None) -> None:
    """Each value is a severity, but `never`."""
    assert fail_on.severity is severity


def test_fail_on_has_every_severity() -> None:
    """No severity is missing."""
    assert {value.severity for value in FailOn} == {*Severity, None}


@pytest.mark.parametrize(
    ("formats", "promised"),
    [
        (ListFormat, {"table", "json", "csv"}),
        (VerifyFormat, {"full", "grouped", "concise", "json", "jsonl", "github", "sarif"}),
        (ReportFormat, {"markdown", "summary", "html"}),
        (SchemaFormat, {"json", "table"}),
    ],
)
def test_every_promised_format_is_there(
    formats: type[ListFormat | VerifyFormat | ReportFormat | SchemaFormat], promised: set[str]
) -> None:
    """Formats are added, never removed."""
    assert promised <= {format_.value for format_ in formats}


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param({}, FailOn.ERROR, id="nothing said"),
        pytest.param({"fail_on": "info"}, FailOn.INFO, id="as configured"),
        pytest.param({"strict": True}, FailOn.WARNING, id="strict"),
        pytest.param({"strict": False, "fail_on": "never"}, FailOn.NEVER, id="not strict"),
    ],
)
def test_what_the_file_fails_on(written: dict[str, str | bool], expected: FailOn) -> None:
    """The project's file, else errors."""
    assert configured_fail_on(Configuration(Path(), None, written)) is expected


@pytest.mark.parametrize(
    ("output", "expected"),
    [
        (None, ReportFormat.MARKDOWN),
        ("-", ReportFormat.MARKDOWN),
        ("report.md", ReportFormat.MARKDOWN),
        ("report.html", ReportFormat.HTML),
        ("a.b/REPORT.HTM", ReportFormat.HTML),
        ("report.docx", ReportFormat.DOCX),
        ("report.html/report", ReportFormat.MARKDOWN),
    ],
)
def test_the_ending_of_a_file_says_its_format(output: str | None, expected: ReportFormat) -> None:
    """A web page or a document is written where the file is called one."""
    assert ReportFormat.of(Path(output) if output else None) is expected
