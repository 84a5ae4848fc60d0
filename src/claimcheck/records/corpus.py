"""All that was written and read: records, articles, and the problems met on the way."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.problem import Place, Problem, Severity
from claimcheck.records.model import Actor, Claim, Kind, Source
from claimcheck.text.span import Span
from claimcheck.text.word import INVISIBLE

if TYPE_CHECKING:
    # What reads texts takes as long to load as a report that was kept, which needs none of it.
    from claimcheck.text.article import Article

_WITHOUT_WIDTH = re.compile(f"[{INVISIBLE}]+")


class Cluster(NamedTuple):
    """A text that several articles print, some of them sources of the project."""

    printings: int
    """How many articles of all print it."""
    spans: Mapping[str, tuple[Span, ...]]
    """Where it stands in the article of each source."""


class Clusters(NamedTuple):
    """The texts that the project's file of clusters tells."""

    name: str
    sha256: str
    """Of the file."""
    texts: tuple[Cluster, ...]
    changed: tuple[str, ...]
    """Sources whose article is another than the one that was compared: they are in no text."""
    uncompared: tuple[str, ...]
    """Sources that the file does not know."""


@dataclass(frozen=True)
class Corpus:
    """The material of a check. `articles` and `sums` lack the sources that could not be read."""

    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    claims: Mapping[str, Claim]
    articles: Mapping[str, "Article"]
    sums: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of each article's file."""
    problems: tuple[Problem, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    """The `key_of` each article's text."""
    maps: Mapping[str, str] = field(default_factory=dict)
    """SHA-256 of the map beside each article that has one; empty where it could not be read."""

    clusters: Clusters | None = None
    """Texts that several articles print, where the project names a file of them."""

    @property
    def refused(self) -> int:
        """How many mistakes there are for which a record was left out."""
        return sum(p.severity is Severity.ERROR and p.code.startswith("CC1") for p in self.problems)

    @cached_property
    def printing(self) -> frozenset[str]:
        """The ids of the actors that are an outlet or a credit of an article."""
        return frozenset(
            id_ for source in self.sources.values() for id_ in (source.outlet, *source.credits) if id_
        )

    def actor(self, id_: str) -> Actor:
        """Return the actor; one whose record was refused stands as an anonymous source.

        So a mistake in an actor's record can only lower what is counted, never raise it.
        """
        return self.actors.get(id_) or Actor(
            place=Place(""), places={}, id=id_, name=id_, kind=Kind.ANONYMOUS
        )

    def party(self, id_: str) -> str | None:
        """Return the outermost party that the actor belongs to; its own id where there is none.

        None where a record on the way was refused: whoever it belongs to is then unknown.
        """
        return outermost_party(id_, self.actors)

    def article_key(self, source: str) -> str:
        """Return what tells the source's article from others: two records of one text are one article."""
        return self.keys.get(source, source)

    def offset_in_words(self, source: str, offset: int) -> int:
        """Return where *offset* in the text of *source* lies among its written characters alone.

        Copies of one article that differ in line ends have the same place of a passage there.
        """
        return len(written_alone(self.articles[source].written[:offset]))


class TextKeys(Mapping[str, str]):
    """The `key_of` each article's text, told when it is asked for: who only looks words up asks for none."""

    def __init__(self, articles: Mapping[str, "Article"]) -> None:
        """Take the articles by the ids of their sources."""
        self._articles = articles
        self._known: dict[str, str] = {}

    def __getitem__(self, source: str) -> str:
        """Return the key of the article of *source*."""
        if source not in self._known:
            self._known[source] = key_of(self._articles[source].written)
        return self._known[source]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the sources."""
        return iter(self._articles)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._articles)


def key_of(text: str) -> str:
    """Return the same for two texts that differ in white space, line ends or Unicode composition alone."""
    return hashlib.sha256(written_alone(text).encode()).hexdigest()


def written_alone(text: str) -> str:
    """Return *text* composed (NFC), without white space and characters that have no width.

    >>> written_alone(" Two  words .")
    'Twowords.'
    """
    return _WITHOUT_WIDTH.sub("", "".join(unicodedata.normalize("NFC", text).split()))


def outermost_party(id_: str, actors: Mapping[str, Actor]) -> str | None:
    """Return the id of the outermost party that an actor belongs to, as `Corpus.party` does."""
    actor = actors.get(id_)
    while actor is not None and actor.party is not None:
        actor = actors.get(actor.party)
    return actor.id if actor is not None else None
