"""What the bracket behind a name tells of a life: "Harold Macmillan (10 February 1894 – 29 December 1986)"."""

import re
from collections.abc import Iterable, Iterator

from claimcheck.check.fit.governing import Read
from claimcheck.languages.pack import all_words
from claimcheck.text.content import Word
from claimcheck.text.dates import dates_in
from claimcheck.text.readings import once
from claimcheck.text.span import Span

_BORN, _DIED = all_words("born"), all_words("died")
_DASH = r"\s?[–—-]\s?"
_DATE = r"(?:[^\W\d_]+\.?\s)?(?:[0-9]{1,2}\.?,?\s)?(?:[^\W\d_]+\.?\s)?[12][0-9]{3}"
_LIFE = re.compile(rf"\((?:[^()]*?[;,]\s)??(?P<born>{_DATE}){_DASH}(?P<died>{_DATE})\)")
_YEAR = re.compile(r"(?<![0-9])[12][0-9]{3}(?![0-9])")


def said_by_life(claim: Read, word: Word, passage: Read) -> tuple[Span, ...]:
    """Return the bracket with somebody's life that tells when the claim's subject was born or died, at the claim's very date.

    Args:
        claim: The claim, which tells one date alone.
        word: A word of it: *born*, *died*.
        passage: What it is held against.
    """
    end = "born" if word.text.lower() in _BORN else "died" if word.text.lower() in _DIED else ""
    if not end:
        return ()
    told = _told(claim.text)
    return tuple(span for kind, date, span in _lives(passage) if kind == end and told and told <= _told(date))


def is_life(passage: Read, places: Iterable[Span]) -> bool:
    """Return whether all of *places* stand in brackets with somebody's life."""
    return all(any(date.overlaps(place) for *_, date in _lives(passage)) for place in places)


def _told(text: str) -> frozenset[tuple[str, int]]:
    """Return what a text tells of a date: its year, month and day, as far as it does."""
    parts = {("year", int(match.group())) for match in _YEAR.finditer(text)}
    for date in dates_in(text):
        parts.add(("month", date.month))
        if date.day is not None:
            parts.add(("day", date.day))
    return frozenset(parts)


@once
def _lives(passage: Read) -> tuple[tuple[str, str, Span], ...]:
    return tuple(_ends(passage.text))


def _ends(text: str) -> Iterator[tuple[str, str, Span]]:
    """Yield the ends of each life that a bracket tells: which, its date, and the bracket."""
    for match in _LIFE.finditer(text):
        for kind in ("born", "died"):
            yield kind, match[kind], Span(*match.span(kind))
