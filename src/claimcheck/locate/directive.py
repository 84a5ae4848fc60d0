"""What a browser finds by a text directive, `#:~:text=`, of the specification „URL Fragment Text Directives“ (WICG).

Its algorithm „find a range from a text directive“ is followed on the text of the file, each run of the map or
each paragraph a block; as the specification asks, letters are compared without case and accents.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from claimcheck.text.article import Article
from claimcheck.text.fold import INVISIBLE, fold_words
from claimcheck.text.iri import percent_encoded
from claimcheck.text.span import Span

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
