"""What a passage may do to a claim: the claim is checked as if it quoted the passage, and nothing of it is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.fit.numbers import recorded, stated
from claimcheck.check.verify import check_claim
from claimcheck.problem import Place
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.records.model import Claim, Evidence, Fit
from claimcheck.report.evidence import Layer
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.report.found import Bearing
from claimcheck.report.model import CheckedClaim
from claimcheck.text.denial import denial_in
from claimcheck.text.language import language_of
from claimcheck.text.span import Span


class Read(NamedTuple):
    """What a passage may do and why, who says it, and by what it is hedged."""

    bearings: Mapping[Bearing, str]
    layers: tuple[Layer, ...]
    hedges: tuple[str, ...]


def bearing(claim: Claim, source: str, span: Span, reader: PassageReader) -> Read:
    """Return what the sentence at *span* of a source's article may do to *claim*."""
    article = reader.corpus.articles[source]
    text = article.slice(span).strip()
    nowhere = Place("")
    evidence = Evidence(place=nowhere, places={"quote": nowhere}, source=source, quote=text)
    supposed = replace(claim, evidence=(evidence,), reading=None, ignore={})
    checked, _ = check_claim(supposed, reader.corpus, 1, reader)
    found = dict(_bearings(checked, text, article.language))
    detected = checked.evidence[0].detected
    return Read(
        MappingProxyType(found or {Bearing.OPEN: "neither a number nor a denial tells; read it"}),
        tuple(layer for layer in detected.layers if layer.cue or layer.speaker) if detected else (),
        tuple(dict.fromkeys(hedge.words for hedge in detected.hedges)) if detected else (),
    )


def _bearings(checked: CheckedClaim, text: str, language: str | None) -> Iterator[tuple[Bearing, str]]:
    claim = checked.claim
    numbers = [item for item in checked.compared if item.aspect is Aspect.NUMBER]
    same = [item for item in numbers if item.outcome in {Outcome.SAME, Outcome.LESS} and item.passage]
    more = [item for item in numbers if item.outcome is Outcome.MORE and item.passage]
    other = more[0].reason if more else _other_number(checked) if not same else ""
    denial = denial_in(text, language)
    denied = denial_in(claim.text, claim.language or language_of(claim.text))
    if bool(denial) != bool(denied):
        yield Bearing.DENIES, f"“{denial}”" if denial else f"the claim says “{denied}”, the passage does not"
    if other:
        yield Bearing.OTHER_NUMBER, other
    elif checked.fit is Fit.LICENSED:
        yield Bearing.SUPPORTS, "it has all that the claim says"
    elif same and bool(denial) == bool(denied):
        yield Bearing.SUPPORTS, f"it has “{' '.join(same[0].passage.split())}”"


def _other_number(checked: CheckedClaim) -> str:
    """Return the first number of the passage that counts what a number of the claim counts, and is none of them."""
    claim = checked.claim
    told = [stated(reading, claim.text) for reading in quantities(claim.text, claim.language)]
    told += [recorded(claim.quantity)] if claim.quantity else []
    for reading in checked.evidence[0].quantities:
        alike = [n for n in told if same_thing(n.thing, reading.thing) is Sameness.SAME]
        if alike and not any(number.interval.overlaps(reading.possible) for number in alike):
            return f"“{' '.join(reading.text.split())}”"
    return ""
