"""Planned changes written: all files, or none, those that are new as well."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck.cli.atomic
from claimcheck.cli.plan_writing import write_plan
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan
from claimcheck.load.project import Project

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture
def planned(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> tuple[Plan, Project]:
    """A change of a file that is there, and a file that is not."""
    monkeypatch.chdir(project.folder)
    project.write("claims: []\n")
    there, new = project.claims / "a.yaml", project.claims / "b.yaml"
    plan = Plan({there: b"claims: [] #\n", new: b"claims:\n"}, (), {there: b"claims: []\n"})
    return plan, Project(project.claims, project.sources, "claims")


def contents(folder: Path) -> dict[str, bytes]:
    """Return what lies in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_planned_is_written(planned: tuple[Plan, Project]) -> None:
    """A file that was not there is made."""
    write_plan(*planned)
    assert contents(planned[1].claims) == {"a.yaml": b"claims: [] #\n", "b.yaml": b"claims:\n"}


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_where_one_cannot_be_written_none_is(
    planned: tuple[Plan, Project], number: int, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new file goes again, an old one has its old content."""
    place, calls = claimcheck.cli.atomic._place, iter(range(1, 9))  # noqa: SLF001 -- the step that fails

    def failing(new: Path, target: Path, *, anew: bool) -> None:
        place(new, target, anew=anew)
        if next(calls) == number:
            raise error

    monkeypatch.setattr(claimcheck.cli.atomic, "_place", failing)
    with pytest.raises((ClaimcheckError, KeyboardInterrupt)):
        write_plan(*planned)
    assert contents(planned[1].claims) == {"a.yaml": b"claims: []\n"}


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml", "c.yaml"])
def test_nothing_is_written_over_what_came_meanwhile(planned: tuple[Plan, Project], name: str) -> None:
    """Be it a change, the very file, or another one."""
    (planned[1].claims / name).write_bytes(b"# mine\n")
    before = contents(planned[1].claims)
    with pytest.raises(ClaimcheckError, match="a file has changed meanwhile"):
        write_plan(*planned)
    assert contents(planned[1].claims) == before
