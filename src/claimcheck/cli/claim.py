"""The commands that write claims: with a person, one question at a time, and of passages in files of other programs: claim, import."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from claimcheck.cli.app import OK, PROBLEMS, USAGE, app, errors_shown, examples
from claimcheck.cli.completing import claim_ids
from claimcheck.cli.options import FORMAT, Claims, ImportFormat, Sources
from claimcheck.cli.output import say, say_refused, show, write, write_machine
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.importing.values import Form

if TYPE_CHECKING:
    from claimcheck.cli.dialogue import Dialogue
    from claimcheck.load.additions import Addition
    from claimcheck.load.project import Project
    from claimcheck.records.corpus import Corpus
    from claimcheck.report.candidate import Candidate, ImportedClaim, Judged


@app.command(
    "claim",
    epilog=examples(
        "claimcheck claim", "claimcheck claim joint-force-size", "claimcheck claim < answers.txt"
    ),
)
def claim_command(
    id_: Annotated[
        str | None,
        typer.Argument(
            metavar="[ID]", help="A claim that is there, to add evidence to.", autocompletion=claim_ids
        ),
    ] = None,
    to: Annotated[
        Path | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help="File of claims for a new one. Default: where claims quote the same lines, else claims.yaml.",
        ),
    ] = None,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Make a claim, or add evidence to one, by questions.

    One question at a time: nothing but Enter takes what stands in brackets, `-` leaves it empty, `q` ends.
    At the end the record is shown with what verify says of it; nothing is written before a yes.
    """
    from claimcheck.cli.dialogue import Dialogue
    from claimcheck.cli.questions import EndedError
    from claimcheck.cli.session import claim_of, look_up, project_of
    from claimcheck.load.editing import read_files

    with errors_shown():
        project = project_of(claims, sources)
        files = read_files(project)
        checked = look_up(claims, sources)
        if not checked.corpus.articles:
            raise NothingToCheckError("no articles: claimcheck add makes some of saved pages")
        there = claim_of(checked.report, id_).claim if id_ is not None else None
        dialogue = Dialogue(project, files, (checked.corpus, checked.report), to)
        try:
            dialogue.run(there)
        except EndedError as end:
            _keep(dialogue)
            raise typer.Exit(OK if end.is_wanted else PROBLEMS) from None
        except BaseException:
            _keep(dialogue)
            raise
        raise typer.Exit(OK)


def _keep(dialogue: "Dialogue") -> None:
    """Print what there is, so that nothing that was answered is lost."""
    block = dialogue.block()
    say("")
    if block:
        say("nothing was written; this is what there is:")
        write(block)
    else:
        say("nothing was written")


_From = Annotated[
    Form | None,
    typer.Option(
        "--from",
        metavar="FORM",
        help=f"What the files are: {', '.join(Form)}. Default: told by their content.",
    ),
]
_To = Annotated[
    Path | None,
    typer.Option(
        "--write", metavar="FILE.yaml", help="Add what was found to this file of claims, there or not."
    ),
]
_Named = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="NAME=ID", help="Which source a name in the files means; repeatable."),
]
_KeepUnfound = Annotated[
    bool, typer.Option("--keep-unfound", help="Write what was not found, too, as comments.")
]
_Encoding = Annotated[
    str | None, typer.Option("--encoding", help="Of a CSV file. Default: UTF-8, else cp1252.")
]


@app.command(
    "import",
    epilog=examples(
        "claimcheck import sheet.csv",
        "claimcheck import notes.json --write claims/notes.yaml",
        "claimcheck import answer.json --map 'My document=004' --format json",
    ),
)
def import_command(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="CSV or JSON; `-` is stdin.")],
    from_: _From = None,
    to: _To = None,
    named: _Named = None,
    keep_unfound: _KeepUnfound = False,
    encoding: _Encoding = None,
    format_: Annotated[ImportFormat, FORMAT] = ImportFormat.TEXT,
    claims: Claims = None,
    sources: Sources = None,
) -> None:
    """Take passages from sheets, annotations and cited answers.

    A sheet (CSV), Hypothesis, W3C annotations, Claude's citations: each passage is a candidate, and is looked up in
    the articles. Nothing is written without --write, and only what was found. Exits with 1 if anything was not.
    """
    from claimcheck.check.candidates.grouping import grouped
    from claimcheck.check.candidates.judging import Judge
    from claimcheck.cli.output import progress_shown
    from claimcheck.cli.session import look_up, project_of

    with errors_shown():
        read = _read_all(files, from_, encoding)
        checked = look_up(claims, sources)
        if not checked.corpus.articles:
            raise NothingToCheckError("no articles: claimcheck add makes some of saved pages")
        judge = Judge(checked.corpus, checked.report, _named(named or (), checked.corpus))
        with progress_shown() as progress:
            judged = judge.judge(read.candidates, progress)
        made = grouped(judged, checked.corpus)
        is_written = any(claim.is_written or keep_unfound for claim in made)
        where: tuple[str, ...] = ()
        if to is not None and is_written:
            where = _write(made, project_of(claims, sources), to, keeps_unfound=keep_unfound)
        _print(judged, made, read.remarks, format_, keeps_unfound=keep_unfound)
        for line in where:
            say(line)
        _say_how_to_name(judged)
        say_refused(checked.report)
        if to is not None and not is_written:
            say("nothing was found that is not there already: nothing was written")
        elif to is None and format_ is ImportFormat.TEXT and any(claim.is_written for claim in made):
            say("nothing was written; --write claims/NAME.yaml adds what was found, --format yaml prints it")
        raise typer.Exit(_code(judged, read))


