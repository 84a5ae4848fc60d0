"""The dates and times of day that a text writes: "Feb. 5, 2022", „am fünften Februar“, `05.02.2022`, `2022-02-05`, "8:30 p.m.".

Two numbers between slashes are a date only where one of them can be no month, or both are the same: 05/02 is another day in
London than in New York, 05/05 is none.
"""

import datetime as dt
import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import (
    LANGUAGES,
    all_kinds,
    all_numbers,
    by_language,
    code_of,
    kinds_by_language,
    longest_first,
)
from claimcheck.text.readings import once
from claimcheck.text.span import Span

MONTHS = all_numbers("month")
"""The number of each month, January 1; "may" is a verb more often than a month."""

MONTH_FORMS = MONTHS | all_numbers("short-month")
"""The same with the forms that are written short."""

WEEKDAYS = all_numbers("weekday")
"""The number of each day of the week, Monday 0, as `date.weekday` counts."""

_MOST_MONTHS, _MOST_DAYS = 12, 31


ORDINALS = all_numbers("ordinal")
"""Places in an order up to 31, in both languages, lower case."""

_JOINED = re.compile(r"[0-9][./-]\s?[0-9]")
_CAPITAL = re.compile(r"[ADFJMNOS]\w*")
"""The words with a capital that begin as the months do."""


@lru_cache(maxsize=1)
def _numbered() -> tuple[re.Pattern[str], ...]:
    """Return the spellings in numbers alone."""
    return _compiled(
        r"(?<![0-9-])(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9-])",
        r"(?<![0-9.,])(?P<day>[0-3]?[0-9])\.\s?(?P<month>[01]?[0-9])\.(?:\s?(?P<year>[12][0-9]{3}))?(?![0-9])",
        r"(?<![0-9/])(?P<one>[0-3]?[0-9])/(?P<other>[0-3]?[0-9])/(?P<year>[12][0-9]{3})(?![0-9/])",
    )


@lru_cache(maxsize=1)
def _named() -> tuple[re.Pattern[str], ...]:
    """Return the spellings with a month's name."""
    month = "|".join(longest_first(MONTH_FORMS))
    # Written with their endings apart, they compile in half the time.
    german = "|".join(longest_first(word for word in ORDINALS if word.endswith("e")))
    english = "|".join(longest_first(word for word in ORDINALS if not re.search("e[nrsm]?$", word)))
    day = rf"[0-9]{{1,2}}|(?:{german})[nrsm]?|{english}"
    year = r"(?:,?\s{1,2}(?:of\s)?(?P<year>[12][0-9]{3})(?![0-9]))?"
    return _compiled(
        rf"(?<![\w.,])(?P<day>{day})(?:\.|st|nd|rd|th)?\s{{1,2}}(?:of\s)?(?P<name>{month})\b\.?{year}",
        rf"\b(?P<name>{month})\b\.?\s{{1,2}}(?:the\s)?(?P<day>{day})(?:st|nd|rd|th)?(?![\w.,]*[0-9]){year}",
        rf"\b(?P<name>{month})\b\.?{year}",
    )


def _compiled(*forms: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


class Date(NamedTuple):
    """A date as far as it is written, and where: month and day are None where only less is told."""

    span: Span
    year: int | None
    month: int
    day: int | None
    month_at: Span
    day_at: Span | None

    @property
    def told(self) -> tuple[int | None, int, int | None]:
        """Year, month and day, as far as they are told."""
        return self.year, self.month, self.day

    @property
    def edtf(self) -> str | None:
        """The date as records write it, None without its year."""
        if self.year is None:
            return None
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


@once
def dates_in(text: str) -> tuple[Date, ...]:
    """Return the dates of *text* in order, none within another."""
    found: list[Date] = []
    # Most sentences have neither; so most texts are looked through twice, not six times.
    names_month = any(word.lower() in MONTH_FORMS for word in _CAPITAL.findall(text))
    forms = (*(_numbered() if _JOINED.search(text) else ()), *(_named() if names_month else ()))
    for form in forms:
        for match in form.finditer(text):
            date = _date(match)
            if date is not None and not any(date.span.overlaps(other.span) for other in found):
                found.append(date)
    return tuple(sorted(found))


def _date(match: re.Match[str]) -> Date | None:
    groups = match.groupdict()
    name = groups.get("name")
    if name and not (name[0].isupper() and (groups.get("day") or groups.get("year"))):
        return None
    month_group, day_group = ("name" if name else "month"), "day"
    if groups.get("one"):
        first, second = int(groups["one"]), int(groups["other"])
        may_be_either = max(first, second) <= _MOST_MONTHS and first != second
        if min(first, second) > _MOST_MONTHS or may_be_either:
            return None
        month_group, day_group = ("one", "other") if second > _MOST_MONTHS else ("other", "one")
    # Case aside „ſ“ is an „s“ for the pattern, but „Auguſt“ is no name that is known.
    month = MONTH_FORMS.get(name.lower(), 0) if name else int(groups[month_group])
    day = _number(groups.get(day_group))
    if not 0 < month <= _MOST_MONTHS or (day is not None and not 0 < day <= _MOST_DAYS):
        return None
    day_at = Span(*match.span(day_group)) if day is not None else None
    year = _number(groups.get("year"))
    return Date(Span(*match.span()), year, month, day, Span(*match.span(month_group)), day_at)


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else ORDINALS.get(written.lower(), 0)


def days_in(text: str) -> frozenset[tuple[int, int]]:
    """Return the days that *text* writes with their month, each as day and month."""
    return frozenset((date.day, date.month) for date in dates_in(text) if date.day is not None)


def ordinals_in(text: str) -> Iterator[int]:
    """Yield the places in an order that *text* writes in words."""
    yield from (
        ORDINALS[word] for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.lower()) if word in ORDINALS
    )


