"""Claims by sources in Markdown: a table where it fits, lists where there are many sources. The report in Markdown: complete, and made of nothing but our own markup."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Severity
from claimcheck.render.markdown.editor import to_editor_markdown
from claimcheck.render.markdown.report import LIMIT, matrix, to_markdown, to_summary
from claimcheck.render.visible import visible
from claimcheck.report.editorial import Masthead, editorial
from claimcheck.report.model import Report
from claimcheck.report.pictures import Matrix, matrix_of

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.fixture(scope="module")
def facts(shipped_report: Report) -> Matrix:
    """The shipped claims by their sources."""
    return matrix_of(shipped_report)


def _wider(facts: Matrix, number: int) -> Matrix:
    more = tuple(replace(facts.sources[0], id=f"z{n:02}") for n in range(number - len(facts.sources)))
    return facts._replace(sources=(*facts.sources, *more))


def test_a_few_sources_are_columns(facts: Matrix) -> None:
    """The columns are in the order of their ids, whatever their dates."""
    _, text = matrix(facts)
    lines = text.splitlines()
    assert lines[0] == "| Claim | 000 | 001 | 002 | 003 | 004 |"
    assert "| [major-attack-imminent](#claim-major-attack-imminent) |  |  |  | ✗ | (✓) ✗ |" in lines


@pytest.mark.parametrize(("number", "start"), [(16, "| Claim |"), (17, "- [airport-welcome]")])
def test_many_sources_are_listed(number: int, start: str, facts: Matrix) -> None:
    """Up to sixteen there is a table, with one more there are lists."""
    _, text = matrix(_wider(facts, number))
    assert text.startswith(start)


def test_a_list_has_every_sign(facts: Matrix) -> None:
    """A line for each claim: its signs by source; a claim without a passage says so."""
    bare = facts.rows[0]._replace(signs=())
    _, text = matrix(_wider(facts, 17)._replace(rows=(bare, *facts.rows[1:])))
    lines = text.splitlines()
    assert (len(lines), lines[0]) == (107, "- [airport-welcome](#claim-airport-welcome): no passage")
    assert "- [major-attack-imminent](#claim-major-attack-imminent): ✗ 003, (✓) ✗ 004" in lines


def test_a_source_whose_record_was_refused_keeps_its_column(facts: Matrix) -> None:
    """A passage of it is not lost with it."""
    sign = facts.rows[0].signs[0]._replace(source="lost")
    row = facts.rows[0]._replace(signs=(sign,))
    lost = replace(facts.sources[0], id="lost")
    _, text = matrix(Matrix((lost,), (row,)))
    assert text.splitlines()[-1] == "| [airport-welcome](#claim-airport-welcome) | ✓ |"


PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

AT_ONCE = 20
"""How many payloads are put into one report; each alone is tested where texts are escaped."""

MANY = 400
"""The same for the editor's, whose escape is the same."""

Inject = Callable[[Any, str], Any]

PARTING = "<!-- -->"
"""Our own: it parts what GitHub would take for an address of mail."""

WORD = "harmless"
"""Stands wherever a text of others may stand; replaced by a payload in the finished report."""


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


def edited(report: Report) -> str:
    """Return the editor's report, with the word where a person names it."""
    return to_editor_markdown(editorial(report, report, Masthead(*masthead_of(report))))


def masthead_of(report: Report) -> tuple[str, ...]:
    """Return a title, an author, a date and a summary of the text that others wrote."""
    return (report.claims[0].claim.text,) * 4


WRITERS = pytest.mark.parametrize("write", [to_markdown, edited])
"""For archives and for editors."""

PAGE = "https://example.org/"
"""Where the pages of the projects here lie."""


def _shape(tokens: Iterable[Token]) -> list[tuple[str, str, dict[str, str | int | float]]]:
    """Return what a renderer makes of *tokens*, their texts aside."""
    shape: list[tuple[str, str, dict[str, str | int | float]]] = []
    for token in tokens:
        if token.type not in {"text", "inline", "hardbreak"} and token.content != PARTING:
            # What stands in the address of the page is escaped there; that it is still that page's is what counts.
            attrs = {k: str(v)[: len(PAGE)] if str(v).startswith(PAGE) else v for k, v in token.attrs.items()}
            shape.append((token.type, token.tag or token.content, attrs))
        shape += _shape(token.children or ())
    return shape


