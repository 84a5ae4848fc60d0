"""Stretches of characters, joined to segments of lines."""

import pytest

from claimcheck.ingest.layout.printed import Box, Stretch, line_text, quarter_of, segments, upright

from .made import stretch


@pytest.mark.parametrize(
    ("across", "up", "quarter"), [(1, 0, 0), (0.98, 0.2, 0), (0, 1, 1), (-1, 0, 2), (0, -1, 3), (0, 0, 0)]
)
def test_the_quarter_of_a_direction(across: float, up: float, quarter: int) -> None:
    """A slope is none, and what has no direction runs from left to right."""
    assert quarter_of(across, up) == quarter


@pytest.mark.parametrize(
    ("quarter", "expected"),
    [(0, Box(1, 2, 3, 5)), (1, Box(2, -3, 5, -1)), (2, Box(-3, -5, -1, -2)), (3, Box(-5, 1, -2, 3))],
)
def test_a_box_is_turned_back(quarter: int, expected: Box) -> None:
    """Its corners change places, and its left stays left of its right."""
    assert upright(Box(1, 2, 3, 5), quarter) == expected


def words(*stretches: Stretch) -> list[str]:
    """Return the words of the segments that *stretches* make."""
    return [segment.text for segment in segments(stretches)]


@pytest.mark.parametrize(
    ("left", "expected"),
    [
        (70.0, ["nichtda"]),
        (71.0, ["nichtda"]),
        (77.5, ["nicht da"]),
        (90.0, ["nicht", "da"]),
        (20.0, ["da", "nicht"]),
    ],
)
def test_a_gap_joins_parts_words_or_columns(left: float, expected: list[str]) -> None:
    """Stretches that touch are one word, with a small gap two words, with a wide one two segments."""
    found = words(stretch("nicht", 45, 500), stretch("da", left, 500))
    assert sorted(found) == sorted(expected)


def test_the_order_of_the_file_does_not_matter_on_a_line() -> None:
    """A word in bold that is printed last stands where it stands."""
    assert words(stretch("bis", 50, 500), stretch("1.250", 85, 500), stretch("zu", 70, 500)) == [
        "bis zu 1.250"
    ]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (stretch("6", 60, 504, 6), "10⁶ Kronen"),
        (stretch("6", 60, 500, 6), "106 Kronen"),
        (stretch("6", 60, 498, 6), "106 Kronen"),
    ],
)
def test_a_raised_number_is_none_of_the_line(mark: Stretch, expected: str) -> None:
    """A small digit above the line is raised; on it or below it, as in formulas, it is not."""
    assert words(stretch("10", 50, 500), mark, stretch("Kronen", 66, 500)) == [expected]


def test_a_mark_is_dropped_and_leaves_no_gap() -> None:
    """A mark that refers to a note is no word, and what stood around it stays as far apart as it was."""
    (line,) = segments([stretch("verlegen.", 50, 500), stretch("1", 95, 504, 6), stretch("Wir", 101, 500)])
    assert line_text((line,), frozenset({(95, 504)})) == "verlegen. Wir"


def test_a_mark_that_begins_a_line_is_a_word_of_its_own() -> None:
    """The mark of a note is not glued to its first word."""
    assert words(stretch("1", 50, 503, 5), stretch("Die Zahl", 53, 500, 8)) == ["1 Die Zahl"]


def test_an_initial_begins_its_word() -> None:
    """A letter over three lines is the first of the uppermost, and all three begin where it does."""
    lines = [
        stretch("anz oben steht", 70, 500),
        stretch("ein Anfang", 70, 488),
        stretch("über drei", 70, 476),
    ]
    found = segments([stretch("G", 50, 476, 36), *lines, stretch("und unten", 50, 464)])
    assert [(part.text, part.left) for part in sorted(found, key=lambda part: -part.baseline)] == [
        ("Ganz oben steht", 50),
        ("ein Anfang", 50),
        ("über drei", 50),
        ("und unten", 50),
    ]
