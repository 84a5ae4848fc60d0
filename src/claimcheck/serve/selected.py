"""Words of an article in a browser: as they are shown, where selected ones stand, and the quotation of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.attribution.quoting import propose_at
from claimcheck.locate.quotation import Quote, search
from claimcheck.render.visible import ACTING, Part, visible_parts
from claimcheck.report.annotated import Segment
from claimcheck.report.proposal import Proposal
from claimcheck.text.article import Article
from claimcheck.text.span import Span

_ASIDE = re.compile(rf"[\s]|{ACTING}")
"""What may be shown otherwise, or not at all, and so is not compared."""

_OF_WORDS = frozenset(("Mn", "Mc", "Me", "Cf"))


class Said(NamedTuple):
    """Characters of an article as they are shown, and which they are of its file: so many from *start* on."""

    start: int
    length: int
    shown: str
    is_own: bool
    """Whether they are shown as they are."""


def said(segment: Segment) -> Iterable[Said]:
    """Yield the runs of a segment."""
    at = segment.start
    for part in visible_parts(segment.text):
        yield Said(at, len(part.written), _calm(part), part.written == part.shown)
        at += len(part.written)


def readable(text: str) -> str:
    """Return words of an article as they are shown where one reads them."""
    return "".join(map(_calm, visible_parts(text)))


def _calm(part: Part) -> str:
    # Saved pages have soft hyphens in every other word: their name would leave nothing to be read.
    return _SOFT_HYPHEN_SHOWN if part.written == _SOFT_HYPHEN else part.shown


_SOFT_HYPHEN, _SOFT_HYPHEN_SHOWN = "\u00ad", "\u00b7"


class Offer(NamedTuple):
    """The quotation of some words: where they stand, and what the reader reads there."""

    span: Span
    proposal: Proposal
    is_widened: bool
    """Whether it holds more than was selected, since that cut a word or a number."""


class NoQuotationError(Exception):
    """Words that cannot be quoted; the message says why, and what to select instead."""


def stands_there(article: Article, span: Span, words: str) -> bool:
    """Return whether *words*, as a browser shows them, are those at *span* of the article's file."""
    written = article.written
    if not 0 <= span.start < span.end <= len(written):
        return False
    compared = _ASIDE.sub("", words)
    return bool(compared) and compared == _ASIDE.sub("", written[span.start : span.end])


def offer(source: str, span: Span, reader: PassageReader) -> Offer:
    """Return the quotation of the words at *span*, without blanks at its ends, and widened to whole words.

    Args:
        source: The id of a source whose article was read.
        span: Where something was selected.
        reader: Reads the passage.

    Raises:
        NoQuotationError: if no quotation leads back to them.
    """
    article = reader.corpus.articles[source]
    if article.is_parted(span):
        raise NoQuotationError(
            "What is selected stands outside the article, or something in it does: select words of the article alone."
        )
    inner = _trimmed(article.text, span)
    if not any(character.isalnum() for character in article.slice(inner)):
        raise NoQuotationError("There is no word in what is selected.")
    if article.paragraph(inner.start) != article.paragraph(inner.end - 1):
        raise NoQuotationError(
            "What is selected runs over the end of a paragraph. A quotation lies within one: "
            "select in one, and make evidence of the other by itself."
        )
    for wider in dict.fromkeys(_wider(article.text, inner)):
        proposal = propose_at(source, (wider,), reader)
        if _leads_back(proposal, wider, article):
            return Offer(wider, proposal, wider != inner)
    raise NoQuotationError(
        "These words stand in the article more than once, and nothing beside them tells which are meant: select more of them."
    )


def _leads_back(proposal: Proposal, span: Span, article: Article) -> bool:
    """Return whether the quotation of *proposal* is found at *span* alone: none is that cuts a word or a number."""
    quote = Quote(proposal.quote, proposal.prefix or None, proposal.suffix or None)
    return [hit.pieces for hit in search(quote, article).fitting] == [(span,)]


def places_of(words: str, article: Article) -> tuple[Span, ...]:
    """Return where *words*, in any typography, stand in one run."""
    return tuple(hit.span for hit in search(Quote(words), article).hits if len(hit.pieces) == 1)


def places_in_any_case(words: str, article: Article) -> tuple[Span, ...]:
    """Return where *words* stand in one run, in capitals or not; quoted are those of the article in any case."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.finditer(pattern, article.text, re.IGNORECASE) if pattern else ()
    return tuple(Span(*match.span()) for match in found)


def _trimmed(text: str, span: Span) -> Span:
    start, end = span
    while start < end and _ASIDE.fullmatch(text[start]):
        start += 1
    while start < end and _ASIDE.fullmatch(text[end - 1]):
        end -= 1
    return Span(start, end)


def _wider(text: str, span: Span) -> Iterator[Span]:
    """Yield *span*, then with the rest of the words that it cuts, then with all that touches them."""
    yield span
    start, end = span
    while _joins(text, start):
        start -= 1
    while _joins(text, end):
        end += 1
    yield Span(start, end)
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    inner = _without_marks(text, Span(start, end))
    yield Span(min(inner.start, span.start), max(inner.end, span.end))
    yield Span(start, end)


def _joins(text: str, at: int) -> bool:
    """Return whether the characters on both sides of an offset belong to one word or number."""
    return 0 < at < len(text) and _is_of_word(text[at - 1]) and _is_of_word(text[at])


def _is_of_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in _OF_WORDS


def _without_marks(text: str, span: Span) -> Span:
    start, end = span
    while start < end and not _is_of_word(text[start]):
        start += 1
    while start < end and not _is_of_word(text[end - 1]):
        end -= 1
    return Span(start, end)
