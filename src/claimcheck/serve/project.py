"""All that pages are made of: the records and articles as they are now, or as they would be, read and checked anew only where something changed; and what was written last."""

import hashlib
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher, get_close_matches
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.gaps import find_gaps
from claimcheck.check.finding.quoted import Quoted, trimmed
from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.coverage import unquoted_sentences
from claimcheck.check.remembered import Remembered
from claimcheck.errors import ClaimcheckError
from claimcheck.load.additions import Addition, Lines, Planned, Target, plan_additions, plan_undo, target_of
from claimcheck.load.corpus import load
from claimcheck.load.editing import Plan, WrittenFile, read_files, records_of
from claimcheck.load.files import UnreadableError, list_files
from claimcheck.load.project import Project
from claimcheck.load.texts import RecordText, read_project, record_files, unregistered
from claimcheck.records.corpus import Corpus
from claimcheck.render.yaml import actor_record, draft_evidence, draft_record
from claimcheck.report.annotated import Annotated
from claimcheck.report.found import Gap
from claimcheck.report.model import Report
from claimcheck.report.proposal import Draft, NewActor
from claimcheck.text.span import Span


class Added(NamedTuple):
    """The line that new ones begin at, counted from 1, and they, without blank ones around them."""

    line: int
    lines: tuple[str, ...]
    instead: tuple[str, ...] = ()
    """The lines that they stand in place of, with more in them: where a list or a record is written in brackets or braces."""


class Part(NamedTuple):
    """A run of lines that a file would have more."""

    file: str
    added: Added

    @property
    def place(self) -> str:
        """Where, in words."""
        return f"{self.file}, from line {self.added.line} on"


class Done(NamedTuple):
    """What was written, or undone: to which claim, where, how many lines, and the article that it quotes."""

    claim: str
    place: str
    lines: int
    source: str
    is_undone: bool = False


class Written(NamedTuple):
    """What was written by this session, as it can be taken back."""

    number: int
    """Which of its writings it is, so that no other one is undone."""
    done: Done
    before: Mapping[str, bytes]
    """What stood in its files, by their names in outputs; nothing in one that was made."""
    after: Mapping[str, bytes]


def added_lines(before: bytes, after: bytes) -> tuple[Added, ...] | None:
    """Return the runs of lines that *after* has more, in order; None where anything is lost, or nothing is more.

    A last line of *before* that nothing ends is ended in *after*, and of an empty list in brackets the brackets go.
    """
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if old and after.startswith((before + b"\n", before + b"\r\n")):
        old[-1] = new[len(old) - 1]
    start = next(
        (i for i, (one, other) in enumerate(zip(old, new, strict=False)) if one != other),
        min(len(old), len(new)),
    )
    most = min(len(old), len(new)) - start
    end = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    runs = tuple(_runs(old[start : len(old) - end], new[start : len(new) - end], start))
    return None if not runs or any(_loses(run) for run in runs) else runs


def _runs(old: Sequence[bytes], new: Sequence[bytes], start: int) -> Iterator[Added]:
    for kind, from_, to, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        lines = [_text(line) for line in new[first:last]]
        instead = tuple(map(_text, old[from_:to]))
        blank = (
            0 if instead else next((i for i, line in enumerate(lines[:-1]) if line.strip()), len(lines) - 1)
        )
        yield Added(start + first + blank + 1, tuple(lines[blank:]), instead)


def _text(line: bytes) -> str:
    return line.decode("utf-8").rstrip("\r\n")


def _loses(run: Added) -> bool:
    """Return whether a character of the old lines is not there any more."""
    left = iter("".join(run.lines))
    return not all(c in left for c in "".join(run.instead).replace("[]", "") if not c.isspace())


@dataclass(frozen=True, eq=False)
class Material:
    """What stood in the files, and what was found in it."""

    seen: str
    """A sum of all that was read: with another one, something has changed."""
    corpus: Corpus
    report: Report
    unregistered: tuple[str, ...] = ()
    """Files of the source folder that no record names."""
    files: tuple[str, ...] = ()
    """The files that a new claim can go into."""
    read: Mapping[str, bytes] = field(default_factory=dict)
    """The content of the files of records, by their names in outputs."""

    undoable: Written | None = None
    """What was written last, where that can be taken back."""

    @cached_property
    def annotated(self) -> Annotated:
        """The articles with all that the claims quote marked."""
        return annotate(self.corpus, self.report)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What the records leave open."""
        return find_gaps(self.corpus, self.report, self.unregistered)

    @cached_property
    def numbers(self) -> Mapping[str, tuple[Span, ...]]:
        """Where in each article sentences stand with a number that no claim quotes."""
        quoted = Quoted(self.report.claims)
        return {
            id_: tuple(trimmed(article, span) for span in unquoted_sentences(article, quoted.spans(id_)))
            for id_, article in self.corpus.articles.items()
        }

    @cached_property
    def reader(self) -> PassageReader:
        """What reads who speaks in a passage."""
        return PassageReader(self.corpus, Names(self.corpus.actors.values()), reads_speech=True)


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
