"""As whose word a claim is printed."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.act import counted
from claimcheck.report.credit import credit, dated, known_of, names_of, source_of, where, whose, word_of

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
sources:
  - {{id: s, file: s.txt, language: en, published: 2026-05-13, outlet: gazette}}
  - {{id: t, file: t.txt, language: en, published: 2026-05, author: A Writer}}
  - {{id: u, file: u.txt, language: en, published: 2026-05-15, outlet: gazette}}
actors:
  - {{id: gazette, name: Gazette, kind: outlet}}
  - {{id: wire, name: Wire, aliases: [the wire], kind: agency}}
  - {{id: officials, name: "officials, not named", aliases: [officials], kind: anonymous}}
  - {{id: town, name: Town, aliases: [the town], kind: government}}
  - {{id: mayor, name: Mayor, aliases: [the mayor], kind: person, party: town}}
  - {{id: study, name: Annual study, aliases: [the annual study], kind: document}}
  - {{id: union, name: Union, aliases: [the union], kind: other}}
claims:
  - {{id: x, text: {text}, modality: {modality}, evidence: [{evidence}]}}
"""
S = (
    "The mill closed, the town said. The mill closed, the wire reported, citing the town. The mill will close, the wire reported. "
    "“The mill closed,” the wire reported. The mill closed, according to the annual study. The mill closed."
)
CLOSED = "The mill closed"
TOWN = "{source: s, quote: The mill closed, suffix: ', the town', attribution: [{town: the town said}]}"
CITED = "{source: s, quote: 'The mill closed, the wire reported, citing the town', attribution: [{wire: the wire reported}, {town: citing the town}]}"
TRUTH = {
    "its source": (TOWN, CLOSED, "asserted", "Print it with its source and date: Town, article of 13 May 2026 (Gazette)."),
    "said before": (
        "{source: u, quote: The mill closed, attribution: [{town: the town said earlier}]}", CLOSED, "asserted",
        "Print it with its source and date: Town, said earlier, find out when, as told in: article of 15 May 2026 (Gazette)."),
    "through an agency": (
        CITED, CLOSED, "asserted",
        "Print it with its source and date: Town, as quoted by Wire, article of 13 May 2026 (Gazette)."),
    "through an agency, and without": (
        f"{TOWN}, {CITED}", CLOSED, "asserted", "Print it with its source and date: Town, article of 13 May 2026 (Gazette)."),
    "a document, which somebody cites": (
        "{source: s, quote: 'The mill closed, according to the annual study', attribution: [{study: according to the annual study}]}", CLOSED, "asserted",
        "Print it with its source and date: Annual study, as cited by Gazette, article of 13 May 2026."),
    "an agency alone, and a plan": (
        "{source: s, quote: 'The mill will close, the wire reported', attribution: [{wire: the wire reported}]}", "The mill will close", "planned",
        "Print it as a plan and as passed on by Wire, article of 13 May 2026 (Gazette)."),
    "an agency's very words": (
        "{source: s, quote: '“The mill closed,” the wire reported', attribution: [{wire: the wire reported}]}", CLOSED, "asserted",
        "Print it as a quotation and as passed on by Wire, article of 13 May 2026 (Gazette)."),
    "the paper": ("{source: s, quote: The mill closed.}", CLOSED, "asserted", "Print it as written in Gazette, article of 13 May 2026."),
    "an article of which nobody knows where it was": (
        "{source: t, quote: The mill closed.}", CLOSED, "asserted",
        "Find out where it was printed, and print it as written there: by A Writer, article of May 2026 (outlet not known: find it)."),
    "a source in an article of which nobody knows where it was": (
        "{source: t, quote: The mill closed, attribution: [{union: the union said}]}", CLOSED, "asserted",
        "Print it with its source and date: Union, article of May 2026 (outlet not known: find it)."),
    "two articles of one paper": (
        f"{TOWN}, {{source: u, quote: The mill closed, attribution: [{{town: the town said}}]}}", CLOSED, "asserted",
        "Print it with its source and date: Town, newest article of 15 May 2026, the first of 13 May 2026 (two articles of one outlet; one source)."),
    "two sources": (
        f"{TOWN}, {{source: t, quote: The mill closed, attribution: [{{union: the union said}}]}}", CLOSED, "asserted",
        "Print it with its source and date: Town and Union, newest article of May 2026 (two articles)."),
    "a person, with the side": (
        "{source: u, quote: The mill closed, prefix: '. ', attribution: [{mayor: the mayor said}]}", CLOSED, "asserted",
        "Print it with its source and date: Mayor (Town), article of 15 May 2026 (Gazette)."),
    "one party": (
        f"{TOWN}, {{source: u, quote: The mill closed, prefix: '. ', attribution: [{{mayor: the mayor said}}]}}", CLOSED, "asserted",
        ("Print it with its source and date: Mayor and Town, newest article of 15 May 2026, the first of 13 May 2026 "
        "(two articles of one outlet; of one party, which counts as one source).")),
    "a source, and a paper": (
        f"{TOWN}, {{source: t, quote: The mill closed.}}", CLOSED, "asserted",
        "Print it with its source and date: Town, newest article of May 2026 (two articles; perhaps only one source)."),
}  # fmt: skip
"""Evidence, claim, how sure it is; how it is to be printed: written by hand."""
T = "The mill closed."
U = "The mill closed, the town said. The mill closed, the mayor said."


@pytest.mark.parametrize("case", TRUTH)
def test_it_is_said_how_to_print_it(project: "SmallProject", case: str) -> None:
    """With the source that is known, else with whoever passed it on or wrote it, and with the article's date."""
    evidence, text, modality, told = TRUTH[case]
    report = project.verify(
        RECORDS.format(text=text, evidence=evidence, modality=modality),
        s=S,
        t="The mill closed, the union said." if "union" in evidence else T,
        u=U
        if "mayor" in evidence
        else "The mill closed, the town said earlier."
        if "earlier" in evidence
        else "The mill closed, the town said.",
    )
    [claim] = report.claims
    assert credit(claim, counted(claim), known_of(report)) == told


def test_whose_word_a_change_is(project: "SmallProject") -> None:
    """Of passages that count for nothing, too: their source, else who printed them, else that nobody knows."""
    found = {}
    for evidence in (TOWN, "{source: s, quote: The mill closed.}", "{source: t, quote: The mill closed.}"):
        report = project.verify(
            RECORDS.format(text=CLOSED, evidence=evidence, modality="asserted"),
            s=S,
            t="The mill closed.",
            u=U,
        )
        [claim] = report.claims
        known = known_of(report)
        found[whose(claim, claim.evidence, known)] = (
            source_of(claim, claim.evidence, known),
            word_of(claim.evidence, known),
            where(claim, claim.evidence, known, "Gazette"),
        )
    assert found == {
        "name its source and date: Town, article of 13 May 2026 (Gazette)": (
            "Town", "written in Gazette, citing Town", "article of 13 May 2026"),
        "its source is not shown: print it as written in Gazette, article of 13 May 2026": (
            "", "written in Gazette", "article of 13 May 2026"),
        "its source is not shown: print it as its article has it, article of May 2026 (outlet not known: find it)": (
            "", "", "article of May 2026 (outlet not known: find it)"),
    }  # fmt: skip
    assert (dated((), known), names_of(["town", "nobody"], report.actors)) == (
        "date not recorded",
        ["Town", "nobody"],
    )
