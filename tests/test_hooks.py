"""The hooks for pre-commit: a manifest that it accepts, and commands that run as it runs them."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.cli.init import start_project

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


def test_a_file_called_like_an_option_is_a_file(tmp_path: Path) -> None:
    """Names come from the commit: none of them names another folder of claims."""
    start_project(tmp_path / "project")
    outside = tmp_path / "outside" / "claims"
    outside.mkdir(parents=True)
    (outside / "a.yaml").write_text("claims: [{id: CANARY, txt: t}]", encoding="utf-8")
    name = f"--claims={outside}/a.yaml"
    (tmp_path / "project" / name).parent.mkdir(parents=True)
    (tmp_path / "project" / name).write_text("claims: [{id: c, txt: t}]", encoding="utf-8")
    run = _run("claimcheck-lint", tmp_path / "project", [name])
    assert (run.returncode, "CC102" in run.stdout, "CANARY" in run.stdout + run.stderr) == (1, True, False)


LEADING_OUT = (
    ("sources = '/'", None),
    ("sources = '..'", None),
    ("claims = '../outside'", None),
    ("", "seeds"),
    ("", "claims"),
)


@pytest.mark.parametrize(("settings", "link"), LEADING_OUT)
@pytest.mark.parametrize("hook", HOOKS)
def test_no_commit_has_a_hook_read_files_elsewhere(
    hook: str, settings: str, link: str | None, tmp_path: Path
) -> None:
    """Settings and links of a commit lead to no file outside of it; where one would be read the hook fails."""
    project, outside = tmp_path / "project", tmp_path / "outside"
    start_project(project)
    outside.mkdir()
    (outside / "example.txt").write_text("CANARY", encoding="utf-8")
    (outside / "x.yaml").write_text("claims: [{id: CANARY, txt: t}]", encoding="utf-8")
    (project / "claimcheck.toml").write_text(f"{settings}\n", encoding="utf-8")
    if link is not None:
        (project / link).rename(tmp_path / "moved")
        (project / link).symlink_to(outside)
    run = _run(hook, project, ["claims/example.yaml"])
    reads = hook == "claimcheck-verify" or "claims" in {link, settings.partition(" ")[0]}
    assert (run.returncode, "CANARY" in run.stdout + run.stderr) == (2 if reads else 0, False)
    assert (run.stderr != "") == reads
