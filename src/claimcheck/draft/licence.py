"""Whether a passage licenses a sentence, as if the sentence were a claim that quotes it; which claim covers it, and what is to be known of that."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.actors.bearers import STATEMENTS
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.verify import check_claim
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_words
from claimcheck.problem import Place, Severity
from claimcheck.records.model import Claim, Evidence, Fit, Modality, Stance
from claimcheck.report.drafted import Kind, Remark
from claimcheck.report.evidence import Anchor, CheckedEvidence
from claimcheck.report.fit import Aspect, Outcome
from claimcheck.report.model import CheckedClaim, Consistency, Corroboration
from claimcheck.speech.verbs import forms_of
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.span import Span

_KINDS = {
    Aspect.NUMBER: Kind.NUMBER,
    Aspect.DATE: Kind.DATE,
    Aspect.NAME: Kind.PLACE,
    Aspect.QUANTIFIER: Kind.BOUND,
    Aspect.MODALITY: Kind.PLAN,
    Aspect.POLARITY: Kind.NEGATION,
    Aspect.WORDS: Kind.WORDING,
}


_POINTING = all_words("pointing-back")
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 8
"""Words of a sentence that only says whose word another one is."""


class License(NamedTuple):
    """How a passage's comparison with a sentence came out, by `check.fit` alone."""

    passage: Passage
    checked: CheckedClaim

    @property
    def is_given(self) -> bool:
        """Return whether the passage has all that the sentence says: every word was read there."""
        return self.checked.fit is Fit.LICENSED


def license_of(
    held: Held, passage: Passage, reader: PassageReader, evidence: Evidence | None = None
) -> License:
    """Return whether *passage*, or the quotation in it that a claim's *evidence* has, licenses the sentence."""
    nowhere = Place("")
    quote = evidence or Evidence(place=nowhere, places={}, source=passage.source, quote=passage.text)
    given = Evidence(
        place=nowhere,
        places=_Anywhere(nowhere),
        source=quote.source,
        quote=quote.quote,
        prefix=quote.prefix,
        suffix=quote.suffix,
        gloss=quote.gloss,
        apart=quote.apart,
    )
    claim = Claim(
        place=nowhere,
        places=_Anywhere(nowhere),
        id="draft",
        text=_statement(held.text),
        language=held.language,
        evidence=(given,),
    )
    return License(passage, check_claim(claim, reader.corpus, 1, reader)[0])


def _statement(text: str) -> str:
    return " ".join(text.split())


class _Anywhere(dict[str, Place]):
    """The places of a record that nobody wrote."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self._place = place

    def __missing__(self, key: str) -> Place:
        return self._place


def license_objections(held: Held, found: Sequence[License], kinds: frozenset[Aspect]) -> Iterator[Objection]:
    """Yield in what the sentence says more than every passage near it, as far as these *kinds* of comparison tell."""
    if not held.is_alike:
        return
    for compared in found[0].checked.compared if found else ():
        is_more = compared.outcome is Outcome.MORE and compared.aspect in kinds and not is_reference(held)
        if is_more and all(_says_more(one, compared.aspect) for one in found):
            at = held.text.find(compared.claim) if compared.claim else -1
            span = Span(at, at + len(compared.claim)) if at >= 0 else Span(0, len(held.text))
            yield Objection(_KINDS[compared.aspect], span, compared.reason)


def _says_more(one: License, aspect: Aspect) -> bool:
    return any(c.aspect is aspect and c.outcome is Outcome.MORE for c in one.checked.compared)


def is_reference(held: Held) -> bool:
    """Return whether the sentence only says whose word it is what another one tells: „Das meldet die Zeitung“."""
    words = [word.lower() for word in _WORD.findall(held.text)]
    if not 1 < len(words) <= _SHORT or words[0] not in _POINTING:
        return False
    known = forms_of(held.language)
    is_said = any(known.get(word) or word.endswith(STATEMENTS) for word in words[1:])
    return is_said or words[1] in FUNCTION_WORDS[held.language]


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
