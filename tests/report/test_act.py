"""What an editor is to do with a claim before it is printed."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.edtf import spelled
from claimcheck.report.act import Act, acts_of
from claimcheck.report.editorial import editorial

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """
sources:
  - {{id: s, file: s.txt, language: en, outlet: gazette}}
actors:
  - {{id: gazette, name: Gazette, kind: outlet}}
  - {{id: wire, name: Wire, aliases: [the wire], kind: agency}}
  - {{id: railway, name: Railway, aliases: [the railway], kind: company}}
  - {{id: officials, name: "officials, not named", aliases: [officials], kind: anonymous}}
  - {{id: town, name: Town, aliases: [the town], kind: government}}
  - {{id: residents, name: "Residents' group", kind: other}}
claims:
  - {{id: x, text: {text}, evidence: [{evidence}]}}
"""
TRUTH = {
    "the article credits nobody": (
        "The mill closed", "{source: s, quote: The mill closed.}", "The mill closed.",
        Act.AS_WRITTEN, "Print it as written in Gazette: who said it first is not shown (one article)."),
    "it names its source": (
        "The mill closed", "{source: s, quote: The mill closed, attribution: [{town: the town said}]}", "The mill closed, the town said.",
        Act.CREDIT, "Print it with its source: Town (one article)."),
    "record and article credit somebody else": (
        "Rescue came too late", "{source: s, quote: Rescue came too late, attribution: [{residents: they said}]}",
        "The railway closed two lines, the railway said. Rescue came too late, they said.",
        Act.READ, "Find out who said it: the record names Residents' group; the article credits “they”, which this tool reads as Railway."),
    "whom the article means is not found out": (
        "Rescue came too late", "{source: s, quote: Rescue came too late, attribution: [{residents: they said}]}",
        "Rescue came too late, they said.",
        Act.READ, "Find out who said it: the record names Residents' group; the article credits “they”, and whom that means was not found out."),
    "no words show the agency": (
        "The mill closed", "{source: s, quote: The mill closed., attribution: [wire]}", "The mill closed.",
        Act.READ, "Find out who said it: the record names Wire, and no words of the article show that."),
    "an agency that cites somebody unnamed": (
        "The mill closed", "{source: s, quote: The mill closed, attribution: [{wire: the wire reported}, {officials: citing officials}]}",
        "The mill closed, the wire reported, citing officials.",
        Act.AS_WRITTEN, "Print it as passed on by Wire, citing officials, not named: who said it first is not shown (one article)."),
    "a bound is left out": (
        "900 houses were flooded", "{source: s, quote: Up to 900 houses were flooded.}", "Up to 900 houses were flooded.",
        Act.CHANGE, "Write “Up to 900 houses”."),
    "a plan is told as done": (
        "The town builds a dam", "{source: s, quote: The town plans to build a dam., modality: planned}", "The town plans to build a dam.",
        Act.CHANGE, "Write “plans to”."),
    "the same in another language": (
        "900 houses were flooded", "{source: s, quote: Up to 900 houses were flooded., gloss: Up to 900 houses were flooded.}", "Up to 900 houses were flooded.",
        Act.CHANGE, "Write “Up to 900 houses”, translated."),
    "a number that is not quoted": (
        "Thousands left the town", "{source: s, quote: People left the town.}", "People left the town.", Act.CHANGE, "Do not write “Thousands”."),
    "denied and supported": (
        "The mill closed", "{source: s, quote: The mill closed.}, {source: s, quote: The mill never closed, stance: denies, attribution: [{town: the town said}]}",
        "The mill closed. The mill never closed, the town said.", Act.DISPUTED, "Both sides or neither."),
    "denied alone": (
        "The mill closed", "{source: s, quote: The mill never closed, stance: denies, attribution: [{town: the town said}]}",
        "The mill never closed, the town said.", Act.DROP, "Do not print it."),
    "not found": (
        "The mill closed", "{source: s, quote: The mill burnt.}", "The mill closed.", Act.DROP, "Do not print it before this is put right."),
    "nothing supports it": (
        "The mill closed", "{source: s, quote: The mill closed., stance: context}", "The mill closed.", Act.DROP, "Do not print it."),
    "nobody has read it": ("The factory shut", "{source: s, quote: The mill closed.}", "The mill closed.", Act.READ, ""),
}  # fmt: skip
"""Text, evidence, article; what is to be done, and how the row begins: written by hand."""


@pytest.mark.parametrize("case", TRUTH)
def test_what_is_to_be_done_is_told(project: "SmallProject", case: str) -> None:
    """A list each, and the act first."""
    text, evidence, article, act, lead = TRUTH[case]
    report = project.verify(HEAD.format(text=text, evidence=evidence), s=article)
    found = acts_of(report)["x"]
    assert (found.act, found.lead) == (act, lead)


def test_an_article_in_a_language_that_is_not_read_is_nobody_s_word_yet(project: "SmallProject") -> None:
    """Whom it credits was not read, so that it is not told as the paper's own."""
    records = HEAD.format(text="A B C", evidence="{source: s, quote: A B C.}").replace(
        "language: en", "language: tlh"
    )
    reading = "{fit: licensed, by: AB, of: %s, why: read}"
    first = project.verify(records, s="A B C.")
    records = records.replace("evidence: [", f"reading: {reading % first.claims[0].fingerprint}, evidence: [")
    found = acts_of(project.verify(records, s="A B C."))["x"]
    assert (found.act, found.lead) == (
        Act.READ,
        "Find out who said it: whom the article credits was not read.",
    )


RIVAL = """
sources: [{id: s, file: s.txt, language: en}]
actors: [{id: town, name: Town, aliases: [the town], kind: government}]
claims:
  - {id: x, text: 900 people left, about: k, quantity: 900 people, evidence: [{source: s, quote: 900 people left.}]}
  - {id: y, text: 2000 people left, about: k, quantity: 2000 people, evidence: [{source: s, quote: 2000 people left, attribution: [{town: the town said}]}]}
"""


@pytest.mark.parametrize(
    ("article", "lead"),
    [
        (
            "900 people left. 2000 people left, the town said.",
            "Both sides or neither. Against it: 2, “2000 people left” (Town).",
        ),
        (
            "900 people left.",
            "Settle first what speaks against it. Against it: 2, “2000 people left” (for which no quotation counts).",
        ),
    ],
)
def test_a_rival_is_named_with_what_stands_behind_it(
    project: "SmallProject", article: str, lead: str
) -> None:
    """One that no quotation counts for bars nothing silently, and is no other side to print."""
    report = project.verify(RIVAL, s=article)
    edited = editorial(report, report)
    [entry] = [entry for entry in edited.entries if entry.claim.claim.id == "x"]
    assert (entry.act, entry.lead) == (Act.DISPUTED, lead)
    part = editorial(report, report._replace(claims=(report.claim("x"),)))
    assert part.entries[0].lead == lead.replace("2, “", "“")


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
