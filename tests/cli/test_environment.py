"""How many processes may be used, and where reports are kept."""

import os
import sys
from pathlib import Path

import pytest

from claimcheck.cli.environment import jobs_wanted, kept_folder


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


NAMES = ("CLAIMCHECK_CACHE", "CI", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA")


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/claimcheck"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "/big"}, "/big/claimcheck"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "here"}, "/home/a/.cache/claimcheck"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/claimcheck"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/claimcheck/Cache"),
        ("win32", {}, None),
        ("linux", {"HOME": "/home/a", "CI": "true"}, None),
        ("linux", {"HOME": "/home/a", "CI": "true", "CLAIMCHECK_CACHE": "/named"}, "/named"),
        ("linux", {"HOME": "/home/a", "CLAIMCHECK_CACHE": "off"}, None),
    ],
)
def test_the_folder_is_the_users_or_the_one_named(
    system: str, environment: dict[str, str], folder: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The user's folder as the system has it, another that is named, none in CI or where it is off."""
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", system)
    assert kept_folder() == (Path(folder) if folder else None)


def test_without_a_home_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user without a folder of their own keeps nothing."""

    def refuse() -> Path:
        raise RuntimeError

    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", refuse)
    assert kept_folder() is None
