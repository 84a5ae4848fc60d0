"""What repeats on every page."""

from collections.abc import Sequence

import pytest

from claimcheck.ingest.layout.printed import Segment, Sheet
from claimcheck.ingest.layout.running import without_running

from .made import column, segment, sheet

TEXT = column(
    "Die Behörde bestätigte den", "Umbau der Plätze, und eine", "Entscheidung werde es geben", top=470
)


def left_out(*sheets: Sheet) -> list[list[str]]:
    """Return the words that are left out of each page."""
    return [sorted(part.text for part in parted.left_out) for parted in without_running(sheets, 10)]


def pages(*tops: Sequence[Segment]) -> list[Sheet]:
    """Return pages of the same text under different lines."""
    return [sheet(*top, *TEXT, number=number) for number, top in enumerate(tops, start=1)]


def test_what_is_there_again_is_left_out() -> None:
    """The same words at the same height are a running line, whatever number stands in them."""
    tops = [[segment(f"Bericht 2026, Blatt {number}.", 50, 520)] for number in range(3)]
    assert left_out(*pages(*tops)) == [[f"Bericht 2026, Blatt {number}."] for number in range(3)]


def test_titles_that_change_stand_at_one_height() -> None:
    """A running title may change with each chapter, and be a question."""
    titles = ["Der Hafen", "Die Werft", "Was wird aus der Stadt?"]
    assert left_out(*pages(*([segment(title, 50, 570)] for title in titles))) == [[title] for title in titles]


def test_a_headline_on_one_page_of_three_is_read() -> None:
    """A line that stands apart at the top of one page alone is none that runs."""
    assert left_out(*pages([], [segment("Der Hafen", 50, 570)], [], [], [], [])) == [[]] * 6


@pytest.mark.parametrize(
    ("part", "is_gone"),
    [
        (segment("Kalmsunder Bote", 50, 570), True),
        (segment("12", 200, 25), True),
        (segment("Seite 3 von 9", 200, 30), True),
        (segment("Kalmsunder Bote", 50, 518), False),
        (segment("Der Hafen zieht um", 50, 570, 16), False),
        (segment("Das war es für heute.", 50, 30), False),
        (segment("12", 200, 250), False),
    ],
)
def test_a_single_page(part: Segment, is_gone: bool) -> None:  # noqa: FBT001
    """On one page a small line alone in the margin is left out, but neither a headline nor a sentence."""
    assert left_out(sheet(part, *TEXT)) == [[part.text] if is_gone else []]


def test_line_numbers_are_left_out() -> None:
    """Numbers that count the lines beside the text are no words; figures of a table are."""
    lines = column(*["Die Behörde bestätigte den"] * 9, left=80)
    numbers = [
        segment(str(number), 60 - 5 * len(str(number)), part.baseline) for number, part in enumerate(lines, 3)
    ]
    figures = [
        segment(str(number), 300, part.baseline)
        for number, part in zip((4, 9, 2, 7, 1, 8, 3, 6, 5), lines, strict=True)
    ]
    assert left_out(sheet(*lines, *numbers)) == [sorted(map(str, range(3, 12)))]
    assert left_out(sheet(*lines, *figures)) == [[]]


def test_what_lies_off_the_page_is_left_out() -> None:
    """Words that are printed beside the paper are not there to be read."""
    assert left_out(sheet(*TEXT, segment("geheim", -200, 400), segment("auch", 50, 700))) == [
        ["auch", "geheim"]
    ]


def test_a_page_number_under_a_running_title_goes_with_it() -> None:
    """Behind the outermost line a number is left out, too, but no other line is."""
    assert left_out(sheet(segment("Amtlich", 50, 585), segment("3", 300, 550), *TEXT)) == [["3", "Amtlich"]]
    assert left_out(sheet(segment("Amtlich", 50, 585), segment("Der Hafen", 50, 555), *TEXT)) == [["Amtlich"]]
