"""The application that the commands register with, how it is run, its exit codes, and how errors are shown."""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli.environment import JOBS, KEPT, OFF
from claimcheck.cli.output import say, write
from claimcheck.errors import ClaimcheckError, NothingToCheckError

OK, PROBLEMS, USAGE, NOTHING, CLOSED_PIPE = 0, 1, 2, 3, 141

app = typer.Typer(
    name="claimcheck",
    help="Check hand-written claims against word-for-word quotations from a folder of articles.",
    epilog="Exit codes: 0 clean, 1 problems, 2 usage or internal error, 3 nothing to check.",
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS = {
    "init": "init",
    "lint": "verify",
    "config": "init",
    "add": "add",
    "import": "claim",
    "find": "finding",
    "suggest": "finding",
    "gaps": "finding",
    "speech": "material",
    "quote": "material",
    "claim": "claim",
    "serve": "serve",
    "list": "list",
    "show": "list",
    "verify": "verify",
    "explain": "list",
    "whatif": "changes",
    "diff": "changes",
    "trace": "tracing",
    "reuse": "reuse",
    "archive": "archive",
    "sources": "material",
    "actors": "material",
    "schema": "init",
    "rename": "material",
    "draft": "draft",
    "report": "report",
    "export": "export",
    "mcp": "mcp",
    "lsp": "serve",
    "cache": "init",
}
"""The commands in the order of the work, as the help lists them, and the module of each, whose import registers it."""

DEBUG = "CLAIMCHECK_DEBUG"
"""The environment variable that `--debug` sets."""


def register(*names: str) -> None:
    """Load the commands *names*, so that the application has them, in the order of the help."""
    for name in names:
        import_module(f"claimcheck.cli.{COMMANDS[name]}")
    places = [*COMMANDS]
    app.registered_commands.sort(key=lambda command: places.index(command.name or ""))


def is_debugging() -> bool:
    """Return whether an internal error is to be shown whole."""
    return os.environ.get(DEBUG, "") not in {"", "0"}


@contextmanager
def errors_shown() -> Iterator[None]:
    """Turn the errors that users can cause into one line and an exit code."""
    try:
        yield
    except NothingToCheckError as error:
        say(f"claimcheck: {error}")
        raise typer.Exit(NOTHING) from None
    except ClaimcheckError as error:
        say(f"claimcheck: {error}")
        raise typer.Exit(USAGE) from None


@app.callback()
def main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Print the traceback of an internal error; or CLAIMCHECK_DEBUG=1.")
    ] = False,
    cache_dir: Annotated[
        Path | None,
        typer.Option(
            "--cache-dir",
            help="Folder to keep reports in from one run to the next. Default: the user's; in CI none.",
        ),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(
            "--jobs",
            min=1,
            help="Processes to check with, where there is work enough. Default: the idle cores.",
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Keep no report, and use none.")] = False,
) -> None:
    """Check hand-written claims against word-for-word quotations from a folder of articles."""
    if debug:
        os.environ[DEBUG] = "1"
    if jobs:
        os.environ[JOBS] = str(jobs)
    if no_cache or cache_dir:
        os.environ[KEPT] = OFF if no_cache else str(cache_dir)
    with errors_shown():
        if version:
            write(f"claimcheck {__version__}\n")
            raise typer.Exit
        if context.invoked_subcommand is None:
            write(context.get_help() + "\n")


def examples(*lines: str) -> str:
    """Return the end of a help text that shows *lines* as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


_PACKAGE = Path(__file__).resolve().parent.parent


def tell_bug(error: Exception) -> None:
    """Say what to report: kind and place alone, since a message may hold the text of an article."""
    import traceback

    if is_debugging():
        say("".join(traceback.format_exception(error)).rstrip("\n"))
        say("claimcheck: internal error, nothing was decided; please report the lines above")
        return
    ours = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if _PACKAGE in Path(frame.filename).parents
    ]
    place = (
        f" at {Path(ours[-1].filename).relative_to(_PACKAGE).as_posix()}:{ours[-1].lineno}" if ours else ""
    )
    python = ".".join(map(str, sys.version_info[:3]))
    say(
        f"claimcheck: internal error, nothing was decided: {type(error).__name__}{place}"
        f" (claimcheck {__version__}, Python {python}); please report this line, and what --debug prints"
    )


_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""What asks a process to end, and lets it put its things in order first."""


def run() -> None:
    """Run the command line; the process leaves with the contract's exit codes."""
    for stream in (sys.stdout, sys.stderr):
        # What the terminal's encoding lacks is shown as an escape, not a crash after the work.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", newline="\n")
    for number in _ENDING:
        if signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        # One command loads itself alone; help, completion and what is mistyped need all of them.
        register(*([asked] if asked in COMMANDS else COMMANDS))
        app()
    except SystemExit as stop:
        code = stop.code
        if code == USAGE and asked in COMMANDS:
            _tell_misplaced(asked, sys.argv[2:])
    except OSError as error:
        # Read or written is nothing by then that a message of its own could be about.
        _tell_refusal(error)
        code = USAGE
    except Exception as error:  # noqa: BLE001 -- the edge: a bug must not leave with the code of a finding
        tell_bug(error)
        code = USAGE
    raise SystemExit(CLOSED_PIPE if _was_pipe_closed() else code)


_BEFORE = ("--cache-dir", "--debug", "--jobs", "--no-cache")


def _tell_misplaced(command: str, arguments: Sequence[str]) -> None:
    """Say where an option that stands behind *command* belongs, if it is one of all commands."""
    option = next((name for one in arguments if (name := one.partition("=")[0]) in _BEFORE), None)
    if option is not None:
        say(f"claimcheck: {option} stands before `{command}`, as it is one of every command")


def _end(number: int, _frame: FrameType | None) -> None:
    """Leave as shells show it, by the way that removes what was half written."""
    raise SystemExit(128 + number)


def _tell_refusal(error: OSError) -> None:
    """Say what the system refused; of the path only the name, since where a project lies is nobody's business."""
    import traceback

    if is_debugging():
        say("".join(traceback.format_exception(error)).rstrip("\n"))
    name = f" ({Path(os.fsdecode(error.filename)).name})" if isinstance(error.filename, (str, bytes)) else ""
    say(f"claimcheck: cannot go on: {(error.strerror or 'the system refused').lower()}{name}")


def _was_pipe_closed() -> bool:
    """Return whether the reader of stdout went away, and keep Python from complaining at its end."""
    # typer puts a wrapper before stdout when it meets a closed pipe, and nothing else does.
    closed = type(sys.stdout).__name__ == "PacifyFlushWrapper"
    try:
        if sys.__stdout__ is not None:
            sys.__stdout__.flush()
    except BrokenPipeError:
        closed = True
    except OSError:
        _silence(1)
    if closed:
        _silence(1)
    try:
        if sys.__stderr__ is not None:
            sys.__stderr__.flush()
    except OSError:
        _silence(2)
    return closed


def _silence(descriptor: int) -> None:
    """Let what is left in a stream go nowhere, so that Python does not leave with a code of its own."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), descriptor)
