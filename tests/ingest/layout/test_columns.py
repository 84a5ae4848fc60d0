"""The columns of a page."""

from collections.abc import Sequence

from claimcheck.ingest.layout.columns import columns, lines
from claimcheck.ingest.layout.printed import Segment

from .made import column, segment, stretch

LEFT = ["Die Hafenbehörde sagt", "es gebe keine Zusage", "für die Auffahrt zur"]
RIGHT = ["Mündung des Flusses und", "eine Entscheidung werde", "im Mai erwartet, nicht"]


def read(parts: Sequence[Segment]) -> list[list[str]]:
    """Return the words of each column of *parts*."""
    return [[part.text for part in one] for one in columns(parts)]


def test_columns_are_read_one_after_the_other() -> None:
    """Whatever the order of the file, the left column comes first, each from top to bottom."""
    parts = [*column(*RIGHT, left=220), *column(*LEFT)]
    assert read(parts[::-1]) == [LEFT, RIGHT]


def test_three_columns() -> None:
    """There may be more than two."""
    third = ["vor dem Sommer, wie ein", "Sprecher der Kanzlei in", "der Stadt Ostervik sagte"]
    assert read([*column(*third, left=390), *column(*LEFT), *column(*RIGHT, left=220)]) == [
        LEFT,
        RIGHT,
        third,
    ]


def test_a_headline_ends_the_columns_above_it() -> None:
    """What stands over both columns parts what is above it from what is below."""
    headline = segment("Eine Überschrift, die über beide Spalten der Seite reicht", 50, 450, 12)
    low = [*column(*LEFT, top=430), *column(*RIGHT, left=220, top=430)]
    high = [*column(*RIGHT, left=220), *column(*LEFT)]
    assert read([*low, headline, *high]) == [LEFT, RIGHT, [headline.text], LEFT, RIGHT]


def test_a_table_is_no_columns() -> None:
    """Figures below each other are read by the row."""
    places = ["Kalmsund", "Ostervik", "Nordbrücke"]
    rows = [*column(*places), *column("310", "2.200", "95", left=150), *column("1.560", "950", "9", left=220)]
    assert read(rows) == [["Kalmsund", "310", "1.560", "Ostervik", "2.200", "950", "Nordbrücke", "95", "9"]]


def test_a_short_headline_ends_all_columns() -> None:
    """A headline that stands over two of three columns, and beside nothing of the third, stands over all."""
    third = ["vor dem Sommer, wie ein", "Sprecher der Kanzlei in", "der Stadt Ostervik sagte"]
    headline = segment("Reaktionen aus der Stadt und dem Umland", 50, 440)
    rows = [*column(*LEFT, top=420), *column(*RIGHT, left=220, top=420), *column(*third, left=390, top=420)]
    high = [*column(*third, left=390), *column(*LEFT), *column(*RIGHT, left=220)]
    assert read([*rows, headline, *high]) == [LEFT, RIGHT, third, [headline.text], LEFT, RIGHT, third]


def test_words_that_stand_far_apart_are_columns_all_the_same() -> None:
    """Narrow columns whose lines are stretched to their full width are columns still."""
    left = [
        segment(word, x, 500 - 12 * row)
        for row in range(4)
        for word, x in (("Liegeplätze", 50), ("umgebaut", 130))
    ]
    right = column(*RIGHT, "und dann im Sommer erst", left=220)
    assert read([*left, *right])[1] == [*RIGHT, "und dann im Sommer erst"]


def test_one_column_with_indents_is_one() -> None:
    """First lines that are indented are no column, nor are bullets."""
    lines = [
        "   Ein Absatz beginnt hier",
        "und geht weiter",
        "   Noch einer beginnt nun",
        "und endet",
        "   Ein dritter folgt",
    ]
    assert read(column(*lines)) == [[line.strip() for line in lines]]


def test_nothing_is_no_column() -> None:
    """An empty page has none."""
    assert read([]) == []


def test_what_stands_on_one_height_is_a_line() -> None:
    """Segments side by side are one line from left to right, whatever their order."""
    found = list(lines([segment("310", 200, 500), segment("Kalmsund", 50, 500), segment("Ende", 50, 488)], 3))
    assert [(line.text, line.page, line.left, line.right) for line in found] == [
        ("Kalmsund 310", 3, 50, 215),
        ("Ende", 3, 50, 70),
    ]


def test_cells_are_far_apart() -> None:
    """Parts with wide gaps between all of them are cells; words of a loose line are none."""
    wide, loose = lines(
        [segment("310", 200, 500), segment("Ort", 50, 500), segment("a", 50, 480), segment("b", 66, 480)], 1
    )
    assert ([cell.text for cell in wide.cells], loose.cells) == (["Ort", "310"], ())


def test_a_note_begins_with_its_mark() -> None:
    """A small raised sign at the start is the mark of a line."""
    note = Segment((stretch("1", 50, 503, 5), stretch("Die Zahl", 53, 500, 8)))
    first, second = lines([note, segment("die dem Boten", 50, 490, 8)], 1)
    assert (first.mark, second.mark, first.size) == ("1", "", 8)
