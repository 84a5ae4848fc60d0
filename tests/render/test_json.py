"""JSON: the same bytes for the same input, and inert."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.json import to_embeddable_json, to_json, to_json_lines


def json_values(texts: st.SearchStrategy[str]) -> st.SearchStrategy[object]:
    """Return JSON values whose texts and keys are of *texts*."""
    return st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=10,
    )


VALUES = json_values(st.text())


def test_json_is_indented_and_ends_its_last_line() -> None:
    """A document is indented for people and ends with a line break."""
    assert to_json({"a": [1, None], "b": "ü"}) == ('{\n  "a": [\n    1,\n    null\n  ],\n  "b": "ü"\n}\n')


def test_keys_keep_their_order() -> None:
    """The order of the keys is the document's."""
    assert list(json.loads(to_json({"b": 1, "a": 2}))) == ["b", "a"]


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
def test_what_is_no_json_number_is_refused(number: float) -> None:
    """No `NaN` or `Infinity`, which other readers refuse, is ever written."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json({"x": number})


@given(VALUES)
def test_any_document_is_read_back(document: object) -> None:
    """Whatever the document, a reader of JSON gets it back."""
    assert json.loads(to_json(document)) == document


@given(json_values(st.text('abü"\\\n/<')))
def test_the_indent_is_that_of_pythons_json(document: object) -> None:
    """Character for character, where no text acts."""
    assert to_json(document) == json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def test_no_text_acts_on_a_terminal() -> None:
    """JSON is shown on terminals, too: controls that it may hold raw are escaped, and read back."""
    text = "\x1b[31m \x7f \x9b31m \x85 \u2028 \u202e"
    written = to_json([text])
    acting = [c for c in written if c in "\x1b\x7f\x85\x9b\u2028\u202e"]
    assert (json.loads(written), acting) == ([text], [])


@pytest.mark.parametrize("text", ["##[error]x", "###[group]", "a ##[b", "# #[c", "##", "#["])
def test_no_text_is_a_command_of_a_ci_log(text: str) -> None:
    """What GitHub Actions would obey anywhere in a line is escaped, and read back."""
    written = to_json([text])
    assert (json.loads(written), "##[" in written) == ([text], False)


@given(VALUES)
def test_no_document_ends_the_script_that_holds_it(document: object) -> None:
    """Embedded in a page, JSON has no `<` of any text, and a reader gets the text back."""
    written = to_embeddable_json({"a": document, "b": "</script><!--<script>"})
    assert ("<" in written, json.loads(written)) == (False, {"a": document, "b": "</script><!--<script>"})


def test_documents_are_a_line_each() -> None:
    """Each document stands whole on a line of its own."""
    assert to_json_lines([{"a": [1, None]}, "ü\n\u2028##["]) == ('{"a": [1, null]}\n"ü\\n\\u2028\\u0023#["\n')


@given(st.lists(VALUES, max_size=3))
def test_any_documents_are_read_back_line_by_line(documents: list[object]) -> None:
    """Whatever the documents, a reader of lines gets as many, and the same."""
    lines = to_json_lines(documents).splitlines()
    assert [json.loads(line) for line in lines] == documents


@pytest.mark.parametrize("number", [math.nan, math.inf])
def test_lines_hold_json_numbers_alone(number: float) -> None:
    """No line holds what other readers refuse."""
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json_lines([number])
