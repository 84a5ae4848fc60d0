"""Places in files of records, as editors count them, and what stands there."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.desk import Seen
from claimcheck.lsp.places import (
    Lines,
    Position,
    Unit,
    definition,
    mention_at,
    mention_span,
    pair_of,
    records_in,
    spot_at,
    text_of,
)
from claimcheck.records.ids import Named

TEXT = "aü😀b\r\n\u2028x\rend"
"""A letter of two bytes, a sign of two units in UTF-16, and a line separator that ends no line of an editor."""


@pytest.mark.parametrize(
    ("unit", "behind_the_sign", "end"),
    [
        (Unit.UTF_8, Position(0, 7), Position(2, 3)),
        (Unit.UTF_16, Position(0, 4), Position(2, 3)),
        (Unit.UTF_32, Position(0, 3), Position(2, 3)),
    ],
)
def test_columns_are_counted_in_the_unit(unit: Unit, behind_the_sign: Position, end: Position) -> None:
    """Bytes, pairs of bytes or code points; lines end at line feeds and carriage returns alone."""
    lines = Lines(TEXT, unit)
    assert (lines.position(3), lines.position(len(TEXT))) == (behind_the_sign, end)
    assert (lines.offset(behind_the_sign), lines.offset(end)) == (3, len(TEXT))
    assert lines.position(TEXT.index("x")).line == 1


def test_what_no_text_has_is_brought_inside() -> None:
    """Behind a line is its end, behind the text its end, within a character is before it."""
    lines = Lines("a😀\nb", Unit.UTF_16)
    assert [lines.offset(Position(*where)) for where in ((0, 2), (0, 99), (9, 0), (1, 9))] == [1, 2, 4, 4]


@pytest.mark.parametrize("offset", [0, 4, 5])
def test_the_end_of_a_line(offset: int) -> None:
    """Stands before its line break."""
    assert Lines("abcd\r\nef", Unit.UTF_8).line_end(offset) == 4


@given(st.text(alphabet="aü😀\n\r\u2028\x85\u0301", max_size=30), st.sampled_from(Unit))
def test_every_offset_comes_back(text: str, unit: Unit) -> None:
    """But the one between a carriage return and its line feed, which is no place of an editor."""
    lines = Lines(text, unit)
    for offset in range(len(text) + 1):
        inside = text[offset - 1 : offset + 1] == "\r\n" and offset > 0
        assert lines.offset(lines.position(offset)) == offset - inside


Look = Callable[[str], Seen]
FILE = "claims/a.yaml"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("file: a.txt", ("sources", "a", "file", None)),
        ("Ann Ash\n", ("actors", "ann", "name", None)),
        ("The ferry sank.\n", ("claims", "sank", "text", None)),
        ("quote: The ferry", ("claims", "sank", "quote", 0)),
        ("said Ann", ("claims", "sank", "attribution", 0)),
        ("Nobody died", ("claims", "sank", "quote", 1)),
        ("the bridge would", ("claims", "opened", "quote", 0)),
    ],
)
def test_the_record_around_a_place(
    words: str, expected: tuple[str, str, str, int | None], seen: Look, records: str
) -> None:
    """Its list, its id, the key and the evidence that the place stands in."""
    file = seen(records).files[FILE]
    spot = spot_at(file, records.index(words))
    assert spot is not None
    assert (spot.list, spot.id, spot.key, spot.evidence) == expected


def test_before_the_first_record_is_none(seen: Look, records: str) -> None:
    """At the head of the file nothing has begun."""
    assert spot_at(seen(records).files[FILE], 0) is None


def test_the_records_of_a_file(seen: Look, records: str) -> None:
    """In the order written, with what is asked of them."""
    spots = records_in(seen(records).files[FILE])
    assert [(spot.list, spot.id) for spot in spots] == [
        ("sources", "a"),
        ("actors", "ann"),
        ("claims", "sank"),
        ("claims", "opened"),
    ]
    assert (text_of(spots[2].record, "about"), text_of(spots[2].record, "evidence")) == ("ferry", "")
    assert (pair_of(spots[2].record, "tags"), pair_of(spots[2].record, "about") is not None) == (None, True)


@pytest.mark.parametrize(
    ("words", "kind", "id_"),
    [
        ("a, quote: Nobody", Named.SOURCE, "a"),
        ("ann: said", Named.ACTOR, "ann"),
        ("ferry\n    evidence", Named.KEY, "ferry"),
    ],
)
def test_an_id_leads_to_its_record(words: str, kind: Named, id_: str, seen: Look, records: str) -> None:
    """Where it is mentioned, and where it is defined; a key is where it is first written."""
    file = seen(records).files[FILE]
    found = mention_at(file, records.index(words))
    assert found is not None
    start, end = mention_span(file, found[1])
    assert (found[0], records[start:end], start) == (kind, id_, records.index(words))
    there = definition([file], kind, id_)
    assert there is not None
    first, _ = mention_span(file, there[1])
    assert first == {"a": records.index("a, file"), "ann": records.index("ann\n")}.get(id_, start)


def test_words_name_nothing(seen: Look, records: str) -> None:
    """A text is no id, and an id of nothing leads nowhere."""
    file = seen(records).files[FILE]
    assert (mention_at(file, records.index("sank.")), definition([file], Named.ACTOR, "bob")) == (None, None)
