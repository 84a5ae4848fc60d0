"""Quotations as annotations of their articles (W3C Web Annotation Data Model), one page of JSON-LD."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from claimcheck import __version__
from claimcheck.render.json import to_embeddable_json
from claimcheck.render.phrase import counted, remarks
from claimcheck.report.exports import SelectedPassage, Selection
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
