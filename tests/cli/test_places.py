"""How a code host sees the files of a project."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.cli.places import Folders, folders, relocated
from claimcheck.load.project import Project, find_project
from claimcheck.problem import Place, Problem
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


@pytest.fixture
def found(project: "SmallProject") -> Project:
    """A project whose folders lie beside each other."""
    return find_project(None, None, project.folder)


def test_folders_are_seen_from_the_project(found: Project) -> None:
    """Without more to know the project's root is the repository's."""
    assert folders(found) == Folders("claims", "seeds")


@pytest.mark.parametrize(
    ("given", "start", "seen"),
    [
        (("claims", "seeds"), ".", Folders("claims", "seeds")),
        (("claims/../claims", "./seeds"), ".", Folders("claims", "seeds")),
        (("../claims", "../seeds"), "claims", Folders("../claims", "seeds")),
        ((".", "../seeds"), "claims", Folders(".", "seeds")),
    ],
)
def test_folders_given_are_seen_from_where_they_are_shown(
    given: tuple[str, str],
    start: str,
    seen: Folders,
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Articles are named from where claim files are, without a way out of the project."""
    monkeypatch.chdir(project.folder / start)
    claims, sources = map(Path, given)
    assert folders(find_project(claims, sources, Path.cwd())) == seen


def test_in_actions_folders_are_seen_from_the_checkout(
    found: Project, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project in a folder of the repository is found there by GitHub."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(project.folder.parent))
    name = project.folder.name
    assert folders(found) == Folders(f"{name}/claims", f"{name}/seeds")


@pytest.mark.parametrize(
    ("actions", "workspace"),
    [
        pytest.param("", "{parent}", id="not in Actions"),
        pytest.param("true", "", id="no checkout"),
        pytest.param("true", "{inside}", id="another checkout"),
    ],
)
def test_another_checkout_changes_nothing(
    actions: str, workspace: str, found: Project, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the checkout that the project lies in counts."""
    place = workspace.format(parent=project.folder.parent, inside=project.folder / "x")
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    monkeypatch.setenv("GITHUB_WORKSPACE", place)
    assert folders(found) == Folders("claims", "seeds")


@pytest.mark.parametrize(
    ("shown", "claims", "file", "moved"),
    [
        ("claims", "claims", "claims/a.yaml", "claims/a.yaml"),
        ("claims", "sub/claims", "claims/in/a.yaml", "sub/claims/in/a.yaml"),
        (".", "sub/claims", "./a.yaml", "sub/claims/a.yaml"),
        ("claims", "sub/claims", "claims2/a.yaml", "claims2/a.yaml"),
    ],
)
def test_problems_are_moved_to_their_folder(shown: str, claims: str, file: str, moved: str) -> None:
    """Only the beginning of a file's name changes, and of no other file's."""
    report = Report((), {}, (), (Problem("CC201", "x", Place(file, 3, 5)),), (), 0, {})
    assert [p.place for p in relocated(report, shown, claims).problems] == [Place(moved, 3, 5)]
