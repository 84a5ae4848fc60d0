"""Which claims are listed, and what of each."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner, Result

from claimcheck import __version__
from claimcheck.check.verify import verify
from claimcheck.cli.app import app
from claimcheck.cli.completing import all_statuses
from claimcheck.cli.list import Filter, select
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.records.model import Fit, Status
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import Consistency, Corroboration, Report

if TYPE_CHECKING:
    from conftest import SmallProject


PROJECT = Path(__file__).resolve().parent.parent / "golden" / "project"


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def _ids(report: Report, wanted: Filter) -> list[str]:
    return [claim.claim.id for claim in select(report, wanted)]


def test_nothing_asked_for_is_everything(report: Report) -> None:
    """Without a filter every claim is shown."""
    assert select(report, Filter()) == report.claims


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Filter(tags=("money",)), ["cost-as-told", "cost-limit", "cost-risen", "cost-then"]),
        (Filter(tags=("money", "bridge")), ["cost-as-told", "cost-limit", "cost-risen"]),
        (Filter(source="leaflet"), ["cost-then"]),
        (Filter(actor="posters"), ["opens-in-november"]),
        (Filter(actor="norwire"), ["cost-limit", "opens-in-october"]),
        (Filter(status="not_found"), ["jobs-miscounted", "start-in-june"]),
        (Filter(status="ambiguous"), ["council-meets"]),
        (Filter(status="corroborated"), ["start-in-may"]),
        (Filter(status="one_party"), ["start-by-city-hall"]),
        (Filter(status="denied"), ["old-bridge-goes", "old-bridge-stays"]),
        (Filter(status="overreaches"), ["cost-as-told", "jobs-feared"]),
        (Filter(tags=("bridge",), source="kurier", actor="weiss"), ["start-by-city-hall"]),
    ],
)
def test_a_claim_must_have_everything_asked_for(wanted: Filter, ids: list[str], report: Report) -> None:
    """Filters narrow each other down."""
    assert _ids(report, wanted) == ids


def test_the_records_own_status_is_one_too(project: "SmallProject") -> None:
    """What is still to be done can be listed, and what is done; a claim without a status is neither."""
    found = project.verify(
        "claims: [{id: a, text: t, status: open}, {id: b, text: t, status: done}, {id: c, text: t}]"
    )
    assert [_ids(found, Filter(status=status)) for status in ("open", "Done")] == [["a"], ["b"]]


@pytest.mark.parametrize("status", ["one_party", "one-party", "one party", "ONE_PARTY"])
def test_a_status_is_known_however_it_is_written(status: str, report: Report) -> None:
    """A status is taken as outputs show it, too."""
    assert _ids(report, Filter(status=status)) == ["start-by-city-hall"]


def test_every_value_of_every_axis_is_a_status() -> None:
    """No value of an axis or of the record's own status is missing, and none is named twice."""
    values = [value.value for axis in (Anchor, Corroboration, Consistency, Fit, Status) for value in axis]
    assert list(dict.fromkeys(values)) == list(all_statuses())


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Filter(tags=("bridge", "mony")), "no tag `mony`; did you mean `money`?"),
        (Filter(source="herold"), "no source `herold`; did you mean `herald`?"),
        (Filter(actor="brand"), "no actor `brand`; did you mean `brandt`?"),
        (Filter(status="false"), f"no status `false`; one of {', '.join(all_statuses())}"),
    ],
)
def test_what_does_not_exist_is_an_error(wanted: Filter, message: str, report: Report) -> None:
    """A misspelt filter is no empty list."""
    with pytest.raises(ClaimcheckError) as raised:
        select(report, wanted)
    assert str(raised.value) == message


def test_no_claim_that_fits_is_nothing_to_check(report: Report) -> None:
    """Filters that exclude each other are told apart from a misspelt one."""
    with pytest.raises(NothingToCheckError):
        select(report, Filter(tags=("people",), source="leaflet"))


ENVIRONMENT = dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR", "COLUMNS"))


Golden = Callable[[str, str], None]


INFO = """
    sources: [{id: s, file: s.txt}]
    claims: [{id: c, text: t, evidence: [{source: s, quote: One word.}]}]
"""
"""A project with nothing but a note: single origin."""


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
        (["list"], "list-piped.txt", 0),
        (["list", "--format", "json"], "list.json", 0),
        (["show", "jobs-miscounted"], "show.txt", 0),
        (["explain", "CC209"], "explain-code.txt", 0),
        (["explain", "start-by-city-hall"], "explain-id.txt", 0),
    ],
)
def test_a_command_writes_its_golden_file(arguments: list[str], name: str, code: int, golden: Golden) -> None:
    """What a command writes to a pipe is the golden text, and it leaves with its code."""
    result = _run(*arguments)
    golden(name, _without_version(result.stdout))
    assert result.exit_code == code


def test_the_list_as_csv(golden: Golden) -> None:
    """CSV has its lines ended by CR LF and is the golden text."""
    stdout = _run("list", "--format", "csv").stdout_bytes.decode("utf-8")
    golden("list.csv", stdout.replace("\r\n", "\n"))
    assert stdout.count("\n") == stdout.count("\r\n")


