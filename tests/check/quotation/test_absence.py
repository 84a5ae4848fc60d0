"""Quotations that are not there: what differs, where the nearest passage is, and how grave that is."""

import json
import re
from time import process_time
from typing import TYPE_CHECKING

import pytest

from claimcheck.locate.method import Change, Method
from claimcheck.report.evidence import Anchor

if TYPE_CHECKING:
    from conftest import SmallProject

ONE = """\
sources:
  - {id: one, file: one.txt, language: de}
actors:
  - {id: dpa, name: Deutsche Presse-Agentur, aliases: [dpa]}
claims:
  - id: claim
    text: a claim
    evidence:
      - source: one
        quote: """

ARTICLE = (
    "Anfang.\n\nDer Kreml will nach Angaben der dpa bis zu 9000 Soldaten nicht sofort an die Grenze schicken."
)

ALTERED = [
    pytest.param(
        "bis zu 2000 Soldaten nicht sofort an die Grenze",
        ("CC203", Change.NUMBER, "a number differs", "[-2000-]{+9000+}"),
        id="number",
    ),
    pytest.param(
        "bis zu 9000 Soldaten sofort an die Grenze",
        ("CC203", Change.NEGATION, "a negation differs", "{+nicht+}"),
        id="negation left out",
    ),
    pytest.param(
        "will nach Angaben der dpa 9000 Soldaten nicht sofort",
        ("CC203", Change.BOUND, "a bound differs", "{+bis zu+}"),
        id="bound left out",
    ),
    pytest.param(
        "Der Minister will nach Angaben der dpa bis zu 9000 Soldaten",
        ("CC203", Change.NAME, "a name or noun differs", "[-Minister-]{+Kreml+}"),
        id="name",
    ),
    pytest.param(
        "Der Kreml will nach Angaben der afp bis zu 9000 Soldaten",
        ("CC203", Change.NAME, "a name or noun differs", "[-afp-]{+dpa+}"),
        id="name of an actor in small letters",
    ),
    pytest.param(
        "bis zu 9000 Panzer nicht sofort an die Grenze",
        ("CC203", Change.UNIT, "a unit differs", "[-Panzer-]{+Soldaten+}"),
        id="unit",
    ),
    pytest.param(
        "Der Kreml will mit Angaben der dpa bis zu 9000 Soldaten",
        ("CC202", Change.WORDING, "the wording differs", "[-mit-]{+nach+}"),
        id="little word",
    ),
    pytest.param(
        "Der Kreml will vor Angaben der dpa bis zu 9000 Soldaten",
        ("CC203", Change.OPPOSITE, "a word says the opposite", "[-vor-]{+nach+}"),
        id="opposite",
    ),
    pytest.param(
        "9000 Soldaten nicht gleich an die Grenze",
        ("CC202", Change.WORDING, "the wording differs", "[-gleich-]{+sofort+}"),
        id="wording",
    ),
    pytest.param(
        "Der kreml will nach Angaben der dpa",
        ("CC202", Change.CASE, "upper and lower case differ", "[-kreml-]{+Kreml+}"),
        id="case",
    ),
    pytest.param(
        "Der Kreml will, nach Angaben der dpa",
        ("CC202", Change.PUNCTUATION, "the punctuation differs", "[-,-]"),
        id="punctuation",
    ),
]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        pytest.param(
            "'Der Rat zahlt […] für den Neubau'",
            "a name or noun differs: the quotation has „Neubau“, the article „Bau“",
            id="what the omission leaves out is no change",
        ),
        pytest.param(
            "'Der Rat zahlt 30 Millionen […] für den Bau'",
            "a number differs: the quotation has „30“, the article „20“",
            id="a number outside the omission is",
        ),
    ],
)
def test_an_omission_that_is_marked_is_no_change(project: "SmallProject", quote: str, told: str) -> None:
    """Only the piece that is not there is compared, not the words between two pieces."""
    article = "Der Rat zahlt 20 Millionen Euro und weitere 5 Millionen Euro für den Bau."
    [problem] = [p for p in project.verify(f"{ONE}{quote}\n", one=article).problems if p.evidence == 0]
    assert problem.message.partition(" (nearest")[0] == told


def _said(diff: str) -> str:
    """Return the word diff of one change as the message says it."""
    quoted, printed = re.fullmatch(r"(?:\[-(.*)-\])?(?:\{\+(.*)\+\})?", diff).groups()  # type: ignore[union-attr]
    if quoted and printed:
        return f"the quotation has „{quoted}“, the article „{printed}“"
    return f"the quotation adds „{quoted}“" if quoted else f"the quotation leaves out „{printed}“"


