"""What was found as plain values, for JSON."""

from collections.abc import Sequence
from typing import Any

from claimcheck.report.commands import quote_call
from claimcheck.report.document import SCHEMA_VERSION, layer_document
from claimcheck.report.found import FoundPage, Hit, SuggestedPage, Suggestion
from claimcheck.report.gaps import Gap
from claimcheck.report.record_document import location_document

Document = dict[str, Any]


def found_document(page: FoundPage, options: Sequence[str] = ()) -> Document:
    """Return a page of hits; *options* are what the calls of `quote` need to find the project."""
    return {
        "schema_version": SCHEMA_VERSION,
        "words": page.words,
        "total": page.total,
        "first": page.first,
        "hits": [hit_document(hit, options) for hit in page.hits],
        "undated": list(page.undated),
    }


def hit_document(hit: Hit, options: Sequence[str] = ()) -> Document:
    """Return one hit; offsets are code points of the article, marks of the sentence."""
    return {
        "source": hit.source,
        "line": hit.line,
        **location_document(hit.location),
        **({"speakers": list(hit.speakers)} if hit.speakers else {}),
        "column": hit.column,
        "start": hit.span.start,
        "end": hit.span.end,
        "how": hit.how.value,
        "score": hit.score,
        "text": hit.passage.text,
        "marks": [{"start": mark.start, "end": mark.end} for mark in hit.passage.marks],
        "missing": list(hit.missing),
        "instead": dict(hit.instead),
        "quoted_by": list(hit.quoted_by),
        "quote": quote_call(hit.source, hit.quote, options),
    }


def suggested_document(page: SuggestedPage, options: Sequence[str] = ()) -> Document:
    """Return a page of suggestions."""
    return {
        "schema_version": SCHEMA_VERSION,
        "claim": page.claim,
        "text": page.text,
        "compared": page.compared,
        "total": page.total,
        "first": page.first,
        "suggestions": [_suggestion(item, options) for item in page.suggestions],
    }


def _suggestion(item: Suggestion, options: Sequence[str]) -> Document:
    return {
        "source": item.source,
        "line": item.line,
        **location_document(item.location),
        "column": item.column,
        "start": item.span.start,
        "end": item.span.end,
        "score": item.score,
        "text": item.passage.text,
        "bearings": {kind.value: why for kind, why in item.bearings.items()},
        "layers": [layer_document(layer) for layer in item.layers],
        "hedges": list(item.hedges),
        "linked": item.is_linked,
        "quoted_by": list(item.quoted_by),
        "quote": quote_call(item.source, item.quote, options),
    }


def gaps_document(gaps: Sequence[Gap]) -> Document:
    """Return the gaps."""
    return {
        "schema_version": SCHEMA_VERSION,
        "gaps": [
            {"kind": gap.kind.value, "of": gap.of, "where": gap.where, "text": gap.text, "next": gap.next}
            for gap in gaps
        ],
    }
