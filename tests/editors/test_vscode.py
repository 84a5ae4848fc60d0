"""The extension for VS Code: its own tests, and what it says of itself."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

import claimcheck

EXTENSION = Path(__file__).resolve().parent.parent.parent / "editors" / "vscode"


def test_its_own_tests_pass() -> None:
    """They run in Node, against an editor that is played."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no Node")
    done = subprocess.run([node, "--test"], cwd=EXTENSION, capture_output=True, text=True, check=False)
    assert (done.returncode, "fail 0" in done.stdout) == (0, True), done.stdout


def test_it_is_of_this_version() -> None:
    """And starts the command that there is."""
    package = json.loads((EXTENSION / "package.json").read_text(encoding="utf-8"))
    command = package["contributes"]["configuration"]["properties"]["claimcheck.command"]["default"]
    assert (package["version"], command) == (claimcheck.__version__, ["claimcheck", "lsp"])
