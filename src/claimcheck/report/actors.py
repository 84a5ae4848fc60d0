"""The actors: where each stands, in whose chains and behind which claims, and who stands behind the claims.

A source is who said it first. It is known where the report's root sets say so; what a record alone says stands
beside that and never counts as known, and all else is of a source that is not known.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import IntEnum
from typing import NamedTuple

from claimcheck.records.corpus import outermost_party
from claimcheck.records.model import Actor, Kind, Stance
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Report


class Relations(NamedTuple):
    """What an actor is to the others: ids of actors, sources and claims, each list sorted."""

    actor: Actor
    members: tuple[str, ...]
    outlet_of: tuple[str, ...]
    credited_by: tuple[str, ...]
    origin_of: tuple[str, ...]
    under: tuple[str, ...]
    """The claims that rest on it."""
    in_chains_of: tuple[str, ...]

    @property
    def is_used(self) -> bool:
        """Return whether any source or claim has to do with it."""
        return any((self.members, self.outlet_of, self.credited_by, self.under, self.in_chains_of))


_Pairs = Iterable[tuple[str, str]]


def relate(report: Report) -> tuple[Relations, ...]:
    """Return all actors of the records, by id, with what they stand for."""
    sources = [checked.source for checked in report.sources]
    members = _gathered((a.party, a.id) for a in report.actors.values() if a.party)
    outlets = _gathered((s.outlet, s.id) for s in sources if s.outlet)
    credits_ = _gathered((actor, s.id) for s in sources for actor in s.credits)
    origins = _gathered((name, c.claim.id) for c in report.claims for name in c.origins.names)
    under = _gathered((actor, c.claim.id) for c in report.claims for actor in c.rests_on)
    chains = _gathered((actor, c.claim.id) for c in report.claims for actor in _in_chains(c))
    return tuple(
        Relations(
            report.actors[id_],
            *(found.get(id_, ()) for found in (members, outlets, credits_, origins, under, chains)),
        )
        for id_ in sorted(report.actors)
    )


def _in_chains(claim: CheckedClaim) -> Iterable[str]:
    return (actor for item in claim.evidence for link in item.links for actor in link.link.actors)


def _gathered(pairs: _Pairs) -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: tuple(sorted(values)) for key, values in found.items()}


_PASSING_ON = frozenset((Kind.AGENCY, Kind.OUTLET, Kind.ANONYMOUS))


class Leaning(IntEnum):
    """How a claim leans on a source, the heaviest first."""

    ALONE = 0
    """All that counts for it goes back to this source."""
    AMONG = 1
    """It is one of several that may stand behind it."""
    UNSHOWN = 2
    """The record names it, and the article does not show all of the way there."""
    AGAINST = 3
    """It is quoted against the claim."""


class Lean(NamedTuple):
    """A claim of a source."""

    claim: str
    leaning: Leaning


class Voice(NamedTuple):
    """A source with all its claims, the heaviest leaning first; `actor` is empty for sources that are not known."""

    actor: str
    leans: tuple[Lean, ...]
    articles: tuple[str, ...]
    """Ids of the articles that quote it, or name no source."""

    def number(self, leaning: Leaning) -> int:
        """Return how many claims lean on it in that way."""
        return sum(lean.leaning is leaning for lean in self.leans)


class Party(NamedTuple):
    """Sources of one party; `actor` is empty where a source stands for itself."""

    actor: str
    voices: tuple[Voice, ...]


def parties_of(report: Report) -> tuple[Party, ...]:
    """Return the sources of *report* by party, those with most claims first, the unknown ones last."""
    leans: defaultdict[str, dict[tuple[str, bool], Leaning]] = defaultdict(dict)
    articles: defaultdict[str, set[str]] = defaultdict(set)
    for claim in report.claims:
        for item in claim.evidence:
            for actor, leaning in _leans(claim, item, report.actors):
                way = claim.claim.id, leaning is Leaning.AGAINST
                leans[actor][way] = min(leaning, leans[actor].get(way, leaning))
                articles[actor].add(item.evidence.source)
    voices = [_voice(actor, leans[actor], articles[actor]) for actor in leans]
    return _grouped(voices, report.actors)


def _leans(
    claim: CheckedClaim, item: CheckedEvidence, actors: Mapping[str, Actor]
) -> Iterator[tuple[str, Leaning]]:
    """Yield whom a passage makes its claim lean on."""
    if item.stands and item.evidence.stance is Stance.DENIES:
        yield from ((actor, Leaning.AGAINST) for actor in item.roots or ("",))
    elif item.counted and item.roots:
        alone = len(item.roots) == 1 and claim.origins.high == 1
        yield from ((actor, Leaning.ALONE if alone else Leaning.AMONG) for actor in item.roots)
    elif item.counted:
        yield "", Leaning.ALONE if claim.origins.high == 1 else Leaning.AMONG
        yield from ((actor, Leaning.UNSHOWN) for actor in _recorded(item, actors))


def _recorded(item: CheckedEvidence, actors: Mapping[str, Actor]) -> tuple[str, ...]:
    """Return whom the record names at the end of a chain that the article does not show whole, unless they only pass on."""
    last = item.links[-1].link.actors if item.links else ()
    return tuple(id_ for id_ in last if id_ in actors and actors[id_].kind not in _PASSING_ON)


def _voice(actor: str, leans: Mapping[tuple[str, bool], Leaning], articles: set[str]) -> Voice:
    ordered = sorted((leaning, claim) for (claim, _), leaning in leans.items())
    return Voice(actor, tuple(Lean(claim, leaning) for leaning, claim in ordered), tuple(sorted(articles)))


def _grouped(voices: list[Voice], actors: Mapping[str, Actor]) -> tuple[Party, ...]:
    by_party: defaultdict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_party[(outermost_party(voice.actor, actors) or voice.actor) if voice.actor else ""].append(voice)
    made = []
    for party, members in by_party.items():
        ranked = tuple(sorted(members, key=lambda voice: (-len(voice.leans), voice.actor)))
        stands_for_itself = [voice.actor for voice in ranked] == [party]
        made.append(Party("" if stands_for_itself else party, ranked))
    return tuple(sorted(made, key=_order))


def _order(party: Party) -> tuple[bool, int, str]:
    most = sum(len(voice.leans) for voice in party.voices)
    return party.voices[0].actor == "", -most, party.voices[0].actor
