"""Dates and times of day in every spelling, and the names of months and days."""

from datetime import date

import pytest

from claimcheck.text.dates import (
    MONTH_FORMS,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    Time,
    dates_in,
    days_in,
    ordinals_in,
    said_before,
    times_in,
    told_from_today,
)


def by_number(rows: str, first: int) -> dict[str, int]:
    """Return the number of each name in a table of one line a number, counted from *first*."""
    lines = [line.split() for line in rows.strip().splitlines()]
    return {name: number for number, names in enumerate(lines, first) for name in names}


LONG = """
    january januar jänner
    february februar feber
    march märz
    april
    may mai
    june juni
    july juli
    august
    september
    october oktober
    november
    december dezember
"""
SHORT = """
    jan jän jänn
    feb febr
    mar mär mrz
    apr
    may
    jun
    jul
    aug
    sep sept
    oct okt
    nov
    dec dez
"""
DAYS = """
    monday montag montagmorgen montagabend montagfrüh montagvormittag montagmittag montagnachmittag montagnacht
    tuesday dienstag dienstagmorgen dienstagabend dienstagfrüh dienstagvormittag dienstagmittag dienstagnachmittag dienstagnacht
    wednesday mittwoch mittwochmorgen mittwochabend mittwochfrüh mittwochvormittag mittwochmittag mittwochnachmittag mittwochnacht
    thursday donnerstag donnerstagmorgen donnerstagabend donnerstagfrüh donnerstagvormittag donnerstagmittag donnerstagnachmittag donnerstagnacht
    friday freitag freitagmorgen freitagabend freitagfrüh freitagvormittag freitagmittag freitagnachmittag freitagnacht
    saturday samstag sonnabend samstagmorgen samstagabend samstagfrüh samstagvormittag samstagmittag samstagnachmittag samstagnacht
    sunday sonntag sonntagmorgen sonntagabend sonntagfrüh sonntagvormittag sonntagmittag sonntagnachmittag sonntagnacht
"""


@pytest.mark.parametrize(
    ("read", "rows", "first"),
    [
        pytest.param(MONTHS, LONG, 1, id="months"),
        pytest.param(MONTH_FORMS, LONG + "\n" + SHORT, 1, id="short"),
        pytest.param(WEEKDAYS, DAYS, 0, id="days"),
    ],
)
def test_every_name_has_the_number_that_calendars_give_it(
    read: dict[str, int], rows: str, first: int
) -> None:
    """Written out by hand in the order of the year and the week; a name that is missing here is not known."""
    halves = rows.split("\n\n")
    told: dict[str, int] = {}
    for half in halves:
        told |= by_number(half, first)
    assert read == told


def test_every_month_has_a_name() -> None:
    """Months count from 1 to 12, and each has at least one name."""
    assert sorted(set(MONTHS.values())) == list(range(1, 13))


@pytest.mark.parametrize(
    ("name", "day"),
    [
        pytest.param("monday", date(2025, 1, 6), id="monday"),
        pytest.param("mittwochabend", date(2025, 1, 8), id="evening"),
        pytest.param("sonnabend", date(2025, 1, 11), id="northern-saturday"),
        pytest.param("sonntag", date(2025, 1, 12), id="sunday"),
    ],
)
def test_a_weekday_has_the_number_of_its_dates(name: str, day: date) -> None:
    """Names of days, and of parts of them, count as dates do."""
    assert WEEKDAYS[name] == day.weekday()


@pytest.mark.each(
    ("text", "expected"),
    [
        *(
            (text, ["1999-07-21"])
            for text in (
                "July 21, 1999",
                "Jul. 21, 1999",
                "21 July 1999",
                "the 21st of July 1999",
                "July the twenty-first, 1999",
                "21. Juli 1999",
                "am einundzwanzigsten Juli 1999",
                "21.07.1999",
                "21.7. 1999",
                "1999-07-21",
                "21/7/1999",
                "7/21/1999",
            )
        ),
        ("June 21, 1999", ["1999-06-21"]),
        ("July 1999", ["1999-07"]),
        ("3/7/1999", []),
        ("5/12/1999", []),
        ("12/5/1999", []),
        ("12/13/1999", ["1999-12-13"]),
        ("7/7/1999", ["1999-07-07"]),
        ("07/07/1999", ["1999-07-07"]),
        ("13/13/1999", []),
        ("am 9. Feber 1999", ["1999-02-09"]),
        ("am 9. Jänn. 1999", ["1999-01-09"]),
        ("1999-13-45", []),
        ("version 21.07.1", []),
        ("he may 3 times", []),
        ("May 5,000 people", []),
        ("Auguſt 5, 1999 and 5. Junı 1999", []),
        ("am erſten August 1999", ["1999-08"]),
        ("32. Juli 1999", ["1999-07"]),
        ("3 July 1999 and 4. August 2000", ["1999-07-03", "2000-08-04"]),
    ],
)
def test_a_date_is_one_in_every_spelling(text: str, expected: list[str]) -> None:
    """Two numbers that may both be months are none, unless they are the same: what they mean depends on the country."""
    assert [date.edtf for date in dates_in(text)] == expected


