"""Numbers that count nothing: dates, years, clock times, ordinals, scores, names, labels."""

import re
from typing import NamedTuple
from unicodedata import category

from claimcheck.languages.pack import RULED, all_words, by_language
from claimcheck.quantities.interval import MAX_DIGITS
from claimcheck.quantities.tokens import Token, Tokens, end_of_code
from claimcheck.quantities.units import unit_at
from claimcheck.text.dates import MONTH_FORMS, MONTHS

YEAR_BEFORE = frozenset(MONTH_FORMS) | all_words("before-year")
"""What makes a year of the four digits behind it: „im Jahr 2022“, "March 2022"."""

LABELS = all_words("label-of-number")
"""Words whose number is a name and counts nothing: „Artikel 5“."""

MAKERS = all_words("maker")
"""Makers and products whose number is a part of their name: „Boeing 737“."""

BEFORE_ORDINAL = all_words("before-ordinal")
"""What before a number with a full stop makes it a place in an order: „der 3. Brigade“."""

_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|2100")
_LIKELY_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
_ORDINAL_ENDING = frozenset(("st", "nd", "rd", "th", "ten", "te", "ter", "tes", "tem"))
_DECADE = frozenset(("er", "s", "ern"))
_CLOCK = all_words("clock")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{2,4})?")
_TIME = re.compile(r"[0-2]?[0-9]\.[0-5][0-9]")
_DAYS, _MONTH_NUMBERS = 31, 12
_PAIR = 2
_ORDINAL_DIGITS = 3
_JOINS = frozenset("/:-")


class Marked(NamedTuple):
    """A number that counts nothing: what it is (`year`, `date`, `ordinal` …), and where it ends."""

    kind: str
    end: int


def no_count(tokens: Tokens, at: int, languages: tuple[str, ...]) -> Marked | None:
    """Return what the numeral in digits at token *at* is if it counts nothing, else None."""
    for rule in (_coded, _name, _clock_span, _clock, _chain, _date, _decade, _year, _ordinal, _label):
        if rule is _label and "de" in languages and (marked := _dotted(tokens, at)):
            return marked
        marked = rule(tokens, at)
        if marked is not None:
            return marked
    return _in_words(tokens, at, languages)


_MONTHS = by_language("month")


def _in_words(tokens: Tokens, at: int, languages: tuple[str, ...]) -> Marked | None:
    """Return a day or a year beside its month, in languages that write it with a small letter: « le 5 mars 2022 »."""
    months = {month for language in languages if language not in RULED for month in _MONTHS[language]}
    text, behind = tokens[at].text, tokens[at + 1].word
    if behind in months and text.isdigit() and len(text) <= _PAIR and 0 < int(text) <= _DAYS:
        return Marked("date", at + 2)
    return Marked("year", at + 1) if tokens[at - 1].word in months and _YEAR.fullmatch(text) else None


def _name(tokens: Tokens, at: int) -> Marked | None:
    """Return a name with digits in it: `T-72`, `A4`, `U-20`, `S-400`, `G7`, `5G`."""
    token, before = tokens[at], tokens[at - 1]
    if token.before == "" and (before.is_word or before.text in {"_", "#"}) and before.text not in {"x", "×"}:
        return None if _is_money(before.word) else Marked("name", at + 1)
    hyphened = token.before == "" and before.text == "-" and before.before == "" and tokens[at - 2].is_word
    hyphened = hyphened and not (tokens[at - 3].is_digits and tokens[at - 2].before == "")
    if hyphened and not _is_money(tokens[at - 2].word):
        return Marked("name", at + 1)
    if before.text == "+" and token.before == "" and tokens[at + 1].is_digits:
        end = at + 1
        while tokens[end].is_digits and tokens.follows(end):
            end += 1
        return Marked("name", end)
    return Marked("name", at + 1) if tokens[at - 1].word in MAKERS and token.before == " " else None


def _is_money(word: str) -> bool:
    return word.upper() in {"USD", "EUR", "GBP", "CHF", "RUB", "UAH", "JPY", "CNY"}


def _coded(tokens: Tokens, at: int) -> Marked | None:
    end = end_of_code(tokens, at)
    return None if end is None else Marked("name", end)


