"""Files of the source folder that no record names."""

from pathlib import Path

import pytest

from claimcheck.load.unregistered import unregistered


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
