"""Claims by sources in Markdown: a table where it fits, lists where there are many sources."""

from dataclasses import replace

import pytest

from claimcheck.render.markdown.matrix import matrix
from claimcheck.report.matrix import Matrix, matrix_of
from claimcheck.report.model import Report


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
