"""Passages that were found, as a screen shows them, and what a person sees who makes a claim."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.console import Console, RenderableType

from claimcheck.check.finding.hits import Wanted, find, page_of
from claimcheck.check.finding.suggestions import suggest
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.locate.method import Change, Difference, Method, Step
from claimcheck.problem import Place, Problem
from claimcheck.records.corpus import Corpus
from claimcheck.render.terminal.found import (
    found_page,
    gaps_page,
    imported_page,
    offers_page,
    suggested_page,
    summary,
    verdict_page,
)
from claimcheck.render.terminal.style import plain_lines
from claimcheck.report.candidate import Candidate, ImportedClaim, Judged, Outcome
from claimcheck.report.evidence import Match
from claimcheck.report.found import Gap, GapKind
from claimcheck.report.model import Report
from claimcheck.report.proposal import Offer, Stated
from claimcheck.text.span import Span

from .screen import on_screen

if TYPE_CHECKING:
    from conftest import SmallProject


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
    golden(f"find-{name}-80.txt", on_screen(_page(words, corpus, report)))


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
    shown = on_screen(_page("building", corpus, report, first, most)).rstrip("\n").split("\n")
    assert shown[-1] == last_line


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_is_longer_than_the_screen(columns: int, corpus: Corpus, report: Report) -> None:
    """However wide the screen, every line fits."""
    shown = on_screen(_page("ferry May", corpus, report), columns)
    assert [line for line in shown.split("\n") if len(line) > columns] == []


@pytest.mark.parametrize("claim", ["cost-limit", "strike-planned"])
def test_suggestions_on_a_screen(claim: str, corpus: Corpus, report: Report, golden: Golden) -> None:
    """Each shows where it stands, what it may do to the claim, who says it, and the call of `quote`."""
    page = suggest(report.claim(claim).claim, corpus, report, 1)
    golden(f"suggest-{claim}-80.txt", on_screen(suggested_page(page, report)))


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_no_line_of_suggestions_is_longer_than_the_screen(
    columns: int, corpus: Corpus, report: Report
) -> None:
    """However wide the screen, every line fits."""
    page = suggest(report.claim("cost-limit").claim, corpus, report, 1)
    shown = on_screen(suggested_page(page, report), columns)
    assert [line for line in shown.split("\n") if len(line) > columns] == []


def _gapson_screen(page: RenderableType, columns: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return [line.rstrip(" ") for line in captured.get().rstrip("\n").split("\n")]


FILES = tuple(Gap(GapKind.UNREGISTERED, f"{name}.txt", "", "", "describe it") for name in "abc")
NUMBER = Gap(
    GapKind.NUMBER,
    "s",
    "line 3",
    "At least 12,000 soldiers of the new force have arrived, the ministry of defence said on Monday.",
    "about force.size: claimcheck quote s 'At least 12' --sentence",
)


def test_gaps_stand_by_kind_with_what_to_do_next() -> None:
    """Each kind has its title and how many there are; what is longer than the screen goes on indented."""
    assert _gapson_screen(gaps_page((NUMBER, FILES[0]), 10)) == [
        "Numbers that no claim quotes (1)",
        "   s, line 3  At least 12,000 soldiers of the new force have arrived, the",
        "      ministry of defence said on Monday.",
        "      → about force.size: claimcheck quote s 'At least 12' --sentence",
        "",
        "Files that no record names (1)",
        "   a.txt",
        "      → describe it",
        "",
        "2 gaps",
    ]


@pytest.mark.parametrize(
    ("most", "shown"),
    [(2, ["a", "b", "and 1 more; --all shows them"]), (None, ["a", "b", "c"])],
)
def test_of_many_gaps_the_first_areon_screen(most: int | None, shown: list[str]) -> None:
    """How many are not shown is said."""
    lines = [line.strip().removesuffix(".txt") for line in _gapson_screen(gaps_page(FILES, most))[1:-2]]
    assert [line for line in lines if not line.startswith("→")] == shown


def test_no_gaps_are_said_in_words() -> None:
    """An empty screen would be no answer."""
    assert _gapson_screen(gaps_page((), 10)) == ["no gaps found"]


def test_who_speaks_is_told(corpus: Corpus, report: Report) -> None:
    """A name that the map gives stands in no line of the text, so that nobody would know why it was found."""
    found = page_of(find("bridge", corpus, report, Wanted()), corpus, report, 1, 1)
    spoken = found._replace(hits=tuple(hit._replace(speakers=("Ana", "Kim")) for hit in found.hits))
    assert " · speaker Ana and Kim" in on_screen(found_page(spoken, report), 300)
    assert "speaker" not in on_screen(found_page(found, report), 300)


RECORDS = """
    sources: [{id: s, file: s.txt, language: en}]
    claims:
      - {id: x, text: It is closed, evidence: [{source: s, quote: closed today}]}
      - {id: y, text: Boats wait, evidence: [{source: s, quote: Nothing like this}]}
