"""How a claim was held against a passage."""

from claimcheck.report.document import claim_document
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.report.model import Report
from claimcheck.text.article import Span


def test_the_words_of_the_output_are_the_promised_ones() -> None:
    """Aspects and outcomes are part of the JSON output, and never change."""
    assert [*map(str, Aspect)] == ["number", "date", "name", "quantifier", "modality", "polarity", "words"]
    assert [*map(str, Outcome)] == ["same", "less", "more", "open"]


def test_a_comparison_is_written_whole(everywhere: Report) -> None:
    """With the words of both sides and the place; what has no place has none."""
    placed = Compared(Aspect.NUMBER, Outcome.MORE, "9,000", "bis zu 9000", "tighter", 2, Span(3, 14))
    claim = everywhere.claims[0]._replace(
        compared=(placed, placed._replace(span=None, reason="")), left_to_read=("a",)
    )
    document = claim_document(claim, "A sentence.")
    first = {
        "aspect": "number",
        "outcome": "more",
        "claim": "9,000",
        "passage": "bis zu 9000",
        "reason": "tighter",
        "evidence": 2,
        "start": 3,
        "end": 14,
    }
    assert document["compared"] == [first, first | {"reason": None, "start": None, "end": None}]
    assert document["left_to_read"] == ["a"]
