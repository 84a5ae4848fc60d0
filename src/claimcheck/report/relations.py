"""Where each actor stands: in whose chains, behind which claims."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.records.model import Actor
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
