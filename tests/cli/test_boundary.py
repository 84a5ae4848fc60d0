"""Where outputs may go."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.cli.app import app
from claimcheck.cli.boundary import descriptor_of, is_device, settled, settled_folder
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from conftest import SmallProject

LINK = "refused to write {}: it is a link; name the file itself"
OUTSIDE = (
    "refused to write {}: it lies outside the {}, links followed;"
    " if that is meant, name the place itself, from the root on"
)
GIT = "refused to write {}: it lies in a repository's own folder, `.git`"
WORKSPACE = (
    "refused to write {}: it lies outside the workspace, and in GitHub Actions nothing is written there"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the working folder `project` in it, and links of every kind."""
    project = tmp_path / "project"
    for folder in (tmp_path / "outside", project / "reports", project / ".git" / "hooks"):
        folder.mkdir(parents=True)
    (tmp_path / "outside" / "file").write_text("old", encoding="utf-8")
    (project / "to-file").symlink_to("../outside/file")
    (project / "to-new").symlink_to("../outside/new")
    (project / "to-own").symlink_to("reports/own")
    (project / "to-device").symlink_to(os.devnull)
    (project / "out").symlink_to("../outside")
    (project / "reports" / "up").symlink_to("../out")
    (project / "in").symlink_to("reports")
    (project / "hooks").symlink_to(".git/hooks")
    (tmp_path / "alias").symlink_to("project")
    monkeypatch.chdir(project)
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "RUNNER_TEMP", "PWD"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def _refused(place: Callable[[Path], Path], output: str) -> str:
    """Return why a place is refused; the real place where it is not."""
    try:
        return str(place(Path(output)))
    except ClaimcheckError as error:
        return str(error)


REFUSED = {
    "to-file": LINK,
    "to-new": LINK,
    "to-own": LINK,
    "to-device": LINK,
    "reports/../to-file": LINK,
    "{root}/project/to-file": LINK,
    "{root}/alias": LINK,
    "out/new": OUTSIDE,
    "out/deep/new": OUTSIDE,
    "reports/up/new": OUTSIDE,
    "in/up/new": OUTSIDE,
    "../new": OUTSIDE,
    "reports/../../new": OUTSIDE,
    "{root}/project/out/new": OUTSIDE,
    ".git/config": GIT,
    "hooks/pre-commit": GIT,
}
"""What no output may be, from the folder `project` on."""


@pytest.mark.parametrize("output", REFUSED)
def test_a_file_behind_a_link_or_outside_is_refused(output: str, root: Path) -> None:
    """Neither a link itself, nor behind one that leads out, nor by dots."""
    named = output.format(root=root)
    assert _refused(settled, named) == REFUSED[output].format(named, "working folder")


@pytest.mark.parametrize(
    ("output", "place"),
    [
        ("new", "project/new"),
        ("reports/new", "project/reports/new"),
        ("in/new", "project/reports/new"),
        ("out/../new", "new"),
        ("reports/../new", "project/new"),
        ("{root}/new", "new"),
        ("{root}/outside/file", "outside/file"),
        ("{root}/alias/new", "project/new"),
        ("{root}/project/new", "project/new"),
        ("{root}/project/../outside/new", "outside/new"),
        ("gone/new", "project/gone/new"),
    ],
)
def test_a_file_that_was_named_is_taken(output: str, place: str, root: Path) -> None:
    """In the working folder by any name; elsewhere from the root on, where folders may be links."""
    expected = str(root / place)
    if place == "new" and output.startswith("out"):
        # What stands behind the link's `..` is outside.
        expected = OUTSIDE.format(output, "working folder")
    assert _refused(settled, output.format(root=root)) == expected


@pytest.mark.parametrize(
    ("folder", "place"),
    [("in", "project/reports"), (".", "project"), ("a/b", "project/a/b"), ("{root}/outside", "outside")],
)
def test_a_folder_may_be_a_link_that_stays_inside(folder: str, place: str, root: Path) -> None:
    """Or any that was named from the root on."""
    assert _refused(settled_folder, folder.format(root=root)) == str(root / place)


