"""What a reader makes of a saved page: its words in reading order, what it declares of itself, its language, where it was; and the text that is made of it, with the map that says what each stretch is (see docs/source-map.md)."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, NamedTuple

from claimcheck.text.language import UNDETERMINED, article_language, language_of
from claimcheck.text.layout import Zone


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


SCHEMA_VERSION = 1


class Frozen(NamedTuple):
    """A page as two files."""

    text: str
    sha256: str
    """Of the text in UTF-8."""
    map: str
    """JSON, a line for each run, so that a change shows as one."""


def freeze(page: Page) -> Frozen:
    """Return the text of *page* and its map."""
    parts: list[str] = []
    runs: list[dict[str, Any]] = []
    at = 0
    # What most of it is in stands in the record.
    usual = {None, page.declared.language, declared_language(page.blocks)}
    for block in page.blocks:
        text = _one_form(block.text)
        if not text:
            continue
        gap = "" if not parts else "\n" if block.continues else "\n\n"
        start = at + len(gap)
        at = start + len(text)
        parts += (gap, text)
        runs.append({"start": start, "end": at, "zone": block.zone.value, **dict(_known(block))})
        if block.language not in usual:
            runs[-1]["language"] = block.language
    text = "".join(parts) + "\n"
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    lines = ",\n".join(f"    {json.dumps(run, ensure_ascii=False)}" for run in runs)
    head = f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "sha256": "{sha256}",\n  "runs": [\n'
    return Frozen(text, sha256, f"{head}{lines}\n  ]\n}}\n")


_BREAK_HINT = re.compile("(?<=\\w)[\u00ad\u200b\u2060\ufeff]+(?=\\w)")
"""Where a word may be broken at the end of a line, and was not: nobody sees it, and readers of words stumble."""


def _one_form(text: str) -> str:
    """Return *text* as its file holds it: one kind of line end, nothing that is no character, whole words."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    lines = _BREAK_HINT.sub("", lines)
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in lines)


def _known(block: Block) -> Iterator[tuple[str, str | int]]:
    for key in ("page", "heading", "timecode", "path", "speaker"):
        value = getattr(block, key)
        if value is not None and value != "":
            yield key, _one_form(value) if isinstance(value, str) else value


_COPY = re.compile(
    r"https?://(?:web\.archive\.org/web|wayback\.archive-it\.org/\d+|arquivo\.pt/wayback|webarchive\.\w[\w.]*/\w+)"
    r"/(\d{8,14})[a-z_]*/(https?://.+)"
)
_ALONE = re.compile(r"https?://(?:archive\.(?:today|ph|is|li|md|vn|fo)|perma\.cc|ghostarchive\.org)/\S+")


class Archived(NamedTuple):
    """Where a page was, and where its copy is."""

    url: str
    archive_url: str | None = None
    accessed: str | None = None
    """The day on which the copy was made, where its address tells it."""


def archived(address: str) -> Archived:
    """Return what *address* is a copy of; itself where it is none, or does not tell."""
    match = _COPY.fullmatch(address)
    if match:
        day = match[1]
        return Archived(match[2], address, f"{day[:4]}-{day[4:6]}-{day[6:8]}")
    return Archived(address, address if _ALONE.fullmatch(address) else None)


_COMMENT = re.compile(r"<!--\s*Page saved with SingleFile(.{0,3000}?)-->", re.DOTALL)
_URL = re.compile(r"^\s*url:\s*(https?://\S+)", re.MULTILINE)
_DATE = re.compile(
    r"^\s*saved date:\s*\w{3} (\w{3} \d{2} \d{4} \d{2}:\d{2}:\d{2}) GMT([+-]\d{4})", re.MULTILINE
)
_HEAD = 20_000


def saved_by(html: str) -> dict[str, str]:
    """Return what the comment over the page *html* says, by the keys of what a page declares.

    A comment is written by whoever saved the page, not by the page: it is taken from before the page alone.
    """
    top = html[:_HEAD]
    begin = top.lower().find("<head")
    comment = _COMMENT.search(top[:begin] if begin >= 0 else top)
    if comment is None:
        return {}
    saved: dict[str, str] = {}
    if url := _URL.search(comment[1]):
        place = archived(url[1])
        saved["url"] = place.url
        if place.archive_url:
            saved["archive_url"] = place.archive_url
    if when := _DATE.search(comment[1]):
        saved["accessed"] = _day(when[1], when[2])
    return saved


def _day(local: str, offset: str) -> str:
    """Return the day of a date as JavaScript writes it, in UTC: the same wherever the page was saved."""
    moment = datetime.strptime(f"{local} {offset}", "%b %d %Y %H:%M:%S %z")
    return moment.astimezone(UTC).date().isoformat()
