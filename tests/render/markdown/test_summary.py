"""The summary in Markdown: findings and claims, never longer than asked for."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.problem import Severity
from claimcheck.render.markdown.summary import LIMIT, to_summary
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"


@pytest.fixture(scope="module")
def report() -> Report:
    """The small fixed project, verified."""
    return verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))


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
