"""What a quotation makes of the line ends of its passage: whether a hyphen there is the word's own, or parts it.

"Six-⏎year-old" may be quoted with its hyphen, „Trup-⏎pen“ without. Both are found; what the passage says is read as it
was quoted.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.locate.quotation import split_omissions
from claimcheck.text.fold import fold_words, line_end_hyphens
from claimcheck.text.span import Span


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
