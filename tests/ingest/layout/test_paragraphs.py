"""The paragraphs and footnotes of a column."""

from collections.abc import Sequence

import pytest

from claimcheck.ingest.layout.columns import Line, lines
from claimcheck.ingest.layout.paragraphs import Paragraph, is_unfinished, label, marks, paragraphs, part_notes
from claimcheck.ingest.layout.printed import Segment

from .made import column, segment, stretch


def read(parts: Sequence[Segment]) -> list[list[str]]:
    """Return the lines of each paragraph of *parts*."""
    ordered = sorted(parts, key=lambda part: (-part.baseline, part.left))
    return [[line.text for line in one.lines] for one in paragraphs(list(lines(ordered, 1)))]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param(
            [
                "Die Behörde bestätigte den",
                "Umbau der Plätze.",
                "",
                "Andere fürchten, dass die",
                "Mieten nun steigen.",
            ],
            [2, 2],
            id="space between two",
        ),
        pytest.param(
            [
                "   Die Behörde bestätigte",
                "den Umbau der Liegeplätze.",
                "   Andere fürchten, dass",
                "die Mieten nun steigen.",
            ],
            [2, 2],
            id="first lines indented",
        ),
        pytest.param(
            ["Offene Entwicklung: Anders", "  als bei anderen, die von", "  Einzelnen stammen."],
            [3],
            id="a first line that hangs out",
        ),
        pytest.param(
            ["1.6 Wie fügt sich dieses in", "    das Projekt der anderen?", "Das System beruht auf Ideen"],
            [2, 1],
            id="a numbered heading of two lines",
        ),
        pytest.param(
            ["Die Behörde bestätigte ihn.", "Sie nannte keinen Termin.", "Genannt hat sie", "nur den Ort."],
            [4],
            id="lines that end full",
        ),
        pytest.param(
            ["Die Behörde bestätigte das.", "So war es.", "Andere fürchten, dass die"],
            [2, 1],
            id="a last line that ends short",
        ),
        pytest.param(["• Erstens dieses", "• Zweitens jenes", "und mehr davon"], [1, 2], id="bullets"),
        pytest.param(["Zahlen wie diese sind viel", "– sagte sie – zu hoch."], [2], id="a dash is no bullet"),
        pytest.param(
            ["So sagte sie es am Samstag.", "1. Erstens", "2. Zweitens"],
            [1, 1, 1],
            id="numbers behind an end",
        ),
        pytest.param(
            ["Die Entscheidung falle am", "2. Mai in Kalmsund."], [2], id="a date is no number of an item"
        ),
    ],
)
def test_where_a_paragraph_begins(printed: list[str], expected: list[int]) -> None:
    """Space, indents, ends and bullets tell it, and nothing that only looks like one."""
    assert [len(one) for one in read(column(*printed))] == expected


def test_another_size_is_another_paragraph() -> None:
    """A heading and its text are not one, however close they stand."""
    parts = [
        segment("Reaktionen", 50, 500, 14),
        segment("Die Behörde bestätigte", 50, 484),
        segment("den Umbau.", 50, 472),
    ]
    assert read(parts) == [["Reaktionen"], ["Die Behörde bestätigte", "den Umbau."]]


def test_rows_of_a_table_are_apart() -> None:
    """Rows whose cells stand below each other are one by one; a single one is a line as any other."""
    table = [*column("Kalmsund", "Ostervik"), *column("1.560", "2.950", left=150)]
    single = [segment("1.1", 50, 440), segment("Ein Wort", 90, 440)]
    assert read([*table, *single]) == [["Kalmsund 1.560"], ["Ostervik 2.950"], ["1.1 Ein Wort"]]


def test_full_lines_with_wide_gaps_are_no_table() -> None:
    """Lines that are stretched to the width of their column end below each other and are words all the same."""
    stretched = [
        segment("Nachrichtenagentur", 50, 500),
        segment("NNA.", 180, 500),
        segment("Verlegung", 50, 488),
        segment("soll", 180, 488),
    ]
    figures = [*column("Kalmsund", "Ostervik"), segment("1.560", 175, 500), segment("950", 185, 488)]
    assert (len(read(stretched)), len(read(figures))) == (2, 2)


