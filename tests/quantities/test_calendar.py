"""Numbers that count nothing: dates, years, clock times, ordinals, labels, names."""

import pytest

from claimcheck.quantities import calendar
from claimcheck.quantities.reading import quantities
from claimcheck.text.dates import MONTH_FORMS


def values(text: str, language: str = "de") -> list[float]:
    """Return the numbers that count something."""
    return [float(part.value) for reading in quantities(text, language) for part in reading.parts]


@pytest.mark.each(
    "text",
    [
        *("am 24. Juni", "am 24. Juni 2023", "am 24.6.2023", "am 3.10. kam er", "2023-07-25", "seit 2022-12"),
        *("um 14 Uhr", "um 14.30 Uhr", "um 14:30", "um 14 Uhr 30", "um zwei Uhr"),
        *(
            "2022 überfiel Russland die Ukraine",
            "im Jahr 2022",
            "Ende 1989",
            "2014 annektierte Russland die Krim",
        ),
        *("die 90er Jahre", "die 1970-er Jahre", "Saison 2022/23", "1939 bis 1945"),
        *("der 3. Panzerbrigade", "1. Die Lage", "ein 13. Monatsgehalt", "der 3. und letzte"),
        *("U-20", "T-72", "S-400", "Boeing 737", "A4", "G7", "5G", "#1", "COVID-19", "24/7", "3:2"),
        *("+49 171 1234567", "222-2222-2222", "§ 5", "Artikel 5", "Nr. 5", "192.168.2.10"),
    ],
)
def test_german_numbers_that_count_nothing(text: str) -> None:
    """Dates, times, years, ordinals, scores, labels, names and phone numbers are no quantities."""
    assert values(f"Es war {text} in Minsk.\n" if text[0] != "1" else text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("until 12 noon", "until 12 midnight", "until 4pm", "until 4:05am", "until 4.05pm"),
        *("on June 24, 2023", "on 24 June", "on the 24th of June", "on 18 December", "JULY 25, 2023"),
        *("at 2 pm", "at 2 p.m.", "at 14:30", "at 5 o'clock", "in 2016", "the 2016 election"),
        *("the 1990s", "the early 90s", "the 3rd brigade", "Flight 370", "Article 5", "No. 5", "9/11"),
    ],
)
def test_english_numbers_that_count_nothing(text: str) -> None:
    """The same in English."""
    assert values(f"It was {text} there", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They met on June 7.", []), ("They left in May. 7 came back.", [7]), ("She was in Ohio. 7.", [7])],
)
def test_a_day_at_the_end_of_a_text(text: str, expected: list[float]) -> None:
    """The stop behind the last word is no sign of an ordinal; a number of its own stays one."""
    assert values(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Am 24. Juni kamen 12 Mann", [12]),
        ("Im Juni 2022 starben 2000 Soldaten", [2000]),
        ("2000 russische Soldaten", [2000]),
        ("Es waren 20. Dann kamen 30.", [20, 30]),
        ("Im Mai 200 Tote", [200]),
        ("1/2 Liter", [0.5]),
        ("Seite 5 Meter breit", [5]),
    ],
)
def test_counts_beside_dates_are_counts(text: str, expected: list[float]) -> None:
    """What looks like a date, year or ordinal and counts something is a quantity."""
    assert values(text) == expected


@pytest.mark.each("month", sorted(MONTH_FORMS))
def test_a_day_of_each_month(month: str) -> None:
    """Each month makes a date of the number before it."""
    assert values(f"Es war am 24. {month.title()} so") == []


@pytest.mark.parametrize("word", sorted(calendar.YEAR_BEFORE - set(MONTH_FORMS)))
def test_a_year_behind_each_word(word: str) -> None:
    """Each of these words makes a year of the four digits behind it, whatever follows."""
    assert values(f"Es war {word} 2022 Soldaten") == []


@pytest.mark.each("word", sorted(calendar.LABELS))
def test_each_label_names_a_number(word: str) -> None:
    """What stands behind a label is named, not counted."""
    assert values(f"Hier {word.title()} 5 sah") == []


@pytest.mark.parametrize("word", sorted(calendar.MAKERS))
def test_each_name_takes_its_number(word: str) -> None:
    """The number behind a maker's or product's name is part of the name."""
    assert values(f"Hier {word.title()} 737 Menschen") == []


@pytest.mark.each("word", sorted(calendar.BEFORE_ORDINAL))
def test_each_determiner_makes_an_ordinal(word: str) -> None:
    """Behind each of these words a number with a full stop is a place in an order."""
    assert values(f"Hier {word} 3. Brigade", "de") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2014 people fled", "en"),
        ("zwischen 14 und 16 Uhr", "de"),
        ("von 14 bis 16 Uhr", "de"),
        ("um halb drei", "de"),
    ],
)
def test_years_and_hours_without_a_word_of_their_own(text: str, language: str) -> None:
    """A year behind an opening "In", both ends of a span of hours, and half an hour count nothing."""
    assert quantities(text, language) == ()
