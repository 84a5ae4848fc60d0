"""Dates in every spelling."""

import pytest

from claimcheck.text.dates import ORDINALS, dates_in, days_in, ordinals_in


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
