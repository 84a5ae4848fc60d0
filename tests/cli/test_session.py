"""What every command begins with."""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
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
import claimcheck.cli.app
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.options import FailOn
from claimcheck.cli.session import (
    Depth,
    Failing,
    check,
    claim_of,
    exit_code,
    has_problem,
    look_up,
    pick,
    read,
    unknown,
)
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.json import to_document, to_json
from claimcheck.report.model import Report

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


def test_a_kept_report_is_shown_without_what_reads_texts(written: Project, folder: Path) -> None:
    """The tables of the languages and the rules that read by them take as long to load as all the rest."""
    command = (sys.executable, "-X", "importtime", "-m", "claimcheck", "list")
    environment = {**os.environ, "CLAIMCHECK_CACHE": str(folder)}
    fresh, kept = (
        subprocess.run(
            command,
            cwd=written.claims.parent,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        )
        for _ in range(2)
    )
    assert fresh.stdout == kept.stdout
    assert "claimcheck.languages" in fresh.stderr
    for needless in ("claimcheck.languages", "claimcheck.text.fold", "claimcheck.quantities.reading", "yaml"):
        assert not re.search(rf" {re.escape(needless)}$", kept.stderr, re.MULTILINE), needless


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
    code = "from claimcheck.cli.app import run; run()"
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


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"

