"""Words by what they do: each entry is reached, and has its effect."""

import re
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.fit import words as classes
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import operators
from claimcheck.check.fit.roles import roles
from claimcheck.check.fit.setting import setting
from claimcheck.check.fit.standing import Standing
from claimcheck.check.fit.words import PRIVATIVE, STRONG, WEAK
from claimcheck.records.model import Fit
from claimcheck.report.fit import Aspect, Outcome

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge


def test_each_preposition_is_told() -> None:
    """Behind each one a name has its kind, in one of the languages at least."""
    lost = [
        word
        for word, kind in classes.PREPOSITIONS.items()
        if kind
        not in {Standing(Read(f"kam {word} Minsk", language)).preposition(2) for language in ("de", "en")}
    ]
    assert lost == []


ALIKE = """
    in im innerhalb inside within
    near bei
    to zu zum zur into toward
    from aus off
    of des
    by durch
    with mit
    for für
    above über over
    below under unter
    after nachdem
    between zwischen
    since seit
    until bis till
    against
    gegen
    without
    ohne
    before
    vor
    nach
"""
"""Prepositions that say nearly the same in both languages, one kind a line; each of the others is its own."""


def test_prepositions_of_one_line_are_alike_and_of_no_other() -> None:
    """„seit“ is "since" and never "until": a claim with the one is not what a passage with the other says."""
    lines = [line.split() for line in ALIKE.strip().splitlines()]
    kinds = [
        [
            Standing(Read(f"kam {word} Minsk", language)).preposition(2)
            for word in words
            for language in ("de", "en")
            if word in classes.KINDS[language]
        ]
        for words in lines
    ]
    assert [len(set(line)) for line in kinds] == [1] * len(lines)
    assert len({line[0] for line in kinds}) == len(lines)


def test_each_bound_before_a_number_is_no_preposition() -> None:
    """„über 300 Panzer“ tells how many, not where."""
    told = [
        word
        for word in classes.BOUNDING
        if Standing(Read(f"kamen {word} 300 Panzer", "de")).preposition(3) != ""
    ]
    assert told == []


def test_each_word_that_vouches() -> None:
    """What depends on one of them is taken for told; on another word it is not."""

    def depends(word: str) -> bool:
        passage = Read(f"Smith {word}, that Kyiv fell.", "en")
        return any("depends" in item.reason for item in roles(Held(Read("Kyiv fell", "en"), passage, 1)))

    assert [word for word in classes.EMBEDDING if depends(word)] == []
    assert depends("dreamed")


def test_lists_do_not_contradict() -> None:
    """Articles that no subject has are determiners, what may be left out are kinds of prepositions."""
    kinds = {*classes.PREPOSITIONS.values()}
    assert sorted(classes.OBLIQUE - classes.DETERMINERS) == ["keinem", "keinen"]
    assert sorted(classes.LOOSE - kinds) == ["at"]


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
    listed = sorted(STRONG)
    cases = [
        Case("en", f"On Monday the {word} soldiers were in Minsk", "On Monday the soldiers were in Minsk.")
        for word in listed
    ]
    found = judge(cases)
    assert [word for word, one in zip(listed, found, strict=True) if one.fit is Fit.LICENSED] == []


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
