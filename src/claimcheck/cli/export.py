"""The command that writes for other programs: export."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import Claims, ExportFormat, Sources
from claimcheck.cli.output import is_terminal, say, say_refused, write_files, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.records.corpus import Corpus
    from claimcheck.report.annotated import Review
    from claimcheck.report.model import Report

_FULL_DATE = len("YYYY-MM-DD")


@app.command(
    "export",
    epilog=examples(
        "claimcheck export --format sqlite -o claims.db && datasette claims.db",
        "claimcheck export -f claimreview -o reviews --url 'https://example.org/{id}'",
        "claimcheck export --format annotations -o quotations.json",
    ),
)
def export_command(
    format_: Annotated[ExportFormat, typer.Option("--format", "-f", help="What to write.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="File to write, whole or not at all; for claimreview its folder. Default: stdout.",
        ),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option(
            "--url", help="For claimreview: where a review will be published, {id} for the claim's id."
        ),
    ] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Write the conclusions for other programs.

    sqlite: a database with everything, for Datasette. claimreview: schema.org ClaimReview, a file for
    each claim with a person's verdict. annotations: W3C Web Annotations, one for each quotation found.
    """
    from claimcheck.cli.boundary import refuse_inputs
    from claimcheck.cli.session import read, written_code

    with errors_shown():
        _check_url(url, format_)
        folder = _folder(output) if format_ is ExportFormat.CLAIMREVIEW else None
        if folder is None and output is not None and str(output) != "-":
            refuse_inputs(output, claims, sources)
        if format_ is ExportFormat.SQLITE:
            _require_place(output)
        checked = read(claims, sources)
        report = checked.report
        if folder is not None:
            _export_reviews(report, folder, url, (claims, sources))
        elif format_ is ExportFormat.SQLITE:
            _write(_database(report), output)
        else:
            _write(_annotations(checked.corpus, report), output)
        say_refused(report)
        raise typer.Exit(written_code(report))


def _check_url(url: str | None, format_: ExportFormat) -> None:
    from claimcheck.text.iri import web_iri

    if url is None:
        return
    if format_ is not ExportFormat.CLAIMREVIEW:
        raise ClaimcheckError("--url goes with --format claimreview alone")
    if "{id}" not in url or web_iri(url) is None:
        raise ClaimcheckError(
            "--url must be an address with `{id}` in it, such as https://example.org/checks/{id}"
        )


def _folder(output: Path | None) -> Path:
    if output is None or str(output) == "-":
        raise ClaimcheckError("--format claimreview writes a file for each claim; name a folder with -o")
    if output.exists() and not output.is_dir():
        raise ClaimcheckError(f"{output} is no folder; --format claimreview writes a file for each claim")
    return output


def _require_place(output: Path | None) -> None:
    """Refuse to write a database where it would do harm: to a terminal, or below another's journal."""
    if output is None and is_terminal():
        raise ClaimcheckError("a database is nothing for a terminal; name a file with -o, or a pipe")
    for end in ("-wal", "-journal"):
        # SQLite would apply it to the new file, as if that were the one which the journal was of.
        journal = output.with_name(output.name + end) if output and output.name else None
        if journal is not None and journal.exists():
            raise ClaimcheckError(
                f"{journal} shows that a program has {output} open; close that, or name another file"
            )


def _write(content: str | bytes, output: Path | None) -> None:
    write_machine(content, output)
    if output is not None and str(output) != "-":
        say(f"wrote {output}")


def _database(report: "Report") -> bytes:
    import sqlite3

    from claimcheck.render.sqlite.database import to_sqlite

    try:
        return to_sqlite(report)
    except (sqlite3.OperationalError, sqlite3.NotSupportedError) as error:
        raise ClaimcheckError(f"this Python's SQLite cannot make the database: {error}") from None


def _annotations(corpus: "Corpus", report: "Report") -> str:
    from claimcheck.check.quotation.selecting import select_passages
    from claimcheck.render.exports import to_annotations

    passages = select_passages(report, corpus.articles)
    if not passages:
        raise NothingToCheckError("no quotation was found whole: nothing to annotate; see claimcheck verify")
    left_out = sum(len(claim.evidence) for claim in report.claims) - len(passages)
    if left_out:
        say(
            f"left out: {plural(left_out, 'quotation')} not found, ambiguous, cut off or unread; see claimcheck verify"
        )
    return to_annotations(passages)


def _export_reviews(
    report: "Report", folder: Path, url: str | None, inputs: tuple[Path | None, Path | None]
) -> None:
    from claimcheck.check.reviewing import reviews
    from claimcheck.cli.boundary import refuse_folder
    from claimcheck.render.exports import to_claimreview
    from claimcheck.text.iri import web_iri

    judged = reviews(report)
    if not judged:
        raise NothingToCheckError(
            "no claim has a verdict: a person writes one, under `verdict:` of the claim"
        )
    refuse_folder(folder, *inputs)
    files: dict[str, str | bytes] = {}
    for review in judged:
        id_ = review.claim.claim.id
        place = web_iri(url.replace("{id}", id_)) if url else None
        files[f"{id_}.claimreview.json"] = to_claimreview(review, place)
    write_files(folder, files)
    say(f"wrote {plural(len(judged), 'file')} to {folder}")
    _say_what_lacks(judged, url)


def _say_what_lacks(judged: "Iterable[Review]", url: str | None) -> None:
    """Say what readers of ClaimReview ask for and nobody wrote."""
    from claimcheck.render.exports import date_published

    if url is None:
        say("without `url`, the address of the review, which readers require; give it with --url")
    undated = [review.claim.claim.id for review in judged if date_published(review) is None]
    if undated:
        say(
            f"without `datePublished`, as the verdict has no date or an approximate one: {', '.join(undated)}"
        )
    partial = [
        review.claim.claim.id for review in judged if 0 < len(date_published(review) or "") < _FULL_DATE
    ]
    if partial:
        say(f"`datePublished` is a year or month where readers ask for a day: {', '.join(partial)}")
