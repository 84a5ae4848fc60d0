"""Records that refer to each other in a circle: parties of actors, successions of claims."""

from collections.abc import Callable, Iterable, Mapping
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
    return {id_ for id_ in records if _reaches(records, followed, id_)}


def _reaches(records: Mapping[str, R], followed: Callable[[R], Iterable[str]], goal: str) -> bool:
    seen: set[str] = set()
    waiting = list(followed(records[goal]))
    while waiting:
        id_ = waiting.pop()
        if id_ == goal:
            return True
        if id_ in records and id_ not in seen:
            seen.add(id_)
            waiting += followed(records[id_])
    return False


def _actor_problem(actor: Actor) -> Problem:
    message = f"the actor `{actor.id}` belongs to itself by way of `party`"
    return Problem("CC111", message, actor.places["party"])


def _claim_problem(claim: Claim) -> Problem:
    key = "contradicts" if claim.id in claim.contradicts else "supersedes"
    message = f"the claim `{claim.id}` {'contradicts' if key == 'contradicts' else 'supersedes'} itself"
    return Problem("CC111", message, claim.places[key], claim=claim.id)
