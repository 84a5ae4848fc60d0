"""How numbers and their nouns, and who read what, are said: in conclusions and in outputs alike."""

from collections.abc import Sequence

from claimcheck import __version__
from claimcheck.records.model import Reading
from claimcheck.text.layout import Location, Zone

TOOL = f"claimcheck {__version__}"
"""What made an output."""


def plural(number: int, singular: str, many: str | None = None) -> str:
    """Return the number and its noun: `1 origin`, `3 origins`."""
    return f"{number} {singular if number == 1 else many or singular + 's'}"


_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def counted_word(number: int) -> str:
    """Return a small number as a word, as it stands in a sentence: `three`, `13`."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def listed(names: Sequence[object], most: int = 5, *, of: int | None = None) -> str:
    """Return the first *most* of *names*, and how many more there are: `a, b and 3 more`.

    Args:
        names: All of them, or only the first.
        most: How many to name.
        of: How many there are, where *names* are only the first.
    """
    shown = [str(name) for name in names[:most]]
    left = (len(names) if of is None else of) - len(shown)
    if left:
        shown.append(f"{left} more")
    return " and ".join((", ".join(shown[:-1]), shown[-1])) if len(shown) > 1 else "".join(shown)


def read_by(reading: Reading) -> str:
    """Return who read a claim, and when: `read by MK, 2026-11-29`."""
    return f"read by {reading.by}" + (f", {reading.date}" if reading.date else "")


_ZONES = {
    Zone.CAPTION: "a caption",
    Zone.QUOTE: "set off as a quotation",
    Zone.TABLE: "in a table",
    Zone.NOTE: "a note",
    Zone.CORRECTION: "a correction",
    Zone.LEFT_OUT: "outside the article",
}


def located(location: Location | None) -> str:
    """Return where words stand on their page: `page 3, under „Bridges“, a caption`; empty where nothing is known."""
    if location is None:
        return ""
    parts = (
        f"page {location.page}" if location.page else "",
        f"at {location.timecode}" if location.timecode else "",
        f"under „{location.heading}“" if location.heading else "",
        _ZONES.get(location.zone, ""),
    )
    return ", ".join(part for part in parts if part)


def placed(line: int | None, location: Location | None) -> str:
    """Return a line of an article and where that is on its page: `line 12, page 3`; empty where there is neither."""
    return ", ".join(part for part in (f"line {line}" if line else "", located(location)) if part)
