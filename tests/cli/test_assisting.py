"""The server that answers an assistant, asked with the client of the protocol's own SDK."""

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from typer.testing import Result

from claimcheck.cli.answers import IS_DATA, Folders
from claimcheck.cli.assisting import server_for
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources: [{id: a, file: a.txt, language: en}]
    claims: [{id: sank, text: A ferry sank., evidence: [{source: a, quote: A ferry sank.}]}]
"""


@pytest.fixture
def folders(project: "SmallProject") -> Folders:
    """A project with one claim."""
    project.write(YAML, a="A ferry sank.\n")
    return Folders(project.claims, project.sources)


def _asked(server: Any, *calls: tuple[str, dict[str, Any]]) -> tuple[list[Any], list[tuple[bool, str]]]:  # noqa: ANN401 -- the SDK's
    """Return the tools of a server, and of each call whether it was refused, and its text."""
    import anyio
    from mcp import Client

    async def ask() -> tuple[list[Any], list[tuple[bool, str]]]:
        async with Client(server) as client:
            tools = (await client.list_tools()).tools
            answers = [await client.call_tool(name, arguments) for name, arguments in calls]
            return tools, [(bool(a.is_error), getattr(a.content[0], "text", "")) for a in answers]

    # In a thread of its own: where tests of a browser ran before, this one has an event loop already.
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(lambda: anyio.run(ask)).result()


def test_the_tools_only_read(folders: Folders) -> None:
    """There are four, each says that it changes nothing, and what it is for."""
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    tools, _ = _asked(server_for(folders))
    assert [tool.name for tool in tools] == ["verify", "find", "locate", "quote"]
    assert all(tool.annotations.read_only_hint and tool.description for tool in tools)


def test_a_call_is_answered_or_refused(folders: Folders) -> None:
    """A passage with its place; words that no article has with an error that the assistant reads."""
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    _, [located, found, verified, quoted, refused] = _asked(
        server_for(folders),
        ("locate", {"words": "A ferry sank."}),
        ("find", {"words": "ferry"}),
        ("verify", {"ids": ["sank"]}),
        ("quote", {"source": "a", "words": "ferry"}),
        ("quote", {"source": "a", "words": "two ferries"}),
    )
    for is_error, text in (located, found, verified, quoted):
        assert (is_error, IS_DATA in text, "ferry" in text) == (False, True, True)
    assert refused == (True, "Error executing tool quote: source a does not have these words")


def test_no_argument_is_left_aside(folders: Folders) -> None:
    """A mistyped one would have another question answered; one of another type is told in short."""
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    _, [mistyped, unknown, wrong, right] = _asked(
        server_for(folders),
        ("locate", {"words": "ferry", "source": ["a"]}),
        ("locate", {"words": "ferry", "zz\x1b": 1}),
        ("locate", {"words": 3}),
        ("locate", {"words": "ferry", "sources": ["a"]}),
    )
    assert mistyped == (True, "no argument `source`; did you mean `sources`?")
    assert unknown == (True, "no argument `zz␛`; there are words, sources")
    assert wrong == (True, "wrong arguments: words: Input should be a valid string")
    assert (right[0], '"found": true' in right[1]) == (False, True)


def test_what_changed_is_read_anew(folders: Folders) -> None:
    """Each call sees the files as they are."""
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    server, ask = server_for(folders), ("locate", {"words": "A ferry sank."})
    before = _asked(server, ask)[1]
    assert folders.sources is not None
    (folders.sources / "a.txt").write_text("No ferry sank.\n")
    assert ('"found": true' in before[0][1], '"found": false' in _asked(server, ask)[1][0][1]) == (True, True)


def test_a_process_answers_on_its_streams(folders: Folders) -> None:
    """`claimcheck mcp` speaks the protocol on stdin and stdout, and nothing else."""
    pytest.importorskip("mcp", reason="the extra mcp is not installed")
    from mcp import StdioServerParameters
    from mcp.client.stdio import stdio_client

    options = ["--claims", str(folders.claims), "--sources", str(folders.sources)]
    process = StdioServerParameters(
        command=sys.executable, args=["-m", "claimcheck", "mcp", *options], env=dict(os.environ)
    )
    _, [(is_error, text)] = _asked(stdio_client(process), ("locate", {"words": "A ferry sank."}))
    assert (is_error, '"found": true' in text) == (False, True)


def test_without_the_extra_it_is_named(
    run: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The message says what to install."""
    for name in ("mcp", "mcp.server.mcpserver"):
        monkeypatch.setitem(sys.modules, name, None)
    result = run("mcp")
    assert (result.exit_code, result.stderr) == (
        2,
        "claimcheck: mcp is not installed: pip install 'claimcheck-cli[mcp]'\n",
    )
    with pytest.raises(ClaimcheckError, match="not installed"):
        server_for(Folders(tmp_path, tmp_path))
