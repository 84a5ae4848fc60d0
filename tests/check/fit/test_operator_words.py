"""Words that make more or less of a statement: each entry has its effect."""

import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operator_words import PRIVATIVE, STRONG, WEAK
from claimcheck.check.fit.operators import operators
from claimcheck.check.fit.setting import setting
from claimcheck.records.model import Fit
from claimcheck.report.fit import Aspect, Outcome

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge


def told(claim: str, passage: str, language: str) -> list[str]:
    """Return the reasons that operators and what stands beside give."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    return [item.reason for item in (*operators(held, is_hedged=False), *setting(held))]


def test_each_weak_word_makes_less_of_a_passage() -> None:
    """Where only the passage has it the claim may say more; where both have it they say the same."""
    silent = [word for word in WEAK if not told("Minsk soldiers fled", f"Minsk {word} soldiers fled", "en")]
    loud = [
        word
        for word in WEAK
        if told(f"Minsk {word} soldiers fled", f"Minsk {word} soldiers fled", "en") and word not in NEGATING
    ]
    assert (silent, loud) == ([], [])


LESS = {
    "de": """
        Die Soldaten flohen / [Einige] Soldaten flohen.
        Die Soldaten flohen / [Manche] Soldaten flohen.
        Die Soldaten flohen / [Wenige] Soldaten flohen.
        Die Soldaten flohen / [Kaum] Soldaten flohen.
        Die Soldaten flohen / Die [Hälfte] der Soldaten flohen.
        Die Soldaten flohen / Eine [Minderheit] der Soldaten flohen.
        Die Soldaten flohen / Die Soldaten flohen [teilweise].
        Die Soldaten flohen / Die Soldaten flohen [selten].
        Die Soldaten flohen / Die Soldaten flohen [beinahe].
        Alle Soldaten flohen / [Fast] alle Soldaten flohen.
        Alle Soldaten flohen / [Nahezu] alle Soldaten flohen.
        Alle Soldaten flohen / [Einige] Soldaten flohen.
    """,
    "en": """
        The soldiers fled / [Some] soldiers fled.
        The soldiers fled / [Few] soldiers fled.
        The soldiers fled / [Half] the soldiers fled.
        The soldiers fled / A [minority] of the soldiers fled.
        The soldiers fled / The soldiers [partly] fled.
        The soldiers fled / The soldiers [rarely] fled.
        The soldiers fled / The soldiers [nearly] fled.
        The soldiers fled / [Hardly] any soldiers fled.
        All soldiers fled / [Almost] all soldiers fled.
        All soldiers fled / [Nearly] all soldiers fled.
        All soldiers fled / [Some] soldiers fled.
    """,
}
"""Claims that say more than their passages, each with the word of the passage that says so."""


@pytest.mark.each(
    ("language", "line"),
    [(language, line.strip()) for language, block in LESS.items() for line in block.strip().splitlines()],
)
def test_a_claim_says_more_than_some_of_it(language: str, line: str) -> None:
    """What is so of a few, in part or nearly is not so of all."""
    claim, passage = line.split(" / ")
    held = Held(Read(claim, language), Read(re.sub(r"[\[\]]", "", passage), language), 1)
    told = [c for c in operators(held, is_hedged=False) if c.aspect is Aspect.QUANTIFIER]
    outcome = Outcome.MORE if claim.lower().startswith("al") else Outcome.OPEN
    word = passage[passage.index("[") + 1 : passage.index("]")]
    assert [(c.outcome, c.passage) for c in told] == [(outcome, word)]


NEGATING = {"barely", "hardly", "kaum"}
"""They are negations, too, and may be told as such."""


def test_each_strong_word_is_missed_where_the_passage_has_none(judge: "Judge") -> None:
    """A claim with such a word, whose passage has none, is not licensed."""
    words = sorted(STRONG)
    cases = [
        Case("en", f"On Monday the {word} soldiers were in Minsk", "On Monday the soldiers were in Minsk.")
        for word in words
    ]
    found = judge(cases)
    assert [word for word, one in zip(words, found, strict=True) if one.fit is Fit.LICENSED] == []


ADJECTIVES = "acting alleged attempted deputy designated ex failed fake former future possible so-called would-be vice angebliche ehemaliger versuchten mutmaßlichen geplanter"  # fmt: skip
PLAIN = "new old Russian large secret neue alter russischen großen"


def test_adjectives_that_make_something_else_of_their_noun() -> None:
    """A former minister is no minister, a new one is."""
    turned = [
        word
        for word in ADJECTIVES.split()
        if not told("The minister fled", f"The {word} minister fled", "en")
    ]
    plain = [word for word in PLAIN.split() if told("The minister fled", f"The {word} minister fled", "en")]
    assert (turned, plain) == ([], [])
    assert [word for word in PLAIN.split() if word in PRIVATIVE] == []
