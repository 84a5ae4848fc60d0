"""A new project is made whole or not at all."""

import json
import os
import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import pytest
import yaml
from jsonschema import Draft7Validator
from typer.testing import CliRunner, Result

from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.init import (
    SCHEMA,
    next_steps,
    settings_file,
    settings_lines,
    start_project,
    starter_files,
)
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import SETTINGS, Configuration, find_configuration, find_project
from claimcheck.problem import Severity
from claimcheck.records.schema import json_schema
from claimcheck.render.json import to_json

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


def tree(folder: Path) -> dict[str, str]:
    """Return every file below *folder*, and every folder with an empty text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") if path.is_file() else ""
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("name", [".", "new", "deep/new"])
def test_a_new_project_verifies_without_a_warning(name: str, tmp_path: Path) -> None:
    """In an empty folder, or one that is made for it, the example stands and nothing is to be warned of."""
    assert start_project(tmp_path / name) == FILES
    report = verify(load(find_project(None, None, tmp_path / name)))
    graver = [problem.code for problem in report.problems if problem.severity is not Severity.INFO]
    assert (graver, [(c.anchor, c.corroboration, c.fit) for c in report.claims]) == (
        [],
        [("found", "single_origin", "licensed")],
    )


def test_other_files_of_a_repository_stay(tmp_path: Path) -> None:
    """A project may begin in a folder that has other files, also in the two folders themselves."""
    (tmp_path / "claims").mkdir()
    (tmp_path / "seeds").mkdir()
    others = {
        "README.md": "r",
        "claims/notes.txt": "n",
        "seeds/own.txt": "s",
        "pyproject.toml": "[project]\n",
    }
    for name, text in others.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    start_project(tmp_path)
    after = tree(tmp_path)
    assert ({name: after[name] for name in others}, set(FILES) <= set(after)) == (others, True)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        *(pytest.param(name, "mine", name, id=name) for name in FILES),
        pytest.param("claims/other.yml", "claims: []", "claims/other.yml", id="records of one's own"),
        pytest.param("claims", "a file", "claims (no folder)", id="a file called claims"),
        pytest.param("seeds", "a file", "seeds (no folder)", id="a file called seeds"),
        pytest.param(
            "pyproject.toml", "[tool.claimcheck]\n", "[tool.claimcheck] in pyproject.toml", id="settings already"
        ),
    ],
)  # fmt: skip
def test_what_is_in_the_way_is_told_and_nothing_written(
    name: str, text: str, told: str, tmp_path: Path
) -> None:
    """Nothing is overwritten, and no half project is left."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text, encoding="utf-8")
    before = tree(tmp_path)
    with pytest.raises(ClaimcheckError) as refused:
        start_project(tmp_path)
    message = f"nothing was written, there is in the way: {told}"
    assert (str(refused.value), tree(tmp_path)) == (message, before)


def test_everything_in_the_way_is_told_at_once(tmp_path: Path) -> None:
    """After a second try there is no second surprise."""
    start_project(tmp_path)
    with pytest.raises(ClaimcheckError) as refused:
        start_project(tmp_path)
    assert str(refused.value).split(": ", 1)[1] == ", ".join(sorted(FILES))


def test_a_link_that_leads_nowhere_is_in_the_way(tmp_path: Path) -> None:
    """Writing through it would make a file that nobody named."""
    (tmp_path / "claimcheck.toml").symlink_to(tmp_path / "gone")
    with pytest.raises(ClaimcheckError, match=r"in the way: claimcheck\.toml$"):
        start_project(tmp_path)
    assert not (tmp_path / "gone").exists()


