"""What stands of a claim, in one plain sentence."""

import re
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

import pytest

from claimcheck.problem import Place, Problem
from claimcheck.records.model import Fit, Modality, Reading, Stance
from claimcheck.report.evidence import Anchor
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.report.model import (
    CheckedClaim,
    Conflict,
    Consistency,
    Contradiction,
    Corroboration,
    Count,
    Report,
)
from claimcheck.report.sentence import Beside, Part, Rank, parts_of, sentence, sentences
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

ARTICLES = {
    "one": "The mill will have up to 90 workers, the owner said. The mill closed in May. The mill opened in June.",
    "two": "The mill closed in May, the owner said. It is unlikely that the mill reopens. The mill opened in July.",
    "three": "The mill closed in May, the town said. The mill never closed in May, the union said.",
}
RECORDS = """
sources:
  - {{id: one, file: one.txt, language: en}}
  - {{id: two, file: two.txt, language: en}}
  - {{id: three, file: three.txt, language: en}}
actors:
  - {{id: owner, name: Owner, aliases: [the owner], kind: company}}
  - {{id: town, name: Town, aliases: [the town], kind: government}}
  - {{id: union, name: Union, aliases: [the union], kind: other}}
  - {{id: deputy, name: Deputy, aliases: [the deputy], kind: person, party: town}}
claims:
  - {{id: x, text: {text}, evidence: [{evidence}]{more}}}
"""
OWNER = "attribution: [{owner: the owner said}]"
TOWN = "attribution: [{town: the town said}]"
CLOSED = "The mill closed in May"
ONE = "{source: one, quote: The mill closed in May.}"
TWO = f"{{source: two, quote: The mill closed in May, {OWNER}}}".replace("quote: The", "quote: 'The").replace(
    "May, att", "May', att"
)
THREE = f"{{source: three, quote: 'The mill closed in May', {TOWN}}}"
DENIED = "{source: three, quote: 'The mill never closed in May', stance: denies, attribution: [{union: the union said}]}"

TRUTH = {
    "licensed by one known source": (CLOSED, TWO, "", "One article, and it goes back to Owner; supported as worded."),
    "licensed, its source unknown": (CLOSED, ONE, "", "One article, and its source is not known; supported as worded."),
    "two articles that may share one": (
        CLOSED, f"{ONE}, {TWO}", "", "Two articles, which may all go back to one source: Owner; supported as worded."),
    "two known sources": (
        CLOSED, f"{TWO}, {THREE}", "",
        "Some of its articles share their wording; supported as worded; two articles, at least two sources counted apart: Owner and Town."),
    "a person's verdict": (
        CLOSED, TWO, ", verdict: {rating: misleading, by: AB}",
        "One article, and it goes back to Owner; supported as worded; judged “misleading” by AB."),
    "nobody has read it": (
        "The factory shut", TWO, "",
        "Nobody has read whether the words mean the same; one article, and it goes back to Owner."),
    "a tighter number": (
        "The mill will have 90 workers", "{source: one, quote: The mill will have up to 90 workers}", "",
        ("The source says “up to 90 workers”, the claim “90 workers”; the article credits somebody whom the record leaves out; "
        "one article, and its source is not known.")),
    "a number that is not quoted": (
        "70 workers left when the mill closed in May", ONE, "",
        "The number “70 workers” is not in the quotation; one article, and its source is not known."),
    "not found": (
        CLOSED, "{source: one, quote: The mill burnt down in March.}", "",
        ("The quotation is not in its article word for word; no quotation counts in its support; "
        "its words could be compared with no quotation.")),
    "one of two not found": (
        CLOSED, f"{ONE}, {{source: two, quote: The mill burnt down in March.}}", "",
        "One of two quotations is not in its article word for word; one article, and its source is not known; a quotation has all that the claim says."),
    "cut off": (
        "The mill reopens", "{source: two, quote: the mill reopens}", "",
        ("The quotation is cut off, “unlikely” was left out; no quotation counts in its support; "
        "its words could be compared with no quotation.")),
    "denied": (
        CLOSED, f"{TWO}, {DENIED}", "", "Quoted against it: Union; one article, and it goes back to Owner; a quotation has all that the claim says."),
    "denied alone": (
        CLOSED, DENIED, "",
        "Quoted against it: Union; no quotation here supports it; its words could be compared with no quotation."),
    "no passage": (CLOSED, "", "", "No passage is linked to it; its words could be compared with no quotation."),
    "another number elsewhere": (
        CLOSED, TWO, ", about: k, value: May}\n  - {id: y, text: The mill opened in June, about: k, value: June, evidence: [{source: one, quote: The mill opened in June.}]",
        "Another claim here says otherwise; one article, and it goes back to Owner; a quotation has all that the claim says."),
    "replaced": (
        CLOSED, TWO, "}\n  - {id: y, text: The mill opened in June, supersedes: [x], evidence: [{source: one, quote: The mill opened in June.}]",
        "A newer claim here replaces it; one article, and it goes back to Owner; a quotation has all that the claim says."),
    "a link that the article does not show": (
        CLOSED, "{source: two, quote: 'The mill closed in May', attribution: [{town: the owner said}]}", "",
        "Words that are to show who said it name somebody else; no quotation counts in its support."),
}  # fmt: skip
"""What a claim's text, evidence and further keys come to: written by hand."""


