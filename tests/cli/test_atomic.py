"""Files are written whole or not at all."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import claimcheck.cli.atomic
from claimcheck.cli.atomic import replace_file, write_plan, write_set
from claimcheck.cli.boundary import settled
from claimcheck.errors import ClaimcheckError
from claimcheck.load.editing import Plan
from claimcheck.load.project import Project

if TYPE_CHECKING:
    from conftest import SmallProject

WRITE = os.write
TEXT = "Ärger – 東京 👍\nsecond line\n"


def _fail(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def _end(*_: object, **__: object) -> None:
    raise SystemExit(143)


def _interrupt(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def _write_one(handle: int, content: bytes) -> int:
    """Write a byte, as a disk that is nearly full does, and fail at the next."""
    if os.fstat(handle).st_size:
        _fail()
    return WRITE(handle, content[:1])


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
        pytest.param(lambda m: m.setattr(os, "replace", _fail), id="replace"),
        pytest.param(lambda m: m.setattr(os, "replace", _end), id="end"),
        pytest.param(lambda m: m.setattr(os, "write", _write_one), id="write"),
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
    with pytest.raises((OSError, KeyboardInterrupt, SystemExit)):
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


def test_the_mode_that_cannot_be_kept_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that others could not read does not become one that they can."""
    (tmp_path / "out").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fchmod", _fail)
    with pytest.raises(OSError, match="No space left"):
        replace_file(tmp_path / "out", TEXT)
    assert tree(tmp_path) == {"out": "old"}


@pytest.mark.parametrize("target", ["real/out", "real/new", "gone/new", "/dev/null", "/dev/stdout", "link"])
def test_a_link_is_neither_followed_nor_replaced(target: str, tmp_path: Path) -> None:
    """Whatever it leads to, be it a device or nothing."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "out").write_text("old", encoding="utf-8")
    (tmp_path / "link").symlink_to(target)
    with pytest.raises(ClaimcheckError, match=r"/link: it is a link; name the file itself$"):
        replace_file(tmp_path / "link", TEXT)
    assert ((tmp_path / "link").is_symlink(), tree(tmp_path / "real")) == (True, {"out": "old"})


def test_a_folder_that_becomes_a_link_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is exchanged between the look and the writing leads nowhere."""
    if not hasattr(os, "O_PATH"):
        pytest.skip("this system opens no folder for its names alone")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "reports").mkdir()
    looked = settled

    def exchange(output: Path) -> Path:
        place = looked(output)
        (tmp_path / "reports").rmdir()
        (tmp_path / "reports").symlink_to("elsewhere")
        return place

    monkeypatch.setattr("claimcheck.cli.atomic.settled", exchange)
    with pytest.raises(OSError, match=r"Not a directory|symbolic links"):
        replace_file(tmp_path / "reports" / "out", TEXT)
    assert tree(tmp_path / "elsewhere") == {}


def test_a_file_that_becomes_a_link_is_replaced_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file that the link leads to stays as it is."""
    (tmp_path / "other").write_text("old", encoding="utf-8")
    looked = settled

    def exchange(output: Path) -> Path:
        place = looked(output)
        (tmp_path / "out").symlink_to("other")
        return place

    monkeypatch.setattr("claimcheck.cli.atomic.settled", exchange)
    replace_file(tmp_path / "out", TEXT)
    assert (tree(tmp_path), (tmp_path / "out").is_symlink()) == ({"other": "old", "out": TEXT}, False)


@pytest.mark.parametrize("length", [200, 255])
def test_a_name_may_be_as_long_as_the_system_takes(length: int, tmp_path: Path) -> None:
    """The file that is written first needs no longer name."""
    name = "n" * length
    replace_file(tmp_path / name, TEXT)
    assert tree(tmp_path) == {name: TEXT}


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


def test_an_open_file_is_written_to_by_its_number() -> None:
    """What a shell gives for `>(…)` has no path: its number is the way to it."""
    reader, writer = os.pipe()
    if not Path(f"/dev/fd/{writer}").exists():
        pytest.skip("no /dev/fd on this system")
    replace_file(Path(f"/dev/fd/{writer}"), TEXT)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        assert pipe.read() == TEXT


def test_a_pipe_with_a_name_is_written_to(tmp_path: Path) -> None:
    """A pipe stays a pipe, and its reader gets the text."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    replace_file(tmp_path / "pipe", TEXT)
    with os.fdopen(reader, encoding="utf-8") as pipe:
        assert pipe.read() == TEXT


