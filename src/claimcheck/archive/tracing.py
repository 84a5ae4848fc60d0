"""Quotations traced in two phases: candidates out of the whole archive, then the best of them read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from claimcheck.archive.fold import fold, fold_each
from claimcheck.archive.placing import place
from claimcheck.archive.seeds import LENGTH, Numbers, Scanned, Seeds, scan
from claimcheck.load.archive import Part, read_part
from claimcheck.load.document import Document
from claimcheck.report.printings import Printing, Trace

SAMPLE = 4_000_000
"""Code points at the beginning that tell which seeds are frequent."""

MOST = 1_000
"""Candidates of one quotation that are read: those most alike."""

MOST_CHANGED, LEAST_CHANGED = 100_000, 10
"""Of all quotations together so many candidates are read that lack a letter, divided among them, but of each so many at
least: in a large archive ten thousand quotations have millions of passages that are a little like them."""

_WHOLE = 1_000
"""How alike a candidate is that lacks no letter."""

_LAST = 1 << 62
"""Greater than the number of any document."""

PORTION = 1_000
"""About so many candidates of a part are read by one process, where its documents can be read by themselves: quotations
of one newspaper or month stand in few parts, and the other processes would wait."""

_WAITING = 1_000_000
"""So many candidates that have arrived are merged at once with those that are kept, or as many as are kept."""

Rows = npt.NDArray[np.int64]
"""Candidates, each a column: the number of its part, and what `Scanned` tells of it."""

_QUOTATION, _ALIKE = 1, 4
_NOTHING: Rows = np.empty((5, 0), np.int64)

SHORT = 3 * LENGTH
"""Folded bytes below which a quotation is not traced: two or three words stand everywhere."""


class Asked(NamedTuple):
    """A quotation that is traced."""

    claim: str
    evidence: int
    source: str
    quote: str


class PartScanned(NamedTuple):
    """What a part may hold, and what of it could not be read."""

    scanned: Scanned
    unread: tuple[str, ...]
    is_whole: bool = True
    """Whether it was read to its end."""


class PartPlaced(NamedTuple):
    """The printings of a part, each with its quotation's number, and what could not be read again."""

    printings: tuple[tuple[int, Printing], ...] = ()
    unread: tuple[str, ...] = ()


def sample_of(parts: Sequence[Part]) -> str:
    """Return the first texts of an archive."""
    texts: list[str] = []
    size = 0
    for part in parts:
        for _, document in read_part(part):
            if isinstance(document, Document):
                texts.append(document.text)
                size += len(document.text)
                if size >= SAMPLE:
                    return "\n".join(texts)
    return "\n".join(texts)


def seeds_of(asked: Sequence[Asked], sample: str) -> Seeds:
    """Return the seeds of quotations, the rarest in *sample* first; one that is too short has none."""
    short = _are_short(asked)
    return Seeds(
        ["" if is_short else item.quote for item, is_short in zip(asked, short, strict=True)],
        fold(sample).bytes,
    )


def _are_short(asked: Sequence[Asked]) -> list[bool]:
    return [letters.size < SHORT for letters in fold_each([item.quote for item in asked])]


def scan_part(part: Part, seeds: Seeds) -> PartScanned:
    """Return what a part may hold."""
    unread: dict[str, int] = {}

    def texts() -> Iterable[tuple[int, str]]:
        for number, document in read_part(part):
            if isinstance(document, Document):
                yield number, document.text
            else:
                unread[document] = number

    return PartScanned(_best(scan(texts(), seeds)), tuple(unread), min(unread.values(), default=0) >= 0)


def lost_part(part: Part) -> PartScanned:
    """Return what is told of a part at which every process died."""
    return PartScanned(scan((), Seeds((), fold("").bytes)), (_lost(part),), is_whole=False)


def lost_places(part: Part) -> PartPlaced:
    """Return what is told of its passages."""
    return PartPlaced(unread=(_lost(part),))


def _lost(part: Part) -> str:
    return f"{part}: given up, every process that read it died"


Wanted = Mapping[int, Mapping[int, tuple[int, ...]]]
"""Of a part the numbers of the documents that are read, in each the quotations' numbers with where each may begin."""


class Chosen(NamedTuple):
    """The candidates that are read, by the numbers of their parts, and the quotations that have more than are read."""

    by_part: Mapping[int, Wanted]
    cut_short: frozenset[int]


