"""Units: each spelling belongs to one unit, and an exchange of units is told as one."""

import pytest

from claimcheck.locate.changes import Change
from claimcheck.locate.difference import compare
from claimcheck.locate.units import UNITS, is_unit, units_of

WORDS = [(index, word) for index, unit in enumerate(UNITS) for word in unit]


def test_a_spelling_belongs_to_one_unit() -> None:
    """No spelling stands twice, and all are in lower case."""
    words = [word for _, word in WORDS]
    assert (len(set(words)), [word for word in words if word != word.lower()]) == (len(words), [])


@pytest.mark.each(("index", "word"), WORDS)
def test_each_spelling_is_its_unit(index: int, word: str) -> None:
    """Each spelling is known, and told as a unit in place of one of another line."""
    other = UNITS[(index + 1) % len(UNITS)][0]
    assert (is_unit(word), units_of([word, "minsk"])) == (True, frozenset({index}))
    assert compare(f"5 {word} weit", f"5 {other} weit", []).gravest is Change.UNIT


@pytest.mark.each("unit", [unit for unit in UNITS if len(unit) > 1])
def test_spellings_of_a_unit_are_the_same_unit(unit: tuple[str, ...]) -> None:
    """Two spellings of one unit are no change of meaning."""
    assert {compare(f"5 {unit[0]} weit", f"5 {word} weit", []).gravest for word in unit[1:]} == {
        Change.WORDING
    }


@pytest.mark.parametrize("word", ["minsk", "", "EURO", "eur o"])
def test_other_words_are_no_units(word: str) -> None:
    """Words that are not in the list, or not in lower case, are no units."""
    assert (is_unit(word), units_of([word])) == (False, frozenset())
