"""What an editor is told of a claim: what to do with it, and what else speaks against it."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.act import Act
from claimcheck.report.advice import Advice
from claimcheck.report.editorial import editorial

if TYPE_CHECKING:
    from conftest import SmallProject

HEAD = """
sources:
  - {{id: s, file: s.txt, language: en, outlet: gazette, published: 2026-05-13}}
actors:
  - {{id: gazette, name: Gazette, kind: outlet}}
  - {{id: wire, name: Wire, aliases: [the wire], kind: agency}}
  - {{id: railway, name: Railway, aliases: [the railway], kind: company}}
  - {{id: officials, name: "officials, not named", aliases: [officials], kind: anonymous}}
  - {{id: town, name: Town, aliases: [the town], kind: government}}
  - {{id: residents, name: "Residents' group", kind: other}}
claims:
  - {{id: x, text: {text}, evidence: [{evidence}]{more}}}
"""
MILL = "{source: s, quote: The mill closed.}"
SAID = "{source: s, quote: The mill closed, attribution: [{town: the town said}]}"
DATE = "article of 13 May 2026"
TRUTH = {
    "the article credits nobody": (
        "The mill closed", MILL, "The mill closed.",
        Act.AS_WRITTEN, f"Print it as written in Gazette, {DATE}.", ""),
    "it names its source": (
        "The mill closed", SAID, "The mill closed, the town said.",
        Act.CREDIT, f"Print it with its source and date: Town, {DATE} (Gazette).", ""),
    "record and article credit somebody else": (
        "Rescue came too late", "{source: s, quote: Rescue came too late, attribution: [{residents: it said}]}",
        "The railway closed two lines, the railway said. Rescue came too late, it said.",
        Act.READ, "Find out who said it: the notes name Residents' group; the article credits “it”, which this tool reads as Railway.",
        f"Its source is not known, {DATE} (Gazette)."),
    "whom the article means is not found out": (
        "Rescue came too late", "{source: s, quote: Rescue came too late, attribution: [{residents: they said}]}",
        "Rescue came too late, they said.",
        Act.READ, "Find out who said it: the notes name Residents' group; the article credits “they”, and whom that means was not found out.",
        f"Its source is not known, {DATE} (Gazette)."),
    "no words show the agency": (
        "The mill closed", "{source: s, quote: The mill closed., attribution: [wire]}", "The mill closed.",
        Act.READ, "Find out who said it: the notes name Wire, and no words of the article show that.",
        f"Its source is not known, {DATE} (Gazette)."),
    "an agency that cites somebody unnamed": (
        "The mill closed", "{source: s, quote: The mill closed, attribution: [{wire: the wire reported}, {officials: citing officials}]}",
        "The mill closed, the wire reported, citing officials.",
        Act.AS_WRITTEN, f"Print it as passed on by Wire, citing officials, not named, {DATE} (Gazette).", ""),
    "a bound is left out": (
        "900 houses were flooded", "{source: s, quote: Up to 900 houses were flooded.}", "Up to 900 houses were flooded.",
        Act.CHANGE, f"Write “Up to 900 houses”; its source is not shown: print it as written in Gazette, {DATE}.",
        ""),
    "a plan is told as done, and the source is named": (
        "The town builds a dam", "{source: s, quote: The town plans to build a dam, modality: planned, attribution: [{town: the town said}]}",
        "The town plans to build a dam, the town said.",
        Act.CHANGE, f"Write “plans to”; name its source and date: Town, {DATE} (Gazette).", ""),
    "a number that is not quoted": (
        "Thousands left the town", "{source: s, quote: People left the town.}", "People left the town.",
        Act.CHANGE,
        f"Do not write “Thousands”: the quotation is “People left the town.”; its source is not shown: print it as written in Gazette, {DATE}.", ""),
    "denied and supported": (
        "The mill closed", f"{MILL}, {{source: s, quote: The mill never closed, stance: denies, attribution: [{{town: the town said}}]}}",
        "The mill closed. The mill never closed, the town said.",
        Act.DISPUTED, "Both sides or neither. For it: its source is not known, written in Gazette, article of 13 May 2026. Against it: a denial by Town, article of 13 May 2026.", ""),
    "denied alone": (
        "The mill closed", "{source: s, quote: The mill never closed, stance: denies, attribution: [{town: the town said}]}",
        "The mill never closed, the town said.", Act.DROP, "Do not print it: quoted against it: Town; no quotation here supports it.", ""),
    "not found, and one word differs": (
        "The mill closed in June", "{source: s, quote: The mill by the river closed in June.}", "The mill by the river closed in July.",
        Act.DROP,
        ("Do not print it: the quotation is not in its article word for word; no quotation counts in its support. "
        "The article has “July” where the quotation has “June”."), ""),
    "not found at all": (
        "The mill closed", "{source: s, quote: Nobody came.}", "The mill closed.", Act.DROP,
        "Do not print it: the quotation is not in its article word for word; no quotation counts in its support.", ""),
    "cut off": (
        "The dam breaks", "{source: s, quote: the dam breaks}", "It rained. It is unlikely that the dam breaks.", Act.DROP,
        ("Do not print it: the quotation is cut off, “unlikely” was left out; no quotation counts in its support. "
        "The article has: “It is unlikely that the dam breaks.”"), ""),
    "nothing supports it": (
        "The mill closed", "{source: s, quote: The mill closed., stance: context}", "The mill closed.", Act.DROP,
        "Do not print it: no quotation here supports it.", ""),
    "nobody has read it": (
        "The factory closed", MILL, "The mill closed.",
        Act.READ, "Look in the quotation for what the claim calls “factory”.", f"Its source is not known, {DATE} (Gazette)."),
    "a headline alone": (
        "The mill closed", "{source: s, quote: The mill closed}", "The mill closed\n\nIt did so in May, the town said.",
        Act.READ, "Only a headline has it: read the text below, and quote a sentence of it.", f"Its source is not known, {DATE} (Gazette)."),
    "words of time": (
        "The schools stay closed until Friday", "{source: s, quote: The schools stay closed until Friday.}", "The schools stay closed until Friday.",
        Act.AS_WRITTEN,
        f"Print it as written in Gazette, {DATE}. Write which time is meant by “Friday”, counted from the article's date, and look whether it is over.", ""),
}  # fmt: skip
"""Text, evidence, article; what is to be done, what is told first and what besides: written by hand."""


@pytest.mark.parametrize("case", TRUTH)
def test_what_is_to_be_done_is_told(project: "SmallProject", case: str) -> None:
    """The act first, with whose word it is and of when; what speaks against it behind it."""
    text, evidence, article, act, do, besides = TRUTH[case]
    report = project.verify(HEAD.format(text=text, evidence=evidence, more=""), s=article)
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice) == (act, Advice(do, besides))


@pytest.mark.parametrize(
    ("more", "besides"),
    [
        (", status: open, to: the desk, due: 2026-06-01", "It waits for the desk, due 1 June 2026."),
        (", status: open", "It waits for somebody."),
        (", status: done, to: the desk", ""),
    ],
)
def test_for_whom_it_waits_is_told(project: "SmallProject", more: str, besides: str) -> None:
    """Nobody prints a claim that an editor still waits for; one that is done waits for nobody."""
    report = project.verify(
        HEAD.format(text="The mill closed", evidence=SAID, more=more), s="The mill closed, the town said."
    )
    [entry] = editorial(report, report).entries
    assert (entry.act is Act.READ, besides in entry.row) == (bool(besides), True)


def test_an_article_in_a_language_that_is_not_read_is_nobody_s_word_yet(project: "SmallProject") -> None:
    """Whom it credits was not read, so that it is not told as the paper's own."""
    records = HEAD.format(text="A B C", evidence="{source: s, quote: A B C.}", more="")
    records = records.replace("language: en", "language: tlh")
    reading = "{fit: licensed, by: AB, of: %s, why: read}"
    first = project.verify(records, s="A B C.")
    records = records.replace("evidence: [", f"reading: {reading % first.claims[0].fingerprint}, evidence: [")
    report = project.verify(records, s="A B C.")
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice.do) == (
        Act.READ,
        "Find out who said it: whom the article credits was not read.",
    )


