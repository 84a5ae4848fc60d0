"""A judged draft in blocks and segments, so that an output can mark it in place without looking for anything."""

import re
from itertools import pairwise
from typing import NamedTuple

from claimcheck.report.drafted import Drafted, Remark, Sentence
from claimcheck.text.span import Span

_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")


class Segment(NamedTuple):
    """A run of the draft's text: the number of the sentence that it is of, 0 for none, and whether anything is said against it."""

    text: str
    sentence: int
    is_objected: bool


class Block(NamedTuple):
    """A paragraph of the draft in segments, and its sentences with their numbers from 1."""

    segments: tuple[Segment, ...]
    sentences: tuple[tuple[int, Sentence], ...]


def marked_draft(drafted: Drafted) -> tuple[Block, ...]:
    """Return the draft in blocks; all their segments together are its whole text but for the blank lines between them."""
    starts = [0, *(match.end() for match in _BLANK_LINE.finditer(drafted.text))]
    ends = [*(match.start() for match in _BLANK_LINE.finditer(drafted.text)), len(drafted.text.rstrip())]
    numbered = list(enumerate(drafted.sentences, start=1))
    return tuple(
        _block(drafted, Span(start, end), numbered)
        for start, end in zip(starts, ends, strict=True)
        if start < end
    )


def _block(drafted: Drafted, around: Span, numbered: list[tuple[int, Sentence]]) -> Block:
    own = tuple(
        (number, sentence)
        for number, sentence in numbered
        if around.start <= sentence.span.start < around.end
    )
    edges = {around.start, around.end}
    for _, sentence in own:
        for span in (sentence.span, *(remark.span for remark in _marked(sentence))):
            edges |= {max(around.start, span.start), min(around.end, span.end)}
    places = sorted(edge for edge in edges if around.start <= edge <= around.end)
    segments = (_segment(drafted, Span(start, end), own) for start, end in pairwise(places))
    return Block(tuple(segments), own)


def _marked(sentence: Sentence) -> list[Remark]:
    """Return the objections to some words of a sentence; those to the whole of it mark no words."""
    return [remark for remark in sentence.objections if remark.span != sentence.span]


def _segment(drafted: Drafted, span: Span, own: tuple[tuple[int, Sentence], ...]) -> Segment:
    number, sentence = next(((n, s) for n, s in own if s.span.overlaps(span)), (0, None))
    is_objected = sentence is not None and any(remark.span.overlaps(span) for remark in _marked(sentence))
    return Segment(drafted.text[span.start : span.end], number, is_objected)
