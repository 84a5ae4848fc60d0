"""JSON that every reader takes for the same."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.strict_json import NoJsonError, parse_json


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no JSON, or cut short: Expecting value (line 1, column 1)"),
        (
            "{\n3",
            "no JSON, or cut short: Expecting property name enclosed in double quotes (line 2, column 1)",
        ),
        ('{"a": 1, "a": 1}', "a record has a key twice"),
        ("[-Infinity]", "holds a number that no map has"),
        ("9" * 5_000, "holds a number that no map has"),
        ("[" * 100_000, "nested too deeply for a map"),
    ],
)
def test_what_readers_take_differently_is_refused(text: str, told: str) -> None:
    """It says where and why."""
    with pytest.raises(NoJsonError) as refused:
        parse_json(text, "map")
    assert str(refused.value) == told


@given(st.dictionaries(st.text(), st.integers() | st.lists(st.text()) | st.none()))
def test_everything_else_is_read(value: object) -> None:
    """What was written comes back."""
    assert parse_json(json.dumps(value), "map") == value
