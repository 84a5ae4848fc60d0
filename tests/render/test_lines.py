"""Commands of GitHub Actions: one a finding, the gravest first, and nothing dropped without a word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.lines import ANNOTATIONS, concise, escape, to_github
from claimcheck.render.visible import visible
from claimcheck.report.model import Report

CODES = {Severity.ERROR: "CC201", Severity.WARNING: "CC402", Severity.INFO: "CC401"}


def _report(*problems: Problem) -> Report:
    return Report((), {}, (), problems, (), 0, {})


def _problems(errors: int, warnings: int, notes: int) -> list[Problem]:
    """Return so many problems of each severity, mildest first."""
    numbers = {Severity.INFO: notes, Severity.WARNING: warnings, Severity.ERROR: errors}
    return [
        Problem(CODES[severity], f"number {n}", Place("claims/a.yaml", n + 1))
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
    assert to_github(_report(*problems), Severity.INFO) == (
        "::error file=claims/a%2Cb%3Ac.yaml,line=3,col=5,title=CC201 quote-not-found%3A x::50 %25 of it, not: there⏎\n"
        "::error file=claims/c.yaml,line=1,col=1,title=CC101 invalid-yaml::no YAML\n"
        "::warning file=claims/b.yaml,line=1,col=1,title=CC402 possibly-dependent%3A s::alike\n"
        "0 claims · 0 passages, 0 found whole · 2 errors · 1 warning · 0 notes\n"
    )


def test_the_gravest_stand_first() -> None:
    """GitHub shows the first ones: errors, then warnings, then notices, each in the order of the report."""
    lines = to_github(_report(*_problems(2, 2, 2)), Severity.INFO).splitlines()[:-1]
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
    lines = to_github(_report(*_problems(*numbers)), Severity.INFO).splitlines()
    told = [line for line in lines if line.startswith("::notice title=claimcheck::")]
    counted = [re.sub(r".* leaves out (.*?); the log .*", r"\1", line) for line in told]
    commands = [line for line in lines if line.startswith("::") and line not in told]
    assert (counted, len(commands)) == ([left_out] if left_out else [], sum(numbers))


def test_the_notice_stands_among_the_first_ten_notices() -> None:
    """What is left out is itself not left out."""
    lines = to_github(_report(*_problems(11, 0, 20)), Severity.INFO).splitlines()
    notices = [line for line in lines if line.startswith("::notice")]
    assert "leaves out" in notices[0]
    assert sum("leaves out" in line for line in notices) < ANNOTATIONS


def test_milder_findings_are_left_to_the_level() -> None:
    """Below the level nothing is a command, and the log says how many there are."""
    lines = to_github(_report(*_problems(1, 1, 3)), Severity.WARNING).splitlines()
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
    assert (escape(text), escape(text, is_property=True)) == (data, property_)


@given(st.text())
def test_any_text_is_read_back(text: str) -> None:
    """Whatever the text, the runner reads back what is visible of it, and no line or property is added."""
    data, property_ = escape(text), escape(text, is_property=True)
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
