"""The lines of a column."""

from claimcheck.ingest.layout.lines import lines
from claimcheck.ingest.layout.printed import Segment

from .made import segment, stretch


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
