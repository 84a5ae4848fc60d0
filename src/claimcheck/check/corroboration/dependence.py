"""Articles that share whole runs of words: one may be a copy of the other, or all of another one.

Likeness of whole articles misses most reprints (NEWS-COPY, Silcock and others: true pairs share
30 % of their word triples on average), so runs are looked for. Text in quotation marks is left
out, since two papers may well quote one minister, and so are names of actors, which make long
common runs by themselves, and boilerplate.
Articles are told in groups: those that have one run in common, and no group that is part of another.
A run only ever suggests a dependence; the lack of one proves nothing.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.actors.naming import Names, words
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import CheckedClaim, Dependence
from claimcheck.report.wording import listed
from claimcheck.text.article import Article


def maximal(sets: Iterable[frozenset[int]]) -> list[frozenset[int]]:
    """Return those of *sets* that no other one holds, each once, the largest first."""
    kept: list[frozenset[int]] = []
    by_member: defaultdict[int, list[frozenset[int]]] = defaultdict(list)
    for candidate in sorted({*sets}, key=lambda each: (-len(each), sorted(each))):
        fewest = min((by_member[member] for member in candidate), key=len)
        if not any(candidate <= wider for wider in fewest):
            kept.append(candidate)
            for member in candidate:
                by_member[member].append(candidate)
    return kept


RUN = 6
"""How many words in a row two articles must share. On the shipped articles six finds one pair, five the
same and nothing else, four adds stock phrases."""

MANY = 20
"""A run that more articles have is boilerplate: a notice, an advert, a way to subscribe."""

OF_ONE_OUTLET = 3
"""So is one that so many articles of one outlet have and no other."""

_PLACES = 16
"""So many places of a run in one article are looked at: repetitive text has the same run thousands of times."""

Places = Mapping[int, Mapping[int, Sequence[tuple[int, int]]]]


class Shared(NamedTuple):
    """Articles by number, and the shingles (RUN words in a row) that they share, by number, too."""

    shingles: Sequence[Sequence[Sequence[int]]]
    """Of each article and part, the shingle that begins at each word."""
    holders: Mapping[int, tuple[int, ...]]
    """Who has a shingle, of those that two articles or more share, boilerplate aside."""
    places: Places
    """Where each of them has it: which part, which word."""
    left_out: frozenset[int]
    """The articles of which some shared words were left out as boilerplate."""


def shared(texts: Sequence[Sequence[Sequence[str]]], outlets: Sequence[str | None]) -> Shared:
    """Return what articles share, given their parts in words and who prints them."""
    shingles = _numbered(texts)
    holders = _holders(shingles)
    common = {number for number, having in holders.items() if _is_common(having, outlets)}
    printings = _mostly(shingles, common)
    kept, left_out = dict[int, tuple[int, ...]](), set[int]()
    for number, having in holders.items():
        own = tuple(a for a in having if a in printings) if number in common else having
        if len(own) > 1:
            kept[number] = own
        if len(own) < len(having):
            left_out.update(having)
    return Shared(shingles, kept, _places(shingles, kept), frozenset(left_out))


def _numbered(texts: Sequence[Sequence[Sequence[str]]]) -> list[list[list[int]]]:
    """Return for each word of each part of each text the number of the shingle that begins there, equal ones alike."""
    words_: dict[str, int] = {}
    numbers: dict[bytes, int] = {}

    def numbered(part: Sequence[str]) -> list[int]:
        """Return the same of one part; its words stand in numbers side by side, of which a shingle takes half of a tuple's memory."""
        coded = array("I", (words_.setdefault(word, len(words_)) for word in part))
        data, width = coded.tobytes(), coded.itemsize
        places = range(0, (len(part) - RUN + 1) * width, width)
        return [numbers.setdefault(data[at : at + RUN * width], len(numbers)) for at in places]

    return [[numbered(part) for part in parts] for parts in texts]


def _holders(shingles: Sequence[Sequence[Sequence[int]]]) -> dict[int, tuple[int, ...]]:
    """Return by shingle the articles that have it, where more than one does."""
    found: dict[int, list[int]] = {}
    for article, parts in enumerate(shingles):
        for number in dict.fromkeys(number for part in parts for number in part):
            found.setdefault(number, []).append(article)
    return {number: tuple(having) for number, having in found.items() if len(having) > 1}


def _is_common(having: Sequence[int], outlets: Sequence[str | None]) -> bool:
    if len(having) > MANY:
        return True
    printing = {outlets[article] for article in having}
    return len(having) >= OF_ONE_OUTLET and len(printing) == 1 and None not in printing


def _mostly(shingles: Sequence[Sequence[Sequence[int]]], common: set[int]) -> set[int]:
    """Return the articles that consist of such shingles by half or more: what makes up an article is no boilerplate."""
    found = set[int]()
    for article, parts in enumerate(shingles):
        own = [number for part in parts for number in part]
        if 2 * sum(number in common for number in own) >= len(own):
            found.add(article)
    return found


def _places(shingles: Sequence[Sequence[Sequence[int]]], holders: Mapping[int, tuple[int, ...]]) -> Places:
    places: dict[int, dict[int, list[tuple[int, int]]]] = {}
    for article, parts in enumerate(shingles):
        for part, own in enumerate(parts):
            for index, number in enumerate(own):
                if number in holders and article in holders[number]:
                    here = places.setdefault(number, {}).setdefault(article, [])
                    if len(here) < _PLACES:
                        here.append((part, index))
    return places


