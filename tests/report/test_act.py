"""What is to be done with a claim before it is printed: which list it stands in, and how its row begins."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.values import spelled
from claimcheck.report.act import Act, acts_of, is_bare, is_opposed
from claimcheck.report.editorial import editorial
from claimcheck.report.model import Corroboration

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """
sources: [{{id: s, file: s.txt, language: en}}, {{id: t, file: t.txt, language: en}}]
actors:
  - {{id: town, name: Town, aliases: [the town], kind: government}}
  - {{id: union, name: Union, aliases: [the union], kind: other}}
  - {{id: wire, name: Wire, aliases: [the wire], kind: agency}}
claims:
  - {{id: x, text: The old bridge collapsed on Monday, evidence: [{evidence}]}}
"""
BRIDGE = "The old bridge collapsed on Monday"
SAID = f"{{source: s, quote: {BRIDGE}, attribution: [{{town: the town said}}]}}"
REPORTED, QUOTED = f"{BRIDGE}, the union said.", f"“{BRIDGE},” the union said."


@pytest.mark.parametrize(
    ("town", "union", "act", "told"),
    [
        ("{}, the town said.", REPORTED, Act.CREDIT, "Print it with its source and date: Town and Union, date not recorded"),
        ("{}, the town said.", QUOTED, Act.CREDIT, "Print it with its source and date: Town and Union, date not recorded"),
        ("“{},” the town said.", QUOTED, Act.READ, "Check who said it: the same words are credited to different sources."),
    ],
    ids=["both are reported", "one is quoted", "both in these very words"],
)  # fmt: skip
def test_two_sources_that_agree_stand_no_worse_than_one(
    project: "SmallProject", town: str, union: str, act: Act, told: str
) -> None:
    """Two may each say a thing; hardly two in the very same words, of which one article may be wrong."""
    other = f"{{source: t, quote: {BRIDGE}, attribution: [{{union: the union said}}]}}"
    report = project.verify(HEAD.format(evidence=f"{SAID}, {other}"), s=town.format(BRIDGE), t=union)
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice.do.startswith(told)) == (act, True)
    alone = project.verify(HEAD.format(evidence=SAID), s=town.format(BRIDGE), t=union)
    assert acts_of(alone)["x"].act is Act.CREDIT


def test_one_unclear_passage_holds_nothing_back_that_others_carry(project: "SmallProject") -> None:
    """Those of which nothing is unclear are named alone; where all are unclear, somebody finds out first."""
    unclear = f"{{source: t, quote: {BRIDGE}, attribution: [{{town: they said}}]}}"
    articles = {"s": f"{BRIDGE}, the town said.", "t": f"The union met. {BRIDGE}, they said."}
    report = project.verify(HEAD.format(evidence=f"{SAID}, {unclear}"), **articles)
    found = acts_of(report)["x"]
    assert (found.act, [item.evidence.source for item in found.shown]) == (Act.CREDIT, ["s"])
    report = project.verify(HEAD.format(evidence=unclear), **articles)
    assert acts_of(report)["x"].act is Act.READ


@pytest.mark.parametrize(
    ("rival", "bare"),
    [
        ("{source: s, quote: The old bridge stands., stance: context}", True),
        ("", True),
        ("{source: s, quote: Ships passed below it all of the night.}", True),
        ("{source: s, quote: The old bridge collapsed on Tuesday, attribution: [{union: the union said}]}", False),
        ("{source: s, quote: 'The old bridge may have collapsed on Tuesday, the union said.', modality: possible}", False),
        ("{source: s, quote: 'The old bridge collapsed on a Tuesday, the union said.'}", False),
    ],
    ids=["context alone", "no passage", "a quotation that is nowhere", "a source says so", "said less surely", "nearly quoted"],
)  # fmt: skip
def test_what_no_passage_is_to_support_opposes_nothing(
    project: "SmallProject",
    rival: str,
    bare: bool,  # noqa: FBT001 -- what is expected
) -> None:
    """A claim is opposed by what stands in an article, counted or not, never by what nothing quoted says."""
    records = HEAD.format(evidence=SAID).replace("evidence: [", "about: k, value: Monday, evidence: [", 1)
    records += f"  - {{id: y, text: The old bridge collapsed on Tuesday, about: k, value: Tuesday, evidence: [{rival}]}}\n"
    article = (
        f"{BRIDGE}, the town said. The old bridge stands. The old bridge collapsed on Tuesday, the union said. "
        "The old bridge may have collapsed on Tuesday, the union said."
    )
    report = project.verify(records, s=article, t="-")
    claims = {claim.claim.id: claim for claim in report.claims}
    assert (is_bare(claims["y"]), is_opposed(claims["x"], claims)) == (bare, not bare)
    assert acts_of(report)["x"].act is (Act.CREDIT if bare else Act.DISPUTED)


def test_of_a_claim_that_was_not_looked_at_nobody_says_that_nothing_is_quoted(
    project: "SmallProject",
) -> None:
    """An article that could not be read may say so."""
    report = project.verify(HEAD.format(evidence=SAID), s=f"{BRIDGE}, the town said.", t="-")
    [claim] = report.claims
    bare = claim._replace(evidence=(), corroboration=Corroboration.UNCORROBORATED)
    assert (is_bare(bare), is_bare(bare._replace(corroboration=Corroboration.UNCHECKED))) == (True, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2022", "2022"),
        ("2022-12", "December 2022"),
        ("2022-01-09~", "about 9 January 2022"),
        ("soon", "soon"),
        ("2022-13", "2022-13"),
    ],
)
def test_dates_are_spelled_out(text: str, told: str) -> None:
    """What is no date stays as it is."""
    assert spelled(text) == told