@pytest.mark.parametrize("case", TRUTH)
def test_the_sentence_says_what_stands(project: "SmallProject", case: str) -> None:
    """Whole sentences, written by hand."""
    text, evidence, more, expected = TRUTH[case]
    report = project.verify(RECORDS.format(text=text, evidence=evidence, more=more), **ARTICLES)
    assert sentences(report)["x"] == expected


def test_the_sentence_is_made_of_its_parts(project: "SmallProject") -> None:
    """The worst first, each with its rank; what is good of a claim that does not stand is said of its quotation alone."""
    report = project.verify(RECORDS.format(text=CLOSED, evidence=f"{TWO}, {DENIED}", more=""), **ARTICLES)
    assert parts_of(report) == {
        "x": [
            Part(Rank.AGAINST, "quoted against it: Union"),
            Part(Rank.FEW, "one article, and it goes back to Owner"),
            Part(Rank.GOOD, "supported as worded"),
        ]
    }


OUTSIDE = LeftOut("negation", "never", Span(0, 5), governs=True)
DENIAL = Contradiction(Conflict.DENIAL, "other", "why")
NUMBER = Contradiction(Conflict.NUMBER, "other", "why")
WORST_FIRST = (
    ("anchor", "not_found", "the quotation is not in"),
    ("anchor", "ambiguous", "the quotation is in the article more than once"),
    ("anchor", "unchecked", "the quotation could not be looked up"),
    ("anchor", "cut off", "the quotation is cut off"),
    ("consistency", "contradicted", "another claim here gives another number"),
    ("consistency", "denied", "another claim here says the opposite"),
    ("fit", "overreaches", "it says more than its quotations"),
    ("corroboration", "uncorroborated", "no quotation counts"),
    ("consistency", "superseded", "a newer claim here"),
    ("fit", "unchecked", "(nobody has read|its words could be compared)"),
    ("corroboration", "single_origin", "one article, and it goes back to Owner"),
    ("corroboration", "undetermined", "one article, whose passages may all go back to one source"),
    ("corroboration", "one_party", "one article, but all sources are of one party"),
)
"""What an axis must be told by, if it has that value: the worst first."""
GOOD = ("true", "verified", "confirmed", "proven", "correct", "fact")
LOW = {
    Corroboration.UNCORROBORATED: (0, 0),
    Corroboration.UNDETERMINED: (1, 2),
    Corroboration.SINGLE_ORIGIN: (1, 1),
}


@pytest.fixture
def base(project: "SmallProject") -> tuple[CheckedClaim, Beside]:
    """A claim in order, and what stands beside it."""
    report = project.verify(RECORDS.format(text=CLOSED, evidence=TWO, more=""), **ARTICLES)
    return report.claims[0], Beside(report.actors)