def test_a_day_needs_no_year() -> None:
    """Without its year a date is a day of a month, and has no form in records."""
    assert days_in("on Sept. 3 and am dritten Mai") == {(3, 9), (3, 5)}
    assert [(date.edtf, date.told) for date in dates_in("Sept. 3")] == [(None, (None, 9, 3))]


@pytest.mark.each(
    ("word", "number"),
    [("first", 1), ("third", 3), ("twelfth", 12), ("twenty-second", 22), ("thirty-first", 31), ("erste", 1), ("dritten", 3), ("siebter", 7), ("achtes", 8), ("zwölftem", 12), ("einunddreißigste", 31)],
)  # fmt: skip
def test_ordinals_have_their_numbers(word: str, number: int) -> None:
    """In both languages, inflected; written out by hand."""
    assert ORDINALS[word] == number
    assert list(ordinals_in(f"Der {word} Tag")) == [number]


def read(text: str) -> list[tuple[str, str, int, int]]:
    """Return of each time of *text* its words, the word for its half of the day, hour and minute."""
    return [
        (
            text[time.span.start : time.span.end],
            text[time.half_at.start : time.half_at.end] if time.half_at else "",
            time.hour,
            time.minute,
        )
        for time in times_in(text)
    ]


@pytest.mark.each(
    ("text", "expected"),
    [
        ("until 4am", [("4am", "am", 4, 0)]),
        ("until 4PM", [("4PM", "PM", 16, 0)]),
        ("until 4:05 p.m. or so", [("4:05 p.m", "p.m", 16, 5)]),
        ("until 4.05pm", [("4.05pm", "pm", 16, 5)]),
        ("from 12 noon to 12 midnight", [("12 noon", "noon", 12, 0), ("12 midnight", "midnight", 0, 0)]),
        ("12am, 12pm", [("12am", "am", 0, 0), ("12pm", "pm", 12, 0)]),
        ("bis 16 Uhr 05", [("16 Uhr 05", "", 16, 5)]),
        ("bis 4.05 Uhr", [("4.05 Uhr", "", 4, 5)]),
        ("4:05, 4 amps, 4 pmol, 30.4am", []),
        ("bis 4 Uhr nachmittags", [("4 Uhr nachmittags", "nachmittags", 16, 0)]),
        ("bis 4 Uhr am Freitagabend", [("4 Uhr am Freitagabend", "abend", 16, 0)]),
        ("Sonntagabend um 8 Uhr", [("8 Uhr", "abend", 20, 0)]),
        (
            "um 11 Uhr nachts, um 3 Uhr nachts",
            [("11 Uhr nachts", "nachts", 23, 0), ("3 Uhr nachts", "nachts", 3, 0)],
        ),
        (
            "um 11 Uhr mittags, um 1 Uhr mittags",
            [("11 Uhr mittags", "mittags", 11, 0), ("1 Uhr mittags", "mittags", 13, 0)],
        ),
        ("um 8 Uhr morgen", [("8 Uhr", "", 8, 0)]),
        ("at 4:05 in the afternoon", [("4:05 in the afternoon", "afternoon", 16, 5)]),
        ("at 4:05 on Friday morning", [("4:05 on Friday morning", "morning", 4, 5)]),
    ],
)
def test_a_time_is_one_in_every_spelling(text: str, expected: list[tuple[str, str, int, int]]) -> None:
    """The word for the half of the day may be joined to its digits; bare digits are no time."""
    assert read(text) == expected


