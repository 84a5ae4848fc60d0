"""Where else the words of quotations were printed, as far as an archive has it, and texts that several articles print, in whole or in part, with whose they probably are; as shapes and as plain values."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.locate.method import Difference, Method
from claimcheck.records.values import extent
from claimcheck.report.values import SCHEMA_VERSION, Document
from claimcheck.report.wording import listed, plural


class Printing(NamedTuple):
    """A document of an archive that has the words of a quotation, whole or changed; what is not told of it is empty."""

    document: str
    date: str
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    outlet: str
    url: str
    archive: str
    """The file or folder that it lies in."""
    line: int
    start: int
    end: int
    """Code points of the document's text."""
    method: Method
    text: str
    """The words as they stand there."""
    difference: Difference | None = None
    """How the words differ; None where none does: in typography at most, or, where they are only near, in one run."""

    outside: tuple[str, ...] = ()
    """Words of the document's sentence that stand outside the passage and turn or bound it."""
    between: tuple[str, ...] = ()
    """Of a quotation that leaves words out: the words that the document has there, whatever the quoted article has."""


class Trace(NamedTuple):
    """A quotation and its printings: those with a date in its order, then the others."""

    claim: str
    evidence: int
    """Which of the claim's evidence, from 1."""
    source: str
    quote: str
    printings: tuple[Printing, ...]
    is_cut_short: bool = False
    """Whether there are more places than were looked at."""
    is_short: bool = False
    """Whether the quotation is too short to be traced."""

    @property
    def dated(self) -> tuple[Printing, ...]:
        """The printings whose date is known."""
        return tuple(printing for printing in self.printings if printing.date)

    @property
    def first(self) -> tuple[Printing, ...]:
        """Those whose date is known of which any may be the earliest: of one day, or of a month that begins no later."""
        days = [printing.date for printing in self.dated]
        return tuple(self.dated[place] for place in earliest(days))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in the order of their first printings here, whatever their capitals."""
        return _outlets(self.printings)


def _outlets(printings: "Sequence[Printing] | Sequence[Copy]") -> tuple[str, ...]:
    named: dict[str, str] = {}
    for printing in printings:
        if printing.outlet:
            named.setdefault(printing.outlet.casefold(), printing.outlet)
    return tuple(named.values())


def earliest(dates: Sequence[str]) -> tuple[int, ...]:
    """Return which of *dates* (YYYY, YYYY-MM or YYYY-MM-DD) may be the earliest: of a year and a day in it both."""
    days = [extent(date) for date in dates]
    surely = min((last for _, last in days), default=None)
    return tuple(place for place, (begin, _) in enumerate(days) if surely and begin <= surely)


class TracePage(NamedTuple):
    """The traces of all quotations that were asked for, how much was read, and what could not be."""

    traces: tuple[Trace, ...]
    documents: int
    unread: tuple[str, ...] = ()


def traced_document(page: TracePage) -> Document:
    """Return the printings of each quotation, those with a date in its order; offsets are code points of the document."""
    return {
        "schema_version": SCHEMA_VERSION,
        "documents": page.documents,
        "unread": list(page.unread),
        "traces": [_trace(trace) for trace in page.traces],
    }


def _trace(trace: Trace) -> Document:
    return {
        "claim": trace.claim,
        "evidence": trace.evidence,
        "source": trace.source,
        "quote": trace.quote,
        "first": [printing.document for printing in trace.first],
        "outlets": list(trace.outlets),
        "cut_short": trace.is_cut_short,
        "too_short": trace.is_short,
        "printings": [_printing(printing) for printing in trace.printings],
    }


def _printing(printing: Printing) -> Document:
    difference = printing.difference
    return {
        **printing._asdict(),
        "method": printing.method.value,
        "outside": list(printing.outside),
        "between": list(printing.between),
        "difference": str(difference) if difference else None,
        "changed": difference.gravest.value if difference and difference.gravest else None,
    }


TELLING = 30
"""Words, two sentences, from which on a credit line tells whose they probably are: it may be of another part of the article."""


class Copy(NamedTuple):
    """An article's printing of a text that others print, too; what is not told of the article is empty."""

    document: str
    source: str
    """Its id where it is one of the project's own articles."""
    date: str
    """YYYY, YYYY-MM or YYYY-MM-DD."""
    outlet: str
    url: str
    archive: str
    """The file or folder that it lies in; of one of the project's own its file."""
    sha256: str
    """Of the file, where it is one of the project's own."""
    credits: tuple[str, ...]
    """The agencies that the article credits."""
    is_agency: bool
    """Whether the outlet is an agency."""
    line: int
    spans: tuple[tuple[int, int], ...]
    """Which words it shares with another: half-open, code points of its text."""
    pieces: tuple[str, ...]
    """These words as they stand there."""
    words: int
    """How many words that are."""
    share: float
    """How much of the article that is, 0.0-1.0."""

    @property
    def named(self) -> str:
        """Outlet and document, as far as they are told."""
        return " ".join(part for part in (self.outlet, self.source or self.document) if part)


class Pair(NamedTuple):
    """Two printings, by their place in the text's from 1 on, and how many words, in runs, are the same in both."""

    first: int
    second: int
    words: int


class Dispatch(NamedTuple):
    """Whose a text probably is, or that nobody knows, with the reason."""

    agency: str
    """Empty where no agency is named by all that credit any."""
    printing: int | None
    """The place of the only earliest printing, from 1; None where dates tell none."""
    reason: str


