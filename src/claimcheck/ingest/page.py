"""What a reader makes of a saved page: its words in reading order, what the page declares of itself, and in what language it is."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from claimcheck.text.language import UNDETERMINED, article_language, language_of
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


_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)")
_NO_LANGUAGE = ("und", "zxx", "mul", "mis")
"""What says that there is none, or several (ISO 639-2)."""

_MOST = 0.6
"""So much of the article has to be in a language for it to be guessed."""


def language_code(written: str | None) -> str | None:
    """Return the language that a tag such as `de-AT` or `en_GB` names, as `language` of a source takes it."""
    match = _CODE.match(written or "")
    code = match[1].lower() if match else None
    return None if code in _NO_LANGUAGE else code


def declared_language(blocks: Iterable[Block]) -> str | None:
    """Return the language that most of the article's words declare, each by the element that it stands in."""
    sizes: Counter[str | None] = Counter()
    for block in _article(blocks):
        sizes[block.language] += len(block.text)
    return max(sizes, key=lambda code: sizes[code], default=None)


def with_language(page: Page) -> Page:
    """Return *page* with what its words say of its language: a declaration that they belie goes, and a guess comes."""
    article = tuple(_article(page.blocks))
    declared = page.declared.language or declared_language(article)
    page = replace(page, declared=replace(page.declared, language=declared))
    text = "\n\n".join(block.text for block in article)
    if declared and article_language(declared, text) == UNDETERMINED:
        remark = f"declares the language `{declared}`, and its words are another's"
        page = replace(page, declared=replace(page.declared, language=None), remarks=(*page.remarks, remark))
    if page.declared.language is None and (guess := _guessed(article, text)):
        return replace(page, guessed={**page.guessed, "language": guess})
    return page


def _guessed(article: Iterable[Block], text: str) -> str | None:
    told = article_language(None, text)
    if told is not None:
        return None if told == UNDETERMINED else told
    sizes: Counter[str | None] = Counter()
    for block in article:
        sizes[language_of(block.text)] += len(block.text)
    best = max(sizes, key=lambda code: sizes[code], default=None)
    return best if sizes[best] >= _MOST * sizes.total() else None


def _article(blocks: Iterable[Block]) -> Iterable[Block]:
    return (block for block in blocks if block.zone is not Zone.LEFT_OUT)
