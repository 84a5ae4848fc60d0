"""Find a quotation in an article, on the first two of the three rungs; and what it makes of the line ends of its passage.

The article and the quotation are folded alike and searched as plain text; every hit is mapped
back to original offsets and kept only if both its ends fall between words and numbers. Whether a
hit is `exact` or `normalized` is then read off the original text, so that no boundary can be
missed on one rung that would be seen on the other.

"Six-⏎year-old" may be quoted with its hyphen, „Trup-⏎pen“ without. Both are found; what the passage says is read as it
was quoted.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from claimcheck.locate.method import Method
from claimcheck.text.article import Article
from claimcheck.text.boundary import is_bounded
from claimcheck.text.fold import (
    PARAGRAPH_MARK,
    SUSPENDED_BEFORE,
    Folded,
    fold_words,
    has_line_end_hyphen,
    line_end_hyphens,
)
from claimcheck.text.span import Span

MAX_HITS = 1_000
"""More places than this are not looked at; the quotation is ambiguous long before."""

MAX_PLACES = 100_000
"""More places than this, inside longer words too, are not looked at."""

MAX_CHAINS = 50
"""More ways than this to read a quotation with omissions are not followed in one paragraph."""

_OMISSION = re.compile(r"\[\s*(?:…|\.\.\.)\s*\]")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_OWN_HYPHEN = re.compile(rf"((?<=[^\W\d_])-(?: (?=(?:{'|'.join(sorted(SUSPENDED_BEFORE))})\b))?(?=[^\W\d_]))")
"""A hyphen between two letters, or one that stands for a word's rest with the space behind it."""


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
    is_cut_short: bool = False
    """Whether there are more places than were looked at: where there are no hits, nothing is known."""


@lru_cache(maxsize=1024)  # one passage is quoted for several claims
def search(quote: Quote, article: Article) -> Search:
    """Return every place where *quote* stands in *article*."""
    hits, cutting, is_cut_short = _whole(quote.exact, article)
    if not hits and _OMISSION.search(quote.exact):
        hits, cutting, is_cut_short = _in_pieces(quote.exact, article)
    is_parted = any(len(hit.pieces) > 1 for hit in hits)
    written = split_omissions(quote.exact) if is_parted else (quote.exact.strip(),)
    exact = tuple(hit for hit in hits if _is_exact(hit, written, article))
    best = exact or hits
    context = Context(_plain(quote.prefix), _plain(quote.suffix))
    fitting = tuple(hit for hit in best if context.fits(hit, article.folded.text))
    if exact and not fitting:
        # What stands around it tells more than the typography.
        elsewhere = tuple(hit for hit in hits if context.fits(hit, article.folded.text))
        exact, best, fitting = ((), hits, elsewhere) if elsewhere else (exact, best, fitting)
    method = Method.EXACT if exact else Method.NORMALIZED if hits else Method.NONE
    return Search(best, fitting, method, cutting, is_cut_short)


def occurrences(words: str, article: Article) -> tuple[Span, ...]:
    """Return every place where *words* stand in *article*, exactly or in other typography."""
    return tuple(hit.span for hit in _whole(words, article).hits)


def split_omissions(exact: str) -> tuple[str, ...]:
    """Return the pieces of a quotation between its omissions, those that hold a word."""
    pieces = (part.strip() for part in _OMISSION.split(exact))
    return tuple(piece for piece in pieces if any(character.isalnum() for character in piece))


class _Places(NamedTuple):
    """Hits, places inside longer words, and whether there are more than were looked at."""

    hits: tuple[Hit, ...]
    cutting: tuple[Span, ...]
    is_cut_short: bool


@lru_cache(maxsize=1024)  # words that stand often are told apart by what stands around them
def _whole(exact: str, article: Article) -> _Places:
    found = _bounded(_folded_places(exact, article), article.folded, article)
    if found.hits or article.joined is None:
        return found
    rejoined = _bounded(_rejoined_places(exact, article, article.joined), article.joined, article)
    hits = tuple(_in_folded(hit, article.folded) for hit in rejoined.hits)
    return _Places(hits, found.cutting, found.is_cut_short or rejoined.is_cut_short)


