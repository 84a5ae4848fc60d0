"""Verify before and after a withdrawal of an actor or an article, and tell what becomes of each claim.

What rests on it is gone from the records before anything is checked. A passage falls where it passes through what is
withdrawn by its record: its article, the outlet, or a link of its chain, whether its cue was read or not. Through one of two (`a+b`),
or through an agency that the article credits as a whole, it may have passed: it is doubtful.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from enum import Enum
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.verify import verify
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Claim, Evidence, Stance
from claimcheck.report.changes import Change, Effect, Ended, State, Withdrawal
from claimcheck.report.model import (
    CheckedClaim,
    Conflict,
    Consistency,
    Contradiction,
    Corroboration,
    Report,
)


class Withdrawn(NamedTuple):
    """Ids of actors and of sources."""

    actors: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()


class Fate(Enum):
    """What becomes of a passage."""

    STAYS = "stays"
    DOUBTFUL = "doubtful"
    FALLS = "falls"


def fate(
    evidence: Evidence, withdrawn: Withdrawn, corpus: Corpus, joint: Collection[Place] = frozenset()
) -> Fate:
    """Return what becomes of *evidence*; two records of one text are one article.

    Args:
        evidence: A passage.
        withdrawn: What is taken away.
        corpus: The material.
        joint: The places of links whose words name others beside their actors: without one of them it may stand.
    """
    source = corpus.sources.get(evidence.source)
    links = [frozenset(link.actors) for link in evidence.attribution]
    alone = {frozenset(link.actors) for link in evidence.attribution if link.place not in joint}
    through = {*alone, frozenset({source.outlet})} if source and source.outlet else alone
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


def without(
    corpus: Corpus, withdrawn: Withdrawn, joint: Collection[Place] = frozenset(), *, doubtful_stay: bool
) -> Corpus:
    """Return *corpus* without the evidence that falls, and with or without what is doubtful.

    A claim that loses every supporting passage with it is compared with none any more: what nobody
    bears out neither contradicts nor supersedes.
    """
    falling = {Fate.FALLS} if doubtful_stay else {Fate.FALLS, Fate.DOUBTFUL}
    left = {
        id_: replace(
            claim,
            evidence=tuple(e for e in claim.evidence if fate(e, withdrawn, corpus, joint) not in falling),
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


class _After(NamedTuple):
    """The claims as they stand afterwards, and which of them have no supporting passage left."""

    claims: dict[str, CheckedClaim]
    empty: frozenset[str]

    def state(self, id_: str) -> State:
        """Return how a claim stands."""
        state = _state(self.claims[id_])
        # It is compared with none any more; to call it consistent would say too much.
        is_bare = id_ in self.empty and state.consistency is Consistency.CONSISTENT
        return state._replace(consistency=None) if is_bare else state


def what_if(corpus: Corpus, before: Report, withdrawn: Withdrawn) -> Withdrawal:
    """Return what becomes of the claims of *corpus*, verified as *before*, without what is *withdrawn*.

    Only axes are compared, so *before* need not have read who speaks. The problems of the reduced
    records are nobody's mistakes: none is told.
    """
    least = _verified(corpus, before, withdrawn, doubtful_stay=False)
    most = (
        _verified(corpus, before, withdrawn, doubtful_stay=True)
        if _doubts(corpus, before, withdrawn)
        else least
    )
    changes = filter(None, (_change(claim, least, most) for claim in before.claims))
    return Withdrawal(
        actors=tuple(sorted(withdrawn.actors)),
        sources=tuple(sorted(withdrawn.sources)),
        claims=len(before.claims),
        changes=tuple(sorted(changes, key=lambda c: (c.effect.rank, not c.certain, c.claim.id))),
        members=tuple(sorted(members_of(withdrawn.actors, corpus))),
        alike=tuple(sorted(_alike(corpus, before, withdrawn))),
    )


def _verified(corpus: Corpus, before: Report, withdrawn: Withdrawn, *, doubtful_stay: bool) -> _After:
    reduced = without(corpus, withdrawn, _joint(before), doubtful_stay=doubtful_stay)
    report = verify(reduced, min_origins=int(before.settings["min_origins"]), reads_speech=False)
    claims = {claim.claim.id: claim for claim in report.claims}
    return _After(claims, emptied(corpus, reduced.claims.values()))


def _doubts(corpus: Corpus, before: Report, withdrawn: Withdrawn) -> bool:
    evidence, joint = (item for claim in corpus.claims.values() for item in claim.evidence), _joint(before)
    return any(fate(item, withdrawn, corpus, joint) is Fate.DOUBTFUL for item in evidence)


def _joint(before: Report) -> frozenset[Place]:
    """Return the places of the links whose words name others beside their actors: "Tass and AFP report"."""
    links = (link for claim in before.claims for item in claim.evidence for link in item.links)
    return frozenset(link.link.place for link in links if link.beside)


def _alike(corpus: Corpus, before: Report, withdrawn: Withdrawn) -> Iterator[tuple[str, str]]:
    gone = {id_ for id_ in corpus.sources if _falls_whole(id_, corpus, withdrawn)}
    for group in before.dependences:
        withdrawn_ones = [source for source in group.sources if source in gone]
        yield from (
            (withdrawn_ones[0], source) for source in group.sources if withdrawn_ones and source not in gone
        )


def _falls_whole(source: str, corpus: Corpus, withdrawn: Withdrawn) -> bool:
    return is_gone(source, withdrawn, corpus) or corpus.sources[source].outlet in withdrawn.actors


def _state(claim: CheckedClaim) -> State:
    return State(
        passages=len(claim.evidence),
        articles=claim.articles,
        origins=claim.origins,
        corroboration=claim.corroboration,
        consistency=claim.consistency,
        fit=claim.fit,
    )


def _change(claim: CheckedClaim, least: _After, most: _After) -> Change | None:
    """Return how *claim* changes; None where nothing that is shown does."""
    id_ = claim.claim.id
    before, at_least, at_most = _state(claim), least.state(id_), most.state(id_)
    ended = tuple(_ended(claim, least, most))
    known = {_key(entry) for entry in claim.contradictions}
    later = dict.fromkeys((*least.claims[id_].contradictions, *most.claims[id_].contradictions))
    # Of a claim that lists only the first that stand against it, one that comes into the list need not be new.
    new = tuple(
        e for e in later if e.kind.contradicts and _key(e) not in known and e.kind not in claim.unlisted
    )
    if (at_least, at_most, ended, new) == (before, before, (), ()):
        return None
    effect, certain = _effect(before, at_least, at_most, ended)
    return Change(claim.claim, effect, certain, before, at_least, at_most, ended, new)


def _effect(before: State, at_least: State, at_most: State, ended: tuple[Ended, ...]) -> tuple[Effect, bool]:
    """Return the gravest that happens to a claim, and whether it does so for certain."""
    if before.origins.high and not at_least.origins.high:
        return Effect.LOST_EVIDENCE, not at_most.origins.high
    if before.corroboration is Corroboration.CORROBORATED is not at_least.corroboration:
        return Effect.LOST_CORROBORATION, at_most.corroboration is not Corroboration.CORROBORATED
    lost = [entry.certain for entry in ended if entry.entry.kind.contradicts]
    if lost:
        return Effect.LOST_CONTRADICTION, any(lost)
    if _backing(before) != _backing(at_least):
        return Effect.WEAKENED, _backing(before) != _backing(at_most)
    return Effect.OTHER, before != at_most


def _backing(state: State) -> tuple[object, ...]:
    return state.corroboration, state.origins.low, state.origins.high


def _key(entry: Contradiction) -> tuple[Conflict, str]:
    return entry.kind, entry.other


def _ended(claim: CheckedClaim, least: _After, most: _After) -> Iterator[Ended]:
    """Yield what no longer stands against a claim that has something left to stand on itself."""
    id_ = claim.claim.id
    if id_ in least.empty:
        return
    left, still = (_Standing(after.claims[id_]) for after in (least, most))
    for entry in _against(claim):
        if entry not in left:
            yield Ended(entry, _why(entry, least), entry not in still)
    # Passages of its own that deny it are counted: without a supporting one they are no contradiction.
    if claim.denials.high and not least.claims[id_].denials.high:
        entry = Contradiction(Conflict.DENIAL, id_, "passages deny it")
        yield Ended(entry, "no passage that does is left", not most.claims[id_].denials.high)


class _Standing:
    """What stands against a claim afterwards; of a type that is not listed whole, whatever stood before."""

    def __init__(self, claim: CheckedClaim) -> None:
        self._listed = {_key(entry) for entry in claim.contradictions}
        self._unlisted = claim.unlisted

    def __contains__(self, entry: Contradiction) -> bool:
        return _key(entry) in self._listed or entry.kind in self._unlisted


def _against(claim: CheckedClaim) -> Iterator[Contradiction]:
    """Yield what others have against *claim*; that it supersedes one of them is nothing against it."""
    for entry in claim.contradictions:
        if entry.kind is Conflict.SUPERSEDED:
            stands_against = entry.other not in claim.claim.supersedes
        else:
            stands_against = entry.kind.contradicts
        if stands_against and _key(entry) != (Conflict.DENIAL, claim.claim.id):
            yield entry


def _why(entry: Contradiction, least: _After) -> str:
    if entry.other in least.empty:
        return f"{entry.other} loses all its supporting passages"
    return "a passage that it needs is gone"