class ReusedText(NamedTuple):
    """One text: its printings, those with a date in its order, then the others."""

    copies: tuple[Copy, ...]
    pairs: tuple[Pair, ...]
    dispatch: Dispatch

    @property
    def words(self) -> int:
        """How many words the pair shares that shares most."""
        return max(pair.words for pair in self.pairs)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in the order of their first printings, whatever their capitals."""
        return _outlets(self.copies)

    @property
    def sources(self) -> tuple[str, ...]:
        """Which of the project's own articles print it."""
        return tuple(copy.source for copy in self.copies if copy.source)


class ReusePage(NamedTuple):
    """All texts, those of the project's own articles first; what was compared, and what could not be read."""

    texts: tuple[ReusedText, ...]
    documents: int
    """How many were compared, the project's own among them."""
    own: Mapping[str, str]
    """The project's own, by id, each with its file's SHA-256."""
    unread: tuple[str, ...] = ()


def dispatch_of(copies: Sequence[Copy]) -> Dispatch:
    """Return whose text *copies* probably print.

    An agency, where one printed it itself or all articles that credit any credit it; a missing credit proves nothing. Else
    the earliest printing that has a date is all that is known: what came before it, the archive does not tell.
    """
    dated = [place for place, copy in enumerate(copies) if copy.date]
    firsts = [dated[place] for place in earliest([copies[place].date for place in dated])]
    first = firsts[0] + 1 if len(firsts) == 1 else None
    when = _when(copies, firsts, len(copies) - len(dated))
    printing = list(dict.fromkeys(copy.outlet for copy in copies if copy.is_agency))
    crediting = [copy for copy in copies if copy.credits]
    credited = list(dict.fromkeys(name for copy in crediting for name in copy.credits))
    agreed = [name for name in credited if all(name in copy.credits for copy in crediting)]
    named = {name.casefold() for name in (*printing, *credited)}
    if printing and len(named) == 1:
        return Dispatch(printing[0], first, f"probably {printing[0]}'s, which printed it itself; {when}")
    is_telling = max((copy.words for copy in crediting), default=0) >= TELLING
    if len(agreed) == 1 and not printing and is_telling:
        how = f"credited in {len(crediting)} of {plural(len(copies), 'printing')}"
        others = ", no other agency in all of them" if len(credited) > 1 else ""
        return Dispatch(agreed[0], first, f"probably {agreed[0]}'s: {how}{others}; {when}")
    if len(agreed) == 1 and not printing:
        how = f"credited in {len(crediting)} of {plural(len(copies), 'printing')}"
        return Dispatch("", first, f"perhaps {agreed[0]}'s, {how}, but so few words may be anybody's; {when}")
    if named:
        who = listed(list(dict.fromkeys((*printing, *credited))))
        return Dispatch("", first, f"whose it is nobody knows: {who} are named; {when}")
    if first is not None:
        return Dispatch("", first, f"no agency is credited; {when}")
    return Dispatch("", None, f"whose it is nobody knows: no agency is credited; {when}")


def _when(copies: Sequence[Copy], firsts: Sequence[int], undated: int) -> str:
    if not firsts:
        return "no printing has a date"
    days = list(dict.fromkeys(copies[place].date for place in firsts))
    besides = f", {undated} without a date aside" if undated else ""
    if len(firsts) == 1:
        return f"first printed {days[0]}: {copies[firsts[0]].named}{besides}"
    return f"first printed {' or '.join(days[:3])}, by which of {len(firsts)} the dates do not tell{besides}"


def reused_document(page: ReusePage) -> Document:
    """Return each text with its printings and pairs; offsets are code points of the document."""
    return {
        "schema_version": SCHEMA_VERSION,
        "documents": page.documents,
        "sources": list(page.own),
        "unread": list(page.unread),
        "texts": [_text(number, text) for number, text in enumerate(page.texts, start=1)],
    }


def _text(number: int, text: ReusedText) -> Document:
    dispatch = text.dispatch
    return {
        "cluster": number,
        "words": text.words,
        "outlets": list(text.outlets),
        "sources": list(text.sources),
        "dispatch": {
            "agency": dispatch.agency or None,
            "printing": dispatch.printing,
            "reason": dispatch.reason,
        },
        "printings": [_copy(copy) for copy in text.copies],
        "pairs": [pair._asdict() for pair in text.pairs],
    }


def _copy(copy: Copy) -> Document:
    return {
        "document": copy.document,
        "source": copy.source or None,
        "date": copy.date,
        "outlet": copy.outlet,
        "url": copy.url,
        "archive": copy.archive,
        "credits": list(copy.credits),
        "line": copy.line,
        "words": copy.words,
        "share": copy.share,
        "spans": [
            {"start": start, "end": end, "text": text}
            for (start, end), text in zip(copy.spans, copy.pieces, strict=True)
        ],
    }


def cluster_lines(page: ReusePage) -> Iterator[Document]:
    """Yield a line for each printing, with passim's keys, and one for each of the project's own articles in no text."""
    for number, text in enumerate(page.texts, start=1):
        for copy in text.copies:
            yield {
                "cluster": number,
                "size": len(text.copies),
                "id": copy.document,
                "series": copy.outlet,
                "date": copy.date,
                "url": copy.url,
                "begin": copy.spans[0][0],
                "end": copy.spans[-1][1],
                "spans": [list(span) for span in copy.spans],
                "text": " […] ".join(copy.pieces),
                "source": copy.source or None,
                "sha256": copy.sha256 or None,
            }
    printing = {source for text in page.texts for source in text.sources}
    for source, sha256 in page.own.items():
        if source not in printing:
            yield {"cluster": None, "size": 1, "source": source, "sha256": sha256}