def _bounded(places: Iterable[tuple[int, int]], folded: Folded, article: Article) -> _Places:
    """Return those of the folded *places* that begin and end between words, and those that do not.

    What runs over words that stand outside the article is no passage of it.
    """
    hits: list[Hit] = []
    cutting: list[Span] = []
    is_cut_short = False
    for number, (start, end) in enumerate(places, start=1):
        is_cut_short = len(hits) == MAX_HITS or number == MAX_PLACES
        if len(hits) == MAX_HITS:
            break
        is_whole = is_bounded(folded, start, end)
        if is_whole or len(cutting) < MAX_HITS:
            span = Span(*folded.original_span(start, end))
            if article.is_parted(span):
                continue
            hits.append(Hit((span,), start, end)) if is_whole else cutting.append(span)
    return _Places(tuple(hits), tuple(cutting), is_cut_short)


def _in_folded(hit: Hit, folded: Folded) -> Hit:
    """Return a hit in another folding with its offsets in *folded*."""
    return Hit(hit.pieces, folded.offset_of(hit.span.start), folded.offset_of(hit.span.end - 1) + 1)


def _rejoined_places(exact: str, article: Article, joined: Folded) -> Iterator[tuple[int, int]]:
    """Yield the spans of *exact* in a text without line-end hyphens, each of which may be the word's own or not.

    The quotation may have a hyphen where one of those stood, and must have every other one.
    """
    words, text = fold_words(exact.strip()).strip(), joined.text
    if not words:
        return
    if _LINE_BREAK.search(exact.strip()):
        words, text = _unbroken(words), _unbroken(text)
    parts = enumerate(_OWN_HYPHEN.split(words))
    pattern = re.compile("".join(f"((?:{part})?)" if n % 2 else re.escape(part) for n, part in parts))
    found = pattern.search(text)
    for _ in range(MAX_PLACES):
        if found is None:
            return
        dropped = (found.start(n) for n, hyphen in enumerate(found.groups(), 1) if not hyphen)
        if all(_was_joined(article, joined, place) for place in dropped):
            yield found.span()
        found = pattern.search(text, found.start() + 1)


def _was_joined(article: Article, joined: Folded, offset: int) -> bool:
    """Return whether a hyphen and a line's end stood between two characters that meet in the *joined* text."""
    end, start = joined.original_span(offset - 1, offset)[1], joined.original_span(offset, offset + 1)[0]
    return has_line_end_hyphen(article.text[end - 1 : start + 1])


def _folded_places(exact: str, article: Article) -> Iterator[tuple[int, int]]:
    """Yield the folded spans of *exact*, whatever stands at their ends, as far as MAX_PLACES."""
    words = fold_words(exact.strip()).strip()
    if not words:
        return
    text = article.folded.text
    if _LINE_BREAK.search(exact.strip()):
        # Who writes line breaks may mean a paragraph's end; YAML keeps one break of a blank line.
        words, text = words.replace(PARAGRAPH_MARK, " "), article.unbroken
    start = text.find(words)
    for _ in range(MAX_PLACES):
        if start < 0:
            return
        yield start, start + len(words)
        start = text.find(words, start + 1)


def _in_pieces(exact: str, article: Article) -> _Places:
    """Return the places where all pieces follow each other in one paragraph."""
    pieces = split_omissions(exact)
    if not pieces:
        return _Places((), (), is_cut_short=False)
    found = {piece: _whole(piece, article) for piece in dict.fromkeys(pieces)}
    grouped = {piece: _by_paragraph(places.hits, article) for piece, places in found.items()}
    by_paragraph = [grouped[piece] for piece in pieces]
    chains: list[tuple[Hit, ...]] = []
    for paragraph in by_paragraph[0]:
        if len(chains) < MAX_HITS and all(paragraph in hits for hits in grouped.values()):
            chains += _chains([hits[paragraph] for hits in by_paragraph])
    joined = tuple(
        Hit(tuple(hit.span for hit in chain), chain[0].folded_start, chain[-1].folded_end) for chain in chains
    )
    cutting = tuple(span for piece in pieces if not found[piece].hits for span in found[piece].cutting)
    return _Places(joined, cutting, any(places.is_cut_short for places in found.values()))


