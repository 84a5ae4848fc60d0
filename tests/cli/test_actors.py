"""The actors, as they are shown to a pipe."""

from collections.abc import Callable
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
        (["actors"], "actors.txt", 0),
        (["actors", "brandt"], "actors-id.txt", 0),
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
        (["actors", "brand"], "no actor `brand`; did you mean `brandt`?"),
        (["actors", "xyz"], "no actor `xyz`; `claimcheck actors` shows them all"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(run: Run, arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize("command", [["actors"]])
@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_leaves_with_2(
    run: Run, folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = run(*command)
    assert (result.exit_code, f"no folder `{folder}`" in result.stderr) == (2, True)
