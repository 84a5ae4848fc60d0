"""The YAML files of claims, and a quick look for mistakes in them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.records import lint

if TYPE_CHECKING:
    from conftest import SmallProject

A = """
    actors: [{id: isw, name: ISW}]
    claims: [{id: first, text: t, tagz: [x]}]
"""
B = """
    claims:
      - {id: second, text: t, supersedes: [first, thrid]}
      - {id: third, text: t}
"""


@pytest.fixture
def two_files(project: "SmallProject") -> "SmallProject":
    """A project of two files, each with a mistake, one of which names a claim of the other."""
    project.write(A)
    project.write(B, name="b.yaml")
    return project


def told(named: Sequence[str], start: Path, claims: Path | None = None) -> list[str]:
    """Return the mistakes as `file:line:column CODE`."""
    found = lint([start / name for name in named], claims, start)
    return [f"{problem.place} {problem.code}" for problem in found.problems]


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        pytest.param([], ["claims/a.yaml:2:31 CC102", "claims/b.yaml:2:47 CC106"], id="all files"),
        pytest.param(["claims"], ["claims/a.yaml:2:31 CC102", "claims/b.yaml:2:47 CC106"], id="a folder"),
        pytest.param(["claims/a.yaml"], ["claims/a.yaml:2:31 CC102"], id="one file"),
        pytest.param(["claims/b.yaml"], ["claims/b.yaml:2:47 CC106"], id="ids of files that were not named"),
        pytest.param(["claims/b.yaml", "claims/../claims/b.yaml"], ["claims/b.yaml:2:47 CC106"], id="a file twice"),
    ],
)  # fmt: skip
def test_mistakes_are_told_of_the_files_named(
    named: list[str], expected: list[str], two_files: "SmallProject"
) -> None:
    """Each named file's own mistakes; ids may be defined in any file of the project."""
    assert told(named, two_files.folder) == expected


def test_articles_are_not_read(project: "SmallProject") -> None:
    """A source whose article is missing, and a project without a folder of articles, have no mistake."""
    project.write("sources: [{id: s, file: gone.txt}]\n")
    project.sources.rmdir()
    assert told([], project.folder) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a: [\n", ["claims/x.yaml:2:1 CC101"], id="syntax"),
        pytest.param("claims: [{id: x, text: &a t}]", ["claims/x.yaml:1:24 CC108"], id="anchor"),
        pytest.param("claims: [{id: X, text: t}]", ["claims/x.yaml:1:15 CC104"], id="value"),
        pytest.param("claims: [{id: x}]", ["claims/x.yaml:1:10 CC103"], id="missing key"),
        pytest.param("claims:\n- id: x\n  text: a #1\n", ["claims/x.yaml:3:9 CC109"], id="cut text"),
        pytest.param("claims: [{id: x, id: y, text: t}]", ["claims/x.yaml:1:18 CC110"], id="key twice"),
        pytest.param(
            "actors: [{id: a, name: A, party: a}]", ["claims/x.yaml:1:34 CC111"], id="circle"
        ),
        pytest.param(
            "claims: [{id: x, text: t, ignore: {CC201: w}}]", ["claims/x.yaml:1:36 CC112"], id="silenced error"
        ),
        pytest.param("actors: [{id: a, name: 'A\u202e'}]", ["claims/x.yaml:1:24 CC114"], id="hidden control"),
    ],
)  # fmt: skip
def test_every_kind_of_mistake_in_a_record_is_told(
    text: str, expected: list[str], project: "SmallProject"
) -> None:
    """Syntax, refused parts, forms, keys, circles and hidden characters need no article."""
    project.write(text, name="x.yaml")
    assert told(["claims/x.yaml"], project.folder) == expected


