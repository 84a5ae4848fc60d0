"""Where only one of claim and quotation negates, asks, sets a condition or says the opposite."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.fit.polarity import (
    IMPLICIT,
    LESSENING,
    LESSENING_PHRASES,
    LIGHT,
    Said,
    difference,
    negating,
)
from claimcheck.locate.opposites import OPPOSITES
from claimcheck.report.model import Fit

if TYPE_CHECKING:
    from conftest import SmallProject


def told(quoted: str, language: str | None = "de", sentences: str = "") -> Said:
    """Return what a quotation says that is its whole sentence, or a part of one."""
    return Said(quoted, sentences or quoted, language)


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        pytest.param(
            "The city has paid", told("Die Stadt hat nicht gezahlt."), "the passage negates („nicht“), the claim does not", id="a negation left out"
        ),
        pytest.param(
            "The city has not paid", told("Die Stadt hat gezahlt."), "the claim negates (“not”), the passage does not", id="a negation added"
        ),
        pytest.param(
            "Bei dem Unglück wurden Menschen verletzt", told("Bei dem Unglück wurde niemand verletzt."),
            "the passage negates („niemand“), the claim does not", id="a noun with un- negates nothing",
        ),
        pytest.param(
            "Die Impfung macht unfruchtbar", told("Die Impfung macht nicht unfruchtbar."),
            "the passage negates („nicht“), the claim does not", id="a word of both negates nothing",
        ),
        pytest.param(
            "The city paid", told("Die Stadt dementierte, gezahlt zu haben."),
            "the passage negates („dementierte“), the claim does not", id="a denial",
        ),
        pytest.param(
            "Der Mann hat das Feuer gelegt", told("der Mann das Feuer gelegt hat", sentences="Die Polizei ermittelt, ob der Mann das Feuer gelegt hat."),
            "the passage only asks or sets a condition („ob“), the claim does not", id="a question outside the quotation",
        ),
        pytest.param(
            "Tariffs will rise", told("Tariffs will rise", "en", "Tariffs will rise if Trump wins."),
            "the passage only asks or sets a condition („if“), the claim does not", id="a condition behind it",
        ),
        pytest.param(
            "The vaccine kills", told("Tötet die Impfung?"), "the passage only asks or sets a condition („?“), the claim does not", id="a question",
        ),
        pytest.param(
            "Das Gericht hat den Mann verurteilt", told("Das Gericht hat den Mann freigesprochen."),
            "the claim says “verurteilt”, the passage „freigesprochen“", id="the opposite",
        ),
    ],
)  # fmt: skip
def test_what_only_one_side_says_is_told(claim: str, said: Said, expected: str) -> None:
    """The reason names the word."""
    assert difference(claim, [said]) == expected


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        pytest.param("The city has not paid", told("Die Stadt hat nicht gezahlt."), id="both negate"),
        pytest.param("The army is too weak", told("Die Armee ist nicht stark genug."), id="another way to deny"),
        pytest.param("The mutiny was unsuccessful", told("Die Meuterei gelang nicht."), id="a prefix"),
        pytest.param("Not one was hurt", told("Alle blieben unverletzt."), id="a prefix in the passage"),
        pytest.param("Police ask whether he did it", told("Die Polizei fragt, ob er es war."), id="both ask"),
        pytest.param("Scholz visited Kyiv", told("Scholz, der nicht kommen wollte, besuchte Kiew."), id="what is only added"),
        pytest.param(
            "The terms were not disclosed", told("Es gab Absprachen, die er nicht erläuterte."), id="what is added denies what is claimed"
        ),
        pytest.param("Nothing is known", told("К чему пришли, не говорят", "ru"), id="a language that is not read"),
        pytest.param("They met before noon", told("They met after dawn.", "en"), id="light words"),
        pytest.param("Prices rose, then fell", told("Prices fell, then rose.", "en"), id="words of both"),
        pytest.param("The city paid", told("Die Stadt zahlte."), id="nothing"),
    ],
)  # fmt: skip
def test_what_both_say_is_no_difference(claim: str, said: Said) -> None:
    """No doubt arises where both sides deny or ask, or neither does."""
    assert difference(claim, [said]) == ""


def test_one_quotation_that_agrees_is_enough() -> None:
    """A claim differs only where all its quotations differ, and none differs from nothing."""
    denying, agreeing = told("Die Stadt hat nicht gezahlt."), told("Die Stadt hat gezahlt.")
    assert difference("The city has paid", [denying, agreeing]) == ""
    assert difference("The city has paid", []) == ""


@pytest.mark.each("word", sorted(IMPLICIT))
def test_each_word_that_may_deny(word: str) -> None:
    """A claim with a word that denies in itself may say what a passage says with „nicht“."""
    assert difference(f"The bridge {word} here", [told("Die Brücke steht nicht.")]) == ""


@pytest.mark.each("word", [*sorted(LESSENING), *LESSENING_PHRASES])
def test_each_word_that_makes_less_of_a_sentence(word: str) -> None:
    """Only the passage has it: then the claim says more; both have it: then they say the same."""
    passage = told(f"Minsk {word} Brücke", None)
    assert difference("Minsk Brücke", [passage]) == f"the passage says „{word}“, the claim does not"
    assert difference(f"Minsk {word} Brücke", [passage]) == ""


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        pytest.param("Some Russians support it", told("A few Russians support it.", "en"), id="a few"),
        pytest.param("Many people came", told("Fast 300 Menschen kamen."), id="a bound of a number"),
        pytest.param("Few support it", told("A minority supports it.", "en"), id="another such word"),
    ],
)
def test_what_makes_less_of_nothing(claim: str, said: Said) -> None:
    """Of "a few" some are told, „fast 300“ is a number's bound, and few may be a minority."""
    assert difference(claim, [said]) == ""


