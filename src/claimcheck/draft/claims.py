"""Which claim covers a sentence, and what is to be known of it before the sentence is printed."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.draft.held import Held
from claimcheck.draft.licensing import License, license_of
from claimcheck.draft.passages import Passage
from claimcheck.problem import Severity
from claimcheck.records.model import Fit, Modality, Stance
from claimcheck.report.drafted import Kind, Remark
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration
from claimcheck.text.span import Span


class Cover(NamedTuple):
    """The claim that covers a sentence, and the passage by which it does."""

    claim: CheckedClaim
    passage: Passage


def covering(held: Held, claims: Mapping[str, CheckedClaim], reader: PassageReader) -> Cover | None:
    """Return the first claim by whose words or quotation the sentence is licensed; None where none does."""
    for passage in held.support:
        for id_ in passage.claims:
            if any(license_.is_given for license_ in _licenses(held, passage, claims[id_], reader)):
                return Cover(claims[id_], passage)
    return None


def _licenses(held: Held, passage: Passage, claim: CheckedClaim, reader: PassageReader) -> Iterator[License]:
    if not passage.is_article and not passage.is_translation:
        yield license_of(held, passage, reader)
        return
    for item in claim.evidence:
        if _supports(item, passage):
            yield license_of(held, passage, reader, item.evidence)


def _supports(item: CheckedEvidence, passage: Passage) -> bool:
    """Return whether a piece of evidence stands, supports, and is what the passage is of."""
    if not item.stands or item.denied or item.evidence.stance is not Stance.SUPPORTS:
        return False
    if passage.is_translation:
        return item.evidence.gloss is not None and passage.text in item.evidence.gloss
    return item.evidence.source == passage.source and any(
        piece.overlaps(passage.span) for piece in item.match.pieces
    )


_CORROBORATION = {
    Corroboration.UNCORROBORATED: "no passage of it counts",
    Corroboration.SINGLE_ORIGIN: "one origin",
    Corroboration.ONE_PARTY: "its origins are one party",
    Corroboration.UNDETERMINED: "at least one origin, perhaps more",
}
_CONSISTENCY = {
    Consistency.CONTRADICTED: "contradicted",
    Consistency.DENIED: "denied",
    Consistency.SUPERSEDED: "superseded by a newer state",
}


def is_opposed(claim: CheckedClaim) -> bool:
    """Return whether a claim does not stand by itself: something speaks against it, or no passage of it counts."""
    return claim.consistency in _CONSISTENCY or claim.corroboration is Corroboration.UNCORROBORATED


def _origins(claim: CheckedClaim) -> str:
    """Return how many origins there are, in words, with those that are known: whose word it is."""
    told = _CORROBORATION.get(claim.corroboration, "")
    names = [name for name in claim.origins.names if not name.startswith("?")]
    return f"{told} ({', '.join(names)})" if told and names else told


def about_claim(claim: CheckedClaim, span: Span) -> Iterator[Remark]:
    """Yield what is to be known of a claim: how many origins, what speaks against it, what it says too much."""
    said = [
        "" if claim.anchor is Anchor.FOUND else f"its quotations are {claim.anchor.replace('_', ' ')}",
        _origins(claim),
        _CONSISTENCY.get(claim.consistency, ""),
        "its own words say more than its quotations" if claim.fit is Fit.OVERREACHES else "",
        "" if claim.claim.modality is Modality.ASSERTED else f"only {claim.claim.modality}",
    ]
    told = ", ".join(filter(None, said))
    if told:
        yield Remark(Kind.CLAIM, Severity.INFO, span, f"{claim.claim.id}: {told}")
