"""Which clauses of a sentence bear on a quotation."""

import pytest

from claimcheck.text.clause import clauses
from claimcheck.text.reach import Reach
from claimcheck.text.span import Span


def governed(marked: str, word: str, language: str = "de") -> bool:
    """Return whether *word* governs the passages marked `[[…]]`."""
    pieces, text = [], ""
    for part in marked.split("[["):
        inside, closed, behind = part.partition("]]")
        if closed:
            pieces.append(Span(len(text), len(text) + len(inside)))
        text += inside + behind
    at = text.index(word)
    return Reach(text, clauses(text, language), pieces).governs(Span(at, at + len(word)))


@pytest.mark.parametrize(
    ("marked", "word", "expected"),
    [
        pytest.param("Nie hat er [[das Geld genommen]].", "Nie", True, id="own-clause"),
        pytest.param("Es ist nie klar, dass [[der Mann kommt]].", "nie", True, id="clause-above"),
        pytest.param("Es ist nie klar, weil [[der Mann kommt]].", "nie", False, id="reason-is-free"),
        pytest.param(
            "Ob [[die 290 Reservisten]] am Ende Thema waren, ist nie klar.", "nie", False, id="verb-not-taken"
        ),
        pytest.param("Ob die Reservisten [[Thema waren]], ist nie klar.", "nie", True, id="verb-taken"),
        pytest.param(
            "Er hofft nie, dass es [[gerate und bald enden]] müsse und könne und solle.",
            "nie",
            True,
            id="verb-before-und",
        ),
        pytest.param(
            "Er hofft nie, dass es [[gute und]] kluge Leute von hier heute noch gern haben möchten.",
            "nie",
            False,
            id="adjective-before-und",
        ),
        pytest.param(
            "Er hofft nie, dass er [[lange]] mit anderen Leuten von hier dort heute bleiben dürfe.",
            "nie",
            True,
            id="small-word-before-a-preposition",
        ),
        pytest.param("Er kommt nie, und [[sie geht]].", "nie", False, id="clause-beside"),
        pytest.param("[[Er kommt]], sie sagt, dass nie [[einer geht]].", "nie", True, id="second-piece"),
    ],
)
def test_a_word_governs_its_clause_and_those_that_depend_on_it(
    marked: str,
    word: str,
    expected: bool,  # noqa: FBT001 - an expected value
) -> None:
    """A word bears on a passage in its own clause, or in one whose verb the passage takes."""
    assert governed(marked, word) is expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "He never said that [[the troops had come]] to town today.", True, id="subject-and-verb"
        ),
        pytest.param("He never said that the big [[town]] had seen the troops at noon.", False, id="a-noun"),
        pytest.param("He never left because [[the troops had come]].", False, id="reason-is-free"),
    ],
)
def test_an_english_verb_stands_near_its_subject(
    marked: str,
    expected: bool,  # noqa: FBT001 - an expected value
) -> None:
    """In English enough words from the clause's start take its verb."""
    assert governed(marked, "never", "en") is expected


def test_nothing_quoted_is_governed_by_nothing() -> None:
    """Without pieces no clause is reached."""
    text = "Nie kommt er."
    assert not Reach(text, clauses(text, "de"), []).governs(Span(0, 3))


def test_many_clauses_are_climbed_once() -> None:
    """Ten thousand clauses, each below the one before, are read in time."""
    text = "Nie sagt er" + ", dass er sagt" * 7_000 + "."
    whole = Reach(text, clauses(text, "de"), [Span(len(text) - 8, len(text) - 1)])
    assert whole.governs(Span(0, 3))
