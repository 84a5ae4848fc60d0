"""Groups of claims and articles as plain values."""

from claimcheck.records.model import Modality
from claimcheck.report.groups import dependence_document, disagreement_document
from claimcheck.report.model import Conflict, Dependence, Disagreement, Position


def test_groups_become_plain_values() -> None:
    """Articles stand with the runs they share, claims under what they say with how many stand against them."""
    assert dependence_document(Dependence(("a", "b", "c"), ("one run",))) == {
        "sources": ["a", "b", "c"],
        "runs": ["one run"],
    }
    position = Position("5 men", "2022", Modality.ASSERTED, ("x", "y"), {Conflict.NUMBER: 3})
    assert disagreement_document(Disagreement("key", None, (position,))) == {
        "about": "key",
        "words": None,
        "positions": [
            {
                "says": "5 men",
                "as_of": "2022",
                "modality": "asserted",
                "claims": ["x", "y"],
                "against": {"number": 3},
            }
        ],
    }