@pytest.mark.each(
    ("one", "other", "expected"),
    [
        ("4am", "4 a.m.", True),
        ("4am", "4pm", False),
        ("4pm", "16 Uhr", True),
        ("4am", "16 Uhr", False),
        ("4pm", "4 Uhr", True),
        ("4 Uhr", "16 Uhr", False),
        ("4pm", "5 Uhr", False),
        ("12am", "0 Uhr", True),
        ("4 Uhr", "4 Uhr nachmittags", False),
        ("16 Uhr", "4 Uhr nachmittags", True),
        ("4 Uhr", "4 Uhr morgens", True),
        ("4pm", "4 Uhr abends", True),
        ("4:30 am", "4:30 in the evening", False),
    ],
)
def test_two_times_may_be_one(one: str, other: str, *, expected: bool) -> None:
    """„4 Uhr“ may be what "4pm" is, „16 Uhr“ is it; beside „4 Uhr nachmittags“ it is in the morning."""

    def time(text: str) -> Time:
        (found,) = times_in(text)
        return found

    assert time(one).may_be(time(other)) is expected
    assert time(other).may_be(time(one)) is expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Schools stay closed until Friday", "en", ("Friday",)),
        ("The bridge fell last week, and today it rains; today it fell", "en", ("last week", "today")),
        ("Die Brücke fällt bald", "de", ("bald",)),
        ("A bald man fell", "en", ()),
        ("La maire a démissionné hier", "fr", ("hier",)),
        ("Die Brücke steht hier", "de", ()),
        ("A bridge fell Monday", "uk", ("Monday",)),
        ("The bridge fell on 5 May 2022", None, ()),
        ("The river rose overnight", "en", ("overnight",)),
        ("The warning came at 2 a.m.", "en", ("2 a.m.",)),
        ("The warning came at 2 a.m. on 5 May 2022", "en", ()),
        ("It fell on Monday at noon", "en", ("Monday",)),
        ("He came for the first time in three years", "en", ("for the first time in",)),
        ("It is planned for the coming year", "en", ("the coming year",)),
        ("Es ist aktuell still, zu Beginn des kommenden Jahres nicht", "de", ("aktuell", "kommenden Jahres")),
        ("It fell on 24 June", "en", ("24 June",)),
        ("It lasted from 24 June to 3 July 2022", "en", ()),
        ("It fell in March", "en", ("March",)),
        ("It fell in March 2022", "en", ()),
        ("It may fall. May it stand", "en", ()),
    ],
)
def test_what_is_told_from_today_is_found(text: str, language: str | None, expected: tuple[str, ...]) -> None:
    """Each once, by the words of its language; a date by itself is none."""
    assert tuple(one.words for one in told_from_today(text, language)) == expected


@pytest.mark.parametrize(
    ("words", "said", "expected"),
    [
        ("Monday", ("2026-05-14", "2026-05-15"), True),
        ("Monday", ("2026-05-10", "2026-05-14"), False),
        ("Monday", ("2026-05-11", "2026-05-12"), False),
        ("yesterday", ("2026-05-14", "2026-05-14"), True),
        ("overnight", ("2026-05-14", "2026-05-15"), False),
        ("last week", ("2026-05-11", "2026-05-17"), True),
        ("last week", ("2026-05-10", "2026-05-11"), False),
        ("next month", ("2026-05-01", "2026-05-31"), True),
        ("next month", ("2025-05-01", "2026-05-01"), False),
        ("24 June", ("2026-05-01", "2026-07-31"), True),
        ("this year", ("2025-12-31", "2026-01-01"), False),
        ("lately", ("2025-05-01", "2026-05-31"), True),
    ],
)
def test_words_said_on_several_days_may_mean_one_time(
    words: str, said: tuple[str, ...], *, expected: bool
) -> None:
    """A day of the week that lies between them, or on one, is the next by one and the last by the other."""
    (told,) = told_from_today(f"It fell {words}", "en")
    assert told.is_one([date.fromisoformat(day) for day in said]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nach früheren Angaben der Stadt", True),
        ("as the town said earlier", True),
        ("nach Angaben der Stadt", False),
        ("the town said that it closed earlier", False),
    ],
)
def test_a_statement_may_be_older_than_its_article(text: str, *, expected: bool) -> None:
    """Only what tells of the statement says so, not what tells of the deed."""
    assert said_before(text) is expected
