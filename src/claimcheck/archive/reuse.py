"""Articles that share text, out of an archive of any size: in steps, each of which needs a part of it alone.

1. The shingles of each part of the archive are put aside, in compartments by their numbers (`scan`).
2. In each compartment those that several documents have are kept, and boilerplate is told (`group`, `long_runs`).
3. The pairs that they make are put aside, in compartments by their first document (`pair`), and put together to runs (`join`).
4. Of all runs texts are made (`clusters.texts`), and their articles read once more for the words (`print_part`).
"""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from claimcheck.archive.clusters import Stretch, Text, at_least, passages, texts
from claimcheck.archive.pairs import (
    Meetings,
    Runs,
    Shared,
    Tally,
    consists_of_common,
    in_long_runs,
    meetings,
    place_of,
    runs,
    shared,
)
from claimcheck.archive.shingles import Flags, Hashes, Numbers, Shingles, shingles_of, words_of
from claimcheck.ingest.declared import credits_in, is_agency
from claimcheck.load.archive import Part, read_part
from claimcheck.load.document import Document
from claimcheck.load.partial import Spill
from claimcheck.report.printings import Copy, Pair, ReusedText, dispatch_of

COMPARTMENTS = 64
"""Of a million articles each holds some eight million shingles: 130 MB."""

FLUSH = 4_000_000
"""So many shingles of a part are held before they are put aside."""

WORDS = 12
"""Two whole runs: below it pairs share names and set phrases. Of the 497 pairs in 1,186 German articles that share
seven to nine words, in a sample of ten none was more."""


class Own(NamedTuple):
    """One of the project's own articles."""

    document: Document
    source: str
    file: str
    sha256: str
    written: str
    """The whole text, with what its map leaves out."""
    credits: tuple[str, ...] = ()
    """The names of the agencies that its record credits."""


class Archive(NamedTuple):
    """What is compared: the project's own articles, as the first part, and the parts of archives."""

    own: tuple[Own, ...]
    parts: tuple[Part, ...]
    agencies: Mapping[str, str]
    """How the project calls agencies, by all their names in lower case."""

    @property
    def size(self) -> int:
        """How many parts there are."""
        return len(self.parts) + 1

    def read(self, part: int, wanted: Collection[int] | None = None) -> Iterator[tuple[int, Document | str]]:
        """Yield the documents of a part, as `load.archive.read_part` does."""
        if part:
            yield from read_part(self.parts[part - 1], wanted)
            return
        for number, own in enumerate(self.own):
            if wanted is None or number in wanted:
                yield number, own.document

    def identity(self, part: int, number: int, document: Document) -> int:
        """Return what tells a document from all others; one of the project's own is what a folder of texts has as its file."""
        if part:
            return _number(*document)
        own = self.own[number]
        return _number(own.file.removesuffix(".txt"), own.written, "", "", "")

    def credited(self, text: str) -> Iterator[str]:
        """Yield the agencies that a text credits, by the project's names; beside them stand initials and outlets, too."""
        for name in credits_in(text.split("\n")):
            if name.casefold() in self.agencies or is_agency(name):
                yield self.agencies.get(name.casefold(), name)


def _number(*texts: str) -> int:
    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(joined, digest_size=8).digest(), "little")


class Scan(NamedTuple):
    """What a part holds: of each document its number in the part, what tells it from others, and its outlet (0: unknown)."""

    number: Numbers
    identity: Hashes
    outlet: Hashes
    files: tuple[str, ...]
    """Where its shingles are put aside."""
    unread: tuple[str, ...]


def scan(archive: Archive, part: int, spill: Spill) -> Scan:
    """Put aside the shingles of a part, its documents counted from 0."""
    numbers: list[int] = []
    identities: list[int] = []
    outlets: list[int] = []
    unread: list[str] = []
    files: list[str] = []

    def documents() -> Iterator[tuple[int, str]]:
        for number, document in archive.read(part):
            if isinstance(document, str):
                unread.append(document)
                continue
            numbers.append(number)
            identities.append(archive.identity(part, number, document))
            outlets.append(_number(document.outlet.casefold()) if document.outlet else 0)
            yield len(numbers) - 1, document.text

    def flush() -> None:
        files.append(f"scan-{part}-{len(files)}")
        _put_aside(spill, files[-1], Shingles.joined(held))
        held.clear()

    held: list[Shingles] = []
    for found in shingles_of(documents()):
        held.append(found)
        if sum(one.hash.size for one in held) >= FLUSH:
            flush()
    flush()
    return Scan(
        np.array(numbers, np.int64),
        np.array(identities, np.uint64),
        np.array(outlets, np.uint64),
        tuple(files),
        tuple(unread),
    )


