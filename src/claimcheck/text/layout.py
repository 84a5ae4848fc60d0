"""What the map beside an article says of its text: zones, pages, headings, timecodes, speakers."""

from enum import StrEnum
from typing import NamedTuple

from claimcheck.text.span import Span


class Zone(StrEnum):
    """What a stretch of a page is."""

    MAIN = "main"
    CAPTION = "caption"
    QUOTE = "quote"
    TABLE = "table"
    NOTE = "note"
    CORRECTION = "correction"
    LEFT_OUT = "left-out"
    """On the page, outside the article: a teaser, a reader's comment, a running line, what a style hides."""


class Location(NamedTuple):
    """Where words stand on their page, as a person finds them there; None where nobody knows."""

    zone: Zone = Zone.MAIN
    page: int | None = None
    """Of a PDF, counted from 1."""
    heading: str | None = None
    """The last one above them."""
    timecode: str | None = None
    """Of a transcript: `HH:MM:SS.mmm`."""


class Run(NamedTuple):
    """A stretch of a text, in code points of that text, and what the map says of it."""

    span: Span
    location: Location = Location()
    speaker: str | None = None
    """Of a transcript: the name that the file gives beside these words."""
    language: str | None = None
    """As these words declare where that is another than the article's: a code of ISO 639."""

    @property
    def is_left_out(self) -> bool:
        """Return whether it stands outside the article."""
        return self.location.zone is Zone.LEFT_OUT