# Several files.

SET: dict[str, str | bytes] = {"a.svg": "first", "deep/b.svg": b"second\r\n", "deep/er/c.svg": TEXT}
WRITTEN = {"a.svg": "first", "deep/b.svg": "second\r\n", "deep/er/c.svg": TEXT}


def tree(folder: Path) -> dict[str, str]:
    """Return each file below *folder* with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("anew", [True, False])
@pytest.mark.parametrize("name", [".", "new", "new/er"])
def test_a_set_is_written_whole(name: str, anew: bool, tmp_path: Path) -> None:  # noqa: FBT001 -- both ways
    """Into a folder that is there or not; beside it nothing is left."""
    write_set(tmp_path / name, SET, anew=anew)
    prefix = "" if name == "." else f"{name}/"
    assert tree(tmp_path) == {prefix + file: text for file, text in WRITTEN.items()}
    assert sorted(path.name for path in tmp_path.rglob(".*")) == []


def test_a_set_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    """What is not of the set stays, and so do the modes."""
    write_set(tmp_path, {**SET, "other": "x"}, anew=True)
    (tmp_path / "a.svg").chmod(0o600)
    write_set(tmp_path, dict.fromkeys(SET, "new"), anew=False)
    assert tree(tmp_path) == {**dict.fromkeys(SET, "new"), "other": "x"}
    assert stat.S_IMODE((tmp_path / "a.svg").stat().st_mode) == 0o600


def test_what_has_come_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    """A set of new files stops at a name that is taken, and none of it is left."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.svg").write_text("mine", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write_set(tmp_path, SET, anew=True)
    assert tree(tmp_path) == {"deep/b.svg": "mine"}


CALLS = ("open", "write", "fsync", "mkdir", "rename", "replace", "link", "chmod", "stat")


class _NthFails:
    """Has the *number*-th of all calls of the system fail; counts them."""

    def __init__(self, number: int, error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left = number
        self.error = error
        for name in CALLS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, call: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **more: object) -> object:
            self.left -= 1
            if self.left == 0:
                raise self.error
            return call(*arguments, **more)

        return counted


@pytest.mark.parametrize("error", [OSError(5, "Input/output error"), SystemExit(143)], ids=["error", "end"])
@pytest.mark.parametrize("name", [".", "new/er"])
def test_whichever_step_fails_a_new_set_is_whole_or_not_there(
    name: str, error: BaseException, tmp_path: Path
) -> None:
    """For every call of the system: if it fails, or the process is ended there, no part has its name.

    Where it is the removing of what was written first that fails, that is left, under a hidden name.
    """
    prefix = "" if name == "." else f"{name}/"
    whole = {prefix + file: text for file, text in WRITTEN.items()}
    for number in range(1, 200):
        folder = tmp_path / str(number)
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            failing = _NthFails(number, error, patch)
            with suppress(OSError, SystemExit):
                write_set(folder / name, SET, anew=True)
        seen = {file: text for file, text in tree(folder).items() if not file.startswith(".claimcheck-")}
        assert (number, seen) in [(number, {}), (number, whole)]
        if failing.left > 0:
            break
    assert (number > len(SET) * 3, tree(folder)) == (True, whole)


@pytest.mark.parametrize("step", ["first", "second"])
def test_a_killed_process_leaves_a_new_folder_whole_or_not_at_all(step: str, tmp_path: Path) -> None:
    """Nothing puts its things in order then: there is the whole set, or none of it by its name."""
    program = f"""
import os, pathlib, signal
from claimcheck.cli.atomic import write_set
rename, kill = os.rename, lambda: os.kill(os.getpid(), signal.SIGKILL)
def killed(old, new):
    if {step == "second"}:
        rename(old, new)
    kill()
os.rename = killed
write_set(pathlib.Path("new"), {SET!r}, anew=False)
"""
    run = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=False)
    left = tree(tmp_path / "new") if (tmp_path / "new").exists() else {}
    assert (run.returncode, left) == (-signal.SIGKILL, WRITTEN if step == "second" else {})


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
