"""The GitHub Action: well-formed, no input inside a script, and steps that do what they promise."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from claimcheck.cli.init import start_project

ROOT = Path(__file__).resolve().parent.parent
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, VERIFY = ACTION["runs"]["steps"]
BASH = shutil.which("bash")

needs_bash = pytest.mark.skipif(BASH is None, reason="no bash here")


class Ran(NamedTuple):
    """What a step left with and wrote."""

    code: int
    log: str
    outputs: str
    summary: str


def _run(step: dict[str, Any], folder: Path, path: str = "", **inputs: str) -> Ran:
    """Run a step as a runner does: bash with -e and pipefail, inputs as its `env` says."""
    temp = folder.parent / "temp"
    temp.mkdir(exist_ok=True)
    files = {name: temp / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.write_text("", encoding="utf-8")
    given = {name.replace("_", "-"): value for name, value in inputs.items()}
    values = {name: given.get(name, spec["default"]) for name, spec in ACTION["inputs"].items()}
    environment = {
        **{name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "COLUMNS"}},
        **{name: str(file) for name, file in files.items()},
        **{name: _filled(text, values) for name, text in step.get("env", {}).items()},
        "RUNNER_TEMP": str(temp),
        "GITHUB_ACTION_PATH": str(ROOT),
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(folder),
        "PATH": f"{path}{os.pathsep}{os.environ['PATH']}" if path else os.environ["PATH"],
    }
    script = temp / "step.sh"
    script.write_text(step["run"], encoding="utf-8")
    assert BASH is not None
    run = subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", script],
        cwd=folder / values["working-directory"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(
        run.returncode, run.stdout + run.stderr, *(f.read_text(encoding="utf-8") for f in files.values())
    )


def _filled(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match[1]], text)


def _script(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A new project, and our command where the first step would install it."""
    start_project(tmp_path / "project")
    _script(tmp_path / "temp" / "claimcheck" / "bin" / "python", f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    return tmp_path / "project"


def test_it_is_a_composite_action_of_our_own_steps() -> None:
    """No step uses an action of others, and each says by which shell it runs."""
    steps = ACTION["runs"]["steps"]
    assert (ACTION["runs"]["using"], [set(step) & {"uses", "run", "shell"} for step in steps]) == (
        "composite",
        [{"run", "shell"}] * len(steps),
    )


def test_no_input_stands_inside_a_script() -> None:
    """An expression in a script would be pasted in before the shell reads it: a way in for commands."""
    assert [step["run"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]] == []


def test_every_input_is_described_and_used() -> None:
    """Each input has a description and a default, and reaches a step."""
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}", str(ACTION["runs"])))
    bare = [
        name for name, spec in ACTION["inputs"].items() if not spec["description"] or "default" not in spec
    ]
    assert (set(ACTION["inputs"]), bare) == (used, [])


def test_every_output_is_written_by_its_step() -> None:
    """An output that no step writes would be empty for ever."""
    names = [
        re.fullmatch(r"\$\{\{ steps\.verify\.outputs\.(\S+) \}\}", spec["value"])
        for spec in ACTION["outputs"].values()
    ]
    assert [match[1] for match in names if match and f"{match[1]}=" in VERIFY["run"]] == list(
        ACTION["outputs"]
    )


@needs_bash
def test_a_clean_project_passes_with_a_summary(folder: Path) -> None:
    """The step leaves with 0, and the summary of the job has the claims."""
    ran = _run(VERIFY, folder)
    assert (ran.code, ran.outputs, "| bridge-traffic |" in ran.summary) == (0, "exit-code=0\n", True)


@needs_bash
def test_a_changed_article_fails_and_is_in_the_summary(folder: Path) -> None:
    """The step leaves with 1, after the report and the summary are written."""
    article = folder / "seeds" / "example.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("12,000", "13,000"), encoding="utf-8")
    ran = _run(VERIFY, folder, report="out put.md")
    written = (folder / "out put.md").read_text(encoding="utf-8")
    assert (ran.code, ran.outputs, "CC203" in ran.summary, written.startswith("# Claims")) == (
        1,
        "exit-code=1\nreport=out put.md\n",
        True,
        True,
    )


@needs_bash
def test_refused_records_alone_fail_and_are_in_the_summary(folder: Path) -> None:
    """A step that has nothing but refused records fails by their errors, and tells them where it is asked to."""
    records = next((folder / "claims").glob("*.yaml"))
    records.write_text(
        records.read_text(encoding="utf-8").replace("    text: ", "    txt: "), encoding="utf-8"
    )
    ran = _run(VERIFY, folder, report="report.md")
    written = (folder / "report.md").is_file()
    assert (ran.code, "unknown key" in ran.summary, written) == (1, True, True), ran.log


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        pytest.param({"fail_on": "info"}, 1, id="fail-on"),
        pytest.param({"args": "--level info\n --fail-on info"}, 1, id="more arguments, on two lines"),
        pytest.param({"claims": "gone"}, 2, id="a missing folder"),
        pytest.param({"sources": "seeds", "claims": "claims"}, 0, id="folders"),
        pytest.param({"report": "a\nexit-code=0"}, 2, id="a line break in a name"),
    ],
)
def test_the_inputs_reach_the_command(inputs: dict[str, str], code: int, folder: Path) -> None:
    """Each input is an option of the command, and its exit code the step's."""
    assert _run(VERIFY, folder, **inputs).code == code


@needs_bash
def test_without_a_summary_none_is_written(folder: Path) -> None:
    """Whoever wants none gets none."""
    assert _run(VERIFY, folder, summary="false").summary == ""


