"""The dates that a text writes, whatever their spelling: "Feb. 5, 2022", „am fünften Februar“, `05.02.2022`, `2022-02-05`.

Two numbers between slashes are a date only where one of them can be no month: 05/02 is another day in London than in New York.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.text.article import Span
from claimcheck.text.months import MONTH_FORMS, MONTHS
from claimcheck.text.wordlist import longest_first, ordered_words

_MOST_MONTHS, _MOST_DAYS = 12, 31


def _ordinals() -> dict[str, int]:
    english = ordered_words("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth
        """)
    ones = english[:9]
    tens = [f"twenty-{word}" for word in ones] + ["thirtieth", "thirty-first"]
    german = ordered_words("""
        erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt
        siebzehnt achtzehnt neunzehnt zwanzigst
        """)
    units = ordered_words("ein zwei drei vier fünf sechs sieben acht neun")
    higher = [f"{unit}undzwanzigst" for unit in units] + ["dreißigst", "einunddreißigst"]
    found = {word: number for number, word in enumerate([*english, *tens], 1)}
    for number, stem in enumerate([*german, *higher], 1):
        found |= dict.fromkeys((f"{stem}{ending}" for ending in ("e", "en", "er", "es", "em")), number)
    return found


ORDINALS = _ordinals()
"""Places in an order up to 31, in both languages, lower case."""

_MONTH = "|".join(longest_first(dict.fromkeys((*MONTH_FORMS, *MONTHS))))
_NTH = "|".join(longest_first(ORDINALS))
_DAY = rf"[0-9]{{1,2}}|{_NTH}"
_YEAR = r"(?:,?\s{1,2}(?:of\s)?(?P<year>[12][0-9]{3})(?![0-9]))?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<![0-9-])(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])(?![0-9-])",
        r"(?<![0-9.,])(?P<day>[0-3]?[0-9])\.\s?(?P<month>[01]?[0-9])\.(?:\s?(?P<year>[12][0-9]{3}))?(?![0-9])",
        r"(?<![0-9/])(?P<one>[0-3]?[0-9])/(?P<other>[0-3]?[0-9])/(?P<year>[12][0-9]{3})(?![0-9/])",
        rf"(?<![\w.,])(?P<day>{_DAY})(?:\.|st|nd|rd|th)?\s{{1,2}}(?:of\s)?(?P<name>{_MONTH})\b\.?{_YEAR}",
        rf"\b(?P<name>{_MONTH})\b\.?\s{{1,2}}(?:the\s)?(?P<day>{_DAY})(?:st|nd|rd|th)?(?![\w.,]*[0-9]){_YEAR}",
        rf"\b(?P<name>{_MONTH})\b\.?{_YEAR}",
    )
)


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


def dates_in(text: str) -> tuple[Date, ...]:
    """Return the dates of *text* in order, none within another."""
    found: list[Date] = []
    for form in _FORMS:
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
        if min(first, second) > _MOST_MONTHS or max(first, second) <= _MOST_MONTHS:
            return None
        month_group, day_group = ("one", "other") if second > _MOST_MONTHS else ("other", "one")
    month = MONTH_FORMS[name.lower()] if name else int(groups[month_group])
    day = _number(groups.get(day_group))
    if not 0 < month <= _MOST_MONTHS or (day is not None and not 0 < day <= _MOST_DAYS):
        return None
    day_at = Span(*match.span(day_group)) if day is not None else None
    year = _number(groups.get("year"))
    return Date(Span(*match.span()), year, month, day, Span(*match.span(month_group)), day_at)


def _number(written: str | None) -> int | None:
    if not written:
        return None
    return int(written) if written.isdigit() else ORDINALS[written.lower()]


def days_in(text: str) -> frozenset[tuple[int, int]]:
    """Return the days that *text* writes with their month, each as day and month."""
    return frozenset((date.day, date.month) for date in dates_in(text) if date.day is not None)


def ordinals_in(text: str) -> Iterator[int]:
    """Yield the places in an order that *text* writes in words."""
    yield from (
        ORDINALS[word] for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.lower()) if word in ORDINALS
    )
