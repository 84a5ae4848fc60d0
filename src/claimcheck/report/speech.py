"""Reported words of one article: who says what, and what the article asserts though it credits it elsewhere."""

from typing import NamedTuple

from claimcheck.report.evidence import Layer
from claimcheck.report.values import (
    SCHEMA_VERSION,
    Document,
    layer_document,
    location_document,
)
from claimcheck.text.layout import Location
from claimcheck.text.span import Span


class Reported(NamedTuple):
    """Words that an article reports as somebody's: the pieces with their text, the first's line, who says it."""

    line: int
    pieces: tuple[Span, ...]
    texts: tuple[str, ...]
    layer: Layer
    hedges: tuple[str, ...]
    location: Location | None = None


class FlatPassage(NamedTuple):
    """A sentence that asserts what the article credits to somebody in another line."""

    line: int
    text: str
    credited_line: int
    layer: Layer


class SpeechPage(NamedTuple):
    """All reported words of one article, in order, and what it asserts though it credits it elsewhere."""

    source: str
    reported: tuple[Reported, ...]
    flat: tuple[FlatPassage, ...]


def speech_document(page: SpeechPage) -> Document:
    """Return the reported words of one article as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "source": page.source,
        "reported": [
            {
                "line": item.line,
                **location_document(item.location),
                **layer_document(item.layer),
                "words": [
                    {"text": text, "start": piece.start, "end": piece.end}
                    for text, piece in zip(item.texts, item.pieces, strict=True)
                ],
                "hedges": list(item.hedges),
            }
            for item in page.reported
        ],
        "flat": [
            {
                "line": item.line,
                "text": item.text,
                "credited_line": item.credited_line,
                **layer_document(item.layer),
            }
            for item in page.flat
        ],
    }
