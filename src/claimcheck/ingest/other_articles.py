"""What stands among or behind an article's words and is another's: what only sends to other pages, and articles beside it."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.ingest.element import HEADINGS
from claimcheck.ingest.nodes import Spot, Words
from claimcheck.text.word import WORD

_LABEL = re.compile(
    r"(?:read (?:also|more|next)|see also|related(?: (?:articles?|stories))?|more on this|lesen sie (?:auch|mehr|hier|dazu)|mehr (?:dazu|zum thema)"
    r"|siehe auch|auch interessant|das könnte sie (?:auch )?interessieren|lire aussi|à lire(?: aussi)?)(?=\W|\Z|(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*[:–—|»›>-]|\s*\Z")
_PAGES = re.compile(
    r"(?:seite|page) \d+ (?:von|of|/|sur) \d+\b|(?:get|subscribe to|sign up (?:for|to)|abonnieren sie|bestellen sie) (?:our|the|unseren|den)\b.*newsletter",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)]*$")

_LONGEST = 250
"""Code points of a paragraph that only sends elsewhere."""

_FEWEST = 4
"""Words of a link that is the headline of another page; a shorter one may be a name."""

_CARD = 400
"""Code points of a card: the headline of another page, some words, and a link."""

_MOST = 6
"""Blocks of a card before its link."""

_BOXES = frozenset(("div", "section", "aside", "li", "figure", "article", "td"))


def hints_of(words: Sequence[Words]) -> list[bool]:
    """Return which of the blocks *words* only send to other pages."""
    found = [_is_hint(one) for one in words]
    for at, one in enumerate(words):
        if _is_link(one) and len(WORD.findall(one.text)) < _FEWEST:
            for place in _card(words, at):
                found[place] = True
    return found


def _is_hint(words: Words) -> bool:
    """Return whether a paragraph begins as one, or all of it is a link and no sentence."""
    if len(words.text) > _LONGEST:
        return False
    label = _LABEL.match(words.text)
    if label is not None:
        behind = words.text[label.end() :].strip()
        return _MARK.match(words.text, label.end()) is not None or 0 < len(behind) <= words.linked
    if words.spot.tag in HEADINGS:
        return False
    is_headline = _is_link(words) and not _SENTENCE.search(words.text)
    return _PAGES.match(words.text) is not None or (is_headline and len(WORD.findall(words.text)) >= _FEWEST)


def _is_link(words: Words) -> bool:
    return words.linked >= len(words.text.strip()) > 0


def _card(words: Sequence[Words], at: int) -> Iterator[int]:
    """Yield the blocks of the box that the link at *at* ends, if they are a card: a heading, some words, a link."""
    box = next((spot for spot in words[at].spot.above() if spot.tag in _BOXES), None)
    if box is None:
        return
    inside = list(_before(words, at, box))
    size = sum(len(words[place].text) for place in inside)
    is_last = at + 1 == len(words) or box not in words[at + 1].spot.above()
    has_heading = any(words[place].spot.tag in HEADINGS - {"h1"} for place in inside)
    if is_last and has_heading and size <= _CARD:
        yield from (*inside, at)


def _before(words: Sequence[Words], at: int, box: Spot) -> Iterator[int]:
    size = 0
    for place in range(at - 1, max(-1, at - 1 - _MOST), -1):
        size += len(words[place].text)
        if size > _CARD + _LONGEST or box not in words[place].spot.above():
            return
        yield place


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
