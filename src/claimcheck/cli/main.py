"""The entry point: all commands, run with the contract's exit codes."""

import os
import sys
from pathlib import Path

from claimcheck import __version__
from claimcheck.cli import checking, differing, exporting, looking, project, reading, reporting, withdrawing
from claimcheck.cli.app import CLOSED_PIPE, USAGE, app, is_debugging
from claimcheck.cli.output import say

COMMANDS = (checking, reporting, looking, reading, exporting, withdrawing, differing, project)
"""The modules whose import registers their commands."""

_PACKAGE = Path(__file__).resolve().parent.parent


def run() -> None:
    """Run the command line; the process leaves with the contract's exit codes."""
    for stream in (sys.stdout, sys.stderr):
        # What the terminal's encoding lacks is shown as an escape, not a crash after the work.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace", newline="\n")
    try:
        app()
    except SystemExit as stop:
        code = stop.code
    except Exception as error:  # noqa: BLE001 -- the edge: a bug must not leave with the code of a finding
        _tell_bug(error)
        code = USAGE
    raise SystemExit(CLOSED_PIPE if _was_pipe_closed() else code)


def _tell_bug(error: Exception) -> None:
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
        _silence_stdout()
    if closed:
        _silence_stdout()
    return closed


def _silence_stdout() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
