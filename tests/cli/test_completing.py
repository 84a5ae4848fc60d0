"""What a shell offers at the Tab key, asked as shells ask."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from claimcheck.cli import completing
from claimcheck.problem import CODES

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


def _complete(line: str, folder: Path = PROJECT, shell: str = "bash") -> subprocess.CompletedProcess[str]:
    """Ask for the end of *line*, in whose last word the cursor stands."""
    words = line.split(" ")
    environment = {
        **os.environ,
        "_CLAIMCHECK_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    return subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; sys.argv[0] = 'claimcheck'; from claimcheck.__main__ import start; start()",
        ],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def _offered(line: str, folder: Path = PROJECT, shell: str = "bash") -> list[str]:
    run = _complete(line, folder, shell)
    assert run.stderr == ""
    return run.stdout.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("claimcheck show jobs", ["jobs-feared", "jobs-miscounted"]),
        ("claimcheck verify jobs-feared jobs", ["jobs-miscounted"]),
        ("claimcheck explain CC20", [code for code in CODES if code.startswith("CC20")]),
        ("claimcheck explain cc11", [code.lower() for code in CODES if code.startswith("CC11")]),
        ("claimcheck explain jobs-f", ["jobs-feared"]),
        ("claimcheck sources h", ["herald"]),
        ("claimcheck speech h", ["herald"]),
        ("claimcheck quote k", ["kurier"]),
        ("claimcheck actors b", ["brandt"]),
        ("claimcheck list --tag pe", ["people"]),
        ("claimcheck list --source le", ["leaflet"]),
        ("claimcheck list --actor br", ["brandt"]),
        ("claimcheck list --status contra", ["contradicted"]),
        ("claimcheck sche", ["schema"]),
        ("claimcheck show nothing-of-the-kind", []),
    ],
)
def test_ids_tags_and_codes_are_offered(line: str, offered: list[str]) -> None:
    """Each argument gets what it may be, as far as it is typed."""
    assert _offered(line) == offered


def test_the_folder_of_the_option_is_read(tmp_path: Path) -> None:
    """What `--claims` names counts before the working directory."""
    assert _offered(f"claimcheck show --claims {PROJECT / 'claims'} jobs-f", tmp_path) == ["jobs-feared"]


@pytest.mark.parametrize("name", ["no project", "a broken setting", "a broken file", "a file for a folder"])
def test_nothing_is_said_where_nothing_can_be_offered(name: str, tmp_path: Path) -> None:
    """Outside of a project, or in a broken one, the prompt stays as it is."""
    if name == "a broken setting":
        (tmp_path / "claimcheck.toml").write_text("claims = ", encoding="utf-8")
    if name == "a broken file":
        (tmp_path / "claims").mkdir()
        (tmp_path / "claims" / "a.yaml").write_bytes(b"claims:\n- id: \xff\x00 [")
    if name == "a file for a folder":
        (tmp_path / "claims").touch()
    assert _offered("claimcheck show ", tmp_path) == []


@pytest.mark.parametrize("error", [OSError, ZeroDivisionError, RecursionError])
def test_no_error_reaches_the_prompt(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong while looking, nothing is offered."""

    def fail(_: Path) -> None:
        raise error

    monkeypatch.setattr("claimcheck.load.ids.scan_ids", fail)
    context = typer.Context(typer.main.get_command(typer.Typer(callback=lambda: None)))
    assert completing.source_ids(context, "") == []


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_offered_the_same(shell: str) -> None:
    """The other shells ask by other variables."""
    assert (
        _complete("claimcheck show jobs", shell=shell).stdout.strip()
        == {
            "zsh": '_arguments \'*: :(("jobs-feared"\n"jobs-miscounted"))\'',
            "fish": "jobs-feared\njobs-miscounted",
        }[shell]
    )


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_bash_itself_completes(tmp_path: Path) -> None:
    """The script that the command prints makes bash offer the ids."""
    command = tmp_path / "claimcheck"
    command.write_text(
        f"#!{sys.executable}\nfrom claimcheck.__main__ import start\nstart()\n", encoding="utf-8"
    )
    command.chmod(0o755)
    script = """
eval "$(_CLAIMCHECK_COMPLETE=source_bash claimcheck)"
COMP_WORDS=(claimcheck show jobs-f); COMP_CWORD=2
_claimcheck_completion claimcheck
printf '%s\\n' "${COMPREPLY[@]}"
"""
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    shell = shutil.which("bash") or "bash"
    run = subprocess.run(
        [shell, "--norc", "-c", script],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.stdout, run.stderr) == ("jobs-feared\n", "")


def test_no_article_and_no_yaml_reader_is_needed() -> None:
    """Completion loads neither PyYAML nor the checks, and so costs hardly more than the start."""
    code = (
        "import sys; from claimcheck.load.ids import scan_ids; from pathlib import Path; import claimcheck.cli.main;"
        "scan_ids(Path('claims')); print(*sorted({'yaml', 'rich', 'rapidfuzz', 'claimcheck.check.verify'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "\n"
