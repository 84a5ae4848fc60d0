"""The numbers and years of a claim in digits: what stands before each, their order, and what each belongs to."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.check.fit.governing import parts_of
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import standing
from claimcheck.languages.pack import all_words
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import touching
from claimcheck.text.dates import dates_in
from claimcheck.text.span import Span

_DIGITS = re.compile(
    r"\d+(?:[.,]\d+)*(?:s\b|er\b(?= Jahre)|(?:\.? (?:Jahrhundert |century )?)(?:v\. Chr|vor Christus|BC|BCE)\b)?",
    re.IGNORECASE,
)
_SETTING_TIME = re.compile(
    r"\b(ab|after|around|before|bis|by|circa|gegen|nach|seit|since|um|until|vor|ago|within)\b(?:\s(?:zum|dem|der|den|the))?\s\Z",
    re.IGNORECASE,
)
_NEAR = 24
_MOST = 8
"""So many places of the claim's word in a sentence are looked at."""

_COUNTED = re.compile(r"\S+(?:\s+(?:million|billion|Millionen|Milliarden))?\s+\S+")
"""A number with the word that it counts."""


_WHOLE = re.compile(
    r"\b(?:von|unter|of|among)\s(?:den|the|diesen|these|insgesamt|(?:a|the) total of|all|all the)\s",
    re.IGNORECASE,
)
"""What makes a number the whole of which a part is told."""

_ALL = re.compile(
    r"(?:\A|[.!?:;,–—]\s|\b(?:and|that|und|dass)\s)(?:all|each|both|alle|jede[rs]?|sämtliche|beide)\s\Z",
    re.IGNORECASE,
)
"""What tells the whole itself, with nothing before it that makes less of it."""

_OF = re.compile(r"([^\W\d_]+)\s(?:of|von|in Höhe von)\s(?:[^\W\d_]+\s){0,3}\Z")
"""What a number is the size of: "a loss of about 3 million"."""

_OF_NEAR = 60

_SPAN = re.compile(r"[0-9]\s?[-–]\s?\Z")
UNTIL = all_words("until") | all_words("until-a-time")
_TO = UNTIL | all_words("range-to")

_YEAR = re.compile(r"(?<![0-9.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])")


def numerals(held: Held) -> Iterator[Compared]:
    """Yield the numbers of the claim that stand behind another word in the passage, or in another order: "by 2030", "in 2030"."""
    mine, theirs = list(_numbers(held.claim.text)), list(_numbers(held.passage.text))
    known: dict[str, list[tuple[str, int]]] = {}
    for digits, before, at in theirs:
        known.setdefault(digits, []).append((before, at))
    for digits, before, _ in mine:
        places = [at for _, at in known.get(digits, ())]
        if (
            places
            and all(_is_whole(held.passage.text, at) for at in places)
            and not _WHOLE.search(held.claim.text)
        ):
            reason = f"{digits} may be the whole of which a part is told"
            yield held.compared(Aspect.NUMBER, Outcome.OPEN, digits, None, reason)
        if places and all(_is_alone(held, at) for at in places):
            reason = f"{digits} stands in a statement that has no other word of the claim"
            yield held.compared(Aspect.NUMBER, Outcome.OPEN, digits, None, reason)
        decade = next(
            (known[d] for d in (f"{digits}s", f"{digits}er") if d in known and digits not in known), ()
        )
        others = [word for word, _ in known.get(digits, ())]
        if decade:
            reason = f"the passage speaks of the years from {digits} on"
            yield held.compared(Aspect.DATE, Outcome.OPEN, digits, None, reason)
        is_span = before in _TO and any(_is_end(held.passage.text, at) for at in places)
        if others and before not in others and not is_span:
            reason = f"the passage says „{others[0]} {digits}“, the claim “{before} {digits}”"
            yield held.compared(Aspect.DATE, Outcome.OPEN, digits, None, reason)
    yield from _other_times(held)
    firsts = [
        (known[digits][0][1], _YEAR.fullmatch(digits) is not None) for digits, _, _ in mine if digits in known
    ]
    # A year moves freely among what is counted.
    if any(
        places != sorted(places)
        for kind in (True, False)
        for places in ([at for at, is_year in firsts if is_year is kind],)
    ):
        yield held.compared(
            Aspect.NUMBER, Outcome.OPEN, "", None, "the passage has the numbers in another order"
        )


