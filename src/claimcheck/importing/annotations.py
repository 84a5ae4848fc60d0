"""W3C Web Annotations as candidates, those that `export --format annotations` writes and those of Hypothesis among them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from claimcheck.importing.values import (
    hint_of,
    is_address,
    line,
    record,
    role_of,
    several,
    whole,
    without_markup,
    words,
)
from claimcheck.records.model import Stance
from claimcheck.report.candidate import Candidate, Hint, HintKind, Offered
from claimcheck.report.proposal import Stated
from claimcheck.text.span import Span

_DEEPEST = 32
"""So many pages and lists hold each other at most, and so many selectors refine each other."""

_STANCES = frozenset(stance.value for stance in Stance)
_APART = " – "
_GLOSS = "translation: "


class Selected(NamedTuple):
    """The words that the selectors of a target name."""

    source: str
    exact: str
    prefix: str
    suffix: str
    offsets: Span | None


def is_annotation(value: object) -> bool:
    """Return whether *value* is an annotation, or a page or collection of some."""
    found = record(value)
    kinds = {words(kind) for kind in several(found.get("type"))}
    return bool(kinds & {"Annotation", "AnnotationPage", "AnnotationCollection"}) and "content" not in found


def annotation_candidates(document: object, shown: str) -> Offered:
    """Return the candidates of an annotation, a list, a page or a collection of some.

    Args:
        document: The JSON.
        shown: The file's name.
    """
    candidates: list[Candidate] = []
    without = 0
    for place, annotation in _annotations(document):
        found = list(_of(annotation, f"{shown}: {place}"))
        candidates += found
        without += not found
    remarks = (f"without quoted words, left out: {without} of the annotations",) if without else ()
    return Offered(tuple(candidates), remarks)


def _annotations(
    document: object, place: str = "", depth: int = 0
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the annotations with their places in the document."""
    if depth > _DEEPEST:
        return
    if isinstance(document, list):
        for number, item in enumerate(document):
            yield from _annotations(item, f"{place}[{number}]", depth + 1)
        return
    found = record(document)
    dot = "." if place else ""
    if "items" in found:
        yield from _annotations(several(found["items"]), f"{place}{dot}items", depth + 1)
    elif isinstance(found.get("first"), dict):
        yield from _annotations(found["first"], f"{place}{dot}first", depth + 1)
    elif found and "target" in found:
        yield place or "the annotation", found


def selected(target: object) -> Selected | None:
    """Return what a target of an annotation quotes; None where it quotes nothing."""
    found = record(target)
    exact = prefix = suffix = ""
    offsets: Span | None = None
    for selector in _selectors(found.get("selector")):
        if not exact and selector.get("type") == "TextQuoteSelector":
            exact, prefix, suffix = (words(selector.get(key)) for key in ("exact", "prefix", "suffix"))
        start, end = whole(selector.get("start")), whole(selector.get("end"))
        if offsets is None and selector.get("type") == "TextPositionSelector":
            offsets = None if start is None or end is None or end < start else Span(start, end)
    source = found.get("source")
    named = words(source) or words(record(source).get("id"))
    return Selected(named, exact, prefix, suffix, offsets) if exact.strip() else None


