"""Links that open a page at a quotation and mark it: `#:~:text=`.

A directive is given only where it would mark just the passage on a page that has the text of the file; whether
the page on the web still has it nobody here knows. Checked in Chromium by `tests/locate/test_fragment_browser.py`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from claimcheck.locate.directive import WORD, Directive, Page, first_match, page_of
from claimcheck.text.article import Article
from claimcheck.text.iri import web_iri
from claimcheck.text.span import Span

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
