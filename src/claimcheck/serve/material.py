"""All that pages are made of: the records and articles as they were read at one time, the report on them, and what was written last."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.attribution.detecting import PassageReader
from claimcheck.check.finding.gaps import find_gaps
from claimcheck.check.finding.quoted import Quoted, trimmed
from claimcheck.check.quotation.annotating import annotate
from claimcheck.check.quotation.coverage import unquoted_sentences
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import Annotated
from claimcheck.report.found import Gap
from claimcheck.report.model import Report
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
