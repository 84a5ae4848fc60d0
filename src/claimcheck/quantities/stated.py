"""A quantity as a text states it, and the numbers in it."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.quantities.interval import BoundKind, Interval, QuantityKind
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from claimcheck.quantities.things import Thing


class Part(NamedTuple):
    """One number of a reading: its value, its span, and its span with the unit beside it."""

    value: Decimal
    number: Span
    measured: Span

    def moved(self, offset: int) -> "Part":
        """Return the same part in a text that has *offset* more code points before it."""
        return Part(self.value, self.number.moved(offset), self.measured.moved(offset))


class Reading(NamedTuple):
    """A quantity as a text writes it."""

    span: Span
    """From its bound to what is counted."""
    text: str
    core: Span
    """Bound and number alone."""
    number: Span
    interval: Interval
    bound: BoundKind
    """Never `nearly` or `slightly_over`, which are told as `about`."""
    kind: QuantityKind
    unit: str | None
    """As it is written; of counted things the noun."""
    measure: str | None
    """The name of the unit, the same in both languages; None for counted things."""
    counted: tuple[str, ...]
    """The words that say what is counted, as far as they can be told."""
    ambiguous: str
    """Why the reading is doubtful, or nothing."""
    parts: tuple[Part, ...]
    """The numbers in it: one, or the two ends of a range."""
    fate: str = ""
    """What befell those that are counted, a name of `FATES`, or nothing."""
    vague: bool = False
    """It is a plural that says only that there is not one: „Tausende“."""

    @property
    def possible(self) -> Interval:
        """What contradicts nothing of it: a vague plural begins at one of its size, „Tausende“ at 1000.

        And what is about a number, if only on one side of it, holds that number.
        """
        if self.bound is BoundKind.ABOUT:
            return self.interval._replace(low_open=False, high_open=False)
        begins_lower = self.vague and self.bound is BoundKind.AT_LEAST
        return self.interval._replace(low=self.interval.low / 2) if begins_lower else self.interval

    @property
    def core_text(self) -> str:
        """The words of bound and number alone."""
        start = self.core.start - self.span.start
        return self.text[start : start + self.core.length]

    @property
    def thing(self) -> "Thing":
        """What it counts."""
        # What tells things apart holds long lists, and whoever shows a reading asks for none of it.
        from claimcheck.quantities.things import Thing

        noun = self.unit if self.measure is None else None
        return Thing(self.kind, self.measure, self.counted, noun, self.fate)

    def moved(self, offset: int) -> "Reading":
        """Return the same reading in a text that has *offset* more code points before it."""
        return self._replace(
            span=self.span.moved(offset),
            core=self.core.moved(offset),
            number=self.number.moved(offset),
            parts=tuple(part.moved(offset) for part in self.parts),
        )
