"""Which claims `list` shows."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.cli.filters import STATUSES, Filter, select
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
    assert list(dict.fromkeys(values)) == list(STATUSES)


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (Filter(tags=("bridge", "mony")), "no tag `mony`; did you mean `money`?"),
        (Filter(source="herold"), "no source `herold`; did you mean `herald`?"),
        (Filter(actor="brand"), "no actor `brand`; did you mean `brandt`?"),
        (Filter(status="false"), f"no status `false`; one of {', '.join(STATUSES)}"),
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
