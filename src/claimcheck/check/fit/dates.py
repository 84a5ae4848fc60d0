"""Which dates, labels and other numerals of a claim that count nothing its quotations and known dates have.

A year may stand in the date of the article or of the claim; a day or month in them licenses nothing
but that whole date. A number that counts in a quotation („20 Menschen“) is no year.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.quantities.reading import uncounted
from claimcheck.text.dates import Time, days_in, ordinals_in, times_in

_DIGITS = re.compile(r"[0-9]+")
_GROUPING = re.compile(r"(?<=[0-9])[.,' \u00a0\u202f](?=[0-9]{3}(?![0-9]))")
_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
_DECADE = re.compile(r"(?<![0-9])(?P<number>[0-9]{2}|[0-9]{4})(?:'?s|-?ern?)\b")
_PAIR = re.compile(r"(?<![0-9:.])(?P<first>[0-9]{1,3})[:–-](?P<second>[0-9]{1,3})(?![0-9:])")
"""Scores, votes, odds: 3:2, in English 3-2."""


def missing_dates(
    text: str, numerals: Sequence[str], passages: Sequence[str], known: Sequence[str]
) -> Iterator[str]:
    """Yield those of *numerals*, which count nothing in the claim *text*, that nothing else has.

    Args:
        text: The claim.
        numerals: As it writes them.
        passages: The words of its supporting quotations.
        known: The dates of the claim and its articles, in EDTF.
    """
    yield from turned_pairs(text, passages)
    if not numerals:
        return
    said = {
        number
        for passage in passages
        for found in uncounted(passage, None)
        for number in plain_numbers(found)
    } | {str(place) for passage in passages for place in ordinals_in(passage)}
    years = {date[:4] for date in known} | {
        number for passage in passages for number in plain_numbers(passage)
    }
    days, told = days_in(text), {day for passage in passages for day in days_in(passage)}
    whole = {(int(date[8:10]), int(date[5:7])) for date in known if re.match(r"\d{4}-\d\d-\d\d", date)}
    months = {str(month) for _, month in days & (told | whole)}
    by_day: dict[str, set[tuple[int, int]]] = {}
    for day in days:
        by_day.setdefault(str(day[0]), set()).add(day)
    decades = _told_decades(text, passages)
    for written in _besides_times(text, numerals, passages):
        for number in plain_numbers(written):
            dates = by_day.get(number, set())
            is_day = bool(dates) and (dates <= told | whole or (number in said and not told))
            is_other = not dates and (
                number in said or (number in years and _YEAR.fullmatch(number) is not None)
            )
            if not (is_day or is_other or number in months or number in decades):
                yield written
                break


def other_times(text: str, passages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the times of day of *text* that no passage tells, each with the one that is its other half of the day there, or nothing.

    A time that does not tell its half of the day is asked for only where passages tell times.
    """
    told = _told_times(passages)
    for time in times_in(text):
        if not (told or time.half) or any(time.may_be(other) for _, other in told):
            continue
        opposite = (
            passage[other.span.start : other.span.end]
            for passage, other in told
            if time.half and other.half and time.is_on_dial_with(other)
        )
        yield text[time.span.start : time.span.end], next(opposite, "")


def _told_times(passages: Sequence[str]) -> list[tuple[str, Time]]:
    return [(passage, time) for passage in passages for time in times_in(passage)]


def _besides_times(text: str, numerals: Sequence[str], passages: Sequence[str]) -> list[str]:
    """Return *numerals* without those of clock times that passages tell: *7:30 pm* where they have „19.30 Uhr“."""
    told = _told_times(passages)
    same = (time for time in times_in(text) if any(time.may_be(other) for _, other in told))
    times = (text[time.digits.start : time.digits.end] for time in same)
    gone = Counter(number for written in times for number in (written, *_DIGITS.findall(written)))
    left: list[str] = []
    for number in numerals:
        if gone[number]:
            gone[number] -= 1
        else:
            left.append(number)
    return left


def turned_pairs(text: str, passages: Sequence[str]) -> Iterator[str]:
    """Yield the scores and votes of *text* that passages have only the other way round: 2:3 against 3:2."""
    told = {pair for passage in passages for pair in _pairs(passage)}
    yield from (":".join(pair) for pair in _pairs(text) if pair not in told and pair[::-1] in told)


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(match["first"], match["second"]) for match in _PAIR.finditer(text)]


def plain_numbers(text: str) -> Iterator[str]:
    """Yield the numbers in *text* as plain digits."""
    for digits in _DIGITS.findall(_GROUPING.sub("", text)):
        yield digits.lstrip("0") or "0"


def _told_decades(text: str, passages: Sequence[str]) -> set[str]:
    """Return the decades of *text* that a passage tells, too: „90er“ and "1990s"."""
    told = {decade for passage in passages for decade in _decades(passage)}
    return {
        number
        for number in _decades(text)
        if any(number.endswith(decade) or decade.endswith(number) for decade in told)
    }


def _decades(text: str) -> set[str]:
    return {match["number"] for match in _DECADE.finditer(text)}
