"""The command that makes articles of pages, and what it tells of each: add."""

from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, USAGE, app, errors_shown, examples
from claimcheck.cli.options import Claims, Sources
from claimcheck.cli.output import say, width, write
from claimcheck.errors import ClaimcheckError
from claimcheck.render.visible import visible
from claimcheck.report.wording import plural
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from claimcheck.cli.addition import Added, Adder
    from claimcheck.cli.inputs import Input


_What = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE|FOLDER|URL]...", help="Pages: saved ones, or addresses.")
]
_Id = Annotated[
    str | None, typer.Option("--id", help="Id of the source. Default: the first words of its title.")
]
_To = Annotated[
    Path | None,
    typer.Option(
        "--to",
        metavar="FILE",
        help="File of claims to put the record into. Default: sources.yaml, else the first with sources.",
    ),
]
_DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")]
_AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from this machine or a private network, too.")
]
_FromSheet = Annotated[
    Path | None, typer.Option("--from-sheet", metavar="FILE.csv", help="Pages by the sheet of auto-archiver.")
]
_Check = Annotated[
    bool,
    typer.Option(
        "--check", help="Read the originals again: are the texts still what they give? With ids: those."
    ),
]
_Online = Annotated[bool, typer.Option("--online", help="With --check: fetch the pages anew, too.")]


@app.command(
    "add",
    epilog=examples(
        "claimcheck add page.html",
        "claimcheck add saved/ --dry-run",
        "claimcheck add https://www.example.org/news/1",
    ),
)
def add_command(
    what: _What = None,
    id_: _Id = None,
    to: _To = None,
    dry_run: _DryRun = False,
    allow_private: _AllowPrivate = False,
    from_sheet: _FromSheet = None,
    check: _Check = False,
    online: _Online = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Make articles of saved pages, with one command each.

    HTML, SingleFile, MHTML, WARC, WACZ, EPUB, PDF, DOCX, EML, VTT, SRT or plain text, told by the content.
    Written are the text, its map (which words are the article), the untouched original, and one record more
    under `sources:`; no other line is touched. What is only guessed stands there as a comment.
    """
    with errors_shown():
        if check:
            from claimcheck.cli.addition import recheck

            lines, is_same = recheck(what or (), claims, sources, online=online, allow_private=allow_private)
            write("".join(f"{line}\n" for line in lines))
            raise typer.Exit(OK if is_same else PROBLEMS)
        if online:
            raise ClaimcheckError("--online goes with --check: give both, or an address alone")
        if not what and from_sheet is None:
            raise ClaimcheckError("name files, folders or addresses to add; `claimcheck add -h` shows how")
        adder = _adder(to, claims, sources)
        failed = 0
        added = 0
        for given in _inputs(what or (), from_sheet, allow_private=allow_private):
            if isinstance(given, str):
                say(f"claimcheck: {given}")
                failed += 1
                continue
            if id_ is not None and added:
                raise ClaimcheckError("--id names one source, and there are several: add them one by one")
            failed += not _add(adder, given, id_, dry_run=dry_run)
            added += 1
        if not added and not failed:
            say("claimcheck: no page in there that could be read")
            failed = 1
        raise typer.Exit(USAGE if failed else OK)


def _adder(to: Path | None, claims: Path | None, sources: Path | None) -> "Adder":
    from claimcheck.cli.addition import Adder
    from claimcheck.cli.session import project_of
    from claimcheck.load.project import originals_folder, working_folder

    project = project_of(claims, sources)
    start = working_folder()
    return Adder(project, originals_folder(project, start), to, start)


def _inputs(
    what: "list[str] | tuple[()]", from_sheet: Path | None, *, allow_private: bool
) -> "Iterator[Input | str]":
    from claimcheck.cli.inputs import pages_at, pages_of_sheet

    for one in what:
        yield from pages_at(one, allow_private=allow_private)
    if from_sheet is not None:
        yield from pages_of_sheet(from_sheet, allow_private=allow_private)


def _add(adder: "Adder", given: "Input", id_: str | None, *, dry_run: bool) -> bool:
    """Add one page and tell of it; return whether it is there now."""
    from claimcheck.ingest.page import UnreadablePageError

    try:
        added = adder.add(given, id_, dry=dry_run)
    except (UnreadablePageError, ClaimcheckError) as error:
        say(f"claimcheck: {given.shown}: {error}")
        return False
    is_new = added.page is not None
    write(added_lines(added, dry_run=dry_run) if is_new else there_already(given.shown, added.id))
    return True


def there_already(shown: str, id_: str) -> str:
    """Return the line for a page that is an article already."""
    return f"{visible(shown)} is there already, as source {id_}; nothing was written\n"


def added_lines(added: "Added", *, dry_run: bool) -> str:
    """Return what to print of a page that was *added*, or would be."""
    page = added.page
    blocks = page.blocks if page is not None else ()
    article = sum(block.zone is not Zone.LEFT_OUT for block in blocks)
    words = sum(len(block.text.split()) for block in blocks if block.zone is not Zone.LEFT_OUT)
    out = len(blocks) - article
    left_out = f"; {out} more {'is' if out == 1 else 'are'} left out" if out else ""
    counted = f"{plural(article, 'block')} with {plural(words, 'word')}{left_out}"
    if dry_run:
        head = f"would add {added.id}: {counted}"
        return "\n".join(
            (
                head,
                *(f"  {visible(file)}" for file in added.files),
                f"  {visible(added.claims)}",
                visible_lines(added.record),
            )
        )
    lines = [f"added {added.id}: {counted}"]
    lines += [f"  {visible(file)}" for file in added.files]
    lines.append(f"  {visible(added.claims)}")
    guessed = ", ".join(f"{key} {value}" for key, value in page.guessed.items() if value) if page else ""
    told = [f"guessed, and a comment until you take it over: {guessed}"] if guessed else []
    for line in (*told, *(f"look at: {remark}" for remark in (page.remarks if page else ()))):
        lines += wrap(visible(line), width() - 1, initial_indent="  ", subsequent_indent="    ")
    return "\n".join(lines) + "\n"


def visible_lines(text: str) -> str:
    """Return *text* with every line of it made visible, ending in a line break."""
    return "".join(f"{visible(line)}\n" for line in text.splitlines())
