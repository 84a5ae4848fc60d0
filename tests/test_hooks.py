"""The hooks for pre-commit: a manifest that it accepts, and commands that run as it runs them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli.starting import start_project

ROOT = Path(__file__).resolve().parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
}
FILES = (
    "claims/example.yaml",
    "claims/deep/more.yml",
    "desk/claims/x.yaml",
    "seeds/example.txt",
    "claimcheck.toml",
    "pyproject.toml",
    "claims/claims.schema.json",
    "README.md",
    "docs/claims.md",
    ".github/workflows/ci.yaml",
)


def _wants(hook: str, file: str) -> bool:
    """Return whether pre-commit runs the hook for a commit that changes *file*."""
    is_type = "types" not in HOOKS[hook] or file.endswith((".yaml", ".yml"))
    return is_type and re.search(HOOKS[hook]["files"], file) is not None


def _run(hook: str, folder: Path, files: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the hook's entry as pre-commit does: split into words, the files of the commit behind it."""
    program, *arguments = shlex.split(HOOKS[hook]["entry"])
    assert program == "claimcheck"
    names = [file for file in files if _wants(hook, file)] if HOOKS[hook].get("pass_filenames", True) else []
    command = [sys.executable, "-m", "claimcheck", *arguments, *names]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_pre_commit_accepts_the_manifest() -> None:
    """The manifest has the keys that pre-commit asks for."""
    pytest.importorskip("pre_commit", reason="pre-commit is not installed")
    run = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", MANIFEST],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stdout) == (0, "")


@pytest.mark.parametrize(
    ("hook", "wanted"),
    [
        ("claimcheck-lint", {"claims/example.yaml", "claims/deep/more.yml", "desk/claims/x.yaml"}),
        (
            "claimcheck-verify",
            {
                "claims/example.yaml",
                "claims/deep/more.yml",
                "desk/claims/x.yaml",
                "seeds/example.txt",
                "claimcheck.toml",
                "pyproject.toml",
            },
        ),
    ],
)
def test_a_hook_runs_when_its_files_change(hook: str, wanted: set[str]) -> None:
    """Records for both; articles and settings, too, for the one that looks the quotations up."""
    assert {file for file in FILES if _wants(hook, file)} == wanted


def test_both_hooks_run_once_a_commit() -> None:
    """No two runs at a time read the same folder; the one that checks everything gets no names."""
    assert [
        (hook["language"], hook["require_serial"], hook.get("pass_filenames", True))
        for hook in HOOKS.values()
    ] == [("python", True, True), ("python", True, False)]


@pytest.mark.parametrize(
    ("file", "old", "new", "codes"),
    [
        pytest.param("claims/example.yaml", "", "", {"claimcheck-lint": (0, ""), "claimcheck-verify": (0, "")}, id="clean"),
        pytest.param(
            "claims/example.yaml", "tags:", "tagz:",
            {"claimcheck-lint": (1, "CC102"), "claimcheck-verify": (1, "CC102")}, id="a mistake in a record",
        ),
        pytest.param(
            "seeds/example.txt", "12,000", "13,000",
            {"claimcheck-lint": (0, ""), "claimcheck-verify": (1, "CC203")}, id="a changed article",
        ),
    ],
)  # fmt: skip
def test_a_hook_stops_a_bad_commit(
    file: str, old: str, new: str, codes: dict[str, tuple[int, str]], tmp_path: Path
) -> None:
    """In a new project the hooks pass; what breaks a record stops both, what breaks a quotation the second."""
    start_project(tmp_path)
    text = (tmp_path / file).read_text(encoding="utf-8")
    (tmp_path / file).write_text(text.replace(old, new), encoding="utf-8")
    for hook, (code, told) in codes.items():
        run = _run(hook, tmp_path, ["claims/example.yaml", file])
        assert (run.returncode, run.stderr, told in run.stdout) == (code, "", True)