def choose(scanned: Iterable[Scanned], quotations: int) -> Chosen:
    """Return the best candidates of each of so many quotations, over all parts of an archive, as they arrive.

    What can no longer be chosen is not kept: however many parts there are, of each quotation no more than may be read.
    """
    changed = min(MOST, max(LEAST_CHANGED, MOST_CHANGED // max(1, quotations)))
    kept, arrived, waiting = _NOTHING, [_NOTHING], 0
    floor = np.full(quotations, -1)
    is_cut_short = np.zeros(quotations, bool)

    def merged() -> Rows:
        rows = np.concatenate([kept, *arrived], axis=1)
        rank = _ranked(rows)
        best = (rank < MOST) & ((rank < changed) | (rows[_ALIKE] >= _WHOLE))
        is_cut_short[rows[_QUOTATION][~best]] = True
        last = rows[:, rank == changed - 1]
        floor[last[_QUOTATION]] = last[_ALIKE]
        return rows[:, best]

    for number, one in enumerate(scanned):
        # Of equals those of the parts before come first.
        is_late = (one.alike <= floor[one.quotation]) & (one.alike < _WHOLE)
        is_cut_short[one.quotation[is_late]] = True
        rows = np.stack([np.full(one.quotation.size, number), *one[1:]])[:, ~is_late]
        arrived.append(rows)
        waiting += rows.shape[1]
        if waiting > max(_WAITING, kept.shape[1]):
            kept, arrived, waiting = merged(), [], 0
    by_part = _ByPart(merged())
    return Chosen(by_part, frozenset(np.flatnonzero(is_cut_short).tolist()))


def _ranked(rows: Rows) -> Numbers:
    """Return the how likest of its quotation each candidate is, from 0."""
    part, quotation, document, start, alike = rows
    order = np.lexsort((start, document, part, -alike, quotation))
    rank = np.empty(order.size, np.int64)
    rank[order] = _rank(quotation[order])
    return rank


class _ByPart(Mapping[int, Wanted]):
    """What is read of each part, made of the candidates when it is asked for: in a large archive they are millions."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._last: tuple[int, Wanted] = (-1, {})
        parts, firsts = np.unique(rows[0], return_index=True)
        self._places = dict(zip(parts.tolist(), pairwise([*firsts.tolist(), rows.shape[1]]), strict=True))

    def __getitem__(self, part: int) -> Wanted:
        if part != self._last[0]:
            # Portions of one part are asked for one after the other.
            self._last = part, self._made(part)
        return self._last[1]

    def _made(self, part: int) -> Wanted:
        rows = self._rows[1:, slice(*self._places[part])]
        wanted: dict[int, dict[int, tuple[int, ...]]] = defaultdict(lambda: defaultdict(tuple))
        for quotation, document, start, _ in rows.T.tolist():
            wanted[document][quotation] += (start,)
        return {document: dict(quotes) for document, quotes in wanted.items()}

    def __iter__(self) -> Iterator[int]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _rank(quotation: Numbers) -> Numbers:
    """Return the how manieth of its quotation each is; those of one stand together."""
    return np.arange(quotation.size) - np.searchsorted(quotation, quotation)


def _best(scanned: Scanned) -> Scanned:
    """Return what may be chosen of a part, and one more of each quotation, which tells that there is more."""
    order = np.lexsort((scanned.start, scanned.document, -scanned.alike, scanned.quotation))
    kept = np.sort(order[_rank(scanned.quotation[order]) <= MOST])
    return Scanned(scanned.documents, *(column[kept] for column in scanned[1:]))


class Portion(NamedTuple):
    """The documents that are read of a part by one process: those from one number to before another."""

    part: int
    start: int
    end: int


def portions(by_part: Mapping[int, Wanted], parts: Sequence[Part]) -> tuple[Portion, ...]:
    """Return what each process reads at a time, in the order of the parts and their documents."""
    return tuple(
        Portion(part, start, end)
        for part in by_part
        for start, end in pairwise(_cuts(by_part[part] if parts[part].is_open else {}))
    )


def _cuts(wanted: Wanted) -> list[int]:
    """Return the numbers of documents at which a part is cut, its ends among them."""
    cuts, size = [-1], 0
    for number in sorted(wanted):
        if size >= PORTION:
            cuts.append(number)
            size = 0
        size += sum(map(len, wanted[number].values()))
    return [*cuts, _LAST]


def wanted_in(portion: Portion, by_part: Mapping[int, Wanted]) -> Wanted:
    """Return what is wanted of the documents of a portion."""
    wanted = by_part[portion.part]
    return {number: quotes for number, quotes in wanted.items() if portion.start <= number < portion.end}


def place_part(
    part: Part,
    wanted: Wanted,
    asked: Sequence[Asked],
    names: Sequence[str] = (),
) -> PartPlaced:
    """Return the printings in a part, of the candidates that are wanted of it."""
    found: list[tuple[int, Printing]] = []
    unread: list[str] = []
    for number, document in read_part(part, wanted):
        if isinstance(document, str):
            unread.append(document)
            continue
        for quotation, starts in wanted.get(number, {}).items():
            placed = place(asked[quotation].quote, document.text, starts, names)
            if placed is not None:
                span = placed.span
                found.append(
                    (
                        quotation,
                        Printing(
                            document=document.id,
                            date=document.date,
                            outlet=document.outlet,
                            url=document.url,
                            archive=part.path.name,
                            line=document.text.count("\n", 0, span.start) + 1,
                            start=span.start,
                            end=span.end,
                            method=placed.method,
                            text=document.text[span.start : span.end],
                            difference=placed.difference,
                            outside=placed.outside,
                            between=tuple(
                                document.text[one.end : other.start].strip()
                                for one, other in pairwise(placed.pieces)
                            ),
                        ),
                    )
                )
    return PartPlaced(tuple(found), tuple(unread))


def traces(
    asked: Sequence[Asked], placed: Iterable[PartPlaced], cut_short: frozenset[int]
) -> tuple[Trace, ...]:
    """Return the trace of each quotation, its printings in the order of their dates."""
    found: dict[int, list[Printing]] = {number: [] for number in range(len(asked))}
    for part in placed:
        for number, printing in part.printings:
            found[number].append(printing)
    return tuple(
        Trace(
            *item,
            tuple(sorted(_once(found[number]), key=_by_date)),
            number in cut_short,
            is_short,
        )
        for number, (item, is_short) in enumerate(zip(asked, _are_short(asked), strict=True))
    )


def _once(printings: Iterable[Printing]) -> Iterable[Printing]:
    """Return printings without those that an archive has twice: of one document, at one place, in the same words."""
    return {(p.document, p.date, p.outlet, p.url, p.start, p.text): p for p in printings}.values()


def _by_date(printing: Printing) -> tuple[bool, str, str, str]:
    return not printing.date, printing.date, printing.outlet, printing.document
