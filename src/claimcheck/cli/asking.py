"""One question at a time, on a terminal or through a pipe: an answer that is of no use is asked for again."""

import re
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from claimcheck.cli.output import is_terminal, say, say_part
from claimcheck.render.visible import visible

QUIT = "q"
NOTHING = "-"
"""The answer that leaves a thing empty which has a default."""

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")

Problem = Callable[[str], str]
"""Says why an answer cannot be used; empty where it can."""


class EndedError(Exception):
    """No more answers come: a person has said `q`, or the input is at its end."""

    def __init__(self, *, is_wanted: bool) -> None:
        super().__init__()
        self.is_wanted = is_wanted


def ask(question: str, default: str = "", problem: Problem = lambda _: "", called: str = "") -> str:
    """Return the answer to *question*, on one line; where it is empty, the *default*.

    Args:
        question: What to ask, in our own words.
        default: What stands there already.
        problem: Says why an answer cannot be used; it is then asked for again.
        called: What to call a default that is too long for a question.

    Raises:
        EndedError: if there is none.
    """
    shown = f"{question} [{visible(called or default)}]: " if default else f"{question}: "
    while True:
        answer = _line(shown)
        if answer == QUIT:
            raise EndedError(is_wanted=True)
        answer = "" if answer == NOTHING else answer or default
        reason = "it holds control characters" if _CONTROLS.search(answer) else problem(answer)
        if not reason:
            return answer
        say(f"  {reason}")


def is_yes(question: str, *, default: bool) -> bool:
    """Return whether *question* is answered with yes.

    Raises:
        EndedError: if there is no answer.
    """
    answers = {"y": True, "yes": True, "n": False, "no": False}
    return answers[ask(question, "y" if default else "n", lambda one: one_of(one, [*answers]))]


def _line(shown: str) -> str:
    """Return a line of input, blanks made one.

    Raises:
        EndedError: if there is none.
    """
    try:
        line = _typed(shown)
    except UnicodeDecodeError:
        say("")
        # A control character, which no answer may have.
        return "\x00"
    if not line:
        raise EndedError(is_wanted=False)
    return " ".join(line.split())


def _typed(shown: str) -> str:
    """Return a line with its end; nothing where the input is at its end."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty() and is_terminal():
        # Loaded, it lets the line be edited, and earlier ones come back.
        with suppress(ImportError):
            import readline  # noqa: F401 -- `input` uses it where it is loaded
        try:
            return input(visible(shown)) + "\n"
        except EOFError:
            return ""
    say_part(shown)
    line = sys.stdin.readline()
    # Nobody has seen the line's end where it was not typed.
    say("" if not line else visible(line.strip()))
    return line


def one_of(answer: str, allowed: Sequence[str]) -> str:
    """Return what is wrong with an answer that must be one of *allowed*; empty where it is."""
    return "" if answer in allowed else f"answer one of {', '.join(allowed)}"
