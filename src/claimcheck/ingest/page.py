"""What a reader makes of a saved page: its words in reading order, and what the page declares of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.text.layout import Zone

__all__ = ("Zone",)
"""What can be imported from here, too."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a cell, a cue: words that stand together on the page."""

    text: str
    """The words as they stand there, white space of the markup folded; never empty."""
    zone: Zone = Zone.MAIN
    page: int | None = None
    """Of a PDF, counted from 1."""
    heading: str | None = None
    """The last heading above it."""
    timecode: str | None = None
    """Of a transcript: where its cue begins, `HH:MM:SS.mmm`."""
    path: str | None = None
    """Of HTML: the elements from the body down, `main>article>p:nth-of-type(3)`."""
    speaker: str | None = None
    """Of a transcript: the name that the file itself gives beside these words."""
    language: str | None = None
    """As the element declares that it stands in, or one around it: `de`."""
    continues: bool = False
    """Whether it goes on in the paragraph of the block before: one line break parts the two, no blank line.

    So a sentence that runs over two cues or two pages is found as one, and each half keeps its own place."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a page says of itself, in the words in which a source's record takes it; nothing in it is guessed."""

    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    """An EDTF date, `2022-12-24`."""
    language: str | None = None
    """As `language` of a source takes it: `de`."""
    url: str | None = None
    canonical: str | None = None
    credits: tuple[str, ...] = ()
    """Agencies as the page names them, „dpa“."""
    accessed: str | None = None
    archive_url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its reader saw it."""

    blocks: tuple[Block, ...]
    declared: Declared = Declared()
    guessed: Mapping[str, str] = field(default_factory=dict)
    """By the key of a source's record: values that no declaration backs; a record has them as comments."""
    extractor: str = ""
    """The reader and the version of what it rests on: `selectolax 0.4.1`."""
    remarks: tuple[str, ...] = ()
    """What a person should look at: a text hidden by a style, a page without words."""


class UnreadablePageError(Exception):
    """A page that no text can be made of; the message says why and what to do."""
