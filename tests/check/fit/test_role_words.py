"""The words that tell roles: each entry is reached, and does what its list says."""

from claimcheck.check.fit import role_words
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.roles import roles
from claimcheck.check.fit.standing import Standing


def test_each_preposition_is_told() -> None:
    """Behind each one a name has its kind, in one of the languages at least."""
    lost = [
        word
        for word, kind in role_words.PREPOSITIONS.items()
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
            if word in role_words.KINDS[language]
        ]
        for words in lines
    ]
    assert [len(set(line)) for line in kinds] == [1] * len(lines)
    assert len({line[0] for line in kinds}) == len(lines)


def test_each_bound_before_a_number_is_no_preposition() -> None:
    """„über 300 Panzer“ tells how many, not where."""
    told = [
        word
        for word in role_words.BOUNDING
        if Standing(Read(f"kamen {word} 300 Panzer", "de")).preposition(3) != ""
    ]
    assert told == []


def test_each_word_that_vouches() -> None:
    """What depends on one of them is taken for told; on another word it is not."""

    def depends(word: str) -> bool:
        passage = Read(f"Smith {word}, that Kyiv fell.", "en")
        return any("depends" in item.reason for item in roles(Held(Read("Kyiv fell", "en"), passage, 1)))

    assert [word for word in role_words.EMBEDDING if depends(word)] == []
    assert depends("dreamed")


def test_lists_do_not_contradict() -> None:
    """Articles that no subject has are determiners, what may be left out are kinds of prepositions."""
    kinds = {*role_words.PREPOSITIONS.values()}
    assert sorted(role_words.OBLIQUE - role_words.DETERMINERS) == ["keinem", "keinen"]
    assert sorted(role_words.LOOSE - kinds) == ["at"]
