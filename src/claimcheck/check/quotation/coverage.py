"""What of an article the claims quote, and which of its numbers none of them quotes."""

import re
from collections.abc import Iterable, Iterator

from claimcheck.report.annotated import Coverage, QuotedParagraph, Unquoted
from claimcheck.report.evidence import Mark, MarkKind, Passage
from claimcheck.report.model import CheckedClaim
from claimcheck.text.article import Article, merged, touching
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NUMBER_WORDS

_COUNTS = sorted(NUMBER_WORDS["de"] | NUMBER_WORDS["en"])
_NUMBER = re.compile(rf"\d+(?:[.,]\d+)*|\b(?:{'|'.join(_COUNTS)})\b", re.IGNORECASE)


def cover(source: str, article: Article, claims: Iterable[CheckedClaim]) -> Coverage:
    """Return the article's paragraphs with what is quoted, and its unquoted sentences with numbers."""
    quoted = [
        (piece, claim.claim.id)
        for claim in claims
        for item in claim.evidence
        if item.evidence.source == source and item.match.is_found
        for piece in item.match.pieces
    ]
    paragraphs = tuple(_quoted_paragraph(article, around, quoted) for around in article.paragraphs)
    return Coverage(paragraphs, unquoted(article, [span for span, _ in quoted]))


def _quoted_paragraph(article: Article, around: Span, quoted: list[tuple[Span, str]]) -> QuotedParagraph:
    inside = [(span, id_) for span, id_ in quoted if span.overlaps(around)]
    marks = merged([Span(max(s.start, around.start), min(s.end, around.end)) for s, _ in inside])
    passage = Passage(
        article.slice(around),
        article.line(around.start),
        tuple(Mark(s.start - around.start, s.end - around.start, MarkKind.QUOTE) for s in marks),
    )
    return QuotedParagraph(passage, tuple(sorted({id_ for _, id_ in inside})))


def unquoted(article: Article, quoted: list[Span]) -> tuple[Unquoted, ...]:
    """Return the sentences with a number that lies in none of the spans *quoted*."""
    return tuple(
        Unquoted(article.line(sentence.start), article.slice(sentence).strip())
        for sentence in unquoted_sentences(article, quoted)
    )


def unquoted_sentences(article: Article, quoted: list[Span]) -> Iterator[Span]:
    """Yield where these sentences stand, in order."""
    covered = merged(quoted)
    for paragraph in article.paragraphs:
        for sentence in sentences(article, paragraph):
            numbers = [
                Span(sentence.start + m.start(), sentence.start + m.end())
                for m in _NUMBER.finditer(article.slice(sentence))
            ]
            if any(not any(c.holds(number) for c in touching(covered, number)) for number in numbers):
                yield sentence
