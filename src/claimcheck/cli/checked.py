"""A project as it was checked, now or by an earlier run on the very same files."""

import os
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.kept_folder import kept_folder
from claimcheck.cli.progress import Progress, progress_shown
from claimcheck.errors import ClaimcheckError
from claimcheck.load.kept import Kept, key_of
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordText, read_project
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from claimcheck.records.corpus import Corpus


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
        from claimcheck.load.corpus import load

        corpus = load(self._project, texts=self._texts)
        sums = {checked.source.id: checked.sha256 for checked in self.report.sources if checked.sha256}
        maps = {c.source.id: c.map_sha256 for c in self.report.sources if c.map_sha256 is not None}
        if (corpus.sums, corpus.maps) != (sums, maps):
            raise ClaimcheckError("an article changed while it was checked; run the command once more")
        return corpus


def check(project: Project, depth: Depth) -> Checked:
    """Return *project* as it is checked, or as it was on the very same files."""
    folder = _folder_for(project)
    with progress_shown() as progress:
        texts = read_project(project)
        key = key_of(texts, project, depth) if folder else None
        found = Kept(folder).find(key, project.sources) if folder and key else None
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
    from claimcheck.cli.workers import check_all

    return verify(
        corpus,
        min_origins=project.min_origins,
        reads_speech=depth is Depth.WHOLE,
        progress=progress,
        each=check_all,
    )
