"""The entry point: the command that is asked for, run with the contract's exit codes."""

import os
import signal
import sys
from pathlib import Path
from types import FrameType

from claimcheck.cli.app import CLOSED_PIPE, COMMANDS, USAGE, app, is_debugging, register, tell_bug
from claimcheck.cli.output import say

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
    except OSError as error:
        # Read or written is nothing by then that a message of its own could be about.
        _tell_refusal(error)
        code = USAGE
    except Exception as error:  # noqa: BLE001 -- the edge: a bug must not leave with the code of a finding
        tell_bug(error)
        code = USAGE
    raise SystemExit(CLOSED_PIPE if _was_pipe_closed() else code)


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