@pytest.mark.parametrize("name", ["a.yaml", "z.yaml"])
def test_of_two_equal_ids_the_named_file_has_the_mistake(name: str, project: "SmallProject") -> None:
    """Whichever comes first by name: who commits a file learns that its id is taken."""
    project.write("claims: [{id: x, text: t}]", name="m.yaml")
    project.write("claims: [{id: x, text: t}]", name=name)
    assert told([f"claims/{name}"], project.folder) == [f"claims/{name}:1:15 CC105"]


def test_a_file_outside_the_folder_may_name_what_is_in_it(two_files: "SmallProject") -> None:
    """A draft elsewhere is read with the records of the project around."""
    (two_files.folder / "draft.yaml").write_text("claims: [{id: d, text: t, supersedes: [third, nope]}]")
    assert told(["draft.yaml"], two_files.folder) == ["draft.yaml:1:47 CC106"]


def test_a_file_belongs_to_the_project_above_it(two_files: "SmallProject", tmp_path: Path) -> None:
    """From the root of a repository with several projects each file has its own project's records."""
    inner = tmp_path / "inner"
    (inner / "records").mkdir(parents=True)
    (inner / "claimcheck.toml").write_text("claims = 'records'\n")
    (inner / "records" / "c.yaml").write_text("claims: [{id: c, text: t, supersedes: [d, third]}]")
    (inner / "records" / "d.yaml").write_text("claims: [{id: d, text: t}]")
    assert told(["inner/records/c.yaml", "claims/b.yaml"], two_files.folder) == [
        "claims/b.yaml:2:47 CC106",
        "inner/records/c.yaml:1:43 CC106",
    ]


def test_a_file_of_no_project_has_its_neighbours(two_files: "SmallProject") -> None:
    """Where the working directory has no claims folder, the file's own folder is read; no path is absolute."""
    start = two_files.folder / "elsewhere"
    start.mkdir()
    assert told(["../claims/b.yaml"], start) == ["../claims/b.yaml:2:47 CC106"]


@pytest.mark.parametrize("name", ["loop", "x" * 5_000])
def test_a_name_that_leads_nowhere_is_told(name: str, two_files: "SmallProject") -> None:
    """A circle of links, or a name that no system takes, is a missing file."""
    (two_files.folder / "loop").symlink_to("loop")
    with pytest.raises(ClaimcheckError, match=f"/{name}`$"):
        lint([two_files.folder / name], None, two_files.folder)


@pytest.mark.parametrize(
    ("named", "claims", "message"),
    [
        (["claims/c.yaml"], None, "no file `c.yaml`"),
        ([], "gone", "no folder `gone`; name the right one with --claims"),
    ],
)
def test_what_is_missing_is_told(
    named: list[str], claims: str | None, message: str, two_files: "SmallProject"
) -> None:
    """A file or folder that is not there is no clean one."""
    folder = two_files.folder
    with pytest.raises(ClaimcheckError) as refused:
        lint([folder / name for name in named], folder / claims if claims else None, folder)
    assert str(refused.value).replace(f"{folder.as_posix()}/claims/", "") == message


def test_a_folder_that_is_a_link_is_a_mistake(two_files: "SmallProject") -> None:
    """Records behind it are not read, and that is told at its name; so is what cannot be entered."""
    two_files.write("claims: [{id: fine, text: t}]", name="a.yaml")
    (two_files.claims / "more").symlink_to(two_files.sources)
    assert told([], two_files.folder) == [
        "claims/b.yaml:2:40 CC106",
        "claims/b.yaml:2:47 CC106",
        "claims/more:1:1 CC108",
    ]


@pytest.mark.parametrize("named", [[], ["claims"], ["claims/a.yaml"]])
def test_a_folder_of_claims_that_cannot_be_entered_is_no_empty_one(
    named: list[str], two_files: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which ids are defined there."""

    def refuse(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("os.scandir", refuse)
    with pytest.raises(
        ClaimcheckError, match=r"^the folder `claims` cannot be looked into: permission denied$"
    ):
        told(named, two_files.folder)
