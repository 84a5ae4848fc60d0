"""Articles that share whole runs of words: one may be a copy of the other, or all of another one.

Likeness of whole articles misses most reprints (NEWS-COPY, Silcock and others: true pairs share
30 % of their word triples on average), so runs are looked for. Text in quotation marks is left
out, since two papers may well quote one minister, and so are names of actors, which make long
common runs by themselves, and boilerplate (`shingles`).
Articles are told in groups: those that have one run in common, and no group that is part of another.
A run only ever suggests a dependence; the lack of one proves nothing.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.actors.naming import Names, words
from claimcheck.check.corroboration.maximal import maximal
from claimcheck.check.corroboration.shingles import RUN, Shared, shared
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.report.model import CheckedClaim, Dependence
from claimcheck.report.wording import listed
from claimcheck.text.article import Article

_QUOTED = re.compile(
    r"[„“”\"«»‟][^„“”\"«»‟\n]{0,1000}[“”\"«»‟]|(?<!\w)[‚‘‹›'][^‚‘’‹›'\n]{0,1000}[‘’‹›'](?!\w)"
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
    texts = [_own_words(articles[id_], names) for id_ in ids]
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


def _own_words(article: Article, names: Names) -> list[list[str]]:
    """Return the words between quotations, without the names of actors: a run ends at a quotation."""
    parts = []
    for text in _QUOTED.split(article.text):
        tokens = words(text)
        named = {index for name in names.find(tokens) for index in range(name.first, name.last)}
        parts.append([token.casefold() for index, token in enumerate(tokens) if index not in named])
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
