"""What changed and what falls, on a screen: the worse first, before and after, and why."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.verify import verify
from claimcheck.check.whatif import Withdrawn, what_if
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.corpus import Corpus
from claimcheck.render.terminal.changes import difference_page, withdrawal_page
from claimcheck.report.changes import Difference, Item, News, Trend
from claimcheck.report.model import Report

from .screen import on_screen

if TYPE_CHECKING:
    from conftest import SmallProject


ITEMS = (
    Item("setting", "min_origins", News.CHANGED, Trend.NEUTRAL, "2", "3"),
    Item("claim", "a", News.ADDED, Trend.NEUTRAL),
    Item("claim", "b", News.NOT_CONTRADICTED, Trend.BETTER, "c (number)"),
    Item("claim", "c", News.BROKEN, Trend.WORSE, "s: „[red]Ja[/red]“ found", "not found"),
    Item("problem", "c\x1b]0;x", News.NEW_PROBLEM, Trend.WORSE, "", "error CC201 quote-not-found: \u202eno"),
)


def _shown(difference: Difference, columns: int = 80) -> str:
    return on_screen(difference_page(difference), columns)


def test_all_news_by_direction() -> None:
    """The worse stands before the better, and that before the rest; texts are shown, and none acts."""
    assert _shown(Difference(ITEMS, 9)) == (
        "2 for the worse, 1 for the better, 2 other changes; 9 claims in both.\n"
        "\n"
        "Worse (2)\n"
        "  c  broken: s: „[red]Ja[/red]“ found → not found\n"
        "  c␛]0;x  new problem: error CC201 quote-not-found: <U+202E>no\n"
        "\n"
        "Better (1)\n"
        "  b  no longer contradicted: c (number)\n"
        "\n"
        "Otherwise (2)\n"
        "  setting min_origins  changed: 2 → 3\n"
        "  a  added\n"
    )


def test_nothing_changed() -> None:
    """Without news a single line says so."""
    assert _shown(Difference((), 1)) == "Nothing changed; 1 claim in both.\n"


def test_long_news_are_wrapped_below_themselves() -> None:
    """On a narrow screen wrapped lines stand to the right of the ids."""
    page = _shown(Difference(ITEMS[3:4], 9), 30)
    assert page.partition("Worse (1)\n")[2] == (
        "  c  broken: s:\n      „[red]Ja[/red]“ found →\n      not found\n"
    )


ROOT = Path(__file__).resolve().parent.parent.parent.parent
PROJECT = ROOT / "tests" / "golden" / "project"
Golden = Callable[[str, str], None]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """The small fixed project, loaded."""
    return load(Project(PROJECT / "claims", PROJECT / "seeds", "claims"))


@pytest.fixture(scope="module")
def report(corpus: Corpus) -> Report:
    """The small fixed project, verified."""
    return verify(corpus)


def _printed(page: RenderableType, columns: int) -> str:
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))


def _page(corpus: Corpus, report: Report, columns: int, *actors: str, sources: tuple[str, ...] = ()) -> str:
    withdrawal = what_if(corpus, report, Withdrawn(frozenset(actors), frozenset(sources)))
    return _printed(withdrawal_page(withdrawal, columns), columns)


@pytest.mark.parametrize("columns", [80, 200])
def test_an_agency_that_is_credited(columns: int, corpus: Corpus, report: Report, golden: Golden) -> None:
    """What falls for certain stands before what may fall; lines on a narrow screen, a table on a wide one."""
    page = _page(corpus, report, columns, "norwire")
    golden(f"whatif-norwire-{columns}.txt", page)
    assert max(map(len, page.splitlines())) <= columns


@pytest.mark.parametrize("columns", [80, 200])
def test_an_article(columns: int, corpus: Corpus, report: Report, golden: Golden) -> None:
    """An article takes its passages with it, and a possible copy is named."""
    golden(f"whatif-herald-{columns}.txt", _page(corpus, report, columns, sources=("herald",)))


def test_a_party(corpus: Corpus, report: Report) -> None:
    """Those who belong to a party keep their word, and the page says so and how to take it away."""
    lines = _page(corpus, report, 200, "city").splitlines()
    assert lines[1] == "Who belongs to them keeps their word (brandt, weiss); --members takes it away, too."


@pytest.mark.parametrize(
    ("actors", "summary"),
    [
        ((), "Without : nothing changes for any of 17 claims."),
        (("harbour-herald", "abendkurier"), None),
        (("weiss",), "Without weiss: 1 of 17 claims loses all evidence, 1 loses a contradiction, 1 changes otherwise; 14 unchanged."),
    ],
)  # fmt: skip
def test_the_summary_is_a_sentence(
    actors: tuple[str, ...], summary: str | None, corpus: Corpus, report: Report
) -> None:
    """How many claims of how many, by effect, in the singular or plural."""
    first = _page(corpus, report, 1000, *actors).splitlines()[0]
    assert first == summary or (summary is None and first.startswith("Without abendkurier, harbour-herald: "))


def test_what_a_narrow_screen_shows_a_wide_one_shows(corpus: Corpus, report: Report) -> None:
    """Every reason and every claim stands on both."""
    narrow, wide = (_page(corpus, report, columns, "norwire") for columns in (100, 300))
    for claim in ("cost-risen", "old-bridge-stays", "start-in-may"):
        assert (claim in narrow, claim in wide) == (True, True)
    reasons = ["perhaps no longer contradicted by", "no longer contradicted by cost-limit", "passages → "]
    assert [(reason in narrow, reason in wide) for reason in reasons] == [(True, True)] * 3


@pytest.mark.parametrize("columns", [80, 200])
def test_hostile_texts_do_not_act_and_are_not_lost(project: "SmallProject", columns: int) -> None:
    """Texts of claims and reasons of curators are shown with what would act made visible, markup as it is."""
    text = '"[red]a\\e]0;t\\a\\u202e\\u009b31m:smile:"'
    project.write(
        f"""
        sources: [{{id: s, file: s.txt}}, {{id: r, file: r.txt}}]
        claims:
          - {{id: a, text: {text}, evidence: [{{source: s, quote: Ja}}]}}
          - {{id: b, text: t, contradicts: {{a: {text}}}, evidence: [{{source: r, quote: Nein}}]}}
        """,
        s="Ja.",
        r="Nein.",
    )
    corpus = project.load()
    page = _page(corpus, verify(corpus), columns, sources=("s",))
    assert set(page) & set("\x1b\x07\u202e\x9b") == set()
    assert page.count("[red]a␛]0;t␇<U+202E><U+009B>31m:smile:") == 2


def test_the_example_in_the_docs_is_what_is_printed(shipped_corpus: Corpus, shipped_report: Report) -> None:
    """The page that explains the command shows what 80 columns show of the shipped claims."""
    page = (ROOT / "docs" / "what-if.md").read_text(encoding="utf-8")
    example = page.partition("$ claimcheck whatif --without tass\n")[2].partition("```")[0]
    assert example == _page(shipped_corpus, shipped_report, 80, "tass")
