"""What hedges make of a passage, and which of them the record and the claim drop."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.attribution.hedging import modality_of
from claimcheck.records.model import Modality
from claimcheck.text.hedges.hedge_found import Hedge
from claimcheck.text.phrases import pattern_of
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def told(
    project: "SmallProject", claim: str = "a claim", record: str = "", passage: str = "kommt"
) -> list[str]:
    """Return what is told of hedges where „Der Zug kommt wohl heute“ is quoted from *passage* on."""
    project.write(
        f"""
        sources: [{{id: s, file: a.txt, language: de}}]
        claims:
          - id: x
            text: {claim}
            evidence: [{{source: s, quote: {passage}{record}}}]
        """,
        a="Der Zug kommt wohl heute. Der Bus soll voraussichtlich abfahren.",
    )
    return [problem.message for problem in project.verify().problems if problem.code == "CC304"]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param((), Modality.ASSERTED, id="none"),
        pytest.param(("planned",), Modality.PLANNED, id="plan"),
        pytest.param(("planned", "forecast"), Modality.FORECAST, id="forecast of a plan"),
        pytest.param(("forecast", "possible", "planned"), Modality.POSSIBLE, id="doubt about both"),
    ],
)
def test_the_weakest_hedge_decides(said: tuple[str, ...], expected: Modality) -> None:
    """A passage is as sure as its weakest hedge."""
    assert modality_of([Hedge("x", Span(0, 1), modality, is_quoted=False) for modality in said]) == expected


def test_a_dropped_hedge_is_told_with_what_to_record(project: "SmallProject") -> None:
    """The words that hedge are named, and the modality that the record lacks."""
    assert told(project) == ["the passage says „wohl“, claim and record assert; set `modality: possible`"]


def test_several_dropped_hedges_are_told_together(project: "SmallProject") -> None:
    """All the hedges of a passage make one problem, with the weakest of what they say."""
    assert told(project, passage="abfahren") == [
        "the passage says „soll“ and „voraussichtlich“, claim and record assert; set `modality: forecast`"
    ]


@pytest.mark.parametrize(
    ("claim", "record"),
    [
        pytest.param("The train may come", "", id="the claim hedges"),
        pytest.param("Der Zug kommt vermutlich", "", id="the claim hedges in German"),
        pytest.param("a claim", ", modality: possible", id="the record hedges"),
        pytest.param("a claim", ", modality: planned", id="the record hedges otherwise"),
        pytest.param("a claim", ", stance: context", id="context"),
        pytest.param("a claim", ", stance: denies", id="denial"),
    ],
)
def test_a_hedge_that_is_kept_is_not_told(project: "SmallProject", claim: str, record: str) -> None:
    """Nothing is dropped where claim or record hedges, nor where the passage supports nothing."""
    assert told(project, claim, record) == []


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Der Zug fährt", []),
        ("Der Zug hält", ["the passage says „soll“, claim and record assert; set `modality: planned`"]),
    ],
)
def test_a_hedge_of_another_clause_is_told_unless_the_claim_is_in_the_first_one(
    project: "SmallProject", claim: str, expected: list[str]
) -> None:
    """A hedge behind the quotation leaves a claim alone whose words stand in the clause before, and not one half of them."""
    project.write(
        f"""
        sources: [{{id: s, file: a.txt, language: de}}]
        claims: [{{id: x, text: {claim}, evidence: [{{source: s, quote: "Der Zug fährt, und der Bus"}}]}}]
        """,
        a="Der Zug fährt, und der Bus soll kommen.",
    )
    assert [problem.message for problem in project.verify().problems if problem.code == "CC304"] == expected


def test_the_modality_of_the_claim_is_that_of_its_evidence(project: "SmallProject") -> None:
    """Evidence that has no modality of its own has the claim's."""
    assert told(project, claim="a claim\n            modality: possible") == []


@pytest.mark.parametrize(
    "words",
    [
        "could not be confirmed",
        "could not be independently verified",
        "nicht bestätigt",
        "nicht unabhängig überprüfen",
        "gilt als",
    ],
)
def test_a_light_hedge_is_told_by_any_of_its_words(words: str) -> None:
    """What only was not confirmed says less than others that it is open; „soll“ says it outright."""
    assert pattern_of("light-hedge").search(words)
    assert not pattern_of("light-hedge").search("soll")
