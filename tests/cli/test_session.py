"""What every command begins with."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

import claimcheck.cli.main  # noqa: F401 -- registers the commands
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.session import claim_of, has_problem, look_up, pick, read, unknown
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Severity
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

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
    ("kind", "id_", "message"),
    [
        ("claim", "alpah", "no claim `alpah`; did you mean `alpha`?"),
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
