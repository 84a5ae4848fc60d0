"""What is said of an error of ours."""

import sys
from pathlib import Path

from claimcheck import __version__
from claimcheck.cli.app import is_debugging
from claimcheck.cli.output import say

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