@pytest.mark.parametrize(("quote", "expected"), ALTERED)
def test_an_altered_quotation_says_what_differs(
    project: "SmallProject", quote: str, expected: tuple[str, Change, str, str]
) -> None:
    """The problem names the gravest kind of change, the line of the nearest passage, and the word diff."""
    report = project.verify(f"{ONE}{quote}\n", one=ARTICLE)
    match = report.claims[0].evidence[0].match
    assert match.difference is not None
    [problem] = [p for p in report.problems if p.evidence == 0]
    code, change, words, diff = expected
    assert (problem.code, match.difference.gravest, str(match.difference)) == (code, change, diff)
    told = f"{words}: {_said(diff)} (nearest passage: line 3, likeness {match.score:.2f})"
    assert problem.message == told
    assert (str(problem.place), problem.source, problem.source_line) == ("claims/a.yaml:10:16", "one", 3)


@pytest.mark.parametrize("quote", [case.values[0] for case in ALTERED])
def test_an_altered_quotation_is_never_verified(project: "SmallProject", quote: str) -> None:
    """However near the nearest passage, it is a suggestion: not found, not counted, without likeness 1."""
    item = project.verify(f"{ONE}{quote}\n", one=ARTICLE).claims[0].evidence[0]
    assert (item.anchor, item.match.method, item.counted) == (Anchor.NOT_FOUND, Method.APPROXIMATE, False)
    assert item.match.score < 1.0
    assert (item.reason, item.match.occurrences) == ("the quotation was not found", 0)


CUTTING = [
    ("000 Soldaten", "Es sind 12.000 Soldaten.", "12.000 Soldaten."),
    ("2.000 Soldaten", "Es sind 12.000 Soldaten.", "12.000 Soldaten."),
    ("9000", "Es sind 90000 Mann.", "90000"),
    ("Es sind 9", "Es sind 9,5 Prozent.", "Es sind 9,5"),
    ("öffentlich", "Das Treffen war nicht-öffentlich.", "nicht-öffentlich."),
    ("Es sind 2,6", "Es sind 2,6 Millionen.", "Es sind 2,6 Millionen."),
    ("5 Grad", "Es hat -5 Grad.", "-5 Grad."),
    ("Es hat 5", "Es hat 5 % mehr.", "Es hat 5 %"),
    ("klar, sagte er", "Das ist un- klar, sagte er.", "un- klar, sagte er."),
    ("five hundred men", "Some two thousand five hundred men came.", "thousand five hundred men came."),
    ("Wort", "Ein \U000e0061Wort", "\U000e0061Wort"),
]


@pytest.mark.parametrize(("quote", "article", "shown"), CUTTING)
def test_a_part_of_a_word_or_number_is_shown_whole(
    project: "SmallProject", quote: str, article: str, shown: str
) -> None:
    """A quotation that stands there only inside a longer word or number is not found, and says in which."""
    report = project.verify(f"{ONE}{quote}\n", one=article)
    item = report.claims[0].evidence[0]
    assert (item.anchor, item.match.method, item.match.text) == (
        Anchor.NOT_FOUND,
        Method.APPROXIMATE,
        shown,
    )
    assert [(p.code, p.message, p.source_line) for p in report.problems if p.evidence == 0] == [
        ("CC205", f"found only inside a longer word or number: „{shown}“; quote whole words and numbers", 1)
    ]


def test_a_long_word_is_shown_only_in_part(project: "SmallProject") -> None:
    """Around a cut in a text without spaces only so much is shown as a reader needs."""
    report = project.verify(f"{ONE}Wort\n", one="x" * 500 + "Wort" + "y" * 500)
    assert report.claims[0].evidence[0].match.text == "x" * 40 + "Wort" + "y" * 40


def test_what_is_nowhere_near_has_no_nearest_passage(project: "SmallProject") -> None:
    """A quotation that the article has nothing like is not found, without a place."""
    report = project.verify(f"{ONE}Etwas ganz und gar anderes\n", one=ARTICLE)
    match = report.claims[0].evidence[0].match
    assert (match.method, match.span, match.line) == (Method.NONE, None, None)
    assert [(p.code, p.message, p.source_line) for p in report.problems] == [
        ("CC201", "the quotation is not in the article, nor anything near it", None)
    ]


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        (
            "Der erste Satz endet hier Und der zweite beginnt",
            "Der erste Satz endet hier\n\nUnd der zweite beginnt",
        ),
        (
            "'Der erste Satz endet […] Und der zweite beginnt'",
            "Der erste Satz endet\n\nUnd der zweite beginnt",
        ),
    ],
    ids=["words", "pieces"],
)
def test_words_across_a_paragraphs_end_are_not_one_run(
    project: "SmallProject", quote: str, article: str
) -> None:
    """Words that stand there, but on two sides of a blank line, are not found, and the message says why."""
    report = project.verify(f"{ONE}{quote}\n", one=article)
    assert report.claims[0].evidence[0].anchor is Anchor.NOT_FOUND
    assert [(p.code, p.message) for p in report.problems] == [
        ("CC201", "the words stand there, but not in one run: across a paragraph's end, or in another order")
    ]


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("wog 5 kg (netto) am Ende", "„(netto)“, the article „( netto )“"),
        ("Das Paket wog 5 kg (netto)", "„(netto)“, the article „( netto )“"),
    ],
)
def test_where_only_spaces_differ_that_is_said(project: "SmallProject", quote: str, told: str) -> None:
    """Blanks beside marks change no word: the message says so, and where."""
    report = project.verify(f"{ONE}{quote}\n", one="Das Paket wog 5 kg ( netto ) am Ende.")
    assert [(p.code, p.message) for p in report.problems] == [
        ("CC202", f"only spaces differ: the quotation has {told} (nearest passage: line 1)")
    ]


