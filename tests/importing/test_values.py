"""Values of JSON that may be anything."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.importing.values import hint_of, line, record, several, whole, without_markup, words
from claimcheck.report.candidate import HintKind


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


@pytest.mark.parametrize(
    ("named", "kind"),
    [
        ("https://example.org/a", HintKind.URL),
        (" HTTP://example.org", HintKind.URL),
        ("file:///home/a/004.txt", HintKind.NAME),
        ("004", HintKind.NAME),
    ],
)
def test_what_is_no_address_may_be_another_name(named: str, kind: HintKind) -> None:
    """An id or a file, where an address is expected."""
    assert hint_of(named).kind is kind


def test_broken_html_is_no_reason_to_stop() -> None:
    """Nothing is raised, whatever the parser of this Python makes of it; what stands before it is there."""
    assert without_markup("a <![x b").startswith("a ")
    assert without_markup("a <b>x</b>") == "a x"


@given(st.text() | st.text("<>!?[]-/&#x;ab "))
def test_the_text_of_html_has_no_markup(text: str) -> None:
    """What was escaped comes back as it was; whatever else it is, nothing is raised."""
    without_markup(text)
    assert without_markup(f"<p>{escape(text)}</p>") == f" {text} "
