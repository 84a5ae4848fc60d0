"""Thousands of texts that were written to be obeyed, through every text format: none acts, none is lost.

The report in Markdown is put to the same test beside its escape and its document.
"""

import csv
import io
import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple
from urllib.parse import unquote

import pyte
import pytest
import yaml

from claimcheck.cli.output import show, write, write_commands, write_machine
from claimcheck.problem import Place, Problem, Severity
from claimcheck.render.columns import claim_document, claims_lines, to_csv
from claimcheck.render.findings import concise, to_github, to_sarif
from claimcheck.render.json import to_document, to_json, to_json_lines, to_parts
from claimcheck.render.terminal.findings import findings_page, grouped_page
from claimcheck.render.terminal.showing import claim_page
from claimcheck.render.visible import visible
from claimcheck.render.yaml import scalar
from claimcheck.report.model import Report

AT_ONCE = 40
"""How many texts stand together in each text of a claim; a finding has but one in each of its own."""

CODES = ("CC201", "CC402", "CC401")
"""An error, a warning and a note."""

ACTING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
    r"|(?<!\S)[\u200c\u200d]|[\u200c\u200d](?!\S)"
)
"""What a terminal or a viewer obeys or hides, but for line ends; a joiner where it stands alone."""

COMMAND = re.compile(r"^\s*::|##\[", re.MULTILINE)
"""What GitHub Actions takes for a command of a log."""


class Hostile(NamedTuple):
    """A report full of hostile texts, and the texts, in the order of its problems."""

    report: Report
    texts: list[str]


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture(scope="module")
def hostile(payloads: dict[str, list[str]], everywhere: Report, inject: Callable[[Any, str], Any]) -> Hostile:
    """Each text as message, file, claim and source of a finding; all of them in every text of some claims."""
    texts = list(dict.fromkeys(text for kind in payloads.values() for text in kind))
    problems = tuple(
        Problem(
            CODES[n % 3], text, Place(f"{text}/{n}", n + 1, 2), claim=text, source=text, source_line=n + 1
        )
        for n, text in enumerate(texts)
    )
    together = [" ".join(texts[start : start + AT_ONCE]) for start in range(0, len(texts), AT_ONCE)]
    one, two = everywhere.claims
    claims = (*(inject(one, joined) for joined in together), two)
    sources = tuple(inject(everywhere.sources[0], joined) for joined in together)
    return Hostile(everywhere._replace(claims=claims, problems=problems, sources=sources, actors={}), texts)


def test_there_are_thousands(hostile: Hostile, pytestconfig: pytest.Config) -> None:
    """The data is there, and as hostile as it should be."""
    text = "".join(hostile.texts)
    enough = 2300 if pytestconfig.getoption("--thorough") else 400
    assert (len(hostile.texts) > enough, bool(ACTING.search(text)), "<script>" in text) == (True, True, True)


def _piped(run: Callable[[], object], capsys: pytest.CaptureFixture[str]) -> str:
    run()
    return capsys.readouterr().out


# For programs: read back, equal.


def test_json_is_read_back(hostile: Hostile) -> None:
    """A reader of JSON gets every text as it was; on a terminal none acts."""
    document = to_document(hostile.report)
    written = to_json(document)
    assert (ACTING.search(written), COMMAND.search(written)) == (None, None)
    assert json.loads(written) == document


def test_json_lines_are_read_back(hostile: Hostile) -> None:
    """Every line is a document of its own, whatever stands in it."""
    written = to_json_lines(to_parts(hostile.report))
    assert (ACTING.search(written), COMMAND.search(written)) == (None, None)
    assert [json.loads(line) for line in written.splitlines()] == list(to_parts(hostile.report))


KEPT = re.compile(r"(^|[;,|\u060C\u061B][\s\"]*)'(?=[=+\-@'\uFF1D\uFF0B\uFF0D\uFF20])")
"""What keeps a cell from being a formula in any locale, as docs/formats.md tells how to take it away."""


def test_csv_is_read_back(hostile: Hostile) -> None:
    """A reader of CSV gets every text as it is shown; no cell begins like a formula."""
    first = hostile.report.claims[0]
    claims = [
        first._replace(
            claim=replace(first.claim, text=text, tags=(text,), place=Place(text, 1), verdict=None)
        )
        for text in hostile.texts
    ]
    written = to_csv(claim_document(claim, "A sentence.") for claim in claims)
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    cells = [row[column] for row in rows for column in ("text", "tags", "file")]
    assert ACTING.search(written.replace("\r\n", "\n")) is None
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert [KEPT.sub(r"\1", cell) for cell in cells] == [
        visible(text) for text in hostile.texts for _ in range(3)
    ]


