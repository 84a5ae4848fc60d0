"""Findings in SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines of the records.

Paths are relative URIs, so that nothing tells where it was run.
"""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from claimcheck.problem import CODES, Code, Problem, Severity, gravest_first
from claimcheck.render.json import to_json
from claimcheck.render.visible import visible
from claimcheck.report.document import TOOL
from claimcheck.report.fingerprint import fingerprints
from claimcheck.report.model import Report
from claimcheck.report.wording import plural

MAX_RESULTS = 25_000
"""GitHub refuses a run with more results; the gravest are kept."""

Value = dict[str, Any]

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_INDEX = {number: index for index, number in enumerate(CODES)}
ROOT = "%SRCROOT%"
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
_LINK = re.compile(r"(?<!\\)((?:\\\\)*)(?=\]\()")


def to_sarif(report: Report, least: Severity, articles: str) -> str:
    """Return the findings from severity *least* up, the gravest first, as one log of one run.

    Args:
        report: What was checked.
        least: The mildest severity to report.
        articles: The folder of the articles as seen from the project's root.
    """
    wanted = gravest_first(report.problems, least)
    files = {checked.source.id: f"{articles}/{checked.source.file}" for checked in report.sources}
    marked = islice(zip(wanted, fingerprints(wanted), strict=True), MAX_RESULTS)
    results = [_result(problem, mark, files) for problem, mark in marked]
    return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(results, len(wanted))]})


def left_out(report: Report, least: Severity) -> str:
    """Return what to say of the findings for which there is no room; empty where all have it."""
    number = len(gravest_first(report.problems, least))
    return _over(number) if number > MAX_RESULTS else ""


def escape(text: str) -> str:
    """Return foreign text for a plain text message, its acting characters shown.

    Braces would hold placeholders and are doubled (SARIF 3.11.5); a backslash keeps `](` from being
    an embedded link (3.11.6).
    """
    return _LINK.sub(r"\1\\", visible(text)).replace("{", "{{").replace("}", "}}")


def _run(results: Sequence[Value], wanted: int) -> Value:
    invocation: Value = {"executionSuccessful": True}
    if wanted > MAX_RESULTS:
        told = {"level": "warning", "message": {"text": _over(wanted)}}
        invocation["toolExecutionNotifications"] = [told]
    return {
        "tool": {
            "driver": {
                **TOOL,
                "rules": [_rule(code) for code in CODES.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root folder of the project."}}},
        "invocations": [invocation],
        "results": results,
    }


def _over(wanted: int) -> str:
    milder = plural(wanted - MAX_RESULTS, "finding")
    return f"SARIF has room for {MAX_RESULTS} results a run: the {milder} left out are the mildest; --format json has all"


def _rule(code: Code) -> Value:
    return {
        "id": code.number,
        "name": "".join(word.capitalize() for word in code.slug.split("-")),
        "shortDescription": {"text": escape(code.summary)},
        "fullDescription": {"text": escape(f"{code.summary[:1].upper()}{code.summary[1:]}. {code.help}")},
        "help": {"text": escape(code.help)},
        "defaultConfiguration": {"level": LEVEL[code.severity]},
    }


def _result(problem: Problem, mark: str, files: Mapping[str, str]) -> Value:
    related = _related(problem, files)
    link = f" ([{_label(problem)}](1))" if related else ""
    return {
        "ruleId": problem.code,
        "ruleIndex": _INDEX[problem.code],
        "level": LEVEL[problem.severity],
        "message": {"text": escape(problem.message) + link},
        "locations": [
            {"physicalLocation": _place(problem.place.file, problem.place.line, problem.place.column)}
        ],
        **({"relatedLocations": [related]} if related else {}),
        "partialFingerprints": {"claimcheckFinding/v1": mark},
        "properties": {
            "slug": problem.kind.slug,
            "claim": problem.claim,
            "source": problem.source,
            "other": problem.other,
        },
    }


def _related(problem: Problem, files: Mapping[str, str]) -> Value | None:
    """Return the place in the article, which the message links to by its id."""
    file = files.get(problem.source or "")
    if file is None or problem.source_line is None:
        return None
    place = _place(file, problem.source_line)
    return {"id": 1, "physicalLocation": place, "message": {"text": _label(problem)}}


def _label(problem: Problem) -> str:
    """Return what the place in the article is called; in a link brackets are escaped, too."""
    label = escape(f"source {problem.source}, {problem.source_place}")
    return re.sub(r"[\\\[\]]", r"\\\g<0>", label)


def _place(file: str, line: int, column: int | None = None) -> Value:
    region = {"startLine": line, "startColumn": column} if column else {"startLine": line}
    return {"artifactLocation": {"uri": uri(file), "uriBaseId": ROOT}, "region": region}


def uri(path: str) -> str:
    """Return a relative path as a URI reference (RFC 3986): UTF-8, percent-encoded but for `/`."""
    encoded = path.encode("utf-8", "surrogatepass")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in encoded)
