"""Persons whom an article introduces by their full name and then calls by their surname: „Hans Wolf, der Sprecher … Wolf sagte“.

A surname alone is a person's where the article introduces exactly one with it, under the record's full name, before.
Where another bearer stands anywhere in the article, it stays open whose it is.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from claimcheck.check.actors.bearers import RELATIVES, Bearer, bearer, is_given_name, says_what
from claimcheck.check.actors.naming import Names, Said, words
from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.records.model import Actor
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import LITTLE_WORDS

_BEFORE = re.compile(r"(?:[^\W\d_][\w’'-]*\.?[ \n]){1,4}$")
_LONGEST = 60
"""So many code points before a surname its bearer's other names may stand."""

_MOST = 1_000
"""A surname that stands more often in an article means nobody by itself: its bearers are not gone through."""

_NOUN_BEFORE = re.compile(r"(?:(?P<far>[^\W\d_]+)\s+)?(?P<near>[^\W\d_]+)[.,]?\s+$")
_DEFINITE = all_words("definite")
_SEXES = all_kinds("sex")
_FEMININE = all_words("feminine-determiner")
_BEHIND_MASCULINE = all_words("masculine-determiner")
_ADDRESSES = all_words("address") - all_words("title")
"""„Frau Wolf“ may be another than Hans Wolf."""


class Introduced(NamedTuple):
    """Who is introduced in an article, from which place on, and how their surnames name them."""

    since: Mapping[str, int]
    names: Names
    others: Mapping[str, tuple[str, int]]
    """Of a person whom the article names nowhere in full the only other bearer of the surname, and where, if that is its first mention."""
    beside: Mapping[str, Sequence[tuple[int, str]]]
    """Of a person whom the article names in full beside other bearers of the surname: where it names one, in order, and of another the name."""

    def speaking_in(self, text: str, before: int) -> Said:
        """Return whom the surnames in a speaker's words mean, and of whom they only say that somebody is theirs, by what stands *before*."""
        said = self.names.speaking_in(text)
        if not (said.actors or said.owners) or _is_addressed(text):
            return _NOBODY
        known = {actor for actor, since in self.since.items() if since < before}
        return Said(
            tuple(actor for actor in said.actors if actor in known),
            tuple(actor for actor in said.owners if actor in known),
        )

    def another(self, actor: str, name: str, before: int) -> str:
        """Return whom else a *name* that is one word may mean, as the article introduces him *before*; nobody: empty.

        Of two whom it names in full it is the one named last, and where it names both only later, either.
        """
        if len(words(name)) != 1:
            return ""
        bearers = self.beside.get(actor, ())
        last = next((other for at, other in reversed(bearers) if at < before), None)
        if bearers:
            return next(other for _, other in bearers if other) if last is None else last
        other, since = self.others.get(actor, ("", before))
        return other if since < before else ""

    def named_in(self, text: str, before: int) -> frozenset[str]:
        """Return whom the surnames in a *text* that ends at a place *before* mean."""
        if not self.since:
            return frozenset()
        return frozenset(actor for actor in self.names.named_in(text) if self.since[actor] < before)


_NOBODY = Said((), ())


def _is_addressed(text: str) -> bool:
    """Return whether a surname's bearer is called what may be another's: „Frau Wolf“, „Familie Wolf“, „der Wolf“."""
    tokens = [word.casefold() for word in words(text.partition(",")[0])]
    return any(token in _ADDRESSES or token.endswith(RELATIVES) for token in tokens[:-1])


@lru_cache(maxsize=64)  # asked for by every speaker of an article
def introduced(article: Article, names: Names) -> Introduced:
    """Return which persons an article introduces by a full name, and calls by a surname that nobody else bears there."""
    text = fold_words(article.text)
    since: dict[str, int] = {}
    others: dict[str, tuple[str, int]] = {}
    beside: dict[str, list[tuple[int, str]]] = {}
    called: list[Actor] = []
    for actor in names.people.values():
        for surname, given in _full_names(actor).items():
            if surname not in text:
                continue
            own, strangers, named = _bearers(text, surname, given)
            if own is not None and any(other for _, other in named):
                beside[actor.id] = named
            if own is not None and not strangers:
                since[actor.id] = own
                called.append(replace(actor, name=surname, aliases=()))
                break
            first = text.find(surname)
            # „Wladimir Putin“ may be Vladimir Putin in another spelling.
            is_another = own is None and len(strangers) == 1 and first in strangers.values()
            if is_another and bearer(list(strangers), given) is Bearer.OTHER:
                others[actor.id] = f"{next(iter(strangers))} {surname}", first
    return Introduced(since, Names(called), others, beside)


