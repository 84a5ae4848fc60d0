"""Actors that have the name of another: one person under two ids would count as two origins."""

from collections.abc import Iterator

from claimcheck.problem import Problem
from claimcheck.records.model import Actor
from claimcheck.records.read import Records
from claimcheck.text.fold import fold_words


def namesake_problems(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without the actors that are called as an earlier one is, and a problem for each.

    An alias may be shared („Müller“), a name may be nobody else's name or alias.
    """
    taken: dict[str, Actor] = {}
    names: set[str] = set()
    problems: list[Problem] = []
    kept = dict(records.actors)
    for actor in sorted(records.actors.values(), key=lambda actor: (actor.place.file, actor.place.line)):
        other = next(_called_alike(actor, taken, names), None)
        if other is None:
            names.add(_plain(actor.name))
            taken |= {_plain(name): taken.get(_plain(name), actor) for name in actor.names}
        else:
            del kept[actor.id]
            problems.append(_problem(actor, other))
    return records._replace(actors=kept), tuple(problems)


def _called_alike(actor: Actor, taken: dict[str, Actor], names: set[str]) -> Iterator[Actor]:
    """Yield the earlier actors of whom one's name is the other's name or alias."""
    own = _plain(actor.name)
    for name in map(_plain, actor.names):
        if name in taken and (name == own or name in names):
            yield taken[name]


def _problem(actor: Actor, other: Actor) -> Problem:
    message = f"`{actor.id}` has a name of `{other.id}`, at {other.place}: make them one actor, or tell their names apart"
    return Problem("CC115", message, actor.places.get("name", actor.place))


def _plain(name: str) -> str:
    return " ".join(fold_words(name).casefold().split())