def test_a_file_instead_of_the_folder_is_told(tmp_path: Path) -> None:
    """A project needs a folder."""
    (tmp_path / "x").touch()
    with pytest.raises(ClaimcheckError, match=r"x \(no folder\)$"):
        start_project(tmp_path / "x")


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    """A name longer than the system takes is the user's mistake, not the tool's."""
    with pytest.raises(ClaimcheckError, match=r"^nothing was written: x+: File name too long$"):
        start_project(tmp_path / ("x" * 5_000))


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_failure_half_way_leaves_nothing(
    error: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk is full, or somebody interrupts, what was written goes again."""
    opened = Path.open

    def fail(path: Path, *arguments: str, **more: str) -> object:
        if path.name == "example.txt":
            raise error
        return opened(path, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises((ClaimcheckError, KeyboardInterrupt)):
        start_project(tmp_path / "new" / "project")
    monkeypatch.undo()
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("folder", "line"),
    [
        (".", "1. claimcheck verify"),
        ("my checks", "1. cd 'my checks' && claimcheck verify"),
        ("$(rm -rf x)", "1. cd '$(rm -rf x)' && claimcheck verify"),
        ("a\x1b[2Jb", "1. cd a␛[2Jb && claimcheck verify"),
    ],
)
def test_the_next_steps_can_be_copied(folder: str, line: str) -> None:
    """The folder is quoted as the shell needs it, and nothing in its name acts on the terminal."""
    shown = next_steps(Path(folder), ("claims/example.yaml",))
    step = shown.splitlines()[3].strip()
    assert step.replace("'a␛[2Jb'", "a␛[2Jb") == line
    assert shlex.split(step)[-2:] == ["claimcheck", "verify"]
    assert shown.count("\x1b") == 0


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


@pytest.fixture
def _in_a_project(run: Run, project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001 -- it goes to a folder of its own first
    project.write(
        "sources: [{id: s, file: s.txt}]\nclaims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]\n",
        s="One word.\n",
    )
    monkeypatch.chdir(project.folder)
    # Also undoes what the options set.
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")


@pytest.mark.usefixtures("_in_a_project")
def test_what_is_kept_is_shown_and_cleared(run: Run, tmp_path: Path) -> None:
    """The folder, how many reports, how much of the limit; then none."""
    folder = tmp_path / "kept"
    run("--cache-dir", str(folder), "verify")
    [file] = folder.iterdir()
    size = file.stat().st_size / 1_000_000
    assert (
        run("--cache-dir", str(folder), "cache").stdout
        == f"{folder}: 1 file, {size:.1f} MB of at most 200 MB\n"
    )
    assert run("--cache-dir", str(folder), "cache", "--clear").stdout == "1 file removed\n"
    assert run("--cache-dir", str(folder), "cache").stdout == f"{folder}: 0 files, 0.0 MB of at most 200 MB\n"


@pytest.mark.usefixtures("_in_a_project")
def test_where_nothing_is_kept_that_is_said(run: Run) -> None:
    """It is no error."""
    result = run("cache")
    assert result.exit_code == 0
    assert (
        result.stdout
        == "no report is kept: --no-cache, CLAIMCHECK_CACHE=off, or this is CI; --cache-dir names a folder\n"
    )


@pytest.mark.usefixtures("_in_a_project")
def test_no_cache_counts_more_than_a_folder(run: Run, tmp_path: Path) -> None:
    """Who asks for none gets none."""
    run("--cache-dir", str(tmp_path / "kept"), "--no-cache", "verify")
    assert not (tmp_path / "kept").exists()


@pytest.mark.usefixtures("_in_a_project")
def test_a_check_writes_nothing_else(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder with the report is all that there is afterwards."""
    monkeypatch.setenv("HOME", str(tmp_path))
    before = sorted(tmp_path.rglob("*"))
    run("--cache-dir", str(tmp_path / "kept"), "verify")
    written = set(tmp_path.rglob("*")) - set(before)
    assert [path.relative_to(tmp_path).parts[0] for path in written] == ["kept", "kept"]


def test_a_new_project_has_records_schema_article_and_settings() -> None:
    """Each is named by its way from the folder of the project."""
    assert list(starter_files()) == [
        "claims/example.yaml",
        f"claims/{SCHEMA}",
        "seeds/example.txt",
        "claimcheck.toml",
    ]


def test_the_schema_is_what_the_records_lead_to() -> None:
    """The first line of the records names the file beside it, which is the current schema."""
    files = starter_files()
    first = files["claims/example.yaml"].split("\n")[0]
    target = PurePosixPath("claims") / first.removeprefix("# yaml-language-server: $schema=")
    assert files[str(target)] == to_json(json_schema())


def test_an_editor_marks_nothing_in_the_example() -> None:
    """The example keeps to the schema, dates and numbers read as texts."""
    document = yaml.load(starter_files()["claims/example.yaml"], yaml.BaseLoader)  # noqa: S506 -- it makes texts alone
    assert list(Draft7Validator(json_schema()).iter_errors(document)) == []


def test_what_is_invented_says_so() -> None:
    """Nobody takes the example for an article or a finding."""
    files = starter_files()
    assert files["seeds/example.txt"].startswith("EXAMPLE: an invented article")
    assert "# EXAMPLE: invented" in files["claims/example.yaml"]
