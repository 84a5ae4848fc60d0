"""Which dates a text tells, and which of a sentence date a quotation otherwise than its claim."""

import json
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.quotation.dated import dates_told, is_end

if TYPE_CHECKING:
    from conftest import SmallProject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam broke in 1962.", ["1962"]),
        ("The dam broke on 3 May 1962, not in June 1963.", ["1962-05-03", "1963-06"]),
        ("Der Damm brach am 3.5.1962.", ["1962-05-03"]),
        ("The bank cut 1962 jobs.", []),
        ("The bank cut 300 jobs in May.", []),
    ],
)
def test_dates_with_their_years(text: str, expected: list[str]) -> None:
    """A year that counts something, and a month without its year, are none."""
    assert [told.date for told in dates_told(text, None)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has stood since 1962.", [True]),
        ("It stood from 1962 to 1970.", [True, True]),
        ("Es stand zwischen 1962 und 1970.", [True, True]),
        ("Es steht, seitdem es im Mai 1962 erbaut wurde.", [True]),
        ("It fell in the war of 1962.", [False]),
        ("It is a dam from 1962.", [False]),
        ("Es fiel, und zwar 1962.", [False]),
        ("It fell in 1962 and in 1970.", [False, False]),
    ],
)
def test_the_end_of_a_span(text: str, expected: list[bool]) -> None:
    """What makes of a date one end of a span stands before it, or joins it to the other end."""
    assert [is_end(text, told) for told in dates_told(text, None)] == expected


def left_out(project: "SmallProject", article: str, quote: str, **keys: str) -> list[str]:
    """Return what is told of the dates beside a passage."""
    evidence = {"source": "s", "quote": quote} | ({"stance": keys.pop("stance")} if "stance" in keys else {})
    record = {
        "sources": [{"id": "s", "file": "s.txt"}],
        "claims": [{"id": "c", "text": "x", "evidence": [evidence], **keys}],
    }
    report = project.verify(json.dumps(record, ensure_ascii=False), s=article)
    found = (problem.message for problem in report.problems if problem.code == "CC217")
    return [message.split("“")[0].removeprefix("„") for message in found if "`as_of`" in message]


@pytest.mark.parametrize(
    ("article", "quote", "expected"),
    [
        ("The ferry sank in March 1987.", "The ferry sank", ["March 1987"]),
        ("Back in 1962, the plant burned.", "the plant burned", ["1962"]),
        ("Die Bank strich Stellen, und zwar 1987.", "Die Bank strich Stellen", ["1987"]),
        ("Vor zehn Jahren brannte das Werk.", "brannte das Werk", ["Vor zehn Jahren"]),
        ("The bank cut jobs a decade ago.", "The bank cut jobs", ["a decade ago"]),
        ("The bank cut jobs on a Friday, decades ago.", "The bank cut jobs on a Friday", ["decades ago"]),
        ("The bank cut jobs, decades of debt behind it.", "The bank cut jobs", []),
        ("Back in the 1920s, the plant burned.", "the plant burned", ["1920s"]),
        ("Back in the eighties, the plant burned.", "the plant burned", ["eighties"]),
        ("Back in the 2020s, the plant burned.", "the plant burned", []),
        ("Back in the twenties, the plant burned.", "the plant burned", []),
        ("The ferry sank in May 2024.", "The ferry sank", []),
        ("The ferry sank in 2024 where one sank in 1987.", "The ferry sank", []),
        ("Since 1987 the ferry sank twice.", "the ferry sank", []),
        ("The ferry sank. Another sank in 1987.", "The ferry sank", []),
        ("The ferry sank in 1987.", "The ferry sank in 1987.", []),
    ],
)
def test_a_date_beside_a_passage(
    project: "SmallProject", article: str, quote: str, expected: list[str]
) -> None:
    """In its sentence and outside the quotation, where none there may be the claim's `as_of`."""
    assert left_out(project, article, quote, as_of="2024-05") == expected


def test_whose_dates_are_not_held_against_it(project: "SmallProject") -> None:
    """A claim without `as_of` may be of any time, and a passage for context proves nothing."""
    article = "The ferry sank in March 1987."
    assert left_out(project, article, "The ferry sank") == []
    assert left_out(project, article, "The ferry sank", as_of="2024-05", stance="context") == []


def is_told(project: "SmallProject", **keys: str) -> bool:
    """Return whether it is told that the year of a day was left outside."""
    record = {
        "sources": [{"id": "s", "file": "s.txt", "published": keys.pop("published", "2024-06")}],
        "claims": [{"id": "c", "evidence": [{"source": "s", "quote": "The ferry sank on 3 May"}], **keys}],
    }
    report = project.verify(json.dumps(record), s="The ferry sank on 3 May 1987.")
    return any(problem.code == "CC217" for problem in report.problems)


def test_a_year_that_is_known(project: "SmallProject") -> None:
    """What the claim says, its `as_of`, or the article's date leaves nothing in doubt."""
    assert is_told(project, text="The ferry sank on 3 May")
    assert is_told(project, text="The ferry sank on 3 May 1986")
    assert is_told(project, text="The ferry sank on 3 May", as_of="2024-05-03")
    assert not is_told(project, text="The ferry sank on 3 May 1987")
    assert not is_told(project, text="The ferry sank on 3 May", as_of="1987-05-03")
    assert not is_told(project, text="The ferry sank on 3 May", published="1987-05-04")