def made(claim: CheckedClaim, values: tuple[str, ...]) -> CheckedClaim:
    """Return *claim* with these values of its axes, and what they rest on."""
    anchor, corroboration, consistency, fit = values
    cut = anchor == "cut off"
    [item] = claim.evidence
    item = item._replace(anchor=Anchor.FOUND if cut else Anchor(anchor), left_out=(OUTSIDE,) if cut else ())
    low, high = LOW.get(Corroboration(corroboration), (2, 2))
    contradictions = {"contradicted": (NUMBER,), "denied": (DENIAL,)}.get(consistency, ())
    return claim._replace(
        evidence=(item,),
        anchor=item.anchor,
        corroboration=Corroboration(corroboration),
        origins=Count(low, high, ("owner", "town")[: max(low, 1)]),
        consistency=Consistency(consistency),
        contradictions=contradictions,
        fit=Fit(fit),
        compared=(),
    )


def test_every_combination_of_axes_has_an_honest_sentence(base: tuple[CheckedClaim, Beside]) -> None:
    """It names what is not in order, the worst first; says good things only of what is; and what was not read as not read."""
    claim, beside = base
    axes = ("anchor", "corroboration", "consistency", "fit")
    combinations = list(product((*Anchor, "cut off"), Corroboration, Consistency, Fit))
    for values in combinations:
        told = sentence(made(claim, values), beside)
        low = told[0].lower() + told[1:]
        where = dict(zip(axes, values, strict=True))
        assert told.endswith(".")
        assert not re.search(r"CC\d|_|None", told), told
        assert not re.search(rf"\b({'|'.join(GOOD)})\b", told), told
        if "unchecked" in (where["corroboration"], where["consistency"]):
            assert "nothing was read but" in low
            continue
        places = [
            match.start() if (match := re.search(words, low)) else -1
            for axis, value, words in WORST_FIRST
            if where[axis] == value
        ]
        assert -1 not in places, (values, told)
        assert (places[:1] or [0]) == [0], (values, told)
        assert places == sorted(places), (values, told)
        is_good = where["fit"] == "licensed" and where["corroboration"] != "uncorroborated"
        is_clean = (where["anchor"], where["consistency"]) == ("found", "consistent")
        assert ("supported as worded" in low) is (is_good and is_clean), (values, told)
        assert ("a quotation has all that the claim says" in low) is (is_good and not is_clean), (
            values,
            told,
        )
        assert ("counted apart" in low) is (where["corroboration"] == "corroborated"), (values, told)


def test_what_is_wrong_besides_is_told_before_what_is_only_thin(base: tuple[CheckedClaim, Beside]) -> None:
    """A warning that no axis tells stands before the count, an error first of all, a note not at all."""
    claim, beside = base
    place = Place("a.yaml")
    problems = [Problem(code, "m", place, "x") for code in ("CC401", "CC304", "CC207")]
    assert sentence(claim, beside._replace(problems=problems, shares_words=True)) == (
        "An article has changed since it was quoted; the article hedges, the claim does not; "
        "one article, and it goes back to Owner; some of its articles share their wording; a quotation has all that the claim says."
    )


def test_of_one_article_it_is_told_who_printed_it(base: tuple[CheckedClaim, Beside]) -> None:
    """Whoever prints a claim credits it; several articles are counted alone."""
    claim, beside = base
    printed = beside._replace(outlets={"two": "Post"})
    assert sentence(claim, printed) == "One article (Post), and it goes back to Owner; supported as worded."
    assert sentence(claim._replace(articles=2), printed).startswith("Two articles, but all go back to Owner;")


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("?post",), "One article, and beyond The Post, who passed it on, its source is not known; supported as worded."),
        (("?post+union",), "One article, and beyond The Post or Union, who passed it on, its source is not known; supported as worded."),
        (("?",), "One article, and its source is not known; supported as worded."),
        (("?post", "?"), "One article, and its source is not known; supported as worded."),
    ],
)  # fmt: skip
def test_who_passed_it_on_is_named_where_nobody_is_known_beyond(
    base: tuple[CheckedClaim, Beside], names: tuple[str, ...], expected: str
) -> None:
    """Whoever prints a claim can credit them; where that is the article's own outlet, it is named once."""
    claim, beside = base
    post = replace(beside.actors["owner"], id="post", name="The Post")
    known = beside._replace(actors={**beside.actors, "post": post})
    unknown = claim._replace(origins=claim.origins._replace(names=names))
    assert sentence(unknown, known) == expected
    own = known._replace(outlets={"two": "The Post"})
    assert sentence(claim._replace(origins=claim.origins._replace(names=("?post",))), own) == (
        "One article (The Post), and its source is not known; supported as worded."
    )