ONE = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def test_the_project_around_the_working_directory_is_read(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without options the two folders of the working directory are read and verified."""
    project.write(ONE, s="One word.\n")
    monkeypatch.chdir(project.folder)
    checked = read(None, None)
    assert (list(checked.corpus.claims), [claim.anchor for claim in checked.report.claims]) == (
        ["c"],
        ["found"],
    )


def test_a_configuration_above_the_working_directory_is_used(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest parent with a configuration names the folders and the threshold."""
    project.write(ONE, s="One word.\n")
    project.claims.rename(project.folder / "records")
    (project.folder / "claimcheck.toml").write_text('claims = "records"\nmin_origins = 3\n', encoding="utf-8")
    (project.folder / "deep" / "er").mkdir(parents=True)
    monkeypatch.chdir(project.folder / "deep" / "er")
    report = read(None, None).report
    assert ([str(c.claim.place) for c in report.claims], report.settings["min_origins"]) == (
        ["records/a.yaml:2:10"],
        "3",
    )


def test_options_go_before_the_configuration(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders named by options are read wherever the working directory is, and shown by their names."""
    project.write(ONE, s="One word.\n")
    (project.folder / "elsewhere").mkdir()
    monkeypatch.chdir(project.folder / "elsewhere")
    report = read(project.claims, project.sources).report
    assert [str(claim.claim.place) for claim in report.claims] == ["claims/a.yaml:2:10"]


@pytest.mark.parametrize(
    "yaml",
    ["", "# nothing\n", "claims: []\n", "sources: [{id: s, file: s.txt}]\n", "claims: [{id: c, text: t}]\n"],
)
def test_nothing_to_check_is_an_error_of_its_own(
    yaml: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where no claim links a passage nothing is said to be well."""
    project.write(yaml, s="One word.\n")
    monkeypatch.chdir(project.folder)
    with pytest.raises(NothingToCheckError):
        read(None, None)


@pytest.mark.parametrize("claims", ["", "claims: [{id: c, text: t}]"])
def test_a_warning_alone_is_nothing_to_check(
    claims: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A warning about an article does not make up for claims or evidence that are missing."""
    project.write(f"sources: [{{id: s, file: s.txt}}]\n{claims}\n", s="One \u202eword.\n")
    monkeypatch.chdir(project.folder)
    with pytest.raises(NothingToCheckError):
        read(None, None)


def test_mistakes_are_something_to_check(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every claim was refused there is a report to show."""
    project.write("claims: [{id: c}]\n")
    monkeypatch.chdir(project.folder)
    report = read(None, None).report
    assert ([problem.code for problem in report.problems], report.refused) == (["CC103"], 1)


def test_the_material_is_looked_up_without_claims(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Commands about the articles need no claim."""
    project.write("sources: [{id: s, file: s.txt}]\n", s="One word.\n")
    monkeypatch.chdir(project.folder)
    checked = look_up(None, None)
    assert (list(checked.corpus.articles), checked.report.claims) == (["s"], ())


@pytest.mark.parametrize("folder", ["claims", "seeds"])
def test_a_missing_folder_is_an_error(
    folder: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both folders must be there."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    with pytest.raises(ClaimcheckError, match=f"no folder `{folder}`"):
        look_up(None, None)


def test_picked_claims_keep_the_order_of_the_report(report: Report) -> None:
    """Only the claims asked for are left, however often and in whatever order they were named."""
    picked = pick(report, ["start-in-may", "cost-limit", "start-in-may"])
    assert [claim.claim.id for claim in picked.claims] == ["cost-limit", "start-in-may"]


@pytest.mark.parametrize(
    ("ids", "places"),
    [
        (["council-meets"], ["claims/people.yaml:60:16: CC204"]),
        (
            ["cost-then"],
            [
                "claims/bridge.yaml:23:11: CC107",
                "claims/bridge.yaml:63:9: CC508",
                "claims/bridge.yaml:95:9: CC508",
                "claims/bridge.yaml:117:16: CC211",
            ],
        ),
        (["start-in-june"], ["claims/bridge.yaml:150:9: CC507", "claims/bridge.yaml:155:16: CC203"]),
        (["mayor-resigns"], ["claims/people.yaml:86:5: CC102"]),
    ],
)
def test_picked_claims_keep_the_problems_that_concern_them(
    ids: Sequence[str], places: list[str], report: Report
) -> None:
    """Problems of a claim, as the other side too, of its sources, and of a refused record that was asked for stay."""
    assert [f"{p.place}: {p.code}" for p in pick(report, ids).problems] == places


def test_an_unknown_claim_is_not_picked(report: Report) -> None:
    """One wrong id among right ones is an error."""
    with pytest.raises(ClaimcheckError, match="no claim `cost-limt`; did you mean `cost-limit`"):
        pick(report, ["start-in-may", "cost-limt"])


def test_a_picked_claim_without_evidence_is_nothing_to_check(project: "SmallProject") -> None:
    """A claim that links no passage is not said to be well because others link one."""
    report = project.verify(
        """
        sources: [{id: s, file: s.txt}]
        claims: [{id: a, text: t, evidence: [{source: s, quote: One word.}]}, {id: b, text: t}]
        """,
        s="One word.\n",
    )
    with pytest.raises(NothingToCheckError):
        pick(report, ["b"])


def test_a_claim_is_found_by_its_id(report: Report) -> None:
    """The id leads to the checked claim."""
    assert claim_of(report, "start-in-may").claim.text == "Building starts in May"


@pytest.mark.parametrize(
    ("id_", "message"),
    [
        ("kurier", "no claim `kurier`, but a source: claimcheck sources kurier"),
        ("brandt", "no claim `brandt`, but an actor: claimcheck actors brandt"),
    ],
)
def test_what_is_no_claim_may_be_something_else(report: Report, id_: str, message: str) -> None:
    """The command that shows it is named."""
    with pytest.raises(ClaimcheckError) as refused:
        claim_of(report, id_)
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("kind", "id_", "message"),
    [
        ("claim", "alpah", "no claim `alpah`; did you mean `alpha`?"),
        ("claim", "ALPHA", "no claim `ALPHA`; did you mean `alpha`?"),
        ("source", "x", "no source `x`; `claimcheck sources` shows them all"),
        ("actor", "x", "no actor `x`; `claimcheck actors` shows them all"),
        ("tag", "x", "no tag `x`; `claimcheck list` shows them all"),
        ("code", "x", "no code `x`; `claimcheck explain` shows them all"),
    ],
)
def test_an_unknown_id_has_a_suggestion(kind: str, id_: str, message: str) -> None:
    """The nearest id is suggested, or the command that lists them."""
    assert str(unknown(kind, id_, ["alpha", "beta"])) == message


@pytest.mark.parametrize(
    ("claim", "least", "has"),
    [
        ("strike-planned", Severity.ERROR, True),
        ("strike-planned", None, False),
        ("opens-in-november", Severity.ERROR, False),
        ("opens-in-november", Severity.WARNING, True),
        ("opens-in-october", Severity.WARNING, False),
        ("opens-in-october", Severity.INFO, True),
    ],
)
def test_a_problem_counts_from_its_severity_up(
    claim: str,
    least: Severity | None,
    has: bool,  # noqa: FBT001 -- an expected value
    report: Report,
) -> None:
    """Only problems as grave as asked for count; none does where none is asked for."""
    own = report._replace(problems=tuple(p for p in report.problems if p.claim == claim))
    assert has_problem(own, least) is has


READING = (
    ["verify"],
    ["verify", "-f", "json"],
    ["list"],
    ["show", "c"],
    ["find", "CANARY"],
    ["sources", "s"],
    ["speech", "s"],
    ["quote", "s", "CANARY"],
    ["report"],
    ["export", "-f", "annotations"],
    ["whatif", "--without", "s"],
    ["lint"],
)


@pytest.mark.parametrize("way", ["configured", "linked"])
@pytest.mark.parametrize("line", READING, ids=" ".join)
def test_no_command_reads_an_article_that_the_project_has_not(
    line: list[str], way: str, project: "SmallProject", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a configuration or a link leads to elsewhere is in no output; by its name it is read."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "s.txt").write_text("A CANARY sang.", encoding="utf-8")
    project.write(
        "sources: [{id: s, file: s.txt}]\nclaims: [{id: c, text: t, evidence: [{source: s, quote: A bird sang.}]}]"
    )
    inner = tmp_path / "inner"
    inner.mkdir()
    project.claims.rename(inner / "claims")
    if way == "linked":
        (inner / "seeds").symlink_to(outside)
    else:
        (inner / "claimcheck.toml").write_text("sources = '../outside'\n", encoding="utf-8")
    monkeypatch.chdir(inner)
    result = CliRunner().invoke(app, line)
    told = result.stdout + result.stderr
    assert (result.exit_code, "CANARY" in told, "--sources PATH" in told) == (
        (0, False, False) if line == ["lint"] else (2, False, True)
    )
    assert "A CANARY sang." in CliRunner().invoke(app, ["sources", "s", "--sources", str(outside)]).stdout


CODES = {Severity.ERROR: "CC201", Severity.WARNING: "CC402", Severity.INFO: "CC401"}


def _report(*severities: Severity) -> Report:
    problems = tuple(Problem(CODES[severity], "x", Place("claims/a.yaml")) for severity in severities)
    return Report((), {}, (), problems, (), 0, {})


@pytest.mark.parametrize(
    ("failing", "least"),
    [
        (Failing(), FailOn.ERROR),
        (Failing(FailOn.INFO), FailOn.INFO),
        (Failing(FailOn.NEVER), FailOn.NEVER),
        (Failing(strict=True), FailOn.WARNING),
        (Failing(FailOn.ERROR, strict=True), FailOn.WARNING),
        (Failing(FailOn.NEVER, strict=True), FailOn.WARNING),
        (Failing(FailOn.INFO, strict=True), FailOn.INFO),
        (Failing(configured=FailOn.INFO), FailOn.INFO),
        (Failing(FailOn.NEVER, configured=FailOn.INFO), FailOn.NEVER),
        (Failing(strict=True, configured=FailOn.NEVER), FailOn.WARNING),
    ],
)
def test_the_strictest_that_was_asked_for_counts(failing: Failing, least: FailOn) -> None:
    """What is configured, else errors, fails where nothing was asked for; no option makes another one milder."""
    assert failing.least is least


@pytest.mark.parametrize("fail_on", [None, *FailOn])
def test_a_conflict_is_told(fail_on: FailOn | None) -> None:
    """Only --strict beside another --fail-on than its own is a conflict."""
    is_conflict = fail_on not in {None, FailOn.WARNING}
    assert (Failing(fail_on).conflict, Failing(fail_on, strict=True).conflict != "") == ("", is_conflict)


@pytest.mark.parametrize(
    ("found", "failing", "code"),
    [
        ((), Failing(FailOn.INFO), 0),
        ((Severity.INFO,), Failing(), 0),
        ((Severity.WARNING,), Failing(), 0),
        ((Severity.WARNING,), Failing(strict=True), 1),
        ((Severity.INFO, Severity.ERROR), Failing(), 1),
        ((Severity.ERROR,), Failing(FailOn.NEVER), 0),
        ((Severity.ERROR,), Failing(exit_zero=True), 0),
        ((Severity.ERROR,), Failing(FailOn.INFO, strict=True, exit_zero=True), 0),
    ],
)
def test_findings_as_grave_as_asked_for_leave_with_1(
    found: tuple[Severity, ...], failing: Failing, code: int
) -> None:
    """And whatever is found leaves with 0 where that was asked for."""
    assert exit_code(_report(*found), failing) == code


EXIT_CODE_ONE = "claims: [{id: a, text: t, evidence: [{source: s, quote: One word.}]}]\n"
REFUSED = "claims: [{id: a, text: t, evidence: [{source: s, quote: One word.}], txt: t}]\n"
BOTH = f"{EXIT_CODE_ONE}---\n{REFUSED.replace('id: a', 'id: b')}"


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        pytest.param(["verify"], (0, 1, 1), id="verify"),
        pytest.param(["report"], (0, 0, 1), id="report"),
        pytest.param(["report", "-f", "html", "-o", "r.html"], (0, 0, 1), id="page"),
        pytest.param(["report", "-f", "summary"], (0, 0, 1), id="summary"),
        pytest.param(["export", "-f", "sqlite", "-o", "c.db"], (0, 0, 1), id="database"),
        pytest.param(["export", "-f", "annotations"], (0, 0, 3), id="annotations"),
        pytest.param(["export", "-f", "claimreview", "-o", "r"], (3, 3, 3), id="reviews"),
        pytest.param(["list"], (0, 0, 3), id="list"),
        pytest.param(["whatif", "--without", "s"], (0, 0, 3), id="whatif"),
        pytest.param(["lint"], (0, 1, 1), id="lint"),
    ],
)
def test_refused_records_alone_are_no_success(
    line: list[str],
    codes: tuple[int, int, int],
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With a claim, with one and a refused one, with a refused one alone; what was written says so, too."""
    monkeypatch.chdir(project.folder)
    found = []
    for yaml in (EXIT_CODE_ONE, BOTH, REFUSED):
        project.write(f"sources: [{{id: s, file: s.txt}}]\n{yaml}", s="One word.\n")
        result = CliRunner().invoke(app, line)
        found.append(result.exit_code)
        assert (result.exit_code == 0) or (result.stdout + result.stderr)
    assert tuple(found) == codes