def test_a_change_is_told_in_the_language_of_the_claim(project: "SmallProject") -> None:
    """By the translation, where the record has one: its quantity where it is the same one, else its sentence."""
    records = HEAD.format(
        text="900 houses were flooded",
        evidence="{source: s, quote: Bis zu 900 Häuser wurden überflutet., gloss: '%s'}",
        more="",
    ).replace("language: en", "language: de")
    told = {}
    for gloss in ("Up to 900 houses were flooded.", "Up to 900 houses, up to 900 of them, were flooded."):
        report = project.verify(records % gloss, s="Bis zu 900 Häuser wurden überflutet.")
        [entry] = editorial(report, report).entries
        told[gloss] = entry.advice.do.split(";")[0]
    assert told == {
        "Up to 900 houses were flooded.": "Write “Up to 900 houses”",
        "Up to 900 houses, up to 900 of them, were flooded.": (
            "Write “Bis zu 900 Häuser” as it is translated: “Up to 900 houses, up to 900 of them, were flooded.”"
        ),
    }


@pytest.mark.parametrize(
    ("second", "besides"), [("Up to", ""), ("About", "A passage behind it says something else.")]
)
def test_what_a_change_mends_is_not_warned_of_besides(
    project: "SmallProject", second: str, besides: str
) -> None:
    """Of passages in the same words the change says it all; of another one something else is left."""
    report = project.verify(
        f"""
        sources: [{{id: s, file: s.txt, language: en}}, {{id: t, file: t.txt, language: en}}]
        claims:
          - id: x
            text: 900 houses were flooded
            evidence: [{{source: s, quote: Up to 900 houses were flooded.}}, {{source: t, quote: {second} 900 houses were flooded.}}]
        """,
        s="Up to 900 houses were flooded.",
        t=f"{second} 900 houses were flooded.",
    )
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice.besides) == (Act.CHANGE, besides)


