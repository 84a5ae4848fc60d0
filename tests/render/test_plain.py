"""The words of an editor's report."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claimcheck.problem import Place
from claimcheck.records.model import Fit, Source
from claimcheck.render import plain
from claimcheck.report.actors import Lean, Leaning, Voice
from claimcheck.report.editorial import editorial
from claimcheck.report.model import Conflict, Contradiction, Report

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
sources: [{id: s, file: s.txt, language: en, outlet: post}]
actors:
  - {id: owner, name: Owner, aliases: [the owner], kind: company}
  - {id: mayor, name: Mayor, aliases: [the mayor], kind: person}
  - {id: wire, name: Wire, kind: agency}
  - {id: post, name: Post, kind: outlet}
claims:
  - id: x
    text: The mill closed
    evidence:
      - {source: s, quote: The mill closed in May, attribution: [{owner: the owner said}]}
      - {source: s, quote: It opened in June, attribution: [wire, {mayor: he said}]}
      - {source: s, quote: It burnt., attribution: [wire]}
      - {source: s, quote: It was sold, attribution: [{mayor: the owner said so}]}
      - {source: s, quote: Nobody came., attribution: [{owner: nowhere to be found}]}
      - {source: s, quote: It stands., stance: context}
      - {source: s, quote: It is gone.}
"""
TEXT = """The mill closed in May, the owner said.

The mayor came. It opened in June, he said.

It burnt. It stands.

It was sold, the owner said so. Nobody came.
"""


@pytest.fixture
def report(project: "SmallProject") -> Report:
    """A claim with a passage for each way in which it may have come to its page."""
    return project.verify(RECORDS, s=TEXT)


def test_who_said_it_and_who_passed_it_on(report: Report) -> None:
    """The speaker first; what the article does not show is told beside the name, and a source that nobody names as not known."""
    told = [
        [(step.did, step.who, step.cue, step.doubt) for step in plain.steps(item, report.actors)]
        for item in report.claims[0].evidence
    ]
    unshown = "no words of the article show it: the record's word"
    assert told == [
        [("Said by", "Owner", "the owner said", "")],
        [("Said by", "Mayor", "he said", ""), ("Perhaps passed on by", "Wire", "", unshown)],
        [("Source", "not known", "", ""), ("Perhaps passed on by", "Wire", "", unshown)],
        [("Perhaps said by", "Mayor", "the owner said so", "the article names somebody else")],
        [
            (
                "Perhaps said by",
                "Owner",
                "nowhere to be found",
                "the words that are to show it are not in the article",
            )
        ],
        [("Source", "not known", "", "")],
        [("Source", "not known", "", "")],
    ]


def test_what_counts_is_told_without_a_term(report: Report) -> None:
    """A reason that speaks of cues or context is told in plain words."""
    assert [plain.counts(item) for item in report.claims[0].evidence] == [
        "counts for the claim",
        "counts for the claim",
        "counts for the claim",
        "does not count: the article credits somebody else",
        "counts for the claim",
        "does not count: it is there for context",
        "does not count: the quotation was not found",
    ]


def source(
    id_: str, outlet: str | None = None, published: str | None = None, title: str | None = None
) -> Source:
    """Return an article's record."""
    return Source(
        place=Place(""), places={}, id=id_, file=f"{id_}.txt", outlet=outlet, published=published, title=title
    )


def test_articles_are_called_by_outlet_and_date(report: Report) -> None:
    """By more only where that does not tell them apart, and by its id alone where nothing else does."""
    sources = [
        source("a", outlet="post", published="2026-05"),
        source("b", outlet="post", published="2026-06", title="One"),
        source("c", outlet="post", published="2026-06", title="Two"),
        source("d", title="Three"),
        source("e"),
        source("f"),
    ]
    assert plain.article_names(sources, report.actors) == {
        "a": "Post, 2026-05",
        "b": "Post, 2026-06: One",
        "c": "Post, 2026-06: Two",
        "d": "outlet not named: Three",
        "e": "outlet not named (e)",
        "f": "outlet not named (f)",
    }


