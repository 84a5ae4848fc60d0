"""Where passages stand in the articles of a page."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.render.html import anchors
from claimcheck.report.annotated import AnnotatedArticle, PassageRef


class Place(NamedTuple):
    """Where a passage stands in its article: the anchors of its first words and of its note."""

    words: str
    note: str


def places(articles: Sequence[AnnotatedArticle]) -> dict[PassageRef, Place]:
    """Return where each quoted passage begins."""
    found: dict[PassageRef, Place] = {}
    paragraphs = ((article.source, paragraph) for article in articles for paragraph in article.paragraphs)
    for source, paragraph in paragraphs:
        for number, note in enumerate(paragraph.notes, start=1):
            place = Place(anchors.segment(source, note.start), anchors.note(source, paragraph.start, number))
            for ref in note.passages:
                found.setdefault(ref, place)
    return found


def marked(articles: Sequence[AnnotatedArticle]) -> set[str]:
    """Return the anchors of all marked words."""
    return {
        anchors.segment(article.source, segment.start)
        for article in articles
        for paragraph in article.paragraphs
        for segment in paragraph.segments
        if segment.kinds
    }