def test_the_gravest_change_is_told(project: "SmallProject") -> None:
    """Where a number, a name and the wording differ, the number is told, and the diff shows all."""
    quote = "Der Zar will nach Ansicht der dpa bis zu 9001 Soldaten nicht sofort"
    report = project.verify(f"{ONE}{quote}\n", one=ARTICLE)
    difference = report.claims[0].evidence[0].match.difference
    assert difference is not None
    assert difference.gravest is Change.NUMBER
    assert str(difference) == "[-Zar-]{+Kreml+} … [-Ansicht-]{+Angaben+} … [-9001-]{+9000+}"


@pytest.mark.parametrize(
    ("quote", "article", "expected"),
    [
        pytest.param(
            "Putin kam am Abend nach Minsk",
            "Es regnet. Lukaschenko kam am Abend nach Minsk.",
            "the quotation has „Putin“, the article „Lukaschenko“",
            id="first word",
        ),
        pytest.param(
            "Die Zahl stieg um fünf Prozent.",
            "Die Zahl stieg um fünf Prozent Punkte.",
            "the quotation leaves out „Punkte“",
            id="last word",
        ),
        pytest.param(
            "Schweden verklagte Norwegen wegen der Fische",
            "So ist es: Norwegen verklagte Schweden wegen der Fische im Meer.",
            "the quotation has „Schweden … Norwegen“, the article „Norwegen … Schweden“",
            id="names exchanged",
        ),
        pytest.param(
            "Kein Minister kam am Abend nach Minsk",
            "Es regnet. Minister kam am Abend nach Minsk.",
            "the quotation adds „Kein“",
            id="nothing from the sentence before",
        ),
        pytest.param(
            "Die Zahl stieg um fünf Prozent, sagte der Minister",
            "Die Zahl stieg um fünf Prozent. Riga, nicht Oslo, wuchs am meisten.",
            "the quotation has „, sagte der Minister“, the article „.“",
            id="nothing from the sentence behind",
        ),
    ],
)
def test_the_passage_is_as_long_as_the_quotation(
    project: "SmallProject", quote: str, article: str, expected: str
) -> None:
    """What the quotation's first and last words stand for is shown, too, though it is not alike."""
    [problem] = [p for p in project.verify(f"{ONE}{quote}\n", one=article).problems if p.evidence == 0]
    assert problem.message.partition(": ")[2].partition(" (")[0] == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("will nach Angaben der dpа bis zu", "; the „а“ of the quotation is U+0430 CYRILLIC SMALL LETTER A", id="letter"),
        pytest.param("bis zu ９000 Soldaten nicht sofort", "; the „９“ of the quotation is U+FF19 FULLWIDTH DIGIT NINE", id="digit"),
        pytest.param("bis zu 9000 Sölⅾaten nicht sofort", "; the „ⅾ“ of the quotation is U+217E SMALL ROMAN NUMERAL FIVE HUNDRED", id="numeral"),
        pytest.param("bis zu 9000 Reservisten nicht sofort", "", id="Latin letters"),
pytest.param("bis zu 9000 Солдатен nicht sofort", "; the „С“ of the quotation is U+0421 CYRILLIC CAPITAL LETTER ES", id="first of several"),
    ],
)  # fmt: skip
def test_a_letter_that_looks_alike_is_named(project: "SmallProject", quote: str, expected: str) -> None:
    """A letter of another alphabet in place of one that looks alike is told by its code point."""
    [problem] = [p for p in project.verify(f"{ONE}{quote}\n", one=ARTICLE).problems if p.evidence == 0]
    told = problem.message.partition(" (")[0]
    assert (problem.code, told.partition("“;")[2]) == ("CC203", expected.removeprefix(";"))


@pytest.mark.parametrize(
    "unit", ["a", "a ", "a. ", "1", "1 000 ", "-", "un- ", "„", "\u0600", "Putin kam nicht. "]
)
def test_a_hostile_article_is_explained_quickly(project: "SmallProject", unit: str) -> None:
    """What is missing from an article of 100 kB, however monotonous, is told in seconds."""
    quote = json.dumps(unit * 200 + "Wort " + unit * 200)
    start = process_time()
    report = project.verify(f"{ONE}{quote}\n", one="Minsk " + unit * (100_000 // len(unit)) + " Wort")
    assert (report.claims[0].evidence[0].anchor, process_time() - start < 20) == (Anchor.NOT_FOUND, True)
