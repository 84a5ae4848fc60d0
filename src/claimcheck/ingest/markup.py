"""HTML inside another file, a chapter or a mail: all of it is the text, but what its own elements leave out."""

from collections.abc import Iterator, Sequence

from claimcheck.ingest.correction import is_correction
from claimcheck.ingest.language import language_code
from claimcheck.ingest.nesting import check_nesting
from claimcheck.ingest.page import Block, UnreadablePageError, Zone
from claimcheck.ingest.spot import Words
from claimcheck.ingest.styles import hidden_by_sheets
from claimcheck.ingest.walk import Walk

MAX_CHARACTERS = 20_000_000
"""Of one chapter; a book of 1,000 pages has 3 million."""

_LINKED = 0.9
"""What stands in links to so large a share, and is a sentence, is a teaser; a list of addresses has no sentences."""

_TEASER_WORDS = 4
_UNHEARD = "`aria-hidden`"
"""What `aria-hidden` says of an element is that it is not read aloud; it is seen. pandoc sets it on captions."""


def markup_blocks(html: str, sheets: Sequence[str] = ()) -> Iterator[Block]:
    """Yield the blocks of *html*; what it or one of its style *sheets* hides, its navigation, teasers and readers' comments are left out.

    Raises:
        UnreadablePageError: if it is too large, or nested too deep.
    """
    # A library of 4 MB that no other command needs.
    from selectolax.lexbor import LexborHTMLParser

    if len(html) > MAX_CHARACTERS:
        raise UnreadablePageError(f"has more than {MAX_CHARACTERS:,} characters")
    check_nesting(html)
    tree = LexborHTMLParser(html)
    for words in Walk(tree, hidden_by_sheets(tree, sheets)).found:
        spot = words.spot
        yield Block(
            words.text,
            _zone(words),
            heading=words.heading,
            path=spot.path(),
            language=language_code(spot.language),
        )


def _zone(words: Words) -> Zone:
    spot = words.spot
    if spot.outside or (spot.hidden and spot.hidden != _UNHEARD):
        return Zone.LEFT_OUT
    is_teaser = words.linked >= _LINKED * len(words.text) and len(words.text.split()) >= _TEASER_WORDS
    if is_teaser:
        return Zone.LEFT_OUT
    return Zone.CORRECTION if is_correction(words.text) else spot.zone or Zone.MAIN
