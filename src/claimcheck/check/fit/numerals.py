"""The numbers and years of a claim in digits: what stands before each, their order, and what each belongs to."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.check.fit.held import Held
from claimcheck.check.fit.setting import sentences_of
from claimcheck.check.fit.standing import standing
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Span
from claimcheck.text.dates import dates_in

_DIGITS = re.compile(
    r"\d+(?:[.,]\d+)*(?:s\b|er\b(?= Jahre)|(?:\.? (?:Jahrhundert |century )?)(?:v\. Chr|vor Christus|BC|BCE)\b)?",
    re.IGNORECASE,
)
_SETTING_TIME = re.compile(
    r"\b(ab|after|around|before|bis|by|circa|gegen|nach|seit|since|um|until|vor|ago|within)\b(?:\s(?:zum|dem|der|den|the))?\s\Z",
    re.IGNORECASE,
)
_NEAR = 24

_YEAR = re.compile(r"(?<![0-9.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])")


def numerals(held: Held) -> Iterator[Compared]:
    """Yield the numbers of the claim that stand behind another word in the passage, or in another order: "by 2030", "in 2030"."""
    mine, theirs = list(_numbers(held.claim.text)), list(_numbers(held.passage.text))
    known: dict[str, list[tuple[str, int]]] = {}
    for digits, before, at in theirs:
        known.setdefault(digits, []).append((before, at))
    for digits, before, _ in mine:
        decade = next(
            (known[d] for d in (f"{digits}s", f"{digits}er") if d in known and digits not in known), ()
        )
        others = [word for word, _ in known.get(digits, ())]
        if decade:
            reason = f"the passage speaks of the years from {digits} on"
            yield held.compared(Aspect.DATE, Outcome.OPEN, digits, None, reason)
        if others and before not in others:
            reason = f"the passage says „{others[0]} {digits}“, the claim “{before} {digits}”"
            yield held.compared(Aspect.DATE, Outcome.OPEN, digits, None, reason)
    yield from _other_times(held)
    firsts = [known[digits][0][1] for digits, _, _ in mine if digits in known]
    if firsts != sorted(firsts):
        yield held.compared(
            Aspect.NUMBER, Outcome.OPEN, "", None, "the passage has the numbers in another order"
        )


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
    return sorted((*dates, *(y for y in years if not any(y.span.overlaps(d.span) for d in dates))))


def _other_times(held: Held) -> Iterator[Compared]:
    """Yield the claim's dates that stand farther from their word in the passage than another date does: "born 1948, left in 1968"."""
    claimed, text, words = _times(held.claim.text), held.passage.text, standing(held.passage).words
    for sentence in sentences_of(held) if claimed else ():
        inside = Span(words[min(sentence)].span.start, words[max(sentence)].span.end)
        times = [time for time in _times(text) if inside.holds(time.span)]
        others = [time for time in times if time.told not in {mine.told for mine in claimed}]
        for mine in claimed:
            met = [time for time in times if time.told == mine.told]
            anchor = _anchor(held, mine, inside)
            rival = min(others, key=lambda time: _gap(time, anchor), default=None)
            if met and rival and anchor and _gap(rival, anchor) < min(_gap(time, anchor) for time in met):
                said = text[rival.span.start : rival.span.end]
                reason = f"the passage has “{said}”, too; which of them is meant is for you to judge"
                written = held.claim.text[mine.span.start : mine.span.end]
                yield held.compared(Aspect.DATE, Outcome.OPEN, written, rival.span, reason)


def _anchor(held: Held, mine: _Time, inside: Span) -> list[Span]:
    """Return where in a sentence the shared word stands that is nearest to a date in the claim."""
    shared = [index for index in held.found if not mine.span.overlaps(held.words[index].span)]
    nearest = min(shared, key=lambda index: _gap(mine, [held.words[index].span]), default=None)
    places = held.found[nearest] if nearest is not None else ()
    return [match.span for match in places if inside.holds(match.span)]


def _gap(time: _Time, anchor: list[Span]) -> int:
    return min((max(time.span.start - at.end, at.start - time.span.end) for at in anchor), default=0)
