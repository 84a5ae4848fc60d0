"""The command `serve`, as users run it."""

import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from claimcheck.cli.app import app

ENVIRONMENT = {"COLUMNS": "80", **dict.fromkeys(("GITHUB_ACTIONS", "FORCE_COLOR", "NO_COLOR"))}
PRINTED = re.compile(
    r"claimcheck serves port (\d+), to whoever has this address alone; Ctrl-C ends it:\n"
    r"http://127\.0\.0\.1:(\d+)/\?token=([\w-]{43})\n"
)


def run(*arguments: str) -> Result:
    """Run the command line."""
    return CliRunner(env=ENVIRONMENT).invoke(app, arguments)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a new project, in which the command runs."""
    monkeypatch.chdir(tmp_path)
    run("init")
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a browser was asked to open; nothing is served."""
    pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")
    asked: list[str] = []

    def run_(_: object, listening: socket.socket) -> None:
        asked.append(listening.getsockname()[0])
        listening.close()

    monkeypatch.setattr("claimcheck.cli.serve._run", run_)
    monkeypatch.setattr("webbrowser.open", asked.append)
    return asked


@pytest.mark.usefixtures("here")
def test_the_address_is_printed_and_opened(opened: list[str]) -> None:
    """With a token of its own each time, on this machine alone; `--no-open` only prints it."""
    first, second = run("serve"), run("serve", "--no-open")
    match, other = PRINTED.fullmatch(first.stdout), PRINTED.fullmatch(second.stdout)
    assert match is not None
    assert other is not None
    assert (match[1], match[3] == other[3]) == (match[2], False)
    assert opened == [f"http://127.0.0.1:{match[1]}/?token={match[3]}", "127.0.0.1", "127.0.0.1"]
    assert first.stderr == "no browser could be started: open the address yourself\n"
    assert (first.exit_code, second.exit_code, second.stderr) == (0, 0, "")


@pytest.mark.usefixtures("here", "opened")
def test_a_taken_port_is_told() -> None:
    """With what to do instead."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        result = run("serve", "--port", port)
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        f"claimcheck: cannot listen on port {port}: address already in use; name another with --port, or leave it out\n",
    )


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("name", ["starlette", "uvicorn"])
def test_without_the_extra_it_says_how_to_install_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And listens on nothing."""
    monkeypatch.setitem(sys.modules, name, None)
    result = run("serve")
    assert (result.exit_code, result.stdout, result.stderr) == (
        2,
        "",
        "claimcheck: starlette and uvicorn are not installed: pip install 'claimcheck-cli[serve]'\n",
    )


def test_no_project_is_told_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is nothing to serve, nothing is."""
    monkeypatch.chdir(tmp_path)
    result = run("serve")
    assert (result.exit_code, result.stdout, result.stderr.startswith("claimcheck: ")) == (2, "", True)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no interrupt for one process")
def test_it_serves_until_it_is_interrupted(here: Path) -> None:
    """Whoever has the address sees the project; an interrupt ends it without a word."""
    pytest.importorskip("uvicorn", reason="the extra `serve` is not installed")
    httpx = pytest.importorskip("httpx", reason="the extra `add` is not installed")
    process: Any = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "claimcheck", "serve", "--no-open"],
        cwd=here,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        told = process.stdout.readline() + process.stdout.readline()
        match = PRINTED.fullmatch(told)
        assert match is not None
        address = told.splitlines()[1]
        with httpx.Client(trust_env=False, follow_redirects=True) as client:
            page = client.get(address)
        refused = httpx.get(f"http://127.0.0.1:{match[1]}/", trust_env=False)
        assert (page.status_code, "bridge-traffic" in page.text, refused.status_code) == (200, True, 403)
    finally:
        process.send_signal(signal.SIGINT)
        rest = process.communicate(timeout=20)
    assert (process.returncode, rest) == (0, ("", ""))
