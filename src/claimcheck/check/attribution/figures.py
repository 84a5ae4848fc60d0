"""The quantities that a passage states, each read in its whole sentence."""

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.locate.quotation import line_ends, quoted_pieces
from claimcheck.quantities.candidates import may_hold_number
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.fold import fold_words
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_REACH = 300
"""How far outside a passage, in code points, what bounds its numbers or is counted by them is read."""


_UNSEEN = "\u2060"
"""A character without width, which joins what it stands between and keeps the offsets."""


def quantities_in(article: Article | None, pieces: Sequence[Span], quote: str = "") -> tuple[Reading, ...]:
    """Return the quantities whose numbers stand in *pieces*, with offsets into the article.

    Hyphens at line ends are read as the *quote* has them that was found there.
    """
    if article is None:
        return ()
    found: dict[Span, Reading] = {}
    for piece, quoted in zip(pieces, quoted_pieces(quote, len(pieces)), strict=True):
        found |= {reading.number: reading for reading in _readings(article, piece, quoted)}
    return tuple(found.values())


@lru_cache(maxsize=512)  # one passage is quoted for several claims
def _readings(article: Article, piece: Span, quoted: str) -> tuple[Reading, ...]:
    words = article.slice(piece)
    # As they stand, too: a quotation may keep a hyphen at a line's end that folding drops.
    if not may_hold_number(f"{fold_words(words)} {words}", words_for(article.language)):
        return ()
    sentence = sentence_around(article, piece)
    # On a grid, so that the pieces of one quotation share what is read around them.
    before, behind = piece.start - sentence.start - _REACH, piece.end - sentence.start + _REACH
    start, end = max(0, before // _REACH * _REACH), -(-behind // _REACH) * _REACH
    around = Span(sentence.start + start, min(sentence.end, sentence.start + end))
    text = article.slice(around)
    for line_end in line_ends(words, quoted):
        place = piece.start - around.start
        first, last = line_end.span.start + place + line_end.is_kept, line_end.span.end + place
        text = text[:first] + _UNSEEN * (last - first) + text[last:]
    moved = (reading.moved(around.start) for reading in quantities(text, article.language))
    return tuple(
        reading._replace(text=article.slice(reading.span)) for reading in moved if piece.holds(reading.number)
    )
