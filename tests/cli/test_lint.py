"""Mistakes in records, without the articles."""

from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app

if TYPE_CHECKING:
    from conftest import SmallProject


ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "CLAIMCHECK_DEBUG"))


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


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
