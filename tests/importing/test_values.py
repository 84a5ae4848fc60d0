"""Values of JSON that may be anything."""

import pytest

from claimcheck.importing.values import line, record, several, whole, words


@pytest.mark.parametrize("value", [None, 1, 1.5, True, "x", [], ["x"], {}])
def test_each_value_is_read_as_what_it_is_to_be(value: object) -> None:
    """And as nothing where it is something else; nothing is raised."""
    is_text, is_list, is_map = (isinstance(value, kind) for kind in (str, list, dict))
    assert (words(value), record(value)) == (value if is_text else "", value if is_map else {})
    assert several(value) == ([] if value is None else value if is_list else [value])


@pytest.mark.parametrize(
    ("value", "read"), [(3, 3), (0, 0), (-1, None), (True, None), (1.0, None), ("3", None)]
)
def test_an_offset_is_a_whole_number(value: object, read: int | None) -> None:
    """True is none, and no offset is negative."""
    assert whole(value) == read


def test_a_line_has_no_breaks() -> None:
    """White space is one blank."""
    assert line(" a\n\tb ") == "a b"
