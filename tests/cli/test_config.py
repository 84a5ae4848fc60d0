"""The settings of a project, and the file that they come from."""

import os
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app
from claimcheck.cli.config import settings_file, settings_lines
from claimcheck.load.project import SETTINGS, Configuration, find_configuration

ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "CLAIMCHECK_DEBUG"))


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


def test_config_tells_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder below, the file above is named by the way to it."""
    (tmp_path / "claimcheck.toml").write_text("strict = true\n", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    run = _run("config")
    lines = run.stdout.splitlines()
    assert (run.exit_code, lines[0], lines[7]) == (0, "# ../claimcheck.toml", "strict         = true")


def test_the_settings_file_sets_nothing_until_a_comment_is_taken_away(tmp_path: Path) -> None:
    """Every setting stands there with its default and what it means; as written it changes none."""
    text = settings_file()
    assert tomllib.loads(text) == {}
    (tmp_path / "claimcheck.toml").write_text(text.replace("# fail_on =", "fail_on ="), encoding="utf-8")
    assert find_configuration(tmp_path).written == {"fail_on": "error"}
    live = "\n".join(line.removeprefix("# ") for line in text.splitlines() if " = " in line)
    flat = {key: setting.default for key, setting in SETTINGS.items() if "." not in key}
    report = {"title": "", "author": "", "date": "", "summary": ""}
    assert tomllib.loads(live) == {**flat, "report": report}


def test_settings_are_told_with_their_file(tmp_path: Path) -> None:
    """Each setting stands there with its value; what the file does not set is marked."""
    written = Configuration(
        tmp_path, tmp_path / "claimcheck.toml", {"claims": "re\x1bcords", "min_origins": 3}
    )
    start = tmp_path / "deep" / "er"
    assert settings_lines(written, start).splitlines() == [
        f"# {os.pardir}/{os.pardir}/claimcheck.toml",
        'claims         = "re\\u001bcords"',
        'sources        = "seeds"  # default',
        'originals      = ""  # default',
        'clusters       = ""  # default',
        "min_origins    = 3",
        'fail_on        = "error"  # default',
        "strict         = false  # default",
        'report.title   = ""  # default',
        'report.author  = ""  # default',
        'report.date    = ""  # default',
        'report.summary = ""  # default',
    ]


def test_without_a_file_all_settings_are_defaults(tmp_path: Path) -> None:
    """That there is none is said, too."""
    lines = settings_lines(Configuration(tmp_path), tmp_path).splitlines()
    assert (lines[0], {line.endswith("# default") for line in lines[1:]}) == ("# none: all defaults", {True})