_PARTS = all_kinds("part-of-day")
"""Words for a part of the day, and of which half it is: `a` before noon, `p` from noon on, `n` the night and `m` midday, of both."""

_PART = "|".join(map(re.escape, _PARTS))
_PART_BEHIND = (
    r",?\s(?:(?:in the|in der|on|at|am|this|gestern|heute) )?(?:[^\W\d_]+day )?(?:\w+tag)?"
    rf"(?:{_PART})\b"
)
_TIME = re.compile(
    r"(?<![0-9.:])(?P<digits>(?P<hour>[01]?[0-9]|2[0-4])(?:[.:](?P<minute>[0-5][0-9]))?)"
    r"(?:\s?(?:(?P<half>[ap]\.?m)\b|(?P<named>noon|midnight)\b|(?P<uhr>Uhr)\b(?:\s(?P<behind>[0-5][0-9])\b)?)"
    rf"|(?<=[.:][0-9][0-9])(?={_PART_BEHIND}))",
    re.IGNORECASE,
)
_PART_AFTER = re.compile(_PART_BEHIND, re.IGNORECASE)
_PART_BEFORE = re.compile(rf"(?:{_PART}) (?:um|gegen|ab|at|around|by|after|until) \Z", re.IGNORECASE)
_PART_ALONE = re.compile(rf"(?:{_PART})(?= |\Z)", re.IGNORECASE)
_BEFORE = 28
_DIGIT = re.compile("[0-9]")
_NAMED = {"noon": "p", "midnight": "a"}
_HALF_DAY, _MIDDLE_OF_NIGHT = 12, 6


class Time(NamedTuple):
    """A time of day, and where it and its digits stand."""

    span: Span
    digits: Span
    half: str
    """`a` before noon, `p` from noon on; nothing where no word says which."""
    half_at: Span | None
    """Where that word stands."""
    hour: int
    """Of the day where the half is told, else as it is written."""
    minute: int
    is_of_day: bool
    """Whether the hour is one of twenty-four: „9 Uhr“ is in the morning where nothing else is said."""

    def may_be(self, other: "Time") -> bool:
        """Return whether two times may be one: where one alone tells its half of the day, by the dial.

        Of two that are written as German ones, „9 Uhr“ and „9 Uhr abends“, the one without its half is of the morning.
        """
        untold = [time for time in (self, other) if not time.half]
        are_german = self.is_of_day and other.is_of_day
        if len(untold) == 1 and untold[0].hour <= _HALF_DAY and not are_german:
            return self.is_on_dial_with(other)
        return (self.hour, self.minute) == (other.hour, other.minute)

    def is_on_dial_with(self, other: "Time") -> bool:
        """Return whether two times are one on a dial, which has twelve hours."""
        return (self.hour % _HALF_DAY, self.minute) == (other.hour % _HALF_DAY, other.minute)


def times_in(text: str) -> Iterator[Time]:
    """Yield the times of *text* that say that they are ones, in order."""
    for match in _TIME.finditer(text) if _DIGIT.search(text) else ():
        hour = int(match["hour"])
        kind = "half" if match["half"] else "named"
        half = (match["half"] or "")[:1].lower() or _NAMED.get((match["named"] or "").lower(), "")
        half_at = Span(*match.span(kind)) if half else _part_of_day(text, match)
        if half_at is not None and not half:
            half = _half_of(_PARTS[text[half_at.start : half_at.end].lower()], hour)
        yield Time(
            Span(match.start(), max(match.end(), half_at.end if half_at else 0)),
            Span(*match.span("digits")),
            half,
            half_at,
            hour % _HALF_DAY + _HALF_DAY * (half == "p") if half else hour % (2 * _HALF_DAY),
            int(match["minute"] or match["behind"] or 0),
            match["uhr"] is not None,
        )


