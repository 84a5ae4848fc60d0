"""The files of a project as they are now, or as they would be: read and checked anew only where something changed."""

import hashlib
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.remembered import Remembered
from claimcheck.errors import ClaimcheckError
from claimcheck.load.additions import Addition, Lines, Planned, Target, plan_additions, plan_undo, target_of
from claimcheck.load.corpus import load
from claimcheck.load.files import UnreadableError, list_files
from claimcheck.load.project import Project
from claimcheck.load.texts import (
    Plan,
    RecordText,
    WrittenFile,
    read_files,
    read_project,
    record_files,
    records_of,
    unregistered,
)
from claimcheck.records.corpus import Corpus
from claimcheck.render.yaml import actor_record, draft_evidence, draft_record
from claimcheck.report.proposal import Draft, NewActor
from claimcheck.serve.material import Done, Material, Part, Written, added_lines

Stamp = tuple[tuple[str, int, int], ...]
"""Of each file of the source folder, and without a name of the file of clusters: its size, and when it was written."""


class _Read(NamedTuple):
    texts: tuple[RecordText, ...]
    stamp: Stamp
    material: Material


class ProjectFiles:
    """A project whose files others may change at any time."""

    def __init__(self, project: Project, write: Callable[[Plan], None]) -> None:
        """Take where its folders are.

        Args:
            project: The project.
            write: Carries out a plan, or raises ClaimcheckError where a file has changed since it was planned.
        """
        self._project = project
        self._write = write
        self._remembered = Remembered()
        self._last: _Read | None = None
        self._file = ""
        self._written: list[Written] = []
        self._number = 0

    @property
    def last(self) -> Material | None:
        """The project as it was read last, whatever has become of it; None before."""
        return self._last.material if self._last else None

    def current(self, *, anew: bool = False) -> Material:
        """Return the project as it is.

        Args:
            anew: Whether to read the articles again though the system says that none has changed.

        Raises:
            ClaimcheckError: if the folder of claims cannot be looked into.
        """
        texts, stamp = read_project(self._project), tuple(sorted(self._stamp()))
        last = self._last
        if last is not None and not anew and (last.texts, last.stamp) == (texts, stamp):
            return last.material
        material = replace(self._material(texts), undoable=self._undoable(texts))
        if last is not None and _told(last.material) == _told(material):
            material = last.material
        self._last = _Read(texts, stamp, material)
        return material

    def enlarged(self, draft: Draft, file: str, material: Material) -> "Enlarged":
        """Return the plan by which the files would have what *draft* holds, too.

        Args:
            draft: A new claim, or evidence for one that is there.
            file: Of a new claim: the file to put it into, one of those of *material*.
            material: What the draft was made on.

        Raises:
            ClaimcheckError: if it has a mistake, or cannot be written; also if a file is not as *material* has it.
        """
        files = read_files(self._project)
        if {each.shown: each.content for each in files} != material.read:
            raise ClaimcheckError(
                "nothing was written: a file has changed just now; press the button once more"
            )
        known = records_of(files).records.claims
        if not draft.is_new and draft.id not in known:
            near = get_close_matches(draft.id, known, n=1, cutoff=0.5)
            hint = f"; did you mean `{near[0]}`?" if near else ""
            raise ClaimcheckError(f"there is no claim `{draft.id}` that could be read{hint}")
        target = self._targets(files).get(file if draft.is_new else known[draft.id].place.file)
        if target is None:
            raise ClaimcheckError("there is no such file of claims; choose one of the list")
        planned = plan_additions(files, target, _addition(draft))
        return Enlarged(planned, tuple(_parts(planned, files)), planned.places[draft.id].file)

    def as_if(self, enlarged: "Enlarged") -> Material:
        """Return the project as it would be; nothing is written."""
        return self._material(enlarged.planned.texts)

    def write(self, enlarged: "Enlarged", done: Done) -> None:
        """Write what was planned.

        Args:
            enlarged: What was planned.
            done: What is told of it, and of undoing it.

        Raises:
            ClaimcheckError: if a file has changed since; then nothing is written.
        """
        plan = enlarged.planned.plan
        self._write(plan)
        self._file = enlarged.file
        self._number += 1
        files = list(record_files(self._project.claims, self._project.shown))
        before = {one.shown: plan.read.get(one.path, b"") for one in files if one.path in plan.contents}
        after = {one.shown: plan.contents[one.path] for one in files if one.path in plan.contents}
        self._written.append(Written(self._number, done, before, after))

    def undo(self, number: str) -> Done:
        """Take back what was written last, and return what is told of it.

        Args:
            number: Which of the writings that is meant to be.

        Raises:
            ClaimcheckError: if another one is the last, or a file is not as it was left; then nothing is undone.
        """
        last = self._written[-1] if self._written else None
        if last is None or str(last.number) != number:
            raise ClaimcheckError(
                "nothing was undone: that is not what was written last, or it was undone already"
            )
        self._write(plan_undo(read_files(self._project), last.before, last.after))
        self._written.pop()
        return last.done._replace(is_undone=True)

    def _undoable(self, texts: tuple[RecordText, ...]) -> Written | None:
        """Return what was written last, as long as its files are as they were left."""
        now = {text.shown: text.content for text in texts}
        last = self._written[-1] if self._written else None
        return last if last and last.after.items() <= now.items() else None

    def _targets(self, files: tuple[WrittenFile, ...]) -> dict[str, Target]:
        """Return the files that a new claim can go into, by their names in outputs: the last one written to, those with claims."""
        usual = target_of(None, files, self._project, self._project.claims)
        having = {claim.place.file for claim in records_of(files).records.claims.values()}
        there = {file.shown: Target(file.path, file.shown) for file in files}
        targets = there if usual.shown in there or having else {**there, usual.shown: usual}
        order = sorted(
            targets, key=lambda shown: (shown != self._file, shown not in having, shown != usual.shown)
        )
        return {shown: targets[shown] for shown in order}

    def _material(self, texts: tuple[RecordText, ...]) -> Material:
        corpus = load(self._project, texts=texts)
        report = self._remembered.verify(corpus, self._project.min_origins)
        sources = corpus.sources.values()
        named = [name for source in sources for name in (source.file, source.original) if name]
        files: tuple[str, ...] = ()
        # Where a file has a mistake nothing is written anywhere; that is told to whoever wants to write.
        with suppress(ClaimcheckError):
            files = tuple(self._targets(read_files(self._project)))
        unnamed = unregistered(self._project.sources, named)
        read = {text.shown: text.content for text in texts}
        return Material(_sum(texts, corpus), corpus, report, unnamed, files, read)

    def _stamp(self) -> Iterator[tuple[str, int, int]]:
        places: list[tuple[str, Path]] = []
        with suppress(UnreadableError):
            places += ((place.name, place.path) for place in list_files(self._project.sources))
        if self._project.clusters:
            places.append(("", self._project.clusters))
        for name, path in places:
            with suppress(OSError):
                status = path.stat()
                yield name, status.st_size, status.st_mtime_ns