def test_sarif_is_read_back(hostile: Hostile) -> None:
    """A reader of SARIF gets message, places and claim; no message holds a link or an argument of theirs."""
    written = to_sarif(hostile.report, Severity.INFO, "seeds")
    results = json.loads(written)["runs"][0]["results"]
    problems = sorted(hostile.report.problems, key=lambda problem: problem.severity.rank)
    assert (ACTING.search(written), COMMAND.search(written)) == (None, None)
    assert [_sarif_text(result) for result in results] == [visible(p.message) for p in problems]
    assert [_sarif_file(result) for result in results] == [p.place.file for p in problems]
    assert [result["properties"]["claim"] for result in results] == [p.claim for p in problems]


def _sarif_text(result: dict[str, Any]) -> str:
    """Return the message as a viewer shows it (SARIF 3.11.5 and 3.11.6), which must find no link in it."""
    text = result["message"]["text"]
    assert re.search(r"(?<!\\)(?:\\\\)*\]\(", text) is None
    return re.sub(r"\\(?=\]\()", "", text.replace("{{", "{").replace("}}", "}"))


def _sarif_file(result: dict[str, Any]) -> str:
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri)
    return unquote(uri, errors="surrogatepass")


def test_yaml_is_read_back(hostile: Hostile) -> None:
    """A text in an evidence block is one line, and read back as it was."""
    scalars = [scalar(text) for text in hostile.texts]
    assert [text for text in scalars if ACTING.search(text) or "\n" in text] == []
    assert yaml.load("\n".join(f"- {text}" for text in scalars), yaml.BaseLoader) == hostile.texts  # noqa: S506 -- strings alone


# For GitHub: every command is ours.


class _Command(NamedTuple):
    kind: str
    properties: dict[str, str]
    data: str


def _obeyed(log: str) -> Iterator[_Command]:
    """Yield the commands of a log as the runner reads them (actions/runner, ActionCommand.cs)."""
    for line in re.split(r"\r\n|[\r\n]", log):
        if line.lstrip().startswith("::"):
            head, _, data = line.lstrip()[2:].partition("::")
            kind, _, properties = head.partition(" ")
            pairs = (pair.split("=", 1) for pair in properties.split(","))
            yield _Command(kind, {name: _unescaped(value) for name, value in pairs}, _unescaped(data))
        else:
            assert "##[" not in line


