"""Where the problems of a quotation are placed: at its words in the record, and in the article."""

import pytest

from claimcheck.check.quotation.located import Spot
from claimcheck.problem import Place, Problem
from claimcheck.records.model import Claim, Evidence
from claimcheck.text.article import Article
from claimcheck.text.span import Span

HERE = Place("claims/a.yaml", 7, 9)
EVIDENCE = Evidence(place=Place("claims/a.yaml", 6, 9), places={"quote": HERE}, source="one", quote="Zug")
CLAIM = Claim(
    place=Place("claims/a.yaml"), places={}, id="claim", text="a claim", evidence=(EVIDENCE, EVIDENCE)
)


@pytest.mark.parametrize(
    ("article", "span", "line"),
    [
        (Article("Ein\nZug"), Span(4, 7), 2),
        (Article("Zug"), Span(0, 3), 1),
        (Article("Ein\nZug"), None, None),
        (None, None, None),
        (None, Span(4, 7), None),
    ],
)
def test_a_problem_is_placed_in_record_and_article(
    article: Article | None, span: Span | None, line: int | None
) -> None:
    """A problem stands at the quotation in the record and, where there is one, at the line of the article."""
    problem = Spot(CLAIM, 1, article).problem("CC201", "words", span)
    assert problem == Problem("CC201", "words", HERE, "claim", "one", line, 1)


def test_a_spot_knows_its_evidence() -> None:
    """The record of the evidence is the one that the index names."""
    assert Spot(CLAIM, 1, None).evidence is EVIDENCE
