"""The paragraphs of all pages as blocks."""

from collections.abc import Sequence

import pytest

from claimcheck.ingest.layout.flow import blocks, body_size, without_running
from claimcheck.ingest.layout.printed import Link, Segment, Sheet
from claimcheck.ingest.page import Block
from claimcheck.text.layout import Zone

from .made import HEIGHT, WIDTH, column, segment, sheet, stretch

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


def read(*parts: Segment) -> list[tuple[str, Zone]]:
    """Return the words and zone of each block of one page."""
    return [(block.text, block.zone) for block in blocks([sheet(*parts)])]


def test_a_sentence_over_two_columns_is_one_block() -> None:
    """The note between them stands behind both."""
    left = column("Die Behörde bestätigte das", "und eine Entscheidung in", "Kalmsund werde nicht vor")
    right = column(
        "dem zweiten Mai erwartet,", "sagte sie am Samstag der", "Agentur dazu nur knapp.", left=220
    )
    note = Segment((stretch("1", 50, 103, 5), stretch("Aus einer Präsentation.", 53, 100, 8)))
    words = " ".join(part.text for part in (*left, *right))
    found = read(*left, note, *right)
    assert [(text.replace("\n", " "), zone) for text, zone in found] == [
        (words, Zone.MAIN),
        ("1 Aus einer Präsentation.", Zone.NOTE),
    ]


@pytest.mark.parametrize(
    ("last", "first", "joins"),
    [
        ("Die Verlegung solle am", "Montag beginnen.", True),
        ("Die Verle-", "gung beginnt.", True),
        ("Die Verlegung beginne bald.", "Das sagte sie.", True),
        ("Sie beginnt.", "Das sagte sie.", False),
        ("Die Verlegung solle am", "• Montag", False),
        ("Die Verlegung solle am", "Abbildung 3: Der Hafen", False),
    ],
)
def test_what_goes_on_over_a_page(last: str, first: str, joins: bool) -> None:  # noqa: FBT001
    """An open sentence goes on, a full last line too; one that ends short, a list and a caption do not."""
    pages = [
        sheet(*column("Wie es hieß, ist es so, und", last)),
        sheet(*column(first, "und so fort"), number=2),
    ]
    assert [(block.page, block.continues) for block in blocks(pages)] == [(1, False), (2, joins)]


def test_a_heading_stands_over_what_follows() -> None:
    """What is set larger is a heading of the blocks below it, and of itself none."""
    parts = [segment("Reaktionen", 50, 520, 14), *column("Die Behörde bestätigte es am Samstag.", top=480)]
    assert [(block.text, block.heading) for block in blocks([sheet(*parts)])] == [
        ("Reaktionen", None),
        ("Die Behörde bestätigte es am Samstag.", "Reaktionen"),
    ]


def test_cells_and_captions_have_their_zones() -> None:
    """A row is as many blocks as it has cells; a numbered caption is one."""
    table = [*column("Kalmsund", "Ostervik"), *column("1.560", "2.950", left=150)]
    caption = segment("Abbildung 2: Liegeplätze im Hafen", 50, 400)
    assert read(*table, caption) == [
        ("Kalmsund", Zone.TABLE),
        ("1.560", Zone.TABLE),
        ("Ostervik", Zone.TABLE),
        ("2.950", Zone.TABLE),
        (caption.text, Zone.CAPTION),
    ]


def test_a_sentence_that_is_a_link_is_a_teaser() -> None:
    """What leads elsewhere as a whole is left out; a link within a sentence is of the sentence."""
    teaser = segment("Ostervik: 5.000 verlieren ihre Stelle", 50, 400)
    whole = Link(50, 398, 50 + teaser.width, 410)
    part = Link(50, 398, 90, 410)
    zones = [
        [block.zone for block in blocks([Sheet(1, WIDTH, HEIGHT, [teaser], (link,))])]
        for link in (whole, part)
    ]
    assert zones == [[Zone.LEFT_OUT], [Zone.MAIN]]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["von 2018–23–", "51 bis heute"], "von 2018–23–51 bis heute"),
        (["unter GNU/", "Linux läuft"], "unter GNU/Linux läuft"),
        (["in /usr/lib/", "abgelegt"], "in /usr/lib/\nabgelegt"),
        (["der Hafen-", "und Werftarbeiter"], "der Hafen-\nund Werftarbeiter"),
        (
            ["ein " + "langes Wort " * 12, "und mehr-", "fach"],
            "ein " + "langes Wort " * 12 + "und mehr-\nfach",
        ),
    ],
)
def test_the_ends_of_lines(lines: list[str], expected: str) -> None:
    """They stay, but inside numbers and pairs of words; where one is too long for a line, hyphens alone are kept."""
    assert [block.text for block in blocks([sheet(*column(*lines))])] == [expected]


def test_the_text_is_larger_than_its_notes() -> None:
    """However long the notes are, the size of the text is the larger of the two."""
    assert body_size([sheet(segment("Text" * 10, size=9), segment("Note" * 20, baseline=300, size=7))]) == 9.0
    assert body_size([]) == 1.0


def test_no_page_has_no_block() -> None:
    """Nothing comes of nothing."""
    assert list(blocks([])) == list[Block]()
