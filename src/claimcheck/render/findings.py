"""Findings for other programs: a line each for pipes and logs, a command of GitHub Actions, and SARIF 2.1.0 (OASIS).

Code hosts and editors show SARIF beside the lines of the records, or of a draft; its paths are relative URIs, so that
nothing tells where it was run. GitHub keeps ten annotations of each kind a step (actions/toolkit, docs/problem-matchers.md)
and drops the others without a word; its log has all of them. So the gravest stand first, and a notice says what is left out.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from claimcheck.problem import CODES, Code, Problem, Severity, gravest_first
from claimcheck.render.json import to_json
from claimcheck.render.phrase import milder, severity_noun, tally
from claimcheck.render.visible import visible
from claimcheck.report.drafted import Drafted, Kind, Remark
from claimcheck.report.model import Report
from claimcheck.report.proposal import Change
from claimcheck.report.values import TOOL
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


_LINES = re.compile(r"\b(lines?|column) \d+(?:, \d+)*")


def fingerprints(problems: Sequence[Problem]) -> Iterator[str]:
    """Yield for each problem 32 hexadecimal digits and, behind a colon, its number among those alike.

    They depend on the code, the file, the claim, the source, the other claim and the message, the
    lines that it names aside: records and articles may grow above the place without changing them.
    """
    seen: Counter[str] = Counter()
    for problem in problems:
        sum_ = _fingerprint(problem)
        seen[sum_] += 1
        yield f"{sum_}:{seen[sum_]}"


def _fingerprint(problem: Problem) -> str:
    message = _LINES.sub(r"\1", problem.message)
    about = (problem.code, problem.place.file, problem.claim, problem.source, problem.other, message)
    written = "\0".join(part or "" for part in about)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]


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
    results = [_drafted_result(remark, drafted, file) for remark in wanted[:MAX_RESULTS]]
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


def _drafted_result(remark: Remark, drafted: Drafted, file: str) -> Value:
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


ANNOTATIONS = 10
"""How many annotations of each kind GitHub shows of one step."""

_KIND = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def to_github(report: Report, least: Severity) -> str:
    """Return a command for each finding from severity *least* up, and the summary for the log."""
    shown = gravest_first(report.problems, least)
    lines = [_command(problem) for problem in shown]
    left_out = tuple(_left_out(shown))
    if left_out:
        # Before the other notices, of which it takes a place.
        first_notice = sum(problem.severity is not Severity.INFO for problem in shown)
        lines.insert(first_notice, _limit(left_out))
    lines += [tally(report), *milder(len(report.problems) - len(shown))]
    return "".join(f"{line}\n" for line in lines)


def escape_command(text: str, *, is_property: bool = False) -> str:
    """Return foreign text for a command, its acting characters shown: the runner turns the rest back.

    As in actions/toolkit, packages/core/src/command.ts: `%`, CR and LF everywhere, `:` and `,` in
    properties, too.
    """
    shown = visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return shown.replace(":", "%3A").replace(",", "%2C") if is_property else shown


def _command(problem: Problem) -> str:
    about = problem.claim or problem.source
    properties = {
        "file": problem.place.file,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": f"{problem.code} {problem.kind.slug}" + (f": {about}" if about else ""),
    }
    written = ",".join(
        f"{key}={escape_command(value, is_property=True)}" for key, value in properties.items()
    )
    return f"::{_KIND[problem.severity]} {written}::{escape_command(problem.message)}"


def _left_out(shown: tuple[Problem, ...]) -> Iterator[str]:
    """Yield for each kind of which GitHub drops some how many those are; the notice itself counts, too."""
    numbers = {severity: sum(problem.severity is severity for problem in shown) for severity in Severity}
    is_over = any(number > ANNOTATIONS for number in numbers.values())
    room = {severity: ANNOTATIONS - (is_over and severity is Severity.INFO) for severity in Severity}
    for severity, number in numbers.items():
        if number > room[severity]:
            yield f"{number - room[severity]} of {plural(number, severity_noun(severity))}"


def _limit(left_out: tuple[str, ...]) -> str:
    what = f"GitHub shows {ANNOTATIONS} annotations of each kind a step and leaves out {', '.join(left_out)}"
    where = "the log of this step has them all, and claimcheck verify shows them anywhere"
    return f"::notice title=claimcheck::{escape_command(f'{what}; {where}')}"


def concise(problems: Sequence[Problem], least: Severity) -> str:
    """Return one finding a line from severity *least* up: `file:line:column: CODE severity: message [claim]`."""
    shown = (problem for problem in problems if problem.severity.rank <= least.rank)
    return "".join(f"{_concise_line(problem)}\n" for problem in shown)


def _concise_line(problem: Problem) -> str:
    about = problem.claim or problem.source
    tail = f" [{about}]" if about else ""
    return visible(f"{problem.place}: {problem.code} {problem.severity}: {problem.message}{tail}")


def changed_lines(changes: Sequence[Change]) -> str:
    """Return each changed place, with its lines as they were behind `-` and as they are behind `+`."""
    return "".join(
        f"{visible(str(change.place))}\n{_signed('-', change.before)}{_signed('+', change.after)}"
        for change in changes
    )


def _signed(sign: str, text: str) -> str:
    return "".join(f"{sign} {visible(line)}\n" for line in text.splitlines())
