"""What `-o` may write: nothing that a check reads, whatever it is called."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.cli.app import app
from claimcheck.cli.target import refuse_folder, refuse_inputs
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""
TEXT = "One word.\n"

LIES = "refused to write {}: it lies in the {} folder; name a place elsewhere"
IS = "refused to write {}: it is {}; name another file"


@pytest.fixture
def folder(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project with a configuration, and links of every kind beside it; the working directory."""
    project.write(YAML, s=TEXT)
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


def _refused(output: str, claims: str | None = None, sources: str | None = None) -> str:
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
    assert _refused(output) == message


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
    assert bool(_refused(output, claims, sources)) is is_refused


@pytest.mark.usefixtures("folder")
def test_upper_and_lower_case_lead_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system takes SEEDS for seeds, a file in SEEDS lies in the sources folder."""
    stat = Path.stat

    def folded(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        return stat(Path(str(path).replace("SEEDS", "seeds")), follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", folded)
    assert _refused("SEEDS/x.md") == LIES.format("SEEDS/x.md", "sources")


def test_without_a_project_any_file_may_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The schema can be written in an empty folder."""
    monkeypatch.chdir(tmp_path)
    assert _refused("claims.schema.json") == ""


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
