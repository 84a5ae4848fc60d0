"""Which dates a text tells, and which of a sentence date a quotation otherwise than its claim and were left outside."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import all_numbers, all_words
from claimcheck.quantities.reading import quantities
from claimcheck.records.model import Stance
from claimcheck.records.values import are_comparable
from claimcheck.text.article import Article
from claimcheck.text.dates import dates_in
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.phrases import Sought, alternatives
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span

_YEAR = re.compile(r"(?<![\w.,$€£-])(?:1[5-9][0-9]{2}|20[0-9]{2})(?![\w-]|[.,][0-9])")
_LAST_YEAR = re.compile(r"(?<![0-9])[0-9]{4}\Z")
_ENDS = all_words("span-end")
"""What makes of a year the end of a span, which an `as_of` may lie in."""

_SINCE = all_words("span-since")
_FROM = re.compile(r"\b(?:from|von)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_TO = re.compile(r"\s*(?:to|until|till|through|bis|–|-)\s", re.IGNORECASE)
_UP_TO = re.compile(r"(?:[0-9]\s+to|\b(?:between|zwischen)\b.{1,40}\b(?:and|und))\s+\Z", re.IGNORECASE)

_AGO = Sought(
    r"\b<before-ago>\s+(?:[\w-]+\s+){0,3}<ago-unit>\b|\b(?:[\w-]+\s+)?<ago-unit>\s+<behind-ago>\b"
    r"|\b<last-span>\s+<long-span>\b",
    "ago-unit last-span",
    "before-ago behind-ago last-span",
)
"""What dates a thing by how long ago it was."""


_REACH = 60
"""So far, in code points, before a date is read what makes it the end of a span."""


_DECADES = all_numbers("decade")
_DECADE = re.compile(
    rf"\b(?:(?P<century>19|20)?(?P<tens>[0-9])0(?:s|er)|(?P<name>{alternatives('decade')}))\b", re.IGNORECASE
)


class Told(NamedTuple):
    """A date with its year, and where it stands."""

    span: Span
    date: str
    """In EDTF."""


def dates_told(text: str, language: str | None) -> tuple[Told, ...]:
    """Return the dates with their years that *text* tells; a year that counts something is none."""
    dates = dates_in(text)
    years = (Told(Span(*match.span()), match[0]) for match in _YEAR.finditer(text))
    alone = (year for year in years if not any(d.span.holds(year.span) for d in dates))
    told = [*(Told(each.span, each.edtf) for each in dates if each.edtf), *alone]
    if not told:
        return ()
    counted = {
        text[reading.number.start : reading.number.end]
        for reading in quantities(text, language)
        if not reading.ambiguous
    }
    return tuple(each for each in told if each.date not in counted)


def is_end(text: str, told: Told) -> bool:
    """Return whether a date is the end of a span: "since 2014", "from 2014 to 2016", „zwischen 2014 und 2016“."""
    before = text[max(0, told.span.start - _REACH) : told.span.start]
    is_first = _FROM.search(before) is not None and _TO.match(text, told.span.end) is not None
    words = before.lower().split()
    is_end = not (_ENDS.isdisjoint(words[-2:]) and _SINCE.isdisjoint(words))
    return is_end or is_first or _UP_TO.search(before) is not None


def _is_in(as_of: str, decade: re.Match[str]) -> bool:
    """Return whether a date may lie in a decade, whose century need not be told: "the eighties", "the 1980s"."""
    tens = int(decade["tens"]) if decade["tens"] else _DECADES[decade["name"].lower()]
    return int(as_of[2]) == tens and as_of[:2] == (decade["century"] or as_of[:2])


def dates_outside(spot: Spot, article: Article, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    """Yield the dates beside the *pieces* in their sentence where none there is the claim's `as_of`."""
    as_of = spot.claim.as_of
    if as_of is None or spot.evidence.stance is Stance.CONTEXT:
        return
    around = near(sentence_around(article, Span(pieces[0].start, pieces[-1].end)), pieces)
    text = article.slice(around)
    told = dates_told(text, article.language)
    if any(is_end(text, each) or are_comparable(as_of, each.date) for each in told):
        return
    ago = (Span(*match.span()) for match in _AGO.finditer(text))
    decades = (Span(*match.span()) for match in _DECADE.finditer(text) if not _is_in(as_of, match))
    for span in (*(each.span for each in told), *ago, *decades):
        moved = Span(span.start + around.start, span.end + around.start)
        if not any(piece.overlaps(moved) for piece in pieces):
            yield LeftOut("date", article.slice(moved), moved, governs=False)


def is_known_year(item: LeftOut, spot: Spot, published: str | None) -> bool:
    """Return whether what was left out is a year that the claim tells, too, or the one that its article is *published* in."""
    year = _LAST_YEAR.search(item.words) if item.kind == "doubt" else None
    known = (spot.claim.text, spot.claim.as_of or "", published or "")
    return year is not None and any(year.group() in text for text in known)
