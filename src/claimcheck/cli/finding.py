"""The commands that look for passages: find, suggest, gaps."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple, NoReturn

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import (
    FORMAT,
    Archive,
    Claims,
    FindFormat,
    GapsFormat,
    Sources,
    SuggestFormat,
    TextOrJson,
)
from claimcheck.cli.output import say, say_refused, show, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.report.found import GapKind

if TYPE_CHECKING:
    from claimcheck.check.finding.hits import Wanted
    from claimcheck.cli.archived import Material
    from claimcheck.load.encoder import Encoder
    from claimcheck.records.corpus import Corpus
    from claimcheck.records.model import Claim
    from claimcheck.report.found import FoundPage, SuggestedPage
    from claimcheck.report.model import Report


_Words = Annotated[
    list[str], typer.Argument(metavar="WORDS", help="The words to look for, in any order and form.")
]
_Source = Annotated[
    list[str] | None,
    typer.Option("--source", help="Only in this source; repeatable.", autocompletion=completing.source_ids),
]
_Outlet = Annotated[
    list[str] | None,
    typer.Option(
        "--outlet", help="Only in articles of this actor; repeatable.", autocompletion=completing.actor_ids
    ),
]
_Since = Annotated[
    str | None, typer.Option("--since", help="Only articles that may be of YYYY[-MM[-DD]] or later.")
]
_Until = Annotated[
    str | None, typer.Option("--until", help="Only articles that may be of YYYY[-MM[-DD]] or earlier.")
]
_Quoted = Annotated[
    bool | None, typer.Option("--quoted/--unquoted", help="Only what claims quote, or what none does.")
]


@app.command(
    "find",
    epilog=examples(
        'claimcheck find "9000 Soldaten"',
        "claimcheck find Lukaschenko Treffen --unquoted",
        "claimcheck find 2022 --outlet tagesspiegel --since 2022-12",
        "claimcheck find 9000 Soldaten --archive news.index",
    ),
)
def find_command(
    words: _Words,
    source: _Source = None,
    outlet: _Outlet = None,
    since: _Since = None,
    until: _Until = None,
    quoted: _Quoted = None,
    archive: Archive = None,
    page: Annotated[int, typer.Option("--page", min=1, help="Which ten.")] = 1,
    all_: Annotated[bool, typer.Option("--all", help="All of them.")] = False,
    format_: Annotated[FindFormat, FORMAT] = FindFormat.TEXT,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Find where the articles say this.

    Words in any order and form, numbers by value, actors by any of their names; the best first, with
    the call that makes evidence of each. Exits with 1 if nothing is like it.
    """
    from claimcheck.check.finding.hits import MIN_LETTERS, Wanted, is_askable
    from claimcheck.report.found import PAGE

    with errors_shown():
        asked = " ".join(words)
        if not is_askable(asked):
            raise ClaimcheckError(f"nothing to look for; give at least {MIN_LETTERS} letters, or a number")
        wanted = Wanted(tuple(source or ()), tuple(outlet or ()), since, until, quoted)
        _require_dates(wanted)
        first, most = (1, None) if all_ else ((page - 1) * PAGE + 1, PAGE)
        _tell(_found(asked, wanted, archive, (claims, sources), first, most), format_, (claims, sources))


Folders = tuple[Path | None, Path | None]
"""Of claims and of articles, as given on the command line."""


class _Answer(NamedTuple):
    """A page of passages, the report that they are shown with, and the articles; none of an archive's."""

    shown: "FoundPage | SuggestedPage"
    report: "Report"
    corpus: "Corpus | None"


def _found(
    asked: str, wanted: "Wanted", archive: list[str] | None, folders: Folders, first: int, most: int | None
) -> _Answer:
    from claimcheck.check.finding.hits import Wanted, find, page_of
    from claimcheck.cli.session import Depth, look_up, require_articles

    if archive:
        material = _material(archive, asked, wanted, folders)
        corpus, report = material.corpus, material.report
        found = find(asked, corpus, report, Wanted(), material.words)
        return _Answer(material.found(page_of(found, corpus, report, first, most)), report, None)
    checked = look_up(*folders, Depth.QUOTATIONS, by_times=True)
    (corpus, index), report = checked.searched(), checked.report
    require_articles(corpus, report)
    _require_known(wanted, corpus)
    found = find(asked, corpus, report, wanted, index)
    return _Answer(page_of(found, corpus, report, first, most), report, corpus)


