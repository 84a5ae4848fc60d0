"""Words outside a quotation that a person has read and set apart."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
sources: [{{id: s, file: a.txt, language: de}}]
claims:
  - id: x
    text: a claim
    evidence:
      - source: s
        quote: {quote}
        apart: {{{apart}}}
"""


def told(project: "SmallProject", quote: str, apart: str, article: str) -> list[str]:
    """Return the problems of the passage, cut-offs and what is wrong with what is set apart."""
    report = project.verify(YAML.format(quote=quote, apart=apart), a=article)
    codes = ("CC116", "CC113", "CC2")
    return [f"{p.code} {p.message}" for p in report.problems if p.code.startswith(codes)]


CUT = "Es ist kein Angriff zu erwarten. Kein Zug fährt."


def test_a_cut_off_that_is_set_apart_counts(project: "SmallProject") -> None:
    """The evidence counts, no problem is left, and what was set apart stands beside it."""
    assert told(project, "Angriff zu erwarten", "", CUT) == [
        "CC209 cut off: „kein“ turns the quoted words round and was left outside the quotation; quote it too"
    ]
    assert told(project, "Angriff zu erwarten", "kein: read", CUT) == []
    [item] = project.verify().claims[0].evidence
    assert (item.counted, item.left_out, [out.words for out in item.set_apart]) == (True, (), ["kein"])


def test_a_negation_nearby_that_is_set_apart_is_told_no_more(project: "SmallProject") -> None:
    """A note, too, is set aside where its words were read."""
    article = "Neuntausend Soldaten kamen, weil Brandt nicht anrief."
    assert [line[:5] for line in told(project, "Neuntausend Soldaten kamen", "", article)] == ["CC210"]
    assert told(project, "Neuntausend Soldaten kamen", "nicht: of the call", article) == []


def test_words_around_a_cut_off_set_it_apart(project: "SmallProject") -> None:
    """More words than the tool names tell two places apart; typography is folded."""
    article = "Es ist kein »großer« Angriff zu erwarten."
    assert told(project, "Angriff zu erwarten", "'kein \"großer\"': read", article) == []


@pytest.mark.parametrize(
    ("apart", "message"),
    [
        pytest.param(
            "keine: a", "„keine“ is not in the article; set apart words as they stand there", id="nowhere"
        ),
        pytest.param(
            "kei: a", "„kei“ is not in the article; set apart words as they stand there", id="half a word"
        ),
        pytest.param(
            "KEIN: a", "„KEIN“ is not in the article; set apart words as they stand there", id="case"
        ),
        pytest.param(
            "zu: a", "„zu“ is quoted; set apart only words that the quotation leaves out", id="quoted"
        ),
        pytest.param(
            "Zug: a",
            "„Zug“ stands in line 1, not in the sentence of the quotation; remove it, or write the words that are meant",
            id="another sentence",
        ),
        pytest.param(
            "Kein: a",
            "„Kein“ stands in line 1, not in the sentence of the quotation; remove it, or write the words that are meant",
            id="a like word of another sentence",
        ),
    ],
)
def test_words_that_the_quotation_does_not_leave_out_are_an_error(
    apart: str, message: str, project: "SmallProject"
) -> None:
    """The message says what to write; the cut-off stays."""
    cut, wrong = sorted(told(project, "Angriff zu erwarten", apart, CUT), reverse=True)
    assert (cut[:5], wrong) == ("CC209", f"CC116 {message}")


def test_the_error_stands_where_it_is_written(project: "SmallProject") -> None:
    """At the words set apart of the one passage."""
    told(project, "Angriff zu erwarten", "Zug: a", CUT)
    [problem] = [p for p in project.verify().problems if p.code == "CC116"]
    assert (str(problem.place), problem.claim, problem.source, problem.evidence) == (
        "claims/a.yaml:8:16",
        "x",
        "s",
        0,
    )


TWICE = "Nicht heute und nicht morgen ist ein Angriff zu erwarten, und er kommt nicht."


def test_words_that_stand_twice_set_nothing_apart(project: "SmallProject") -> None:
    """Nobody knows which one was read, so that none is set aside; more words tell them apart."""
    before = told(project, "ein Angriff zu erwarten", "", TWICE)
    [wrong] = [
        line for line in told(project, "ein Angriff zu erwarten", "nicht: read", TWICE) if line not in before
    ]
    assert wrong == (
        "CC116 „nicht“ stands 2 times beside the quotation; write more of the words around the one that is meant"
    )
    after = told(project, "ein Angriff zu erwarten", "kommt nicht: read", TWICE)
    assert (len(before) - len(after), [line for line in after if line not in before]) == (1, [])


def test_words_that_hold_two_cut_offs_set_nothing_apart(project: "SmallProject") -> None:
    """Each has a reason of its own."""
    before = told(project, "ein Angriff zu erwarten", "", TWICE)
    apart = "Nicht heute und nicht morgen: read"
    [wrong] = [line for line in told(project, "ein Angriff zu erwarten", apart, TWICE) if line not in before]
    assert wrong == (
        "CC116 „Nicht heute und nicht morgen“ holds „Nicht“ and „nicht“; set each apart with a reason of its own"
    )


def test_words_that_are_no_cut_off_are_a_note(project: "SmallProject") -> None:
    """They stand in the sentence, and the tool has nothing against them: the entry can go."""
    assert told(project, "Ein Brief", "erwarten: read", "Ein Brief ist zu erwarten.") == [
        "CC113 „erwarten“ is set apart, but is not called a cut-off"
    ]


def test_sentences_that_an_omission_joins_cannot_be_set_apart(project: "SmallProject") -> None:
    """The quotation makes a sentence that nobody wrote: no reason makes it one."""
    article = "Smith kam. Sein Anwalt wurde wegen Betrugs verurteilt."
    found = told(project, "'Smith […] wurde wegen Betrugs verurteilt'", "kam. Sein Anwalt: read", article)
    assert [line[:5] for line in found] == ["CC213", "CC113"]


def test_nothing_is_told_of_a_quotation_that_is_not_there(project: "SmallProject") -> None:
    """Where it stands is unknown, and so is its sentence."""
    assert [line[:5] for line in told(project, "Erdbeben in Lissabon", "Zug: a", CUT)] == ["CC201"]
