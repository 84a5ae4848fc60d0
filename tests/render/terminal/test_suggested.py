"""Suggested passages, as a screen shows them."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.finding.suggesting import suggest
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.render.terminal.suggested import suggested_page
from claimcheck.report.model import Report

PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"
Golden = Callable[[str, str], None]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The small fixed project, loaded."""
    return load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))


@pytest.fixture(scope="module")
def report(corpus: Corpus) -> Report:
    """The small fixed project, verified."""
    return verify(corpus)


def _shown(page: RenderableType, columns: int = 80) -> str:
    """Return *page* as it stands on a screen of so many columns, without colour."""
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))


@pytest.mark.parametrize("claim", ["cost-limit", "strike-planned"])
def test_suggestions_on_a_screen(claim: str, corpus: Corpus, report: Report, golden: Golden) -> None:
    """Each shows where it stands, what it may do to the claim, who says it, and the call of `quote`."""
    page = suggest(report.claim(claim).claim, corpus, report, 1)
    golden(f"suggest-{claim}-80.txt", _shown(suggested_page(page, report)))


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_longer_than_the_screen(columns: int, corpus: Corpus, report: Report) -> None:
    """However wide the screen, every line fits."""
    page = suggest(report.claim("cost-limit").claim, corpus, report, 1)
    shown = _shown(suggested_page(page, report), columns)
    assert [line for line in shown.split("\n") if len(line) > columns] == []
