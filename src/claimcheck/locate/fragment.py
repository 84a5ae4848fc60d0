"""Links that open a page at a quotation and mark it, `#:~:text=`, and what a browser finds by them.

The algorithm „find a range from a text directive“ of the specification „URL Fragment Text Directives“ (WICG) is
followed on the text of the file, each run of the map or each paragraph a block; as the specification asks, letters
are compared without case and accents.

A directive is given only where it would mark just the passage on a page that has the text of the file; whether
the page on the web still has it nobody here knows. Checked in Chromium by `tests/locate/test_fragment_browser.py`.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.iri import percent_encoded, web_iri
from claimcheck.text.span import Span
from claimcheck.text.word import INVISIBLE

WORD = re.compile(r"\w+(?:[.:',;·]\w+)*")
"""A word as Unicode's segmentation has it (UAX #29): a mark between letters or digits joins them, a hyphen does not."""

_BLOCK_END = "\n"
_MOST = 1_000
"""So many places that begin right are looked at."""

_UNSEEN = re.compile(f"[{INVISIBLE}]")


class Directive(NamedTuple):
    """The words that a directive looks for: all of a passage, or its first and last, and what stands right beside it."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        """Return it as it stands in an address; every mark that parts its terms is escaped within them."""
        terms = (
            f"{percent_encoded(self.prefix)}-" if self.prefix else "",
            percent_encoded(self.start),
            percent_encoded(self.end),
            f"-{percent_encoded(self.suffix)}" if self.suffix else "",
        )
        return f"text={','.join(term for term in terms if term)}"


class Page(NamedTuple):
    """A text as a browser compares it, blocks parted by line breaks; `offsets` leads back to the file's text."""

    text: str
    offsets: "array[int]"
    written: str

    def span(self, words: Span) -> Span:
        """Return where *words* of the file's text stand here, without marks at their ends; empty where they hold none."""
        start, end = (bisect_left(self.offsets, offset) for offset in words)
        while start < end and not self.text[start].isalnum():
            start += 1
        while start < end and not self.text[end - 1].isalnum():
            end -= 1
        return Span(start, end)

    def words(self, span: Span) -> str:
        """Return the words at *span* as the file has them, on one line and without what nobody sees."""
        if span.start == span.end:
            return ""
        written = self.written[self.offsets[span.start] : self.offsets[span.end]]
        return _UNSEEN.sub("", " ".join(written.split()))


@lru_cache(maxsize=8)  # the passages of one article are asked for one after another
def page_of(article: Article) -> Page:
    """Return the page that *article* stands on, what its map leaves out included."""
    whole = article.with_left_out or article
    blocks = [run.span for run in article.runs] or whole.paragraphs
    letters: list[str] = []
    offsets = array("q")
    for block in blocks:
        for offset, character in enumerate(whole.slice(block), block.start):
            for letter in _KEYS[character]:
                if letter != " " or letters[-1:] not in ([" "], [_BLOCK_END], []):
                    letters.append(letter)
                    offsets.append(offset)
        letters.append(_BLOCK_END)
        offsets.append(block.end)
    return Page("".join(letters), offsets, whole.text)


class _Keys(dict[str, str]):
    """What of a character is compared, by the character."""

    def __missing__(self, character: str) -> str:
        plain = unicodedata.normalize("NFKD", fold_words(character) if not character.isspace() else " ")
        key = "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold()
        self[character] = key
        return key


_KEYS = _Keys()


def compared(words: str) -> str:
    """Return *words* as they are compared."""
    return "".join(_KEYS[character] for character in " ".join(words.split()))