@pytest.mark.parametrize(
    ("article", "is_told"),
    [
        ("The mill closed in May\n\nThe mill stands at the river.", True),
        ("The mill closed in May.\n\nThe mill stands at the river.", False),
        ("The mill closed in May, the owner said\n", False),
    ],
)
def test_that_a_headline_alone_is_quoted_is_told(
    project: "SmallProject",
    article: str,
    is_told: bool,  # noqa: FBT001 -- what is expected
) -> None:
    """A headline says more than its text may; what ends as a sentence does, or goes on, is none."""
    evidence = "{source: one, quote: The mill closed in May}"
    report = project.verify(
        RECORDS.format(text=CLOSED, evidence=evidence, more=""), **{**ARTICLES, "one": article}
    )
    told = "quoted is a headline or the like, no sentence of the text" in sentences(report)["x"]
    assert (told, report.claims[0].evidence[0].counted) == (is_told, True)


def test_every_degree_of_sureness_is_told(base: tuple[CheckedClaim, Beside]) -> None:
    """Of several passages that say it less surely none is left out; one that says it as surely is not told as less."""
    claim, beside = base
    [item] = claim.evidence
    less = Compared(Aspect.MODALITY, Outcome.MORE, "asserted", "planned", "why", 1)
    said = [
        item._replace(evidence=replace(item.evidence, modality=Modality(each)))
        for each in ("planned", "possible")
    ]
    more = claim._replace(evidence=tuple(said), fit=Fit.OVERREACHES, compared=(less,))
    assert sentence(more, beside).startswith(
        "The source speaks only of a plan; another passage only holds it possible; one article"
    )
    assert sentence(more._replace(evidence=(said[0], item)), beside).startswith(
        "The source speaks only of a plan; one article"
    )


def test_a_person_s_reading_is_told_as_theirs(told_by_people: Report) -> None:
    """Who has read it, and what they set aside."""
    [told] = sentences(told_by_people).values()
    assert ("read by" in told, "set aside by hand" in told) == (True, True)


def test_what_stands_against_it_is_told_though_nothing_names_it(base: tuple[CheckedClaim, Beside]) -> None:
    """An axis that speaks against a claim is never silent."""
    claim, beside = base
    bare = claim._replace(consistency=Consistency.DENIED)
    assert sentence(bare, beside).startswith("Something here speaks against it; ")


def test_names_stand_in_it_as_they_are(base: tuple[CheckedClaim, Beside]) -> None:
    """Whoever shows it makes them harmless; a passage that denies without a known source is one that denies."""
    claim, beside = base
    owner = replace(beside.actors["owner"], name="*A*\nB")
    [item] = claim.evidence
    denial = item._replace(evidence=replace(item.evidence, stance=Stance.DENIES))
    denied = claim._replace(evidence=(item, denial), consistency=Consistency.DENIED)
    assert sentence(denied, beside._replace(actors={**beside.actors, "owner": owner})) == (
        "A passage denies it; one article, and it goes back to *A*\nB; a quotation has all that the claim says."
    )


@pytest.mark.parametrize(
    ("fit", "expected"),
    [
        (Fit.LICENSED, "One article, and it goes back to Owner; supported as worded, read by MK."),
        (Fit.OVERREACHES, "It says more than its quotations, read by MK; one article, and it goes back to Owner."),
        (Fit.UNCHECKED, "Whether the words mean the same was left open, read by MK; one article, and it goes back to Owner."),
    ],
)  # fmt: skip
def test_a_reading_is_told_as_the_person_s(
    base: tuple[CheckedClaim, Beside], fit: Fit, expected: str
) -> None:
    """What a person read is never told as the tool's own finding."""
    claim, beside = base
    place = Place("")
    reading = Reading(place=place, places={}, fit=fit, by="MK", of="00000000", why="w")
    read = claim._replace(claim=replace(claim.claim, reading=reading), fit=fit, is_read=True)
    assert sentence(read, beside) == expected
