"""Records whose last words perhaps go on in a line that stands in no record."""

import pytest

from claimcheck.load.yaml_tree import parse
from claimcheck.records.read import ListNode, MapNode, Scalar

BEFORE = """\
actors:
  - id: dpa
claims:
  - id: whole
    text: a whole one
  - id: short
    evidence:
      - source: a
        quote: """


def read(rest: str, before: str = BEFORE) -> tuple[list[str], list[str]]:
    """Return the ids of the records that are read where *rest* follows, and the problems as `line CODE`."""
    tree = parse(before + rest, "a.yaml")
    ids = [
        value.text
        for document in tree.documents
        for _, records in document.items
        if isinstance(records, ListNode)
        for record in records.items
        if isinstance(record, MapNode)
        for key, value in record.items
        if key.text == "id" and isinstance(value, Scalar)
    ]
    return ids, sorted(f"{p.place.line} {p.code}" for p in tree.problems)


@pytest.mark.parametrize(
    "rest",
    [
        "The mayor resigned\nin name only.\n",
        "The mayor resigned\n\n# later\nin name only.\n",
        "The mayor resigned\nin name: only.\n",
        "The mayor resigned\n--- not at all.\n",
        "The mayor resigned\n  - in name only.\n",
        "The mayor [sic]\ndid not resign.\n",
        "|\n          The mayor resigned\nin name only.\n",
        "The mayor resigned\nin name only.\nclaims:\n  - id: later\n",
        "The mayor resigned\nin name only.\nand: not: at all\n",
    ],
)
def test_a_record_before_a_stray_line_is_left_out(rest: str) -> None:
    """Its last words may go on there: it is told, and neither the record before it nor the one behind is lost."""
    ids, problems = read(rest)
    assert ids == ["dpa", "whole", *(["later"] if "later\n" in rest and "claims" in rest else [])]
    assert "6 CC101" in problems


def test_the_first_record_of_a_file_may_be_cut_short() -> None:
    """It is left out as any other is, though nothing stands before it."""
    before = "claims:\n  - id: only\n    text: "
    ids, problems = read("The mayor resigned\nin name only.\n", before)
    assert (ids, problems[0]) == ([], "2 CC101")


@pytest.mark.parametrize(
    "rest",
    [
        "'The mayor resigned'\nin name only.\n",
        '"The mayor resigned"  # so far\nin name only.\n',
        "The mayor resigned\n    as_of: 2024\nin name only.\n",
        "The mayor resigned\n    tags: [a, b]\nin name only.\n",
        "The mayor resigned\n  - id: broken: here\nin name only.\n",
        "The mayor resigned\nsources: []\nin name only.\n",
    ],
)
def test_a_record_that_is_closed_is_kept(rest: str) -> None:
    """Quotation marks, brackets, a value that is no text, and what else stands between show where it ends."""
    ids, problems = read(rest)
    assert (ids, [problem for problem in problems if problem == "6 CC101"]) == (["dpa", "whole", "short"], [])


@pytest.mark.parametrize(
    "rest",
    [
        "The mayor resigned\n          in name only.\n",
        "The mayor resigned\n# in name only\nsources:\n  - id: a\n",
        "The mayor resigned\n---\nclaims:\n  - id: later\n",
        "The mayor resigned\n  -\n",
    ],
)
def test_a_file_in_order_loses_nothing(rest: str) -> None:
    """Words further indented belong to the record, and comments, lists, documents and empty entries to none."""
    ids, problems = read(rest)
    assert (ids[:3], problems) == (["dpa", "whole", "short"], [])


def test_the_message_says_which_line_it_is_about() -> None:
    """A curator reads where the words may go on, and what to do."""
    tree = parse(BEFORE + "The mayor resigned\nin name only.\n", "a.yaml")
    assert [p.message for p in tree.problems if p.place.line == 6] == [
        "line 10 stands in no record and may go on this one, which is left out; indent the line further"
    ]
