"""What the hedges of a passage make of it, and which of them record and claim have dropped."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.check.attribution.keeping import Kept, Said, kept, shared_words
from claimcheck.languages.pack import all_words
from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Claim, Modality, Stance
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.text.article import Article
from claimcheck.text.hedges.hedge_found import POSSIBLE, Hedge
from claimcheck.text.hedges.scope import Scope, covers, scope_of
from claimcheck.text.phrases import pattern_of
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_WEAKEST_FIRST = (Modality.POSSIBLE, Modality.FORECAST, Modality.PLANNED)

_DEMANDING = all_words("demanding")
_MOODS = all_words("open-mood")
"""Forms that may only pass on what somebody says: „er sagte, sie hätten …“."""

_LONGEST_SENTENCE = 2_000


class Dropped(NamedTuple):
    """The hedges that a claim has dropped, and whether they plainly govern what it says.

    Where they do not plainly, the claim may speak of what stands beside them.
    """

    hedges: tuple[Hedge, ...] = ()
    plainly: bool = False


class _Governed(NamedTuple):
    """A hedge and the spans of the article that it governs."""

    hedge: Hedge
    scope: Scope


def demands(hedge: Hedge) -> bool:
    """Return whether a hedge only asks others to do a thing, which nobody plans by that: „forderte“."""
    return hedge.words.lower() in _DEMANDING


def modality_of(found: Sequence[Hedge]) -> Modality:
    """Return what hedges make of a statement: the weakest of what they say."""
    said = {hedge.modality for hedge in found}
    return next((modality for modality in _WEAKEST_FIRST if modality in said), Modality.ASSERTED)


def dropped_hedges(claim: Claim, item: CheckedEvidence, article: Article | None) -> Dropped:
    """Return the hedges of a passage that neither the record's modality nor the claim's own text has."""
    modality = item.evidence.modality or claim.modality
    supports = item.evidence.stance is Stance.SUPPORTS
    if not supports or modality is not Modality.ASSERTED or item.detected is None or article is None:
        return Dropped()
    told = {
        hedge: kept(claim.text, hedge, article, item.match.text)
        for hedge in item.detected.hedges
        if not _is_recorded(hedge, item)
    }
    lost = [hedge for hedge, how in told.items() if how is not Kept.WHOLE]
    if not lost:
        return Dropped()
    found = _bearing(claim, item, article, lost)
    sure = any(
        told[hedge] is Kept.NOT and not pattern_of("light-hedge").search(hedge.words)
        for hedge in found.hedges
    )
    return found._replace(plainly=found.plainly and sure)


def _is_recorded(hedge: Hedge, item: CheckedEvidence) -> bool:
    """Return whether the record's attribution has the hedge: „ISW vermutet“ is whose word it is."""
    cues = [link.match.span for link in item.links if link.match.span]
    if hedge.words.lower() in _MOODS and cues:
        return True
    return hedge.modality == POSSIBLE and any(cue.overlaps(hedge.span) for cue in cues)


def _bearing(claim: Claim, item: CheckedEvidence, article: Article, lost: Sequence[Hedge]) -> Dropped:
    """Return those of *lost* that bear on what the claim says, and whether they plainly do."""
    governed = [_governed(article, hedge) for hedge in lost]
    phrases = [_phrase(claim, item, article, one) for one in governed if one.scope.phrase]
    others = [one for one in governed if not one.scope.phrase]
    whole = _clauses(claim, item, article, others) if others else Dropped()
    every = [whole, *phrases]
    if any(one.plainly for one in every):
        every = [one for one in every if one.plainly]
    hedges = {hedge for one in every for hedge in one.hedges}
    return Dropped(tuple(h for h in lost if h in hedges), any(one.plainly for one in every))


def _governed(article: Article, hedge: Hedge) -> _Governed:
    sentence = sentence_around(article, hedge.span)
    if sentence.length > _LONGEST_SENTENCE or not sentence.holds(hedge.span):
        return _Governed(hedge, Scope((sentence,)))
    at = hedge.span.moved(-sentence.start)
    scope = scope_of(article.slice(sentence), article.language, at)
    spans = tuple(span.moved(sentence.start) for span in scope.spans)
    subject = scope.shared.moved(sentence.start) if scope.shared else None
    return _Governed(hedge, scope._replace(spans=spans, shared=subject))


def _phrase(claim: Claim, item: CheckedEvidence, article: Article, one: _Governed) -> Dropped:
    """Return what an adjective or a noun hedges of the claim: its noun, not what happened to it."""
    said = shared_words(claim.text, article, item.match.pieces)
    inside = said.within(one.scope.spans)
    outside = said.beyond(one.scope.spans).places
    if one.hedge.modality == POSSIBLE and _names(one, inside):
        return Dropped((one.hedge,), plainly=True)
    return Dropped() if _tells_more(article, outside) else Dropped((one.hedge,))


def _tells_more(article: Article, places: Sequence[Span]) -> bool:
    """Return whether words that claim and quotation share are more than names: what happened, or how much."""
    return any(not article.text[span.start].isupper() for span in places)


def _names(one: _Governed, inside: Said) -> bool:
    """Return whether the claim has the noun that an adjective hedges."""
    return any(not span.overlaps(one.hedge.span) for span in inside.places)


def _clauses(claim: Claim, item: CheckedEvidence, article: Article, found: Sequence[_Governed]) -> Dropped:
    """Return what verbs and adverbs hedge of the claim: what stands in their clauses."""
    hedges = tuple(one.hedge for one in found)
    spans = tuple(span for one in found for span in _reaching(one, item))
    said = shared_words(claim.text, article, item.match.pieces)
    if not said.leaves(spans):
        return Dropped(hedges, plainly=True) if spans else Dropped()
    subjects = tuple(one.scope.shared for one in found if one.scope.shared)
    touched = tuple(one.hedge for one in found if said.within(one.scope.spans).words) or hedges
    inner, outer = said.apart(spans, subjects)
    return _numbered(claim, item, spans, inner, touched) or _worded(said, inner, outer, touched)


def _reaching(one: _Governed, item: CheckedEvidence) -> tuple[Span, ...]:
    """Return what a hedge governs; one outside the quotation that governs it from above, the quotation."""
    if one.hedge.is_quoted or any(covers(one.scope.spans, piece) for piece in item.match.pieces):
        return one.scope.spans
    return () if one.scope.shared is not None and len(one.scope.spans) else item.match.pieces


def _numbered(
    claim: Claim,
    item: CheckedEvidence,
    spans: Sequence[Span],
    inner: frozenset[str],
    hedges: tuple[Hedge, ...],
) -> Dropped | None:
    """Return what hedges bear on the claim's numbers; None where no quotation has them."""
    values = frozenset(part.value for r in quantities(claim.text, None) for part in r.parts)
    places = {
        value: [r.number for r in item.quantities if value in {part.value for part in r.parts}]
        for value in values
    }
    known = {value: found for value, found in places.items() if found}
    if not known:
        return None
    if any(all(covers(spans, number) for number in found) for found in known.values()):
        return Dropped(hedges, plainly=True)
    return Dropped(hedges) if inner else Dropped()


def _worded(said: Said, inner: frozenset[str], outer: frozenset[str], hedges: tuple[Hedge, ...]) -> Dropped:
    """Return what hedges bear on the claim's words, as far as the quotation has them."""
    if inner and not outer:
        return Dropped(hedges, plainly=True)
    if len(outer) > said.missing and not inner and not said.is_foreign:
        return Dropped()
    return Dropped(hedges)