RIVAL = """
sources: [{id: s, file: s.txt, language: en, published: 2026-05-13}]
actors: [{id: town, name: Town, aliases: [the town], kind: government}]
claims:
  - {id: x, text: 900 people left, about: k, quantity: 900 people, evidence: [{source: s, quote: 900 people left.}]}
  - {id: y, text: 2000 people left, about: k, quantity: 2000 people, evidence: [{source: s, quote: 2000 people left, attribution: [{town: the town said}]}]}
"""


@pytest.mark.parametrize(
    ("records", "article", "act", "advice"),
    [
        (RIVAL, "900 people left. 2000 people left, the town said.", Act.DISPUTED, Advice(
            "Both sides or neither. For it: its source is not known, article of 13 May 2026. Against it: 2, “2000 people left” (Town, article of 13 May 2026).")),
        (RIVAL.replace(", published: 2026-05-13", ""), "900 people left. 2000 people left, the town said.", Act.DISPUTED, Advice(
            "Both sides or neither. For it: its source is not known. Against it: 2, “2000 people left” (Town).")),
        (RIVAL, "900 people left. Some 2000 people left, the town said.", Act.DISPUTED, Advice(
            "Settle first what speaks against it. For it: its source is not known, article of 13 May 2026. "
            "Against it: 2, “2000 people left” (no quotation counts for it as worded).")),
        (RIVAL.replace("2000 people left, attribution: [{town: the town said}]", "900 people left., stance: context"), "900 people left.",
         Act.AS_WRITTEN, Advice(
            "Find out where it was printed, and print it as written there: article of 13 May 2026 (outlet not known: find it).", "",
            "Also claimed here, without evidence: 2, “2000 people left”.")),
        (RIVAL.replace("]}]}\n", "]}], contradicts: {x: not both}}\n").replace("about: k, quantity: 2000 people, ", ""),
         "900 people left. 2000 people left, the town said.", Act.DISPUTED, Advice(
            "Both sides or neither. For it: its source is not known, article of 13 May 2026. Against it: 2, “2000 people left” (Town, article of 13 May 2026; judged so by hand).")),
    ],
    ids=["a source says otherwise", "and of when is not recorded", "a quotation of it stands, and does not count", "no passage is to support it", "a person's judgement"],
)  # fmt: skip
def test_a_rival_is_named_with_what_stands_behind_it(
    project: "SmallProject", records: str, article: str, act: Act, advice: Advice
) -> None:
    """What no passage is to support holds no claim back, and is told; a quotation that stands does, be it worded otherwise."""
    report = project.verify(records, s=article)
    edited = editorial(report, report)
    [entry] = [entry for entry in edited.entries if entry.claim.claim.id == "x"]
    assert (entry.act, entry.advice) == (act, advice)
    part = editorial(report, report._replace(claims=(report.claim("x"),)))
    assert part.entries[0].row == entry.row.replace("2, “", "“")


