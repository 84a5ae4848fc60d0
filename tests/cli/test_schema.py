"""The format of the records, as it is written to a pipe."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Golden = Callable[[str, str], None]


Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
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


def test_the_schema_needs_no_project(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The format is printed in any folder."""
    monkeypatch.chdir(tmp_path)
    assert json.loads(run("schema").stdout)["$schema"].startswith("http://json-schema.org/")


def test_the_schema_is_written_to_a_file(run: Run, tmp_path: Path) -> None:
    """With `-o` the file holds what would have gone to stdout."""
    file = tmp_path / "claims.schema.json"
    run("schema", "-o", str(file))
    assert file.read_text(encoding="utf-8") == run("schema").stdout