def _unescaped(text: str) -> str:
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_github_obeys_our_commands_alone(
    hostile: Hostile, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As many commands as findings and one for the limit; each with its own place, title and message."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    log = _piped(lambda: write_commands(to_github(hostile.report, Severity.INFO), None), capsys)
    commands = [command for command in _obeyed(log) if command.properties["title"] != "claimcheck"]
    problems = sorted(hostile.report.problems, key=lambda problem: problem.severity.rank)
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
    assert ACTING.search(log) is None
    assert [command.kind for command in commands] == [kinds[p.severity] for p in problems]
    assert [command.data for command in commands] == [visible(p.message) for p in problems]
    assert [command.properties for command in commands] == [
        {
            "file": visible(p.place.file),
            "line": str(p.place.line),
            "col": "2",
            "title": visible(f"{p.code} {p.kind.slug}: {p.claim}"),
        }
        for p in problems
    ]


@pytest.mark.parametrize(
    "render",
    [
        pytest.param(lambda r: write_machine(concise(r.problems, Severity.INFO), None), id="concise"),
        pytest.param(lambda r: write(claims_lines(r.claims)), id="list"),
        pytest.param(lambda r: write_machine(to_csv(to_document(r)["claims"]), None), id="csv"),
        pytest.param(lambda r: show(grouped_page(r, Severity.INFO)), id="grouped"),
        pytest.param(lambda r: show(findings_page(r, Severity.INFO, with_matches=True)), id="full"),
        pytest.param(lambda r: show(claim_page(r.claims[0], r)), id="show"),
    ],
)
def test_github_obeys_nothing_of_what_people_read(
    render: Callable[[Report], None],
    hostile: Hostile,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In GitHub Actions no other format has a line that is a command."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    log = _piped(lambda: render(hostile.report), capsys)
    assert (len(log) > 1000, COMMAND.findall(log)) == (True, [])


# For people: one finding a line, all of it seen.


def test_concise_findings_are_a_line_each(hostile: Hostile) -> None:
    """Each line has its place, message and claim, and nothing else ends it."""
    expected = [
        visible(f"{text}/{n}:{n + 1}:2: {CODES[n % 3]} {Severity(list(Severity)[n % 3])}: {text} [{text}]")
        for n, text in enumerate(hostile.texts)
    ]
    assert concise(hostile.report.problems, Severity.INFO).splitlines() == expected


def test_grouped_findings_are_a_line_each(hostile: Hostile, capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe each stands below the name of its file, whole."""
    lines = _piped(lambda: show(grouped_page(hostile.report, Severity.INFO)), capsys).split("\n")
    expected = [
        line
        for n, text in enumerate(hostile.texts)
        for line in (
            visible(f"{text}/{n}"),
            f"  {n + 1}:2  {list(Severity)[n % 3]:<7}  {CODES[n % 3]}  {visible(text)}  [{visible(text)}]",
            "",
        )
    ]
    assert lines[: len(expected)] == [line.rstrip(" ") for line in expected]


def test_full_findings_are_two_lines_each(hostile: Hostile, capsys: pytest.CaptureFixture[str]) -> None:
    """In a pipe each has its place in the first line and its message in the second."""
    page = findings_page(hostile.report, Severity.INFO, with_matches=False)
    lines = _piped(lambda: show(page), capsys).split("\n")[: 2 * len(hostile.texts)]
    gravest_first = sorted(enumerate(hostile.texts), key=lambda each: each[0] % len(Severity))
    assert lines[1::2] == [f"    {visible(text)}".rstrip(" ") for _, text in gravest_first]
    assert [line.split("  ")[0] for line in lines[::2]] == [
        visible(f"{text}/{n}:{n + 1}:2").split("  ")[0] for n, text in gravest_first
    ]


def test_claims_are_a_line_each(hostile: Hostile) -> None:
    """In a pipe a claim's text is a field before its status, and neither adds a line or a field."""
    first = hostile.report.claims[0]
    claims = [first._replace(claim=replace(first.claim, text=text)) for text in hostile.texts]
    lines = claims_lines(claims).splitlines()
    told = visible(f"open · to {first.claim.to}")
    assert [line.split("\t")[6:] for line in lines] == [[visible(text), told] for text in hostile.texts]


@pytest.mark.parametrize("kind", ["naughty", "terminal", "commonmark"])
def test_a_page_shows_every_text(
    kind: str,
    payloads: dict[str, list[str]],
    everywhere: Report,
    inject: Callable[[Any, str], Any],
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The page of a claim shows text, tags, quotations, cues, names, reasons and verdict whole."""
    texts = payloads[kind]
    for start in range(0, len(texts), 2 * AT_ONCE):
        joined = " ".join(texts[start : start + 2 * AT_ONCE])
        report = inject(everywhere, joined)
        show(claim_page(report.claims[0], report))
        page = capsys.readouterr().out
        assert (ACTING.search(page), page.count(visible(joined).rstrip(" ")) >= 10) == (None, True)


# On a terminal: read back from the screen.

COLUMNS = 120


class _Terminal(io.StringIO):
    """A stdout that says it is a terminal, and keeps what is written."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_terminal_shows_every_text(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the screen shows is what was written: the same letters in the same order, and no other state."""
    stdout = _Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stdout)
        patch.setenv("COLUMNS", str(COLUMNS))
        patch.setenv("TERM", "xterm-256color")
        show(grouped_page(hostile.report, Severity.INFO))
    written = stdout.getvalue()
    assert ACTING.search(re.sub(r"\x1b\[[0-9;]*m", "", written)) is None
    screen = pyte.Screen(COLUMNS, written.count("\n") + 10)
    pyte.Stream(screen).feed(_without_selectors(written).replace("\n", "\r\n"))
    seen = _letters("".join(screen.display))
    expected = _letters(
        "".join(
            f"{text}/{n} {n + 1}:2 {list(Severity)[n % 3]} {CODES[n % 3]} {text} [{text}]"
            for n, text in enumerate(map(visible, hostile.texts))
        )
    )
    assert (seen[: len(expected)], screen.title, screen.icon_name) == (expected, "", "")


def _without_selectors(text: str) -> str:
    """Return *text* without variation selectors, joiners and the like, behind which pyte ends a line."""
    return "".join(
        c
        for c in text
        if not (
            (unicodedata.category(c) in {"Mn", "Me"} and not unicodedata.combining(c)) or c in "\u200c\u200d"
        )
    )


def _letters(text: str) -> str:
    """Return what of *text* has a width, without spaces: pyte joins marks to their letters."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(
        c for c in composed if not (c.isspace() or unicodedata.category(c) in {"Mn", "Me", "Cf", "Cn"})
    )
