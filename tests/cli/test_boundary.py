"""Where outputs may go."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from claimcheck.cli.app import app
from claimcheck.cli.boundary import (
    descriptor_of,
    is_device,
    refuse_folder,
    refuse_inputs,
    settled,
    settled_folder,
)
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


YAML_OF_TARGET = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""
TEXT = "One word.\n"

LIES = "refused to write {}: it lies in the {} folder; name a place elsewhere"
IS = "refused to write {}: it is {}; name another file"


@pytest.fixture
def folder(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with a configuration, and links of every kind beside it; the working directory."""
    project.write(YAML_OF_TARGET, s=TEXT)
    root = project.folder
    (root / "claimcheck.toml").write_text("min_origins = 2\n", encoding="utf-8")
    (root / "reports").mkdir()
    (root / "to-claims").symlink_to("claims")
    (root / "to-article").symlink_to("seeds/s.txt")
    (root / "to-nothing").symlink_to("seeds/new.txt")
    (root / "hard-article").hardlink_to(root / "seeds" / "s.txt")
    (root / "reports" / "hard-record").hardlink_to(root / "claims" / "a.yaml")
    (root / "reports" / "hard-configuration").hardlink_to(root / "claimcheck.toml")
    monkeypatch.chdir(root)
    return root


def _refused_of_target(output: str, claims: str | None = None, sources: str | None = None) -> str:
    """Return why the file is refused; empty where it may be written."""
    try:
        refuse_inputs(Path(output), *(Path(given) if given else None for given in (claims, sources)))
    except ClaimcheckError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("output", "message"),
    [
        pytest.param("seeds/s.txt", LIES.format("seeds/s.txt", "sources"), id="an article"),
        pytest.param("claims/a.yaml", LIES.format("claims/a.yaml", "claims"), id="a record"),
        pytest.param("claims/new.md", LIES.format("claims/new.md", "claims"), id="new in a folder"),
        pytest.param("./reports/../seeds/x", LIES.format("reports/../seeds/x", "sources"), id="dots"),
        pytest.param("to-claims/x", LIES.format("to-claims/x", "claims"), id="a linked folder"),
        pytest.param("to-article", LIES.format("to-article", "sources"), id="a link to an article"),
        pytest.param("to-nothing", LIES.format("to-nothing", "sources"), id="a link to what would be one"),
        pytest.param(
            "hard-article", IS.format("hard-article", "a file of the sources folder, s.txt"), id="hard link"
        ),
        pytest.param(
            "reports/hard-record",
            IS.format("reports/hard-record", "a file of the claims folder, a.yaml"),
            id="hard link to a record",
        ),
        pytest.param(
            "claimcheck.toml",
            IS.format("claimcheck.toml", "the configuration, claimcheck.toml"),
            id="the configuration",
        ),
        pytest.param(
            "reports/hard-configuration",
            IS.format("reports/hard-configuration", "the configuration, claimcheck.toml"),
            id="hard link to the configuration",
        ),
        pytest.param("seeds", "cannot write seeds: it is a folder; name a file in it", id="a folder"),
        pytest.param(
            "no/such/x", "cannot write no/such/x: there is no folder `no/such`; make it first", id="no folder"
        ),
        pytest.param(
            "claimcheck.toml/x",
            "cannot write claimcheck.toml/x: there is no folder `claimcheck.toml`; make it first",
            id="a file for a folder",
        ),
        pytest.param(
            f"{'n' * 300}/x",
            f"cannot write {'n' * 300}/x: there is no folder `{'n' * 300}`; make it first",
            id="a folder whose name is too long",
        ),
        pytest.param(
            "pyproject.toml",
            "refused to write pyproject.toml: it would be read as the configuration; name another file",
            id="a configuration that is not there",
        ),
        pytest.param("reports/pyproject.toml", "", id="named like a configuration, where none is read"),
        pytest.param("new.md", "", id="new"),
        pytest.param("reports/new.md", "", id="new in another folder"),
        pytest.param("claims-report.md", "", id="named like a folder"),
        pytest.param("seeds.md", "", id="named like the other folder"),
        pytest.param(os.devnull, "", id="a device"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_what_is_read_is_not_written(output: str, message: str) -> None:
    """A file is what the system says it is, whichever of its names was given."""
    assert _refused_of_target(output) == message


@pytest.mark.parametrize(
    ("output", "claims", "sources", "is_refused"),
    [
        ("claims/x", "reports", None, False),
        ("reports/x", "reports", None, True),
        ("seeds/x", None, "reports", False),
        ("reports/x", None, "reports", True),
        ("x", ".", None, True),
        ("x", "to-claims", "seeds", False),
        ("claims/x", "to-claims", "seeds", True),
    ],
)
@pytest.mark.usefixtures("folder")
def test_the_folders_are_those_of_the_command(
    output: str,
    claims: str | None,
    sources: str | None,
    is_refused: bool,  # noqa: FBT001 -- an expected value
) -> None:
    """Folders named by options are the ones that are kept; those of the configuration are then others."""
    assert bool(_refused_of_target(output, claims, sources)) is is_refused


@pytest.mark.usefixtures("folder")
def test_upper_and_lower_case_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system takes SEEDS for seeds, a file in SEEDS lies in the sources folder."""
    stat = Path.stat

    def folded(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        return stat(Path(str(path).replace("SEEDS", "seeds")), follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", folded)
    assert _refused_of_target("SEEDS/x.md") == LIES.format("SEEDS/x.md", "sources")


def test_without_a_project_any_file_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schema can be written in an empty folder."""
    monkeypatch.chdir(tmp_path)
    assert _refused_of_target("claims.schema.json") == ""


@pytest.mark.parametrize(
    ("output", "is_refused"),
    [
        pytest.param("claims/claims.schema.json", False, id="beside the records"),
        pytest.param("to-claims/deep.json", False, id="by a link"),
        pytest.param("claims/a.yaml", True, id="a record"),
        pytest.param("claims/new.YML", True, id="what would be one"),
        pytest.param("reports/hard-record", True, id="a hard link to a record"),
        pytest.param("seeds/claims.schema.json", True, id="among the articles"),
        pytest.param("claimcheck.toml", True, id="the configuration"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_a_schema_may_stand_beside_the_records(
    output: str,
    is_refused: bool,  # noqa: FBT001 -- an expected value
) -> None:
    """Editors look for it there; but it is written over nothing that a check reads."""
    codes = [CliRunner().invoke(app, ["schema", "-o", output]).exit_code for _ in ("new", "old")]
    assert codes == [2 if is_refused else 0] * 2


REST = {
    "export": ["--format", "annotations"],
    "whatif": ["--without", "s"],
    "diff": ["reports/old.json"],
    "trace": ["--archive", "seeds"],
    "reuse": ["--archive", "seeds"],
    "archive": ["passim", "seeds"],
    "draft": ["seeds/s.txt"],
}
"""What some commands need besides."""


def _with_output() -> list[str]:
    """Return the names of all commands that have `-o`."""
    return [
        command.name or ""
        for command in app.registered_commands
        if command.callback is not None and "output" in command.callback.__annotations__
    ]


def test_there_are_commands_with_an_output() -> None:
    """So that the tests below test something."""
    assert {"report", "schema", "verify"} <= set(_with_output())


@pytest.mark.parametrize("options", [[], ["--claims", "claims"]], ids=["usual folders", "a folder named"])
@pytest.mark.parametrize("where", ["seeds/s.txt", "to-claims/a.yaml", "hard-article", "claimcheck.toml"])
@pytest.mark.parametrize("command", _with_output())
def test_no_command_writes_what_is_read(command: str, where: str, options: list[str], folder: Path) -> None:
    """Every command with `-o` refuses in one line, with 2, and leaves every file as it was."""
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    options = options if command != "schema" else []
    result = CliRunner().invoke(app, [command, *REST.get(command, []), "-o", where, *options])
    after = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert result.stderr.startswith(f"claimcheck: refused to write {where}: it ")
    assert before == after


@pytest.mark.parametrize(
    "order",
    [
        lambda output, folders: [*output, *folders],
        lambda output, folders: [*folders, *output],
    ],
    ids=["before the folders", "behind them"],
)
def test_the_order_of_options_does_not_matter(
    order: Callable[[list[str], list[str]], list[str]],
    folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The folders are known wherever `-o` stands on the line, and wherever the command is run."""
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    output = str(folder / "seeds" / "x.md")
    folders = ["--claims", str(folder / "claims"), "--sources", str(folder / "seeds")]
    result = CliRunner().invoke(app, ["report", *order(["-o", output], folders)])
    assert (result.exit_code, result.stderr) == (2, f"claimcheck: {LIES.format(output, 'sources')}\n")


@pytest.mark.parametrize("command", _with_output())
def test_every_command_writes_elsewhere(command: str, folder: Path) -> None:
    """A new file beside the folders, and an older report, are written."""
    if command in {"trace", "reuse"}:
        pytest.importorskip("numpy", reason="the extra archive is not installed")
    (folder / "old").write_text("old", encoding="utf-8")
    assert CliRunner().invoke(app, ["verify", "-f", "json", "-o", "reports/old.json"]).exit_code == 0
    for name in ("new", "old"):
        assert CliRunner().invoke(app, [command, *REST.get(command, []), "-o", name]).exit_code == 0
    assert (folder / "new").read_bytes() == (folder / "old").read_bytes() != b"old"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("claims", "refused to write claims: it lies in the claims folder; name a place elsewhere", id="itself"),
        pytest.param("to-claims/new", "refused to write to-claims/new: it lies in the claims folder; name a place elsewhere", id="new, below a link"),
        pytest.param("reports/../seeds", "refused to write reports/../seeds: it lies in the sources folder; name a place elsewhere", id="a way round"),
        pytest.param("claimcheck.toml", "cannot write to the folder claimcheck.toml: it is a file", id="a file"),
    ],
)  # fmt: skip
def test_a_folder_among_the_inputs_is_refused(folder: Path, name: str, message: str) -> None:
    """Files of an output of several never lie among what a check reads; nothing is made then."""
    with pytest.raises(ClaimcheckError) as refused:
        refuse_folder(Path(name), None, None)
    assert (str(refused.value), (folder / "claims" / "new").exists()) == (message, False)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["out/pictures", "reports", ".", "claims-pictures"])
def test_a_folder_elsewhere_is_taken(name: str) -> None:
    """It may be there or not, and nothing is made yet."""
    refuse_folder(Path(name), None, None)
    assert not Path("out").exists()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(["report", "--pictures", "claims"], id="pictures"),
        pytest.param(["export", "-f", "annotations", "-o", "claims/a.yaml"], id="annotations"),
        pytest.param(["export", "-f", "sqlite", "-o", "seeds/s.txt"], id="sqlite"),
    ],
)
def test_every_output_is_guarded(folder: Path, line: list[str]) -> None:
    """Pictures and exports refuse as `-o` does, and leave everything as it was."""
    result = CliRunner().invoke(app, line)
    assert (result.exit_code, result.stderr.startswith("claimcheck: refused to write ")) == (2, True)
    assert sorted(path.name for path in (folder / "claims").iterdir()) == ["a.yaml"]
    assert (folder / "seeds" / "s.txt").read_text(encoding="utf-8") == TEXT
