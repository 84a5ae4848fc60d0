"""Projects as they were checked, now or before."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import claimcheck
import claimcheck.check.quotations
import claimcheck.check.verify
import claimcheck.cli.main
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.checked import Depth, check
from claimcheck.errors import ClaimcheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.json import to_json
from claimcheck.report.document import to_document

if TYPE_CHECKING:
    from conftest import SmallProject

CLAIMCHECK = (sys.executable, "-m", "claimcheck")

YAML = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which reports are kept, not there yet."""
    monkeypatch.setenv("CLAIMCHECK_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def written(project: "SmallProject") -> Project:
    """A project with one claim."""
    project.write(YAML, s="One word.\n")
    return Project(project.claims, project.sources, "claims")


def _refuse(*_: object, **__: object) -> None:
    raise AssertionError


@pytest.mark.parametrize("depth", Depth)
def test_the_same_files_are_checked_once(
    depth: Depth, written: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time nothing is verified, and the report is the same; each depth has its own."""
    before = check(written, depth).report
    assert len(list(folder.iterdir())) == 1
    monkeypatch.setattr(claimcheck.check.verify, "verify", _refuse)
    monkeypatch.setattr(claimcheck.check.quotations, "verify_quotations", _refuse)
    again = check(written, depth)
    assert again.report == before
    assert (again.corpus.claims, again.corpus.sums) == (load(written).claims, load(written).sums)
    for other in set(Depth) - {depth}:
        with pytest.raises(AssertionError):
            check(written, other)


def test_nothing_is_kept_where_nobody_wants_it(
    written: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a folder nothing is written or taken."""
    check(written, Depth.WHOLE)
    monkeypatch.setenv("CLAIMCHECK_CACHE", "off")
    monkeypatch.setattr(claimcheck.check.verify, "verify", _refuse)
    with pytest.raises(AssertionError):
        check(written, Depth.WHOLE)
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("where", ["claims", "seeds", "seeds/deep/er"])
def test_nothing_is_kept_among_what_is_checked(
    where: str, written: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder among the records or articles is not written to, by whatever way it is named."""
    root = written.claims.parent
    (root / "link").symlink_to(root)
    before = sorted(root.rglob("*"))
    for named in (root / where, root / "link" / where, root / "claims" / ".." / where):
        monkeypatch.setenv("CLAIMCHECK_CACHE", str(named))
        check(written, Depth.WHOLE)
    assert sorted(root.rglob("*")) == before


@pytest.mark.usefixtures("folder")
def test_a_report_and_other_articles_do_not_go_together(written: Project) -> None:
    """An article that changes between the report and its use is told, and nothing is shown of it."""
    check(written, Depth.WHOLE)
    again = check(written, Depth.WHOLE)
    (written.sources / "s.txt").write_text("Another word.\n")
    with pytest.raises(ClaimcheckError, match="an article changed while it was checked"):
        _ = again.corpus


@pytest.mark.usefixtures("folder")
def test_a_report_and_other_maps_do_not_go_together(written: Project) -> None:
    """Nor does one with a map that changed, came or went meanwhile."""
    check(written, Depth.WHOLE)
    again = check(written, Depth.WHOLE)
    (written.sources / "s.map.json").write_text("{}")
    with pytest.raises(ClaimcheckError, match="an article changed while it was checked"):
        _ = again.corpus


STATES = st.fixed_dictionaries(
    {
        "above": st.sampled_from(["", "\n", "# a comment\n"]),
        "text": st.sampled_from(["9000 soldiers", "up to 9000 soldiers", "Nobody came"]),
        "quote": st.sampled_from(["up to 9000 soldiers", "9000 soldiers", "soldiers  came", "no such words"]),
        "cue": st.sampled_from(["said Ann Ash", "Ann Ash", ""]),
        "name": st.sampled_from(["Ann Ash", "Bob Birch"]),
        "kind": st.sampled_from(["person", "agency"]),
        "language": st.sampled_from(["en", "de", "xx"]),
        "article": st.sampled_from(
            ["Perhaps up to 9000 soldiers came, said Ann Ash.\n", "Up to 9000 soldiers came.\n", "Not up to 9000 soldiers came, said Ann Ash. \n", None]
        ),
        "other": st.sampled_from([None, "claims: [{id: d, text: t, about: k, quantity: 10 soldiers, evidence: [{source: s, quote: came}]}]\n", "claims: [{id: c\n"]),
        "map": st.sampled_from([None, "{", "A heading", "Another", "0" * 64]),
        "min_origins": st.sampled_from([1, 2]),
    }
)  # fmt: skip
"""A small project, each part of which may be edited."""


def _map(said: str | int | None, article: str | int | None) -> str | None:
    """Return a map that gives a heading to an article, one of another text, or what is none."""
    if said is None or said == "{":
        return said if said is None else "{"
    text = str(article)
    sum_ = sha256(text.encode()).hexdigest() if said != "0" * 64 else "0" * 64
    run = {"start": 0, "end": len(text.rstrip()), "zone": "main", "heading": said}
    return json.dumps({"schema_version": 1, "sha256": sum_, "runs": [run]})


def _write(state: dict[str, str | int | None], project: Project) -> Project:
    chain = f"attribution: [a: {state['cue']}]" if state["cue"] else "attribution: [a]"
    files = {
        project.claims
        / "a.yaml": f"{state['above']}sources: [{{id: s, file: s.txt, language: {state['language']}}}]\n"
        f"actors: [{{id: a, name: {state['name']}, kind: {state['kind']}}}]\n"
        f"claims: [{{id: c, text: {state['text']}, about: k, quantity: 9000 soldiers, evidence: [{{source: s, quote: {state['quote']}, {chain}}}]}}]\n",
        project.claims / "b.yaml": state["other"],
        project.sources / "s.txt": state["article"],
        project.sources / "s.map.json": _map(state["map"], state["article"]),
    }
    for file, content in files.items():
        file.unlink(missing_ok=True)
        if content is not None:
            file.write_text(str(content), encoding="utf-8")
            os.utime(file, (0, 0))
    return project._replace(min_origins=int(state["min_origins"] or 1))


@settings.get_profile("costly")
@given(st.lists(STATES, min_size=2, max_size=4))
def test_a_kept_answer_is_a_fresh_one(states: list[dict[str, str | int | None]]) -> None:
    """However a project is edited, and edited back, each answer is to the byte what a fresh check says."""
    with tempfile.TemporaryDirectory() as place, pytest.MonkeyPatch.context() as patch:
        root = Path(place)
        (root / "claims").mkdir()
        (root / "seeds").mkdir()
        patch.setenv("CLAIMCHECK_CACHE", str(root / "kept"))
        for state in (*states, *states):
            project = _write(state, Project(root / "claims", root / "seeds", "claims"))
            fresh = verify(load(project), min_origins=project.min_origins)
            kept = check(project, Depth.WHOLE).report
            assert to_json(to_document(kept)) == to_json(to_document(fresh))
            assert kept == fresh


def _commands(project: Project) -> Iterator[tuple[str, ...]]:
    yield from (("verify", "--format", format_) for format_ in ("full", "json", "sarif"))
    yield from (("list", "--format", format_) for format_ in ("table", "json", "csv"))
    yield from (("show", "c"), ("report",), ("report", "--format", "html"), ("whatif", "--without", "s"))
    yield from (("find", "One word"), ("sources", "s"), ("export", "--format", "annotations"))
    yield ("verify", "--only", "quotations", "--sources", project.sources.name)


def test_every_command_says_the_same_of_what_is_kept(
    written: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without what is kept, with it for the first and for the second time: the same bytes and the same code."""
    monkeypatch.chdir(written.claims.parent)
    for arguments in _commands(written):
        seen = []
        for kept in ("off", str(folder), str(folder)):
            monkeypatch.setenv("CLAIMCHECK_CACHE", kept)
            done = CliRunner().invoke(app, arguments)
            seen.append((done.exit_code, done.stdout_bytes, done.stderr))
        assert seen == [seen[0]] * 3, arguments
    assert list(folder.iterdir()) != []


def test_an_edit_of_the_program_is_seen(written: Project, folder: Path) -> None:
    """A checkout that was edited, its version the same, says what it says now."""
    copy = written.claims.parent / "copy"
    shutil.copytree(Path(claimcheck.__file__).parent, copy / "claimcheck")
    code = "from claimcheck.cli.main import run; run()"
    environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder), "PYTHONPATH": str(copy)}

    def messages() -> list[str]:
        done = subprocess.run(
            [sys.executable, "-c", code, "verify", "--format", "json"],
            cwd=written.claims.parent,
            env=environment,
            capture_output=True,
            check=False,
        )
        return [problem["message"] for problem in json.loads(done.stdout)["problems"]]

    before = messages()
    assert messages() == before
    edited = copy / "claimcheck" / "check" / "corroboration" / "backing.py"
    edited.write_text(
        edited.read_text("utf-8").replace("all counted evidence", "all that counts"), encoding="utf-8"
    )
    assert messages() != before


def test_runs_at_once_do_not_disturb_each_other(written: Project, folder: Path) -> None:
    """Of several runs each says the same, and one report is left, whole."""
    environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder)}
    running = [
        subprocess.Popen(
            [*CLAIMCHECK, "verify", "--format", "json"],
            cwd=written.claims.parent,
            env=environment,
            stdout=subprocess.PIPE,
        )
        for _ in range(4)
    ]
    assert len({process.communicate()[0] for process in running}) == 1
    assert [file.suffix for file in folder.iterdir()] == [".json"]
    assert check(written, Depth.WHOLE).report == verify(load(written))