def _is_end(text: str, at: int) -> bool:
    """Return whether a number ends a span: "1900-1946", "14–15 tonnes"."""
    return _SPAN.search(text, max(0, at - _NEAR), at) is not None


def _is_whole(text: str, at: int) -> bool:
    """Return whether a number stands behind "of the": "of the 60 passengers 12 were hurt"; "all of the 60" are no part.

    What stands before "all" may make less of it: "nearly all of the 60".
    """
    found = next(
        (match for match in _WHOLE.finditer(text, max(0, at - _NEAR), at) if match.end() == at), None
    )
    return found is not None and not _ALL.search(text, 0, found.start())


def _is_alone(held: Held, at: int) -> bool:
    """Return whether a number stands in a clause without any word that the claim shares, and in no bracket.

    What it counts („90 Millionen Euro“) goes with it wherever it stands.
    """
    text, own = held.passage.text, frozenset(parts_of(held.passage).places.at(Span(at, at + 1)))
    is_bracketed = text.rfind("(", 0, at) > text.rfind(")", 0, at)
    counted = None if _YEAR.match(text, at) else _COUNTED.match(text, at)
    span = Span(at, counted.end() if counted else at + 1)
    return bool(own) and not is_bracketed and not held.bearing.governed(span, own)


def _numbers(text: str) -> Iterator[tuple[str, str, int]]:
    """Yield each number of a text in digits with what follows it closely, the word that sets it in time or bounds it, and its place."""
    for match in _DIGITS.finditer(text):
        before = _SETTING_TIME.search(text[max(0, match.start() - _NEAR) : match.start()])
        yield match.group().lower(), before[1].lower() if before else "", match.start()


class _Time(NamedTuple):
    """A date or a year: its words' span, and what it tells, in plain digits."""

    span: Span
    told: str


def _times(text: str) -> list[_Time]:
    """Return the dates of a text and its other years, in order."""
    dates = [_Time(date.span, str(date.told)) for date in dates_in(text)]
    years = [_Time(Span(*match.span()), match.group()) for match in _YEAR.finditer(text)]
    dated = [date.span for date in dates]
    return sorted((*dates, *(year for year in years if not touching(dated, year.span))))


def _other_times(held: Held) -> Iterator[Compared]:
    """Yield the claim's dates for which the passage has another one that is rather meant: "born 1948, left in 1968"."""
    claimed, text, words = _times(held.claim.text), held.passage.text, standing(held.passage).words
    every = _times(text) if claimed else []
    starts = [time.span.start for time in every]
    for sentence in sentences_of(held) if len(every) > 1 else ():
        start, end = words[min(sentence)].span.start, words[max(sentence)].span.end
        times = every[bisect_left(starts, start) : bisect_left(starts, end)]
        others = [time for time in times if time.told not in {mine.told for mine in claimed}]
        for mine in claimed if others else ():
            met = [time for time in times if time.told == mine.told]
            rival = _rather_meant(held, mine, met, others, Span(start, end))
            if rival is not None:
                said = text[rival.span.start : rival.span.end]
                reason = f"the passage has “{said}”, too; which of them is meant is for you to judge"
                written = held.claim.text[mine.span.start : mine.span.end]
                yield held.compared(Aspect.DATE, Outcome.OPEN, written, rival.span, reason)


def _rather_meant(
    held: Held, mine: _Time, met: Sequence[_Time], others: Sequence[_Time], inside: Span
) -> _Time | None:
    """Return another date that is nearer to the claim's word than its own, or alone stands behind it as the claim's does."""
    shared = [index for index in held.found if not mine.span.overlaps(held.words[index].span)]
    nearest = min(shared, key=lambda index: _gap(mine, [held.words[index].span]), default=None)
    if nearest is None or not met:
        return None
    anchor = touching([match.span for match in held.found[nearest]], inside)[:_MOST]
    if not anchor:
        return None
    rival = min(others, key=lambda time: _gap(time, anchor))
    if _gap(rival, anchor) < min(_gap(time, anchor) for time in met):
        return rival
    is_behind = held.words[nearest].span.end <= mine.span.start
    are_before = all(time.span.end <= anchor[0].start for time in met)
    behind = (time for time in others if time.span.start >= anchor[-1].end)
    return next(behind, None) if is_behind and are_before else None


def _gap(time: _Time, anchor: Sequence[Span]) -> int:
    return min(max(time.span.start - at.end, at.start - time.span.end) for at in anchor)