@pytest.mark.parametrize("arguments", [["list"], ["list", "-f", "json"]])
def test_refused_records_are_told_on_stderr(arguments: list[str]) -> None:
    """A list that leaves records out says so, beside the results and not among them."""
    result = _run(*arguments)
    assert result.stderr == ("2 mistakes in records: what they concern is left out; see claimcheck verify\n")


def test_one_refused_record_is_one_mistake(project: "SmallProject", monkeypatch: pytest.MonkeyPatch) -> None:
    """A single mistake is told in the singular."""
    project.write(f"{INFO.rstrip()}\n    actors: [{{id: a}}]\n", s="One word.\n")
    monkeypatch.chdir(project.folder)
    assert _run("list").stderr.partition(":")[0] == "1 mistake in records"


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--tag", "money", "--tag", "bridge"], ["cost-as-told", "cost-limit", "cost-risen"]),
        (["--source", "leaflet"], ["cost-then"]),
        (["--actor", "ferry-union"], ["jobs-feared", "strike-planned"]),
        (["--status", "one-party"], ["start-by-city-hall"]),
        (["--status", "overreaches", "--tag", "money"], ["cost-as-told"]),
    ],
)
def test_the_list_is_filtered(arguments: list[str], ids: list[str]) -> None:
    """Only claims that have everything asked for are listed."""
    listed = json.loads(_run("list", "--format", "json", *arguments).stdout)
    assert [claim["id"] for claim in listed] == ids


def test_formats_agree_on_the_claims() -> None:
    """Every format lists the same claims, and in the same order where that is asked for."""
    lines = [line.split("\t")[0] for line in _run("list", "--sort", "id").stdout.splitlines()]
    rows = [row.split(",")[0] for row in _run("list", "-f", "csv").stdout.splitlines()[1:]]
    ids = [claim["id"] for claim in json.loads(_run("list", "-f", "json").stdout)]
    assert (lines, rows) == (ids, ids)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["list", "--tag", "mony"], "no tag `mony`; did you mean `money`?"),
        (["list", "--source", "herold"], "no source `herold`; did you mean `herald`?"),
        (["list", "--actor", "brand"], "no actor `brand`; did you mean `brandt`?"),
        (["show", "cost-limt"], "no claim `cost-limt`; did you mean `cost-limit`?"),
        (["show", "xyz"], "no claim `xyz`; `claimcheck list` shows them all"),
        (["explain", "cost-limt"], "no claim `cost-limt`; did you mean `cost-limit`?"),
    ],
)
def test_an_unknown_id_leaves_with_2_and_a_suggestion(arguments: list[str], message: str) -> None:
    """An id that does not exist is a mistake of usage, with the nearest that does."""
    result = _run(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"claimcheck: {message}\n")


def _listed(*arguments: str) -> list[str]:
    """Return the ids in the order that `list` prints them."""
    return [line.split("\t")[0].split(",")[0] for line in _run("list", *arguments).stdout.splitlines()]


def test_a_list_begins_with_what_needs_a_person(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error comes first, for people; by id where that is asked for, and for programs."""
    quote = "evidence: [{{source: s, quote: {}}}]"
    claims = (
        f"{{id: a, text: t, {quote.format('One word.')}}}, {{id: b, text: t, {quote.format('Two words.')}}}"
    )
    project.write(f"sources: [{{id: s, file: s.txt}}]\nclaims: [{claims}]", s="One word.")
    monkeypatch.chdir(project.folder)
    orders = [_listed(), _listed("--sort", "id"), _listed("--format", "csv")[1:]]
    assert orders == [["b", "a"], ["a", "b"], ["a", "b"]]
    assert _listed("--format", "csv", "--sort", "need")[1:] == ["b", "a"]
    shown = [
        line.split()[1:3] for line in _run("verify", "--level", "info").stdout.splitlines() if " CC" in line
    ]
    assert [severity for severity, _ in shown] == ["error", "info"]


@pytest.mark.parametrize("what", ["CC209", "cc209", "cut-off"])
def test_a_code_is_explained_by_number_or_slug(what: str) -> None:
    """A code is known by its number in any case, and by its slug."""
    assert _run("explain", what).stdout.splitlines()[0] == "CC209 cut-off  error"


def test_explain_alone_explains_every_code() -> None:
    """Without an argument every code is explained."""
    assert _run("explain").stdout.count("CC") >= 30


def test_explaining_a_code_needs_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a code means is told in any folder."""
    monkeypatch.chdir(tmp_path)
    assert _run("explain", "CC209").exit_code == 0


def test_an_unknown_code_leaves_with_2_and_a_suggestion() -> None:
    """A number that is no code's is a mistake of usage, with the nearest that is."""
    result = _run("explain", "CC999")
    told = "claimcheck: no code `CC999`; did you mean `CC"
    assert (result.exit_code, result.stdout, result.stderr[: len(told)]) == (2, "", told)