def first_match(directive: Directive, page: Page) -> Span | None:
    """Return the first place on *page* that a browser would show by *directive*; None where it finds none."""
    start, end, prefix, suffix = map(compared, directive)
    text, at = page.text, 0
    closes = bool(end) or not suffix
    for _ in range(_MOST):
        if prefix:
            before = _find(text, prefix, at, opens=True, closes=False)
            first = _next(text, before + len(prefix))
            if before >= 0 and not _stands(text, start, first, closes=closes):
                at = before + 1
                continue
        else:
            before = first = _find(text, start, at, opens=True, closes=closes)
        if before < 0:
            return None
        at = before + 1
        last = _last(text, first + len(start), end, suffix)
        if last >= 0:
            return Span(first, last)
    return None


def _last(text: str, behind: int, end: str, suffix: str) -> int:
    """Return where a passage ends whose first words end at *behind*; -1 where it has no such end."""
    for _ in range(_MOST):
        if end:
            found = _find(text, end, behind, opens=True, closes=not suffix)
            if found < 0:
                return -1
            behind = found + len(end)
        if not suffix or _stands(text, suffix, _next(text, behind), closes=True):
            return behind
        if not end:
            return -1
    return -1


def _find(text: str, words: str, at: int, *, opens: bool, closes: bool) -> int:
    found = text.find(words, at)
    while found >= 0 and not _is_bounded(text, found, found + len(words), opens=opens, closes=closes):
        found = text.find(words, found + 1)
    return found


def _stands(text: str, words: str, at: int, *, closes: bool) -> bool:
    return text.startswith(words, at) and _is_bounded(text, at, at + len(words), opens=False, closes=closes)


def _is_bounded(text: str, start: int, end: int, *, opens: bool, closes: bool) -> bool:
    cuts_before = opens and start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    cuts_behind = closes and end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    return not (cuts_before or cuts_behind)


def _next(text: str, at: int) -> int:
    """Return the first place from *at* on that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


MAX_WHOLE = 300
"""A longer passage is told by its first and last words, as Chromium's own „copy link to highlight“ does."""

_QUOTES = re.compile(r"\"|(?<!\w)'|'(?!\w)")
"""Marks of `<q>` are made by the style and no text of the page; the text of the file may have them all the same."""

_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_BREAKS_OFF = re.compile(r"[-\u2010]\s*[\n\r]")
_GOES_ON = re.compile(r"[-\u2010]\s*[\n\r]\s*\Z")
"""Behind and before them a word is parted by the end of a line."""

_NEAR = 8
"""A hyphen and the end of the line have at most so many code points."""

_ENDS = (3, 4, 6, 8)
"""So many words are tried at both ends of a passage that is not told whole."""

_AROUND = (1, 2, 3, 5, 8)
"""So many words are tried before and behind a passage that stands more than once."""

_FEW = 3
"""Fewer words may well stand somewhere on the page that the text of the file does not have, such as in its menus."""

_OTHER_FILE = re.compile(r"[^?#]*\.(?:pdf|docx?|epub|odt|txt|mp[34])(?:[?#]|\Z)", re.IGNORECASE)


def deep_link(url: str | None, article: Article, pieces: Sequence[Span]) -> str:
    """Return the address that opens *url* at a passage; empty where there is none, or it would not mark the passage.

    Args:
        url: Where the article was found; only `http` and `https` have one.
        article: Its text.
        pieces: The passage, its pieces where words are left out.
    """
    address = web_iri(url)
    if address is None or not pieces or _OTHER_FILE.match(address):
        return ""
    found = [directive(article, piece) for piece in pieces]
    if not all(found):
        return ""
    page = address.partition(":~:")[0]
    return f"{page}{'' if '#' in page else '#'}:~:{'&'.join(str(one) for one in found)}"


@lru_cache(maxsize=1024)  # one passage is quoted for several claims
def directive(article: Article, piece: Span) -> Directive | None:
    """Return what marks just the words at *piece* on the page of *article*; None where nothing does.

    None, too, where what was read is no page of a browser: pages of a PDF, timecodes.
    """
    if any(run.location.page or run.location.timecode for run in article.runs):
        return None
    page = page_of(article)
    span = page.span(piece)
    if span.start == span.end or not _is_whole(page, span):
        return None
    bodies = list(_bodies(page, span))
    tried = (
        Directive(*body, prefix=prefix, suffix=suffix)
        for (prefix, suffix), body in product(_around(page, span), bodies)
    )
    return next((one for one in tried if first_match(one, page) == span), None)


