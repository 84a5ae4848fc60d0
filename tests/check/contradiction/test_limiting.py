"""Which pairs are told one by one: all of a claim that has few, the first of one that has many, and how many are not."""

from typing import TYPE_CHECKING

import pytest

from check.contradiction.test_conflicts import HEAD, claim
from claimcheck.check.contradiction.limiting import LISTED, MOST
from claimcheck.report.model import Conflict, Consistency, Report

if TYPE_CHECKING:
    from conftest import SmallProject


def differing(project: "SmallProject", number: int, *more: str) -> Report:
    """Return the report on so many claims with one key that all differ, and on *more*."""
    made = [claim(f"c{n:02}", f"about: key, value: v{n}") for n in range(number)]
    return project.verify(HEAD + "".join([*made, *more]), one="x", two="y")


def told(report: Report, code: str = "CC502") -> list[str]:
    """Return the messages with this code."""
    return [problem.message for problem in report.problems if problem.code == code]


def test_up_to_the_limit_every_pair_is_told(project: "SmallProject") -> None:
    """Of claims that each differ from MOST others all pairs are listed and told one by one."""
    report = differing(project, MOST + 1)
    assert {len(c.contradictions) for c in report.claims} == {MOST}
    assert all(not c.unlisted for c in report.claims)
    assert len(told(report)) == (MOST + 1) * MOST / 2


def test_beyond_the_limit_the_first_are_listed_and_the_rest_counted(project: "SmallProject") -> None:
    """Of claims that each differ from more, the first are listed, the others counted, and each tells that in one problem."""
    report = differing(project, MOST + 2)
    last = report.claims[-1]
    assert [entry.other for entry in last.contradictions] == [f"c{n:02}" for n in range(LISTED)]
    assert last.unlisted == {Conflict.VALUE: MOST + 1 - LISTED}
    assert {c.consistency for c in report.claims} == {Consistency.CONTRADICTED}
    assert len(told(report)) == MOST + 2
    assert (
        told(report)[-1]
        == f"value: {MOST + 1} claims, too many to tell one by one (c00, c01, c02 and 18 more)"
    )


def test_whoever_has_few_tells_all(project: "SmallProject") -> None:
    """One claim that many contradict, which agree with each other, is told of with each of them."""
    same = [claim(f"d{n:02}", "about: key, value: other") for n in range(30)]
    report = differing(project, 1, *same)
    assert [len(c.contradictions) for c in report.claims] == [LISTED, *[1] * 30]
    assert (report.claims[0].unlisted, len(told(report))) == ({Conflict.VALUE: 30 - LISTED}, 30)


def test_the_groups_have_every_claim(project: "SmallProject") -> None:
    """However many claims differ, the disagreement names each once with how many stand against it."""
    report = differing(project, 40)
    [group] = report.disagreements
    assert (group.about, [p.claims for p in group.positions]) == ("key", [(f"c{n:02}",) for n in range(40)])
    assert [p.against for p in group.positions] == [{Conflict.VALUE: 39}] * 40


def test_what_cannot_be_compared_makes_no_contradiction_beyond_the_limit(project: "SmallProject") -> None:
    """Claims of as many different days stay consistent, however many are not told one by one."""
    made = [claim(f"c{n:02}", f"about: key, value: v{n}, as_of: 2022-12-{n + 1:02}") for n in range(25)]
    report = project.verify(HEAD + "".join(made), one="x", two="y")
    assert {c.consistency for c in report.claims} == {Consistency.CONSISTENT}
    assert {frozenset(c.unlisted.items()) for c in report.claims} == {
        frozenset({(Conflict.NOT_COMPARABLE, 24 - LISTED)})
    }


@pytest.mark.parametrize("number", [60, 120])
def test_what_is_told_grows_with_the_claims(project: "SmallProject", number: int) -> None:
    """Entries and problems are so many for each claim, not for each pair."""
    report = differing(project, number)
    assert sum(len(c.contradictions) for c in report.claims) == LISTED * number
    assert len(told(report)) == number
