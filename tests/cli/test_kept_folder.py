"""Where reports are kept."""

import sys
from pathlib import Path

import pytest

from claimcheck.cli.kept_folder import kept_folder

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
