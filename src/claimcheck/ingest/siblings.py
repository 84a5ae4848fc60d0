"""Articles beside the one that a page is about: below it where a page scrolls without end, or listed with their first words."""

from collections.abc import Sequence

from claimcheck.ingest.element import HEADINGS
from claimcheck.ingest.spot import Spot, Words

_FIRST = 3
"""So many blocks into an article its headline stands, behind a date or a section."""

_LEAST = 300
"""An article of fewer code points is the head of what follows."""


def siblings_of(words: Sequence[Words]) -> list[bool]:
    """Return which of the blocks *words* stand in another article than the one with the page's first main headline.

    Only where that headline stands in an `article` and the other begins with one of its own: the entries of a live
    blog are articles, too, and its headline stands above them all.
    """
    found = [False] * len(words)
    around = [_article(one.spot) for one in words]
    main = next(
        (a for one, a in zip(words, around, strict=True) if one.spot.tag == "h1" and _counts(one)), None
    )
    if main is None or sum(len(one.text) for one, a in zip(words, around, strict=True) if a is main) < _LEAST:
        return found
    begun: dict[int, list[int]] = {}
    for at, article in enumerate(around):
        if article is not None and article is not main:
            begun.setdefault(id(article), []).append(at)
    for places in begun.values():
        if any(words[at].spot.tag in HEADINGS for at in places[:_FIRST]):
            for at in places:
                found[at] = True
    return found


def _counts(words: Words) -> bool:
    return not (words.spot.hidden or words.spot.outside) and _article(words.spot) is not None


def _article(spot: Spot) -> Spot | None:
    """Return the outermost `article` around *spot*; those within another are its parts."""
    found = None
    for above in spot.above():
        if above.tag == "article":
            found = above
    return found
