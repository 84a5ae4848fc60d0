"""The parts of the dates of a sentence, each held against those of the passages near it, and then of all articles."""

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claimcheck.check.fit.dates import plain_numbers
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_groups, all_numbers, all_words
from claimcheck.report.drafted import Kind
from claimcheck.text.dates import MONTH_FORMS, FromToday, dates_in, times_in, told_from_today
from claimcheck.text.days_meant import days_meant
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span

_YEAR = re.compile(
    r"(?<![\d.,])(?!\d{3}0(?:er|'?s)\b)(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)(?!\s*(?:€|Euro|euros?|Dollars?)\b)"
)
"""Four digits that tell no decade, and no amount."""

_DECADE = re.compile(r"(?<!\d)(?:\d\d)?(?P<decade>\d0)(?:er|'?s)\b")
_WORD = re.compile(r"[^\W\d_]+")
_WEEKDAYS = all_numbers("weekday")
_QUARTERS = all_groups("changed-unit").get("quarter", frozenset())
"""What tells months together: „im ersten Quartal“, „von Januar bis März“."""


class WrittenDate(NamedTuple):
    """A part of a date as a text tells it: comparable with its like, and where it stands."""

    value: tuple[int, ...]
    span: Span


def _years(text: str) -> Iterator[WrittenDate]:
    yield from (WrittenDate((int(match.group()),), Span(*match.span())) for match in _YEAR.finditer(text))


def _decades(text: str) -> Iterator[WrittenDate]:
    yield from (WrittenDate((int(match["decade"]),), Span(*match.span())) for match in _DECADE.finditer(text))


def _days(text: str) -> Iterator[WrittenDate]:
    yield from (WrittenDate((date.month, date.day), date.span) for date in dates_in(text) if date.day)


def _months(text: str) -> Iterator[WrittenDate]:
    for match in _WORD.finditer(text):
        month = MONTH_FORMS.get(match.group().lower())
        is_name = match.group()[0].isupper() and len(match.group()) > _SHORT
        if month and (is_name or match.group() == "Mai" or _MAY.search(text, 0, match.end())):
            yield WrittenDate((month,), Span(*match.span()))


_SHORT = 3
_BEFORE_MAY = all_words("preposition") | all_words("before-occasion") | {"mid"}
_MAY = re.compile(rf"\b(?:{'|'.join(sorted(_BEFORE_MAY))})[ -]May\Z")
"""Behind these words it is no modal verb."""


def _feasts(text: str) -> Iterator[WrittenDate]:
    for match in _WORD.finditer(text):
        feast = _FEASTS.get(match.group().lower())
        if feast is not None:
            yield WrittenDate((feast,), Span(*match.span()))


_FEASTS = all_numbers("feast")


def _weekdays(text: str) -> Iterator[WrittenDate]:
    for match in _WORD.finditer(text):
        day = _WEEKDAYS.get(match.group().lower())
        if day is not None and match.group()[0].isupper():
            yield WrittenDate((day,), Span(*match.span()))


def _times(text: str) -> Iterator[WrittenDate]:
    yield from (WrittenDate((time.hour % 12, time.minute), time.span) for time in times_in(text))


_PARTS: tuple[tuple[str, Callable[[str], Iterator[WrittenDate]]], ...] = (
    ("year", _years),
    ("decade", _decades),
    ("day", _days),
    ("month", _months),
    ("feast", _feasts),
    ("day of the week", _weekdays),
    ("time", _times),
)


def date_objections(held: Held) -> Iterator[Objection]:
    """Yield the parts of dates that the passages tell otherwise, and those that no article has."""
    told: list[Span] = []
    for name, read in _PARTS:
        for one in read(held.plain):
            if not any(span.overlaps(one.span) for span in told) and (
                message := _message(held, name, read, one)
            ):
                told.append(one.span)
                yield Objection(Kind.DATE, one.span, message)


