"""How many processes may be used."""

import os

import pytest

from claimcheck.cli.jobs import jobs_wanted


@pytest.mark.parametrize(("named", "number"), [("1", 1), ("7", 7)])
def test_a_number_that_was_asked_for_is_taken(
    named: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The variable says how many."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", named)
    assert jobs_wanted() == number


@pytest.mark.parametrize("named", ["", "0", "-1", "many", "1.5"])
@pytest.mark.parametrize(("busy", "number"), [(0.0, 8), (0.4, 8), (2.6, 5), (7.6, 1), (30.0, 1)])
def test_else_there_are_as_many_as_idle_cores(
    named: str, busy: float, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is where nothing was asked for, or nothing that is a number of processes; one there is always."""
    monkeypatch.setenv("CLAIMCHECK_JOBS", named)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(8)), raising=False)
    monkeypatch.setattr(os, "getloadavg", lambda: (busy, 0.0, 0.0), raising=False)
    assert jobs_wanted() == number


def test_where_nobody_knows_how_busy_they_are_all_are_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that does not tell its load is taken for a quiet one."""

    def refuse() -> tuple[float, float, float]:
        raise OSError

    monkeypatch.setenv("CLAIMCHECK_JOBS", "")
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    monkeypatch.setattr(os, "getloadavg", refuse, raising=False)
    assert jobs_wanted() == 3
