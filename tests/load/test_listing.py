"""Which files lie below a folder, and what was not looked into."""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from claimcheck.load.files import UnreadableError
from claimcheck.load.listing import list_files

LINK = "a link to a folder, and links are not followed; put the folder itself there"


def listed(folder: Path) -> dict[str, str]:
    """Return each name below *folder* with why it was not looked into."""
    return {file.name: file.refused for file in list_files(folder)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, one in a folder, and a folder outside."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.yaml").touch()
    folder = tmp_path / "claims"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.yaml").touch()
    (folder / "sub" / "b.txt").touch()
    return folder


FILES = {"a.yaml": "", "sub/b.txt": ""}


def test_every_file_is_listed_by_its_way(folder: Path) -> None:
    """Files, and what is called like one; folders that are empty hold none."""
    (folder / "empty").mkdir()
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "c").touch()
    assert listed(folder) == {**FILES, ".hidden/c": ""}


@pytest.mark.parametrize(
    ("target", "refused"),
    [
        pytest.param("../outside", LINK, id="a folder outside"),
        pytest.param("sub", LINK, id="a folder inside"),
        pytest.param(".", LINK, id="the folder itself"),
        pytest.param("gone", "a link that leads nowhere; remove it", id="nowhere"),
        pytest.param("link", "cannot be looked into: a link, and it is not followed; put the file itself there", id="itself"),
        pytest.param("a.yaml", "", id="a file"),
    ],
)  # fmt: skip
def test_a_link_is_told_where_files_may_lie_behind_it(folder: Path, target: str, refused: str) -> None:
    """No link is followed, and none to a folder is passed over in silence."""
    (folder / "link").symlink_to(target)
    assert listed(folder) == {**FILES, "link": refused}


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE])
def test_a_folder_that_cannot_be_entered_is_told(
    folder: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others are looked into; the folder that was named is an error of its own."""
    scandir = os.scandir
    closed = {folder / "sub"}

    def refuse(path: Path) -> object:
        if path in closed:
            raise OSError(number, "Refused", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert listed(folder) == {"a.yaml": "", "sub": "the folder cannot be looked into: refused"}
    closed.add(folder)
    with pytest.raises(UnreadableError, match=r"^cannot be looked into: refused$"):
        listed(folder)


@contextmanager
def nested(folder: Path, depth: int) -> Iterator[None]:
    """Have *depth* folders in each other below *folder*, with a file in the last, and no longer than needed.

    What removes temporary folders may itself not go as deep.
    """
    before = Path.cwd()
    os.chdir(folder)
    for _ in range(depth):
        # Relative, as the whole name is too long for the system.
        os.mkdir("d")  # noqa: PTH102
        os.chdir("d")
    Path("deep.yaml").touch()
    os.chdir(before)
    try:
        yield
    finally:
        subprocess.run(["rm", "-rf", folder / "d"], check=True)  # noqa: S607 -- of the system


def test_folders_may_lie_a_thousand_deep(folder: Path) -> None:
    """Depth is no crash: what has a name is found."""
    with nested(folder, 1_000):
        assert listed(folder) == {**FILES, f"{'d/' * 1_000}deep.yaml": ""}


def test_folders_too_deep_for_a_name_are_told(folder: Path) -> None:
    """Where the system takes no longer name, that folder is told."""
    with nested(folder, 2_500):
        found = listed(folder)
    (name,) = set(found) - set(FILES)
    assert (set(name.split("/")), found[name]) == (
        {"d"},
        "the folder cannot be looked into: file name too long",
    )