class Enlarged(NamedTuple):
    """What is to be written, and the lines of it, from which place on."""

    planned: Planned
    parts: tuple[Part, ...]
    file: str
    """The claim's."""


def _addition(draft: Draft) -> Addition:
    def record(actor: NewActor) -> Lines:
        return lambda indent: actor_record(actor, indent)

    actors = {actor.id: record(actor) for actor in draft.actors}
    if draft.is_new:
        return Addition(claims={draft.id: lambda indent: draft_record(draft, indent)}, actors=actors)
    [passage] = draft.passages
    return Addition(evidence={draft.id: lambda indent: draft_evidence(passage, indent)}, actors=actors)


def _parts(planned: Planned, files: tuple[WrittenFile, ...]) -> Iterator[Part]:
    before = {file.shown: file.content for file in files}
    for text in planned.texts:
        old = before.get(text.shown, b"").removeprefix(BOM_UTF8)
        if text.content == old:
            continue
        added = added_lines(old, text.content)
        if added is None:
            raise ClaimcheckError(f"{text.shown} would not only have more in it; write it by hand")
        yield from (Part(text.shown, run) for run in added)


def _told(material: Material) -> tuple[object, ...]:
    return material.seen, material.unregistered, material.files, material.undoable


def _sum(texts: tuple[RecordText, ...], corpus: Corpus) -> str:
    read = hashlib.sha256()
    for text in texts:
        for part in (text.shown.encode(), text.content, str(text.problem).encode()):
            read.update(hashlib.sha256(part).digest())
    clusters = corpus.clusters.sha256 if corpus.clusters else ""
    read.update(repr((sorted(corpus.sums.items()), sorted(corpus.maps.items()), clusters)).encode())
    return read.hexdigest()
