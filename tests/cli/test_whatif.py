"""The command `whatif`, as it writes to a pipe."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimcheck import __version__
from claimcheck.cli.app import app

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))
Golden = Callable[[str, str], None]


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, ["whatif", *arguments])


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["--without", "norwire"], "whatif.txt"),
        (["--without", "city", "--members", "--format", "json"], "whatif.json"),
    ],
)
def test_it_writes_its_golden_file(arguments: list[str], name: str, golden: Golden) -> None:
    """What it writes to a pipe is the golden text; it is a question, and leaves with 0."""
    result = _run(*arguments)
    golden(name, result.stdout.replace(f'"version": "{__version__}"', '"version": "…"'))
    refused = "2 mistakes in records: what they concern is left out; see claimcheck verify\n"
    assert (result.exit_code, result.stderr) == (0, refused)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--without", "herald", "--without", "brandt"],
        ["--without", "brandt", "--without", "herald"],
        ["--without", "brandt,herald"],
        ["--without", "source:herald, actor:brandt"],
        ["--without", "herald,brandt,herald"],
    ],
    ids=" ".join,
)
def test_several_are_withdrawn_at_once(arguments: list[str]) -> None:
    """Repeated or with commas, in any order, by id or by kind and id: the same question."""
    result = json.loads(_run(*arguments, "--format", "json").stdout)
    assert result == json.loads(_run("--without", "brandt,herald", "-f", "json").stdout)
    assert result["without"] == {"actors": ["brandt"], "sources": ["herald"]}


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        ("herold", "no actor or source `herold`; did you mean `herald`?"),
        ("brand", "no actor or source `brand`; did you mean `brandt`?"),
        ("xyz", "no actor or source `xyz`; `claimcheck actors` or `claimcheck sources` shows them all"),
        ("", "no actor or source ``; `claimcheck actors` or `claimcheck sources` shows them all"),
        ("actor:herald", "no actor `herald`; did you mean `harbour-herald`?"),
        ("source:herold", "no source `herold`; did you mean `herald`?"),
        ("cost-limit", "no actor or source `cost-limit`; `claimcheck actors` or `claimcheck sources` shows them all"),
        ("herald,brand", "no actor or source `brand`; did you mean `brandt`?"),
    ],
)  # fmt: skip
def test_an_unknown_id_leaves_with_2(id_: str, message: str) -> None:
    """An id that is neither is a mistake of usage, with the nearest that is one."""
    result = _run("--without", id_)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


def test_an_id_that_is_both_leaves_with_2(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an actor has the id of a source, the kind must be said; then it is taken."""
    project.write(
        """
        sources: [{id: x, file: x.txt}]
        actors: [{id: x, name: X}]
        claims: [{id: c, text: t, evidence: [{source: x, quote: Ja}]}]
        """,
        x="Ja.",
    )
    monkeypatch.chdir(project.folder)
    result = _run("--without", "x")
    message = "claimcheck: `x` is an actor and a source; write actor:x or source:x\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)
    lost = [_run("--without", f"{kind}:x").stdout.partition(":")[2][:3] for kind in ("source", "actor")]
    assert lost == [" 1 ", " no"]


def test_without_anything_it_leaves_with_2() -> None:
    """What is withdrawn must be said."""
    assert _run().exit_code == 2


def test_nothing_to_check_leaves_with_3(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no claim links a passage nothing could fall."""
    project.write("actors: [{id: a, name: A}]")
    monkeypatch.chdir(project.folder)
    assert _run("--without", "a").exit_code == 3


def test_a_file_gets_what_a_pipe_gets(tmp_path: Path) -> None:
    """With `-o` the file holds what would have gone to stdout, and stdout nothing."""
    for format_ in ("table", "json"):
        arguments = ("--without", "norwire", "-f", format_)
        written = _run(*arguments, "-o", str(tmp_path / "out"))
        assert (tmp_path / "out").read_text(encoding="utf-8") == _run(*arguments).stdout
        assert (written.stdout, written.exit_code) == ("", 0)


def test_it_writes_nothing_and_blames_nobody(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Records that only the question left without evidence are no mistake; no file is touched."""
    project.write(
        """
        sources: [{id: s, file: s.txt}]
        claims: [{id: c, text: t, evidence: [{source: s, quote: Ja}], ignore: {CC401: why}}]
        """,
        s="Ja.",
    )
    monkeypatch.chdir(project.folder)
    before = {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()}
    result = _run("--without", "s")
    assert (result.exit_code, result.stderr, "CC" in result.stdout) == (0, "", False)
    assert {path: path.read_bytes() for path in project.folder.rglob("*") if path.is_file()} == before
