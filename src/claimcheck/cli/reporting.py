"""The command that writes what is handed on: report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.app import app, errors_shown, examples
from claimcheck.cli.options import Claims, Output, Pictures, ReportFormat, Sources
from claimcheck.cli.output import say, say_refused, write_machine
from claimcheck.errors import ClaimcheckError
from claimcheck.report.wording import plural

if TYPE_CHECKING:
    from claimcheck.cli.checked import Checked
    from claimcheck.render.markdown.report import ShownPicture
    from claimcheck.report.model import Report


@app.command(
    "report",
    epilog=examples(
        "claimcheck report -o report.md",
        "claimcheck report -o report.html",
        "claimcheck report -o report.md --pictures pictures",
        "claimcheck report | less",
    ),
)
def report_command(
    format_: Annotated[
        ReportFormat | None,
        typer.Option(
            "--format",
            "-f",
            help="How to write it. Default: as the file's ending says, else markdown; summary: two tables, 1 MB at most.",
        ),
    ] = None,
    pictures: Pictures = None,
    output: Output = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Write the report to hand to an editor."""
    from claimcheck.cli.outcome import written_code
    from claimcheck.cli.session import read

    with errors_shown():
        chosen = format_ or ReportFormat.of(output)
        if pictures is not None and chosen is not ReportFormat.MARKDOWN:
            raise ClaimcheckError(
                "--pictures goes with --format markdown; the web page holds them, a summary none"
            )
        checked = read(claims, sources)
        report = checked.report
        shown = _write_pictures(report, pictures, output, (claims, sources)) if pictures is not None else ()
        write_machine(_written(checked, chosen, shown), output)
        if output is not None:
            say(f"wrote {output}")
        say_refused(report)
        raise typer.Exit(written_code(report))


def _write_pictures(
    report: "Report", folder: Path, output: Path | None, inputs: tuple[Path | None, Path | None]
) -> "tuple[ShownPicture, ...]":
    from claimcheck.cli.pictures import write_pictures
    from claimcheck.render.markdown.report import ShownPicture
    from claimcheck.render.svg.pictures import pictures

    drawn = pictures(report)
    links = write_pictures(drawn, folder, output, inputs)
    say(f"wrote {plural(len(drawn), 'picture')} to {folder}")
    return tuple(ShownPicture(picture, link) for picture, link in zip(drawn, links, strict=True))


def _written(checked: "Checked", format_: ReportFormat, shown: "tuple[ShownPicture, ...]") -> str:
    report = checked.report
    if format_ is ReportFormat.HTML:
        from claimcheck.check.quotation.annotating import annotate
        from claimcheck.render.html.report import to_html
        from claimcheck.render.svg.pictures import pictures

        return to_html(report, annotate(checked.corpus, report), pictures(report))
    if format_ is ReportFormat.SUMMARY:
        from claimcheck.render.markdown.summary import to_summary

        return to_summary(report)
    from claimcheck.render.markdown.report import to_markdown

    return to_markdown(report, shown)
