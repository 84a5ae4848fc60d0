"""What every command begins and ends with: the project found, read and verified, now or by an earlier run; ids looked up; the exit code."""

import os
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.cli.app import OK, PROBLEMS
from claimcheck.cli.environment import kept_folder
from claimcheck.cli.options import FailOn
from claimcheck.cli.output import Progress, progress_shown
from claimcheck.errors import ClaimcheckError, NothingToCheckError
from claimcheck.load.kept import MANY, Kept, key_of
from claimcheck.load.project import Configuration, Project, find_configuration, find_project, working_folder
from claimcheck.load.texts import RecordText, read_project
from claimcheck.problem import Problem, Severity
from claimcheck.report.model import CheckedClaim, Report

if TYPE_CHECKING:
    from claimcheck.check.attribution.detecting import PassageReader
    from claimcheck.check.finding.index import Index
    from claimcheck.records.corpus import Corpus
    from claimcheck.records.model import Source


class Depth(StrEnum):
    """How far a project is checked."""

    WHOLE = "whole"
    AXES = "axes"
    """Nobody's words are read, as the axes need none of it."""
    QUOTATIONS = "quotations"
    """They are looked up, and nothing else."""


class Checked:
    """The report on a project, and what it was made of."""

    def __init__(self, project: Project, texts: tuple[RecordText, ...], report: Report) -> None:
        self.report = report
        self._project = project
        self._texts = texts

    @cached_property
    def corpus(self) -> "Corpus":
        """The records and articles.

        Raises:
            ClaimcheckError: if an article has changed since the report was made.
        """
        from claimcheck.load.corpus import CHANGED, load

        corpus = load(self._project, texts=self._texts)
        sums = {checked.source.id: checked.sha256 for checked in self.report.sources if checked.sha256}
        maps = {c.source.id: c.map_sha256 for c in self.report.sources if c.map_sha256 is not None}
        if (corpus.sums, corpus.maps) != (sums, maps):
            raise ClaimcheckError(CHANGED)
        return corpus

    def searched(self) -> "tuple[Corpus, Index]":
        """Return what is searched, and what proposes its sentences.

        Of many articles the words are kept, and then only those are read that have some of a query. That none has changed
        since, the report tells.

        Raises:
            ClaimcheckError: if an article has changed since the report was made.
        """
        from claimcheck.check.finding.index import MemoryIndex, WordIndex

        sources = self.report.sources
        folder = _folder_for(self._project) if len(sources) >= MANY else None
        if folder is None or not all(one.sha256 and one.map_sha256 != "" for one in sources):
            return self.corpus, MemoryIndex(self.corpus.articles)
        from claimcheck.check.finding.words import read, words_of, written
        from claimcheck.load.corpus import ArticlesAtHand
        from claimcheck.load.kept import words_key
        from claimcheck.records.corpus import Corpus

        kept, key = Kept(folder), words_key(sources)
        words = kept.find_words(key, read)
        if words is None:
            words = words_of(self.corpus.articles.values())
            kept.keep_words(key, written(words))
            return self.corpus, WordIndex(words, self.corpus.articles)
        articles = ArticlesAtHand(sources, self._project.sources, words.languages)
        known = {checked.source.id: checked.source for checked in sources}
        return Corpus(known, self.report.actors, {}, articles), WordIndex(words, articles)


def check(project: Project, depth: Depth, *, by_times: bool = False) -> Checked:
    """Return *project* as it is checked, or as it was on the very same files; *by_times* as `Kept.find` takes it."""
    folder = _folder_for(project)
    with progress_shown() as progress:
        texts = read_project(project)
        key = key_of(texts, project, depth) if folder else None
        found = Kept(folder).find(key, project.sources, by_times=by_times) if folder and key else None
        if found is not None:
            return Checked(project, texts, found)
        # What reads YAML and language is loaded for a new report alone.
        from claimcheck.load.corpus import load

        corpus = load(project, progress, texts)
        report = _report(corpus, project, depth, progress)
    if folder and key:
        Kept(folder).keep(key, report)
    checked = Checked(project, texts, report)
    # Known already: nothing is read twice.
    vars(checked)["corpus"] = corpus
    return checked


def _folder_for(project: Project) -> Path | None:
    """Return where reports are kept; None where that lies among what is checked, to which nothing is written."""
    folder = kept_folder()
    if folder is None:
        return None
    real = os.path.realpath(folder)
    places = (Path(os.path.realpath(place)) for place in (project.claims, project.sources))
    return None if any(Path(real).is_relative_to(place) for place in places) else folder


