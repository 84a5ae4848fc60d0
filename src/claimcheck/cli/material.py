"""The commands about the material: its articles, what they report, whom they name, and the ids of all: sources, speech, quote, actors, rename."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.completing import actor_ids, all_ids, source_ids
from claimcheck.cli.options import FORMAT, Claims, Sources, SpeechFormat
from claimcheck.cli.output import say, show, write, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.records.ids import Named

if TYPE_CHECKING:
    from claimcheck.load.editing import Plan, WrittenFile
    from claimcheck.load.project import Project


DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Show what would change, and write nothing.")]


@app.command(
    "sources",
    epilog=examples("claimcheck sources", "claimcheck sources 004", "claimcheck sources --unregistered"),
)
def sources_command(
    id_: Annotated[
        str | None,
        typer.Argument(metavar="[ID]", help="One source, with its text.", autocompletion=source_ids),
    ] = None,
    unregistered: Annotated[
        bool, typer.Option("--unregistered", help="Only the files of the source folder that no record names.")
    ] = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show the articles, or one with its text.

    For one: the quoted passages marked, and the sentences with numbers that no claim quotes.
    """
    from claimcheck.check.quotation.coverage import cover
    from claimcheck.cli.session import look_up, unknown
    from claimcheck.render.terminal.catalogue import source_page, sources_table

    with errors_shown():
        if unregistered:
            _print_unregistered(id_, claims, sources)
            return
        looked_up = look_up(claims, sources)
        report = looked_up.report
        if id_ is None:
            show(sources_table(report))
            return
        checked = next((s for s in report.sources if s.source.id == id_), None)
        if checked is None:
            raise unknown("source", id_, (s.source.id for s in report.sources))
        article = looked_up.corpus.articles.get(id_)
        show(source_page(checked, cover(id_, article, report.claims) if article else None, report))


def _print_unregistered(id_: str | None, claims: Path | None, sources: Path | None) -> None:
    """Print the files that no record names, one a line."""
    from claimcheck.cli.session import unregistered_files
    from claimcheck.render.visible import visible

    if id_ is not None:
        raise ClaimcheckError("name a source, or ask for --unregistered, not both")
    files = unregistered_files(claims, sources)
    write_machine("".join(f"{visible(name)}\n" for name in files), None)
    if not files:
        say("every file of the source folder is named by a record")


@app.command("speech", epilog=examples("claimcheck speech 003", "claimcheck speech 003 --format json"))
def speech_command(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="The source's id.", autocompletion=source_ids)
    ],
    format_: Annotated[SpeechFormat, FORMAT] = SpeechFormat.TABLE,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show every passage that an article reports as somebody's words.

    Who says it, by which words, how surely; and what the article asserts in one place though it
    credits it to somebody in another.
    """
    from claimcheck.check.attribution.speaking import speech_page
    from claimcheck.cli.session import read_passages

    with errors_shown():
        reader, report = read_passages(claims, sources, source)
        page = speech_page(source, reader)
        if format_ is SpeechFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.proposal import speech_document

            write_machine(to_json(speech_document(page)), None)
            return
        from claimcheck.render.terminal.catalogue import speech_table

        show(speech_table(page, report))


_Source = Annotated[str, typer.Argument(metavar="SOURCE", help="The source's id.", autocompletion=source_ids)]
_Sentence = Annotated[bool, typer.Option("--sentence", "-s", help="Quote the whole sentence around them.")]
_Gloss = Annotated[
    bool, typer.Option("--gloss", "-g", help="Leave a line open for your translation of them.")
]
_All = Annotated[
    bool, typer.Option("--all", help="A block for every place of words that stand often, not for ten.")
]


@app.command(
    "quote",
    epilog=examples(
        'claimcheck quote 004 "bis zu 9000 russische Soldaten"', "claimcheck quote 004 9000 --sentence"
    ),
)
def quote_command(
    source: _Source,
    words: Annotated[str, typer.Argument(help="Words of the article, in any typography.")],
    sentence: _Sentence = False,
    gloss: _Gloss = False,
    all_: _All = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Print a ready evidence block for words of an article.

    The words as they stand there, the chain with its cues, quantity and hedges, as far as the text
    shows them. Nothing is written: check it and copy it.
    """
    from claimcheck.check.attribution.quoting import places_of, propose_at
    from claimcheck.check.quotation.outside import told_outside
    from claimcheck.cli.session import read_passages
    from claimcheck.locate.quotation import MAX_HITS
    from claimcheck.render.yaml import to_yaml
    from claimcheck.report.found import PAGE

    with errors_shown():
        if not any(character.isalnum() for character in words):
            raise ClaimcheckError("nothing to quote; give some words of the article")
        reader, _ = read_passages(claims, sources, source)
        article = reader.corpus.articles[source]
        places = places_of(words, article, sentence=sentence)
        if not places:
            outside = told_outside(words, article)
            message = outside[0] if outside else f'try: claimcheck find "{words}"'
            say(f"claimcheck: source {source} does not have these words; {message}")
            raise typer.Exit(PROBLEMS)
        shown = places if all_ else places[:PAGE]
        blocks = (propose_at(source, pieces, reader) for pieces in shown)
        write("\n".join(to_yaml(block, gloss=gloss) for block in blocks))
        if len(places) > 1:
            often = f"{'at least ' if len(places) == MAX_HITS else ''}{len(places)} times"
            more = f"; {len(places) - len(shown)} not shown (--all)" if len(shown) < len(places) else ""
            say(f"the words stand {often} in source {source}: one block each{more}")
        raise typer.Exit(OK)


