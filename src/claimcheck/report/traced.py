"""Where else the words of quotations were printed, as far as an archive has it."""

from typing import NamedTuple

from claimcheck.locate.changes import Difference
from claimcheck.locate.method import Method


class Printing(NamedTuple):
    """A document of an archive that has the words of a quotation, whole or changed; what is not told of it is empty."""

    document: str
    date: str
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
        """The earliest of those whose date is known: several where they share it."""
        dated = self.dated
        return tuple(printing for printing in dated if printing.date == dated[0].date) if dated else ()

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets in the order in which they printed it first."""
        return tuple(dict.fromkeys(printing.outlet for printing in self.printings if printing.outlet))


class TracePage(NamedTuple):
    """The traces of all quotations that were asked for, how much was read, and what could not be."""

    traces: tuple[Trace, ...]
    documents: int
    unread: tuple[str, ...] = ()