def _by_paragraph(hits: Iterable[Hit], article: Article) -> dict[Span, list[Hit]]:
    grouped: dict[Span, list[Hit]] = {}
    for hit in hits:
        paragraph = article.paragraph(hit.span.start)
        if paragraph.holds(hit.span):
            grouped.setdefault(paragraph, []).append(hit)
    return grouped


class _Chain(NamedTuple):
    """A hit, and the chain of hits before it."""

    hit: Hit
    before: "_Chain | None"

    def hits(self) -> tuple[Hit, ...]:
        """Return the hits in order."""
        found: list[Hit] = []
        chain: _Chain | None = self
        while chain is not None:
            found.append(chain.hit)
            chain = chain.before
        return tuple(reversed(found))


def _chains(pieces: Sequence[Sequence[Hit]]) -> list[tuple[Hit, ...]]:
    """Return the ways in which hits of all pieces follow each other, as far as MAX_CHAINS."""
    chains: list[_Chain | None] = [None]
    for hits in pieces:
        longer = (_Chain(hit, chain) for chain in chains for hit in _following(chain, hits))
        chains = list(islice(longer, MAX_CHAINS))
    return [chain.hits() for chain in chains if chain is not None]


def _following(chain: _Chain | None, hits: Sequence[Hit]) -> Iterator[Hit]:
    """Yield the hits, which are in order, that begin behind a chain."""
    end = chain.hit.span.end if chain is not None else 0
    first = bisect_left(hits, end, key=lambda hit: hit.span.start)
    return (hits[index] for index in range(first, len(hits)))


def _is_exact(hit: Hit, written: tuple[str, ...], article: Article) -> bool:
    return tuple(article.slice(piece) for piece in hit.pieces) == written


class Context(NamedTuple):
    """What is to stand right before and behind a quotation, folded; nothing fits anywhere."""

    prefix: str
    suffix: str

    def fits(self, hit: Hit, text: str) -> bool:
        """Return whether it stands around *hit* in the folded *text*; of that no more is read than it is long."""
        if not self.prefix and not self.suffix:
            return True
        end = hit.folded_start
        while end and text[end - 1].isspace():
            end -= 1
        start = hit.folded_end
        while start < len(text) and text[start].isspace():
            start += 1
        before = text[max(0, end - len(self.prefix)) : end]
        after = text[start : start + len(self.suffix)]
        return _unbroken(before) == self.prefix and _unbroken(after) == self.suffix


def _plain(context: str | None) -> str:
    return _unbroken(fold_words(context)).strip() if context else ""


def _unbroken(text: str) -> str:
    return text.replace(PARAGRAPH_MARK, " ")


def nearest(spans: Sequence[Span], to: Span) -> Span:
    """Return the span with the fewest code points between it and *to*; the earlier of equal ones."""
    return min(spans, key=lambda span: (max(span.start - to.end, to.start - span.end, 0), span.start))


class LineEnd(NamedTuple):
    """A hyphen at a line's end with the white space behind it, and whether the quotation has the hyphen."""

    span: Span
    is_kept: bool


def line_ends(words: str, quoted: str) -> Iterator[LineEnd]:
    """Yield the hyphens at line ends of an article's *words* for which their quotation tells whether they belong to the word.

    Letters and digits are the same in both; so what stands in the quotation between two letters is what it makes of what parts them.
    """
    if words.isprintable():  # what ends a line is not
        return
    hyphens = list(line_end_hyphens(words))
    folded = fold_words(quoted) if hyphens else ""
    places = [at for at, character in enumerate(folded) if character.isalnum()]
    counted, done = 0, 0
    for start, end in hyphens:
        counted, done = counted + sum(map(str.isalnum, words[done:start])), start
        if 0 < counted < len(places):
            between = folded[places[counted - 1] + 1 : places[counted]]
            if between in {"", "-"}:
                yield LineEnd(Span(start, end), between == "-")


def quoted_pieces(quote: str, number: int) -> Sequence[str]:
    """Return the words of a quotation that was found in so many pieces, piece by piece; nothing for each where that does not fit."""
    pieces = (quote,) if number == 1 else split_omissions(quote)
    return pieces if len(pieces) == number else ("",) * number
