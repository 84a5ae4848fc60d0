"""The command `whatif`, as it writes to a pipe."""

import json
import shutil
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


EDITS = (
    ("bridge.yaml", "quantity: more than 120", "quantity: more than 80"),
    ("bridge.yaml", "kein Abriss der alten Brücke zu erwarten.\n        stance", "ein Abriss der alten Brücke zu erwarten.\n        stance"),
    ("bridge.yaml", "          - ministry: The Ministry of Transport confirmed\n", "          - brandt: Brandt told reporters\n"),
    ("people.yaml", "The ferry crews plan", "Some ferry crews plan"),
    ("people.yaml", "Der Stadtrat tagt am Freitag.\n", "Der Stadtrat tagt am Freitag.\n        prefix: weiter.\n"),
    ("people.yaml", "ferries-go-on: who strikes does not sail", "jobs-feared: who fears does not plan"),
    ("people.yaml", "  - id: mayor-resigns\n    text: The mayor resigns\n    evidnce: []\n", "  - id: mayor-stays\n    text: The mayor stays\n"),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small fixed project, a changed copy of it, and what `verify` writes of both."""
    made = tmp_path_factory.mktemp("diff")
    for name in ("old", "new"):
        shutil.copytree(PROJECT, made / name)
    for name, before, after in EDITS:
        path = made / "new" / "claims" / name
        path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    (made / "new" / "seeds" / "leaflet.txt").write_text("Found again.", encoding="utf-8")
    for name in ("old", "new"):
        folders = ["--claims", str(made / name / "claims"), "--sources", str(made / name / "seeds")]
        CliRunner(env=ENVIRONMENT).invoke(
            app, ["verify", "-f", "json", "-o", str(made / f"{name}.json"), *folders]
        )
    return made


@pytest.fixture
def _in_the_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


def _diff_run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, ["diff", *arguments])


@pytest.mark.usefixtures("_in_the_folder")
@pytest.mark.parametrize(("format_", "name"), [("text", "diff.txt"), ("json", "diff.json")])
def test_it_writes_its_golden_file_diff(format_: str, name: str, golden: Golden) -> None:
    """All that changed is the golden text, and what got worse leaves with 1."""
    result = _diff_run("old.json", "new.json", "--format", format_)
    golden(name, result.stdout.replace(f'"version": "{__version__}"', '"version": "…"'))
    assert (result.exit_code, result.stderr) == (1, "")


@pytest.mark.usefixtures("_in_the_folder")
def test_without_a_second_file_the_project_is_verified() -> None:
    """The project as it is now is compared as if its verification had been written."""
    folders = ("--claims", "new/claims", "--sources", "new/seeds")
    assert _diff_run("old.json", *folders).stdout == _diff_run("old.json", "new.json").stdout


@pytest.mark.usefixtures("_in_the_folder")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old.json", "old.json"], 0),
        (["old.json", "new.json"], 1),
        (["old.json", "new.json", "--exit-zero"], 0),
        (["old.json", "--claims", "old/claims", "--sources", "old/seeds"], 0),
    ],
    ids=["same", "worse", "worse, exit zero", "project"],
)
def test_only_what_got_worse_leaves_with_1(arguments: list[str], code: int) -> None:
    """Nothing new leaves with 0; so does anything with `--exit-zero`."""
    assert _diff_run(*arguments).exit_code == code


@pytest.mark.usefixtures("_in_the_folder")
def test_what_only_got_better_leaves_with_0(folder: Path) -> None:
    """A mended claim is no reason to stop anybody."""
    document = json.loads((folder / "old.json").read_text(encoding="utf-8"))
    document["claims"][0]["fit"] = "unchecked"
    document["claims"][1]["fit"] = "unchecked"
    (folder / "worse.json").write_text(json.dumps(document), encoding="utf-8")
    result = _diff_run("worse.json", "old.json", "--format", "json")
    trends = {item["trend"] for item in json.loads(result.stdout)["changes"]}
    assert (result.exit_code, trends) == (1, {"better", "worse"})
    document["claims"][0]["fit"] = "overreaches"
    (folder / "worse.json").write_text(json.dumps(document), encoding="utf-8")
    assert _diff_run("worse.json", "old.json").exit_code == 0


@pytest.mark.usefixtures("_in_the_folder")
@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "cannot be opened: no such file or directory"),
        ("", "no JSON, or cut short: Expecting value (line 1, column 1); write it with claimcheck verify --format json"),
        ('{"schema_version": 9}', "written by a newer claimcheck (schema_version 9, understood is 1); update claimcheck"),
        ("[" * 10**6, "nested too deeply for a verification; write it with claimcheck verify --format json"),
    ],
    ids=["missing", "empty", "newer", "deep"],
)  # fmt: skip
@pytest.mark.parametrize("first", [True, False])
def test_what_is_no_verification_leaves_with_2(
    content: str | None,
    message: str,
    first: bool,  # noqa: FBT001 -- which of the two it is
    folder: Path,
) -> None:
    """Either file is refused in one line, with its name."""
    path = folder / "bad.json"
    path.unlink(missing_ok=True)
    if content is not None:
        path.write_text(content, encoding="utf-8")
    result = _diff_run(*(("bad.json", "old.json") if first else ("old.json", "bad.json")))
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: bad.json: {message}\n")


@pytest.mark.usefixtures("_in_the_folder")
def test_a_missing_project_leaves_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is nothing to verify now the message says so."""
    old = (Path.cwd() / "old.json").as_posix()
    monkeypatch.chdir(tmp_path)
    result = _diff_run(old)
    assert (result.exit_code, result.stderr.startswith("claimcheck: no folder `claims`")) == (2, True)


@pytest.mark.usefixtures("_in_the_folder")
def test_a_file_gets_what_a_pipe_gets_diff(folder: Path) -> None:
    """With `-o` the file holds what would have gone to stdout, and the code stays."""
    for format_ in ("text", "json"):
        arguments = ("old.json", "new.json", "-f", format_)
        written = _diff_run(*arguments, "-o", "out")
        assert (folder / "out").read_text(encoding="utf-8") == _diff_run(*arguments).stdout
        assert (written.stdout, written.exit_code) == ("", 1)


@pytest.mark.usefixtures("_in_the_folder")
def test_hostile_texts_do_not_act(folder: Path) -> None:
    """Escapes, bidirectional controls and half characters of a foreign file are shown, not obeyed."""
    document = json.loads((folder / "old.json").read_text(encoding="utf-8"))
    document["claims"][0].update(text="\x1b]0;t\x07\u202e[red]\ud800", id="\x9b31m")
    document["problems"][0]["message"] = "::error::\r\x1b[2J"
    (folder / "hostile.json").write_text(json.dumps(document), encoding="utf-8")
    for format_ in ("text", "json"):
        shown = _diff_run("hostile.json", "old.json", "-f", format_).stdout
        assert set(shown) & set("\x1b\x07\x9b\u202e\r\ud800") == set()
        assert "31m" in shown