def _put_aside(spill: Spill, name: str, found: Shingles) -> None:
    where = (found.hash >> np.uint64(58)).astype(np.uint8)
    order = np.argsort(where, kind="stable")
    ends = np.searchsorted(where[order], np.arange(COMPARTMENTS + 1))
    columns = [column[order] for column in found]
    contents = [column[start:end].tobytes() for start, end in pairwise(ends.tolist()) for column in columns]
    spill.write(name, contents)


class Documents(NamedTuple):
    """All documents of an archive, in the order of parts."""

    part: Numbers
    number: Numbers
    """In its part."""
    outlet: Numbers
    """0 where it is unknown."""
    is_again: Flags
    """Whether the very same document came before: then it is none."""
    starts: Numbers
    """The first document of each part."""
    files: tuple[tuple[str, int], ...]
    """Where shingles are put aside, each with its part."""

    @property
    def size(self) -> int:
        """How many there are, each once."""
        return int(np.count_nonzero(~self.is_again))


def documents_of(scans: Sequence[Scan]) -> Documents:
    """Return the documents of all parts."""
    sizes = np.array([one.number.size for one in scans], np.int64)
    identity = np.concatenate([one.identity for one in scans])
    is_again = np.ones(identity.size, np.bool_)
    is_again[np.unique(identity, return_index=True)[1]] = False
    named = np.unique(np.r_[np.uint64(0), *(one.outlet for one in scans)], return_inverse=True)[1]
    return Documents(
        np.repeat(np.arange(sizes.size), sizes),
        np.concatenate([one.number for one in scans]),
        named[1:].astype(np.int64),
        is_again,
        np.cumsum(sizes) - sizes,
        tuple((file, part) for part, one in enumerate(scans) for file in one.files),
    )


def group(compartment: int, documents: Documents, spill: Spill) -> Tally:
    """Put aside the shingles of a compartment that several documents have."""
    parts = []
    for file, part in documents.files:
        hashes, numbers, words = (
            np.frombuffer(spill.read(file, compartment * 3 + column), kind)
            for column, kind in enumerate((np.uint64, np.uint32, np.uint32))
        )
        numbers = numbers + documents.starts[part].astype(np.uint32)
        kept = ~documents.is_again[numbers]
        parts.append(Shingles(hashes[kept], numbers[kept], words[kept]))
    found, tally = shared(Shingles.joined(parts), documents.outlet)
    spill.write(f"group-{compartment}", [column.tobytes() for column in found])
    several = place_of(found.document[found.is_of_several], found.word[found.is_of_several])
    spill.write(
        f"several-{compartment}", _parted(several, (several >> np.uint64(32)) % np.uint64(COMPARTMENTS))
    )
    return tally


def _parted(numbers: Hashes, where: Hashes) -> list[bytes]:
    """Return the numbers of each compartment, given which each belongs in."""
    order = np.argsort(where.astype(np.uint8), kind="stable")
    ends = np.searchsorted(where[order], np.arange(COMPARTMENTS + 1))
    return [numbers[order][start:end].tobytes() for start, end in pairwise(ends.tolist())]


def long_runs(compartment: int, spill: Spill) -> Hashes:
    """Return the places of boilerplate that stands in long runs, of the documents of a compartment."""
    parts = [
        np.frombuffer(spill.read(f"several-{file}", compartment), np.uint64) for file in range(COMPARTMENTS)
    ]
    return in_long_runs(np.concatenate(parts))


def made_of_common(tallies: Sequence[Tally]) -> Flags:
    """Return which documents consist of boilerplate."""
    return consists_of_common(
        Tally(
            np.sum([tally.all for tally in tallies], axis=0),
            np.sum([tally.common for tally in tallies], axis=0),
        )
    )


def all_places(parts: Sequence[Hashes]) -> Hashes:
    """Return the places of all compartments in order."""
    return np.sort(np.concatenate(parts))


def pair(compartment: int, is_made_of_common: Flags, long: Hashes, spill: Spill) -> None:
    """Put aside the pairs that the shingles of a compartment make."""
    number, document, word = (
        np.frombuffer(spill.read(f"group-{compartment}", column), np.uint32) for column in range(3)
    )
    is_common, is_of_several = (
        np.frombuffer(spill.read(f"group-{compartment}", column), np.bool_) for column in (3, 4)
    )
    found = meetings(Shared(number, document, word, is_common, is_of_several), is_made_of_common, long)
    where = (found.first % COMPARTMENTS).astype(np.uint8)
    order = np.argsort(where, kind="stable")
    ends = np.searchsorted(where[order], np.arange(COMPARTMENTS + 1))
    found = found.taken(order)
    spill.write(
        f"pair-{compartment}",
        [column[start:end].tobytes() for start, end in pairwise(ends.tolist()) for column in found],
    )
    spill.remove(f"group-{compartment}")


