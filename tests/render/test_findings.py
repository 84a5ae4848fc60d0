"""SARIF: valid, complete, and the same wherever it was run. A finding is known again, wherever its lines went. A judged draft in SARIF."""

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from claimcheck import __version__
from claimcheck.problem import CODES, Place, Problem, Severity
from claimcheck.records.model import Source
from claimcheck.render import findings
from claimcheck.render.findings import (
    ANNOTATIONS,
    concise,
    drafted_to_sarif,
    escape,
    escape_command,
    fingerprints,
    left_out,
    to_github,
    to_sarif,
)
from claimcheck.render.visible import visible
from claimcheck.report.model import CheckedSource, Report

from .drafts import HOSTILE, draft

if TYPE_CHECKING:
    from conftest import SmallProject


SOURCE = CheckedSource(Source(place=Place(""), places={}, id="s", file="deep er/50 %.txt"), None)
PROBLEM = Problem(
    "CC209",
    "cut [off]",
    Place("claims/a b.yaml", 3, 5),
    claim="x",
    source="s",
    source_line=7,
    evidence=0,
    other="y",
)


def _report(*problems: Problem) -> Report:
    return Report((SOURCE,), {}, (), problems, (), 0, {})


def _run(*problems: Problem, least: Severity = Severity.INFO) -> Any:  # noqa: ANN401 -- any JSON value
    [run] = json.loads(to_sarif(_report(*problems), least, "seeds"))["runs"]
    return run


def _without_links(message: str) -> str:
    """Return a plain text message as a viewer shows it (SARIF 3.11.5, 3.11.6), links apart."""
    shown = re.sub(r"(?<!\\)((?:\\\\)*)\[((?:[^\\\[\]]|\\[\\\[\]])*)\]\([^)]*\)", r"\1", message)
    return shown.replace("{{", "{").replace("}}", "}")


def test_a_finding_is_a_result() -> None:
    """Rule, level, message, both places, fingerprint and claim stand where readers of SARIF look."""
    article = {"uri": "seeds/deep%20er/50%20%25.txt", "uriBaseId": "%SRCROOT%"}
    [result] = _run(PROBLEM)["results"]
    assert result.pop("partialFingerprints").keys() == {"claimcheckFinding/v1"}
    assert result == {
        "ruleId": "CC209",
        "ruleIndex": list(CODES).index("CC209"),
        "level": "error",
        "message": {"text": "cut [off] ([source s, line 7](1))"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "claims/a%20b.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 5},
                }
            }
        ],
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {"artifactLocation": article, "region": {"startLine": 7}},
                "message": {"text": "source s, line 7"},
            }
        ],
        "properties": {"slug": "cut-off", "claim": "x", "source": "s", "other": "y"},
    }


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"source_line": None}, id="no line"),
        pytest.param({"source": None}, id="no article"),
        pytest.param({"source": "refused"}, id="an article without a record"),
    ],
)
def test_without_a_place_in_an_article_there_is_no_link(changed: dict[str, Any]) -> None:
    """A link leads somewhere, or is not there."""
    [result] = _run(PROBLEM._replace(**changed))["results"]
    assert (result["message"]["text"], "relatedLocations" in result) == ("cut [off]", False)


def test_the_run_says_which_tool_and_how_it_counts() -> None:
    """Name, version, unit of columns and what paths are relative to; no clock and no machine."""
    run = _run(PROBLEM)
    driver = {key: value for key, value in run["tool"]["driver"].items() if key != "rules"}
    del run["tool"], run["results"]
    assert driver == {"name": "claimcheck", "version": __version__}
    assert run == {
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root folder of the project."}}},
        "invocations": [{"executionSuccessful": True}],
    }


def test_every_code_is_a_rule_with_help() -> None:
    """A reader learns what a code means without the tool."""
    rules = _run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(CODES)
    assert [rule["help"]["text"] for rule in rules] == [escape(code.help) for code in CODES.values()]
    assert rules[list(CODES).index("CC209")] | {"help": None, "fullDescription": None} == {
        "id": "CC209",
        "name": "CutOff",
        "shortDescription": {"text": CODES["CC209"].summary},
        "fullDescription": None,
        "help": None,
        "defaultConfiguration": {"level": "error"},
    }