def _tell(answer: _Answer, format_: TextOrJson, folders: Folders) -> NoReturn:
    """Print the passages and what was not looked through, and leave with whether there are any."""
    from claimcheck.cli.session import folder_options
    from claimcheck.report.found import FoundPage

    shown, options = answer.shown, folder_options(*folders)
    if format_ is TextOrJson.JSON:
        from claimcheck.render.json import to_json
        from claimcheck.report.found import found_document, suggested_document

        if isinstance(shown, FoundPage):
            write_machine(to_json(found_document(shown, options)), None)
        else:
            write_machine(to_json(suggested_document(shown, options)), None)
    else:
        from claimcheck.render.terminal.found import found_page, suggested_page

        if isinstance(shown, FoundPage):
            show(found_page(shown, answer.report, options))
        else:
            show(suggested_page(shown, answer.report, options))
    if answer.corpus is not None:
        _say_left_out(answer.corpus, shown.undated if isinstance(shown, FoundPage) else ())
    raise typer.Exit(OK if shown.total else PROBLEMS)


def _material(archive: list[str], words: str, wanted: "Wanted", folders: Folders) -> "Material":
    """Return the documents of an archive that may have *words*.

    Raises:
        ClaimcheckError: if what is asked makes no sense there, or the archive cannot be used.
    """
    from claimcheck.cli.archived import Place, records_at_hand, search
    from claimcheck.load.remote import located

    if wanted.sources or wanted.quoted is not None:
        raise ClaimcheckError(
            "--source, --quoted and --unquoted ask of the project's articles: leave --archive out"
        )
    place = Place(tuple(map(located, archive)), wanted.outlets, wanted.since, wanted.until)
    return search(place, words, records_at_hand(*folders).actors)


def _require_dates(wanted: "Wanted") -> None:
    """Refuse what is no date.

    Raises:
        ClaimcheckError: if one is none.
    """
    from claimcheck.records.values import parse_date

    for name, written in (("--since", wanted.since), ("--until", wanted.until)):
        try:
            parse_date(written or "2000")
        except ValueError as error:
            raise ClaimcheckError(f"{name} {written}: {error}") from None


def _require_known(wanted: "Wanted", corpus: "Corpus") -> None:
    """Refuse what nothing can match.

    Raises:
        ClaimcheckError: if a source or actor does not exist.
    """
    from claimcheck.cli.session import unknown

    for id_ in wanted.sources:
        if id_ not in corpus.sources:
            raise unknown("source", id_, corpus.sources)
    for id_ in wanted.outlets:
        if id_ not in corpus.actors:
            raise unknown("actor", id_, corpus.actors)


def _say_left_out(corpus: "Corpus", undated: tuple[str, ...] = ()) -> None:
    """Say what was not looked through, so that nobody takes it for silent."""
    unread = sorted(corpus.sources.keys() - corpus.articles.keys())
    if unread:
        say(f"not looked through, since unreadable: {', '.join(unread)}; see claimcheck verify")
    if undated:
        say(f"not looked through, since without a date: {', '.join(undated)}")


