"""The commands that change records: all files, or none."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

import claimcheck.cli.atomic

if TYPE_CHECKING:
    from conftest import SmallProject

Run = Callable[..., Result]

ACTORS = "actors:\n- {id: old, name: O}  # o\n- {id: twin, name: T}\n"
CLAIMS = "sources:\n- {id: s, file: s.txt, outlet: old}\nclaims:\n- {id: twin, text: t}\n"
RENAMED = {
    "a.yaml": ACTORS.replace("id: old", "id: new"),
    "b.yaml": CLAIMS.replace("outlet: old", "outlet: new"),
}
SHOWN = """\
claims/a.yaml:2:8
- - {id: old, name: O}  # o
+ - {id: new, name: O}  # o
claims/b.yaml:2:32
- - {id: s, file: s.txt, outlet: old}
+ - {id: s, file: s.txt, outlet: new}
"""


@pytest.fixture
def records(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 -- it goes elsewhere first
    """A project of two files that name one actor; the working directory is its folder."""
    project.write(ACTORS)
    project.write(CLAIMS, name="b.yaml", s="Some words.")
    monkeypatch.chdir(project.folder)
    return project.claims


def contents(folder: Path) -> dict[str, str]:
    """Return what lies in a folder."""
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


BEFORE = {"a.yaml": ACTORS, "b.yaml": CLAIMS}


def test_all_files_are_changed_and_every_line_is_shown(run: Run, records: Path) -> None:
    """Where it was, what it was, what it is; how many, on stderr. The files keep their mode."""
    (records / "a.yaml").chmod(0o640)
    result = run("rename", "old", "new")
    assert (result.exit_code, result.stdout, result.stderr) == (0, SHOWN, "changed 2 places in 2 files\n")
    assert (contents(records), (records / "a.yaml").stat().st_mode & 0o777) == (RENAMED, 0o640)


def test_a_dry_run_writes_nothing(run: Run, records: Path) -> None:
    """It shows the same."""
    result = run("rename", "old", "new", "--dry-run")
    assert (result.exit_code, result.stdout, result.stderr) == (
        0,
        SHOWN,
        "would change 2 places in 2 files\n",
    )
    assert contents(records) == BEFORE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["old", "twin"], "the actor `twin` is there already; nothing was written"),
        (["olt", "new"], "no claim, source, actor or key `olt`; did you mean `old`?"),
        (["twin", "new"], "`twin` is several things: claim, actor; say which, as in --kind claim"),
        (["old", "new", "--kind", "claim"], "no claim `old`; `claimcheck list` shows them all"),
        (["old", "old"], "the actor `old` is there already; nothing was written"),
    ],
)
def test_a_slip_leaves_with_2_and_writes_nothing(
    run: Run, records: Path, arguments: list[str], message: str
) -> None:
    """One line says what to do."""
    result = run("rename", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")
    assert contents(records) == BEFORE


def test_one_of_several_kinds_is_named(run: Run, records: Path) -> None:
    """The other keeps its name."""
    assert run("rename", "twin", "new", "--kind", "claim").exit_code == 0
    assert contents(records) == {**BEFORE, "b.yaml": CLAIMS.replace("twin", "new")}


@pytest.mark.parametrize("name", ["a.yaml", "b.yaml", "c.yaml"])
def test_a_file_that_changed_meanwhile_is_not_written_over(
    run: Run, records: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor is anything else written: what came may name the old id."""
    whole = claimcheck.cli.atomic._require_unchanged  # noqa: SLF001 -- just before it somebody else writes

    def meanwhile(*arguments: object) -> None:
        (records / name).write_text("claims: []  # mine\n", encoding="utf-8")
        whole(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(claimcheck.cli.atomic, "_require_unchanged", meanwhile)
    result = run("rename", "old", "new")
    message = "claimcheck: nothing was written: a file has changed meanwhile; run the command once more\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)
    assert contents(records) == {**BEFORE, name: "claims: []  # mine\n"}


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_where_one_file_cannot_be_written_none_is(
    run: Run, records: Path, number: int, error: BaseException, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was written already is put back, byte for byte."""
    place, calls = claimcheck.cli.atomic._place, iter(range(1, 9))  # noqa: SLF001 -- the step that fails

    def failing(new: Path, target: Path, *, anew: bool) -> None:
        if next(calls) == number:
            raise error
        place(new, target, anew=anew)

    monkeypatch.setattr(claimcheck.cli.atomic, "_place", failing)
    result = run("rename", "old", "new")
    assert (result.exit_code != 0, contents(records)) == (True, BEFORE)
    if isinstance(error, OSError):
        assert result.stderr == "claimcheck: nothing was written: No space left on device\n"


def test_links_are_not_written_through(run: Run, records: Path, tmp_path: Path) -> None:
    """A file that lies elsewhere is neither read nor written."""
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text(ACTORS, encoding="utf-8")
    (records / "a.yaml").unlink()
    (records / "a.yaml").symlink_to(elsewhere)
    result = run("rename", "s", "new")
    assert (result.exit_code, "a link, and it is not followed" in result.stderr) == (2, True)
    assert elsewhere.read_text(encoding="utf-8") == ACTORS


def test_actors_are_merged(run: Run, records: Path) -> None:
    """Every changed line is shown, the record that goes, too."""
    result = run("actors", "--merge", "twin", "old")
    shown = """\
claims/a.yaml:2:20
- - {id: old, name: O}  # o
+ - {id: old, name: O, aliases: [T]}  # o
claims/a.yaml:3:1
- - {id: twin, name: T}
"""
    assert (result.exit_code, result.stdout, result.stderr) == (0, shown, "changed 2 places in 1 file\n")
    assert contents(records)["a.yaml"] == "actors:\n- {id: old, name: O, aliases: [T]}  # o\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--merge", "old", "twinn"], "no actor `twinn`; did you mean `twin`?"),
        (["--merge", "old", "old"], "`old` is one actor already"),
        (["old", "--merge", "old", "twin"], "name one actor to see it, or two behind --merge"),
        (["--dry-run"], "name one actor to see it, or two behind --merge"),
    ],
)
def test_a_slip_in_merging_writes_nothing(
    run: Run, records: Path, arguments: list[str], message: str
) -> None:
    """One line says what to do."""
    result = run("actors", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")
    assert contents(records) == BEFORE