@needs_bash
@pytest.mark.parametrize("name", ["claims", "sources", "fail_on", "args", "summary", "report"])
@pytest.mark.costly(3)
def test_no_input_acts_as_a_command(name: str, folder: Path) -> None:
    """Whatever an input holds, the shell runs none of it and expands nothing."""
    _run(VERIFY, folder, **{name: "'; touch pwned #\"; touch pwned; $(touch pwned) `touch pwned` *"})
    assert not (folder / "pwned").exists()


@needs_bash
@pytest.mark.parametrize(("version", "code"), [("0", 0), ("1", 2)])
def test_the_first_step_installs_from_the_actions_own_folder(version: str, code: int, tmp_path: Path) -> None:
    """A virtual environment below the runner's folder gets what is pinned and the checkout; an old Python is told."""
    called = tmp_path / "called"
    python = f"""#!/bin/sh
echo "$PWD: $@" >> "{called}"
case "$2" in
  -c) exit {version} ;;
esac
[ "$3" != venv ] || {{ mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; }}
"""
    _script(tmp_path / "bin" / "python3", python)
    (tmp_path / "project").mkdir()
    ran = _run(INSTALL, tmp_path / "project", path=str(tmp_path / "bin"))
    lines = called.read_text(encoding="utf-8").splitlines()[1:]
    temp = tmp_path / "temp"
    pip = f"{temp}: -I -m pip install --quiet --disable-pip-version-check --no-deps"
    installed = [
        f"{temp}: -I -m venv {temp / 'claimcheck'}",
        f"{pip} --require-hashes --only-binary=:all: --requirement {ROOT / 'action-requirements.txt'}",
        f"{pip} --no-build-isolation {ROOT}",
    ]
    assert (ran.code, lines, "::error::" in ran.log) == (code, [] if code else installed, bool(code))


PLANTED = (
    "venv",
    "pip",
    "sitecustomize",
    "usercustomize",
    "claimcheck",
    "yaml",
    "os",
    "hatchling",
    "encodings",
)


@needs_bash
@pytest.mark.parametrize("name", ["", "PYTHONPATH", "PYTHONHOME", "PYTHONSTARTUP", "PYTHONUSERBASE"])
@pytest.mark.costly(2)
def test_no_code_of_the_workspace_runs(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A module in the workspace, named like one that a step starts, is not run, whatever a variable says of it."""
    for module in PLANTED:
        (folder / f"{module}.py").write_text(
            f"open({str(folder / 'pwned')!r}, 'a').write(__file__)\n", "utf-8"
        )
    if name:
        monkeypatch.setenv(name, ".")
    called = folder.parent / "called"
    shutil.rmtree(folder.parent / "temp" / "claimcheck")
    # Really makes the environment; what would be installed is only written down.
    python = f"""#!/bin/sh
case "$*" in
  *-m\\ pip*) echo "$@" >> "{called}" ; exec "{sys.executable}" -I -m pip --version ;;
  *-m\\ venv*) mkdir -p "$4/bin"; cp "$0" "$4/bin/python"; shift; exec "{sys.executable}" -I "$@/real" --without-pip ;;
esac
exec "{sys.executable}" "$@"
"""
    _script(folder.parent / "bin" / "python3", python)
    installed = _run(INSTALL, folder, path=str(folder.parent / "bin"))
    verified = _run(VERIFY, folder, report="report.md")
    assert (installed.code, verified.code, (folder / "pwned").exists()) == (0, 0, False)
    assert called.read_text("utf-8").count("-I -m pip install") == 2


@needs_bash
@pytest.mark.parametrize("kind", ["report", "html", "sarif"])
@pytest.mark.parametrize(
    "given",
    ["link", "folder/out", "folder/new/out", "../out", "sub/../../out", "{}/out", "loop"],
)
def test_nothing_is_written_behind_a_link_or_outside(given: str, kind: str, folder: Path) -> None:
    """A link in the workspace, to a file or a folder, leads no output away, and a path out of it is refused."""
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "kept").write_text("kept", encoding="utf-8")
    (folder / "link").symlink_to(outside / "kept")
    (folder / "folder").symlink_to(outside)
    (folder / "loop").symlink_to(folder / "loop")
    (folder / "sub").mkdir()
    ran = _run(VERIFY, folder, **{kind: given.format(folder.parent)})
    there = {path.name: path.read_text("utf-8") for path in outside.iterdir()}
    assert (ran.code, "::error::a file to write lies outside" in ran.log, there) == (
        2,
        True,
        {"kept": "kept"},
    )
    assert not (folder.parent / "out").exists()


@needs_bash
def test_a_working_directory_behind_a_link_is_refused(folder: Path) -> None:
    """A committed link that leads the whole step out of the workspace is told; one folder further down is none."""
    elsewhere = folder.parent / "elsewhere"
    shutil.copytree(folder, elsewhere)
    shutil.copytree(folder, folder / "inner")
    ran = [_run(VERIFY, folder, working_directory=name) for name in ("../elsewhere", "inner")]
    assert [(run.code, "outside the workspace" in run.log) for run in ran] == [(2, True), (0, False)]


@needs_bash
@pytest.mark.parametrize("given", ["out.md", "sub/out.md", "./out.md", "sub/../out.md", "{}/out.md"])
@pytest.mark.costly(2)
def test_a_file_in_the_workspace_is_written(given: str, folder: Path) -> None:
    """A path below the workspace is taken in whatever form."""
    (folder / "sub").mkdir()
    ran = _run(VERIFY, folder, report=given.format(folder))
    assert (ran.code, [path.name for path in folder.rglob("out.md")]) == (0, ["out.md"])