def _words(tokens: Iterable[Token]) -> str:
    """Return the text that a reader of *tokens* sees."""
    return "".join(
        _words(token.children) if token.children else token.content
        for token in tokens
        if token.type in {"text", "inline", "code_inline"}
    )


def _outside_quotations(tokens: list[Token]) -> str:
    """Return the text that a reader sees outside of block quotes, in which line breaks are kept."""
    depth = 0
    outside: list[Token] = []
    for token in tokens:
        depth += token.nesting * (token.tag == "blockquote")
        outside += [] if depth else [token]
    return _words(outside)


def test_the_whole_report(report: Report, golden: Callable[[str, str], None]) -> None:
    """The report on the small project is the golden one."""
    golden("report-archive.md", to_markdown(report))


def test_every_claim_problem_and_source_is_in_the_report(report: Report) -> None:
    """No claim, no finding above a note and no source is left out."""
    words = _words(MARKDOWN.parse(to_markdown(report)))
    texts = [claim.claim.text for claim in report.claims]
    messages = [p.message for p in report.problems if p.severity is not Severity.INFO]
    files = [source.source.file for source in report.sources]
    assert [text for text in (*texts, *messages, *files) if text not in words] == []


@WRITERS
def test_every_link_leads_to_a_claim_of_the_report(report: Report, write: Callable[[Report], str]) -> None:
    """Each link inside the report has its anchor, or is a heading's as GitHub makes it; each anchor stands once."""
    headings = {heading.lower().replace(" ", "-") for heading in re.findall("(?m)^## (.*)", write(report))}
    text = re.sub(rf"\]\(#({'|'.join(headings)})\)", "", write(report))
    anchors = re.findall(r'<a id="([^"]*)">', text)
    assert (set(re.findall(r"\]\(#([^)]*)\)", text)) <= set(anchors), len(anchors)) == (
        True,
        len(report.claims),
    )


@WRITERS
def test_tables_have_as_many_cells_as_their_header(report: Report, write: Callable[[Report], str]) -> None:
    """No row of a table has more or fewer cells than its header."""
    tables = [block for block in write(report).rstrip().split("\n\n") if block.startswith("|")]
    widths = [{len(re.findall(r"(?<!\\)\|", line)) for line in table.split("\n")} for table in tables]
    assert [found for found in widths if len(found) != 1] == []


def test_a_report_without_claims_is_still_a_report(report: Report) -> None:
    """A report on nothing has its headings and says that nothing is wrong."""
    empty = report._replace(sources=(), claims=(), problems=(), dependences=())
    assert to_markdown(empty).endswith("## Problems\n\nNone above the level of notes.\n")


def test_the_harmless_word_stands_everywhere(everywhere: Report) -> None:
    """The report that payloads are put into shows the word as text, quotation, name, title, cue, tag, verdict and reason."""
    assert to_markdown(everywhere).count(WORD) > 50
    assert edited(everywhere).count(WORD) > 50


@WRITERS
@pytest.mark.parametrize("kind", ["xss", "commonmark", "naughty", "terminal"])
def test_no_payload_acts_and_none_is_lost(
    kind: str,
    write: Callable[[Report], str],
    everywhere: Report,
    inject: Inject,
    payloads: dict[str, list[str]],
) -> None:
    """With payloads in every text the report has the same markup as with a harmless word, and shows them whole."""
    harmless = MARKDOWN.parse(write(everywhere))
    shape, count = _shape(harmless), _outside_quotations(harmless).count(WORD)
    texts = payloads[kind]
    wrong: list[str] = []
    at_once = AT_ONCE if write is to_markdown else MANY
    for start in range(0, len(texts), at_once):
        payload = " ".join(texts[start : start + at_once])
        tokens = MARKDOWN.parse(write(inject(everywhere, payload)))
        if _shape(tokens) != shape or _outside_quotations(tokens).count(visible(payload)) != count:
            wrong.append(payload)
    assert wrong == []


