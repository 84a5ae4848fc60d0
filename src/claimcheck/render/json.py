"""JSON: the report as one document of plain values, and how documents are written, the same bytes for the same input.

A promise (schema_version 1): keys are added, never renamed or removed, and their meaning stays.
"""

import json
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from json.encoder import encode_basestring
from typing import Any

from claimcheck.problem import Problem, Severity
from claimcheck.render.columns import claim_document
from claimcheck.render.visible import ACTING
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedSource, Dependence, Disagreement, Report
from claimcheck.report.sentence import sentences
from claimcheck.report.values import (
    SCHEMA_VERSION,
    TOOL,
    Document,
)

# JSON writes them raw; on a terminal they would act. The class stands first, so that the search runs fast.
_ACTS = re.compile(rf"{ACTING}(?<!\n)")

_PERHAPS = re.compile("[^\n -~\xa1-\xac\xae-\u0600\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""What may act: whatever stands outside of a few blocks that hold what texts are mostly written with; sooner sought."""

_COMMAND = "##["
"""A command to some CI logs."""


_INDENT = "  "
_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_WRITERS: Mapping[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: repr,
    bool: {True: "true", False: "false"}.__getitem__,
    type(None): {None: "null"}.__getitem__,
}
"""What writes the values that hold no others."""


def to_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return *document* as indented JSON with a line break at its end.

    Raises:
        ValueError: if a number is not finite.
    """
    return _inert(_indented(document, "\n")) + "\n"


def _indented(value: Any, line: str) -> str:  # noqa: ANN401 -- any JSON value
    """Return *value* as `json.dumps` writes it with an indent of two; *line* begins a line of what holds it.

    With an indent `json.dumps` goes without its C code, and takes half as long again.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = line + _INDENT
    if isinstance(value, dict):
        items = [
            f"{encode_basestring(key)}: {write(item) if (write := _WRITERS.get(type(item))) else _indented(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(items)}{line}}}" if items else "{}"
    if isinstance(value, list | tuple):
        items = [_indented(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]" if items else "[]"
    write = _WRITERS.get(type(value)) or _encoder.encode
    return write(value)


def to_embeddable_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return the same JSON so that it may stand in a `<script>`: no text of it can end that."""
    # Outside of strings JSON has no `<`.
    return to_json(document).replace("<", "\\u003c")


def to_json_lines(documents: Iterable[Any]) -> str:
    """Return each document on one line of its own.

    Raises:
        ValueError: if a number is not finite.
    """
    return "".join(f"{_inert(_encoder.encode(document))}\n" for document in documents)


def _inert(text: str) -> str:
    """Return JSON with nothing in it that acts on a terminal or in a log; outside of strings it has no such thing."""
    text = _ACTS.sub(_escaped, text) if _PERHAPS.search(text) else text
    return text.replace(_COMMAND, f"\\u{ord(_COMMAND[0]):04x}{_COMMAND[1:]}")


def _escaped(match: re.Match[str]) -> str:
    """Return the characters as escapes, which every reader of JSON turns back."""
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))


def to_document(report: Report) -> Document:
    """Return the whole report; values are strings, numbers, booleans, None, lists and dicts."""
    evidence = [item for claim in report.claims for item in claim.evidence]
    boilerplate = frozenset(report.boilerplate)
    told = sentences(report)
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "settings": dict(report.settings),
        "summary": {
            "claims": len(report.claims),
            "evidence": len(evidence),
            "found": sum(item.anchor is Anchor.FOUND for item in evidence),
            "problems": {s: sum(p.severity is s for p in report.problems) for s in Severity},
        },
        "sources": [_source(source, boilerplate) for source in report.sources],
        "claims": [claim_document(claim, told[claim.claim.id]) for claim in report.claims],
        "dependences": [dependence_document(group) for group in report.dependences],
        "disagreements": [disagreement_document(group) for group in report.disagreements],
        "problems": [_problem(problem) for problem in report.problems],
    }


def _source(checked: CheckedSource, boilerplate: Container[str]) -> Document:
    source = checked.source
    return {
        "id": source.id,
        "file": source.file,
        "sha256": checked.sha256,
        "outlet": source.outlet,
        "published": source.published,
        "credits": list(source.credits),
        "ignored": dict(checked.ignored),
        "boilerplate": source.id in boilerplate,
        **({} if checked.map_sha256 is None else {"map_sha256": checked.map_sha256 or None}),
    }


def _problem(problem: Problem) -> Document:
    return {
        "code": problem.code,
        "slug": problem.kind.slug,
        "severity": problem.severity,
        "message": problem.message,
        "claim": problem.claim,
        "file": problem.place.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "source": problem.source,
        "source_line": problem.source_line,
        **({"source_place": problem.located} if problem.located else {}),
    }


def dependence_document(group: Dependence) -> Document:
    """Return articles that share runs of words as plain values."""
    return {"sources": list(group.sources), "runs": list(group.runs)}


def disagreement_document(group: Disagreement) -> Document:
    """Return claims that do not agree, by what they say, as plain values."""
    positions = (
        {
            "says": position.says,
            "as_of": position.as_of,
            "modality": position.modality,
            "claims": list(position.claims),
            "against": dict(position.against),
        }
        for position in group.positions
    )
    return {"about": group.about, "words": group.words, "positions": list(positions)}


_KINDS = {
    "sources": "source",
    "claims": "claim",
    "dependences": "dependence",
    "disagreements": "disagreement",
    "problems": "problem",
}
"""The lists of the document, and what one entry of each is called where it stands alone."""


def to_parts(report: Report) -> Iterator[Document]:
    """Yield the same document in parts for line-wise readers, each with a `type`.

    First the `report` (version, tool, settings, summary), then each `source`, `claim`, `dependence`,
    `disagreement` and `problem`, in that order, with the keys that it has in the document.
    """
    document = to_document(report)
    yield {"type": "report", **{key: value for key, value in document.items() if key not in _KINDS}}
    for key, kind in _KINDS.items():
        yield from ({"type": kind, **entry} for entry in document[key])
