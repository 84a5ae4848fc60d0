"""The report as one document of plain values: the JSON that other programs may rely on.

A promise (schema_version 1): keys are added, never renamed or removed, and their meaning stays.
"""

from collections.abc import Container, Iterator

from claimcheck.problem import Problem, Severity
from claimcheck.render.columns import claim_document
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedSource, Dependence, Disagreement, Report
from claimcheck.report.sentence import sentences
from claimcheck.report.values import (
    SCHEMA_VERSION,
    TOOL,
    Document,
)


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
