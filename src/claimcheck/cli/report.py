"""The command that writes what is handed on, and the pictures beside it: report."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple
from urllib.parse import quote

import typer

from claimcheck.cli import completing
from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.boundary import refuse_folder
from claimcheck.cli.list import Filter, select
from claimcheck.cli.options import Claims, Output, Pictures, Reader, ReportFormat, Sources
from claimcheck.cli.output import is_terminal, say, say_refused, write_files, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.cli.session import Checked
    from claimcheck.records.corpus import Corpus
    from claimcheck.render.markdown.report import ShownPicture
    from claimcheck.render.svg.drawing import Picture
    from claimcheck.report.editorial import Editorial, Masthead
    from claimcheck.report.model import Report


_Format = Annotated[
    ReportFormat | None,
    typer.Option(
        "--format",
        "-f",
        help="How to write it. Default: as the file's ending says, else markdown; summary: two tables, 1 MB at most.",
    ),
]
_Reader = Annotated[
    Reader | None,
    typer.Option(
        "--for",
        help="editor: what may be printed first, in plain words; archive: everything. Default: editor.",
    ),
]
_Only = Annotated[
    list[str] | None,
    typer.Option(
        "--only",
        metavar="ID",
        autocompletion=completing.claim_ids,
        help="Only this claim; give it again for more.",
    ),
]
_Status = Annotated[
    str | None,
    typer.Option(
        "--status",
        autocompletion=completing.statuses,
        help="Only claims with this status, or value of an axis: open, overreaches, contradicted …",
    ),
]
_Summary = Annotated[
    str | None, typer.Option("--summary", help="A few sentences that stand before everything.")
]


@app.command(
    "report",
    epilog=examples(
        "claimcheck report -o report.html",
        "claimcheck report -o report.docx --status open",
        "claimcheck report -o report.md --pictures pictures",
        "claimcheck report -o whole.html --for archive",
        'claimcheck report --only joint-force-size --title "The joint force" | less',
    ),
)
def report_command(
    format_: _Format = None,
    reader: _Reader = None,
    only: _Only = None,
    status: _Status = None,
    title: Annotated[str | None, typer.Option("--title", help="What it is called.")] = None,
    author: Annotated[str | None, typer.Option("--author", help="Who hands it on.")] = None,
    date: Annotated[str | None, typer.Option("--date", help="Its date, as it is to be printed.")] = None,
    summary: _Summary = None,
    pictures: Pictures = None,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Write the report to hand to an editor.

    First what needs somebody, the worst first, each claim with one plain sentence; then what needs nobody.
    Title, author, date and summary may also stand in the settings, as `report.title` and so on.
    """
    from claimcheck.cli.session import read, written_code

    with errors_shown():
        chosen = format_ or _of_ending(output)
        _refuse(chosen, reader, pictures, output)
        checked = read(claims, sources)
        asked = wanted(
            checked,
            reader or Reader.EDITOR,
            only or (),
            status,
            masthead_of(title=title, author=author, date=date, summary=summary),
        )
        shown = (
            _write_pictures(asked.report, pictures, output, (claims, sources)) if pictures is not None else ()
        )
        write_machine(_WRITERS[chosen](asked, shown), output)
        if output is not None:
            say(f"wrote {output}")
        say_refused(checked.report)
        raise typer.Exit(written_code(asked.report))


def _of_ending(output: Path | None) -> ReportFormat:
    """Return the format that a file's ending asks for; a document that we do not write is none of ours by another name."""
    ending = output.suffix.lower() if output is not None else ""
    if ending == ".pdf":
        raise ClaimcheckError(
            "a PDF is not written: write -o report.html, open it in a browser, and print it to a file"
        )
    if ending in _OTHER_ENDINGS:
        raise ClaimcheckError(
            f"`{ending}` is not written: -o takes .html, .docx or .md; with --format, any name"
        )
    return ReportFormat.of(output)


_OTHER_ENDINGS = frozenset((".odt", ".doc", ".rtf", ".epub", ".tex", ".xhtml", ".json", ".csv", ".xlsx"))
"""Of documents that a program reads which would take Markdown for a broken one; any other name is Markdown."""


def _refuse(chosen: ReportFormat, reader: Reader | None, pictures: Path | None, output: Path | None) -> None:
    """Refuse, before any work, what cannot be written."""
    if pictures is not None and chosen is not ReportFormat.MARKDOWN:
        raise ClaimcheckError(
            "--pictures goes with --format markdown; the web page holds them, a summary none"
        )
    if chosen is ReportFormat.SUMMARY and reader is not None:
        raise ClaimcheckError("--for goes with the other formats; a summary is the same for everybody")
    if chosen is not ReportFormat.DOCX:
        return
    if reader is Reader.ARCHIVE:
        raise ClaimcheckError("--format docx is for editors; --for archive goes with html and markdown")
    if output is None and is_terminal():
        raise ClaimcheckError("a document is nothing for a terminal; name a file with -o, or a pipe")
    from importlib.util import find_spec

    if find_spec("docx") is None:
        raise ClaimcheckError("python-docx is not installed: pip install 'claimcheck-cli[docx]'")


