"""The words of articles, as they can be kept: what stands between blanks, and in which articles."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from claimcheck.check.finding.matching import TOKEN, Counting, chunks_of, forms_of
from claimcheck.text.article import Article
from claimcheck.text.fold import fold, fold_joined, has_line_end_hyphen


class Vocabulary(NamedTuple):
    """What stands between blanks in the articles of one language, and in which of them."""

    language: str | None
    is_broken: bool
    """Whether it is what stands there where the end of a line parts a word, and is looked up letter by letter alone."""
    chunks: Sequence[str]
    forms: str
    """Of each in its line all that its words may be met by, a blank around each form."""
    ends: "array[int]"
    """Where the numbers of the articles that have each one end."""
    articles: "array[int]"

    def with_one_of(self, forms: Iterable[str]) -> list[int]:
        """Return the numbers of the chunks in whose lines one of *forms* stands."""
        return sorted({number for form in forms for number in self._with(form)})

    def _with(self, form: str) -> Iterator[int]:
        number = begun = 0
        while (at := self.forms.find(form, begun)) >= 0:
            number += self.forms.count("\n", begun, at)
            yield number
            end = self.forms.find("\n", at)
            if end < 0:
                return
            number, begun = number + 1, end + 1

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
    counting = Counting()
    for number, article in enumerate(articles):
        languages.append(article.language)
        if article.speakers:
            speakers[number] = article.speakers
        # Not as the article has them: it would keep them.
        whole = chunks_of(fold(article.text).text, counting)
        joined = (
            chunks_of(fold_joined(article.text).text, counting)
            if has_line_end_hyphen(article.text)
            else whole
        )
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
    # What is looked up by letters alone needs none.
    forms = "" if is_broken else "\n".join(map(partial(_forms, language, {}), known))
    return Vocabulary(language, is_broken, tuple(known), forms, ends, articles)


def _forms(language: str | None, known: dict[str, set[str]], chunk: str) -> str:
    """Return the forms of a chunk's words; of each it is *known* once it was asked for."""
    found: set[str] = set()
    for word in TOKEN.findall(chunk):
        if word not in known:
            known[word] = forms_of(word, language)
        found |= known[word]
    return f" {' '.join(sorted(found))} "


def written(words: Words) -> bytes:
    """Return *words* as bytes: how long the parts are, and the parts."""
    parts: list[bytes] = []
    for known in words.vocabularies:
        parts += (
            "\n".join(known.chunks).encode("utf-8", "surrogatepass"),
            known.forms.encode("utf-8", "surrogatepass"),
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
            forms.decode("utf-8", "surrogatepass"),
            array("I", ends),
            array("I", at),
        )
        for (language, is_broken), chunks, forms, ends, at in zip(
            told, parts[::4], parts[1::4], parts[2::4], parts[3::4], strict=True
        )
    )
    return Words(tuple(languages), {number: tuple(names) for number, names in speakers}, vocabularies)
