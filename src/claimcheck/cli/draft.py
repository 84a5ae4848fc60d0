"""The command that holds a draft against the claims and the articles: draft."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli.app import OK, PROBLEMS, app, errors_shown, examples
from claimcheck.cli.options import (
    Claims,
    DraftFormat,
    ExitZero,
    FailOn,
    Output,
    Sources,
    Strict,
    configured_fail_on,
)
from claimcheck.cli.output import say, say_refused, show, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.problem import Severity

if TYPE_CHECKING:
    from claimcheck.load.imported import ReadDraft
    from claimcheck.report.drafted import Drafted
    from claimcheck.report.model import Report


_File = Annotated[
    Path, typer.Argument(metavar="FILE", help="The draft: .md, .txt or .docx. Nothing is written into it.")
]
_Format = Annotated[
    DraftFormat | None,
    typer.Option("--format", "-f", help="How to print. Default: as the ending of -o says, else text."),
]
_Level = Annotated[
    Severity | None,
    typer.Option("--level", help="text, sarif: only what is at least so grave. Default: info."),
]
_FailOn = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        help="Mildest remarks for exit code 1: error, a source says otherwise; warning, nothing behind it.",
    ),
]


@app.command(
    "draft",
    epilog=examples(
        "claimcheck draft story.md",
        "claimcheck draft story.md -o story.html",
        "claimcheck draft story.docx -o story-checked.docx",
        "claimcheck draft story.md --level error --strict",
    ),
)
def draft_command(
    file: _File,
    format_: _Format = None,
    level: _Level = None,
    fail_on: _FailOn = None,
    strict: Strict = False,
    exit_zero: ExitZero = False,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Hold a draft against the claims and the articles.

    Sentence by sentence: what covers each sentence, number, name and quotation, what the sources say otherwise, what no claim has yet,
    and what nothing stands behind. `[^claim-id]` and `{claim: id}` in the draft tie a sentence to a claim.
    """
    from claimcheck.cli.session import Failing, configuration, look_up, require_articles
    from claimcheck.draft.judging import check_draft
    from claimcheck.draft.written import read_written
    from claimcheck.load.imported import read_draft

    with errors_shown():
        chosen = format_ or DraftFormat.of(output)
        _refuse(file, output, chosen)
        failing = Failing(fail_on, strict, exit_zero, configured_fail_on(configuration()))
        draft = read_draft(file)
        checked = look_up(claims, sources)
        require_articles(checked.corpus, checked.report)
        written = read_written(draft.text, is_markdown=draft.is_markdown)
        drafted = check_draft(_shown(file), written, checked.corpus, checked.report, draft.text)
        _print(
            _Judged(drafted, checked.report, draft),
            _Printing(chosen, level or Severity.INFO, output, (claims, sources)),
        )
        if output is not None:
            say(f"wrote {output}")
        say_refused(checked.report)
        least = failing.least.severity
        fails = not exit_zero and least is not None and drafted.has(least)
        raise typer.Exit(PROBLEMS if fails else OK)


def _shown(file: Path) -> str:
    """Return the draft's name as outputs show it: as it was given, but no absolute path."""
    return file.name if file.is_absolute() else file.as_posix()


def _refuse(file: Path, output: Path | None, chosen: DraftFormat) -> None:
    """Refuse to write over the draft, and a Word document over any file.

    Raises:
        ClaimcheckError: if that was asked for.
    """
    if chosen is DraftFormat.DOCX and (output is None or str(output) == "-"):
        raise ClaimcheckError("a Word document goes to a file: name it with -o")
    if output is None or str(output) == "-" or not output.exists():
        return
    if file.exists() and os.path.samefile(file, output):  # noqa: PTH121 -- no name is too long for it
        raise ClaimcheckError(f"{output} is the draft itself, which is never written to; name another file")
    if chosen is DraftFormat.DOCX:
        raise ClaimcheckError(f"{output} is there already; name a new file for the copy with comments")


class _Printing:
    """What was asked of the output."""

    def __init__(
        self,
        format_: DraftFormat,
        least: Severity,
        output: Path | None,
        folders: tuple[Path | None, Path | None],
    ) -> None:
        self.format, self.least, self.output, self.folders = format_, least, output, folders


def _print(judged: "_Judged", printing: _Printing) -> None:
    if printing.format is DraftFormat.TEXT:
        from claimcheck.cli.session import folder_options
        from claimcheck.render.terminal.drafted import drafted_page

        options = folder_options(*printing.folders)
        show(drafted_page(judged.drafted, judged.report, printing.least, options), printing.output)
    else:
        write_machine(_WRITERS[printing.format](judged, printing), printing.output)


class _Judged(NamedTuple):
    """A draft as it was judged, the report that it was held against, and its file as it was read."""

    drafted: "Drafted"
    report: "Report"
    draft: "ReadDraft"


def _markdown(judged: _Judged, _: _Printing) -> str:
    from claimcheck.render.drafted import drafted_to_markdown

    return drafted_to_markdown(judged.drafted, judged.report)


def _html(judged: _Judged, _: _Printing) -> str:
    from claimcheck.render.html.report import drafted_to_html

    return drafted_to_html(judged.drafted, judged.report)


def _sarif(judged: _Judged, printing: _Printing) -> str:
    from claimcheck.render.findings import drafted_to_sarif

    return drafted_to_sarif(judged.drafted, judged.drafted.file, printing.least)


def _json(judged: _Judged, _: _Printing) -> str:
    from claimcheck.render.json import to_json
    from claimcheck.report.drafted import drafted_document

    return to_json(drafted_document(judged.drafted))


def _docx(judged: _Judged, _: _Printing) -> bytes:
    try:
        from claimcheck.render.docx.drafted import UncommentableError, commented
    except ModuleNotFoundError as error:
        raise ClaimcheckError(f"{error.name} is not installed: pip install 'claimcheck-cli[docx]'") from None
    try:
        return commented(judged.drafted, judged.report, judged.draft.document)
    except UncommentableError as error:
        raise ClaimcheckError(str(error)) from None


_WRITERS: dict[DraftFormat, Callable[[_Judged, _Printing], str | bytes]] = {
    DraftFormat.MARKDOWN: _markdown,
    DraftFormat.HTML: _html,
    DraftFormat.DOCX: _docx,
    DraftFormat.JSON: _json,
    DraftFormat.SARIF: _sarif,
}
"""One writer a format, loaded when it is used; `text` is for the screen."""
