"""What a quotation leaves outside that turns its meaning round: negations and bounds.

„großer russischer Angriff zu erwarten“ stands word for word in „… ist in nächster Zeit kein
großer russischer Angriff zu erwarten“, and says the opposite.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from claimcheck.text.article import Article, Span
from claimcheck.text.clause import clauses, words_for
from claimcheck.text.frame import frame_of
from claimcheck.text.left_out.standing import goes_ahead, stands
from claimcheck.text.left_out.stopping import stops
from claimcheck.text.negation import bounds, lists_of, negations, tokens_of
from claimcheck.text.reach import Reach
from claimcheck.text.sentence import sentence_around, sentences_over


class LeftOut(NamedTuple):
    """Words outside the quotation: one that negates, bounds, or sets a condition, or a whole omission.

    `governs` says whether it turns the quotation round, or only stands near it.
    """

    kind: Literal["negation", "bound", "condition", "sentences", "clauses", "head"]
    """What the words do; an omission joins sentences, or clauses of one; a head is the noun that
    the quotation's first noun belongs to."""
    words: str
    span: Span
    governs: bool


_MAX_SENTENCE = 5_000
"""A sentence longer than this, in code points, is read only this far to both sides of a passage."""

_WORD = re.compile(r"\w")
_SIGNED = re.compile(r"(?P<before>[<>≤≥~≈])? ?(?P<number>\d[\d.,]*)(?P<after>\+(?!\w))?")


def left_out(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return what negates or bounds in the sentences of *pieces* and stands in none of them.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order, one unless it has omissions.
    """
    found: list[LeftOut] = []
    whole = Span(pieces[0].start, pieces[-1].end)
    around = sentence_around(article, whole)
    for sentence in _sentences_in(article, around):
        inside = [p for p in pieces if p.overlaps(sentence)]
        if inside:
            found += _left_out_of(article, near(sentence, inside), inside)
    known = {item.span for item in found}
    framing = (item for piece in pieces for item in _framing(article, piece))
    return (*found, *dict.fromkeys(item for item in framing if item.span not in known))


def _framing(article: Article, piece: Span) -> Iterator[LeftOut]:
    """Yield what negates around the direct speech that *piece* is a part of."""
    for part in frame_of(article, piece):
        text = article.slice(part)
        for token in negations(tokens_of(text), lists_of(words_for(article.language))):
            words = text[token.span.start : token.span.end]
            yield _moved(LeftOut("negation", words, token.span, governs=True), part.start)


def _sentences_in(article: Article, around: Span) -> Iterator[Span]:
    start = around.start
    while start < around.end:
        paragraph = article.paragraph(start)
        if paragraph.start == paragraph.end:
            following = article.next_paragraph(start)
            start = following.start if following else around.end
            continue
        yield from sentences_over(article, paragraph, around)
        start = paragraph.end


def near(sentence: Span, pieces: Sequence[Span]) -> Span:
    """Return *sentence*, but of a very long one only what is near the *pieces*."""
    return Span(
        max(sentence.start, pieces[0].start - _MAX_SENTENCE),
        min(sentence.end, pieces[-1].end + _MAX_SENTENCE),
    )


def _left_out_of(article: Article, sentence: Span, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    text = article.slice(sentence)
    inside = [Span(p.start - sentence.start, p.end - sentence.start) for p in pieces]
    if not _WORD.search(_outside(text, inside)):
        return
    lists, tokens = lists_of(words_for(article.language)), tokens_of(text)
    for span in (*bounds(tokens, inside, lists), *_signs(text, inside)):
        yield _moved(LeftOut("bound", text[span.start : span.end], span, governs=True), sentence.start)
    for span in stops(tokens, inside, words_for(article.language)):
        yield _moved(LeftOut("negation", text[span.start : span.end], span, governs=True), sentence.start)
    negating = list(negations(tokens, lists))
    outside = [n for n in negating if not any(p.holds(n.span) for p in inside)]
    if not outside:
        return
    parts = clauses(text, article.language)
    reach = Reach(text, parts, inside)
    # „Er kam nicht ohne Waffen“: behind a quoted negation „ohne“ turns what stands before it, too.
    is_alone = len(negating) == len(outside)
    for word, span in outside:
        is_behind = is_alone and inside[-1].end <= span.start and goes_ahead(text, word, span)
        governs = reach.governs(span) and not is_behind and not stands(text, parts, span, inside)
        yield _moved(LeftOut("negation", text[span.start : span.end], span, governs), sentence.start)


def _signs(text: str, inside: Sequence[Span]) -> Iterator[Span]:
    """Yield the signs that bound a quoted number and are not quoted with it: `>500`, `9000+`."""
    for match in _SIGNED.finditer(text):
        number = Span(*match.span("number"))
        sign = next((Span(*match.span(side)) for side in ("before", "after") if match[side]), None)
        quoted = any(piece.overlaps(number) for piece in inside)
        if sign is not None and quoted and not any(piece.holds(sign) for piece in inside):
            yield sign


def _outside(text: str, inside: Sequence[Span]) -> str:
    """Return what of *text* stands in none of the pieces."""
    starts = [0, *(piece.end for piece in inside)]
    ends = [*(max(0, piece.start) for piece in inside), len(text)]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _moved(item: LeftOut, offset: int) -> LeftOut:
    span = Span(item.span.start + offset, item.span.end + offset)
    return LeftOut(item.kind, item.words, span, item.governs)