def _report(corpus: "Corpus", project: Project, depth: Depth, progress: Progress) -> Report:
    if depth is Depth.QUOTATIONS:
        from claimcheck.check.quotations import verify_quotations

        return verify_quotations(corpus, progress)
    from claimcheck.check.verify import verify
    from claimcheck.cli.engines import check_all

    return verify(
        corpus,
        min_origins=project.min_origins,
        reads_speech=depth is Depth.WHOLE,
        progress=progress,
        each=check_all,
    )


def project_of(claims: Path | None, sources: Path | None) -> Project:
    """Return the project around the working directory.

    Raises:
        ClaimcheckError: if a folder is missing or the configuration cannot be used.
    """
    return find_project(claims, sources, working_folder())


def look_up(
    claims: Path | None, sources: Path | None, depth: Depth = Depth.WHOLE, *, by_times: bool = False
) -> Checked:
    """Return the project around the working directory as it is checked, with or without claims.

    Raises:
        ClaimcheckError: if a folder is missing or the configuration cannot be used.
    """
    return check(project_of(claims, sources), depth, by_times=by_times)


def unregistered_files(
    claims: Path | None, sources: Path | None, report: Report | None = None
) -> tuple[str, ...]:
    """Return the files of the source folder that no record names, as *report* or the records tell.

    Raises:
        ClaimcheckError: if a folder is missing or the configuration cannot be used.
    """
    from claimcheck.load.texts import unregistered

    project = project_of(claims, sources)
    if report is not None:
        return unregistered(project.sources, _files_of(checked.source for checked in report.sources))
    from claimcheck.load.corpus import load

    return unregistered(project.sources, _files_of(load(project).sources.values()))


def _files_of(sources: "Iterable[Source]") -> Iterator[str]:
    """Yield the files that records name: texts, and what they were made of."""
    for source in sources:
        yield source.file
        if source.original:
            yield source.original


def configuration() -> Configuration:
    """Return the settings of the project around the working directory.

    Raises:
        ClaimcheckError: if its file cannot be used.
    """
    return find_configuration(working_folder())


def read_passages(claims: Path | None, sources: Path | None, source: str) -> tuple["PassageReader", Report]:
    """Return a reader of the passages of *source*, and the report.

    Raises:
        ClaimcheckError: if there is no such source, or its article could not be read.
    """
    from claimcheck.check.actors.naming import Names
    from claimcheck.check.attribution.detecting import PassageReader

    checked = look_up(claims, sources)
    corpus = checked.corpus
    if source not in corpus.sources:
        raise unknown("source", source, corpus.sources)
    if source not in corpus.articles:
        raise ClaimcheckError(f"the article of source {source} could not be read; see claimcheck verify")
    return PassageReader(corpus, Names(corpus.actors.values()), reads_speech=True), checked.report


def read(claims: Path | None, sources: Path | None, depth: Depth = Depth.WHOLE) -> Checked:
    """Return the same for commands about claims.

    Raises:
        NothingToCheckError: if there is neither a claim nor a mistake in one.
        ClaimcheckError: if a folder is missing or the configuration cannot be used.
    """
    checked = look_up(claims, sources, depth)
    _require_evidence(checked.report)
    return checked


def _require_evidence(report: Report) -> None:
    """Refuse what would pass for clean because nothing was looked at; a mistake is something to tell."""
    if has_problem(report, Severity.ERROR) or any(claim.evidence for claim in report.claims):
        return
    if not report.claims:
        raise NothingToCheckError("no claims: write some, or name their folder with --claims")
    raise NothingToCheckError("no claim links a passage: there is nothing to check")


def require_articles(corpus: "Corpus", report: Report) -> None:
    """Refuse to look through nothing.

    Raises:
        NothingToCheckError: if there is no article; it names the mistake in the records that may be why.
    """
    if not corpus.articles:
        mistakes = (problem for problem in report.problems if problem.severity is Severity.ERROR)
        if first := next(mistakes, None):
            raise NothingToCheckError(f"no articles could be read: {first.place}: {first.message}")
        raise NothingToCheckError("no articles: describe them under `sources:` in a claims file")