QUOTED = re.compile(
    # The mark stands first, so that the search runs fast.
    r"[„“”\"«»‟‚‘‹›'](?:(?<=[„“”\"«»‟])[^„“”\"«»‟\n]{0,1000}[“”\"«»‟]"
    r"|(?<=[‚‘‹›'])(?<!\w.)[^‚‘’‹›'\n]{0,1000}[‘’‹›'](?!\w))"
)
"""Quoted text within one line: a lone quotation mark must not turn inside and outside round."""

_PAIR = 2
_SHOWN = 3
_WORDS = 60
"""So many words of a run are shown."""

_PARTNERS = 3
"""With so many others an article's runs are compared; the group names all that have them."""

_Place = tuple[int, int, int]
"""An article, a part of it, a word of that."""


class Dependences(NamedTuple):
    """Articles that share runs, in groups; and those of which boilerplate was left out, by id."""

    groups: tuple[Dependence, ...]
    boilerplate: tuple[str, ...]


def find_dependences(
    articles: Mapping[str, Article], names: Names, outlets: Mapping[str, str | None]
) -> Dependences:
    """Return the groups of *articles* that share a run of RUN words, by id, given the outlet of each."""
    ids = sorted(articles)
    if len(ids) < _PAIR:
        return Dependences((), ())
    known: dict[str, str] = {}
    texts = [_own_words(articles[id_], names, known) for id_ in ids]
    found = shared(texts, [outlets.get(id_) for id_ in ids])
    groups = maximal(map(frozenset, found.holders.values()))
    runs: defaultdict[int, set[str]] = defaultdict(set)
    group_of: defaultdict[int, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for article in group:
            group_of[article].add(number)
    for article in sorted(group_of):
        for partner, run in _runs(article, texts[article], found):
            for number in group_of[article] & group_of[partner]:
                runs[number].add(run)
    told = (
        Dependence(tuple(ids[article] for article in sorted(group)), _longest(runs[number]))
        for number, group in enumerate(groups)
    )
    return Dependences(tuple(sorted(told)), tuple(ids[article] for article in sorted(found.left_out)))


def _own_words(article: Article, names: Names, known: dict[str, str]) -> list[list[str]]:
    """Return the words between quotations, without the names of actors: a run ends at a quotation.

    Most words are *known* from another article, and each stands in memory once.
    """
    parts = []
    for text in QUOTED.split(article.text):
        tokens = words(text)
        named = {index for name in names.find(tokens) for index in range(name.first, name.last)}
        plain = [token.casefold() for index, token in enumerate(tokens) if index not in named]
        parts.append(list(map(known.setdefault, plain, plain)))
    return parts


def _runs(article: int, parts: Sequence[Sequence[str]], found: Shared) -> Iterator[tuple[int, str]]:
    """Yield the longest runs that stand so, in one piece, in an article behind this one, with which it is."""
    for tokens, shingles in zip(parts, found.shingles[article], strict=True):
        start, alive = 0, set[_Place]()
        for index in range(len(shingles) + 1):
            number = shingles[index] if index < len(shingles) else -1
            going_on = {(other, part, word + 1) for other, part, word in alive}
            going_on &= _everywhere(number, found, alive) if alive else going_on
            if alive and not going_on:
                yield min(alive)[0], _shortened(tokens[start : index + RUN - 1])
            if not going_on:
                start = index
            alive = going_on or _first_places(article, number, found)


def _everywhere(number: int, found: Shared, alive: Iterable[_Place]) -> set[_Place]:
    """Return where the articles that a run goes on in have this shingle."""
    places = found.places.get(number, {})
    others = {other for other, _, _ in alive}
    return {(other, *place) for other in others for place in places.get(other, ())}


def _first_places(article: int, number: int, found: Shared) -> set[_Place]:
    """Return where others have a shingle that this article is the first to have."""
    holders = found.holders.get(number, ())
    if holders[:1] != (article,):
        return set()
    return {(other, *place) for other in holders[1 : _PARTNERS + 1] for place in found.places[number][other]}


def _shortened(run: Sequence[str]) -> str:
    return " ".join(run[:_WORDS]) + (" …" if len(run) > _WORDS else "")


def _longest(runs: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(runs, key=lambda run: (-len(run), run))[:_SHOWN])


def dependence_problems(
    groups: Sequence[Dependence], claims: Iterable[CheckedClaim], corpus: Corpus
) -> Iterator[Problem]:
    """Yield each group once: a warning where a claim counts passages of two of its articles, else a note."""
    leaning = _leaning(groups, claims, corpus)
    for number, group in enumerate(groups):
        first, second, *rest = group.sources
        message = (
            f"shares runs of {RUN} or more words with {listed((first, *rest))}, the longest: {group.runs[0]}"
        )
        code = "CC405"
        if leaning[number]:
            code = "CC402"
            message += f"; counted from more than one of them: {listed(leaning[number], 3)}"
        yield Problem(code, message, corpus.sources[second].place, source=second)


def _leaning(
    groups: Sequence[Dependence], claims: Iterable[CheckedClaim], corpus: Corpus
) -> Mapping[int, list[str]]:
    """Return by group the claims with counted passages from two of its articles."""
    group_of: defaultdict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for source in group.sources:
            group_of[source].append(number)
    found: defaultdict[int, list[str]] = defaultdict(list)
    for claim in claims:
        articles: defaultdict[int, set[str]] = defaultdict(set)
        for source in dict.fromkeys(item.evidence.source for item in claim.evidence if item.counted):
            for number in group_of.get(source, ()):
                articles[number].add(corpus.article_key(source))
        for number, keys in articles.items():
            if len(keys) > 1:
                found[number].append(claim.claim.id)
    return found