@pytest.mark.parametrize(
    ("least", "levels"),
    [
        (Severity.INFO, ["error", "warning", "note"]),
        (Severity.WARNING, ["error", "warning"]),
        (Severity.ERROR, ["error"]),
    ],
)
def test_milder_findings_are_left_to_the_level(least: Severity, levels: list[str]) -> None:
    """The gravest stand first; below the level there is nothing."""
    problems = [PROBLEM._replace(code=code) for code in ("CC401", "CC209", "CC402")]
    assert [result["level"] for result in _run(*problems, least=least)["results"]] == levels


def test_too_many_findings_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of more than a run may hold the gravest are kept, and the log says how many are not."""
    monkeypatch.setattr(findings, "MAX_RESULTS", 3)
    problems = [PROBLEM._replace(code=code) for code in ("CC401", "CC401", "CC402", "CC209", "CC401")]
    run = _run(*problems)
    [note] = run["invocations"][0]["toolExecutionNotifications"]
    told = (
        "SARIF has room for 3 results a run: the 2 findings left out are the mildest; --format json has all"
    )
    assert [result["ruleId"] for result in run["results"]] == ["CC209", "CC402", "CC401"]
    assert (note, left_out(_report(*problems), Severity.INFO)) == (
        {"level": "warning", "message": {"text": told}},
        told,
    )
    assert left_out(_report(*problems), Severity.WARNING) == ""


def test_the_limit_is_that_of_github() -> None:
    """More than 25,000 results of a run are refused there."""
    assert findings.MAX_RESULTS == 25_000


@pytest.fixture(scope="module")
def validator(data: Path) -> jsonschema.Draft4Validator:
    """The schema that OASIS publishes."""
    schema = json.loads((data / "hostile" / "schemas" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    return jsonschema.Draft4Validator(schema)


def test_shipped_findings_are_valid(validator: jsonschema.Draft4Validator, shipped_report: Report) -> None:
    """The schema of OASIS finds nothing wrong."""
    log = json.loads(to_sarif(shipped_report, Severity.INFO, "seeds"))
    assert [error.message for error in validator.iter_errors(log)] == []
    assert len(log["runs"][0]["results"]) == len(shipped_report.problems)


@pytest.mark.parametrize("least", list(Severity))
def test_any_findings_are_valid(
    least: Severity, validator: jsonschema.Draft4Validator, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With and without places, with none and with too many, it is valid."""
    monkeypatch.setattr(findings, "MAX_RESULTS", 2)
    several = [PROBLEM, PROBLEM._replace(code="CC401", source=None), PROBLEM._replace(claim=None)]
    logs = [json.loads(to_sarif(_report(*problems), least, "seeds")) for problems in ((), several)]
    assert [error.message for log in logs for error in validator.iter_errors(log)] == []


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain [sic] 9,000", "plain [sic] 9,000"),
        ("{0}", "{{0}}"),
        ("[click](http://evil.example)", r"[click\](http://evil.example)"),
        (r"[a\](1)", r"[a\](1)"),
        (r"[a\\](1)", r"[a\\\](1)"),
        ("\x1b[31m\u202e", "␛[31m<U+202E>"),
    ],
)
def test_no_text_is_a_link_or_a_placeholder(text: str, escaped: str) -> None:
    """What viewers would take for a link or an argument is escaped as the standard says."""
    assert escape(text) == escaped


