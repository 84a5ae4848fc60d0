"""What verify prints, where code hosts see its files, and what all commands about claims have in common."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimcheck import __version__
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.options import VerifyFormat
from claimcheck.cli.verify import _WRITERS, Folders, Printing, folders, print_findings, relocated
from claimcheck.load.corpus import load
from claimcheck.load.project import Project, find_project
from claimcheck.problem import Place, Problem, Severity
from claimcheck.render import findings
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)


@pytest.fixture(scope="module")
def shipped() -> Project:
    """The small fixed project."""
    return find_project(None, None, PROJECT)


@pytest.fixture(scope="module")
def report(shipped: Project) -> Report:
    """The same, verified."""
    return verify(load(shipped))


def test_every_format_has_its_writer() -> None:
    """No format of the command line is without one."""
    assert list(_WRITERS) == list(VerifyFormat)


@pytest.mark.parametrize(
    ("actions", "format_", "output", "chosen"),
    [
        ("", None, None, VerifyFormat.FULL),
        ("false", None, None, VerifyFormat.FULL),
        ("true", None, None, VerifyFormat.GITHUB),
        ("true", VerifyFormat.FULL, None, VerifyFormat.FULL),
        ("true", VerifyFormat.JSON, None, VerifyFormat.JSON),
        ("true", None, Path("x"), VerifyFormat.FULL),
        ("", VerifyFormat.GITHUB, None, VerifyFormat.GITHUB),
    ],
)
def test_the_format_is_the_one_asked_for(
    actions: str,
    format_: VerifyFormat | None,
    output: Path | None,
    chosen: VerifyFormat,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Where none was asked for it is for people; in GitHub Actions for GitHub, but for a file."""
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    assert Printing(format_, output=output).chosen is chosen


