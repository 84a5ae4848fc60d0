"""The files of records read to be changed, and the plan of a change."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan, Splice, WrittenText, plan, read_files, spliced
from claimcheck.load.project import Project
from claimcheck.load.yaml_tree import parse
from claimcheck.problem import Place
from claimcheck.records.read import ListNode, Scalar
from claimcheck.report.proposal import Change

if TYPE_CHECKING:
    from conftest import SmallProject


def scalars(text: str) -> list[Scalar]:
    """Return the scalars of a list in a text."""
    [document] = parse(text, "a.yaml").documents
    items = document.items[0][1]
    assert isinstance(items, ListNode)
    return [item for item in items.items if isinstance(item, Scalar)]


@pytest.mark.parametrize(
    "text",
    [
        "k: [ä, 'b', \"c\"]\n",
        "k:\n  - 😀 😀\n  - 'b'\n",
        'k:\r\n- ü\r\n- "b"\r\n',
        "# \u2028 counts as a line\nk: [a, b]\n",
        "k:\u0085  - a\u0085  - b\u0085",
    ],
)
def test_a_scalar_is_found_where_it_is_written(text: str) -> None:
    """Behind characters of any width and lines of any end; its marks belong to its end."""
    written = WrittenText(text)
    for scalar in scalars(text):
        assert text[written.start(scalar) : written.start(scalar) + len(scalar.text)] == scalar.text
        assert text[: written.end(scalar)].endswith(
            scalar.text if scalar.plain else text[written.start(scalar) - 1]
        )


@pytest.mark.parametrize("text", ['k: ["\\x61b"]\n', "k: ['it''s']\n", "k:\n - a\n   b\n"])
def test_what_is_not_written_as_it_is_read_is_refused(text: str) -> None:
    """An escape or a line break in it: whoever wrote it so writes it plainly first."""
    with pytest.raises(ClaimcheckError, match="write it plainly first"):
        WrittenText(text).start(scalars(text)[0])


def test_lines_are_counted_as_yaml_counts_them() -> None:
    """And an offset's line is told."""
    written = WrittenText("a\r\nb\n\nc")
    assert [written.line_at(offset) for offset in range(7)] == [1, 1, 1, 2, 2, 3, 4]
    assert [written.line_start(number) for number in (1, 2, 3, 4, 9)] == [0, 3, 5, 6, 7]


@given(
    st.text("ab\n", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 3), st.text("xy", max_size=3)), max_size=5),
)
def test_splices_change_what_they_name_and_nothing_else(
    text: str, wanted: list[tuple[int, int, str]]
) -> None:
    """Done from the end, one by one, they give the same."""
    splices: list[Splice] = []
    done = 0
    for start, length, new in sorted(wanted):
        if done <= start and start + length <= len(text) and start not in {s.start for s in splices}:
            splices.append(Splice(start, length, new))
            done = start + length
    one_by_one = text
    for start, length, new in reversed(splices):
        one_by_one = one_by_one[:start] + new + one_by_one[start + length :]
    assert spliced(text, splices) == one_by_one


def project_at(folder: Path) -> Project:
    """Return the project whose claims and articles lie below *folder*."""
    return Project(folder / "claims", folder / "seeds", "claims")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"claims: [{id: a", r"mend this first: claims/a\.yaml:1:10"),
        (b"claims: &x []\n", r"mend this first: claims/a\.yaml:1:9"),
        ("claims: []\n".encode("utf-16"), "save it as UTF-8"),
        (b"claims: [\xff]\n", "not utf-8"),
    ],
)
def test_what_cannot_be_read_whole_is_not_changed(
    project: "SmallProject", content: bytes, message: str
) -> None:
    """It may name what is changed, unseen."""
    (project.claims / "a.yaml").write_bytes(content)
    with pytest.raises(ClaimcheckError, match=message):
        read_files(project_at(project.folder))


def test_a_plan_tells_every_line_and_keeps_the_rest(project: "SmallProject") -> None:
    """Files that do not change are known, so that it can be seen whether they have; a byte order mark stays."""
    (project.claims / "a.yaml").write_bytes("\ufeffclaims:\r\n- {id: a, text: ü}\r\n".encode())
    project.write("claims: []", name="b.yaml")
    files = read_files(project_at(project.folder))
    at = files[0].written.text.index("ü")
    change = plan(files, {"claims/a.yaml": [Splice(at, 1, "x"), Splice(at + 1, 0, "y")]}, lambda _, id_: id_)
    first, second = project.claims / "a.yaml", project.claims / "b.yaml"
    assert change == Plan(
        {first: "\ufeffclaims:\r\n- {id: a, text: xy}\r\n".encode()},
        (Change(Place("claims/a.yaml", 2, 17), "- {id: a, text: ü}\r\n", "- {id: a, text: xy}\r\n"),),
        {first: first.read_bytes(), second: b"claims: []"},
    )


def test_a_splice_that_changes_what_is_read_is_refused(project: "SmallProject") -> None:
    """Whatever goes wrong, no other records stand there afterwards."""
    project.write("claims: [{id: a, text: t}]")
    files = read_files(project_at(project.folder))
    with pytest.raises(ClaimcheckError, match="nothing was written"):
        plan(files, {"claims/a.yaml": [Splice(14, 1, "b")]}, lambda _, id_: id_)