def join(compartment: int, spill: Spill) -> Runs:
    """Return the runs of the pairs in a compartment."""
    parts = [
        Meetings(
            *(
                np.frombuffer(spill.read(f"pair-{file}", compartment * 4 + column), np.uint32)
                for column in range(4)
            )
        )
        for file in range(COMPARTMENTS)
    ]
    return runs(Meetings.joined(parts))


def texts_of(found: Sequence[Runs], words: int) -> list[Text]:
    """Return the texts of all runs, of pairs that share so many words."""
    return list(texts(at_least(passages(Runs.joined(found)), words)))


class Printed(NamedTuple):
    """A printing, and which text it is of."""

    text: int
    document: int
    copy: Copy


class PartPrinted(NamedTuple):
    """The printings in a part, and what of it is no longer what was compared."""

    printed: tuple[Printed, ...]
    unread: tuple[str, ...]


def by_part(found: Sequence[Text], documents: Documents) -> Mapping[int, Mapping[int, Mapping[int, int]]]:
    """Return for each part, by the documents' numbers in it, the texts that each prints, with its number among all."""
    wanted: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for number, text in enumerate(found):
        for document in text.printings:
            part, place = int(documents.part[document]), int(documents.number[document])
            wanted[part][place][number] = document
    return {part: dict(places) for part, places in sorted(wanted.items())}


def print_part(
    archive: Archive, part: int, wanted: Mapping[int, Mapping[int, int]], found: Sequence[Text]
) -> PartPrinted:
    """Return the printings in a part."""
    printed: list[Printed] = []
    unread: list[str] = []
    for place, document in archive.read(part, wanted):
        if isinstance(document, str) or place not in wanted:
            continue
        words, credited = words_of([document.text]), tuple(archive.credited(document.text))
        for text, number in wanted[place].items():
            stretches = found[text].printings[number]
            if stretches[-1].end > words.begin.size:
                unread.append(f"{document.id}: it changed while the archive was read")
                break
            begin, end = (column.tolist() for column in (words.begin, words.end))
            spans = tuple((begin[one.begin], end[one.end - 1]) for one in stretches)
            shown = _Shown(archive.own[place] if not part else None, archive, part, document, credited)
            printed.append(Printed(text, number, shown.copy(spans, stretches, len(begin))))
    return PartPrinted(tuple(printed), tuple(unread))


class _Shown(NamedTuple):
    own: Own | None
    archive: Archive
    part: int
    document: Document
    credited: tuple[str, ...]

    def copy(self, spans: tuple[tuple[int, int], ...], stretches: Sequence[Stretch], words: int) -> Copy:
        """Return the printing of these spans of a document with so many words."""
        own, document = self.own, self.document
        length = sum(one.end - one.begin for one in stretches)
        called = (*(own.credits if own else ()), *self.credited)
        return Copy(
            document=document.id,
            source=own.source if own else "",
            date=document.date,
            outlet=document.outlet,
            url=document.url,
            archive=own.file if own else self.archive.parts[self.part - 1].path.name,
            sha256=own.sha256 if own else "",
            credits=tuple({name.casefold(): name for name in reversed(called)}.values())[::-1],
            is_agency=is_agency(document.outlet),
            line=document.text.count("\n", 0, spans[0][0]) + 1,
            spans=spans,
            pieces=tuple(document.text[start:end] for start, end in spans),
            words=length,
            share=round(length / words, 2),
        )


def reused(found: Sequence[Text], printed: Iterable[Printed]) -> tuple[ReusedText, ...]:
    """Return the texts with their printings: the project's own first, those of one outlet last, by printings and words.

    What one outlet alone prints again and again is a page of its own, such as tables with a text around them.
    """
    copies: dict[int, list[Printed]] = defaultdict(list)
    for one in printed:
        copies[one.text].append(one)
    made = [_reused(found[number], own) for number, own in copies.items() if len(own) > 1]
    return tuple(sorted(made, key=_rank))


def _rank(text: ReusedText) -> tuple[object, ...]:
    is_one = len(text.outlets) == 1 and all(copy.outlet for copy in text.copies)
    return not text.sources, is_one, -len(text.copies), -text.words, _key(text.copies[0])


def _reused(text: Text, printed: Sequence[Printed]) -> ReusedText:
    ordered = sorted(printed, key=lambda one: (not one.copy.date, one.copy.date, *_key(one.copy)))
    place = {one.document: number for number, one in enumerate(ordered, start=1)}
    pairs = sorted(
        Pair(min(place[first], place[second]), max(place[first], place[second]), words)
        for (first, second), words in text.pairs.items()
        if first in place and second in place
    )
    copies = tuple(one.copy for one in ordered)
    return ReusedText(copies, tuple(pairs), dispatch_of(copies))


def _key(copy: Copy) -> tuple[object, ...]:
    return copy.outlet, copy.source, copy.document, copy.archive, copy.spans
