"""The application that the commands register with, its exit codes, and how errors are shown."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from claimcheck import __version__
from claimcheck.cli.output import say, write
from claimcheck.errors import ClaimcheckError, NothingToCheckError

OK, PROBLEMS, USAGE, NOTHING, CLOSED_PIPE = 0, 1, 2, 3, 141

app = typer.Typer(
    name="claimcheck",
    help="Check hand-written claims against word-for-word quotations from a folder of articles.",
    epilog="Exit codes: 0 clean, 1 problems, 2 usage or internal error, 3 nothing to check.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


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


def _version(asked: bool) -> None:  # noqa: FBT001 -- typer calls it so
    if asked:
        write(f"claimcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Check hand-written claims against word-for-word quotations from a folder of articles."""


def examples(*lines: str) -> str:
    """Return the end of a help text that shows *lines* as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
