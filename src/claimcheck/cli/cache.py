"""The command about what is kept from one run to the next: cache."""

from typing import Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.environment import KEPT, kept_folder
from claimcheck.cli.output import write
from claimcheck.report.wording import plural


@app.command(
    "cache",
    epilog=examples("claimcheck cache", "claimcheck cache --clear", "claimcheck --cache-dir DIR verify"),
)
def cache_command(
    clear: Annotated[bool, typer.Option("--clear", help="Remove every report that is kept.")] = False,
) -> None:
    """Show or clear what is kept from one run to the next.

    A report is kept with a sum of all that it was made of: where records, articles, settings and program
    are the same to the byte, it is taken as it is; else all is checked anew.
    """
    from claimcheck.load.kept import MAX_BYTES, Kept
    from claimcheck.render.visible import visible

    with errors_shown():
        folder = kept_folder()
        if folder is None:
            write(f"no report is kept: --no-cache, {KEPT}=off, or this is CI; --cache-dir names a folder\n")
            return
        kept = Kept(folder)
        if clear:
            write(f"{plural(kept.clear(), 'file')} removed\n")
            return
        entries = kept.entries()
        size = sum(entry.size for entry in entries) / 1_000_000
        count = plural(len(entries), "report")
        write(f"{visible(str(folder))}: {count}, {size:.1f} MB of at most {MAX_BYTES / 1_000_000:.0f} MB\n")
