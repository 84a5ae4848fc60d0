"""A source's record as YAML that reads back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.load.yaml_tree import parse
from claimcheck.records.node import ListNode, MapNode, Scalar
from claimcheck.render.source_record import source_lines


def read(lines: str) -> dict[str, str | list[str]]:
    """Return the one record in *lines*."""
    tree = parse(f"sources:\n{lines}", "a.yaml")
    assert tree.problems == ()
    [document] = tree.documents
    assert isinstance(document.items[0][1], ListNode)
    [record] = document.items[0][1].items
    assert isinstance(record, MapNode)
    return {
        key.text: [item.text for item in value.items if isinstance(item, Scalar)]
        if isinstance(value, ListNode)
        else getattr(value, "text", "")
        for key, value in record.items
    }


def test_a_record() -> None:
    """Keys in their order, comments below, all indented as the list is."""
    known = {
        "id": "004",
        "title": "A: b",
        "published": "2026-03-14",
        "credits": ["dpa", "1"],
        "url": "https://a.example/x?y=1&z",
    }
    assert source_lines(known, ["guessed: outlet: x", "look at:\n two"], "  ") == (
        '  - id: "004"\n'
        "    title: 'A: b'\n"
        "    published: 2026-03-14\n"
        '    credits: [dpa, "1"]\n'
        "    url: https://a.example/x?y=1&z\n"
        "    # guessed: outlet: x\n"
        "    # look at: two\n"
    )


@pytest.mark.parametrize(
    "value",
    [
        "https://a.example/#x",
        "https://a.example/ #x",
        "https://a.example/a:",
        "http://a\u202eb",
        "https://a.example/'\"",
        "12e3",
        "2026",
        "1.5",
        "null",
        "- a",
        "{a}",
        "a: b",
        "a #b",
        "ä",
        "!x",
        "*x",
        "&x",
        "a\tb",
    ],
)
def test_every_value_reads_back(value: str) -> None:
    """Nothing in it acts, and nothing is cut off."""
    assert read(source_lines({"id": "a", "title": value, "credits": [value]}, [value], "  ")) == {
        "id": "a",
        "title": value,
        "credits": [value],
    }


@given(st.text(min_size=1), st.text())
def test_any_text_reads_back(value: str, comment: str) -> None:
    """Whatever a page declares, or is said of it."""
    if any("\ud800" <= character <= "\udfff" for character in value + comment):
        return
    assert read(source_lines({"id": "a", "title": value}, [comment], ""))["title"] == value
