"""All claims at a glance."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.model import Fit
from claimcheck.render.phrase import backing, label
from claimcheck.render.terminal.listing import WIDE, axes, axis, claims_table
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration, Report

from .screen import on_screen

PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def _solid(text: str) -> str:
    """Return *text* without white space, which wrapping may change."""
    return re.sub(r"\s+", "", text)


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
def test_no_line_is_longer_than_the_screen(columns: int, report: Report) -> None:
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
        == "found · 1–2 origins · 2 articles · consistent · fit overreaches"
    )


@pytest.mark.parametrize("value", [*Anchor, *Corroboration, *Consistency, *Fit])
def test_each_value_is_shown_as_words(value: str) -> None:
    """Whatever its style, a value reads as words."""
    assert axis(value).plain == value.replace("_", " ")
