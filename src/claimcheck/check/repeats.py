"""Words of one article that a claim quotes twice with different chains: one of the two is wrong, and one counts."""

from collections.abc import Sequence

from claimcheck.records.corpus import Corpus
from claimcheck.report.model import CheckedEvidence
from claimcheck.text.article import Span


def without_repeats(evidence: Sequence[CheckedEvidence], corpus: Corpus) -> list[CheckedEvidence]:
    """Return the evidence of one claim, in order, with nothing counted whose words count already for another origin.

    Whoever says something to somebody says it once: quoted as the one's and as the other's words it
    would be two origins. With one origin both times it counts once in any case.
    """
    kept: list[CheckedEvidence] = []
    for item in evidence:
        first = next((other for other in kept if item.counted and _repeats(item, other, corpus)), None)
        if first is not None:
            reason = f"not counted: its words count already as passage {first.number}, for another origin"
            kept.append(item._replace(counted=False, reason=reason))
        else:
            kept.append(item)
    return kept


def _repeats(item: CheckedEvidence, other: CheckedEvidence, corpus: Corpus) -> bool:
    if not other.counted or item.roots == other.roots:
        return False
    one, two = item.evidence.source, other.evidence.source
    if corpus.article_key(one) != corpus.article_key(two):
        return False
    pieces, others = item.match.pieces, other.match.pieces
    if one != two:
        pieces, others = _in_words(pieces, one, corpus), _in_words(others, two, corpus)
    return any(a.overlaps(b) for a in pieces for b in others)


def _in_words(pieces: Sequence[Span], source: str, corpus: Corpus) -> tuple[Span, ...]:
    """Return *pieces* as two copies of one article have them, whatever their line ends."""
    return tuple(Span(*(corpus.offset_in_words(source, offset) for offset in piece)) for piece in pieces)
