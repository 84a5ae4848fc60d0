"""The commands about the project itself, as users run them."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.cli.app import app

if TYPE_CHECKING:
    from conftest import SmallProject

FILES = ("claims/example.yaml", "claims/claims.schema.json", "seeds/example.txt", "claimcheck.toml")
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "CLAIMCHECK_DEBUG"))


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


def test_from_init_to_report_everything_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new project is there with one command, and every other works in it at once."""
    monkeypatch.chdir(tmp_path)
    made = _run("init")
    assert (made.exit_code, made.stdout.splitlines()[0], made.stderr) == (
        0,
        f"made in this folder: {', '.join(FILES)}",
        "",
    )
    runs = {
        name: _run(*name.split())
        for name in (
            "verify",
            "verify --fail-on warning",
            "list",
            "report",
            "lint",
            "config",
            "show bridge-traffic",
        )
    }
    assert {name: (run.exit_code, run.stderr) for name, run in runs.items()} == dict.fromkeys(runs, (0, ""))


def test_init_twice_leaves_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the way is told in one line."""
    monkeypatch.chdir(tmp_path)
    _run("init", "new")
    again = _run("init", "new")
    assert (again.exit_code, again.stdout, again.stderr) == (
        2,
        "",
        f"claimcheck: nothing was written, there is in the way: {', '.join(sorted(FILES))}\n",
    )


MISTAKES = """\
claims/a.yaml:1:10: CC103 error: a claim needs the key `text` [x]
claims/a.yaml:1:18: CC102 error: unknown key `txt` in a claim; did you mean `text`? [x]
"""
HIDDEN = "claims/a.yaml:1:24: CC114 warning: the text holds U+202E, which reorders what is displayed\n"


@pytest.mark.parametrize(
    ("yaml", "toml", "expected"),
    [
        pytest.param("claims: [{id: x, text: t}]", "", (0, ""), id="clean"),
        pytest.param("claims: [{id: x, txt: t}]", "", (1, MISTAKES), id="mistakes"),
        pytest.param("actors: [{id: a, name: 'A\u202e'}]", "", (0, HIDDEN), id="a warning"),
        pytest.param(
            "actors: [{id: a, name: 'A\u202e'}]", "strict = true", (1, HIDDEN), id="a warning in a strict project"
        ),
    ],
)  # fmt: skip
def test_lint_tells_mistakes_as_linters_do(
    yaml: str, toml: str, expected: tuple[int, str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A line each with its place; errors leave with 1, warnings where the project says so."""
    project.write(yaml)
    (project.folder / "claimcheck.toml").write_text(toml, encoding="utf-8")
    monkeypatch.chdir(project.folder)
    runs = [_run("lint"), _run("lint", "claims/a.yaml")]
    assert [(run.exit_code, run.stdout, run.stderr) for run in runs] == [(*expected, "")] * 2


def test_lint_of_nothing_is_not_clean(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no file nothing passes for well."""
    monkeypatch.chdir(project.folder)
    run = _run("lint")
    message = "claimcheck: no YAML files; name some, or their folder with --claims\n"
    assert (run.exit_code, run.stdout, run.stderr) == (3, "", message)


@pytest.mark.parametrize(
    ("toml", "arguments", "code"),
    [
        pytest.param("", [], 0, id="a warning is no error"),
        pytest.param("strict = true", [], 1, id="strict"),
        pytest.param("strict = false", [], 0, id="not strict"),
        pytest.param("fail_on = 'warning'", [], 1, id="as configured"),
        pytest.param("fail_on = 'warning'", ["--fail-on", "error"], 0, id="the command line goes before"),
        pytest.param("strict = true", ["--fail-on", "never"], 0, id="before strict, too"),
        pytest.param("fail_on = 'fatal'", [], 2, id="a wrong value"),
    ],
)
def test_verify_fails_on_what_the_project_says(
    toml: str, arguments: list[str], code: int, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Option, then file, then errors."""
    project.write(
        """
        sources: [{id: s, file: s.txt}]
        claims:
          - {id: c, text: t, about: x, value: a, evidence: [{source: s, quote: One word.}]}
          - {id: d, text: t, about: x, value: b, evidence: [{source: s, quote: One word.}]}
        """,
        s="One word.\n",
    )
    (project.folder / "claimcheck.toml").write_text(toml, encoding="utf-8")
    monkeypatch.chdir(project.folder)
    assert _run("verify", *arguments).exit_code == code


def test_config_tells_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder below, the file above is named by the way to it."""
    (tmp_path / "claimcheck.toml").write_text("strict = true\n", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    monkeypatch.chdir(tmp_path / "deep")
    run = _run("config")
    lines = run.stdout.splitlines()
    assert (run.exit_code, lines[0], lines[6]) == (0, "# ../claimcheck.toml", "strict         = true")
