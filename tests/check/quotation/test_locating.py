"""Quotations looked up: anchors, matches, what was left outside, and the problems with their places."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.locate import quotation
from claimcheck.locate.method import Method
from claimcheck.report.evidence import Anchor, CheckedEvidence, Match
from claimcheck.text.span import Span

if TYPE_CHECKING:
    from conftest import SmallProject

ONE = """\
sources:
  - {id: one, file: one.txt, language: de}
claims:
  - id: claim
    text: a claim
    evidence:
      - source: one
        quote: """


def evidence(project: "SmallProject", quote: str, article: str) -> CheckedEvidence:
    """Return the only evidence of a project with this quotation, as YAML, and this article."""
    return project.verify(f"{ONE}{quote}\n", one=article).claims[0].evidence[0]


def test_an_exact_quotation_has_its_place(project: "SmallProject") -> None:
    """A quotation that stands there word for word is found with span, line, column and text."""
    item = evidence(project, "Der Zug kommt", "Anfang.\n\nJa. Der Zug kommt heute.")
    assert (item.anchor, item.match) == (
        Anchor.FOUND,
        Match(Method.EXACT, Span(13, 26), 3, 5, "Der Zug kommt", 1.0, 1, (Span(13, 26),)),
    )


def test_a_normalized_quotation_keeps_the_articles_text(project: "SmallProject") -> None:
    """A quotation that differs in typography is found, with the text as the article has it, and a note."""
    report = project.verify(f"{ONE}'\"Der Zug\" - kommt'\n", one="Ja: „Der\nZug“ – kommt.")
    match = report.claims[0].evidence[0].match
    assert match == Match(Method.NORMALIZED, Span(4, 21), 1, 5, "„Der\nZug“ – kommt", 1.0, 1, (Span(4, 21),))
    assert [str(p.place) + " " + p.code for p in report.problems if p.evidence == 0] == [
        "claims/a.yaml:8:16 CC208"
    ]


def test_omissions_are_reported(project: "SmallProject") -> None:
    """Of a quotation with `[…]` the pieces and the words left out between them are in the match."""
    item = evidence(project, "'Der Zug […] heute […] an'", "Ja. Der Zug aus Minsk kommt heute am Abend an.")
    assert item.match == Match(
        Method.EXACT,
        Span(4, 45),
        1,
        5,
        "Der Zug aus Minsk kommt heute am Abend an",
        1.0,
        1,
        (Span(4, 11), Span(28, 33), Span(43, 45)),
        ("aus Minsk kommt", "am Abend"),
    )


@pytest.mark.parametrize(
    ("quote", "article"),
    [
        ("'heute […] Der Zug'", "Der Zug kommt heute."),
        ("'Der Zug […] heute'", "Der Zug kommt.\n\nUnd heute?"),
        ("'Der Zug […] ute'", "Der Zug kommt heute."),
    ],
    ids=["another order", "another paragraph", "inside a word"],
)
def test_pieces_must_be_whole_in_order_in_one_paragraph(
    project: "SmallProject", quote: str, article: str
) -> None:
    """Pieces of a quotation with omissions that do not follow each other in a paragraph are not found."""
    item = evidence(project, quote, article)
    assert (item.anchor, item.match.is_found, item.counted) == (Anchor.NOT_FOUND, False, False)


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        ("", "add a prefix or suffix"),
        ("        prefix: Nie\n", "the given prefix fits none of them"),
        ("        suffix: ging\n", "the given suffix fits none of them"),
        (
            "        prefix: Nie\n        suffix: ging\n",
            "the given prefix and suffix together fit none of them",
        ),
        ("        suffix: kam\n", "make the prefix or suffix longer"),
    ],
)
def test_what_would_tell_equal_passages_apart_is_said(
    project: "SmallProject", given: str, advice: str
) -> None:
    """A prefix or suffix that fits no place, or several, is told apart from none at all."""
    report = project.verify(
        f"{ONE}Der Zug\n{given}", one="Der Zug kam. Er ging.\nDer Zug kam.\nDer Zug fuhr."
    )
    [problem] = report.problems
    message, _, said = problem.message.partition("; ")
    assert (problem.code, message.partition(" times")[0], said) == (
        "CC204",
        f"the quotation stands {2 if 'kam' in given else 3}",
        advice,
    )


def test_a_suffix_that_fits_one_place_decides(project: "SmallProject") -> None:
    """Of several places the one that the suffix fits is meant, and nothing is said."""
    report = project.verify(f"{ONE}Der Zug\n        suffix: fuhr\n", one="Der Zug kam.\nDer Zug fuhr.")
    assert (report.claims[0].evidence[0].match.line, [p for p in report.problems if p.evidence == 0]) == (
        2,
        [],
    )


def test_equal_passages_are_ambiguous(project: "SmallProject") -> None:
    """A quotation that stands there more than once is ambiguous, an error, and does not count."""
    report = project.verify(f"{ONE}Der Zug\n", one="Der Zug kam.\nEr ging.\nDer Zug kam.")
    item = report.claims[0].evidence[0]
    assert (item.anchor, item.match.occurrences, item.counted) == (Anchor.AMBIGUOUS, 2, False)
    assert [(p.code, p.message, p.source_line) for p in report.problems] == [
        ("CC204", "the quotation stands 2 times in the article, in lines 1, 3; add a prefix or suffix", 1)
    ]


@pytest.mark.parametrize(
    ("context", "span"),
    [
        ("prefix: 'Erst:'", Span(6, 13)),
        ("suffix: ging", Span(25, 32)),
        ("prefix: 'Dann:'\n        suffix: ging", Span(25, 32)),
    ],
)
def test_prefix_and_suffix_tell_equal_passages_apart(
    project: "SmallProject", context: str, span: Span
) -> None:
    """Of equal passages the one is meant whose surroundings fit the prefix and the suffix."""
    item = evidence(project, f"Der Zug\n        {context}", "Erst: Der Zug kam. Dann: Der Zug ging.")
    assert (item.anchor, item.match.span, item.counted) == (Anchor.FOUND, span, True)


def test_a_context_that_fits_nowhere_leaves_equal_passages_ambiguous(project: "SmallProject") -> None:
    """A prefix that fits none of the equal passages decides nothing."""
    item = evidence(project, "Der Zug\n        prefix: Nie", "Der Zug kam. Der Zug ging.")
    assert item.anchor is Anchor.AMBIGUOUS


def test_a_context_that_does_not_fit_is_a_warning(project: "SmallProject") -> None:
    """A passage that stands once is found whatever its prefix, and the reader is told."""
    report = project.verify(f"{ONE}Der Zug\n        prefix: Nie\n", one="Ja. Der Zug kam.")
    assert report.claims[0].anchor is Anchor.FOUND
    assert [str(p.place) + " " + p.code for p in report.problems if p.evidence == 0] == [
        "claims/a.yaml:8:16 CC206"
    ]


def test_an_unreadable_article_leaves_its_quotations_unchecked(project: "SmallProject") -> None:
    """What was not looked at is unchecked, an error, and never found."""
    report = project.verify(f"{ONE}Der Zug\n")
    item = report.claims[0].evidence[0]
    assert (item.anchor, item.match, item.counted) == (Anchor.UNCHECKED, Match(Method.NONE), False)
    assert [f"{p.place} {p.code}" for p in report.problems] == [
        "claims/a.yaml:2:21 CC107",
        "claims/a.yaml:8:16 CC211",
    ]


CUT_OFF = [
    pytest.param("Angriff zu erwarten", "Es ist kein Angriff zu erwarten.", "kein", id="negation"),
    pytest.param("9000 Soldaten kommen", "Bis zu 9000 Soldaten kommen.", "Bis zu", id="bound"),
    pytest.param("'Der Zug […] kommt'", "Der Zug aus Minsk kommt nicht.", "nicht", id="behind the pieces"),
    pytest.param("'Der Zug […] kommen'", "Der Zug wird nicht kommen.", "nicht", id="in an omission"),
    pytest.param(
        "dass der Zug kommt", "Es ist unwahrscheinlich, dass der Zug kommt.", "unwahrscheinlich", id="above"
    ),
]


@pytest.mark.parametrize("quote", ["ab", "'ab […] cd'"])
def test_what_was_not_looked_at_to_the_end_is_unchecked(
    project: "SmallProject", monkeypatch: pytest.MonkeyPatch, quote: str
) -> None:
    """Of words that stand in too many longer ones the last place may be the quotation: it is not called missing."""
    monkeypatch.setattr(quotation, "MAX_PLACES", 5)
    often, seldom = "abc " * 9 + "ab cd", "abc " * 3 + "ab cd"
    found = [project.verify(f"{ONE}{quote}\n", one=article) for article in (often, seldom)]
    assert [report.claims[0].anchor for report in found] == [Anchor.UNCHECKED, Anchor.FOUND]
    assert [p.message for p in found[0].problems if p.code == "CC211"] == [
        "not looked up to the end: these words stand too often in the article; quote more of them"
    ]


@pytest.mark.parametrize(("quote", "article", "words"), CUT_OFF)
def test_a_cut_off_quotation_is_found_and_does_not_count(
    project: "SmallProject", quote: str, article: str, words: str
) -> None:
    """A negation or bound that governs the passage and was left out is an error, and nothing is counted."""
    report = project.verify(f"{ONE}{quote}\n", one=article)
    item = report.claims[0].evidence[0]
    assert (item.anchor, item.cut_off, item.counted) == (Anchor.FOUND, True, False)
    assert item.reason == f"cut off: „{words}“ was left outside"
    assert [p.code for p in report.problems] == ["CC209"]


def test_a_negation_elsewhere_in_the_sentence_is_a_note(project: "SmallProject") -> None:
    """A negation that does not touch the passage is mentioned, and the passage counts."""
    report = project.verify(f"{ONE}Der Zug kommt\n", one="Der Zug kommt, weil er gestern nicht gekommen war.")
    assert report.claims[0].evidence[0].counted is True
    assert [(p.code, p.message) for p in report.problems if p.evidence == 0] == [
        ("CC210", "„nicht“ stands elsewhere in the sentence, outside the quotation")
    ]


@pytest.mark.parametrize(
    "article",
    [
        "Er schloss aus, dass der Zug kommt.",
        "Er wies Berichte zurück, dass der Zug kommt.",
        "Es ist falsch, dass der Zug kommt.",
        "Es ist eine Lüge, dass der Zug kommt.",
    ],
)
def test_what_is_denied_in_other_words_is_cut_off_too(project: "SmallProject", article: str) -> None:
    """A clause that the sentence calls untrue or rules out is cut off when it is quoted alone."""
    assert evidence(project, "der Zug kommt", article).counted is False


@pytest.mark.parametrize(
    "article",
    [
        "Es werden 20 bis 30 Soldaten kommen.",
        "Zwischen 20 und 30 Soldaten kommen.",
        "Es heißt, 9 von 30 Soldaten kommen.",
    ],
)
def test_half_a_range_is_cut_off(project: "SmallProject", article: str) -> None:
    """A number that the article gives as the end of a range or as a whole is not quoted alone."""
    assert evidence(project, "30 Soldaten kommen", article).counted is False


def test_a_prefix_chooses_a_passage_in_other_typography(project: "SmallProject") -> None:
    """Of equal passages the one is meant that the prefix fits, though another has the quotation's typography."""
    item = evidence(
        project, "Der Zug kommt\n        prefix: 'Dann:'", "Erst: Der Zug kommt. Dann: Der Zug\nkommt."
    )
    assert item.match.span == Span(27, 40)


ENGLISH = (
    "The minister said that it was hardly true that the bridge was finished, and that she knew of no date."
)


@pytest.mark.parametrize("language", ["en", None])
def test_a_part_in_another_language_is_read_by_its_words(
    project: "SmallProject", language: str | None
) -> None:
    """“Hardly” in an English paragraph of a German article is a cut-off; where the map says nothing it is not seen."""
    known = {"language": language} if language else {}
    german = (
        "Die Brücke wird im Mai nicht gebaut, und das ist für die Stadt kein Verlust, sagte sie der Zeitung."
    )
    project.write_mapped("one", {"text": f"{german} {german}"}, {"text": ENGLISH, **known})
    report = project.verify(f"{ONE}the bridge was finished\n")
    codes = [problem.code for problem in report.problems if problem.code == "CC209"]
    assert codes == (["CC209"] if language else [])