@given(st.text(st.sampled_from("[]()\\{}01ab \n")))
def test_no_text_becomes_a_link(text: str) -> None:
    """Whatever the text, a viewer shows all of it; what it adds are backslashes before `](`."""
    shown = _without_links(escape(text))
    assert re.sub(r"\\(?=\]\()", "", shown) == re.sub(r"\\(?=\]\()", "", visible(text))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_file_is_a_relative_uri(name: str) -> None:
    """Whatever the name of a file, its URI is relative, plain ASCII, and leads back to it."""
    [result] = _run(PROBLEM._replace(place=Place(f"claims/{name}")))["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (unquote(uri), uri.isascii(), ":" in uri) == (f"claims/{name}", True, False)


ALIKE = Problem(
    "CC309", "credited in line 19", Place("claims/a.yaml", 3, 5), claim="x", source="s", source_line=7
)


def _one(problem: Problem) -> str:
    [mark] = fingerprints([problem])
    return mark


def test_a_fingerprint_is_digits_and_a_number() -> None:
    """Among findings that are alike each has its own number."""
    marks = list(fingerprints([ALIKE, ALIKE._replace(claim="y"), ALIKE]))
    assert [re.sub(r"^[0-9a-f]{32}:", "", mark) for mark in marks] == ["1", "1", "2"]
    assert marks[0][:32] == marks[2][:32] != marks[1][:32]


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"place": Place("claims/a.yaml", 30, 1)}, id="line of the record"),
        pytest.param({"source_line": 70}, id="line of the article"),
        pytest.param({"message": "credited in line 190"}, id="line in the message"),
        pytest.param({"evidence": 4}, id="number of the passage"),
    ],
)
def test_lines_do_not_matter(changed: dict[str, Any]) -> None:
    """A finding that moved is the same finding."""
    assert _one(ALIKE._replace(**changed)) == _one(ALIKE)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("in lines 3, 5 (2 times)", "in lines 13, 14, 15 (2 times)"),
        ("holds U+202E, in line 2, column 9", "holds U+202E, in line 3, column 4"),
    ],
)
def test_lists_of_lines_do_not_matter(first: str, second: str) -> None:
    """The same for messages that name several lines, or columns."""
    assert _one(ALIKE._replace(message=first)) == _one(ALIKE._replace(message=second))


@pytest.mark.parametrize(
    "changed",
    [
        {"code": "CC303"},
        {"message": "credited in line 19 twice"},
        {"message": "says 9000"},
        {"place": Place("claims/b.yaml", 3, 5)},
        {"claim": "y"},
        {"claim": None},
        {"source": "t"},
        {"other": "y"},
    ],
    ids=str,
)
def test_everything_else_matters(changed: dict[str, Any]) -> None:
    """Another code, message, file, claim or source is another finding."""
    assert _one(ALIKE._replace(**changed)) != _one(ALIKE)


def test_half_characters_have_a_fingerprint() -> None:
    """The name of a file may hold what is no character."""
    assert re.fullmatch(r"[0-9a-f]{32}:1", _one(ALIKE._replace(place=Place("claims/\udc80.yaml"))))


def test_fingerprints_of_shipped_findings_differ(shipped_report: Report) -> None:
    """Hardly any two findings of a real project are alike, and none has another's fingerprint."""
    marks = list(fingerprints(shipped_report.problems))
    assert (len(set(marks)), sum(mark.endswith(":1") for mark in marks) / len(marks) > 0.9) == (
        len(marks),
        True,
    )


YAML = """
    sources: [{id: s, file: s.txt}]
    claims:
      - {id: a, text: 9 men came, evidence: [{source: s, quote: "9 men came, it is said."}]}
      - {id: b, text: t, evidence: [{source: s, quote: The end.}, {source: s, quote: Nowhere to be found.}]}
      - {id: c, text: t, evidenc: []}
"""
ARTICLE = "9 men came, it is said.\n\nThe end.\n\nThe end.\n"


def test_fingerprints_stay_when_records_and_articles_grow(project: "SmallProject") -> None:
    """Lines above a claim and above a passage move the findings and change no fingerprint."""
    before = project.verify(YAML, s=ARTICLE)
    after = project.verify(
        "# a\n# b\n" + YAML.replace("claims:", "# c\n    claims:"), s="News.\n\n" + ARTICLE
    )
    places = [[p.place.line for p in report.problems] for report in (before, after)]
    assert (len(before.problems) > 3, places[0] != places[1]) == (True, True)
    assert list(fingerprints(after.problems)) == list(fingerprints(before.problems))


def _results(least: Severity) -> list[dict[str, object]]:
    run = json.loads(drafted_to_sarif(draft(), "a b.md", least))["runs"][0]
    return list(run["results"])


def test_each_remark_stands_at_its_words() -> None:
    """With the rule of its kind, its level, and a fingerprint of its own."""
    run = json.loads(drafted_to_sarif(draft("x"), "a b.md", Severity.INFO))["runs"][0]
    [first, second, third] = run["results"]
    assert (second["ruleId"], run["tool"]["driver"]["rules"][second["ruleIndex"]]["id"], second["level"]) == (
        "draft/number",
        "draft/number",
        "error",
    )
    assert second["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b.md", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1, "startColumn": 10, "endLine": 1, "endColumn": 11},
    }
    assert len({json.dumps(one["partialFingerprints"]) for one in (first, second, third)}) == 3