@pytest.mark.parametrize(
    ("kind", "same", "expected"),
    [
        (Conflict.NUMBER, False, "why"),
        (Conflict.NUMBER, True, "why; one source stands behind both sides"),
        (Conflict.SUPERSEDED, False, ""),
        (Conflict.ATTRIBUTION, False, ""),
    ],
)
def test_reasons_that_name_ids_are_left_to_the_heading(kind: Conflict, same: bool, expected: str) -> None:  # noqa: FBT001 -- a parameter
    """What stands between two claims is told where it says more than the heading."""
    assert plain.against(Contradiction(kind, "other", "why", same)) == expected
    assert set(plain.CONFLICTS) == set(Conflict)


def test_a_source_is_weighed(report: Report) -> None:
    """How many claims, how many on it alone, how many against, in how many articles."""
    leans = (Lean("x", Leaning.ALONE), Lean("y", Leaning.AMONG), Lean("x", Leaning.AGAINST))
    voice = Voice("owner", leans, ("s",))
    assert (plain.voice_name(voice, report.actors), plain.voice_weight(voice)) == (
        "Owner",
        "2 claims · 1 rests on it alone · 1 quoted against · 1 article",
    )
    unknown = Voice("", leans[:1] * 2, ("s", "t"))
    assert (plain.voice_name(unknown, report.actors), plain.voice_weight(unknown)) == (
        "Source not known, of a passage at least",
        "1 claim · 2 rest on such alone · 2 articles",
    )


def test_what_people_say_is_told(told_by_people: Report) -> None:
    """Status and reading, one remark each."""
    [claim] = told_by_people.claims
    told = plain.remarks(claim)
    assert told[:2] == ("open · to AB · due 2026-12-01", "Read by MK, 2026-11-29: the reader's reason")


def test_a_finding_is_called_without_its_code() -> None:
    """One that no code knows is a finding all the same."""
    assert plain.meaning("CC304") == "the passage hedges, claim and record assert"
    assert plain.meaning("CC999") == "a finding"


def test_what_is_left_out_is_said(report: Report) -> None:
    """That only some claims are shown, and that records were refused."""
    whole = editorial(report, report)
    assert (plain.part_shown(whole), plain.refused(whole)) == ("", "")
    part = editorial(report._replace(refused=2), report._replace(claims=()))
    assert (plain.part_shown(part), plain.refused(part)) == (
        "0 of 1 claim are shown.",
        "2 mistakes in the records: what they concern is left out.",
    )


def test_which_of_two_claims_replaces_the_other_is_told(everywhere: Report) -> None:
    """By the record of the newer one; the older one is told to be replaced."""
    entry = Contradiction(Conflict.SUPERSEDED, "other", "why")
    claim = everywhere.claims[0]
    newer = claim._replace(claim=replace(claim.claim, supersedes=("other",)))
    older = claim._replace(claim=replace(claim.claim, supersedes=()))
    assert [plain.conflict(entry, one) for one in (newer, older)] == [
        "Replaces an older claim",
        "Replaced by a newer claim",
    ]


def test_words_of_articles_stand_in_the_marks_of_the_report_s_language(everywhere: Report) -> None:
    """Whatever marks the tool's reasons have; what is in order is not told."""
    claim = everywhere.claims[0]._replace(fit_reason="the passage says „hope“", left_to_read=("a",))
    told = {fit: (plain.more(one), plain.left(one)) for fit in Fit for one in (claim._replace(fit=fit),)}
    assert told == {
        Fit.LICENSED: ("", ""),
        Fit.OVERREACHES: ("Says more: the passage says “hope”", ""),
        Fit.UNCHECKED: ("", "Left to read: the passage says “hope”"),
    }
