"""The words of a draft without its markup, the way back to where each was written, and what it ties to claims.

`[^claim-id]` and `{claim: claim-id}` tie the sentence that they stand in, or behind, to a claim; so does a footnote
whose text is one of them or the id alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.text.span import Span

_TIE = re.compile(r"\{\s*claim\s*:\s*(?P<ids>[\w.,\s-]{1,200}?)\s*\}", re.IGNORECASE)
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]{1,100})\](?!:)")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[\^(?P<label>[^\]\s]{1,100})\]:[ \t]*(?P<text>[^\n]*)(?:\n[ ]{4,}[^\n]*)*", re.MULTILINE
)
_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
_BARE = re.compile(r"(?:claim:?\s*)?(?P<id>[a-z0-9][a-z0-9.-]*)\.?")

_MARKUP = tuple(
    re.compile(pattern, flags)
    for pattern, flags in (
        (r"\A---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL),
        (r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)", re.DOTALL | re.MULTILINE),
        (r"<!--.*?-->", re.DOTALL),
        (r"</?[A-Za-z][^<>\n]*>", 0),
        (r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE),
        (r"^[ \t]*(?:>[ \t]?|[-*+][ \t]+)+", re.MULTILINE),
        (r"^[ \t]*(?:[-*_][ \t]*){3,}$", re.MULTILINE),
        (r"!\[[^\]\n]*\]\([^)\n]*\)", 0),
        (r"\[(?=[^\]\[\n]+\]\([^)\n]*\))", 0),
        (r"(?<=[^\[\n])\]\([^)\n]*\)", 0),
        (r"\*\*|__|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)|`+", 0),
    )
)
"""What Markdown puts around words: front matter, code, comments, tags, marks of headings, quotes and lists, links, emphasis."""


class Tie(NamedTuple):
    """A claim that the draft names, and where."""

    claim: str
    span: Span


class Written(NamedTuple):
    """A draft's words as they are read, and of each kept piece where it begins there and in the file."""

    text: str
    pieces: tuple[tuple[int, int], ...]
    ties: tuple[Tie, ...] = ()
    """In the offsets of the words that are read: behind what they are tied to."""

    def place(self, offset: int) -> int:
        """Return where the code point at *offset* of the words stands in the file."""
        index = bisect_right(self.pieces, (offset, 1 << 62)) - 1
        start, written = self.pieces[max(0, index)]
        return written + offset - start

    def span(self, span: Span) -> Span:
        """Return where words stand in the file."""
        return Span(
            self.place(span.start), self.place(max(span.start, span.end - 1)) + (span.end > span.start)
        )

    def markup(self, length: int) -> Iterator[Span]:
        """Yield what of a file of *length* is none of the words."""
        at = 0
        for (start, place), following in zip(
            self.pieces, [*(start for start, _ in self.pieces[1:]), len(self.text)], strict=True
        ):
            if place > at:
                yield Span(at, place)
            at = place + following - start
        if length > at:
            yield Span(at, length)


def read_written(text: str, *, is_markdown: bool) -> Written:
    """Return the words of a draft; of plain text only what ties it to claims is taken out."""
    definitions = {match["label"]: match["text"].strip() for match in _DEFINITION.finditer(text)}
    ties = [*_noted(text, definitions), *_braced(text)]
    gone = [Span(*match.span()) for match in _DEFINITION.finditer(text)]
    gone += [_with_blanks(text, match) for form in (_NOTE, _TIE) for match in form.finditer(text)]
    if is_markdown:
        gone += [Span(*match.span()) for pattern in _MARKUP for match in pattern.finditer(text)]
    return _without(text, sorted(gone), ties)


def _with_blanks(text: str, match: re.Match[str]) -> Span:
    """Return the place of a note, with the blanks before it where a mark or the end of the line follows."""
    start, end = match.span()
    if not text[end : end + 1].isalnum() and text[end : end + 1] not in {" ", "(", "„"}:
        start = len(text[:start].rstrip(" "))
    return Span(start, end)


def _noted(text: str, definitions: dict[str, str]) -> Iterator[tuple[str, int]]:
    for match in _NOTE.finditer(text):
        label = match["label"]
        told = definitions.get(label)
        if told is None:
            yield label, match.start()
            continue
        bare = _BARE.fullmatch(told)
        found = [id_ for tie in _TIE.finditer(told) for id_ in _ids(tie["ids"])] or (
            [bare["id"]] if bare else []
        )
        yield from ((id_, match.start()) for id_ in found)


def _braced(text: str) -> Iterator[tuple[str, int]]:
    inside = [match.span() for match in _DEFINITION.finditer(text)]
    for match in _TIE.finditer(text):
        if not any(start <= match.start() < end for start, end in inside):
            yield from ((id_, match.start()) for id_ in _ids(match["ids"]))


def _ids(written: str) -> list[str]:
    return [part for part in re.split(r"[\s,]+", written) if _ID.fullmatch(part)] or [written.strip()]


def _without(text: str, gone: list[Span], ties: list[tuple[str, int]]) -> Written:
    kept: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = at = 0
    for span in (*gone, Span(len(text), len(text))):
        if span.start > at:
            kept.append(text[at : span.start])
            pieces.append((length, at))
            length += span.start - at
        at = max(at, span.end)
    written = Written("".join(kept), tuple(pieces) or ((0, 0),))
    starts = [start for _, start in written.pieces]
    return written._replace(ties=tuple(Tie(id_, Span(*_tied(written, starts, place))) for id_, place in ties))


def _tied(written: Written, starts: list[int], place: int) -> tuple[int, int]:
    """Return the last code point before *place* of the file, in the offsets of the words."""
    index = max(0, bisect_right(starts, place - 1) - 1)
    start, begin = written.pieces[index]
    behind = min(len(written.text), start + max(1, place - begin))
    words = len(written.text[:behind].rstrip())
    return max(0, words - 1), max(1, words)
