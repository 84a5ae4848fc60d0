"""The files of records read to be changed, and the plan of a change."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan, plan, read_files
from claimcheck.load.project import Project
from claimcheck.load.splice import Splice
from claimcheck.problem import Place
from claimcheck.report.change import Change

if TYPE_CHECKING:
    from conftest import SmallProject


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