def test_nothing_in_it_acts() -> None:
    """Neither on a terminal nor as a placeholder."""
    written = drafted_to_sarif(draft(), "a.md", Severity.INFO)
    assert [sign for sign in ("\x1b", "\u202e") if sign in written] == []
    assert "{{{{7}}}}" in written
    assert len(_results(Severity.ERROR)) == 3


def test_it_keeps_to_the_schema(data: Path) -> None:
    """As OASIS publishes it."""
    found = sorted((data / "hostile" / "schemas").rglob("*sarif*"))
    if not found:
        pytest.skip("no schema of SARIF")
    schema = json.loads(found[0].read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(json.loads(drafted_to_sarif(draft(HOSTILE), "a.md", Severity.INFO)))


EXAMPLES = {Severity.ERROR: "CC201", Severity.WARNING: "CC402", Severity.INFO: "CC401"}


def _lines_report(*problems: Problem) -> Report:
    return Report((), {}, (), problems, (), 0, {})


def _problems(errors: int, warnings: int, notes: int) -> list[Problem]:
    """Return so many problems of each severity, mildest first."""
    numbers = {Severity.INFO: notes, Severity.WARNING: warnings, Severity.ERROR: errors}
    return [
        Problem(EXAMPLES[severity], f"number {n}", Place("claims/a.yaml", n + 1))
        for severity, number in numbers.items()
        for n in range(number)
    ]


def _decoded(text: str, *, is_property: bool = False) -> str:
    """Return *text* as the runner reads it (actions/runner, ActionCommand.cs)."""
    if is_property:
        text = text.replace("%3A", ":").replace("%2C", ",")
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_a_finding_is_a_command() -> None:
    """The place is in the properties, code and claim are the title, the message is the data."""
    problems = (
        Problem("CC201", "50 % of it, not: there\n", Place("claims/a,b:c.yaml", 3, 5), claim="x", source="s"),
        Problem("CC402", "alike", Place("claims/b.yaml", 1), source="s"),
        Problem("CC101", "no YAML", Place("claims/c.yaml")),
    )
    assert to_github(_lines_report(*problems), Severity.INFO) == (
        "::error file=claims/a%2Cb%3Ac.yaml,line=3,col=5,title=CC201 quote-not-found%3A x::50 %25 of it, not: there⏎\n"
        "::error file=claims/c.yaml,line=1,col=1,title=CC101 invalid-yaml::no YAML\n"
        "::warning file=claims/b.yaml,line=1,col=1,title=CC402 possibly-dependent%3A s::alike\n"
        "0 claims · 0 passages, 0 found whole · 2 errors · 1 warning · 0 notes\n"
    )


def test_the_gravest_stand_first() -> None:
    """GitHub shows the first ones: errors, then warnings, then notices, each in the order of the report."""
    lines = to_github(_lines_report(*_problems(2, 2, 2)), Severity.INFO).splitlines()[:-1]
    shown = [re.sub(r"^::(\w+) .*::number (\d)$", r"\1 \2", line) for line in lines]
    assert shown == ["error 0", "error 1", "warning 0", "warning 1", "notice 0", "notice 1"]


@pytest.mark.parametrize(
    ("numbers", "left_out"),
    [
        pytest.param((10, 10, 10), "", id="all have room"),
        pytest.param((11, 0, 0), "1 of 11 errors", id="an error too many"),
        pytest.param((0, 12, 3), "2 of 12 warnings", id="warnings"),
        pytest.param((0, 0, 11), "2 of 11 notes", id="notes, of which the notice itself takes a place"),
        pytest.param((11, 0, 10), "1 of 11 errors, 1 of 10 notes", id="the notice takes the last place"),
        pytest.param((11, 12, 13), "1 of 11 errors, 2 of 12 warnings, 4 of 13 notes", id="of each kind some"),
    ],
)
def test_what_github_leaves_out_is_told(numbers: tuple[int, int, int], left_out: str) -> None:
    """Where a kind has more than ten a notice counts them; each is still printed, for the log."""
    lines = to_github(_lines_report(*_problems(*numbers)), Severity.INFO).splitlines()
    told = [line for line in lines if line.startswith("::notice title=claimcheck::")]
    counted = [re.sub(r".* leaves out (.*?); the log .*", r"\1", line) for line in told]
    commands = [line for line in lines if line.startswith("::") and line not in told]
    assert (counted, len(commands)) == ([left_out] if left_out else [], sum(numbers))


def test_the_notice_stands_among_the_first_ten_notices() -> None:
    """What is left out is itself not left out."""
    lines = to_github(_lines_report(*_problems(11, 0, 20)), Severity.INFO).splitlines()
    notices = [line for line in lines if line.startswith("::notice")]
    assert "leaves out" in notices[0]
    assert sum("leaves out" in line for line in notices) < ANNOTATIONS


def test_milder_findings_are_left_to_the_level_lines() -> None:
    """Below the level nothing is a command, and the log says how many there are."""
    lines = to_github(_lines_report(*_problems(1, 1, 3)), Severity.WARNING).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "0", "3"]
    assert lines[-1] == "3 findings of lower severity: --level info"