def _clock_span(tokens: Tokens, at: int) -> Marked | None:
    """Return a span of the day: „zwischen 14 und 16 Uhr“, „14 bis 16 Uhr“."""
    joint, second, last = tokens[at + 1], tokens[at + 2], tokens[at + 3]
    hours = tokens[at].text.isdigit() and len(tokens[at].text) <= _PAIR and second.is_digits
    is_span = hours and joint.word in {"bis", "und", "oder", "-"} and last.word == "uhr"
    return Marked("time", at + 4) if is_span else None


def _clock(tokens: Tokens, at: int) -> Marked | None:
    """Return a time of day: „14 Uhr“, „14.30 Uhr“, `14:30`, "2 pm"."""
    end = at + 1
    text = tokens[at].text
    if tokens[end].text == ":" and tokens.follows(end, joined=True) and tokens[end + 1].is_digits:
        while tokens[end].text == ":" and tokens[end + 1].is_digits:
            end += 2
        clock = tokens[end].word in _CLOCK
        return Marked("time", end + clock)
    if tokens[end].word == "uhr" and (text.isdigit() or _TIME.fullmatch(text)):
        minutes = tokens[end + 1].is_digits and tokens.follows(end + 1)
        return Marked("time", end + 1 + minutes)
    meridiem = (
        tokens[end].word in {"am", "pm", "a", "p", "o'clock", "noon", "midnight"}
        and text.isdigit()
        and int(text[:3]) <= _MONTH_NUMBERS
    )
    if meridiem and tokens[end].word in {"a", "p"}:
        meridiem = tokens[end + 1].text == "." and tokens[end + 2].word == "m"
    return Marked("time", end + 1) if meridiem else None


def _chain(tokens: Tokens, at: int) -> Marked | None:
    """Return numerals joined to a phone number, a date or a season: `222-2222-22`, `2022/23`, `1995-01`, `24/7`."""
    parts, end = [tokens[at].text], at + 1
    marks = set[str]()
    while (
        tokens[end].text in _JOINS
        and tokens[end].before == ""
        and tokens[end + 1].is_digits
        and tokens[end + 1].before == ""
    ):
        marks.add(tokens[end].text)
        parts.append(tokens[end + 1].text)
        end += 2
    if len(parts) == _PAIR:
        return _joined_pair(parts[0], parts[1], marks, end)
    return Marked("name", end) if len(parts) > _PAIR else None


def _joined_pair(first: str, second: str, marks: set[str], end: int) -> Marked | None:
    """Return a season, a month, or what only looks like a fraction: `2022/23`, `2022-12`, `24/7`."""
    if not (first.isdigit() and second.isdigit()) or max(len(first), len(second)) > MAX_DIGITS:
        return None
    is_year = _LIKELY_YEAR.fullmatch(first) is not None
    month = is_year and len(second) == _PAIR and int(second) <= _MONTH_NUMBERS
    zero = second[0] == "0" and len(second) > 1
    later = is_year and len(second) == _PAIR and int(second) > int(first[2:])
    if month or zero or later or (is_year and marks == {"/"}):
        return Marked("date", end)
    if marks == {"/"}:
        return (
            Marked("name", end)
            if (first, second) in {("24", "7"), ("9", "11")} or int(first) >= int(second)
            else None
        )
    return None


def _date(tokens: Tokens, at: int) -> Marked | None:
    """Return a day and month: „24. Juni 2023“, "24 June", "June 24, 2023", `24.6.2023`."""
    text, end = tokens[at].text, at + 1
    is_dotted = tokens[end].text == "." and tokens[end].before == ""
    points = text.count(".")
    is_price = category(tokens[at - 1].text[-1]) == "Sc"
    if points > 1 or (points == 1 and is_dotted and not is_price and _DATE.fullmatch(text)):
        return _date_in_figures(text, end)
    if not text.isdigit() or len(text) > _PAIR or not 0 < int(text) <= _DAYS:
        return None
    has_suffix = tokens[end].word in _ORDINAL_ENDING and tokens[end].before == ""
    month = end + (is_dotted or has_suffix)
    month += tokens[month].word == "of"
    if (
        tokens[month].word in MONTH_FORMS
        and tokens.follows(month)
        and (tokens[month].is_capital or is_dotted)
    ):
        return Marked("date", month + 1)
    is_behind_month = _is_month_before(tokens, at)
    is_last = is_dotted and tokens[end + 1].before == tokens.END.before
    if is_behind_month and (is_last or not (is_dotted or unit_at(tokens, end))):
        return Marked("date", end + has_suffix)
    is_numbered = is_dotted and _is_month_number(tokens[end + 1]) and tokens[end + 2].text == "."
    return Marked("date", end + 3) if is_numbered else None


