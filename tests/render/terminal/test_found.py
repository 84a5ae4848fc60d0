"""Passages that were found, as a screen shows them."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.finding.finding import Wanted, find, page_of
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.render.terminal.found import found_page
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


def _page(
    words: str, corpus: Corpus, report: Report, first: int = 1, most: int | None = 10
) -> RenderableType:
    return found_page(page_of(find(words, corpus, report, Wanted()), corpus, report, first, most), report)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("building", "whole"),
        ("ferr", "inside"),
        ("two thousand worker ferries fear", "forms"),
        ("About 3,000 ferry workers fear for their jbs", "nearly"),
        ("nothing of the kind", "nothing"),
    ],
)
def test_passages_found_on_a_screen(
    words: str, name: str, corpus: Corpus, report: Report, golden: Golden
) -> None:
    """Each passage shows its source, line, what was met in it, what not, who quotes it, and the call of `quote`."""
    golden(f"find-{name}-80.txt", _shown(_page(words, corpus, report)))


@pytest.mark.parametrize(
    ("first", "most", "last_line"),
    [
        (1, 2, "1 to 2 of 3 passages; --page for others, --all for all"),
        (3, 2, "3 to 3 of 3 passages; --page for others, --all for all"),
        (1, 10, "3 passages"),
        (11, 10, "3 passages, none on this page"),
    ],
)
def test_it_is_said_how_many_there_are(
    first: int, most: int, last_line: str, corpus: Corpus, report: Report
) -> None:
    """Whoever sees ten knows of the others."""
    shown = _shown(_page("building", corpus, report, first, most)).rstrip("\n").split("\n")
    assert shown[-1] == last_line


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_longer_than_the_screen(columns: int, corpus: Corpus, report: Report) -> None:
    """However wide the screen, every line fits."""
    shown = _shown(_page("ferry May", corpus, report), columns)
    assert [line for line in shown.split("\n") if len(line) > columns] == []