def _selectors(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield selectors, what refines one behind it, the choices among several in their order."""
    pending = [(item, 0) for item in reversed(several(value))]
    while pending:
        item, depth = pending.pop()
        selector = record(item)
        yield selector
        inner = [*several(selector.get("refinedBy")), *several(selector.get("items"))]
        if depth < _DEEPEST:
            pending += [(one, depth + 1) for one in reversed(inner)]


def _of(annotation: Mapping[str, Any], place: str) -> Iterator[Candidate]:
    bodies = list(_bodies(annotation))
    tags = [value for purpose, value in bodies if purpose == "tagging"]
    targets = [found for target in several(annotation.get("target")) if (found := selected(target))]
    if _is_own(bodies, tags):
        yield from _own(targets, bodies, tags, place)
        return
    role = role_of(tags)
    text, *comments = [value for purpose, value in bodies if purpose != "tagging"] or [""]
    for number, target in enumerate(targets):
        yield Candidate(
            place=place if len(targets) == 1 else f"{place}.target[{number}]",
            quotes=(target.exact,),
            hints=_hints([target]),
            claim=Stated(text=text, tags=role.tags),
            stance=role.stance,
            prefix=target.prefix,
            suffix=target.suffix,
            offsets=target.offsets,
            is_on_page=is_address(target.source),
            remarks=tuple(f"comment: {comment}" for comment in comments),
            wrong=role.wrong,
        )


def _bodies(annotation: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the texts of an annotation with what each is for; an address is none."""
    if line(annotation.get("bodyValue")):
        yield "commenting", line(annotation["bodyValue"])
    for body in several(annotation.get("body")):
        found = record(body)
        choices = several(found.get("items")) if found.get("type") == "Choice" else [found]
        for choice in islice(choices, 1):
            value = words(record(choice).get("value"))
            text = line(without_markup(value) if _is_html(record(choice)) else value)
            if text:
                yield words(record(choice).get("purpose")), text


def _is_html(body: Mapping[str, Any]) -> bool:
    return any("html" in words(kind).lower() for kind in several(body.get("format")))


def _is_own(bodies: Sequence[tuple[str, str]], tags: Sequence[str]) -> bool:
    """Return whether an annotation is made as `export --format annotations` makes it: stance and id as tags, in this order."""
    purposes = [purpose for purpose, _ in bodies]
    return purposes[:4] == ["linking", "tagging", "tagging", "assessing"] and tags[0] in _STANCES


def _own(
    targets: Sequence[Selected], bodies: Sequence[tuple[str, str]], tags: Sequence[str], place: str
) -> Iterator[Candidate]:
    """Yield the one passage: each of its pieces has a target for the page and one for the file."""
    by_source: dict[str, list[Selected]] = {}
    for target in targets:
        by_source.setdefault(target.source, []).append(target)
    if not by_source:
        return
    pieces = by_source[targets[-1].source]
    # What somebody has added behind ours counts as anywhere.
    role = role_of([tags[0], *tags[2:]])
    comments = [value for purpose, value in bodies[4:] if purpose != "tagging"]
    gloss = next((one for one in comments if one.startswith(_GLOSS)), "")
    others = [one for one in comments if one != gloss and not _apart(one)]
    offsets = [piece.offsets for piece in pieces if piece.offsets]
    yield Candidate(
        place=place,
        quotes=tuple(piece.exact for piece in pieces),
        hints=_hints([found[0] for found in by_source.values()]),
        claim=Stated(id=tags[1], text=bodies[0][1], tags=role.tags),
        stance=role.stance,
        prefix=pieces[0].prefix,
        suffix=pieces[-1].suffix,
        offsets=Span(offsets[0].start, offsets[-1].end) if len(offsets) == len(pieces) else None,
        gloss=gloss.removeprefix(_GLOSS),
        apart=dict(filter(None, map(_apart, comments))),
        remarks=tuple(f"comment: {comment}" for comment in others),
        wrong=role.wrong,
    )


def _apart(comment: str) -> tuple[str, str] | None:
    if not comment.startswith("set apart: „") or f"“{_APART}" not in comment:
        return None
    told, _, why = comment.removeprefix("set apart: „").partition(f"“{_APART}")
    return (told, why) if why else None


def _hints(targets: Sequence[Selected]) -> tuple[Hint, ...]:
    return tuple(hint_of(target.source) for target in targets if target.source)


_LISTS = ("rows", "annotations")
"""Where the API and the client keep them."""


def is_hypothesis(value: object) -> bool:
    """Return whether *value* is a row of Hypothesis, or holds some."""
    found = record(value)
    if any(isinstance(found.get(name), list) for name in _LISTS):
        return True
    return "uri" in found and "target" in found


def hypothesis_candidates(document: object, shown: str) -> Offered:
    """Return the candidates of *document*; notes on a page as a whole and replies quote nothing.

    Args:
        document: The JSON.
        shown: The file's name.
    """
    candidates: list[Candidate] = []
    notes = replies = 0
    for place, row in _rows(document):
        if several(row.get("references")):
            replies += 1
            continue
        found = _candidate(row, f"{shown}: {place}")
        if found is None:
            notes += 1
        else:
            candidates.append(found)
    left = [
        f"{number} {what}"
        for number, what in ((notes, "of the notes"), (replies, "of the replies"))
        if number
    ]
    remarks = (f"without quoted words, left out: {' and '.join(left)}",) if left else ()
    return Offered(tuple(candidates), remarks)


def _rows(document: object) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if isinstance(document, list):
        rows, name = document, ""
    else:
        found = record(document)
        name = next((key for key in _LISTS if isinstance(found.get(key), list)), "")
        rows = found[name] if name else [found]
    for number, row in enumerate(rows):
        yield f"{name}[{number}]", record(row)


def _candidate(row: Mapping[str, Any], place: str) -> Candidate | None:
    quoted = next((found for target in several(row.get("target")) if (found := selected(target))), None)
    if quoted is None:
        return None
    address = words(row.get("uri")) or quoted.source
    titles = several(record(row.get("document")).get("title"))
    title = next((line(one) for one in titles if line(one)), "")
    tags = [line(tag) for tag in several(row.get("tags")) if line(tag)]
    role = role_of(tags)
    hints = (hint_of(address), Hint(HintKind.TITLE, title))
    return Candidate(
        place=place,
        quotes=(quoted.exact,),
        hints=tuple(hint for hint in hints if hint.value),
        claim=Stated(text=line(row.get("text")), tags=role.tags),
        stance=role.stance,
        prefix=quoted.prefix,
        suffix=quoted.suffix,
        offsets=quoted.offsets,
        is_on_page=True,
        wrong=role.wrong,
    )
