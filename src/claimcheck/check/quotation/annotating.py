"""Articles in segments: every quoted passage, cue, hedge and bound marked, however they overlap."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from claimcheck.check.quotation.contrasting import contrast
from claimcheck.check.quotation.coverage import unquoted
from claimcheck.check.quotation.passage import marks_of
from claimcheck.records.corpus import Corpus
from claimcheck.report.annotated import (
    Annotated,
    AnnotatedArticle,
    AnnotatedParagraph,
    Note,
    PassageRef,
    Segment,
)
from claimcheck.report.evidence import CheckedEvidence, MarkKind
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article
from claimcheck.text.span import Span


class _Over(NamedTuple):
    """What stands over a span: the kind of mark and, of quotations, the number of their note; 0 elsewhere."""

    span: Span
    kind: MarkKind
    note: int = 0


class _Item(NamedTuple):
    ref: PassageRef
    checked: CheckedEvidence


def annotate(corpus: Corpus, report: Report) -> Annotated:
    """Return the articles with all that the claims quote marked, and the claims side by side."""
    found = _found_by_source(report.claims)
    read = [checked.source.id for checked in report.sources if checked.source.id in corpus.articles]
    return Annotated(
        tuple(_article(id_, corpus.articles[id_], found[id_]) for id_ in read),
        {item.ref: _pieces(corpus.articles[id_], item.checked) for id_ in read for item in found[id_]},
        {
            (claim.claim.id, entry.other): contrast(claim.claim.text, corpus.claims[entry.other].text)
            for claim in report.claims
            for entry in claim.side_by_side
            if entry.other != claim.claim.id
        },
    )


def _found_by_source(claims: Iterable[CheckedClaim]) -> defaultdict[str, list[_Item]]:
    found: defaultdict[str, list[_Item]] = defaultdict(list)
    for claim in claims:
        for item in claim.evidence:
            if item.match.is_found:
                found[item.evidence.source].append(_Item(PassageRef(claim.claim.id, item.number), item))
    return found


def _article(source: str, article: Article, items: Sequence[_Item]) -> AnnotatedArticle:
    quoted: defaultdict[tuple[Span, ...], list[PassageRef]] = defaultdict(list)
    for item in items:
        quoted[item.checked.match.pieces].append(item.ref)
    marks = {over for item in items for over in _marks(item.checked) if over.kind is not MarkKind.QUOTE}
    marks_in = _by_paragraph(article, sorted(marks))
    quoted_in = _by_paragraph(
        article, sorted(_Over(span, MarkKind.QUOTE, i) for i, pieces in enumerate(quoted) for span in pieces)
    )
    refs = list(quoted.values())
    paragraphs = tuple(
        _paragraph(article, around, quoted_in[index], marks_in[index], refs)
        for index, around in enumerate(article.paragraphs)
    )
    outside = tuple(_outside(article, span) for span in article.left_out)
    paragraphs = tuple(sorted((*paragraphs, *outside), key=lambda paragraph: paragraph.start))
    return AnnotatedArticle(source, paragraphs, unquoted(article, [s for pieces in quoted for s in pieces]))


def _outside(article: Article, span: Span) -> AnnotatedParagraph:
    """Return what the map leaves out as a paragraph in which nothing is marked."""
    segment = Segment(span.start, article.written[span.start : span.end])
    return AnnotatedParagraph(span.start, article.line(span.start), (segment,), (), is_outside=True)


def _by_paragraph(article: Article, overs: Iterable[_Over]) -> defaultdict[int, list[_Over]]:
    """Return what stands over each paragraph, cut to it."""
    found: defaultdict[int, list[_Over]] = defaultdict(list)
    for over in overs:
        first = bisect_right(article.paragraphs, over.span.start, key=lambda span: span.end)
        last = bisect_left(article.paragraphs, over.span.end, key=lambda span: span.start)
        for index in range(first, last):
            found[index].append(over._replace(span=_cut(over.span, article.paragraphs[index])))
    return found


def _cut(span: Span, around: Span) -> Span:
    return Span(max(span.start, around.start), min(span.end, around.end))


def _paragraph(
    article: Article,
    around: Span,
    quoted: Sequence[_Over],
    marks: Sequence[_Over],
    refs: Sequence[Sequence[PassageRef]],
) -> AnnotatedParagraph:
    order = list(dict.fromkeys(over.note for over in quoted))
    number = {note: i for i, note in enumerate(order, start=1)}
    starts = {over.note: over.span.start for over in reversed(quoted)}
    numbered = [over._replace(note=number[over.note]) for over in quoted]
    notes = tuple(Note(starts[note], tuple(refs[note])) for note in order)
    return AnnotatedParagraph(
        around.start, article.line(around.start), _segments(article, around, [*numbered, *marks]), notes
    )


def _segments(article: Article, around: Span, overs: Sequence[_Over]) -> tuple[Segment, ...]:
    """Return *around* in runs over which the same marks stand; *overs* lie inside it."""
    opening: defaultdict[int, list[tuple[MarkKind, int]]] = defaultdict(list)
    closing: defaultdict[int, list[tuple[MarkKind, int]]] = defaultdict(list)
    ends: defaultdict[int, int] = defaultdict(int)
    for span, kind, note in overs:
        opening[span.start].append((kind, note))
        closing[span.end].append((kind, note))
        ends[note] = max(ends[note], span.end)
    active: Counter[tuple[MarkKind, int]] = Counter()
    found: list[Segment] = []
    for start, end in pairwise(sorted({*around, *opening, *closing})):
        active.update(opening[start])
        active.subtract(closing[start])
        active = +active
        kinds = {kind for kind, _ in active}
        notes = tuple(sorted({note for _, note in active if note}))
        found.append(
            Segment(
                start,
                article.slice(Span(start, end)),
                tuple(kind for kind in MarkKind if kind in kinds),
                notes,
                tuple(note for note in notes if ends[note] == end),
            )
        )
    return tuple(found)


def _marks(item: CheckedEvidence) -> list[_Over]:
    """Return what the passage's words are, with offsets into the article."""
    marks = [
        _Over(Span(mark.start, mark.end), mark.kind)
        for mark in marks_of(item.match, item.left_out, item.links, item.detected)
    ]
    bounds = [_Over(reading.core, MarkKind.BOUND) for reading in item.quantities if reading.bound != "exact"]
    return [over for over in (*marks, *bounds) if over.span.start < over.span.end]


def _pieces(article: Article, item: CheckedEvidence) -> tuple[tuple[Segment, ...], ...]:
    """Return the quoted words in segments; that they are quoted need not be marked."""
    marks = [over for over in _marks(item) if over.kind is not MarkKind.QUOTE]
    return tuple(
        _segments(
            article,
            piece,
            [o._replace(span=_cut(o.span, piece)) for o in marks if o.span.overlaps(piece)],
        )
        for piece in item.match.pieces
    )
