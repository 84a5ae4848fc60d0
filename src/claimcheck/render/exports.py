"""What is exported for other programs: quotations as W3C Web Annotations, people's verdicts as schema.org ClaimReview."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from claimcheck import __version__
from claimcheck.records.model import Actor, Kind, Source
from claimcheck.render.json import to_embeddable_json
from claimcheck.render.phrase import counted, remarks
from claimcheck.report.annotated import Review, SelectedPassage, Selection
from claimcheck.text.iri import file_iri, web_iri

Document = dict[str, Any]

CONTEXT = "http://www.w3.org/ns/anno.jsonld"

FRAGMENTS = "https://wicg.github.io/scroll-to-text-fragment/"
"""The specification that a fragment follows."""

_NAMESPACE = uuid5(NAMESPACE_URL, "claimcheck:annotations")
"""What keeps our names apart from anybody else's."""


def to_annotations(passages: Sequence[SelectedPassage]) -> str:
    """Return an AnnotationPage: an annotation for each passage, in their order.

    Every target has the words with their surroundings. Offsets, code points as the model asks, count
    in the text file alone; of a page on the web nobody here knows them. Files are named relative to
    the source folder. An id is made of what the record says (claim, source, quotation), so it stays
    the same until that changes, wherever in the record the passage stands.
    """
    ids = list(_ids(passages))
    collection = {
        "id": _urn("collection", *ids),
        "type": "AnnotationCollection",
        "label": "Quotations behind claims",
        "total": len(passages),
        "generator": {"type": "Software", "name": f"claimcheck {__version__}"},
    }
    page = {
        "@context": CONTEXT,
        "id": _urn("page", *ids),
        "type": "AnnotationPage",
        "partOf": collection,
        "startIndex": 0,
        "items": [_annotation(passage, id_) for passage, id_ in zip(passages, ids, strict=True)],
    }
    return to_embeddable_json(page)


def _annotation(passage: SelectedPassage, id_: str) -> Document:
    return {
        "id": id_,
        "type": "Annotation",
        "motivation": "linking",
        "body": list(_bodies(passage)),
        "target": list(_targets(passage)),
    }


def _bodies(passage: SelectedPassage) -> Iterator[Document]:
    """Yield the claim, its id and the passage's stance as tags, whether it counts, and what people say of it."""
    claim, item = passage.claim, passage.item
    yield _body("linking", claim.claim.text)
    yield _body("tagging", item.evidence.stance)
    yield _body("tagging", claim.claim.id)
    yield _body("assessing", counted(item))
    yield from (_body("commenting", f"{name}: {said}") for name, said in remarks(item))


def _body(purpose: str, text: str) -> Document:
    return {"type": "TextualBody", "purpose": purpose, "value": text, "format": "text/plain"}


def _targets(passage: SelectedPassage) -> Iterator[Document]:
    url = web_iri(passage.source.url)
    for selection in passage.selections:
        if url is not None:
            yield _target(url, [_quote(selection), *_fragment(selection)])
        yield _target(file_iri(passage.source.file), [_quote(selection), _position(selection)])


def _target(source: str, selectors: list[Document]) -> Document:
    return {"type": "SpecificResource", "source": source, "selector": selectors}


def _quote(selection: Selection) -> Document:
    return {
        "type": "TextQuoteSelector",
        "exact": selection.exact,
        "prefix": selection.prefix,
        "suffix": selection.suffix,
    }


def _position(selection: Selection) -> Document:
    return {"type": "TextPositionSelector", "start": selection.start, "end": selection.end}


def _fragment(selection: Selection) -> Iterator[Document]:
    """Yield the fragment by which browsers mark the words, where one does."""
    if selection.fragment:
        yield {"type": "FragmentSelector", "conformsTo": FRAGMENTS, "value": selection.fragment}


def _ids(passages: Iterable[SelectedPassage]) -> Iterator[str]:
    """Yield an id for each passage; a passage that a claim links twice has one more each time."""
    seen = Counter[tuple[str, ...]]()
    for passage in passages:
        record = passage.item.evidence
        key = (passage.claim.claim.id, record.source, record.quote, record.prefix or "", record.suffix or "")
        seen[key] += 1
        yield _urn("passage", *key, str(seen[key]))


def _urn(*name: str) -> str:
    # A length before each part, so that no two names run into one.
    written = "".join(f"{len(part)}:{part}" for part in name)
    # A half character (surrogate) has no UTF-8, of which the id is made.
    return uuid5(_NAMESPACE, written.encode("utf-8", "backslashreplace").decode("utf-8")).urn


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
