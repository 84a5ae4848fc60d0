"""What a shell offers at the Tab key, asked as shells ask."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.cli import completing
from claimcheck.cli.completing import Ids, scan_ids
from claimcheck.problem import CODES
from claimcheck.records.corpus import Corpus

if TYPE_CHECKING:
    from conftest import SmallProject


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

    monkeypatch.setattr("claimcheck.cli.completing.scan_ids", fail)
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
        "import sys; from claimcheck.cli.completing import scan_ids; from pathlib import Path; import claimcheck.cli.app;"
        "scan_ids(Path('claims')); print(*sorted({'yaml', 'rich', 'rapidfuzz', 'claimcheck.check.verify'} & set(sys.modules)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    assert run.stdout == "\n"


ROOT = Path(__file__).resolve().parents[2]


def test_the_quick_look_finds_what_the_reader_does(shipped_corpus: Corpus) -> None:
    """On the shipped files both agree in every id and tag."""
    tags = {tag for claim in shipped_corpus.claims.values() for tag in claim.tags}
    assert scan_ids(ROOT / "claims") == Ids(
        tuple(shipped_corpus.claims),
        tuple(shipped_corpus.sources),
        tuple(shipped_corpus.actors),
        tuple(sorted(tags)),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("claims:\n- text: t\n  id: b\n- id: a\n", Ids(claims=("a", "b")), id="id at any place"),
        pytest.param("claims: [{id: a, text: t}, {id: 'b', text: t}]\n", Ids(claims=("a", "b")), id="on one line"),
        pytest.param('sources:\n  - id: "004"\nactors:\n  - id: isw\n', Ids(sources=("004",), actors=("isw",)), id="two lists"),
        pytest.param("claims:\n- id: a\n  tags: [x, 'y', \"z\", große-worte]\n", Ids(claims=("a",), tags=("große-worte", "x", "y", "z")), id="tags on a line"),
        pytest.param("claims:\n- id: a\n  tags:\n    - x\n    - 'y'\n  about: z\n", Ids(claims=("a",), tags=("x", "y")), id="a tag a line"),
        pytest.param("claims:\n- id: a\n  text: [ {\n- id: b\n", Ids(claims=("a", "b")), id="broken YAML"),
        pytest.param("claims:\r\n- id: a\r\n  tags: [x]\r\n", Ids(claims=("a",), tags=("x",)), id="line ends of Windows"),
        pytest.param("claims:\n- id: A\n- id: $(reboot)\n- id: é\n", Ids(), id="no ids"),
        pytest.param("claims:\n- id: a\n  tags: ['$(reboot)', '`x`', a;b, '-f', ok, \"q'r\", 'two words']\n", Ids(claims=("a",), tags=("ok",)), id="what a shell acts on"),
        pytest.param("id: outside\nnote: id: x\n", Ids(), id="outside of lists"),
    ],
)  # fmt: skip
def test_ids_and_tags_are_found(text: str, expected: Ids, project: "SmallProject") -> None:
    """In every form that records have, whole or not; nothing that a shell would act on."""
    (project.claims / "a.yaml").write_bytes(dedent(text).encode())
    assert scan_ids(project.claims) == expected


def test_unreadable_files_are_passed_over(project: "SmallProject") -> None:
    """A folder called like a file, a broken link and bytes that are no text cost their own ids alone."""
    (project.claims / "folder.yaml").mkdir()
    (project.claims / "link.yaml").symlink_to(project.folder / "gone")
    (project.claims / "bytes.yaml").write_bytes(b"claims:\n- id: \xff\n- id: b\n")
    project.write("claims: [{id: a, text: t}]")
    assert (scan_ids(project.claims), scan_ids(project.folder / "gone")) == (Ids(claims=("a", "b")), Ids())


@given(text=st.text(st.sampled_from("claims:idtag[]{}- \n\t'\"$`ab,"), max_size=80))
def test_no_text_breaks_the_look(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Whatever stands in a file, what is offered means nothing to a shell."""
    folder = tmp_path_factory.mktemp("claims")
    (folder / "a.yaml").write_text(f"claims:\n{text}", encoding="utf-8")
    offered = [word for words in scan_ids(folder) for word in words]
    assert [word for word in offered if set(word) & set(" \t\n'\"$`[]{},:")] == []


def test_long_runs_take_no_time(project: "SmallProject") -> None:
    """A megabyte of what the patterns begin with is looked through at once."""
    for number, unit in enumerate(("{", " ", "tags: ", "tags:\n", "- ", "{ ", "id: ", "a")):
        (project.claims / f"{number}.yaml").write_text("claims:\n" + unit * (1_000_000 // len(unit)))
    assert scan_ids(project.claims).sources == ()