def folder_options(claims: Path | None, sources: Path | None) -> tuple[str, ...]:
    """Return the options by which another command finds the same folders."""
    given = (("--claims", claims), ("--sources", sources))
    return tuple(part for name, folder in given if folder is not None for part in (name, str(folder)))


def pick(report: Report, ids: Sequence[str]) -> Report:
    """Return *report* with only the claims *ids*, and the problems that concern them or their sources.

    Raises:
        ClaimcheckError: if there is no such claim.
        NothingToCheckError: if none of them links a passage.
    """
    refused = {problem.claim for problem in report.problems if problem.claim} - {
        c.claim.id for c in report.claims
    }
    for id_ in ids:
        if id_ not in refused:
            claim_of(report, id_)
    claims = tuple(claim for claim in report.claims if claim.claim.id in ids)
    used = {item.evidence.source for claim in claims for item in claim.evidence}
    picked = report._replace(
        claims=claims,
        problems=tuple(p for p in report.problems if _concerns(p, set(ids), used)),
        refused=0 if claims else report.refused,
    )
    _require_evidence(picked)
    return picked


def _concerns(problem: Problem, ids: set[str], sources: set[str]) -> bool:
    if problem.claim is not None:
        return problem.claim in ids or problem.other in ids
    return problem.source is None or problem.source in sources


def claim_of(report: Report, id_: str) -> CheckedClaim:
    """Return the claim *id_*.

    Raises:
        ClaimcheckError: if there is none, with the nearest id.
    """
    try:
        return report.claim(id_)
    except KeyError:
        if any(checked.source.id == id_ for checked in report.sources):
            raise ClaimcheckError(f"no claim `{id_}`, but a source: claimcheck sources {id_}") from None
        if id_ in report.actors:
            raise ClaimcheckError(f"no claim `{id_}`, but an actor: claimcheck actors {id_}") from None
        raise unknown("claim", id_, (claim.claim.id for claim in report.claims)) from None


def unknown(kind: str, id_: str, known: Iterable[str]) -> ClaimcheckError:
    """Return the error for an id that does not exist, with the nearest that does."""
    from difflib import get_close_matches

    ids = list(known)
    near = get_close_matches(id_, ids, n=1, cutoff=0.5) or get_close_matches(
        id_.lower(), ids, n=1, cutoff=0.5
    )
    hint = f"did you mean `{near[0]}`?" if near else f"`claimcheck {_LISTED[kind]}` shows them all"
    return ClaimcheckError(f"no {kind} `{id_}`; {hint}")


_LISTED = {
    "claim": "list",
    "source": "sources",
    "actor": "actors",
    "actor or source": "actors` or `claimcheck sources",
    "tag": "list",
    "code": "explain",
    "key": "list",
    "claim, source, actor or key": "list",
}


def has_problem(report: Report, least: Severity | None) -> bool:
    """Return whether the report has a problem of severity *least* or graver; None: never."""
    return least is not None and any(problem.severity.rank <= least.rank for problem in report.problems)


_MILDEST_FIRST = (FailOn.NEVER, FailOn.ERROR, FailOn.WARNING, FailOn.INFO)


class Failing(NamedTuple):
    """What was asked to make the exit code 1; None and False: nothing was asked."""

    fail_on: FailOn | None = None
    strict: bool = False
    exit_zero: bool = False
    configured: FailOn = FailOn.ERROR
    """What counts where no option asks for anything."""

    @property
    def least(self) -> FailOn:
        """From which severity on problems fail: the strictest that was asked for, else as configured."""
        asked = [FailOn.WARNING] if self.strict else []
        asked += [self.fail_on] if self.fail_on else []
        return max(asked, key=_MILDEST_FIRST.index, default=self.configured)

    @property
    def conflict(self) -> str:
        """What to tell where two options ask for different things; empty where they do not."""
        if not self.strict or self.fail_on in {None, FailOn.WARNING}:
            return ""
        return (
            f"--strict means --fail-on warning, and --fail-on {self.fail_on} was given, too: "
            f"the stricter one counts, --fail-on {self.least}"
        )


def exit_code(report: Report, failing: Failing) -> int:
    """Return the exit code of a check that was carried out; what could not be leaves with 2 or 3 before."""
    fails = not failing.exit_zero and has_problem(report, failing.least.severity)
    return PROBLEMS if fails else OK


def written_code(report: Report) -> int:
    """Return the exit code of a command that wrote *report*: where every claim was refused nothing was checked."""
    return OK if report.claims else PROBLEMS