@app.command(
    "suggest",
    epilog=examples("claimcheck suggest joint-force-size", "claimcheck suggest joint-force-size --page 2"),
)
def suggest_command(
    id_: Annotated[str, typer.Argument(metavar="ID", help="The claim.", autocompletion=completing.claim_ids)],
    archive: Archive = None,
    outlet: Annotated[
        list[str] | None,
        typer.Option("--outlet", help="With --archive: only in documents of this outlet; repeatable."),
    ] = None,
    since: Annotated[
        str | None, typer.Option("--since", help="With --archive: only of YYYY[-MM[-DD]] or later.")
    ] = None,
    until: Annotated[
        str | None, typer.Option("--until", help="With --archive: only of YYYY[-MM[-DD]] or earlier.")
    ] = None,
    page: Annotated[int, typer.Option("--page", min=1, help="Which ten.")] = 1,
    letters: Annotated[
        bool, typer.Option("--letters", help="Compare by letters alone, as without the extra `semantic`.")
    ] = False,
    format_: Annotated[SuggestFormat, FORMAT] = SuggestFormat.TEXT,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Suggest passages that may bear on a claim.

    In any language, by runs of letters, and by meaning where the extra `semantic` is installed; those not yet
    linked first, each with what the reader says of it. Suggestions: nothing is verified or written.
    """
    from claimcheck.check.finding.hits import Wanted
    from claimcheck.load.encoder import encoder

    with errors_shown():
        compared_by = None if letters else encoder()
        if not archive and (outlet or since or until):
            raise ClaimcheckError("--outlet, --since and --until ask of an archive: name it with --archive")
        wanted = Wanted((), tuple(outlet or ()), since, until)
        _require_dates(wanted)
        _tell(
            _suggested(id_, wanted, archive, (claims, sources), page, compared_by), format_, (claims, sources)
        )


def _suggested(
    id_: str,
    wanted: "Wanted",
    archive: list[str] | None,
    folders: Folders,
    page: int,
    compared_by: "Encoder | None",
) -> _Answer:
    from claimcheck.check.finding.suggestions import suggest
    from claimcheck.cli.session import Depth, claim_of, look_up, require_articles

    if archive:
        claim = _claim_at_hand(id_, folders)
        material = _material(archive, claim.text, wanted, folders)
        shown = suggest(claim, material.corpus, material.report, page, compared_by)
        return _Answer(material.suggested(shown), material.report, None)
    checked = look_up(*folders, Depth.QUOTATIONS)
    corpus, report = checked.corpus, checked.report
    claim = claim_of(report, id_).claim
    require_articles(corpus, report)
    return _Answer(suggest(claim, corpus, report, page, compared_by), report, corpus)


def _claim_at_hand(id_: str, folders: Folders) -> "Claim":
    """Return a claim of which the text alone is asked.

    Raises:
        ClaimcheckError: if there is none.
    """
    from claimcheck.cli.archived import records_at_hand
    from claimcheck.cli.session import unknown

    known = records_at_hand(*folders).claims
    if id_ not in known:
        raise unknown("claim", id_, known)
    return known[id_]


GAPS_SHOWN = 10
"""Gaps of one kind that are shown where not all are asked for."""


@app.command("gaps", epilog=examples("claimcheck gaps", "claimcheck gaps --kind number --kind denial --all"))
def gaps_command(
    kind: Annotated[
        list[GapKind] | None, typer.Option("--kind", help="Only gaps of this kind; repeatable.")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="All of them, not ten of each kind.")] = False,
    format_: Annotated[GapsFormat, FORMAT] = GapsFormat.TEXT,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Show what the records leave open, and what to do next.

    Corrections, denials and numbers that no claim quotes, claims with one origin, files without a record,
    actors without a kind, ids and keys that differ in a letter.
    """
    from claimcheck.check.finding.gaps import find_gaps
    from claimcheck.cli.session import folder_options, look_up, unregistered_files

    with errors_shown():
        checked = look_up(claims, sources)
        files = unregistered_files(claims, sources, checked.report)
        options = folder_options(claims, sources)
        found = find_gaps(checked.corpus, checked.report, files, options)
        wanted = tuple(gap for gap in found if not kind or gap.kind in kind)
        if format_ is GapsFormat.JSON:
            from claimcheck.render.json import to_json
            from claimcheck.report.found import gaps_document

            write_machine(to_json(gaps_document(wanted)), None)
        else:
            from claimcheck.render.terminal.found import gaps_page

            show(gaps_page(wanted, None if all_ else GAPS_SHOWN))
        _say_left_out(checked.corpus)
        say_refused(checked.report)
