"""One article's text, read once: folded, with its lines and paragraphs."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, islice

from claimcheck.text.fold import (
    PARAGRAPH_MARK,
    Folded,
    fold,
    fold_joined,
    has_line_end_hyphen,
    paragraph_breaks,
)
from claimcheck.text.language import SURE, UNDETERMINED, told_language
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

__all__ = ("Span",)
"""What can be imported from here, too."""


def touching(spans: Sequence[Span], other: Span) -> Sequence[Span]:
    """Return those of *spans* that overlap *other*; they are in order and none reaches into the next."""
    if len(spans) == 1:
        return spans if spans[0].overlaps(other) else ()
    first = bisect_right(spans, other.start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, other.end, first, key=lambda span: span.start)]


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return *spans* in order, with those that overlap or meet made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


WRAPPED_AT = 120
"""A line longer than this many code points was not wrapped by hand, so its end ends a paragraph."""

_BREAK = re.compile(r"\r\n|[\n\r]")
_BLANKED = re.compile(r"[^\n\r]")
_CLOSED = re.compile(r"[.!?…:][\"'”“’»«)\]]*\s*$")


def blanked(text: str, spans: Iterable[Span]) -> str:
    """Return *text* with ends of paragraphs for all that stands at *spans*, which are in order; lines and offsets stay."""
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], _BLANKED.sub(PARAGRAPH_MARK, text[start:end]))
        done = end
    return "".join((*parts, text[done:]))


@dataclass(frozen=True, eq=False)
class Article:
    """The text of a source, with what is derived from it on demand."""

    text: str
    """As it stands in its file, but for what its map leaves out: there blanks stand, so that nobody reads it."""
    language: str | None = None
    runs: tuple[Run, ...] = ()
    """What the map beside it says of each stretch, in order; nothing where there is none."""
    page: str | None = None
    """The text with what the map leaves out; None where it leaves out nothing."""

    @property
    def written(self) -> str:
        """The text as it stands in its file, whole."""
        return self.text if self.page is None else self.page

    @cached_property
    def left_out(self) -> tuple[Span, ...]:
        """What of the file stands outside the article."""
        return tuple(run.span for run in self.runs if run.is_left_out)

    @cached_property
    def with_left_out(self) -> "Article | None":
        """The whole file as one article, at the same offsets; None where nothing is left out."""
        return None if self.page is None else Article(self.page, self.language)

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """The names that the map gives beside the article's words, each once, in order."""
        spoken = (run.speaker for run in self.runs if run.speaker and not run.is_left_out)
        return tuple(dict.fromkeys(spoken))

    def is_parted(self, span: Span) -> bool:
        """Return whether something that stands outside the article lies in *span*."""
        return bool(self.left_out) and bool(touching(self.left_out, span))

    def runs_in(self, span: Span) -> Sequence[Run]:
        """Return the runs of the map that *span* touches."""
        first = bisect_right(self.runs, span.start, key=lambda run: run.span.end)
        return self.runs[first : bisect_left(self.runs, span.end, first, key=lambda run: run.span.start)]

    def location(self, *spans: Span) -> Location | None:
        """Return where the words at *spans* begin on their page; None without a map.

        The zone is the first that is not the main one: a quotation that is a caption in part is shown as one.
        """
        touched = [run.location for span in spans for run in self.runs_in(span)]
        if not touched:
            return None
        zones = (location.zone for location in touched if location.zone is not Zone.MAIN)
        return touched[0]._replace(zone=next(zones, Zone.MAIN))

    def as_read(self, pieces: Iterable[Span]) -> "Article":
        """Return the article as the words at *pieces* are to be read: in another language where the map says so.

        What declares a language that its words do not show is read by the words of all, as an article is of which
        nobody knows its language.
        """
        if not self._foreign:
            return self
        runs = {run for piece in pieces for run in self.runs_in(piece)}
        languages = {run.language for run in runs}
        if languages <= {None}:
            return self
        declared = languages.pop() if len(languages) == 1 else None
        text = "\n\n".join(self.slice(run.span) for run in sorted(runs))
        language = declared if declared and told_language(text, SURE) == declared else UNDETERMINED
        return self._foreign.setdefault(language, replace(self, language=language))

    @cached_property
    def _foreign(self) -> "dict[str | None, Article]":
        """The article in the languages that parts of it are in; empty where no part is in another."""
        return {self.language: self} if any(run.language for run in self.runs) else {}

    @cached_property
    def folded(self) -> Folded:
        """The text with its typography folded."""
        return fold(self.text)

    @cached_property
    def joined(self) -> Folded | None:
        """The text folded without the hyphens between letters at line ends; None where there are none."""
        return fold_joined(self.text) if has_line_end_hyphen(self.text) else None

    @cached_property
    def unbroken(self) -> str:
        """The folded text with a blank for each end of a paragraph."""
        return self.folded.text.replace(PARAGRAPH_MARK, " ")

    @cached_property
    def _line_starts(self) -> "array[int]":
        return array("q", [0, *(match.end() for match in _BREAK.finditer(self.text))])

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs in order, without the white space around them.

        A blank line ends one; so does the end of a line that was plainly not wrapped by hand: one
        longer than WRAPPED_AT that ends like a sentence.
        """
        found: list[Span] = []
        start = 0
        if self.text.isprintable():  # no line break is
            whole = self._trimmed(0, len(self.text))
            return (whole,) if whole.start < whole.end else ()
        for gap_start, gap_end in paragraph_breaks(self.text):
            found += self._split_lines(start, gap_start)
            start = gap_end
        found += self._split_lines(start, len(self.text))
        return tuple(found)

    @cached_property
    def _paragraph_starts(self) -> "array[int]":
        return array("q", (span.start for span in self.paragraphs))

    @cached_property
    def sentence_ends(self) -> dict[Span, "array[int]"]:
        """Where sentences end in the paragraphs that were asked for; `text.sentence` finds them."""
        return {}

    @cached_property
    def is_wrapped(self) -> bool:
        """Whether its lines were wrapped by hand: none is longer than WRAPPED_AT, so that none ends a sentence."""
        return self._longest_line <= WRAPPED_AT + 2

    @cached_property
    def _longest_line(self) -> int:
        """The length of the longest line, with what ends it."""
        ends = chain(islice(self._line_starts, 1, None), (len(self.text),))
        return max(end - start for start, end in zip(self._line_starts, ends, strict=True))

    def line_span(self, span: Span) -> Span:
        """Return the whole lines that *span* touches."""
        first, last = self.line(span.start), self.line(max(span.start, span.end - 1))
        end = self._line_starts[last] if last < len(self._line_starts) else len(self.text)
        return Span(self._line_starts[first - 1], end)

    def _split_lines(self, start: int, end: int) -> list[Span]:
        spans: list[Span] = []
        line_start = block = start
        breaks = _BREAK.finditer(self.text, start, end) if self._longest_line > WRAPPED_AT else ()
        for match in breaks:
            is_long = match.start() - line_start > WRAPPED_AT
            if is_long and _CLOSED.search(self.text[line_start : match.start()]):
                spans.append(self._trimmed(block, match.start()))
                block = match.end()
            line_start = match.end()
        spans.append(self._trimmed(block, end))
        return [span for span in spans if span.start < span.end]

    def _trimmed(self, start: int, end: int) -> Span:
        text = self.text[start:end]
        left = start + len(text) - len(text.lstrip())
        return Span(left, max(left, start + len(text.rstrip())))

    def paragraph(self, offset: int) -> Span:
        """Return the paragraph that holds *offset*; between two, an empty span there."""
        index = bisect_right(self._paragraph_starts, offset) - 1
        if index >= 0 and offset < self.paragraphs[index].end:
            return self.paragraphs[index]
        return Span(offset, offset)

    def next_paragraph(self, offset: int) -> Span | None:
        """Return the first paragraph that begins behind *offset*; None behind the last."""
        index = bisect_right(self._paragraph_starts, offset)
        return self.paragraphs[index] if index < len(self.paragraphs) else None

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of *offset*, columns in code points."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, offset: int) -> int:
        """Return the 1-based line of *offset*."""
        return self.line_column(offset)[0]

    def slice(self, span: Span) -> str:
        """Return the original text of *span*."""
        return self.text[span.start : span.end]