def _write_pictures(
    report: "Report", folder: Path, output: Path | None, inputs: tuple[Path | None, Path | None]
) -> "tuple[ShownPicture, ...]":
    from claimcheck.render.markdown.report import ShownPicture

    drawn = pictures_of(report)
    links = write_pictures(drawn, folder, output, inputs)
    say(f"wrote {plural(len(drawn), 'picture')} to {folder}")
    return tuple(ShownPicture(picture, link) for picture, link in zip(drawn, links, strict=True))


def _summary(asked: "Wanted", _: "tuple[ShownPicture, ...]") -> str:
    from claimcheck.render.markdown.report import to_summary

    return to_summary(asked.report)


def _document(asked: "Wanted", _: "tuple[ShownPicture, ...]") -> bytes:
    from claimcheck.render.docx.editor import to_editor_docx

    return to_editor_docx(asked.edited)


def _markdown(asked: "Wanted", shown: "tuple[ShownPicture, ...]") -> str:
    if asked.reader is Reader.EDITOR:
        from claimcheck.render.markdown.editor import to_editor_markdown

        return to_editor_markdown(asked.edited, shown)
    from claimcheck.render.markdown.report import to_markdown

    return to_markdown(asked.report, shown, asked.masthead, asked.whole)


def _page(asked: "Wanted", _: "tuple[ShownPicture, ...]") -> str:
    from claimcheck.check.quotation.annotating import annotate

    annotated = annotate(asked.corpus, asked.whole)
    if asked.reader is Reader.EDITOR:
        from claimcheck.render.html.report import to_editor_html

        return to_editor_html(asked.edited, annotated)
    from claimcheck.render.html.report import to_html

    return to_html(asked.report, annotated, pictures_of(asked.report), asked.masthead, asked.whole)


_WRITERS: "dict[ReportFormat, Callable[[Wanted, tuple[ShownPicture, ...]], str | bytes]]" = {
    ReportFormat.MARKDOWN: _markdown,
    ReportFormat.SUMMARY: _summary,
    ReportFormat.HTML: _page,
    ReportFormat.DOCX: _document,
}
"""One writer a format; what writes it is loaded for its format alone."""


class Wanted(NamedTuple):
    """The claims that are asked for, and all that there are."""

    checked: "Checked"
    report: "Report"
    """With the claims to show alone."""
    reader: Reader
    masthead: "Masthead"

    @property
    def whole(self) -> "Report":
        """With all claims."""
        return self.checked.report

    @property
    def corpus(self) -> "Corpus":
        """The records and articles."""
        return self.checked.corpus

    @property
    def edited(self) -> "Editorial":
        """As an editor reads it."""
        from claimcheck.report.editorial import editorial

        return editorial(self.whole, self.report, self.masthead)


def masthead_of(**given: str | None) -> "Masthead":
    """Return title, author, date and summary as *given* on the command line, else as configured.

    Raises:
        ClaimcheckError: if the configuration cannot be used.
    """
    from claimcheck.cli.session import configuration
    from claimcheck.report.editorial import Masthead

    settings = configuration()
    return Masthead(
        **{key: settings.value(f"report.{key}") if value is None else value for key, value in given.items()}
    )


def wanted(
    checked: "Checked", reader: Reader, ids: Sequence[str], status: str | None, masthead: "Masthead"
) -> Wanted:
    """Return what is asked for: with neither *ids* nor *status* all claims, with both those that fit both.

    Raises:
        ClaimcheckError: if there is no such claim or status.
        NothingToCheckError: if no claim is left.
    """
    from claimcheck.cli.session import pick

    report = checked.report
    if ids:
        report = pick(report, ids)
    if status is not None:
        report = pick(report, [claim.claim.id for claim in select(report, Filter(status=status))])
    return Wanted(checked, report, reader, masthead)


def pictures_of(report: "Report") -> "tuple[Picture, ...]":
    """Return the pictures of *report*; one that would show nothing is left out."""
    from claimcheck.render.svg.matrix import draw_matrix
    from claimcheck.render.svg.provenance import draw_provenance
    from claimcheck.render.svg.timeline import draw_timeline
    from claimcheck.report.pictures import matrix_of, timeline_of
    from claimcheck.report.provenance import provenance_of

    drawn = (
        draw_matrix(matrix_of(report), report.actors),
        draw_provenance(provenance_of(report), report.actors),
        draw_timeline(timeline_of(report)),
    )
    return tuple(picture for picture in drawn if picture is not None)


def write_pictures(
    pictures: "Sequence[Picture]",
    folder: Path,
    output: Path | None,
    inputs: tuple[Path | None, Path | None] = (None, None),
) -> tuple[str, ...]:
    """Write each picture to `NAME.svg` below *folder*; return the links from the report at *output* to them.

    The folder is made where it is missing, but never among the *inputs*, the folders of claims and of
    articles as given on the command line; the links of a report on stdout start at the working directory.

    Raises:
        ClaimcheckError: if the folder or a file cannot be written.
    """
    refuse_folder(folder, *inputs)
    write_files(folder, {_name(picture): picture.svg for picture in pictures})
    start = Path() if output is None or str(output) == "-" else output.parent
    return tuple(_link(folder / _name(picture), start) for picture in pictures)


def _name(picture: "Picture") -> str:
    return f"{picture.name}.svg"


def _link(file: Path, start: Path) -> str:
    """Return the relative address of *file*; links are resolved as written, not through symbolic links."""
    return quote(os.fsencode(Path(os.path.relpath(file, start)).as_posix()))
