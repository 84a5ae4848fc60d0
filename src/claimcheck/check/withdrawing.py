"""The records without an actor or an article: whatever rests on it is gone before anything is checked.

A passage falls where it passes through what is withdrawn for certain, as `rests_on` reads it: its
article, the outlet, or a link of its chain. Through one of two (`a+b`), or through an agency that
the article credits as a whole, it may have passed: it is doubtful.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence, Stance


class Withdrawn(NamedTuple):
    """Ids of actors and of sources."""

    actors: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()


class Fate(Enum):
    """What becomes of a passage."""

    STAYS = "stays"
    DOUBTFUL = "doubtful"
    FALLS = "falls"


def fate(evidence: Evidence, withdrawn: Withdrawn, corpus: Corpus) -> Fate:
    """Return what becomes of *evidence*; two records of one text are one article."""
    source = corpus.sources.get(evidence.source)
    links = [frozenset(link.actors) for link in evidence.attribution]
    through = {*links, frozenset({source.outlet})} if source and source.outlet else {*links}
    if is_gone(evidence.source, withdrawn, corpus) or any(link <= withdrawn.actors for link in through):
        return Fate.FALLS
    perhaps = frozenset((*(source.credits if source else ()), *frozenset[str]().union(*links)))
    return Fate.DOUBTFUL if perhaps & withdrawn.actors else Fate.STAYS


def is_gone(source: str, withdrawn: Withdrawn, corpus: Corpus) -> bool:
    """Return whether the source's article is withdrawn, or has the same text as one that is."""
    return corpus.article_key(source) in {corpus.article_key(id_) for id_ in withdrawn.sources}


def members_of(actors: Iterable[str], corpus: Corpus) -> frozenset[str]:
    """Return who belongs to one of *actors*, directly or through others, they themselves left out."""
    members: defaultdict[str, list[str]] = defaultdict(list)
    for actor in corpus.actors.values():
        if actor.party is not None:
            members[actor.party].append(actor.id)
    own = frozenset(actors)
    found: set[str] = set()
    queue = list(own)
    while queue:
        more = set(members[queue.pop()]) - found
        found |= more
        queue += more
    return frozenset(found) - own


def without(corpus: Corpus, withdrawn: Withdrawn, *, doubtful_stay: bool) -> Corpus:
    """Return *corpus* without the evidence that falls, and with or without what is doubtful.

    A claim that loses every supporting passage with it is compared with none any more: what nobody
    bears out neither contradicts nor supersedes.
    """
    falling = {Fate.FALLS} if doubtful_stay else {Fate.FALLS, Fate.DOUBTFUL}
    left = {
        id_: replace(
            claim, evidence=tuple(e for e in claim.evidence if fate(e, withdrawn, corpus) not in falling)
        )
        for id_, claim in corpus.claims.items()
    }
    empty = emptied(corpus, left.values())
    compared = {id_: _compared(claim, empty) for id_, claim in left.items()}
    return replace(corpus, claims=MappingProxyType(compared))


def emptied(corpus: Corpus, left: Iterable[Claim]) -> frozenset[str]:
    """Return the claims that have lost every supporting passage that they have in *corpus*."""
    return frozenset(
        claim.id for claim in left if _is_supported(corpus.claims[claim.id]) and not _is_supported(claim)
    )


def _is_supported(claim: Claim) -> bool:
    return any(item.stance is Stance.SUPPORTS for item in claim.evidence)


def _compared(claim: Claim, empty: frozenset[str]) -> Claim:
    """Return *claim* as it is compared with others: not at all where it or they have nothing left."""
    if claim.id in empty:
        return replace(claim, about=None, contradicts={}, supersedes=())
    contradicts = {id_: why for id_, why in claim.contradicts.items() if id_ not in empty}
    supersedes = tuple(id_ for id_ in claim.supersedes if id_ not in empty)
    return replace(claim, contradicts=contradicts, supersedes=supersedes)
