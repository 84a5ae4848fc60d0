"""What speaks against a draft in SARIF 2.1.0, so that a pull request on a story is annotated at its lines."""

import hashlib
from collections.abc import Mapping
from typing import Any

from claimcheck.problem import Severity
from claimcheck.render.json import to_json
from claimcheck.render.sarif import LEVEL, MAX_RESULTS, ROOT, SCHEMA, escape, uri
from claimcheck.report.document import TOOL
from claimcheck.report.drafted import Drafted, Kind, Remark

Value = dict[str, Any]

_SUMMARY: Mapping[Kind, str] = {
    Kind.NUMBER: "a number is another one in the passage, or in no article",
    Kind.BOUND: "a number or word has another bound in the passage",
    Kind.DATE: "a date is another one in the passage, or in no article",
    Kind.NAME: "a name is another one in the passage, or in no article",
    Kind.PLACE: "a place is another one in the passage, or in no article",
    Kind.NEGATION: "one of the two denies what the other says",
    Kind.PLAN: "told as a fact, and the passage leaves it open",
    Kind.SPEAKER: "the article credits somebody else",
    Kind.QUOTATION: "quoted, and not word for word in any article",
    Kind.WORDING: "the passage says it otherwise",
    Kind.NOTHING: "no claim and no article speaks of it",
    Kind.CLAIM: "what is to be known of the claim behind it",
    Kind.READ: "what is left for a person to compare",
}


def drafted_to_sarif(drafted: Drafted, file: str, least: Severity) -> str:
    """Return the remarks from severity *least* up as one log of one run; *file* is the draft seen from the project's root."""
    wanted = [one for one in drafted.remarks if one.severity.rank <= least.rank]
    results = [_result(remark, drafted, file) for remark in wanted[:MAX_RESULTS]]
    rules = [
        {"id": f"draft/{kind.slug}", "shortDescription": {"text": escape(_SUMMARY[kind])}} for kind in Kind
    ]
    run = {
        "tool": {"driver": {**TOOL, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root folder of the project."}}},
        "results": results,
    }
    return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _result(remark: Remark, drafted: Drafted, file: str) -> Value:
    (row, column), (end_row, end_column) = drafted.place(remark.span.start), drafted.place(remark.span.end)
    region = {"startLine": row, "startColumn": column, "endLine": end_row, "endColumn": end_column}
    mark = f"{remark.kind.slug}\n{drafted.words(remark.span)}\n{remark.message}"
    return {
        "ruleId": f"draft/{remark.kind.slug}",
        "ruleIndex": list(Kind).index(remark.kind),
        "level": LEVEL[remark.severity],
        "message": {"text": escape(remark.message)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": uri(file), "uriBaseId": ROOT},
                    "region": region,
                }
            }
        ],
        "partialFingerprints": {
            "claimcheckDraft/v1": hashlib.sha256(mark.encode("utf-8", "surrogatepass")).hexdigest()
        },
    }
