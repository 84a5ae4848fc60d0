"""The commands about the material, as they write to a pipe."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

if TYPE_CHECKING:
    from conftest import SmallProject

Golden = Callable[[str, str], None]
Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["sources"], "sources.txt", 0),
        (["sources", "herald"], "sources-id.txt", 0),
        (["actors"], "actors.txt", 0),
        (["actors", "brandt"], "actors-id.txt", 0),
        (["schema"], "schema.json", 0),
        (["schema", "--format", "table"], "schema.md", 0),
    ],
)
def test_a_command_writes_its_golden_file(
    run: Run, arguments: list[str], name: str, code: int, golden: Golden
) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = run(*arguments)
    golden(name, result.stdout)
    assert (result.exit_code, result.stderr) == (code, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sources", "herold"], "no source `herold`; did you mean `herald`?"),
        (["sources", "xyz"], "no source `xyz`; `claimcheck sources` shows them all"),
        (["actors", "brand"], "no actor `brand`; did you mean `brandt`?"),
        (["actors", "xyz"], "no actor `xyz`; `claimcheck actors` shows them all"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(run: Run, arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize("command", [["sources"], ["actors"]])
@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_leaves_with_2(
    run: Run, folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = run(*command)
    assert (result.exit_code, f"no folder `{folder}`" in result.stderr) == (2, True)


def test_the_schema_needs_no_project(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The format is printed in any folder."""
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("schema").stdout)["$schema"].startswith("http://json-schema.org/")


def test_the_schema_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    """With `-o` the file holds what would have gone to stdout."""
    file = tmp_path / "claims.schema.json"
    run("schema", "-o", str(file))
    assert file.read_text(encoding="utf-8") == run("schema").stdout