NEIGHBOURS = """
sources: [{id: s, file: s.txt, language: en, published: 2026-05-13, outlet: gazette}]
actors: [{id: town, name: Town, aliases: [the town], kind: government}, {id: gazette, name: Gazette, kind: outlet}]
claims:
  - {id: x, text: 900 houses were flooded in May, evidence: [{source: s, quote: Up to 900 houses were flooded in May, attribution: [{town: the town said}]}]}
  - {id: y, text: Up to 900 houses were flooded in May, evidence: [{source: s, quote: Up to 900 houses were flooded in May, attribution: [{town: the town said}]}]%s}
"""


@pytest.mark.parametrize(
    ("more", "besides"),
    [
        ("", "(may be printed); changed, it may say the same."),
        (", status: open", "(to be read first); changed, it may say the same."),
    ],
)
def test_a_changed_claim_that_another_one_is_leads_to_it(
    project: "SmallProject", more: str, besides: str
) -> None:
    """With what is to be done with that one, whose quotation is the same."""
    report = project.verify(NEIGHBOURS % more, s="Up to 900 houses were flooded in May, the town said.")
    entries = {entry.claim.claim.id: entry for entry in editorial(report, report).entries}
    number = editorial(report, report).numbers["y"]
    told = f"From the same passage: {number}, “Up to 900 houses were flooded in May” {besides}"
    assert entries["x"].advice.background == told
    back = "From the same passage: 1, “900 houses were flooded in May” (only with a change)."
    number = editorial(report, report).numbers["x"]
    assert entries["y"].advice.background == ("" if more else back.replace("1,", f"{number},"))


def test_what_replaces_a_claim_is_named_with_its_standing(project: "SmallProject") -> None:
    """The older one is not to be printed; the newer one says nothing of being replaced."""
    records = RIVAL.replace("about: k, quantity: 2000 people, ", "supersedes: [x], ").replace(
        "about: k, quantity: 900 people, ", ""
    )
    report = project.verify(records, s="900 people left. 2000 people left, the town said.")
    rows = {entry.claim.claim.id: entry.row for entry in editorial(report, report).entries}
    assert rows == {
        "x": "Do not print it: it is replaced by 1, “2000 people left” (may be printed).",
        "y": "Print it with its source and date: Town, article of 13 May 2026 (outlet not known: find it).",
    }


def test_a_person_s_verdict_is_told(project: "SmallProject") -> None:
    """Whatever the list says."""
    more = ", verdict: {rating: misleading, by: AB}"
    records = HEAD.format(text="The mill closed", evidence=SAID, more=more)
    report = project.verify(records, s="The mill closed, the town said.")
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice.besides) == (Act.CREDIT, "Judged “misleading” by AB.")


def test_what_people_set_aside_is_told_with_the_reason(project: "SmallProject") -> None:
    """In the row, too, and in plain words."""
    records = HEAD.format(
        text="The water is safe",
        evidence="{source: s, quote: The water is apparently safe.}",
        more=", ignore: {CC304: it was measured}",
    )
    report = project.verify(records, s="The water is apparently safe.")
    [entry] = editorial(report, report).entries
    assert entry.row == (
        "Write “apparently”; its source is not shown: print it as written in Gazette, article of 13 May 2026. "
        "Set aside by hand: the article hedges, the claim does not (it was measured)."
    )