def _message(held: Held, name: str, read: Callable[[str], Iterator[WrittenDate]], one: WrittenDate) -> str:
    written = held.plain[one.span.start : one.span.end]
    if one.value in _values(read, held.told) | set(_told_from_today(held, name)):
        return ""
    if _is_told_together(held, read, one) or (name == "day" and _is_told_in_parts(held, one)):
        return ""
    if name == "month" and any(
        token.word in _QUARTERS for one in held.support for token in tokens_of(one.text)
    ):
        return ""
    others = [passage.text[t.span.start : t.span.end] for passage in held.support for t in read(passage.text)]
    mine = {told.value for told in read(held.plain)}
    others += [
        p.text[t.span.start : t.span.end] for p in held.window for t in read(p.text) if t.value not in mine
    ]
    if others and held.is_near:
        return f"says “{written}”, the source says “{others[0]}”"
    is_told = one.value in _published(held, name) or _is_told_at_home(held, read, one)
    return "" if is_told else f"“{written}” stands in no article"


def _is_told_at_home(held: Held, read: Callable[[str], Iterator[WrittenDate]], one: WrittenDate) -> bool:
    """Return whether a passage of the draft's articles, or of claims, has a part of a date; of any where none is the draft's."""
    home = held.near.home
    return any(
        one.value in values and (not home or passage.source in home or not passage.is_article)
        for passage, values in zip(held.pool.passages, held.pool.told(_plain(read)), strict=True)
    )


def _is_told_together(held: Held, read: Callable[[str], Iterator[WrittenDate]], one: WrittenDate) -> bool:
    """Return whether a passage anywhere has this part of a date with another part that the sentence has, too."""
    having = [number for number, values in enumerate(held.pool.told(_plain(read))) if one.value in values]
    for _, other in _PARTS if having else ():
        mine = {told.value for told in other(held.plain) if not told.span.overlaps(one.span)}
        told = held.pool.told(_plain(other)) if mine and other is not read else ()
        if told and any(mine & told[number] for number in having):
            return True
    return False


@cache
def _plain(read: Callable[[str], Iterator[WrittenDate]]) -> Callable[[str], list[tuple[int, ...]]]:
    """Return a reader of the values alone."""
    return lambda text: [told.value for told in read(text)]


def _is_told_in_parts(held: Held, one: WrittenDate) -> bool:
    """Return whether a passage has a day's month and its number, in a spelling that is not read: "April, 21 1926"."""
    month, day = one.value
    return any(
        (month,) in {told.value for told in _months(passage.text)} and str(day) in plain_numbers(passage.text)
        for passage in held.told
    )


def _values(
    read: Callable[[str], Iterator[WrittenDate]], passages: Sequence[Passage]
) -> set[tuple[int, ...]]:
    return {told.value for passage in passages for told in read(passage.text)}


def _published(held: Held, name: str) -> set[tuple[int, ...]]:
    """Return a part of the dates of the articles that the passages stand in."""
    return {
        part
        for source in {one.source for one in held.support}
        for part in _parts(_day_of(held, source), name)
    }


def _told_from_today(held: Held, name: str) -> Iterator[tuple[int, ...]]:
    """Yield the parts of days that the passages tell from the day of their article: „gestern“, „am Dienstag“."""
    for passage in held.support if name == "year" else held.window:
        printed = _day_of(held, passage.source)
        if printed is not None:
            for told in told_from_today(passage.text, passage.language):
                for day in _meant(told, printed):
                    yield from _parts(day, name)


def _meant(told: FromToday, printed: dt.date) -> Iterator[dt.date]:
    """Yield the days that words may mean which were printed on a day: that of the week before it or behind it."""
    words = told.words.lower()
    if told.tells in {"day", "weekday"}:
        yield from (first for first, _ in days_meant(told, printed))
    elif words in _YEARS:
        yield from (printed.replace(day=1, year=printed.year + step) for step in (-1, 0, 1))


_YEARS = all_groups("from-today").get("year", frozenset())


def _day_of(held: Held, source: str) -> dt.date | None:
    record = held.pool.corpus.sources.get(source)
    parts = [int(part) for part in re.findall(r"\d+", (record.published if record else None) or "")]
    try:
        return dt.date(*parts[:3])
    except (TypeError, ValueError):
        return None


def _parts(day: dt.date | None, name: str) -> Iterator[tuple[int, ...]]:
    if day is not None and name in _OF_DAY:
        yield _OF_DAY[name](day)


_OF_DAY: Mapping[str, Callable[[dt.date], tuple[int, ...]]] = {
    "year": lambda day: (day.year,),
    "month": lambda day: (day.month,),
    "day": lambda day: (day.month, day.day),
    "day of the week": lambda day: (day.weekday(),),
}