@pytest.mark.parametrize(
    ("claim", "said", "expected"),
    [
        pytest.param("The bridge is safe", told("The bridge is unsafe.", "en"), "the passage says „unsafe“", id="passage"),
        pytest.param("Das ist illegal", told("Das ist legal."), "the claim says “illegal”", id="claim"),
    ],
)  # fmt: skip
def test_a_prefix_turns_a_word_round(claim: str, said: Said, expected: str) -> None:
    """Unsafe is not safe, on whichever side."""
    assert difference(claim, [said]) == f"{expected}, the other side the word without its prefix"


@pytest.mark.each("word", sorted(LIGHT))
def test_each_light_word(word: str) -> None:
    """Light words are among the opposites, and oppose nothing here."""
    others = [
        there
        for pairs in OPPOSITES.values()
        for pair in pairs
        for here, there in (pair, pair[::-1])
        if word in here
    ]
    assert others
    reasons = [difference(f"X {word}", [told(f"Y {min(other)}")]) for other in others]
    assert not any(reason.startswith("the claim says") for reason in reasons)


def test_where_a_negation_counts() -> None:
    """In the main clause and what its verb governs, not in what a relative clause adds."""
    assert negating("Er sagt, dass er nicht kommt.", "de") == "nicht"
    assert negating("Der Mann, der nicht kam, zahlte.", "de") == ""


PROJECT = """\
sources: [{{id: one, file: one.txt, language: de}}]
claims:
  - id: claim
    text: {claim}
    evidence: [{{source: one, quote: "{quote}"}}]
"""


@pytest.mark.parametrize(
    ("claim", "quote", "fit", "codes"),
    [
        pytest.param("The city has paid", "Die Stadt hat nicht gezahlt", Fit.UNCHECKED, ["CC515"], id="in words"),
        pytest.param("The city has not paid", "Die Stadt hat nicht gezahlt", Fit.LICENSED, [], id="alike"),
        pytest.param("The city paid 300 euros", "Die Stadt zahlte nicht 300 Euro", Fit.UNCHECKED, ["CC515"], id="with a number"),
        pytest.param("300 people will die", "Falls der Damm bricht, sterben 300 Menschen", Fit.UNCHECKED, ["CC515"], id="a condition of a number"),
        pytest.param("300 people came", "Es kamen 300 Menschen", Fit.LICENSED, [], id="a number that stands"),
    ],
)  # fmt: skip
def test_a_difference_is_a_warning_and_licenses_nothing(
    project: "SmallProject", claim: str, quote: str, fit: Fit, codes: list[str]
) -> None:
    """Such a claim stays unchecked, whether it counts something or not."""
    report = project.verify(PROJECT.format(claim=claim, quote=quote), one=f"{quote}.")
    found = [problem.code for problem in report.problems if problem.code.startswith("CC51")]
    assert (report.claims[0].fit, found) == (fit, codes)
