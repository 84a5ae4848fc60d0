"""Articles that share whole runs of words: one may be a copy of the other, or both of a third.

Likeness of whole articles misses most reprints (NEWS-COPY, Silcock and others: true pairs share
30 % of their word triples on average), so runs are looked for. Text in quotation marks is left
out, since two papers may well quote one minister, and so are names of actors, which make long
common runs by themselves.
A run only ever suggests a dependence; the lack of one proves nothing.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from claimcheck.check.actors.naming import Names, words
from claimcheck.report.model import Dependence
from claimcheck.text.article import Article

RUN = 6
"""How many words in a row two articles must share. On the shipped articles six finds one pair, five the
same and nothing else, four adds stock phrases."""

_QUOTED = re.compile(
    r"[„“”\"«»‟][^„“”\"«»‟\n]{0,1000}[“”\"«»‟]|(?<!\w)[‚‘‹›'][^‚‘’‹›'\n]{0,1000}[‘’‹›'](?!\w)"
)
"""Quoted text within one line: a lone quotation mark must not turn inside and outside round."""

_SHOWN = 3

Shingle = tuple[str, ...]


def find_dependences(articles: Mapping[str, Article], names: Names) -> tuple[Dependence, ...]:
    """Return the pairs of *articles* that share a run of RUN words, by id."""
    texts = {id_: _own_words(article, names) for id_, article in sorted(articles.items())}
    places = {id_: _places(runs) for id_, runs in texts.items()}
    found: list[Dependence] = []
    for first, second in _sharing(places):
        runs = sorted(_runs(texts[first], places[second]), key=lambda run: (-len(run), run))
        found.append(Dependence(first, second, tuple(dict.fromkeys(runs))[:_SHOWN]))
    return tuple(found)


def _own_words(article: Article, names: Names) -> list[list[str]]:
    """Return the words between quotations, without the names of actors: a run ends at a quotation."""
    parts = []
    for text in _QUOTED.split(article.text):
        tokens = words(text)
        named = {index for name in names.find(tokens) for index in range(name.first, name.last)}
        parts.append([token.casefold() for index, token in enumerate(tokens) if index not in named])
    return parts


def _places(parts: list[list[str]]) -> dict[Shingle, list[tuple[int, int]]]:
    """Return every run of RUN words and where it begins: which part, which word."""
    places: dict[Shingle, list[tuple[int, int]]] = {}
    for number, tokens in enumerate(parts):
        for index, shingle in enumerate(zip(*(tokens[shift:] for shift in range(RUN)), strict=False)):
            places.setdefault(shingle, []).append((number, index))
    return places


def _sharing(places: Mapping[str, Mapping[Shingle, object]]) -> list[tuple[str, str]]:
    """Return the pairs that have a shingle in common, without comparing all with all."""
    holders: dict[Shingle, list[str]] = {}
    for id_, own in places.items():
        for shingle in own:
            holders.setdefault(shingle, []).append(id_)
    return sorted({pair for ids in holders.values() if len(ids) > 1 for pair in combinations(sorted(ids), 2)})


def _runs(parts: list[list[str]], other: Mapping[Shingle, list[tuple[int, int]]]) -> Iterator[str]:
    """Yield the longest runs of words that stand so, in one piece, in the other article too."""
    for tokens in parts:
        start, alive = 0, set[tuple[int, int]]()
        for index in range(len(tokens) - RUN + 2):
            here = set(other.get(tuple(tokens[index : index + RUN]), ()))
            going_on = {(part, word + 1) for part, word in alive} & here
            if alive and not going_on:
                yield " ".join(tokens[start : index + RUN - 1])
            if not going_on:
                start = index
            alive = going_on or here
