"""What an assistant's answer cites, in the shape of Claude's Messages API, wherever in a log the answer stands."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from claimcheck.importing.values import hint_of, line, record, several, whole, words
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

_MARKUP = re.compile(r"^(?:[-*•#>]+\s+|\d+[.)]\s+)+|\*\*|__")
"""Bullets, numbers of a list and marks of emphasis, in which answers are written."""

_EVENTS = frozenset(
    (
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
    )
)

_LONGEST = 24
"""Of what is no place so many characters are told."""


class _Found(NamedTuple):
    """A JSON object, and where in the document it stands."""

    place: str
    value: Mapping[str, Any]


def has_citations(document: object) -> bool:
    """Return whether anything in *document* is a citation."""
    return any(_is_citation(found.value) for found in _objects(document, into_events=True))


def _is_citation(value: Mapping[str, Any]) -> bool:
    return isinstance(value.get("cited_text"), str)


def citation_candidates(document: object, shown: str) -> Offered:
    """Return the candidates of an answer: each text with its citations is a claim with its evidence.

    What a citation says of places is compared; nothing that the answer says counts for anything.

    Args:
        document: A message, its content, or a log that holds some, with the request or without; an answer may stand in it
            as the events of a stream.
        shown: The file's name.
    """
    objects = list(_objects(document))
    streamed = _streamed(found.value for found in objects if _is_event(found.value))
    for number, message in enumerate(streamed):
        place = f"[{number}]" if len(streamed) > 1 else ""
        objects += [
            _Found(f"{place}.{at}".lstrip("."), value) for at, value in _objects({"content": message.content})
        ]
    broken = sum(not message.is_whole for message in streamed)
    documents = [found.value for found in objects if found.value.get("type") == "document"]
    if sum(isinstance(found.value.get("messages"), list) for found in objects) > 1:
        # Of several requests nobody knows which one an answer counts the documents of.
        documents = []
    candidates: list[Candidate] = []
    told: set[str] = set()
    for found in objects:
        if isinstance(found.value.get("text"), str):
            text = " ".join(_MARKUP.sub("", line(found.value["text"])).split())
            for number, citation in enumerate(several(found.value.get("citations"))):
                place = f"{found.place}.citations[{number}]"
                told.add(place)
                candidates.append(_candidate(record(citation), f"{shown}: {place}", documents, text))
        elif _is_citation(found.value) and found.place not in told:
            candidates.append(_candidate(found.value, f"{shown}: {found.place}", documents, ""))
    remark = f"{broken} of {len(streamed)} streamed answers have no end (message_stop): what was said behind is not in this file"
    return Offered(tuple(candidates), (remark,) if broken else ())


class _Message(NamedTuple):
    """An answer that was put together of the events of a stream."""

    content: list[dict[str, Any]]
    is_whole: bool


def _is_event(value: Mapping[str, Any]) -> bool:
    return value.get("type") in _EVENTS


def _streamed(events: Iterable[Mapping[str, Any]]) -> list[_Message]:
    """Return the answers that *events* are of, in their order: each block has the text and the citations that came for it."""
    messages: list[_Message] = []
    blocks: dict[object, dict[str, Any]] = {}
    for event in events:
        kind, index = event["type"], event.get("index")
        if kind == "message_start" or not messages:
            messages.append(_Message([], is_whole=False))
            blocks = {}
        if kind == "message_stop":
            messages[-1] = messages[-1]._replace(is_whole=True)
        if kind not in {"content_block_start", "content_block_delta"} or not isinstance(index, int):
            continue
        if index not in blocks:
            blocks[index] = {"type": "text", "text": "", "citations": []}
            messages[-1].content.append(blocks[index])
        first, delta = record(event.get("content_block")), record(event.get("delta"))
        blocks[index]["text"] += words(first.get("text")) + words(delta.get("text"))
        blocks[index]["citations"] += several(first.get("citations")) + several(delta.get("citation"))
    return messages


def _objects(document: object, *, into_events: bool = False) -> Iterator[_Found]:
    """Yield all objects in their order, each before those in it; what stands in an event of a stream, only if it is asked for."""
    pending: list[tuple[str, object]] = [("", document)]
    while pending:
        place, value = pending.pop()
        if isinstance(value, dict):
            yield _Found(place or "the record", value)
            if _is_event(value) and not into_events:
                continue
            dot = "." if place else ""
            pending += [(f"{place}{dot}{key}", inner) for key, inner in reversed(value.items())]
        elif isinstance(value, list):
            pending += [(f"{place}[{n}]", inner) for n, inner in reversed(list(enumerate(value)))]


def _candidate(
    citation: Mapping[str, Any], place: str, documents: list[Mapping[str, Any]], text: str
) -> Candidate:
    quote = words(citation.get("cited_text"))
    start, end = whole(citation.get("start_char_index")), whole(citation.get("end_char_index"))
    first, behind = whole(citation.get("start_page_number")), whole(citation.get("end_page_number"))
    return Candidate(
        place=place,
        quotes=(quote,) if quote.strip() else (),
        hints=tuple(_hints(citation, documents)),
        claim=Stated(text=text),
        offsets=None if start is None or end is None or end < start else Span(start, end),
        pages=None if not first or not behind else (first, max(first, behind - 1)),
        unplaced=tuple(_unplaced(citation)),
        on_text="the text is an assistant's: write the claim as it circulates" if text else "",
    )


def _unplaced(citation: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a citation says of places and is none that can be told in an article's text."""
    for what, least in (("char_index", 0), ("page_number", 1), ("block_index", None)):
        said = [citation.get(f"{end}_{what}") for end in ("start", "end")]
        start, end = map(whole, said)
        is_told = least is not None and start is not None and end is not None and least <= start <= end
        if not is_told and said != [None, None]:
            first, last = (repr(one)[:_LONGEST] for one in said)
            yield f"{what.replace('_', ' ')} {first} to {last}"


def _hints(citation: Mapping[str, Any], documents: list[Mapping[str, Any]]) -> Iterator[Hint]:
    """Yield what a citation says of its source: an address, a title, the document that was sent along."""
    for key in ("url", "source"):
        value = words(citation.get(key))
        if value:
            yield hint_of(value)
    title = words(citation.get("document_title")) or words(citation.get("title"))
    number = whole(citation.get("document_index"))
    sent = documents[number] if number is not None and number < len(documents) else {}
    data = _text_of(sent)
    if data:
        yield Hint(HintKind.TEXT, data)
    title = title or words(sent.get("title"))
    if title:
        yield Hint(HintKind.TITLE if citation.get("url") else HintKind.NAME, title)
    elif number is not None:
        yield Hint(HintKind.NAME, f"document {number}")


def _text_of(document: Mapping[str, Any]) -> str:
    """Return the text of a document that was sent as plain text."""
    source = record(document.get("source"))
    return words(source.get("data")) if source.get("type") == "text" else ""
