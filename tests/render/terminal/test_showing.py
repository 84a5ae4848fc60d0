"""One claim whole, each passage in its paragraph."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.model import Fit
from claimcheck.render.phrase import backing, label
from claimcheck.render.terminal.showing import WIDE, axes, axis, claim_page, claims_table, paragraph
from claimcheck.report.evidence import Anchor, Mark, MarkKind, Passage
from claimcheck.report.model import Conflict, Consistency, Corroboration, Report

from .screen import on_screen

if TYPE_CHECKING:
    from conftest import SmallProject


PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"

CLAIMS = (
    "cost-as-told", "cost-limit", "cost-then", "council-meets", "ferries-go-on", "jobs-feared", "jobs-miscounted",
    "old-bridge-goes", "old-bridge-stays", "start-by-city-hall", "start-in-june", "start-in-may", "strike-planned",
)  # fmt: skip
"""One or more for each kind of quotation, chain, count and contradiction."""


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def _solid(text: str) -> str:
    """Return *text* without white space, which wrapping may change."""
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("id_", CLAIMS)
def test_a_claim_on_a_screen(id_: str, report: Report, golden: Callable[[str, str], None]) -> None:
    """Axes, reasons, passages, chains, contradictions and problems stand on one page."""
    golden(f"show-{id_}-80.txt", on_screen(claim_page(report.claim(id_), report), 80))


def test_the_small_project_shows_every_contradiction(report: Report) -> None:
    """The golden files show each type of contradiction, and of what only looks like one."""
    assert {entry.kind for claim in report.claims for entry in claim.contradictions} == set(Conflict)


@pytest.mark.parametrize("columns", [20, 40, 80, 200])
def test_no_line_is_longer_than_the_screen(columns: int, report: Report) -> None:
    """However wide the screen, every line fits."""
    lines = [
        line
        for claim in report.claims
        for line in on_screen(claim_page(claim, report), columns).split("\n")
        if len(line) > columns
    ]
    assert lines == []


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_a_narrow_screen_loses_nothing(columns: int, report: Report) -> None:
    """A narrow screen shows the same characters as a very wide one, in more lines."""
    differing = [
        claim.claim.id
        for claim in report.claims
        if _solid(on_screen(claim_page(claim, report), columns))
        != _solid(on_screen(claim_page(claim, report), 2000))
    ]
    assert differing == []


def test_a_quotation_is_marked_in_its_paragraph() -> None:
    """The quoted words stand between brackets that are seen without colour."""
    passage = Passage("One two three.", 1, (Mark(4, 7, MarkKind.QUOTE),))
    assert on_screen(paragraph(passage), 80) == "│ One ⟦two⟧ three.\n"


def test_the_pieces_of_a_quotation_are_marked_each() -> None:
    """A quotation that leaves words out shows its pieces and the words between them."""
    passage = Passage("One two three.", 1, (Mark(0, 3, MarkKind.QUOTE), Mark(8, 14, MarkKind.QUOTE)))
    assert on_screen(paragraph(passage), 80) == "│ ⟦One⟧ two ⟦three.⟧\n"


def test_marks_may_overlap() -> None:
    """A cue inside a quotation has no sign of its own; a word left outside has one."""
    marks = (Mark(0, 7, MarkKind.QUOTE), Mark(4, 7, MarkKind.CUE), Mark(8, 13, MarkKind.LEFT_OUT))
    assert on_screen(paragraph(Passage("One two three.", 1, marks)), 80) == "│ ⟦One two⟧ ⟨three⟩.\n"


def test_the_signs_of_an_article_are_not_taken_for_ours() -> None:
    """Where the article itself holds a sign of ours, its code is shown; ours stand as they are."""
    passage = Passage("⟦One⟧ ⟨two⟩ three.", 1, (Mark(12, 17, MarkKind.QUOTE),))
    shown = "│ <U+27E6>One<U+27E7> <U+27E8>two<U+27E9> ⟦three⟧.\n"
    assert on_screen(paragraph(passage), 80) == shown


def test_marks_fit_the_text_whatever_its_characters(project: "SmallProject") -> None:
    """Characters that are made visible and wide ones do not shift the marks."""
    report = project.verify(
        r"""
        sources: [{id: s, file: s.txt}]
        claims: [{id: c, text: t, evidence: [{source: s, quote: "quoted \e[31m東京 words"}]}]
        """,
        s="\x1b]0;t\x07 before 👍 quoted \x1b[31m東京 words after \u202e.\n",
    )
    shown = on_screen(claim_page(report.claim("c"), report), 200)
    assert "│ ␛]0;t␇ before 👍 ⟦quoted ␛[31m東京 words⟧ after <U+202E>." in shown


@pytest.mark.parametrize("id_", ["start-in-may", "jobs-miscounted", "cost-then"])
def test_a_chain_is_drawn_from_the_page(id_: str, report: Report) -> None:
    """Each passage has its chain, beginning with the page."""
    claim = report.claim(id_)
    assert on_screen(claim_page(claim, report), 200).count("   page ") == len(claim.evidence)


@pytest.mark.parametrize("columns", [80, 200])
def test_the_list_on_a_screen(columns: int, report: Report, golden: Callable[[str, str], None]) -> None:
    """On a narrow screen a claim has its axes below it, on a wide one there is a table."""
    golden(f"list-{columns}.txt", on_screen(claims_table(report.claims, columns), columns))


def test_the_small_project_shows_every_value_but_one(report: Report) -> None:
    """The golden files show each value that the axes have, aside from `licensed`."""
    shown = {value for c in report.claims for value in (c.anchor, c.corroboration, c.consistency, c.fit)}
    every = {*Anchor, *Corroboration, *Consistency, *Fit}
    assert every - shown - {Fit.LICENSED} == set()


@pytest.mark.parametrize("columns", [20, 40, 79, 80, WIDE - 1, WIDE, 120, 200, 400])
def test_no_line_is_longer_than_the_screen_listing(columns: int, report: Report) -> None:
    """However wide the screen, every line fits."""
    lines = on_screen(claims_table(report.claims, columns), columns).split("\n")
    assert [line for line in lines if len(line) > columns] == []


@pytest.mark.parametrize("columns", [40, 79, 80, WIDE - 1, 120, 160, 200, 400])
def test_nothing_of_a_claim_is_lost(columns: int, report: Report) -> None:
    """However wide the screen, id, text and counts stand there whole."""
    for claim in report.claims:
        shown = _solid(on_screen(claims_table([claim], columns), columns))
        wanted = (
            claim.claim.id,
            label(claim.anchor),
            backing(claim),
            label(claim.consistency),
            label(claim.fit),
        )
        assert [value for value in wanted if _solid(value) not in shown] == []
        assert [word for word in claim.claim.text.split() if word[:4] not in shown] == []


@pytest.mark.parametrize("columns", [80, 200])
def test_every_axis_is_listed(columns: int, report: Report) -> None:
    """How a claim is corroborated stands there in a word, beside the counts."""
    shown = on_screen(claims_table([report.claim("start-by-city-hall")], columns), columns)
    assert label(Corroboration.ONE_PARTY) in shown


def test_a_full_table_cuts_no_count(report: Report) -> None:
    """On the narrowest screen that has room for a table every count stands in it whole."""
    shown = on_screen(claims_table(report.claims, WIDE), WIDE)
    assert [claim.claim.id for claim in report.claims if backing(claim) not in shown] == []


def test_texts_are_no_markup(report: Report) -> None:
    """Square brackets and emoji codes of a claim stand there as they were written."""
    claim = report.claim("start-in-may")
    hostile = claim._replace(claim=replace(claim.claim, text="[sic] [/x] [red]r[/red] :smile:"))
    assert "[sic] [/x] [red]r[/red] :smile:" in on_screen(claims_table([hostile], 80), 80)


def test_axes_stand_in_one_line(report: Report) -> None:
    """The axes of a claim fit in one line."""
    assert (
        axes(report.claim("jobs-feared")).plain
        == "found · 0–2 origins · 2 articles · consistent · fit overreaches"
    )


@pytest.mark.parametrize("value", [*Anchor, *Corroboration, *Consistency, *Fit])
def test_each_value_is_shown_as_words(value: str) -> None:
    """Whatever its style, a value reads as words."""
    assert axis(value).plain == value.replace("_", " ")