@pytest.mark.parametrize(
    "payload",
    ["# x", "- x", "1. x", "| x |", "> x", "```", "---", "===", "<!--", "[x]: /y", "    x", "x  ", ":--"],
)
def test_no_text_opens_a_block(payload: str, everywhere: Report, inject: Inject) -> None:
    """What would open a block at the start of a line is text wherever it stands."""
    for write in (to_markdown, edited):
        tokens = MARKDOWN.parse(write(inject(everywhere, payload)))
        assert _shape(tokens) == _shape(MARKDOWN.parse(write(everywhere)))


def rows(text: str) -> list[list[str]]:
    """Return the cells of every row of every table, their heads aside."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [re.split(r" ?(?<!\\)\| ?", line)[1:-1] for line in lines]
    return [row for row in cells if row[0] not in {"---", "Severity", "Claim"}]


def test_the_summary_is_the_golden_one(report: Report, golden: Callable[[str, str], None]) -> None:
    """Counts, findings, the gravest first, and claims with their axes."""
    golden("summary.md", to_summary(report))


def test_everything_but_notes_stands_there(report: Report) -> None:
    """Each error and warning has a row, and each claim; notes have none."""
    found = rows(to_summary(report))
    graver = [p for p in report.problems if p.severity is not Severity.INFO]
    by_gravity = sorted(graver, key=lambda p: p.severity.rank)
    assert [row[0] for row in found[: len(graver)]] == [p.severity for p in by_gravity]
    assert [row[0] for row in found[len(graver) :]] == [claim.claim.id for claim in report.claims]


@pytest.mark.parametrize("limit", [0, 900, 1_200, 2_000, 3_000, 5_000])
def test_what_does_not_fit_is_counted(report: Report, limit: int) -> None:
    """Within the limit, always; rows and what the last line counts make up the whole."""
    whole, text = to_summary(report), to_summary(report, limit)
    left = re.search(r"want of space: (\d+) findings? and (\d+) claims?", text)
    assert left is not None
    assert (len(text.encode()) <= max(limit, 900), len(rows(text)) + int(left[1]) + int(left[2])) == (
        True,
        len(rows(whole)),
    )


def test_findings_go_before_claims_and_errors_before_warnings(report: Report) -> None:
    """Where space is short the gravest stay."""
    found = rows(to_summary(report, 2_000))
    assert found != []
    assert {row[0] for row in found} == {"error"}


def test_a_summary_that_fits_is_whole(report: Report) -> None:
    """With as much room as it needs nothing is left out, and nothing is said of it."""
    whole = to_summary(report)
    assert (to_summary(report, len(whole.encode()) + 1_000), "Left out" in whole) == (whole, False)


def test_one_huge_text_takes_no_other_room(project: "SmallProject") -> None:
    """A row that alone is too long is left out, and those behind it stay; what GitHub takes is kept to."""
    report = project.verify(
        """
        sources: [{id: s, file: s.txt}]
        claims:
          - {id: a, text: long, evidence: [{source: s, quote: One word.}]}
          - {id: b, text: short, evidence: [{source: s, quote: One word.}]}
        """,
        s="One word.\n",
    )
    # Longer than a record may be.
    long = report.claims[0]._replace(claim=replace(report.claims[0].claim, text="ä" * 600_000))
    text = to_summary(report._replace(claims=(long, report.claims[1])))
    assert ([row[0] for row in rows(text)], len(text.encode()) < LIMIT) == (["b"], True)
    assert "Left out here, for want of space: 0 findings and 1 claim.**" in text


def test_no_text_of_others_acts(project: "SmallProject") -> None:
    """Markup, cell borders and line breaks in a claim stay text in its cell."""
    report = project.verify(
        """
        sources: [{id: s, file: s.txt}]
        claims:
          - {id: a, text: "<img src=x onerror=y> | [a](http://b) `c` \\n# d", evidence: [{source: s, quote: No word.}]}
        """,
        s="One word.\n",
    )
    markdown = MarkdownIt("commonmark", {"html": True}).enable("table")
    tokens = [
        inner for token in markdown.parse(to_summary(report)) for inner in (token, *(token.children or ()))
    ]
    kinds = {token.type for token in tokens}
    assert kinds & {"html_inline", "html_block", "link_open", "image", "code_inline"} == set()
    assert sum(token.type == "heading_open" for token in tokens) == 3