@pytest.mark.parametrize(
    ("format_", "is_told"),
    [(format_, format_ in {VerifyFormat.JSON, VerifyFormat.JSONL}) for format_ in VerifyFormat],
)
def test_a_level_that_changes_nothing_is_told(
    format_: VerifyFormat,
    is_told: bool,  # noqa: FBT001 -- an expected value
    report: Report,
    shipped: Project,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Documents are whole; who asks for a part of one is told so, beside it."""
    print_findings(report, Printing(format_, Severity.ERROR), shipped)
    told = f"--level error changes nothing here: {format_} always holds every finding\n"
    assert capsys.readouterr().err == (told if is_told else "")


@pytest.mark.parametrize("format_", list(VerifyFormat))
def test_without_a_level_nothing_is_told(
    format_: VerifyFormat, report: Report, shipped: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """An ordinary run says nothing beside its result."""
    print_findings(report, Printing(format_), shipped)
    stdout, stderr = capsys.readouterr()
    assert (bool(stdout), stderr) == (True, "")


def test_findings_without_room_are_told(
    report: Report, shipped: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where SARIF has no room for all, the run says so and not the file alone."""
    monkeypatch.setattr(findings, "MAX_RESULTS", 1)
    print_findings(report, Printing(VerifyFormat.SARIF), shipped)
    assert capsys.readouterr().err.startswith("SARIF has room for 1 results a run: ")


def test_code_hosts_get_places_as_they_see_them(
    report: Report, shipped: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In a checkout of GitHub Actions, records and articles are named from its root."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(PROJECT.parent.parent))
    print_findings(report, Printing(VerifyFormat.GITHUB), shipped)
    commands = [line for line in capsys.readouterr().out.splitlines() if " file=" in line]
    print_findings(report, Printing(VerifyFormat.SARIF), shipped)
    results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    places = [place for r in results for key in ("locations", "relatedLocations") for place in r.get(key, [])]
    uris = {place["physicalLocation"]["artifactLocation"]["uri"] for place in places}
    assert {line.split("file=")[1].split("/")[0] for line in commands} == {"golden"}
    assert {uri.rpartition("/")[0] for uri in uris} == {"golden/project/claims", "golden/project/seeds"}


@pytest.fixture
def found(project: "SmallProject") -> Project:
    """A project whose folders lie beside each other."""
    return find_project(None, None, project.folder)


def test_folders_are_seen_from_the_project(found: Project) -> None:
    """Without more to know the project's root is the repository's."""
    assert folders(found) == Folders("claims", "seeds")


@pytest.mark.parametrize(
    ("given", "start", "seen"),
    [
        (("claims", "seeds"), ".", Folders("claims", "seeds")),
        (("claims/../claims", "./seeds"), ".", Folders("claims", "seeds")),
        (("../claims", "../seeds"), "claims", Folders("../claims", "seeds")),
        ((".", "../seeds"), "claims", Folders(".", "seeds")),
    ],
)
def test_folders_given_are_seen_from_where_they_are_shown(
    given: tuple[str, str],
    start: str,
    seen: Folders,
    project: "SmallProject",
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Articles are named from where claim files are, without a way out of the project."""
    monkeypatch.chdir(project.folder / start)
    claims, sources = map(Path, given)
    assert folders(find_project(claims, sources, Path.cwd())) == seen


def test_in_actions_folders_are_seen_from_the_checkout(
    found: Project, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A project in a folder of the repository is found there by GitHub."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(project.folder.parent))
    name = project.folder.name
    assert folders(found) == Folders(f"{name}/claims", f"{name}/seeds")


@pytest.mark.parametrize(
    ("actions", "workspace"),
    [
        pytest.param("", "{parent}", id="not in Actions"),
        pytest.param("true", "", id="no checkout"),
        pytest.param("true", "{inside}", id="another checkout"),
    ],
)
def test_another_checkout_changes_nothing(
    actions: str, workspace: str, found: Project, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the checkout that the project lies in counts."""
    place = workspace.format(parent=project.folder.parent, inside=project.folder / "x")
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    monkeypatch.setenv("GITHUB_WORKSPACE", place)
    assert folders(found) == Folders("claims", "seeds")


@pytest.mark.parametrize(
    ("shown", "claims", "file", "moved"),
    [
        ("claims", "claims", "claims/a.yaml", "claims/a.yaml"),
        ("claims", "sub/claims", "claims/in/a.yaml", "sub/claims/in/a.yaml"),
        (".", "sub/claims", "./a.yaml", "sub/claims/a.yaml"),
        ("claims", "sub/claims", "claims2/a.yaml", "claims2/a.yaml"),
    ],
)
def test_problems_are_moved_to_their_folder(shown: str, claims: str, file: str, moved: str) -> None:
    """Only the beginning of a file's name changes, and of no other file's."""
    report = Report((), {}, (), (Problem("CC201", "x", Place(file, 3, 5)),), (), 0, {})
    assert [p.place for p in relocated(report, shown, claims).problems] == [Place(moved, 3, 5)]


Golden = Callable[[str, str], None]
ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))


INFO = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""
"""A project with nothing but a note: single origin."""


WARNING = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word., modality: planned}]}]
"""


ERROR = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: Two words.}]}]
"""


@pytest.fixture(autouse=True)
def _in_the_small_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)


def _run(*arguments: str) -> Result:
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


def _without_version(text: str) -> str:
    shown = text.replace(f'"version": "{__version__}"', '"version": "…"')
    return shown.replace(f"claimcheck {__version__}", "claimcheck …")


