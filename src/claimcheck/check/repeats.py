"""Words of one article that a claim quotes twice with different chains: one of the two is wrong, and one counts."""

from collections.abc import Sequence

from claimcheck.records.corpus import Corpus
from claimcheck.report.model import CheckedEvidence


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
    sources = {corpus.article_key(one.evidence.source) for one in (item, other)}
    return len(sources) == 1 and any(a.overlaps(b) for a in item.match.pieces for b in other.match.pieces)