def _say_how_to_name(judged: "Sequence[Judged]") -> None:
    """Say what to do where sources go by other names than here."""
    from claimcheck.report.candidate import Outcome

    named = [item for item in judged if item.outcome is Outcome.SOURCE_UNKNOWN and item.candidate.hints]
    if named:
        say("where a source of yours goes by another name: --map 'NAME=ID'")


class _Read(NamedTuple):
    """The candidates of all files, what of each was left out, and how many could not be read."""

    candidates: "list[Candidate]"
    remarks: dict[str, tuple[str, ...]]
    failed: int


def _read_all(files: Sequence[Path], form: Form | None, encoding: str | None) -> _Read:
    """Return the candidates of *files*; one that cannot be read is told, and the others are read all the same.

    Raises:
        ClaimcheckError: if none can be read.
        NothingToCheckError: if they hold nothing.
    """
    from claimcheck.load.imported import read_imported

    read = _Read([], {}, 0)
    errors: list[str] = []
    for file in dict.fromkeys(files):
        try:
            offered = read_imported(file, form, encoding)
        except ClaimcheckError as error:
            errors.append(str(error))
            continue
        read.candidates.extend(offered.candidates)
        read.remarks[_shown(file)] = offered.remarks
    if errors and not read.remarks:
        *others, last = errors
        for message in others:
            say(f"claimcheck: {message}")
        raise ClaimcheckError(last)
    for message in errors:
        say(f"claimcheck: {message}")
    for name, remarks in read.remarks.items():
        for remark in remarks:
            say(f"{name}: {remark}")
    if not read.candidates and not errors:
        raise NothingToCheckError(f"nothing to import in {', '.join(read.remarks)}: no passage is quoted")
    return read._replace(failed=len(errors))


def _shown(file: Path) -> str:
    return "standard input" if str(file) == "-" else file.name


def _named(pairs: Sequence[str], corpus: "Corpus") -> dict[str, str]:
    """Return the ids of sources by the names that were given to them.

    Raises:
        ClaimcheckError: if there is no such source, or no name.
    """
    from claimcheck.cli.session import unknown

    found: dict[str, str] = {}
    for pair in pairs:
        # A name may hold `=`, an id none.
        name, _, id_ = pair.rpartition("=")
        if not name.strip():
            raise ClaimcheckError(f"--map {pair}: write a name, `=`, and the id of a source")
        if id_ not in corpus.sources:
            raise unknown("source", id_, corpus.sources)
        found[name] = id_
    return found


def _print(
    judged: "Sequence[Judged]",
    made: "Sequence[ImportedClaim]",
    remarks: dict[str, tuple[str, ...]],
    format_: ImportFormat,
    *,
    keeps_unfound: bool,
) -> None:
    if format_ is ImportFormat.JSON:
        from claimcheck.render.json import to_json
        from claimcheck.report.candidate import imported_document

        write_machine(to_json(imported_document(judged, made, remarks)), None)
    elif format_ is ImportFormat.YAML:
        from claimcheck.render.terminal.found import summary
        from claimcheck.render.yaml import imported_file

        write_machine(imported_file(made, keeps_unfound=keeps_unfound), None)
        for item in judged:
            if not item.outcome.is_found:
                say(f"{item.candidate.place}: {item.outcome.replace('_', ' ')}: {item.message}")
        say(summary(judged))
    else:
        from claimcheck.render.terminal.found import imported_page

        show(imported_page(judged, made))


def _write(
    made: "Sequence[ImportedClaim]", project: "Project", to: Path, *, keeps_unfound: bool
) -> tuple[str, ...]:
    """Write what was found, and return what to tell of it.

    Raises:
        ClaimcheckError: if it cannot be written; then nothing was.
    """
    from claimcheck.cli.atomic import write_plan
    from claimcheck.load.additions import plan_additions, target_of
    from claimcheck.load.editing import read_files
    from claimcheck.load.project import working_folder
    from claimcheck.report.wording import plural

    files = read_files(project)
    target = target_of(to, files, project, working_folder())
    planned = plan_additions(files, target, _addition(made, keeps_unfound=keeps_unfound))
    write_plan(planned.plan, project)
    passages = sum(len(claim.found) for claim in made)
    new = [claim for claim in made if claim.is_written and claim.is_new]
    told = [
        f"wrote {plural(passages, 'passage')}"
        + (f", {plural(len(new), 'new claim')} in {target.shown}" if new else "")
    ]
    told += [
        f"more evidence for {claim.id}, {planned.places[claim.id].file}:{planned.places[claim.id].line}"
        for claim in made
        if claim.is_written and not claim.is_new
    ]
    return (*told, "next: claimcheck verify")


def _addition(made: "Sequence[ImportedClaim]", *, keeps_unfound: bool) -> "Addition":
    from claimcheck.load.additions import Addition
    from claimcheck.render.yaml import added_evidence, imported_record, unfound_lines

    def record(claim: "ImportedClaim") -> Callable[[str], str]:
        return lambda indent: imported_record(claim, indent, keeps_unfound=keeps_unfound)

    def evidence(claim: "ImportedClaim") -> Callable[[str], str]:
        return lambda indent: added_evidence(claim, indent, keeps_unfound=keeps_unfound)

    written = [claim for claim in made if claim.is_written]
    return Addition(
        {claim.id: record(claim) for claim in written if claim.is_new},
        {claim.id: evidence(claim) for claim in written if not claim.is_new},
        (lambda indent: unfound_lines(made, indent)) if keeps_unfound and len(written) < len(made) else None,
    )


def _code(judged: "Sequence[Judged]", read: _Read) -> int:
    if read.failed:
        return USAGE
    return OK if all(_is_well(item) for item in judged) else PROBLEMS


def _is_well(item: "Judged") -> bool:
    from claimcheck.report.candidate import Outcome

    return item.outcome in {Outcome.ALREADY, Outcome.FOUND} and not item.has_error
