"""The index of an archive: which documents may have what is looked for, and where they stand. It is never taken at its word.

tantivy keeps it. Whatever it proposes is read again in the archive; what it holds of a document is where that stands,
a sum of what it was then, and the words of `terms`.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from claimcheck.archive.terms import Sought, Within, days_of, runs_of, words_of
from claimcheck.errors import ClaimcheckError
from claimcheck.load.document import Document

MEMORY = 200_000_000
"""Bytes that are gathered before a part of the index is written."""

MOST_BY_LETTERS, MOST_BY_WORDS = 50, 100
"""Documents that are read again: those that share most runs, and those with most of the words."""

RAREST = 90
"""Of the runs so many are asked for: of all as much is found, in twice the time."""

_LIKE = 8
"""A word of so many letters may be misspelt twice, a shorter one once."""

_SHORTEST_MISSPELT = 4

_FEW = 6
"""Of more words than so many none is sought in longer ones: each takes a look at all words there are."""


class Where(NamedTuple):
    """Where a document stands: the number of its file, and its own in that."""

    file: int
    at: int


class Proposed(NamedTuple):
    """The documents to read, the likeliest first, and what is known of all."""

    where: tuple[Where, ...]
    having: Counter[int]
    """Of how many documents each term may be met in, by its number."""
    documents: int
    """How many were asked."""
    met: int
    """How many of them have one of the terms that tell anything; all, where runs of letters are looked for."""
    undated: int
    """How many were not asked, since a date was, and they have none."""


class TextIndex:
    """An index in a folder, read or written."""

    def __init__(self, folder: str, *, anew: bool = False) -> None:
        """Open the index in *folder*, or make one there.

        Raises:
            ClaimcheckError: if tantivy is missing, or the index cannot be read.
        """
        self._tantivy = _tantivy()
        with broken_told():
            self._index = (
                self._tantivy.Index(self._schema(), path=folder) if anew else self._tantivy.Index.open(folder)
            )
            self._index.reload()
            self._searcher = self._index.searcher()
        self._writer: Any = None

    def _schema(self) -> Any:  # noqa: ANN401 -- the package has no types
        builder = self._tantivy.SchemaBuilder()
        for name in ("runs", "words"):
            builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
        for name in ("outlet", "key"):
            builder.add_text_field(name, tokenizer_name="raw", index_option="basic", stored=name == "key")
        builder.add_unsigned_field("file", stored=True, indexed=True)
        builder.add_unsigned_field("at", stored=True)
        for name in ("first", "last"):
            builder.add_unsigned_field(name, indexed=True, fast=True)
        return builder.build()

    # What is written.

    def add(self, where: Where, document: Document) -> None:
        """Add a document; `commit` makes it be there."""
        record = self._tantivy.Document()
        record.add_text("runs", runs_of(document.text))
        record.add_text("words", words_of(document.text))
        record.add_text("outlet", document.outlet.casefold())
        record.add_text("key", key_of(where, document))
        record.add_unsigned("file", where.file)
        record.add_unsigned("at", where.at)
        if days := days_of(document.date):
            record.add_unsigned("first", days[0])
            record.add_unsigned("last", days[1])
        self._writing().add_document(record)

    def remove(self, key: str) -> None:
        """Take the document with this sum away."""
        self._writing().delete_documents_by_term("key", key)

    def remove_file(self, file: int) -> None:
        """Take all documents of a file away."""
        self._writing().delete_documents_by_query(self._term("file", file))

    def commit(self) -> None:
        """Write what was added and removed, and wait until it is whole."""
        with broken_told():
            writer = self._writing()
            writer.commit()
            writer.wait_merging_threads()
        self._writer = None

    def abandon(self) -> None:
        """Stop writing; what was not committed is not there."""
        if self._writer is not None:
            self._writer.rollback()
        self._writer = None

    def _writing(self) -> Any:  # noqa: ANN401 -- the package has no types
        if self._writer is None:
            self._writer = self._index.writer(MEMORY, 1)
        return self._writer

    # What is asked.

    def keys_of(self, file: int) -> frozenset[str]:
        """Return the sums of the documents of a file."""
        with broken_told():
            query = self._term("file", file)
            count = self._searcher.num_docs
            hits = self._searcher.search(query, max(1, count)).hits
            return frozenset(self._searcher.doc(address)["key"][0] for _, address in hits)

    def has_outlet(self, outlet: str) -> bool:
        """Return whether any document is of this outlet."""
        with broken_told():
            return self._count(self._term("outlet", outlet.casefold())) > 0

    def propose(self, sought: Sought, within: Within) -> Proposed:
        """Return the documents that may have what is sought, those with all of its terms before others."""
        with broken_told():
            filters = [*self._filters(within)]
            having = {number: self._having(words, filters) for number, words in sought.terms.items()}
            telling = [self._of_term(sought, number, having[number]) for number in sorted(sought.telling)]
            by_letters, by_words = [], self._hits(self._all([*telling, *filters]), MOST_BY_WORDS)
            documents = met = self._count(self._all(filters)) if filters else self._searcher.num_docs
            if sought.runs:
                # Whatever has most of the words has many of their runs: to ask for both costs ten times as much.
                runs = self._any([self._term("runs", run) for run in self._rarest(sought.runs)])
                by_letters = self._hits(self._all([runs, *filters]), MOST_BY_LETTERS)
            else:
                some = self._all([self._any(telling), *filters])
                met = self._count(some)
                by_words += self._hits(some, MOST_BY_WORDS) if len(by_words) < MOST_BY_WORDS else []
            return Proposed(
                tuple(map(self._where, dict.fromkeys((*by_letters, *by_words)))),
                Counter({number: count for number, count in having.items() if count}),
                documents,
                met,
                self._undated() if within.is_dated else 0,
            )

    def _rarest(self, runs: Sequence[str]) -> list[str]:
        """Return the runs that fewest documents have, and some do."""
        known = [(count, run) for run in runs if (count := self._searcher.doc_freq("runs", run))]
        return [run for _, run in sorted(known)[:RAREST]]

    def _having(self, words: Iterable[str], filters: Sequence[Any]) -> int:
        """Return how many documents have one of *words*; of all without filters no fewer than that, which costs nothing."""
        if filters:
            return self._count(
                self._all([self._any([self._term("words", word) for word in words]), *filters])
            )
        return max((self._searcher.doc_freq("words", word) for word in words), default=0)

    def _of_term(self, sought: Sought, number: int, having: int) -> Any:  # noqa: ANN401 -- the package has no types
        whole = [self._term("words", word) for word in sorted(sought.terms[number])]
        if sought.runs or (having and len(sought.telling) > _FEW):
            return self._tantivy.Query.disjunction_max_query(whole)
        # What begins with a stem stands together in the index; for what ends with it all words are looked at.
        forms = ("{}.+", ".+{}") if having < MOST_BY_WORDS else ("{}.+",)
        parts = [
            self._tantivy.Query.regex_query(self._index.schema, "words", form.format(stem))
            for stem in sorted(sought.parts[number])
            if stem.isalpha()
            for form in forms
        ]
        found = self._tantivy.Query.disjunction_max_query([*whole, *parts])
        return found if having or self._count(found) else self._misspelt(sought, number)

    def _misspelt(self, sought: Sought, number: int) -> Any:  # noqa: ANN401 -- the package has no types
        words = [word for word in sought.terms[number] if word.isalpha() and len(word) >= _SHORTEST_MISSPELT]
        return self._any(
            [
                self._tantivy.Query.fuzzy_term_query(
                    self._index.schema, "words", word, distance=2 if len(word) >= _LIKE else 1
                )
                for word in sorted(words)
            ]
        )

    def _filters(self, within: Within) -> Iterator[Any]:
        if within.outlets:
            yield self._any([self._term("outlet", outlet) for outlet in sorted(within.outlets)])
        if within.since is not None:
            yield self._range("last", within.since, None)
        if within.until is not None:
            yield self._range("first", 0, within.until)

    def _undated(self) -> int:
        return int(self._searcher.num_docs - self._count(self._tantivy.Query.exists_query("first")))

    def _range(self, field: str, first: int, last: int | None) -> Any:  # noqa: ANN401 -- the package has no types
        kind = self._tantivy.FieldType.Unsigned
        return self._tantivy.Query.range_query(self._index.schema, field, kind, first, last)

    def _term(self, field: str, value: str | int) -> Any:  # noqa: ANN401 -- the package has no types
        return self._tantivy.Query.term_query(self._index.schema, field, value)

    def _any(self, queries: Sequence[Any]) -> Any:  # noqa: ANN401 -- the package has no types
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query([(should, query) for query in queries])

    def _all(self, queries: Sequence[Any]) -> Any:  # noqa: ANN401 -- the package has no types
        must = self._tantivy.Occur.Must
        return self._tantivy.Query.boolean_query([(must, query) for query in queries])

    def _count(self, query: Any) -> int:  # noqa: ANN401 -- the package has no types
        return int(self._searcher.search(query, 1).count)

    def _hits(self, query: Any, most: int) -> list[tuple[int, int]]:  # noqa: ANN401 -- the package has no types
        hits = self._searcher.search(query, most, count=False).hits
        return [(address.segment_ord, address.doc) for _, address in hits]

    def _where(self, address: tuple[int, int]) -> Where:
        stored = self._searcher.doc(self._tantivy.DocAddress(*address))
        return Where(stored["file"][0], stored["at"][0])


def key_of(where: Where, document: Document) -> str:
    """Return the same for the same document at the same place alone."""
    return hashlib.sha256(repr((*where, *document)).encode("utf-8", "surrogatepass")).hexdigest()[:32]


@contextmanager
def broken_told() -> Iterator[None]:
    """Tell what tantivy makes of files that are not what it wrote.

    Raises:
        BrokenIndexError: in place of whatever it raises; of some of it, it panics.
    """
    try:
        yield
    except (ValueError, OSError, RuntimeError) as error:
        raise BrokenIndexError(str(error).splitlines()[0] if str(error) else "") from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise BrokenIndexError("") from None


class BrokenIndexError(Exception):
    """An index that is not what was written."""


def _tantivy() -> Any:  # noqa: ANN401 -- the package has no types
    try:
        import tantivy
    except ImportError:
        raise ClaimcheckError("tantivy is not installed: pip install 'claimcheck-cli[archive]'") from None
    return tantivy