@pytest.mark.parametrize(
    ("arguments", "name", "code"),
    [
        (["verify"], "verify.txt", 1),
        (["verify", "--level", "info"], "verify-info.txt", 1),
        (["verify", "--format", "concise"], "verify-concise.txt", 1),
        (["verify", "--format", "json"], "verify.json", 1),
        (["verify", "--format", "jsonl"], "verify.jsonl", 1),
        (["verify", "--format", "grouped"], "verify-grouped.txt", 1),
        (["verify", "--format", "github", "--level", "info"], "verify-github.txt", 1),
        (["verify", "start-in-may", "jobs-feared"], "verify-ids.txt", 0),
        (["verify", "strike-planned", "--level", "error"], "verify-id-error.txt", 1),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, code: int, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = _run(*arguments)
    golden(name, _without_version(result.stdout))
    assert result.exit_code == code


def test_quotations_alone_are_said_to_be_alone() -> None:
    """`--only quotations` says that nothing else was looked at: on stderr in every format, and where it counts."""
    for format_ in VerifyFormat:
        result = _run("verify", "--only", "quotations", "--format", format_)
        assert (
            "only quotations were looked up: what they leave out, who said it and all else is unchecked"
            in result.stderr
        )
    shown = _run("verify", "--only", "quotations").stdout
    assert "found, nothing else looked at" in shown
    assert "found whole" not in shown


def test_formats_agree_on_the_problems() -> None:
    """Every format of `verify` has each problem, at the same place."""
    problems = json.loads(_run("verify", "-f", "json").stdout)["problems"]
    places = [f"{p['file']}:{p['line']}:{p['column']}" for p in problems]
    concise = _run("verify", "-f", "concise").stdout
    full = _run("verify", "--level", "info").stdout
    lines = [json.loads(line) for line in _run("verify", "-f", "jsonl").stdout.splitlines()]
    assert [line.split(": ")[0] for line in concise.splitlines()] == places
    assert [line.split()[0] for line in full.splitlines() if line.startswith("claims/")] == [
        place
        for severity in ("error", "warning", "info")
        for place, problem in zip(places, problems, strict=True)
        if problem["severity"] == severity
    ]
    assert [{**p, "type": "problem"} for p in problems] == [p for p in lines if p["type"] == "problem"]


def test_formats_for_code_hosts_have_every_problem_the_gravest_first() -> None:
    """What GitHub shows first is what matters most; the order within a severity is that of the places."""
    problems = json.loads(_run("verify", "-f", "json").stdout)["problems"]
    problems.sort(key=lambda problem: list(Severity).index(problem["severity"]))
    results = json.loads(_run("verify", "-f", "sarif").stdout)["runs"][0]["results"]
    commands = _run("verify", "-f", "github", "--level", "info").stdout.splitlines()
    codes = [match[1] for line in commands if (match := re.search(r"title=(CC\d+)", line))]
    assert ([r["ruleId"] for r in results], codes) == ([p["code"] for p in problems],) * 2


@pytest.mark.parametrize(
    ("yaml", "fail_on", "code"),
    [
        (ERROR, "error", 1), (ERROR, "warning", 1), (ERROR, "info", 1), (ERROR, "never", 0),
        (WARNING, "error", 0), (WARNING, "warning", 1), (WARNING, "info", 1), (WARNING, "never", 0),
        (INFO, "error", 0), (INFO, "warning", 0), (INFO, "info", 1), (INFO, "never", 0),
    ],
)  # fmt: skip
def test_fail_on_sets_what_leaves_with_1(
    yaml: str, fail_on: str, code: int, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A finding as grave as asked for, or graver, makes the exit code 1, whatever is printed."""
    project.write(yaml, s="One word.\n")
    monkeypatch.chdir(project.folder)
    codes = [_run("verify", "--fail-on", fail_on, "-f", format_).exit_code for format_ in VerifyFormat]
    assert codes == [code] * len(VerifyFormat)


@pytest.mark.parametrize(
    ("yaml", "options", "code"),
    [
        pytest.param(WARNING, ["--strict"], 1, id="strict"),
        pytest.param(INFO, ["--strict"], 0, id="strict but only a note"),
        pytest.param(WARNING, ["--strict", "--fail-on", "error"], 1, id="stricter than asked for besides"),
        pytest.param(INFO, ["--strict", "--fail-on", "info"], 1, id="less strict than asked for besides"),
        pytest.param(ERROR, ["--exit-zero"], 0, id="exit zero"),
        pytest.param(WARNING, ["--exit-zero", "--strict"], 0, id="exit zero and strict"),
        pytest.param("", ["--exit-zero"], 3, id="nothing to check"),
        pytest.param(ERROR, ["--exit-zero", "nobody"], 2, id="no such claim"),
        pytest.param(ERROR, ["--exit-zero", "--claims", "nowhere"], 2, id="no such folder"),
        pytest.param(ERROR, ["--exit-zero", "-o", "seeds/s.txt"], 2, id="a file that is read"),
    ],
)
def test_strict_and_exit_zero(
    yaml: str, options: list[str], code: int, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Strict makes warnings fail; exit zero forgives findings, but never what kept them from being found."""
    project.write(yaml, s="One word.\n")
    monkeypatch.chdir(project.folder)
    assert _run("verify", *options).exit_code == code


def test_options_that_ask_for_different_things_are_told() -> None:
    """Where --strict and --fail-on differ, stderr says which of them counts."""
    told = _run("verify", "--strict", "--fail-on", "never").stderr
    assert told == (
        "--strict means --fail-on warning, and --fail-on never was given, too:"
        " the stricter one counts, --fail-on warning\n"
    )


def test_verify_fails_on_errors_by_default(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an option a warning alone leaves with 0."""
    project.write(WARNING, s="One word.\n")
    monkeypatch.chdir(project.folder)
    assert _run("verify").exit_code == 0


@pytest.mark.parametrize("level", list(Severity))
def test_the_level_hides_findings_but_not_the_exit_code(level: Severity) -> None:
    """What is printed does not change what is found."""
    result = _run("verify", "--level", level, "--format", "concise")
    shown = {line.split()[2].rstrip(":") for line in result.stdout.splitlines()}
    assert (result.exit_code, shown) == (1, {s for s in Severity if s.rank <= level.rank})


@pytest.mark.parametrize(
    "claim",
    [
        "opens-in-november",
        "opens-in-october",
        "cost-risen",
        "start-by-spokesman",
    ],
)
def test_both_sides_of_a_contradiction_fail_alone(claim: str) -> None:
    """A contradiction is a finding about either claim, whichever is verified alone."""
    assert _run("verify", claim, "--fail-on", "warning").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["verify", "cost-limit", "start-in-mai"], "no claim `start-in-mai`; did you mean `start-in-may`?"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


@pytest.mark.parametrize("command", [["list"], ["show", "x"], ["verify"], ["report"], ["explain", "x"]])
@pytest.mark.parametrize(
    ("claims", "message"),
    [
        ("", "claimcheck: no claims: write some, or name their folder with --claims\n"),
        ("# nothing\n", "claimcheck: no claims: write some, or name their folder with --claims\n"),
        ("claims: []\n", "claimcheck: no claims: write some, or name their folder with --claims\n"),
        ("claims: [{id: c, text: t}]\n", "claimcheck: no claim links a passage: there is nothing to check\n"),
    ],
)
def test_nothing_to_check_leaves_with_3(
    command: list[str], claims: str, message: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without claims, or without evidence, no command says that all is well."""
    project.write(claims)
    monkeypatch.chdir(project.folder)
    result = _run(*command)
    assert (result.exit_code, result.stdout, result.stderr) == (3, "", message)


def test_mistakes_alone_are_something_to_check(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where every claim was refused the mistakes are shown, with 1."""
    project.write("claims: [{id: c}]\n")
    monkeypatch.chdir(project.folder)
    result = _run("verify", "--format", "concise")
    assert (result.exit_code, [line.split()[1] for line in result.stdout.splitlines()]) == (1, ["CC103"])


@pytest.mark.parametrize("folder", ["claims", "seeds"])
@pytest.mark.parametrize("command", [["list"], ["verify"], ["report"], ["show", "x"]])
def test_a_missing_folder_leaves_with_2(
    folder: str, command: list[str], project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there is named, with the option that names another."""
    (project.folder / folder).rmdir()
    monkeypatch.chdir(project.folder)
    result = _run(*command)
    option = {"claims": "--claims", "seeds": "--sources"}[folder]
    message = f"claimcheck: no folder `{folder}`; name the right one with {option}\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", message)


@pytest.mark.parametrize(
    "arguments",
    [
        ["report"],
        ["report", "-f", "html"],
        ["verify"],
        *(["verify", "-f", format_.value] for format_ in VerifyFormat),
    ],
)
def test_a_file_gets_what_a_pipe_gets(arguments: list[str], tmp_path: Path) -> None:
    """With `-o` the file holds what would have gone to stdout, and stdout nothing."""
    file = tmp_path / "out"
    piped, written = _run(*arguments), _run(*arguments, "-o", str(file))
    assert (file.read_text(encoding="utf-8"), written.stdout, written.exit_code) == (
        piped.stdout,
        "",
        piped.exit_code,
    )


def test_checking_writes_nothing(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """No command leaves a file behind or touches one."""
    project.write(ERROR, s="One word.\n")
    monkeypatch.chdir(project.folder)

    def state() -> list[tuple[str, int, int]]:
        paths = sorted(project.folder.rglob("*"))
        return [(str(p), p.stat().st_mtime_ns, p.stat().st_size) for p in paths]

    before = state()
    for arguments in (
        ["list"],
        ["show", "c"],
        ["verify"],
        ["report"],
        ["explain", "c"],
        ["find", "word"],
        ["sources", "s"],
    ):
        _run(*arguments)
    assert state() == before


def test_a_project_that_cannot_be_written_is_read(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A read-only project is checked like any other."""
    project.write(INFO, s="One word.\n")
    monkeypatch.chdir(project.folder)
    folders = [project.folder, project.claims, project.sources]
    for folder in folders:
        folder.chmod(0o555)
    try:
        assert _run("verify").exit_code == 0
    finally:
        for folder in folders:
            folder.chmod(0o755)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, ""),
        ({"t": "x"}, "named by no record: t.txt; see claimcheck sources --unregistered\n"),
        (
            {"t": "x", "u": "y"},
            "named by no record: t.txt and 1 more; see claimcheck sources --unregistered\n",
        ),
    ],
)
def test_articles_without_a_record_are_told_in_one_line(
    more: dict[str, str], said: str, project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is checked against them, so that is said, on stderr and of the whole project alone."""
    project.write(INFO, s="One word.", **more)
    monkeypatch.chdir(project.folder)
    whole, one, listed = _run("verify"), _run("verify", "c"), _run("sources", "--unregistered")
    assert (whole.exit_code, whole.stderr, one.stderr) == (0, said, "")
    names = "".join(f"{name}.txt\n" for name in more)
    none = "" if more else "every file of the source folder is named by a record\n"
    assert (listed.exit_code, listed.stdout, listed.stderr) == (0, names, none)


def test_a_source_and_those_without_a_record_are_two_questions(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """A source's id with --unregistered is a mistake, told as one."""
    project.write(INFO, s="One word.")
    monkeypatch.chdir(project.folder)
    result = _run("sources", "s", "--unregistered")
    assert (result.exit_code, result.stderr) == (
        2,
        "claimcheck: name a source, or ask for --unregistered, not both\n",
    )


LINT_ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "CLAIMCHECK_DEBUG"))


def _lint_run(*arguments: str) -> Result:
    return CliRunner(env=LINT_ENVIRONMENT).invoke(app, arguments)


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
    runs = [_lint_run("lint"), _lint_run("lint", "claims/a.yaml")]
    assert [(run.exit_code, run.stdout, run.stderr) for run in runs] == [(*expected, "")] * 2


def test_lint_of_nothing_is_not_clean(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no file nothing passes for well."""
    monkeypatch.chdir(project.folder)
    run = _lint_run("lint")
    message = "claimcheck: no YAML files; name some, or their folder with --claims\n"
    assert (run.exit_code, run.stdout, run.stderr) == (3, "", message)
