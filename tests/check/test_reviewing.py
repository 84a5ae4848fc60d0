"""What is published with a verdict is certain, or left out."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.reviewing import reviews
from claimcheck.report.annotated import Review

if TYPE_CHECKING:
    from conftest import SmallProject

ACTORS = """
        actors:
          - {id: anna, name: Anna Berg, kind: person}
          - {id: ben, name: Ben Holm, kind: person}
          - {id: house, name: Prüfhaus, kind: outlet}
"""

FIRST = "Die Brücke wird gesperrt, sagte Anna Berg."
SECOND = (
    "Ihre Sprecherin kam dazu. Die Brücke wird gesperrt, sagte sie. Ben Holm sagte: Die Brücke wird gesperrt."
)


def _project(evidence: str, *, text: str = "Die Brücke wird gesperrt", by: str = "Prüfhaus") -> str:
    """Return a project with two sources, and one judged claim with that evidence."""
    return f"""
        sources:
          - {{id: one, file: one.txt, language: de, published: "2024-03-02", url: https://example.org/1}}
          - {{id: two, file: two.txt, language: de, published: "2024-03", url: https://example.org/2}}
          - {{id: old, file: one.txt, language: de, published: "2023", url: https://example.org/0}}
          - {{id: undated, file: two.txt, language: de}}
{ACTORS}
        claims:
          - id: closed
            text: {text}
            modality: planned
            evidence: [{evidence}]
            verdict: {{rating: stimmt, by: {by}, date: 2024-04-01}}
          - id: unjudged
            text: Die Brücke ist alt
    """


def _passage(source: str, quote: str, chain: str) -> str:
    return f"{{source: {source}, quote: '{quote}', modality: planned, attribution: [{chain}]}}"


ANNA = _passage("one", FIRST, "anna: sagte Anna Berg")
ANNA_OLD = _passage("old", FIRST, "anna: sagte Anna Berg")
SHE = _passage("two", "Die Brücke wird gesperrt, sagte sie.", "anna: sagte sie")
BEN = _passage("two", "Ben Holm sagte: Die Brücke wird gesperrt", "ben: Ben Holm sagte")
UNKNOWN = "{source: one, quote: 'Die Brücke wird gesperrt', modality: planned}"
ABSENT = _passage("one", "Die Brücke bleibt offen", "anna: sagte Anna Berg")


def _review(project: "SmallProject", evidence: str, **more: str) -> Review:
    [review] = reviews(project.verify(_project(evidence, **more), one=FIRST, two=SECOND))
    return review


@pytest.mark.parametrize(
    ("evidence", "claimant"),
    [
        pytest.param(ANNA, "anna", id="one-passage"),
        pytest.param(f"{ANNA}, {ANNA_OLD}", "anna", id="the-same-twice"),
        pytest.param(f"{ANNA}, {ABSENT}", "anna", id="what-is-not-found-says-nothing"),
        pytest.param(f"{ANNA}, {BEN}", None, id="two-origins"),
        pytest.param(f"{ANNA}, {UNKNOWN}", None, id="perhaps-another"),
        pytest.param(SHE, None, id="cue-names-nobody"),
        pytest.param(UNKNOWN, None, id="unknown"),
        pytest.param(ABSENT, None, id="not-found"),
        pytest.param("", None, id="no-evidence"),
    ],
)
def test_an_author_is_named_only_for_certain(
    evidence: str, claimant: str | None, project: "SmallProject"
) -> None:
    """Who said it is told where every passage has the one origin, and every cue names it."""
    review = _review(project, evidence)
    assert (review.claimant.id if review.claimant else None) == claimant


def test_nobody_is_the_author_of_what_was_made_of_the_words(project: "SmallProject") -> None:
    """A claim that says more than its quotations is not their speaker's, nor does it stand in the article."""
    review = _review(project, ANNA, text="900 Brücken werden gesperrt")
    assert (review.claim.fit, review.claimant, review.appearances) == ("overreaches", None, ())


@pytest.mark.parametrize(
    ("evidence", "appearances", "first"),
    [
        pytest.param(ANNA, ["one"], None, id="one-alone-is-no-first"),
        pytest.param(f"{ANNA}, {ANNA_OLD}", ["one", "old"], "old", id="earlier-year"),
        pytest.param(f"{ANNA}, {BEN}", ["one", "two"], None, id="a-day-in-the-month"),
        pytest.param(f"{ANNA}, {BEN.replace('two', 'undated')}", ["one", "undated"], None, id="no-date"),
        pytest.param(f"{ANNA}, {ABSENT}", ["one"], None, id="not-found"),
    ],
)
def test_appearances_are_the_articles_that_say_it(
    evidence: str, appearances: list[str], first: str | None, project: "SmallProject"
) -> None:
    """Articles whose passage counts; the first only where its date is before every other's."""
    review = _review(project, evidence)
    found = [source.id for source in review.appearances]
    assert (found, review.first.id if review.first else None) == (appearances, first)


@pytest.mark.parametrize(("by", "reviewer"), [("Prüfhaus", "house"), ("Anna Berg", "anna"), ("Jemand", None)])
def test_a_reviewer_with_a_record_is_known(by: str, reviewer: str | None, project: "SmallProject") -> None:
    """Who judged is looked up among the actors by the name that the verdict has."""
    review = _review(project, ANNA, by=by)
    assert (review.reviewer.id if review.reviewer else None) == reviewer


def test_only_judged_claims_have_a_review(project: "SmallProject") -> None:
    """The tool writes no verdict."""
    found = reviews(project.verify(_project(ANNA), one=FIRST, two=SECOND))
    assert [(review.claim.claim.id, review.verdict.rating) for review in found] == [("closed", "stimmt")]
