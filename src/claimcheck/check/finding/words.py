"""The words of articles, as they can be kept: what stands between blanks, and in which articles."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from claimcheck.text.article import Article
from claimcheck.text.fold import fold, fold_joined, has_line_end_hyphen


class Vocabulary(NamedTuple):
    """What stands between blanks in the articles of one language, and in which of them."""

    language: str | None
    is_broken: bool
    """Whether it is what stands there where the end of a line parts a word, and is looked up letter by letter alone."""
    chunks: Sequence[str]
    ends: "array[int]"
    """Where the numbers of the articles that have each one end."""
    articles: "array[int]"

    def having(self, number: int) -> "array[int]":
        """Return the numbers of the articles that have a chunk."""
        return self.articles[self.ends[number - 1] if number else 0 : self.ends[number]]


class Words(NamedTuple):
    """The words of articles, as they can be kept."""

    languages: tuple[str | None, ...]
    """Of each article."""
    speakers: Mapping[int, tuple[str, ...]]
    """The names that maps give, by the numbers of their articles."""
    vocabularies: tuple[Vocabulary, ...]


def words_of(articles: Iterable[Article]) -> Words:
    """Return the words of *articles*, which are read one after the other."""
    found: dict[tuple[str | None, bool], defaultdict[str, array[int]]] = {}
    languages: list[str | None] = []
    speakers: dict[int, tuple[str, ...]] = {}
    for number, article in enumerate(articles):
        languages.append(article.language)
        if article.speakers:
            speakers[number] = article.speakers
        # Not as the article has them: it would keep them.
        whole = set(fold(article.text).text.split())
        joined = set(fold_joined(article.text).text.split()) if has_line_end_hyphen(article.text) else whole
        for is_broken, chunks in ((False, joined), (True, whole - joined)):
            known = found.setdefault((article.language, is_broken), defaultdict(partial(array, "I")))
            for chunk in chunks:
                known[chunk].append(number)
    return Words(
        tuple(languages), speakers, tuple(_vocabulary(*key, known) for key, known in found.items() if known)
    )


def _vocabulary(language: str | None, is_broken: bool, known: "Mapping[str, array[int]]") -> Vocabulary:  # noqa: FBT001 -- as its field
    ends, articles = array("I"), array("I")
    for numbers in known.values():
        articles.extend(numbers)
        ends.append(len(articles))
    return Vocabulary(language, is_broken, tuple(known), ends, articles)


def written(words: Words) -> bytes:
    """Return *words* as bytes: how long the parts are, and the parts."""
    parts: list[bytes] = []
    for known in words.vocabularies:
        parts += (
            "\n".join(known.chunks).encode("utf-8", "surrogatepass"),
            known.ends.tobytes(),
            known.articles.tobytes(),
        )
    told = [[known.language, known.is_broken] for known in words.vocabularies]
    head = [words.languages, list(words.speakers.items()), told, list(map(len, parts))]
    return b"".join((json.dumps(head).encode(), b"\n", *parts))


def read(content: bytes) -> Words:
    """Return the words that were written as *content*, on a machine that writes numbers likewise."""
    start = content.index(b"\n") + 1
    languages, speakers, told, sizes = json.loads(content[:start])
    parts: list[bytes] = []
    for size in sizes:
        parts.append(content[start : start + size])
        start += size
    vocabularies = tuple(
        Vocabulary(
            language,
            is_broken,
            chunks.decode("utf-8", "surrogatepass").split("\n"),
            array("I", ends),
            array("I", at),
        )
        for (language, is_broken), chunks, ends, at in zip(
            told, parts[::3], parts[1::3], parts[2::3], strict=True
        )
    )
    return Words(tuple(languages), {number: tuple(names) for number, names in speakers}, vocabularies)