def _full_names(actor: Actor) -> dict[str, frozenset[str]]:
    """Return the surnames of a person, each with all given names that stand before it in his names, in lower case: „von der Leyen“, „ursula“."""
    found: dict[str, frozenset[str]] = {}
    for name in actor.names:
        written = words(name.partition(",")[0])
        while len(written) > 1 and says_what(written[0]):
            written = written[1:]
        small = next(
            (at for at, word in enumerate(written) if word in LITTLE_WORDS or word[0].islower()), None
        )
        first = len(written) - 1 if small is None else small
        given, surname = written[:first], written[first:]
        if given and surname and all(word[0].isupper() for word in given) and surname[-1][0].isupper():
            whole = " ".join(surname)
            found[whole] = found.get(whole, frozenset()) | {word.casefold() for word in given}
    return found


def _bearers(
    text: str, surname: str, given: frozenset[str]
) -> tuple[int | None, dict[str, int], list[tuple[int, str]]]:
    """Return where a person's full name stands first, what stands for a given name before the surname of others and where, and every full name.

    Of the full names where each stands, and of others' with a known given name the name.
    """
    own: int | None = None
    strangers: dict[str, int] = {}
    named: list[tuple[int, str]] = []
    if text.count(surname) > _MOST:
        return None, {}, []
    for match in re.finditer(rf"(?<![\w-]){re.escape(surname)}(?P<genitive>'?s)?(?![\w-])", text):
        before = _BEFORE.search(text, max(0, match.start() - _LONGEST), match.start())
        run = words(before.group()) if before else []
        if run and run[-1].casefold() in given:
            own = match.start() if own is None else own
            named.append((match.start(), ""))
            continue
        whose = Bearer.OWN if run and run[-1].casefold() in _DEFINITE else bearer(run, given)
        # „die Auskunft Wolfs“, „der Brandmeister Wolf“ are his; "Thorvald Wolf" is another, though no list has the name.
        is_noun = bool(match["genitive"]) or (len(run) > 1 and run[-2].casefold() in _DEFINITE)
        if whose is Bearer.OTHER:
            named.append((match.start(), f"{run[-1]} {surname}"))
        if whose is Bearer.OTHER or (whose is Bearer.DOUBTFUL and (is_given_name(run[-1]) or not is_noun)):
            strangers.setdefault(run[-1], match.start())
    return own, strangers, named


def may_be(pronoun: str, actor: Actor, article: Article, near: Iterable[Span] = ()) -> bool:
    """Return whether a *pronoun* means a person by his sex: not „er“ for Petra Hahn, nor "she" for "her husband, Kim Sorley".

    Where neither name nor noun tells it, nobody of the pronoun's sex may be named in the sentences *near*.
    """
    asked = _SEXES.get(pronoun.casefold())
    known = _sex(actor.names, article) if asked else None
    if known:
        return known == asked
    own = re.compile(rf"(?:[^\W\d_]+\s+)?{_called(actor.names)}")
    return asked is None or not any(
        is_given_name(word) and _SEXES.get(word.casefold()) == asked
        for sentence in near
        for word in words(own.sub(" ", article.slice(sentence)))
        if word[0].isupper()
    )


def _called(names: tuple[str, ...]) -> str:
    """Return a pattern of a person's names, the longest first."""
    return rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b"


@lru_cache(maxsize=256)
def _sex(names: tuple[str, ...], article: Article) -> str:
    """Return of which sex a person is by his given name, else by the nouns before his name in an article; empty where neither tells."""
    given = (_SEXES[word] for word in _given(names) if word in _SEXES)
    if known := next(given, ""):
        return known
    told: set[str] = set()
    for match in re.finditer(_called(names), article.text):
        before = _NOUN_BEFORE.search(article.text, max(0, match.start() - _LONGEST), match.start())
        if before is not None:
            is_surname = not _given(names) and is_given_name(before["near"])
            by_name = _SEXES.get(before["near"].casefold(), "") if is_surname else ""
            told.add(by_name or _by_noun((before["far"] or "").casefold(), before["near"]))
    told.discard("")
    return told.pop() if len(told) == 1 else ""


def _given(names: tuple[str, ...]) -> list[str]:
    """Return what stands before a person's surname, titles too, in lower case."""
    return [part.casefold() for name in names for word in words(name)[:-1] for part in word.split("-")]


def _by_noun(determiner: str, noun: str) -> str:
    """Return the sex that a noun or title before a name tells: "husband", „Seine Köchin“, „der Koch“."""
    plain = noun.casefold()
    if plain in _SEXES and not is_given_name(noun):
        return _SEXES[plain]
    if not noun[0].isupper() or is_given_name(noun):
        return ""
    if plain.endswith("in") and (determiner in _FEMININE or says_what(noun)):
        return "f"
    return "m" if determiner in _BEHIND_MASCULINE and says_what(noun) and not plain.endswith("in") else ""
