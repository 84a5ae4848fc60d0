"""The paragraphs of a column."""

from collections.abc import Sequence

import pytest

from claimcheck.ingest.layout.lines import lines
from claimcheck.ingest.layout.paragraphs import paragraphs
from claimcheck.ingest.layout.printed import Segment

from .made import column, segment


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