def _part_of_day(text: str, match: re.Match[str]) -> Span | None:
    """Return the word for a part of the day behind a time or right before it: „9 Uhr abends“, "in the evening at 9:30"."""
    behind = _PART_AFTER.match(text, match.end())
    start = max(0, match.start() - _BEFORE)
    before = None if behind else _PART_BEFORE.search(text[start : match.start()])
    near = behind or before
    if near is None:
        return None
    base = 0 if behind else start
    word = list(_PART_ALONE.finditer(near.group()))[-1]
    return Span(*word.span()).moved(base + near.start())


def _half_of(part: str, hour: int) -> str:
    """Return the half of the day that a part of it and the *hour* tell: at 11 in the night is before midnight, at 2 is not."""
    if part not in {"n", "m"}:
        return part
    is_late = hour % _HALF_DAY >= _MIDDLE_OF_NIGHT
    return "p" if is_late is (part == "n") else "a"


_FROM_TODAY = kinds_by_language("from-today")
"""What is told from the day on which it is said, and what it tells: „gestern“ a day, "last week" a week."""
_PREPOSITION = by_language("preposition")
_WEEKDAY, _HOUR, _DAY, _YEAR = "weekday", "hour", "day", "year"


class FromToday(NamedTuple):
    """Words that tell a time from the day on which they were said, and what they tell."""

    words: str
    tells: str
    """`hour`, of a day that is not told, `weekday`, `day`, `week`, `month`, `year`, or `loose`: none of them."""

    def is_one(self, said: Collection[dt.date]) -> bool:
        """Return whether it tells the same time, on whichever of the days it was *said*."""
        first, last = min(said), max(said)
        match self.tells:
            case "loose":
                return True
            case "year":
                return first.year == last.year
            case "month":
                return (first.year, first.month) == (last.year, last.month)
            case "week":
                return first.isocalendar()[:2] == last.isocalendar()[:2]
            case "weekday":
                till = (WEEKDAYS[self.words.lower()] - first.weekday()) % 7
                return first == last or till > (last - first).days
            case _:
                return first == last


def told_from_today(text: str, language: str | None) -> tuple[FromToday, ...]:
    """Return what in *text* tells a time from the day on which it was said: days of the week, dates without a year, hours, too.

    Each once, by the words of *language*; of all languages where it is none that is read.
    """
    base = code_of(language)
    read = (base,) if base in LANGUAGES else LANGUAGES
    units = {word: kind for one in read for word, kind in _FROM_TODAY[one].items()} | dict.fromkeys(
        WEEKDAYS, _WEEKDAY
    )
    dates = dates_in(text)
    found = [
        (match.start(), FromToday(match[0], units[match[0].lower()]))
        for match in _from_today(read).finditer(text)
    ]
    found += [(time.span.start, FromToday(_written(time, text), _HOUR)) for time in times_in(text)]
    if not any(date.year for date in dates):
        found += [
            (date.span.start, FromToday(text[date.span.start : date.span.end], _YEAR)) for date in dates
        ]
        found += [
            (match.start("month"), FromToday(match["month"], _YEAR))
            for match in _in_month(read).finditer(text)
        ]
    is_dated = any(date.day for date in dates) or any(one.tells in {_DAY, _WEEKDAY} for _, one in found)
    told = [one for _, one in sorted(found) if not (is_dated and one.tells == _HOUR)]
    return tuple({one.words.casefold(): one for one in told}.values())


_SAID_BEFORE = by_language("said-before")


def said_before(text: str) -> bool:
    """Return whether *text* says of a statement that it is older than the text, in whichever language."""
    return bool(_said_before().search(text))


@lru_cache(maxsize=1)
def _said_before() -> re.Pattern[str]:
    words = {word for one in LANGUAGES for word in _SAID_BEFORE[one]}
    return re.compile(rf"\b(?:{'|'.join(longest_first(words))})\b", re.IGNORECASE)


def _written(time: "Time", text: str) -> str:
    """Return a time as *text* has it, with the last point of "a.m."."""
    words = text[time.span.start : time.span.end]
    return f"{words}." if words[-2:-1] == "." and text[time.span.end :].startswith(".") else words


@lru_cache(maxsize=8)
def _from_today(read: tuple[str, ...]) -> re.Pattern[str]:
    words = {word for one in read for word in _FROM_TODAY[one]}
    return re.compile(rf"\b(?:{'|'.join(longest_first((*words, *WEEKDAYS)))})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _in_month(read: tuple[str, ...]) -> re.Pattern[str]:
    """Return how a month is told of which neither the day nor the year is: "in March", „seit Mai“."""
    before = "|".join(longest_first({word for one in read for word in _PREPOSITION[one]}))
    months = "|".join(month.capitalize() for month in longest_first(MONTHS))
    return re.compile(rf"\b(?i:{before})\s(?P<month>{months})\b(?!\.?\s[0-9])")
