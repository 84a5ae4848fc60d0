"""The paragraphs of all pages as blocks."""

import pytest

from claimcheck.ingest.layout.flow import blocks, body_size
from claimcheck.ingest.layout.printed import Link, Segment, Sheet
from claimcheck.ingest.page import Block
from claimcheck.text.layout import Zone

from .made import HEIGHT, WIDTH, column, segment, sheet, stretch


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