"""


def test_sentences_are_numbered(project: "SmallProject") -> None:
    """Where each stands, how it was found, who quotes it; nothing in it acts."""
    report = project.verify(RECORDS, s="It is not closed today.")
    offers = [
        Offer("s", Span(0, 3), 1, "It is not \x1b[1m", "words", ("x",)),
        Offer("s", Span(0, 3), 2, "B", "like it"),
    ]
    assert plain_lines(offers_page(offers, report)) == [
        "1  s, outlet not named, line 1  words · quoted by x",
        "   │ It is not ␛[1m",
        "2  s, outlet not named, line 2  like it",
        "   │ B",
    ]


def test_the_findings_are_those_of_the_claim(project: "SmallProject") -> None:
    """Its axes, its errors and warnings; no other claim's."""
    report = project.verify(RECORDS, s="It is not closed today.")
    head, *findings = plain_lines(verdict_page("x", report)) or []
    assert head == (
        "verify: quotations found, 1 cut off · corroboration uncorroborated, 0 origins · consistency consistent"
        " · fit unchecked"
    )
    assert findings[0] == (
        "  error CC209  cut off: „not“ turns the quoted words round and was left outside the quotation; quote it too"
    )


CUT = Problem("CC209", "cut off: „no“", Place(""))
FOUND = Judged(
    Candidate("f:2", ("Boats",)), Outcome.FOUND, "line 3", source="s", quoted_by=("a", "b"), problems=(CUT,)
)
NEAR = Match(
    Method.APPROXIMATE, Span(0, 5), 1, 1, "Boots", 0.8,
    difference=Difference((Step("Boats", "Boots"),), Change.WORDING),
)  # fmt: skip
LOST = Judged(
    Candidate("f:3", ("Boats " * 60,)), Outcome.NOT_FOUND, "the wording differs", source="s", match=NEAR
)
HOSTILE = Judged(
    Candidate("f:4\x1b[31m", ("\u202eevil\nline",)), Outcome.SOURCE_UNKNOWN, "no source is „\x9b“"
)


def test_each_candidate_says_what_came_of_it() -> None:
    """Where it is, what differs, what verify says of it, for which claim; nothing in it acts."""
    claim = ImportedClaim(
        "new", is_new=True, stated=Stated(), found=(FOUND,), unfound=(LOST,), doubts=("`N` is no id",)
    )
    lines = plain_lines(imported_page([FOUND, LOST, HOSTILE], [claim]))
    assert lines == [
        "f:2  found in s: line 3",
        "  │ Boats",
        "  error CC209 cut off: „no“",
        "  claim new · quoted by a and b",
        "  `N` is no id",
        "",
        "f:3  not found in s: the wording differs",
        f"  │ {'Boats ' * 26}Boat …",
        "  nearest: „Boots“",
        "  word diff: [-Boats-]{+Boots+}",
        "",
        "f:4␛[31m  source unknown: no source is „<U+009B>“",
        "  │ <U+202E>evil line",
        "",
        "3 candidates: 1 found word for word, 1 not there word for word, 1 of no known source, 1 of those found with an error",
    ]


def test_a_speaker_who_is_left_out_is_told() -> None:
    """With the reason, which may be a problem above it."""
    left = FOUND._replace(no_link="no actor has this name")
    lines = [plain_lines(imported_page([item], [])) for item in (left, left._replace(problems=()), FOUND)]
    told = [[one for one in shown or () if "left out" in one] for shown in lines]
    assert told == [
        ["  who says it is left out"],
        ["  who says it is left out: no actor has this name"],
        [],
    ]


def test_a_row_without_a_quotation_is_told_by_its_text() -> None:
    """Else nobody finds it in a long sheet."""
    bare = Judged(Candidate("f:5", claim=Stated(text="It is closed")), Outcome.UNUSABLE, "quotes nothing")
    lines = plain_lines(imported_page([bare], []))
    assert lines is not None
    assert lines[:2] == ["f:5  unusable: quotes nothing", "  It is closed"]


def test_the_summary_names_what_there_is() -> None:
    """And nothing that there is not."""
    plain = FOUND._replace(problems=())
    assert [summary([]), summary([plain])] == ["0 candidates: none", "1 candidate: 1 found word for word"]
