"""The quantities that a passage states, each read in its whole sentence."""

from collections.abc import Iterator, Sequence

from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.text.article import Article, Span
from claimcheck.text.sentence import sentence_around

_REACH = 300
"""How far outside a passage, in code points, what bounds its numbers or is counted by them is read."""


def quantities_in(article: Article | None, pieces: Sequence[Span]) -> tuple[Reading, ...]:
    """Return the quantities whose numbers stand in *pieces*, with offsets into the article."""
    if article is None:
        return ()
    found: dict[Span, Reading] = {}
    for piece in pieces:
        found |= {reading.number: reading for reading in _readings(article, piece)}
    return tuple(found.values())


def _readings(article: Article, piece: Span) -> Iterator[Reading]:
    sentence = sentence_around(article, piece)
    # On a grid, so that the pieces of one quotation share what is read around them.
    before, behind = piece.start - sentence.start - _REACH, piece.end - sentence.start + _REACH
    start, end = max(0, before // _REACH * _REACH), -(-behind // _REACH) * _REACH
    around = Span(sentence.start + start, min(sentence.end, sentence.start + end))
    for reading in quantities(article.slice(around), article.language):
        moved = reading.moved(around.start)
        if piece.holds(moved.number):
            yield moved
