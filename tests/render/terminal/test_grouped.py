"""Findings below the name of their file."""

import io

import pytest
from rich.console import Console

from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.terminal.grouped import grouped_page
from claimcheck.report.model import Report

PROBLEMS = (
    Problem("CC201", "not there", Place("claims/a.yaml", 3, 5), claim="x", source="s"),
    Problem("CC402", "alike\n\x1b[31m", Place("claims/a.yaml", 120, 11), source="s"),
    Problem("CC401", "one", Place("claims/b.yaml", 9, 1), claim="y"),
    Problem("CC101", "no YAML", Place("claims/c.yaml")),
)


def _printed(least: Severity, columns: int = 200) -> str:
    out = io.StringIO()
    report = Report((), {}, (), PROBLEMS, (), 0, {})
    Console(file=out, width=columns, color_system=None, highlight=False).print(grouped_page(report, least))
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def test_findings_stand_below_their_file_a_line_each() -> None:
    """Each file is named once; its findings stand below, their columns in line."""
    assert _printed(Severity.INFO) == (
        "claims/a.yaml\n"
        "  3:5     error    CC201  not there  [x]\n"
        "  120:11  warning  CC402  alike⏎␛[31m  [s]\n"
        "\n"
        "claims/b.yaml\n"
        "  9:1  info     CC401  one  [y]\n"
        "\n"
        "claims/c.yaml\n"
        "  1:1  error    CC101  no YAML\n"
        "\n"
        "0 claims · 0 passages, 0 found whole · 2 errors · 1 warning · 1 note\n"
        "\n"
    )


@pytest.mark.parametrize(
    ("least", "files"),
    [
        (Severity.INFO, ["claims/a.yaml", "claims/b.yaml", "claims/c.yaml"]),
        (Severity.WARNING, ["claims/a.yaml", "claims/c.yaml"]),
        (Severity.ERROR, ["claims/a.yaml", "claims/c.yaml"]),
    ],
)
def test_files_without_a_finding_of_the_level_are_not_named(least: Severity, files: list[str]) -> None:
    """A heading stands only above findings."""
    assert [line for line in _printed(least).splitlines() if line.startswith("claims/")] == files


def test_milder_findings_are_counted() -> None:
    """What the level hides is told at the end."""
    assert _printed(Severity.ERROR).endswith("\n2 findings of lower severity: --level info\n")


def test_wrapped_lines_hang_below_their_finding() -> None:
    """On a narrow terminal a finding goes on where its severity stands."""
    lines = _printed(Severity.WARNING, columns=39).splitlines()
    assert lines[:3] == ["claims/a.yaml", "  3:5     error    CC201  not", "          there  [x]"]
