"""Records that refer to each other in a circle: parties of actors, successions of claims."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from claimcheck.problem import Problem
from claimcheck.records.model import Actor, Claim
from claimcheck.records.read import Records

R = TypeVar("R")


def circle_problems(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without the members of circles, and a problem for each."""
    actors = _in_circles(records.actors, lambda actor: (actor.party,) if actor.party else ())
    claims = _in_circles(records.claims, lambda claim: (*claim.supersedes, *_itself(claim)))
    problems = [_actor_problem(records.actors[id_]) for id_ in sorted(actors)]
    problems += [_claim_problem(records.claims[id_]) for id_ in sorted(claims)]
    kept = records._replace(
        actors={id_: actor for id_, actor in records.actors.items() if id_ not in actors},
        claims={id_: claim for id_, claim in records.claims.items() if id_ not in claims},
    )
    return kept, tuple(problems)


def _itself(claim: Claim) -> Iterable[str]:
    return (claim.id,) if claim.id in claim.contradicts else ()


def _in_circles(records: Mapping[str, R], followed: Callable[[R], Iterable[str]]) -> set[str]:
    """Return the ids that lead back to themselves."""
    graph = {
        id_: tuple(other for other in followed(record) if other in records) for id_, record in records.items()
    }
    components = _Components(graph)
    for id_ in graph:
        components.visit(id_)
    return components.circular


class _Components:
    """Tarjan's strongly connected components (1972), without recursion: linear in the records."""

    def __init__(self, graph: Mapping[str, tuple[str, ...]]) -> None:
        self.circular: set[str] = set()
        self._graph = graph
        self._order: dict[str, int] = {}
        self._low: dict[str, int] = {}
        self._open: list[str] = []
        self._is_open: set[str] = set()

    def visit(self, root: str) -> None:
        """Follow everything that *root* leads to."""
        path = [self._enter(root)] if root not in self._order else []
        while path:
            id_, rest = path[-1]
            following = next(rest, None)
            if following is None:
                path.pop()
                self._leave(id_, path[-1][0] if path else id_)
            elif following not in self._order:
                path.append(self._enter(following))
            elif following in self._is_open:
                self._low[id_] = min(self._low[id_], self._order[following])

    def _enter(self, id_: str) -> tuple[str, Iterator[str]]:
        self._order[id_] = self._low[id_] = len(self._order)
        self._open.append(id_)
        self._is_open.add(id_)
        return id_, iter(self._graph[id_])

    def _leave(self, id_: str, above: str) -> None:
        self._low[above] = min(self._low[above], self._low[id_])
        if self._low[id_] < self._order[id_]:
            return
        start = self._open.index(id_) if self._open[-1] != id_ else len(self._open) - 1
        component = self._open[start:]
        del self._open[start:]
        self._is_open.difference_update(component)
        if len(component) > 1 or id_ in self._graph[id_]:
            self.circular.update(component)


def _actor_problem(actor: Actor) -> Problem:
    message = f"the actor `{actor.id}` belongs to itself by way of `party`"
    return Problem("CC111", message, actor.places["party"])


def _claim_problem(claim: Claim) -> Problem:
    key = "contradicts" if claim.id in claim.contradicts else "supersedes"
    message = f"the claim `{claim.id}` {'contradicts' if key == 'contradicts' else 'supersedes'} itself"
    return Problem("CC111", message, claim.places[key], claim=claim.id)
