"""Where and when a quotation holds, left outside it: "In Mali | shots were fired", "Until 2024, | …", "… | in 1943"."""

import re
from collections.abc import Callable, Iterator, Sequence

from claimcheck.check.quotation.located import Spot
from claimcheck.languages.pack import RULED, all_words, code_of, longest_first
from claimcheck.records.model import Stance
from claimcheck.text.article import Article
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.dating import ends_at, ends_in, is_once_for_all, years_in
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.readings import once
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_LONGEST = 60
"""So long, in code points, is at most what only tells where or when."""

_AT = "|".join(map(re.escape, longest_first(all_words("at"))))
_PLACE = re.compile(
    rf"[\s\"'“”„‚‘’»«]*(?P<said>(?i:{_AT})\s+(?:the\s+)?(?P<name>[A-ZÄÖÜ][\w-]*(?:\s+[A-ZÄÖÜ][\w-]*){{0,3}}))"
)
_MARKS = re.compile(r"[\s,\"'“”„‚‘’»«]*")
_NO_PLACES = all_words("no-place")
_SHORTEST = 4
"""So many letters of a name are the same in all its forms, and often in other languages."""


def frames(spot: Spot, article: Article, pieces: Sequence[Span], published: str | None) -> Iterator[LeftOut]:
    """Yield what right before or behind the *pieces*, in their sentence, tells where or when, and the claim does not.

    Args:
        spot: The piece of evidence.
        article: Where its quotation was found.
        pieces: The quotation's parts in order.
        published: The article's date, in EDTF; its year goes without saying.
    """
    language = code_of(article.language)
    if language not in RULED or spot.evidence.stance is Stance.CONTEXT:
        return
    claim = spot.claim.text
    around = near(sentence_around(article, Span(pieces[0].start, pieces[-1].end)), pieces)
    ahead = Span(around.start, pieces[0].start)
    behind = Span(pieces[-1].end, around.end)
    place = place_ahead(article, pieces)
    if place is not None and not _names(claim, article.slice(place)):
        yield LeftOut("setting", article.slice(place), place, governs=False)
    if not _tells_end(claim):
        found = tuple(_beside(article, ahead, behind, lambda text: ends_in(text, language)))
        yield from found or _beside(
            article, ahead, Span(behind.end, behind.end), lambda text: ends_at(text, language)
        )
    if not (spot.claim.as_of or _YEAR.search(claim) or is_once_for_all(claim)):
        known = (published or "")[:4]
        yield from _beside(
            article, ahead, behind, lambda text: (y.span for y in years_in(text, language) if y.year != known)
        )


_YEAR = re.compile(r"(?<![0-9])(?:1[0-9]{3}|20[0-9]{2})(?![0-9])")


@once
def _tells_end(claim: str) -> bool:
    """Return whether a claim tells itself until when it holds, in any language."""
    return any(any(ends_in(claim, each)) or any(ends_at(claim, each)) for each in RULED)


def place_ahead(article: Article, pieces: Sequence[Span]) -> Span | None:
    """Return where the sentence of *pieces* says where it happens, right before them; None where it says more there, or nothing."""
    match = _opening(article, pieces)
    if match is None or not _MARKS.fullmatch(article.text, match.end(), max(match.end(), pieces[0].start)):
        return None
    return None if pieces[0].start < match.end() else Span(*match.span("said"))


def _same_place(place: str) -> str:
    """Return on what the last word of a place's name begins, in lower case: it is the same in all its forms."""
    return str(WORD.findall(place)[-1])[:_SHORTEST].lower()


def _opening(article: Article, pieces: Sequence[Span]) -> re.Match[str] | None:
    """Return the place that the sentence of *pieces* opens with; no month or day."""
    around = near(sentence_around(article, pieces[0]), pieces)
    match = _PLACE.match(article.text, around.start, around.end)
    if match is None or pieces[0].start - around.start > _LONGEST:
        return None
    names = {name.lower() for name in match["name"].split()}
    return None if names & (MONTHS.keys() | WEEKDAYS.keys() | _NO_PLACES) else match


def _names(claim: str, place: str) -> bool:
    """Return whether a claim names a place, in whatever form."""
    return any(word.lower().startswith(_same_place(place)) for word in WORD.findall(claim))


def _beside(
    article: Article, ahead: Span, behind: Span, times: Callable[[str], Iterator[Span]]
) -> Iterator[LeftOut]:
    """Yield the times that are all that stands before a quotation in its sentence, and those right behind it."""
    text = article.slice(ahead)
    for span in times(text) if len(text) <= _LONGEST else ():
        if _MARKS.fullmatch(text[: span.start] + text[span.end :]):
            yield _left_out(article, span, ahead.start)
    text = article.slice(Span(behind.start, min(behind.end, behind.start + _LONGEST)))
    for span in times(text):
        if not text[: span.start].strip():  # behind a comma another clause may begin
            yield _left_out(article, span, behind.start)


def _left_out(article: Article, span: Span, by: int) -> LeftOut:
    moved = Span(span.start + by, span.end + by)
    return LeftOut("setting", article.slice(moved), moved, governs=False)
