"""The pages for users: true of settings, inputs and commands."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli.app import app
from claimcheck.load.project import SETTINGS

ROOT = Path(__file__).resolve().parent.parent
HABITAT = (ROOT / "docs" / "habitat.md").read_text(encoding="utf-8")


def _rows(header: str) -> list[list[str]]:
    """Return the cells of the table with that header, without their backquotes."""
    body = HABITAT.split(f"{header}\n", 1)[1].split("\n\n", 1)[0]
    return [[cell.strip() for cell in row.strip("| ").split(" | ")] for row in body.splitlines()[1:]]


def test_every_setting_stands_there_with_its_default() -> None:
    """The table is that of the tool."""
    shown = {"True": "true", "False": "false"}
    expected = [
        [
            f"`{key}`",
            f'`"{setting.default}"`'
            if isinstance(setting.default, str)
            else f"`{shown.get(str(setting.default), setting.default)}`",
        ]
        for key, setting in SETTINGS.items()
    ]
    assert [row[:2] for row in _rows("| key | default | meaning |")] == expected


def test_every_input_of_the_action_stands_there() -> None:
    """Each input has its row, alone or with its like."""
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    named = [name for row in _rows("| input | meaning |") for name in re.findall(r"`([a-z-]+)`", row[0])]
    assert sorted(named) == sorted(action["inputs"])


def test_the_example_of_a_workflow_uses_inputs_that_there_are() -> None:
    """Whoever copies it gets no warning."""
    [block] = [text for text in re.findall(r"```yaml\n(.*?)```", HABITAT, re.DOTALL) if "runs-on" in text]
    workflow = yaml.load(block, yaml.BaseLoader)  # noqa: S506 -- it makes texts alone, of `on`, too
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    given = workflow["jobs"]["claims"]["steps"][1]["with"]
    assert (set(given) <= set(action["inputs"]), workflow["permissions"]) == (True, {"contents": "read"})


@pytest.mark.parametrize("page", ["developing.md", "languages.md"])
def test_every_path_that_developers_are_sent_to_is_there(page: str) -> None:
    """As written, or below the package."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    places = (ROOT, ROOT / "docs", ROOT / "src" / "claimcheck", ROOT / "src" / "claimcheck" / "languages")
    named = re.findall(r"`([\w./-]+(?:/|\.(?:py|md|txt)))`", text)
    linked = re.findall(r"\]\(([\w./-]+)", text)
    lost = [
        path
        for path in [*named, *linked]
        if path != "paradigms.txt" and not any((place / path).exists() for place in places)
    ]
    assert not lost, f"docs/{page} names {lost}"


def test_every_command_that_it_names_is_there() -> None:
    """No page sends its reader to a command that there is not."""
    known = {command.name for command in app.registered_commands}
    named = set(re.findall(r"`claimcheck ([a-z]+)", HABITAT)) | set(
        re.findall(r"^\$ claimcheck ([a-z]+)", HABITAT, re.MULTILINE)
    )
    assert named - known == set()
