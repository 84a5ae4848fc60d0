"""Places as editors count them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.lsp.lines import Lines, Position, Unit

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
