"""A person's verdict as schema.org ClaimReview (JSON-LD), for the page that publishes it."""

from collections.abc import Mapping
from typing import Any

from claimcheck.records.model import Actor, Kind, Source
from claimcheck.render.json import to_embeddable_json
from claimcheck.report.exports import Review
from claimcheck.text.iri import web_iri

Document = dict[str, Any]

_TYPES: Mapping[Kind, str] = {
    Kind.PERSON: "Person",
    Kind.GOVERNMENT: "GovernmentOrganization",
    Kind.MILITARY: "Organization",
    Kind.AGENCY: "Organization",
    Kind.OUTLET: "Organization",
    Kind.THINK_TANK: "Organization",
    Kind.COMPANY: "Organization",
}
"""What schema.org calls the actors that can be an author; the other kinds are none."""


def to_claimreview(review: Review, url: str | None = None) -> str:
    """Return the review as JSON-LD that can be embedded in a page; *url* is where that is published.

    The rating is the person's words alone, as no scale of numbers is known.
    """
    verdict = review.verdict
    document = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": url,
        "claimReviewed": review.claim.claim.text,
        "reviewRating": {"@type": "Rating", "alternateName": verdict.rating},
        "author": _author(review.reviewer) or {"@type": "Organization", "name": verdict.by},
        "datePublished": date_published(review),
        "reviewBody": verdict.note,
        "itemReviewed": _claim(review),
    }
    return to_embeddable_json(_known(document))


def date_published(review: Review) -> str | None:
    """Return the verdict's date where ISO 8601 can write it: an approximate one it cannot."""
    date = review.verdict.date
    return None if date is None or date.endswith("~") else date


def _claim(review: Review) -> Document:
    first = _work(review.first)
    works = [_work(source) for source in review.appearances if source is not review.first]
    claim = {
        "@type": "Claim",
        "text": review.claim.claim.text,
        "author": _author(review.claimant),
        "firstAppearance": first,
        "appearance": [work for work in works if work] or None,
    }
    return _known(claim)


def _author(actor: Actor | None) -> Document | None:
    kind = _TYPES.get(actor.kind) if actor else None
    return {"@type": kind, "name": actor.name} if actor and kind else None


def _work(source: Source | None) -> Document | None:
    """Return an article by its address; None where that is not known."""
    url = web_iri(source.url) if source else None
    if source is None or url is None:
        return None
    return _known({"@type": "CreativeWork", "url": url, "name": source.title})


def _known(document: Document) -> Document:
    return {key: value for key, value in document.items() if value is not None}
