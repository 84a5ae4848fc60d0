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

from claimcheck.check.naming import Names, words
from claimcheck.report.model import Dependence
from claimcheck.text.article import Article

RUN = 6
"""How many words in a row two articles must share. On the shipped articles six finds one pair, five the
same and nothing else, four adds stock phrases."""

_QUOTED = re.compile(r"[„“”\"«»‟][^„“”\"«»‟]*[“”\"«»‟]")
_SHOWN = 3


def find_dependences(articles: Mapping[str, Article], names: Names) -> tuple[Dependence, ...]:
    """Return the pairs of *articles* that share a run of RUN words, by id."""
    texts = {id_: _own_words(article, names) for id_, article in sorted(articles.items())}
    shingles = {id_: _shingles(own) for id_, own in texts.items()}
    found: list[Dependence] = []
    for first, second in _sharing(shingles):
        runs = tuple(_runs(texts[first], shingles[second]))
        found.append(
            Dependence(first, second, tuple(sorted(runs, key=lambda run: (-len(run), run))[:_SHOWN]))
        )
    return tuple(found)


def _own_words(article: Article, names: Names) -> list[str]:
    """Return the words outside quotation marks, without the names of actors."""
    tokens = words(_QUOTED.sub(" ¦ ", article.text))
    named = {index for name in names.find(tokens) for index in range(name.first, name.last)}
    return [token for index, token in enumerate(tokens) if index not in named]


def _shingles(tokens: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(zip(*(tokens[shift:] for shift in range(RUN)), strict=False))


def _sharing(shingles: Mapping[str, frozenset[tuple[str, ...]]]) -> list[tuple[str, str]]:
    """Return the pairs that have a shingle in common, without comparing all with all."""
    holders: dict[tuple[str, ...], list[str]] = {}
    for id_, own in shingles.items():
        for shingle in own:
            holders.setdefault(shingle, []).append(id_)
    return sorted({pair for ids in holders.values() if len(ids) > 1 for pair in combinations(sorted(ids), 2)})


def _runs(tokens: list[str], other: frozenset[tuple[str, ...]]) -> Iterator[str]:
    """Yield the maximal runs of *tokens* whose shingles all stand in *other*."""
    start: int | None = None
    for index in range(len(tokens) - RUN + 2):
        shared = tuple(tokens[index : index + RUN]) in other
        if shared and start is None:
            start = index
        elif not shared and start is not None:
            yield " ".join(tokens[start : index + RUN - 1])
            start = None