@app.command(
    "actors",
    epilog=examples("claimcheck actors", "claimcheck actors isw", "claimcheck actors --merge peskov peskow"),
)
def actors_command(
    id_: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="One actor.", autocompletion=actor_ids)
    ] = None,
    merge: Annotated[
        tuple[str, str] | None,
        typer.Option(
            "--merge",
            metavar="A B",
            help="Make A and B one: whatever names A names B, which takes its names as aliases.",
        ),
    ] = None,
    dry_run: DryRun = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show who stands in the chains.

    For one actor: the claims that it is the origin of, that rest on it, and whose chains hold it.
    """
    from claimcheck.cli.session import look_up, unknown
    from claimcheck.render.terminal.catalogue import actor_page, actors_table

    with errors_shown():
        if merge is not None or dry_run:
            _merge(id_, merge, claims, sources, dry_run=dry_run)
            return
        report = look_up(claims, sources).report
        if id_ is None:
            show(actors_table(report))
        elif id_ in report.actors:
            show(actor_page(report.actors[id_], report))
        else:
            raise unknown("actor", id_, report.actors)


def _merge(
    id_: str | None,
    merge: tuple[str, str] | None,
    claims: Path | None,
    sources: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Make one actor of two in the files of records."""
    from claimcheck.cli.session import project_of, unknown
    from claimcheck.load.editing import read_files, records_of
    from claimcheck.load.renaming import plan_merging

    if id_ is not None or merge is None:
        raise ClaimcheckError("name one actor to see it, or two behind --merge")
    project = project_of(claims, sources)
    files = read_files(project)
    actors = records_of(files).records.actors
    for name in merge:
        if name not in actors:
            raise unknown("actor", name, actors)
    if merge[0] == merge[1]:
        raise ClaimcheckError(f"`{merge[0]}` is one actor already")
    carry_out(plan_merging(files, *merge), project, dry_run=dry_run)


@app.command(
    "rename",
    epilog=examples(
        "claimcheck rename joint-force-size joint-force-total --dry-run",
        "claimcheck rename 004 tagesspiegel-2022-12",
        "claimcheck rename force.size joint-force.size --kind key",
    ),
)
def rename_command(
    id_: Annotated[
        str, typer.Argument(metavar="ID", help="A claim, source, actor, or key.", autocompletion=all_ids)
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="What it is to be called.")],
    kind: Annotated[
        Named | None, typer.Option("--kind", help="What ID is, where it could be several things.")
    ] = None,
    dry_run: DryRun = False,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Give a claim, source, actor or key another id, in all files.

    Comments, order and every other byte stay. All files are written, or none; nothing where NEW is taken.
    """
    from claimcheck.cli.session import project_of
    from claimcheck.load.editing import read_files
    from claimcheck.load.renaming import plan_renaming

    with errors_shown():
        project = project_of(claims, sources)
        files = read_files(project)
        change = plan_renaming(files, _kind_of(files, id_, kind), id_, new)
        carry_out(change, project, dry_run=dry_run)


def _kind_of(files: "tuple[WrittenFile, ...]", id_: str, asked: Named | None) -> Named:
    """Return what *id_* is the name of.

    Raises:
        ClaimcheckError: if it is nothing's, or several things'.
    """
    from claimcheck.cli.session import unknown
    from claimcheck.load.renaming import ids_of

    known = {kind: ids_of(files, kind) for kind in ([asked] if asked else Named)}
    found = [kind for kind, ids in known.items() if id_ in ids]
    if not found:
        what = str(asked) if asked else "claim, source, actor or key"
        raise unknown(what, id_, sorted(frozenset[str]().union(*known.values())))
    if len(found) > 1:
        what = ", ".join(found)
        raise ClaimcheckError(f"`{id_}` is several things: {what}; say which, as in --kind {found[0]}")
    return found[0]


def carry_out(change: "Plan", project: "Project", *, dry_run: bool) -> None:
    """Show what changes, and write it unless *dry_run*.

    Raises:
        ClaimcheckError: if a file has changed since it was read, or cannot be written; then all are as they were.
    """
    from claimcheck.cli.atomic import write_plan
    from claimcheck.render.findings import changed_lines
    from claimcheck.report.wording import plural

    if not dry_run:
        write_plan(change, project)
    write(changed_lines(change.changes))
    lines, files = plural(len(change.changes), "place"), plural(len(change.contents), "file")
    say(f"{'would change' if dry_run else 'changed'} {lines} in {files}")