def paragraph(*parts: Segment, page: int = 1) -> Paragraph:
    """Return a paragraph of lines of one segment each."""
    return Paragraph(tuple(Line((part,), page) for part in parts))


def marked(before: str, mark: str, behind: str = "", baseline: float = 500) -> Segment:
    """Return a line with a raised mark in it."""
    place = 50 + 5.0 * len(before)
    words = [stretch(before, 50, baseline), stretch(mark, place, baseline + 4, 6)]
    return Segment((*words, stretch(behind, place + 4, baseline)) if behind else tuple(words))


TEXT = paragraph(segment("Die Behörde bestätigte es."))
NOTE = paragraph(Segment((stretch("1", 50, 103, 5), stretch("Woher.", 53, 100, 8))))


def test_notes_are_small_and_begin_with_a_mark() -> None:
    """From the first mark in the small lines at the end of a column on, all are notes."""
    more = paragraph(segment("Mehr dazu.", 50, 90, 8))
    small = paragraph(segment("Foto: NNA", 50, 120, 8))
    assert part_notes([TEXT, small, NOTE, more], 10, is_continued=False) == ([TEXT, small], [NOTE, more])


def test_small_lines_without_a_mark_are_text_unless_a_note_goes_on() -> None:
    """A caption is no note; the rest of a note from the column before is one."""
    rest = paragraph(segment("und mehr davon.", 50, 100, 8))
    assert part_notes([TEXT, rest], 10, is_continued=False) == ([TEXT, rest], [])
    assert part_notes([TEXT, rest], 10, is_continued=True) == ([TEXT], [rest])


@pytest.mark.parametrize(
    ("words", "expected"),
    [("* Siehe dort", "*"), ("12) Siehe", "12"), ("3 Siehe", "3"), ("Siehe dort", ""), ("2026er Zahlen", "")],
)
def test_the_label_of_a_note(words: str, expected: str) -> None:
    """A number or sign, with or without a bracket, is the label; a word is none."""
    assert label(paragraph(segment(words, size=8))) == expected


def test_a_note_without_its_end_goes_on() -> None:
    """What does not end like a sentence goes on elsewhere."""
    assert (is_unfinished([NOTE]), is_unfinished([paragraph(segment("weil sie"))]), is_unfinished([])) == (
        False,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("line", "is_mark"),
    [
        (marked("zu verlegen.", "1", " Wir"), True),
        (marked("bis zu 1.250", "1", " Leute"), True),
        (marked("Beschäftigte", "1"), True),
        (marked("zu verlegen.", "2"), False),
        (marked("zu verlegen.", "st"), False),
    ],
)
def test_a_mark_of_a_note_on_its_page(line: Segment, is_mark: bool) -> None:  # noqa: FBT001
    """A raised sign that a note of the page has is no word, behind a number either; any other one is."""
    place = (line.stretches[1].left, line.stretches[1].baseline)
    assert marks([paragraph(line)], [NOTE]) == ({1: frozenset({place})} if is_mark else {})


def test_an_exponent_beside_a_mark_stays() -> None:
    """Where one sign stands behind a word and once behind a number, the number keeps its exponent."""
    power, mark = marked("um 10", "1", " Kronen", 500), marked("zu verlegen.", "1", "", 488)
    assert marks([paragraph(power, mark)], [NOTE]) == {1: frozenset({(mark.stretches[1].left, 492)})}


@pytest.mark.parametrize(
    ("before", "is_mark"), [("Beschäftigte", True), ("auf 10", False), ("200 km", False)]
)
def test_a_list_of_notes_at_the_end(before: str, is_mark: bool) -> None:  # noqa: FBT001
    """A numbered item that comes later makes a mark of what stands behind a word, and of nothing else."""
    later = paragraph(segment("2. Aus einer Präsentation.", 50, 300), page=2)
    assert bool(marks([paragraph(marked(before, "2")), later], [])) is is_mark
