"""Actors that are called what nobody is called: by a pronoun, or by a noun that names nobody in particular.

„It said“ would name every actor with the alias `it`. Such a record is refused, and what leans on it has an
unknown origin.
"""

from collections.abc import Iterator

from claimcheck.languages.pack import all_words
from claimcheck.problem import Problem
from claimcheck.records.model import Actor, Kind
from claimcheck.records.read import Records
from claimcheck.text.fold import fold_words

_PRONOUNS = all_words("nameless-pronoun")
_ARTICLES = all_words("nameless-article")
_NOBODYS = all_words("nobody")
"""Nouns that name nobody in particular; a government may be called „die Regierung“."""


def nameless_problems(records: Records) -> tuple[Records, tuple[Problem, ...]]:
    """Return *records* without the actors that have such a name, and a problem for each of the names."""
    problems = tuple(problem for actor in records.actors.values() for problem in _problems(actor))
    refused = {actor.id for actor in records.actors.values() if any(_problems(actor))}
    kept = {id_: actor for id_, actor in records.actors.items() if id_ not in refused}
    return records._replace(actors=kept), problems


def _problems(actor: Actor) -> Iterator[Problem]:
    for number, name in enumerate(actor.names):
        key = "aliases" if number else "name"
        what = _what(name, actor.kind)
        if what:
            message = f"`{name}` is {what} and names nobody: leave it out; cues quote it as it stands"
            yield Problem("CC120", message, actor.places.get(key, actor.place))


def _what(name: str, kind: Kind) -> str:
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