@pytest.mark.parametrize("folder", ["out", "..", "reports/up", "{root}/project/out", "reports/up/.."])
def test_a_folder_outside_is_refused(folder: str, root: Path) -> None:
    """A name in the project leads to no folder elsewhere."""
    named = folder.format(root=root)
    assert _refused(settled_folder, named) == OUTSIDE.format(named, "working folder")


@pytest.mark.parametrize("base", ["reports", "{root}/project/reports"])
def test_one_of_several_files_stays_in_the_folder_that_was_named(base: str, root: Path) -> None:
    """Nobody named what a link in that folder leads to."""
    folder = Path(base.format(root=root))
    assert settled(folder / "x", within=folder) == root / "project" / "reports" / "x"
    with pytest.raises(ClaimcheckError) as refused:
        settled(folder / "up" / "x", within=folder)
    assert str(refused.value) == OUTSIDE.format(folder / "up" / "x", f"folder {folder}")


@pytest.mark.parametrize(
    ("output", "is_refused"),
    [
        ("new", False),
        ("{root}/project/new", False),
        ("{root}/temp/summary.md", False),
        ("{root}/new", True),
        ("{root}/outside/new", True),
        ("{root}/alias/new", False),
    ],
)
def test_in_actions_nothing_is_written_outside_the_workspace(
    output: str,
    is_refused: bool,  # noqa: FBT001 -- an expected value
    root: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """But in the runner's folder for temporary files, by its name."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(root / "project"))
    monkeypatch.setenv("RUNNER_TEMP", str(root / "temp"))
    named = output.format(root=root)
    refused = _refused(settled, named)
    assert (refused == WORKSPACE.format(named), refused.startswith("refused")) == (is_refused, is_refused)


@pytest.mark.parametrize(
    ("output", "descriptor"),
    [
        ("/dev/stdout", 1),
        ("/dev/stderr", 2),
        ("/dev/fd/63", 63),
        ("/proc/self/fd/3", 3),
        ("/dev/fd/x", None),
        ("dev/fd/1", None),
        ("/dev/null", None),
        ("/tmp/dev/fd/1", None),  # noqa: S108 -- nothing is written
    ],
)
def test_an_open_file_is_known_by_its_name(output: str, descriptor: int | None) -> None:
    """As shells write them, and no other."""
    assert descriptor_of(Path(output)) == descriptor


def test_a_device_is_one_by_its_own_name(root: Path) -> None:
    """A link to one may have come with the project's files."""
    os.mkfifo("pipe")
    names = ("/dev/null", "pipe", "to-device", "reports", "gone", str(root / "outside" / "file"))
    assert [name for name in names if is_device(Path(name))] == ["/dev/null", "pipe"]


# Every command that writes.

YAML = """
    sources: [{id: s, file: s.txt}]
    claims:
      - id: c
        text: t
        evidence: [{source: s, quote: One word.}]
        verdict: {rating: r, by: b}
"""

WRITING = {
    "report": ["report", "-o", "{}"],
    "page": ["report", "-f", "html", "-o", "{}"],
    "verify": ["verify", "-f", "json", "-o", "{}"],
    "sarif": ["verify", "-f", "sarif", "-o", "{}"],
    "full": ["verify", "-o", "{}"],
    "github": ["verify", "-f", "github", "-o", "{}"],
    "sqlite": ["export", "-f", "sqlite", "-o", "{}"],
    "annotations": ["export", "-f", "annotations", "-o", "{}"],
    "schema": ["schema", "-o", "{}"],
    "table": ["schema", "-f", "table", "-o", "{}"],
    "whatif": ["whatif", "--without", "s", "-o", "{}"],
    "diff": ["diff", "old.json", "-o", "{}"],
}
INTO = {
    "pictures": ["report", "-o", "r.md", "--pictures", "{}"],
    "claimreview": ["export", "-f", "claimreview", "-o", "{}"],
    "init": ["init", "{}"],
}


@pytest.fixture
def written(project: "SmallProject", root: Path) -> Path:
    """The folder with links as a project that can be verified, and exported, and compared."""
    project.write(YAML, s="One word.\n")
    for name in ("claims", "seeds"):
        (root / name).rename(root / "project" / name)
    assert CliRunner().invoke(app, ["verify", "-f", "json", "-o", "old.json"]).exit_code == 0
    return root


def _invoke(line: list[str], place: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, [word.format(place) for word in line])
    return result.exit_code, result.stderr


def _tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return {str(path): path.read_bytes() for path in files}


@pytest.mark.parametrize("output", ["to-file", "to-new", "out/new", "../new", "{root}/project/out/new"])
@pytest.mark.parametrize("command", WRITING)
def test_no_command_writes_where_nobody_named_it(command: str, output: str, written: Path) -> None:
    """It refuses in one line, with 2, and every file is as it was."""
    before = _tree(written)
    named = output.format(root=written)
    code, message = _invoke(WRITING[command], named)
    expected = (LINK if output.startswith("to") else OUTSIDE).format(named, "working folder")
    assert (code, message, _tree(written) == before) == (2, f"claimcheck: {expected}\n", True)


@pytest.mark.parametrize("folder", ["out", "out/new", "../new", "{root}/project/out"])
@pytest.mark.parametrize("command", INTO)
def test_no_command_writes_into_a_folder_that_nobody_named(command: str, folder: str, written: Path) -> None:
    """Pictures, reviews and a new project stay where the project is."""
    before = _tree(written)
    named = folder.format(root=written)
    code, message = _invoke(INTO[command], named)
    expected = OUTSIDE.format(named, "working folder")
    assert (code, message, _tree(written) == before) == (2, f"claimcheck: {expected}\n", True)


@pytest.mark.parametrize(
    ("command", "name"),
    [("pictures", "matrix.svg"), ("claimreview", "c.claimreview.json"), ("init", "claimcheck.toml")],
)
@pytest.mark.parametrize("folder", ["reports", "{root}/project/reports", "{root}/outside"])
def test_no_file_of_several_is_written_through_a_link(
    command: str, name: str, folder: str, written: Path
) -> None:
    """Nor is the link written over, and of the others none is written."""
    named = Path(folder.format(root=written))
    (named / name).symlink_to(written / "outside" / "file")
    before = _tree(written)
    code, message = _invoke(INTO[command], str(named))
    assert (code, name in message, _tree(written) == before) == (2, True, True)
    assert (named / name).is_symlink()


def test_no_project_is_begun_behind_a_link(written: Path) -> None:
    """A folder of the new project that is a link out of it is no folder of it."""
    (written / "project" / "reports" / "claims").symlink_to("../../outside")
    before = _tree(written)
    code, message = _invoke(INTO["init"], "reports")
    assert (code, message.startswith("claimcheck: refused to write reports/claims/")) == (2, True)
    assert _tree(written) == before


@pytest.mark.parametrize("output", ["new", "in/new", "{root}/project/new", "{root}/outside/new", "/dev/null"])
@pytest.mark.parametrize("command", WRITING)
def test_every_command_writes_where_it_was_named(command: str, output: str, written: Path) -> None:
    """In the project, elsewhere from the root on, and to devices."""
    named = output.format(root=written)
    code, _ = _invoke(WRITING[command], named)
    assert (code, Path(named).exists()) == (0, True)


@pytest.mark.parametrize("folder", ["new", "in/new", "{root}/project/new", "{root}/outside/new"])
@pytest.mark.parametrize("command", INTO)
def test_every_command_writes_into_the_folder_that_was_named(
    command: str, folder: str, written: Path
) -> None:
    """In the project and elsewhere."""
    named = Path(folder.format(root=written))
    code, _ = _invoke(INTO[command], str(named))
    assert (code, len(list(named.iterdir())) > 0) == (0, True)
