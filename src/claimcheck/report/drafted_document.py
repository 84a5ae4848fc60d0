"""A judged draft as plain values, for JSON."""

from typing import Any

from claimcheck.report.document import SCHEMA_VERSION, TOOL
from claimcheck.report.drafted import Behind, Drafted, Remark, Sentence
from claimcheck.report.places import Proposal
from claimcheck.text.span import Span

Document = dict[str, Any]


def drafted_document(drafted: Drafted) -> Document:
    """Return a judged draft; offsets are half-open code points of the draft, lines and columns count from 1."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": dict(TOOL),
        "file": drafted.file,
        "language": drafted.language,
        "summary": {standing.name.lower(): number for standing, number in drafted.tally},
        "sentences": [_sentence(sentence, drafted) for sentence in drafted.sentences],
        "problems": [_remark(remark, drafted) for remark in drafted.problems],
    }


def _sentence(sentence: Sentence, drafted: Drafted) -> Document:
    return {
        "text": sentence.text,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "line": sentence.line,
        "column": sentence.column,
        "standing": sentence.standing.name.lower(),
        "claim": sentence.claim or None,
        "tied": list(sentence.tied),
        "remarks": [_remark(remark, drafted) for remark in sentence.remarks],
        "behind": [_behind(behind) for behind in sentence.behind],
    }


def _remark(remark: Remark, drafted: Drafted) -> Document:
    return {
        "kind": remark.kind.slug,
        "severity": remark.severity.value,
        "words": drafted.words(remark.span),
        "message": remark.message,
        "difference": str(remark.difference) if remark.difference else None,
        **_place(remark.span, drafted),
    }


def _place(span: Span, drafted: Drafted) -> Document:
    line, column = drafted.place(span.start)
    return {"start": span.start, "end": span.end, "line": line, "column": column}


def _behind(behind: Behind) -> Document:
    return {
        "source": behind.source or None,
        "line": behind.line if behind.source else None,
        "place": behind.place,
        "text": behind.text,
        "claims": list(behind.claims),
        "is_translation": behind.is_translation,
        "evidence": _proposal(behind.proposal) if behind.proposal else None,
    }


def _proposal(proposal: Proposal) -> Document:
    known = [{link.actor: link.cue} for link in proposal.links if link.actor is not None]
    return {
        "source": proposal.source,
        "quote": proposal.quote,
        **({"prefix": proposal.prefix} if proposal.prefix else {}),
        **({"modality": proposal.modality.value} if proposal.modality != "asserted" else {}),
        **({"attribution": known} if known else {}),
    }
