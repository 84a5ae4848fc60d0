"""The report as an editor reads it. The words of an editor's report."""

import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.report.act import Act
from claimcheck.report.editorial import GLOSSARY, GROUPS, Masthead, editorial
from claimcheck.report.model import Need
from claimcheck.report.sentence import sentences

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
sources: [{id: s, file: s.txt, language: en}, {id: t, file: t.txt, language: en}]
actors: [{id: owner, name: Owner, kind: company}, {id: town, name: Town, kind: government}]
claims:
  - {id: a-rest, text: The mill closed, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: b-open, text: The mill closed, status: open, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: c-more, text: All 90 workers left, evidence: [{source: s, quote: Some 40 workers left.}]}
  - {id: d-warned, text: The mill closed, contradicts: {e-other: it stayed open}, evidence: [{source: s, quote: The mill closed in May.}]}
  - {id: e-other, text: The mill stayed open, evidence: [{source: s, quote: The mill closed in May., stance: context}]}
  - {id: f-false, text: The mill burnt, evidence: [{source: s, quote: The mill burnt in May.}]}
  - {id: g-unread, text: The factory shut, evidence: [{source: s, quote: The mill closed in May.}]}
  - id: h-two
    text: The mill was sold
    evidence:
      - {source: s, quote: The mill was sold, attribution: [{owner: Owner said}]}
      - {source: t, quote: The mill was sold, attribution: [{town: Town said}]}
"""
S = "The mill closed in May.\n\nSome 40 workers left.\n\nThe mill was sold, Owner said."
T = "The mill was sold, Town said."


def test_claims_stand_in_groups_what_may_be_printed_first(project: "SmallProject") -> None:
    """With how to print it; of what is spoken against what nothing supports comes first."""
    report = project.verify(RECORDS, s=S, t=T)
    edited = editorial(report, report)
    assert {s.group.title: [e.claim.claim.id for e in s.entries] for s in edited.sections} == {
        "May be printed with its source": ["h-two"],
        "Only as the article has it": ["a-rest", "d-warned"],
        "With a change": ["c-more"],
        "Disputed": [],
        "Do not print": ["f-false", "e-other"],
        "To be read first": ["b-open", "g-unread"],
    }
    where = "date not recorded (outlet not known: find it)"
    as_written = f"Find out where it was printed, and print it as written there: {where}."
    mill, unread = "“The mill closed”", "(to be read first) and 8, “The factory shut” (to be read first)"
    assert [e.row for e in edited.entries] == [
        "Print it with its source and date: Owner and Town, date not recorded (two articles; outlet not known: find it).",
        f"{as_written} From the same passage: 3, {mill} (only as the article has it), 7, {mill} {unread}.",
        f"{as_written} From the same passage: 2, {mill} (only as the article has it), 7, {mill} {unread}. Also claimed here, without evidence: 6, “The mill stayed open”.",
        f"Do not write “90 workers”: the quotation is “Some 40 workers left.”; its source is not shown: print it as its article has it, {where}.",
        (
            "Do not print it: the quotation is not in its article word for word; no quotation counts in its support. "
            "The article has “closed” where the quotation has “burnt”."
        ),
        "Do not print it: another claim here contradicts it; no quotation here supports it. See 3.",
        f"It waits for somebody. Its source is not known, {where}.",
        f"Look in the quotation for what the claim calls “factory” and “shut”. Its source is not known, {where}.",
    ]
    assert {e.claim.claim.id: e.sentence for e in edited.entries} == sentences(report)
    assert list(edited.numbers.values()) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_every_act_has_one_group() -> None:
    """No claim is left out, and none stands twice."""
    assert [group.act for group in GROUPS] == list(Act)


@pytest.mark.parametrize(
    ("as_of", "published", "told"),
    [
        ("2022-12-19", "2023", "Article of 2023; the claim is of 19 December 2022."),
        ("2022-12~", None, "Date not recorded; the claim is of about December 2022."),
        (None, "2023-04~", "Article of about April 2023."),
        (None, None, "Date not recorded."),
    ],
)
def test_every_claim_has_its_date(
    project: "SmallProject", as_of: str | None, published: str | None, told: str
) -> None:
    """Of its article, never of what it tells; that is told besides."""
    records = f"""
sources: [{{id: s, file: s.txt, language: en{f", published: '{published}'" if published else ""}}}]
claims: [{{id: x, text: The mill closed, {f"as_of: '{as_of}', " if as_of else ""}evidence: [{{source: s, quote: The mill closed in May.}}]}}]
"""
    report = project.verify(records, s=S)
    [entry] = editorial(report, report).entries
    printed = told.split(";", maxsplit=1)[0].removesuffix(".")
    assert (
        entry.date,
        f", {printed}" in entry.row or f": {printed[0].lower()}{printed[1:]}" in entry.row,
    ) == (told, True)


def test_the_newest_article_that_counts_tells_the_date(project: "SmallProject") -> None:
    """Not the one that is quoted for context, be it newer."""
    records = """
sources:
  - {id: s, file: s.txt, language: en, published: 2022-12}
  - {id: t, file: t.txt, language: en, published: 2022-12-30}
  - {id: u, file: u.txt, language: en, published: 2024}
claims:
  - id: x
    text: The mill was sold
    evidence:
      - {source: s, quote: The mill was sold}
      - {source: t, quote: The mill was sold}
      - {source: u, quote: The mill was sold, stance: context}
"""
    report = project.verify(records, s="The mill was sold.", t="The mill was sold.", u="The mill was sold.")
    [entry] = editorial(report, report).entries
    assert entry.date == "Newest article of December 2022."


def test_a_part_keeps_what_is_said_of_its_claims(project: "SmallProject") -> None:
    """A claim alone has the sentence it has among all; articles that it does not quote are left out."""
    report = project.verify(RECORDS, s=S, t=T)
    part = report._replace(claims=(report.claim("d-warned"),), problems=())
    edited = editorial(report, part)
    [entry] = edited.entries
    assert (entry.sentence, entry.need) == (sentences(report)["d-warned"], Need.WARNING)
    assert [checked.source.id for checked in edited.articles] == ["s"]
    assert [checked.source.id for checked in editorial(report, report).articles] == ["s", "t"]


def test_a_report_without_a_title_says_what_it_is() -> None:
    """Author and date stand in one line, whichever there is."""
    assert (Masthead().heading, Masthead().byline) == ("Claims and their evidence", "")
    assert Masthead("A", "B", "2026").heading == "A"
    assert (Masthead(author="B", date="2026").byline, Masthead(date="2026").byline) == ("B, 2026", "2026")


def test_each_word_is_explained_once_without_a_code() -> None:
    """A meaning is a sentence or more, and no program's spelling."""
    assert len({term.word for term in GLOSSARY}) == len(GLOSSARY)
    assert [t.word for t in GLOSSARY if not t.meaning.endswith(".") or re.search(r"CC\d|_", t.meaning)] == []
    assert {"Supported as worded", "Passed on by", "Source, said by"} <= {term.word for term in GLOSSARY}
