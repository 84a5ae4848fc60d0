"""The words of what a sentence does with a number: each entry changes how some sentence is taken."""

import pytest

from claimcheck.check.fit import bearing_words
from claimcheck.check.fit.bearing import Bearing, bearing_of
from claimcheck.quantities.reading import quantities
from claimcheck.text.left_out import condition_words


def bearing(text: str) -> Bearing:
    """Return what a sentence does with its number 300, read in both languages."""
    reading = next(r for r in quantities(text, None) if "300" in r.text)
    return bearing_of(text, reading, None)


def entries(name: str) -> list[str]:
    """Return the words of a list."""
    return sorted(getattr(bearing_words, name, None) or getattr(condition_words, name))


@pytest.mark.parametrize("word", entries("CONDITIONS") + entries("INVERTED"))
def test_each_condition(word: str) -> None:
    """What opens a condition is told."""
    assert bearing(f"{word.title()} 300 tanks Minsk").condition == word


@pytest.mark.parametrize("word", entries("ATTEMPTS"))
def test_each_attempt(word: str) -> None:
    """What was only tried is told."""
    assert bearing(f"Minsk {word} 300 tanks").attempt == word


@pytest.mark.parametrize("word", entries("ESTIMATED"))
def test_each_estimate(word: str) -> None:
    """What is only an estimate does not say how much exactly, unless a bound says it already."""
    assert bearing(f"Minsk 300 tanks {word}").looseness == word
    assert bearing(f"Minsk about 300 tanks {word}").looseness == ""


@pytest.mark.each("word", entries("DIRECTIONS"))
def test_each_direction(word: str) -> None:
    """What tells more or less gives a direction."""
    assert bearing(f"Minsk {word} 300 tanks").direction == bearing_words.DIRECTIONS[word]


@pytest.mark.parametrize("word", entries("STEPS"))
def test_each_step(word: str) -> None:
    """Before a number that changes its little word tells which side of the change it is."""
    assert bearing(f"Minsk stieg {word} 300 tanks").step == bearing_words.STEPS[word]


@pytest.mark.each("word", entries("PERIODS"))
def test_each_period(word: str) -> None:
    """What a number is told for is a rate."""
    assert bearing(f"Minsk 300 tanks per {word}").rates == {bearing_words.PERIODS[word]}


@pytest.mark.parametrize("word", entries("ADVERBS"))
def test_each_adverb_of_a_rate(word: str) -> None:
    """An adverb tells a rate by itself."""
    assert bearing(f"Minsk 300 tanks {word}").rates == {bearing_words.PERIODS[word]}


@pytest.mark.parametrize("word", entries("PER"))
def test_each_word_before_a_period(word: str) -> None:
    """A little word makes a period a rate."""
    assert bearing(f"Minsk 300 tanks {word} day").rates == {"day"}


@pytest.mark.each("word", entries("FATES"))
def test_each_fate(word: str) -> None:
    """What became of those counted is told."""
    assert bearing(f"Minsk 300 tanks {word}").fate == bearing_words.FATES[word]


@pytest.mark.parametrize("word", entries("NATIONS"))
def test_each_nation(word: str) -> None:
    """Whose they are is told."""
    assert bearing(f"Minsk 300 {word}e soldiers").nations == {bearing_words.NATIONS[word]}


@pytest.mark.parametrize("word", entries("COMPARED"))
def test_each_comparison(word: str) -> None:
    """Behind the number it makes a difference."""
    assert bearing(f"Minsk 300 tanks {word} Moskau").difference == word


@pytest.mark.parametrize("word", entries("FURTHER"))
def test_each_addition(word: str) -> None:
    """Before the number it adds it to others."""
    assert bearing(f"Minsk {word} 300 tanks").difference == word


@pytest.mark.parametrize("word", entries("LOOSE_OF"))
def test_each_looseness_with_of(word: str) -> None:
    """With "of" before the number it leaves open how much."""
    assert bearing(f"Minsk {word} of 300 tanks").looseness == word


@pytest.mark.parametrize("word", entries("LOOSE_AFTER"))
def test_each_looseness_behind(word: str) -> None:
    """Behind the number it leaves open how much."""
    assert bearing(f"Minsk 300 tanks {word}").looseness == word


@pytest.mark.parametrize("word", entries("LOOSE"))
def test_each_looseness_before(word: str) -> None:
    """Right before a number it leaves open how much, unless it is read as a bound."""
    text = f"Minsk {word} 300 tanks"
    reading = next(r for r in quantities(text, None) if "300" in r.text)
    exact = reading._replace(bound="exact", core=reading.number)
    assert bearing_of(text, exact, None).looseness == word


@pytest.mark.parametrize("words", entries("PARTS"))
def test_each_part(words: tuple[str, ...]) -> None:
    """What makes a number a whole is told."""
    assert bearing(f"Minsk {' '.join(words)} 300 tanks").part.endswith(" ".join(words))


@pytest.mark.parametrize("word", entries("WHOLES"))
def test_each_word_between_part_and_whole(word: str) -> None:
    """Between two numbers it makes the second a whole."""
    assert bearing(f"Minsk drei {word} 300 tanks").part == f"drei {word}"


@pytest.mark.parametrize("word", entries("SOME"))
def test_each_part_without_a_number(word: str) -> None:
    """An unnumbered part is a part, too."""
    assert bearing(f"Minsk {word} der 300 tanks").part == f"{word} der"


@pytest.mark.parametrize("word", entries("UNDECIDED"))
def test_each_open_question(word: str) -> None:
    """A question that is open denies its number unless an article presupposes it."""
    texts = (f"{word.title()} {the}300 tanks came, ist nicht klar" for the in ("", "die "))
    assert [bearing(text).negation for text in texts] == ["nicht", ""]


@pytest.mark.parametrize("word", entries("DEFINITE"))
def test_each_definite_article(word: str) -> None:
    """A definite article presupposes the number of an open question."""
    assert bearing(f"Ob {word} 300 tanks kamen, ist nicht klar").negation == ""
