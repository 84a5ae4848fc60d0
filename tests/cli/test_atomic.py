"""A file is written whole or not at all."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Self

import pytest

from claimcheck.cli.atomic import replace_file

TEXT = "Ärger – 東京 👍\nsecond line\n"


def _fail(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def _interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


class _Full:
    """A file that cannot take a second character."""

    def __init__(self, handle: int) -> None:
        self._file = open(handle, "wb", buffering=0)  # noqa: SIM115 -- closed on exit

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> None:
        self._file.write(content[:1])
        _fail()


def test_a_new_file_holds_the_text_in_utf_8(tmp_path: Path) -> None:
    """A file that was not there holds the text, its line breaks as they are."""
    replace_file(tmp_path / "out", TEXT)
    assert (tmp_path / "out").read_bytes() == TEXT.encode("utf-8")


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    """What is no text is neither encoded nor are its line breaks touched."""
    content = bytes(range(256)) + b"\r\n\n"
    replace_file(tmp_path / "out", content)
    assert (tmp_path / "out").read_bytes() == content


def test_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    """Nothing of a longer old file is left."""
    (tmp_path / "out").write_text("old\n" * 1000, encoding="utf-8")
    replace_file(tmp_path / "out", TEXT)
    assert ((tmp_path / "out").read_text(encoding="utf-8"), os.listdir(tmp_path)) == (TEXT, ["out"])  # noqa: PTH208 -- names alone


@pytest.mark.parametrize(
    "break_",
    [
        pytest.param(lambda m: m.setattr(os, "fsync", _fail), id="fsync"),
        pytest.param(lambda m: m.setattr(os, "fsync", _interrupt), id="interrupt"),
        pytest.param(lambda m: m.setattr(Path, "replace", _fail), id="replace"),
        pytest.param(lambda m: m.setattr(Path, "chmod", _fail), id="chmod"),
        pytest.param(lambda m: m.setattr(os, "fdopen", lambda handle, *_, **__: _Full(handle)), id="write"),
    ],
)
@pytest.mark.parametrize("old", ["the old text\n", None])
def test_whatever_fails_the_old_file_stays(
    break_: Callable[[pytest.MonkeyPatch], None],
    old: str | None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A failure in any step leaves the old file as it was, or none, and nothing beside it."""
    file = tmp_path / "out"
    if old is not None:
        file.write_text(old, encoding="utf-8")
    break_(monkeypatch)
    with pytest.raises((OSError, KeyboardInterrupt)):
        replace_file(file, TEXT)
    monkeypatch.undo()
    left = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert left == ({} if old is None else {"out": old})


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o664])
def test_the_mode_of_an_old_file_is_kept(mode: int, tmp_path: Path) -> None:
    """Who could read the old file can read the new one, and nobody else."""
    file = tmp_path / "out"
    file.write_text("old", encoding="utf-8")
    file.chmod(mode)
    replace_file(file, TEXT)
    assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_mask_leaves(mask: int, mode: int, tmp_path: Path) -> None:
    """A new file is like any other that the user makes."""
    before = os.umask(mask)
    try:
        replace_file(tmp_path / "out", TEXT)
        after = os.umask(mask)
    finally:
        os.umask(before)
    assert (stat.S_IMODE((tmp_path / "out").stat().st_mode), after) == (mode, mask)


def test_a_link_is_followed(tmp_path: Path) -> None:
    """The file behind a link is replaced, and the link stays."""
    (tmp_path / "real").mkdir()
    file, link = tmp_path / "real" / "out", tmp_path / "link"
    file.write_text("old", encoding="utf-8")
    link.symlink_to(file)
    replace_file(link, TEXT)
    assert (link.is_symlink(), file.read_text(encoding="utf-8"), file.is_symlink()) == (True, TEXT, False)


def test_a_link_to_nothing_yet_is_followed(tmp_path: Path) -> None:
    """A link whose file does not exist yet makes that file."""
    (tmp_path / "link").symlink_to(tmp_path / "out")
    replace_file(tmp_path / "link", TEXT)
    assert ((tmp_path / "link").is_symlink(), (tmp_path / "out").read_text(encoding="utf-8")) == (True, TEXT)


def test_a_device_is_written_to() -> None:
    """A device stays a device."""
    replace_file(Path(os.devnull), TEXT)
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)  # noqa: PTH116 -- a device is no path of ours


def test_a_full_device_is_an_error() -> None:
    """What a full device does not take is an error."""
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with pytest.raises(OSError, match="No space left"):
        replace_file(full, TEXT)


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    """No folder is made for a file."""
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "none" / "out", TEXT)


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    """A folder is not replaced by a file."""
    with pytest.raises(IsADirectoryError):
        replace_file(tmp_path, TEXT)


def test_a_pipe_without_a_path_is_written_to(tmp_path: Path) -> None:
    """What /dev/stdout leads to may have no path: then its own name is the way to it."""
    reader, writer = os.pipe()
    (tmp_path / "out").symlink_to(f"/dev/fd/{writer}")
    if not (tmp_path / "out").exists():
        pytest.skip("no /dev/fd on this system")
    replace_file(tmp_path / "out", TEXT)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        assert pipe.read() == TEXT