def _is_whole(page: Page, span: Span) -> bool:
    """Return whether *span* begins and ends between words as a browser parts them: „z.B.“ is one."""
    around = Span(max(0, span.start - MAX_WHOLE), span.end + MAX_WHOLE)
    words = [match.span() for match in WORD.finditer(page.text, *around)]
    return all(not start < edge < end for edge in span for start, end in words)


def _bodies(page: Page, span: Span) -> Iterator[tuple[str, str]]:
    """Yield what tells a passage: all of its words, or the first and the last."""
    if span.length <= MAX_WHOLE and _is_plain(page, span):
        yield page.words(span), ""
    words = [Span(*match.span()) for match in WORD.finditer(page.text, *span)]
    for number in dict.fromkeys(min(most, len(words) // 2) for most in _ENDS):
        ends = [
            next(
                (part for count in range(number, 0, -1) if _is_plain(page, part := _run(one, count))),
                None,
            )
            for one in (words, words[::-1])
        ]
        if all(ends) and number:
            first, last = (page.words(part) for part in ends if part)
            yield first, last


def _run(words: Sequence[Span], count: int) -> Span:
    """Return the run of the first *count* of *words*, which may be in reverse."""
    one, other = words[0], words[count - 1]
    return Span(min(one.start, other.start), max(one.end, other.end))


def _is_plain(page: Page, span: Span) -> bool:
    """Return whether the words at *span* are one run on the page, too: in one line, without a mark that a style makes or half a word.

    A browser finds no words over a `<br>`, which in the text of the file is the end of a line.
    """
    start, end = page.offsets[span.start], page.offsets[span.end]
    before, written = page.written[max(0, start - _NEAR) : start], page.written[start:end].strip()
    is_half = _BREAKS_OFF.match(page.written, end) or _GOES_ON.search(before)
    text = page.text[span.start : span.end]
    return not (is_half or "\n" in text or _BREAK.search(written) or _QUOTES.search(text))


def _around(page: Page, span: Span) -> Iterator[tuple[str, str]]:
    """Yield prefix and suffix: none, then more and more of the words beside a passage; of a short one none comes last."""
    is_short = len(WORD.findall(page.text, *span)) < _FEW
    yield from () if is_short else (("", ""),)
    before, behind = _before(page, span.start), _behind(page, span.end)
    for number in _AROUND:
        prefix, suffix = before.get(number, ""), behind.get(number, "")
        yield from ((p, s) for p, s in ((prefix, ""), ("", suffix), (prefix, suffix)) if p or s)
    yield from (("", ""),) if is_short else ()


def _before(page: Page, start: int) -> dict[int, str]:
    """Return the words before a passage by their number, those of its block or, where it opens one, of the block before."""
    end = start
    while end and page.text[end - 1].isspace():
        end -= 1
    block = page.text.rfind("\n", 0, end) + 1
    words = [match.start() for match in WORD.finditer(page.text, block, end)][::-1]
    spans = {n: Span(words[n - 1], end) for n in _AROUND if n <= len(words)}
    return {n: page.words(beside) for n, beside in spans.items() if _is_plain(page, beside)}


def _behind(page: Page, end: int) -> dict[int, str]:
    """Return the words behind a passage by their number, likewise."""
    start = end
    while start < len(page.text) and page.text[start].isspace():
        start += 1
    block = page.text.find("\n", start)
    words = [
        match.end() for match in WORD.finditer(page.text, start, block if block >= 0 else len(page.text))
    ]
    spans = {n: Span(start, words[n - 1]) for n in _AROUND if n <= len(words)}
    return {n: page.words(beside) for n, beside in spans.items() if _is_plain(page, beside)}
