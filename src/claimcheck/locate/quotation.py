"""Find a quotation in an article, on the first two of the three rungs.

The article and the quotation are folded alike and searched as plain text; every hit is mapped
back to original offsets and kept only if both its ends fall between words and numbers. Whether a
hit is `exact` or `normalized` is then read off the original text, so that no boundary can be
missed on one rung that would be seen on the other.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from claimcheck.text.article import Article, Span
from claimcheck.text.boundary import is_bounded
from claimcheck.text.fold import PARAGRAPH_MARK, Folded, fold_words

MAX_HITS = 1_000
"""More places than this are not looked at; the quotation is ambiguous long before."""

MAX_PLACES = 100_000
"""More places than this, inside longer words too, are not looked at."""

MAX_CHAINS = 50
"""More ways than this to read a quotation with omissions are not followed in one paragraph."""

_OMISSION = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


class Method(StrEnum):
    """How a quotation was found."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    APPROXIMATE = "approximate"
    NONE = "none"


class Quote(NamedTuple):
    """The words to find, and what stands around them (W3C TextQuoteSelector)."""

    exact: str
    prefix: str | None = None
    suffix: str | None = None


class Hit(NamedTuple):
    """One place where the quotation stands: its pieces, more than one where words are left out."""

    pieces: tuple[Span, ...]
    folded_start: int
    folded_end: int

    @property
    def span(self) -> Span:
        """From the start of the first piece to the end of the last."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


class Search(NamedTuple):
    """What the search for a quotation met.

    `hits` are the places of the best rung; `fitting` those whose surroundings fit the prefix and
    suffix; `cutting` are places inside longer words or numbers.
    """

    hits: tuple[Hit, ...]
    fitting: tuple[Hit, ...]
    method: Method
    cutting: tuple[Span, ...] = ()


def search(quote: Quote, article: Article) -> Search:
    """Return every place where *quote* stands in *article*."""
    hits, cutting = _whole(quote.exact, article)
    if not hits and _OMISSION.search(quote.exact):
        hits, cutting = _in_pieces(quote.exact, article)
    exact = tuple(hit for hit in hits if _is_exact(hit, quote.exact, article))
    best = exact or hits
    fitting = tuple(hit for hit in best if _fits(quote, hit, article.folded))
    if exact and not fitting:
        # What stands around it tells more than the typography.
        elsewhere = tuple(hit for hit in hits if _fits(quote, hit, article.folded))
        exact, best, fitting = ((), hits, elsewhere) if elsewhere else (exact, best, fitting)
    method = Method.EXACT if exact else Method.NORMALIZED if hits else Method.NONE
    return Search(best, fitting, method, cutting)


def occurrences(words: str, article: Article) -> tuple[Span, ...]:
    """Return every place where *words* stand in *article*, exactly or in other typography."""
    return tuple(hit.span for hit in _whole(words, article)[0])


def split_omissions(exact: str) -> tuple[str, ...]:
    """Return the pieces of a quotation between its omissions, those that hold a word."""
    pieces = (part.strip() for part in _OMISSION.split(exact))
    return tuple(piece for piece in pieces if any(character.isalnum() for character in piece))


def _whole(exact: str, article: Article) -> tuple[tuple[Hit, ...], tuple[Span, ...]]:
    hits: list[Hit] = []
    cutting: list[Span] = []
    folded = article.folded
    for start, end in _folded_places(exact, folded):
        if len(hits) == MAX_HITS:
            break
        is_whole = is_bounded(folded, start, end)
        if is_whole or len(cutting) < MAX_HITS:
            span = Span(*folded.original_span(start, end))
            hits.append(Hit((span,), start, end)) if is_whole else cutting.append(span)
    return tuple(hits), tuple(cutting)


def _folded_places(exact: str, folded: Folded) -> Iterator[tuple[int, int]]:
    """Yield the folded spans of *exact*, whatever stands at their ends, as far as MAX_PLACES."""
    words = fold_words(exact.strip()).strip()
    if not words:
        return
    text = folded.text
    if _LINE_BREAK.search(exact.strip()):
        # Who writes line breaks may mean a paragraph's end; YAML keeps one break of a blank line.
        words, text = words.replace(PARAGRAPH_MARK, " "), text.replace(PARAGRAPH_MARK, " ")
    start = text.find(words)
    for _ in range(MAX_PLACES):
        if start < 0:
            return
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _in_pieces(exact: str, article: Article) -> tuple[tuple[Hit, ...], tuple[Span, ...]]:
    """Return the places where all pieces follow each other in one paragraph."""
    pieces = split_omissions(exact)
    if not pieces:
        return (), ()
    found = [_whole(piece, article) for piece in pieces]
    by_paragraph = [_by_paragraph(hits, article) for hits, _ in found]
    chains: list[tuple[Hit, ...]] = []
    for paragraph in by_paragraph[0]:
        if len(chains) < MAX_HITS and all(paragraph in hits for hits in by_paragraph):
            chains += _chains([hits[paragraph] for hits in by_paragraph])
    joined = tuple(
        Hit(tuple(hit.span for hit in chain), chain[0].folded_start, chain[-1].folded_end) for chain in chains
    )
    cutting = tuple(span for hits, cut in found if not hits for span in cut)
    return joined, cutting


def _by_paragraph(hits: Iterable[Hit], article: Article) -> dict[Span, list[Hit]]:
    grouped: dict[Span, list[Hit]] = {}
    for hit in hits:
        paragraph = article.paragraph(hit.span.start)
        if paragraph.holds(hit.span):
            grouped.setdefault(paragraph, []).append(hit)
    return grouped


def _chains(pieces: Sequence[Sequence[Hit]]) -> list[tuple[Hit, ...]]:
    """Return the ways in which hits of all pieces follow each other, as far as MAX_CHAINS."""
    chains: list[tuple[Hit, ...]] = [()]
    for hits in pieces:
        chains = [
            (*chain, hit)
            for chain in chains
            for hit in islice((h for h in hits if _follows(chain, h)), MAX_CHAINS)
        ][:MAX_CHAINS]
    return chains


def _follows(chain: tuple[Hit, ...], hit: Hit) -> bool:
    return not chain or chain[-1].span.end <= hit.span.start


def _is_exact(hit: Hit, exact: str, article: Article) -> bool:
    written = (exact.strip(),) if len(hit.pieces) == 1 else split_omissions(exact)
    return tuple(article.slice(piece) for piece in hit.pieces) == written


def _fits(quote: Quote, hit: Hit, folded: Folded) -> bool:
    before = _plain(folded.text[: hit.folded_start]) if quote.prefix else ""
    after = _plain(folded.text[hit.folded_end :]) if quote.suffix else ""
    return before.endswith(_context(quote.prefix)) and after.startswith(_context(quote.suffix))


def _context(text: str | None) -> str:
    return _plain(fold_words(text)) if text else ""


def _plain(text: str) -> str:
    return text.replace(PARAGRAPH_MARK, " ").strip()


def nearest(spans: Sequence[Span], to: Span) -> Span:
    """Return the span with the fewest code points between it and *to*; the earlier of equal ones."""
    return min(spans, key=lambda span: (max(span.start - to.end, to.start - span.end, 0), span.start))
