"""What the hedges of a passage make of it, and which of them record and claim have dropped."""

from collections.abc import Sequence

from claimcheck.records.model import Claim, Evidence, Modality, Stance
from claimcheck.text.hedge import Hedge, hedges_in

_WEAKEST_FIRST = (Modality.POSSIBLE, Modality.FORECAST, Modality.PLANNED)


def modality_of(found: Sequence[Hedge]) -> Modality:
    """Return what hedges make of a statement: the weakest of what they say."""
    said = {hedge.modality for hedge in found}
    return next((modality for modality in _WEAKEST_FIRST if modality in said), Modality.ASSERTED)


def dropped_hedges(claim: Claim, evidence: Evidence, found: Sequence[Hedge]) -> tuple[Hedge, ...]:
    """Return those of *found* that neither the record's modality nor the claim's own text has."""
    modality = evidence.modality or claim.modality
    supports = evidence.stance is Stance.SUPPORTS
    if not supports or modality is not Modality.ASSERTED or hedges_in(claim.text, None):
        return ()
    return tuple(found)
