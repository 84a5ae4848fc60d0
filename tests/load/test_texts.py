"""The YAML files of claims, as they lie there, and the files that no record names."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.load.project import Project
from claimcheck.load.texts import read_project, record_files, unregistered

if TYPE_CHECKING:
    from conftest import SmallProject


def test_files_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    """Both endings count, in any folder, shown from the folder on; the working directory is not shown."""
    for name in ("b.yaml", "a/z.YML", "a.yaml", "notes.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [file.shown for file in record_files(tmp_path, "x")] == ["x/a.yaml", "x/a/z.YML", "x/b.yaml"]
    assert [file.shown for file in record_files(tmp_path, ".")] == ["a.yaml", "a/z.YML", "b.yaml"]


def test_content_is_read_or_the_reason_told(project: "SmallProject") -> None:
    """Each file comes with its bytes, whatever they are, or with why there are none."""
    (project.claims / "a.yaml").write_bytes(b"\xff no text")
    (project.claims / "b.yaml").symlink_to("nowhere")
    (project.claims / "notes.txt").write_text("no record")
    texts = read_project(Project(project.claims, project.sources, "claims"))
    told = [(text.shown, text.content, text.problem.code if text.problem else "") for text in texts]
    assert told == [("claims/a.yaml", b"\xff no text", ""), ("claims/b.yaml", b"", "CC108")]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a source folder with files of all kinds."""
    for name in ("b.txt", "a.txt", "2024/c.txt", "records.yaml", ".hidden", ".git/config", "e\u0301.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    return tmp_path


@pytest.mark.parametrize(
    ("named", "left"),
    [
        ([], ("2024/c.txt", "a.txt", "b.txt", "e\u0301.txt")),
        (["a.txt", "2024/c.txt"], ("b.txt", "e\u0301.txt")),
        (["./a.txt", "2024//c.txt", "b.txt", "\u00e9.txt"], ()),
        (["A.txt", "c.txt", "2024"], ("2024/c.txt", "a.txt", "b.txt", "e\u0301.txt")),
    ],
)
def test_what_no_record_names_is_told_in_order(folder: Path, named: list[str], left: tuple[str, ...]) -> None:
    """Records, hidden files, and links that lead nowhere are no articles; a name may be written in several ways."""
    assert unregistered(folder, named) == left


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    """What cannot be looked into is told elsewhere."""
    assert unregistered(tmp_path / "none", []) == ()


def test_the_map_of_an_article_is_no_article(folder: Path) -> None:
    """One that belongs to no named article is told: its article's record is missing, or it was left behind."""
    (folder / "a.map.json").write_text("{}", encoding="utf-8")
    (folder / "gone.map.json").write_text("{}", encoding="utf-8")
    assert unregistered(folder, ["a.txt", "b.txt", "2024/c.txt", "é.txt"]) == ("gone.map.json",)
