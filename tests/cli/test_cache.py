"""`claimcheck cache`, `--cache-dir` and `--no-cache`."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import Result

if TYPE_CHECKING:
    from conftest import SmallProject

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _in_a_project(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 -- it goes to a folder of its own first
    project.write(
        "sources: [{id: s, file: s.txt}]\nclaims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]\n",
        s="One word.\n",
    )
    monkeypatch.chdir(project.folder)
    # Also undoes what the options set.
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")


def test_what_is_kept_is_shown_and_cleared(run: Run, tmp_path: Path) -> None:
    """The folder, how many reports, how much of the limit; then none."""
    folder = tmp_path / "kept"
    run("--cache-dir", str(folder), "verify")
    [file] = folder.iterdir()
    size = file.stat().st_size / 1_000_000
    assert (
        run("--cache-dir", str(folder), "cache").stdout
        == f"{folder}: 1 report, {size:.1f} MB of at most 200 MB\n"
    )
    assert run("--cache-dir", str(folder), "cache", "--clear").stdout == "1 file removed\n"
    assert (
        run("--cache-dir", str(folder), "cache").stdout == f"{folder}: 0 reports, 0.0 MB of at most 200 MB\n"
    )


def test_where_nothing_is_kept_that_is_said(run: Run) -> None:
    """It is no error."""
    result = run("cache")
    assert result.exit_code == 0
    assert (
        result.stdout
        == "no report is kept: --no-cache, CLAIMCHECK_CACHE=off, or this is CI; --cache-dir names a folder\n"
    )


def test_no_cache_counts_more_than_a_folder(run: Run, tmp_path: Path) -> None:
    """Who asks for none gets none."""
    run("--cache-dir", str(tmp_path / "kept"), "--no-cache", "verify")
    assert not (tmp_path / "kept").exists()


def test_a_check_writes_nothing_else(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder with the report is all that there is afterwards."""
    monkeypatch.setenv("HOME", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    run("--cache-dir", str(tmp_path / "kept"), "verify")
    written = set(tmp_path.rglob("*")) - set(before)
    assert [path.relative_to(tmp_path).parts[0] for path in written] == ["kept", "kept"]
