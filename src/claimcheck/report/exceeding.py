"""In what a claim says more than its quotations, in plain words."""

from collections.abc import Iterator

from claimcheck.records.model import Stance
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.report.model import CheckedClaim


def exceeding(claim: CheckedClaim) -> list[str]:
    """Return each thing in which *claim* says more once, as part of a sentence; empty where none was compared."""
    return list(dict.fromkeys([*map(_more, _exceeded(claim)), *_less_sure(claim)]))


def _exceeded(claim: CheckedClaim) -> list[Compared]:
    """Return in what the claim says more; how surely only once, by the passage's own words where there are some."""
    more = [item for item in claim.compared if item.outcome is Outcome.MORE]
    surely = [item for item in more if item.aspect is Aspect.MODALITY]
    told = min(surely, key=lambda item: item.passage in _MODALITIES, default=None)
    return [item for item in more if item.aspect is not Aspect.MODALITY or item is told]


def _less_sure(claim: CheckedClaim) -> Iterator[str]:
    """Yield how surely other passages in its support say it, where one alone has been told."""
    told = {item.passage for item in _exceeded(claim) if item.aspect is Aspect.MODALITY}
    said = {
        item.evidence.modality
        for item in claim.evidence
        if item.stands and item.evidence.stance is Stance.SUPPORTS
    }
    for modality, words in _ANOTHER.items() if told & set(_MODALITIES) else ():
        if modality in said - told:
            yield words


def _more(item: Compared) -> str:
    """Return in what a claim says more than its passage."""
    if item.aspect is Aspect.MODALITY:
        words = f"the source says only “{item.passage}”"
        return _MODALITIES.get(item.passage, words if item.passage else "the source says it less surely")
    claim, passage = item.claim, item.passage
    if passage and claim:
        return f"the source says “{passage}”, the claim “{claim}”"
    what = _ASPECTS.get(item.aspect, "word")
    if claim:
        return f"the {what} “{claim}” is not in the quotation"
    return (
        f"the source says “{passage}”, the claim does not" if passage else "it says more than its quotations"
    )


_MODALITIES = {
    "planned": "the source speaks only of a plan",
    "forecast": "the source only expects it",
    "possible": "the source only holds it possible",
}
_ANOTHER = {
    "planned": "another passage speaks only of a plan",
    "forecast": "another passage only expects it",
    "possible": "another passage only holds it possible",
}
_ASPECTS = {Aspect.NUMBER: "number", Aspect.DATE: "date", Aspect.NAME: "name"}