_GERMAN = all_words("month-without-day")
"""Months that only German writes so, which has the day before them: „seit Januar 18 Festnahmen“."""


def _is_month_before(tokens: Tokens, at: int) -> bool:
    """Return whether a month stands before token *at*, written short with a stop or not: "Feb. 5"."""
    stop = tokens[at - 1].text == "." and tokens[at - 1].before == ""
    month = tokens[at - 1 - stop]
    is_month = (
        month.word in MONTH_FORMS
        and month.word not in _GERMAN
        and (not stop or (month.is_capital and month.word not in MONTHS))
    )
    return is_month and tokens[at].before in {" ", ""}


def _date_in_figures(text: str, end: int) -> Marked | None:
    """Return `24.6.2023` as a date, what has more points in it as a name."""
    if _DATE.fullmatch(text):
        return Marked("date", end)
    return Marked("name", end) if text.count(".") > _PAIR else None


def _is_month_number(token: Token) -> bool:
    return token.is_digits and token.text.isdigit() and int(token.text[:3]) <= _MONTH_NUMBERS


def _decade(tokens: Tokens, at: int) -> Marked | None:
    """Return a decade: „90er“, "1990s"."""
    end = at + 1
    end += tokens[end].text == "-" and tokens.follows(end + 1, joined=True)
    short = tokens[end].word in _DECADE and tokens[end].before == "" and tokens[at].text.endswith("0")
    return Marked("decade", end + 1) if short and tokens[at].text.isdigit() else None


def _year(tokens: Tokens, at: int) -> Marked | None:
    text = tokens[at].text
    if not _YEAR.fullmatch(text):
        return None
    before = tokens[at - 1].word
    comma = tokens[at - 1].text == ","
    after_date = tokens[at - 1 - comma].is_digits and _is_month_before(tokens, at - 1 - comma)
    opened = tokens[at - 1].text == "In" and not tokens[at + 1].is_capital
    told = (
        opened
        or before in YEAR_BEFORE
        or after_date
        or (before == "." and tokens[at - 2].word in MONTH_FORMS)
    )
    return Marked("year", at + 1) if told else None


def is_likely_year(text: str) -> bool:
    """Return whether four digits are a year unless they plainly count something."""
    return _LIKELY_YEAR.fullmatch(text) is not None


def _ordinal(tokens: Tokens, at: int) -> Marked | None:
    """Return a place in an order („der 3. Panzerbrigade“, `3rd`) or in a list („1. Der Anfang“)."""
    text, end = tokens[at].text, at + 1
    if not text.isdigit() or len(text) > _ORDINAL_DIGITS:
        return None
    if tokens[end].before == "" and tokens[end].word in _ORDINAL_ENDING:
        return Marked("ordinal", end + 1)
    if tokens[end].text in {".", ")"} and tokens[end].before == "" and tokens.opens_line(at):
        return Marked("ordinal", end + 1) if tokens[end + 1].before else None
    return None


def _dotted(tokens: Tokens, at: int) -> Marked | None:
    """Return a German ordinal: „der 3. Panzerbrigade“."""
    text, end = tokens[at].text, at + 1
    if not text.isdigit() or len(text) > _ORDINAL_DIGITS:
        return None
    if (
        tokens[end].text != "."
        or tokens[end].before
        or not tokens.follows(end + 1)
        or not tokens[end + 1].is_word
    ):
        return None
    if tokens[end + 1].is_capital and tokens[at - 1].word not in BEFORE_ORDINAL:
        return None
    return Marked("ordinal", end + 1)


def _label(tokens: Tokens, at: int) -> Marked | None:
    before = tokens[at - 1]
    dotted = before.text == "." and tokens[at - 2].word in {"nr", "no", "tel", "abs", "art", "kap"}
    is_label = (
        before.word in LABELS and tokens[at].before in {" ", ""} and (before.is_capital or before.word == "§")
    )
    has_unit = unit_at(tokens, at + 1) is not None
    return Marked("label", at + 1) if dotted or (is_label and not has_unit) else None