@pytest.mark.parametrize(
    ("text", "data", "property_"),
    [
        ("plain", "plain", "plain"),
        ("100%", "100%25", "100%25"),
        ("%0A", "%250A", "%250A"),
        ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
        ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
        ("a\r\nb", "a␍⏎b", "a␍⏎b"),
        ("\x1b[31m\u202e", "␛[31m<U+202E>", "␛[31m<U+202E>"),
    ],
)
def test_the_escapes_are_those_of_the_toolkit(text: str, data: str, property_: str) -> None:
    """`%` is escaped everywhere, `:` and `,` in properties; line ends are shown before they could act."""
    assert (escape_command(text), escape_command(text, is_property=True)) == (data, property_)


@given(st.text())
def test_any_text_is_read_back(text: str) -> None:
    """Whatever the text, the runner reads back what is visible of it, and no line or property is added."""
    data, property_ = escape_command(text), escape_command(text, is_property=True)
    assert (_decoded(data), _decoded(property_, is_property=True)) == (visible(text),) * 2
    assert [mark for mark in ("\n", "\r", ":", ",") if mark in property_] == []
    assert len(f"x{data}".splitlines()) == 1


PROBLEMS = [
    Problem("CC201", "not there", Place("claims/a.yaml", 3, 5), claim="x", source="s"),
    Problem("CC402", "alike", Place("claims/b.yaml", 1), source="s"),
    Problem("CC101", "no YAML", Place("claims/c.yaml")),
    Problem("CC401", "one", Place("claims/d.yaml", 9, 1), claim="y"),
]


def test_findings_are_a_line_each() -> None:
    """A finding shows its place, code, severity and message, and what it is about."""
    assert concise(PROBLEMS, Severity.INFO) == (
        "claims/a.yaml:3:5: CC201 error: not there [x]\n"
        "claims/b.yaml:1:1: CC402 warning: alike [s]\n"
        "claims/c.yaml:1:1: CC101 error: no YAML\n"
        "claims/d.yaml:9:1: CC401 info: one [y]\n"
    )


@pytest.mark.parametrize(
    ("least", "codes"),
    [
        (Severity.ERROR, ["CC201", "CC101"]),
        (Severity.WARNING, ["CC201", "CC402", "CC101"]),
        (Severity.INFO, ["CC201", "CC402", "CC101", "CC401"]),
    ],
)
def test_milder_findings_are_left_out(least: Severity, codes: list[str]) -> None:
    """Only findings of the severity asked for, and graver ones, are printed."""
    assert [line.split()[1] for line in concise(PROBLEMS, least).splitlines()] == codes


def test_nothing_found_is_nothing_printed() -> None:
    """No finding is no line at all."""
    assert concise([], Severity.INFO) == ""


@given(st.text(), st.text())
def test_whatever_its_texts_a_finding_is_one_line(message: str, file: str) -> None:
    """Neither a message nor a file name can begin a second line."""
    written = concise([Problem("CC201", message, Place(file))], Severity.INFO)
    assert written.splitlines() == [written[:-1]]
