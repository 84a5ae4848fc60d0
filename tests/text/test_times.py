"""Times of day in every spelling."""

import pytest

from claimcheck.text.times import Time, times_in


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
    ],
)
def test_two_times_may_be_one(one: str, other: str, *, expected: bool) -> None:
    """„4 Uhr“ may be meant in the afternoon, „16 Uhr“ is it."""

    def time(text: str) -> Time:
        (found,) = times_in(text)
        return found

    assert time(one).may_be(time(other)) is expected
    assert time(other).may_be(time(one)) is expected