@pytest.mark.parametrize(
    ("text", "first", "act", "told"),
    [
        ("The mill closed on Monday", "2026-05-12", Act.CREDIT,
         "Write which time is meant by “Monday”, counted from the dates of the articles (12 May 2026 and 13 May 2026), and look whether it is over."),
        ("The mill closed on Monday", "2026-05-10", Act.READ,
         "Find out which time is meant by “Monday”: the articles of 10 May 2026 and 13 May 2026 do not mean the same."),
        ("The mill closed overnight", "2026-05-12", Act.READ,
         "Find out which time is meant by “overnight”: the articles of 12 May 2026 and 13 May 2026 do not mean the same."),
        ("The mill closed overnight", "2026-05-13", Act.CREDIT,
         "Write which time is meant by “overnight”, counted from the article's date, and look whether it is over."),
        ("The mill closed lately", "2026-05-10", Act.CREDIT,
         "Write which time is meant by “lately”, counted from the dates of the articles (10 May 2026 and 13 May 2026)."),
        ("The mill closed in March", "2026-05-10", Act.CREDIT,
         "Write which year is meant by “March”, counted from the dates of the articles (10 May 2026 and 13 May 2026), and look whether it is over."),
        ("The mill closed on 5 May 2026", "2026-05-10", Act.CREDIT, ""),
    ],
)  # fmt: skip
def test_words_of_time_are_counted_from_each_article(
    project: "SmallProject", text: str, first: str, act: Act, told: str
) -> None:
    """Where the articles mean different times somebody finds out which; else both dates are named."""
    said = f"quote: {text}, attribution: [{{town: the town said}}]"
    records = HEAD.format(text=text, evidence=f"{{source: s, {said}}}, {{source: t, {said}}}", more="")
    records = records.replace(
        "actors:", f"  - {{id: t, file: t.txt, language: en, published: {first}}}\nactors:"
    )
    report = project.verify(records, s=f"{text}, the town said.", t=f"{text}, the town said.")
    [entry] = editorial(report, report).entries
    assert (entry.act, entry.advice.do.endswith(told)) == (act, True)
    assert bool(told) is ("is meant by" in entry.row)


BESIDE = """
sources: [{id: s, file: s.txt, language: en, published: 2026-05-13, outlet: gazette}]
actors: [{id: gazette, name: Gazette, kind: outlet}]
claims:
  - {id: x, text: The dam held, about: dam, evidence: [{source: s, quote: The dam held.}]}
  - {id: y, text: Its gate broke, about: ABOUT, evidence: [{source: s, quote: Its gate broke.}, {source: s, quote: Its gate never broke., stance: denies}]}
"""


@pytest.mark.parametrize(
    ("about", "article", "besides"),
    [
        ("gate", "The dam held. Its gate broke. It rained. Its gate never broke.", "From the same passage: 2, “Its gate broke” (disputed)."),
        ("dam", "The dam held. It rained. It snowed. Its gate broke. Its gate never broke.", "Of the same matter: 2, “Its gate broke” (disputed)."),
        ("dam", "The dam held. Its gate broke. It rained. Its gate never broke.", "From the same passage: 2, “Its gate broke” (disputed)."),
        ("gate", "The dam held. It rained. It snowed. Its gate broke. Its gate never broke.", ""),
    ],
    ids=["the next sentence", "the same matter", "both, told once", "another matter, elsewhere"],
)  # fmt: skip
def test_what_is_disputed_beside_a_claim_is_to_be_heeded(
    project: "SmallProject", about: str, article: str, besides: str
) -> None:
    """What the next sentence says may turn it, and so may what is told of the same matter."""
    report = project.verify(BESIDE.replace("ABOUT", about), s=article)
    entries = {entry.claim.claim.id: entry for entry in editorial(report, report).entries}
    assert entries["y"].act is Act.DISPUTED
    assert (entries["x"].act, entries["x"].advice.besides) == (Act.AS_WRITTEN, besides)
