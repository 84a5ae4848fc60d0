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
