"""What is wrong with records that no record shows by itself, or that its name shows: whoever is left out is told.

Records that refer to each other in a circle (parties of actors, successions of claims); actors that have the name of
another, since one person under two ids would count as two origins; actors that are called what nobody is called, by a
pronoun, or by a noun that names nobody in particular: „It said“ would name every actor with the alias `it`. What leans on a
record that is refused has an unknown origin.

Characters that reorder what is displayed, in records and in the articles they quote: bidirectional embeddings, overrides
and isolates (CVE-2021-42574, "Trojan Source"); plain Arabic or Hebrew needs none of them and is not reported.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from claimcheck.languages.pack import all_words
from claimcheck.problem import Place, Problem
from claimcheck.records.model import RECORDS, Actor, AnyRecord, Claim, Kind
from claimcheck.records.read import Records
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words

_RECORDS = tuple(RECORDS.values())
_REORDERING = re.compile("[\u061c\u202a-\u202e\u2066-\u2069]")


def hidden_controls(records: Records, articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Yield a problem for the first such character of each article and of each text in a record."""
    for id_, article in articles.items():
        match = _REORDERING.search(article.written)
        if match:
            line, column = article.line_column(match.start())
            message = f"the article holds {_name(match)}, in line {line}, column {column}"
            yield Problem("CC114", message, records.sources[id_].place, source=id_, source_line=line)
    for source in records.sources.values():
        yield from (Problem("CC114", what, place, source=source.id) for what, place in _found_in(source))
    for actor in records.actors.values():
        yield from (Problem("CC114", what, place) for what, place in _found_in(actor))
    for claim in records.claims.values():
        yield from (Problem("CC114", what, place, claim=claim.id) for what, place in _found_in(claim))


def _found_in(record: AnyRecord) -> Iterator[tuple[str, Place]]:
    """Yield what is wrong with the texts of a record and of the records in it, and where."""
    for name in record.places:  # of a key that nobody wrote the value is none of a person's
        value = getattr(record, name)
        if not value or (isinstance(value, str) and (value.isascii() or not _REORDERING.search(value))):
            continue
        parts = value if isinstance(value, tuple) else (value,)
        matches = map(_REORDERING.search, (text for part in parts for text in _texts(part)))
        if match := next(filter(None, matches), None):
            yield f"the text holds {_name(match)}", record.places[name]
        for part in parts:
            if isinstance(part, _RECORDS):
                yield from _found_in(part)


def _texts(value: object) -> Iterator[str]:
    """Yield the texts of a key's value, or of one of its values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from value
        yield from value.values()


def _name(match: re.Match[str]) -> str:
    return f"U+{ord(match.group()):04X}, which reorders what is displayed"


R = TypeVar("R")

_PRONOUNS = all_words("nameless-pronoun")
_ARTICLES = all_words("nameless-article")
_NOBODYS = all_words("nobody")
"""Nouns that name nobody in particular; a government may be called „die Regierung“."""


def without_faults(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without those that stand in a circle, are called as another or as nobody, and a problem for each."""
    problems: tuple[Problem, ...] = ()
    for check in (circle_problems, nameless_problems, namesake_problems):
        records, found = check(records)
        problems += found
    return records, problems


def circle_problems(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without the members of circles, and a problem for each."""
    actors = _in_circles(records.actors, lambda actor: (actor.party,) if actor.party else ())
    claims = _in_circles(records.claims, lambda claim: (*claim.supersedes, *_itself(claim)))
    problems = [_actor_circle_problem(records.actors[id_]) for id_ in sorted(actors)]
    problems += [_claim_circle_problem(records.claims[id_]) for id_ in sorted(claims)]
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


def _actor_circle_problem(actor: Actor) -> Problem:
    message = f"the actor `{actor.id}` belongs to itself by way of `party`"
    return Problem("CC111", message, actor.places["party"])


def _claim_circle_problem(claim: Claim) -> Problem:
    key = "contradicts" if claim.id in claim.contradicts else "supersedes"
    message = f"the claim `{claim.id}` {'contradicts' if key == 'contradicts' else 'supersedes'} itself"
    return Problem("CC111", message, claim.places[key], claim=claim.id)


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
            problems.append(_namesake_problem(actor, other))
    return records._replace(actors=kept), tuple(problems)


def _called_alike(actor: Actor, taken: dict[str, Actor], names: set[str]) -> Iterator[Actor]:
    """Yield the earlier actors of whom one's name is the other's name or alias."""
    own = _plain(actor.name)
    for name in map(_plain, actor.names):
        if name in taken and (name == own or name in names):
            yield taken[name]


def _namesake_problem(actor: Actor, other: Actor) -> Problem:
    message = f"`{actor.id}` has a name of `{other.id}`, at {other.place}: make them one actor, or tell their names apart"
    return Problem("CC115", message, actor.places.get("name", actor.place))


def _plain(name: str) -> str:
    return " ".join(fold_words(name).casefold().split())


def nameless_problems(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without the actors that have such a name, and a problem for each of the names."""
    problems = tuple(problem for actor in records.actors.values() for problem in _problems_of_names(actor))
    refused = {actor.id for actor in records.actors.values() if any(_problems_of_names(actor))}
    kept = {id_: actor for id_, actor in records.actors.items() if id_ not in refused}
    return records._replace(actors=kept), problems


def _problems_of_names(actor: Actor) -> Iterator[Problem]:
    for number, name in enumerate(actor.names):
        key = "aliases" if number else "name"
        what = _instead_of_name(name, actor.kind)
        if what:
            message = f"`{name}` is {what} and names nobody: leave it out; cues quote it as it stands"
            yield Problem("CC120", message, actor.places.get(key, actor.place))


def _instead_of_name(name: str, kind: Kind) -> str:
    """Return what a name is instead of one; empty if it is one."""
    written = fold_words(name).split()
    words = [word.casefold() for word in written]
    is_short = len(written) == 1 and name.isupper()  # "IT", "WHO", "A"
    if words and not is_short and all(word in _PRONOUNS | _ARTICLES for word in words):
        return "a pronoun" if any(word in _PRONOUNS for word in words) else "an article"
    nouns = [word for word in words if word not in _ARTICLES]
    # „Spokesman“ by itself, with its capital, may be what somebody is called.
    is_plain = name.islower() or len(nouns) < len(words)
    is_common = is_plain and len(nouns) == 1 and nouns[0] in _NOBODYS and kind is not Kind.ANONYMOUS
    return "a common noun" if is_common else ""
