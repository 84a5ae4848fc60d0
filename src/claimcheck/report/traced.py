"""Where else the words of quotations were printed, as far as an archive has it."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.locate.method import Difference, Method
from claimcheck.records.edtf import extent


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
        named = {p.outlet.casefold(): p.outlet for p in reversed(self.printings) if p.outlet}
        return tuple(
            named[key] for key in dict.fromkeys(p.outlet.casefold() for p in self.printings if p.outlet)
        )


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
