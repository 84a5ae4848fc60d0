"""Claims and articles in groups, as plain values: so many pairs would grow with the square of them."""

from typing import Any

from claimcheck.report.model import Dependence, Disagreement


def dependence_document(group: Dependence) -> dict[str, Any]:
    """Return articles that share runs of words as plain values."""
    return {"sources": list(group.sources), "runs": list(group.runs)}


def disagreement_document(group: Disagreement) -> dict[str, Any]:
    """Return claims that do not agree, by what they say, as plain values."""
    positions = (
        {
            "says": position.says,
            "as_of": position.as_of,
            "modality": position.modality,
            "claims": list(position.claims),
            "against": dict(position.against),
        }
        for position in group.positions
    )
    return {"about": group.about, "words": group.words, "positions": list(positions)}
