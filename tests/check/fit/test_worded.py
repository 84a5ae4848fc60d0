"""Amounts and dates in words that a claim has and its quotations have not."""

import pytest

from claimcheck.check.fit.worded import AMOUNTS, TIMES, missing_words
from claimcheck.text.months import MONTHS, WEEKDAYS


def missing(text: str, passage: str = "Nichts davon.", *known: str) -> list[str]:
    """Return the words that a passage lacks."""
    return list(missing_words(text, [passage], known))


@pytest.mark.each("word", [*AMOUNTS, *(word.title() for word in (*MONTHS, *WEEKDAYS) if word != "may")])
def test_each_word(word: str) -> None:
    """Each one is missed where a passage has none, and told where it has the same."""
    assert (missing(f"Minsk {word} Moskau"), missing(f"Minsk {word} Moskau", f"({word})")) == ([word], [])


@pytest.mark.parametrize("words", TIMES)
def test_each_count_of_times(words: str) -> None:
    """Counts of two words likewise."""
    assert words in missing(f"He won {words}")
    german = next(word for word, name in AMOUNTS.items() if name == TIMES[words] and word.endswith("mal"))
    assert words not in missing(f"He won {words}", f"Er siegte {german}")


@pytest.mark.parametrize(
    ("text", "passage", "known", "expected"),
    [
        pytest.param("Exports fell by a third", "Die Exporte sanken um ein Drittel", (), [], id="across languages"),
        pytest.param("Exports fell by a third", "Die Exporte sanken um die Hälfte", (), ["third"], id="half is no third"),
        pytest.param("The number tripled", "Die Zahl hat sich verdoppelt", (), ["tripled"], id="multiple"),
        pytest.param("He won twice", "Er siegte dreimal", (), ["twice"], id="times"),
        pytest.param("It was in March", "Es war im Februar", ("2023-07-11",), ["March"], id="another month"),
        pytest.param("It was in March", "Es war am 3.3.2023", ("2023-07-11",), [], id="month in figures"),
        pytest.param("It was in March", "Es war vorgestern", ("2023-03",), [], id="month of a known date"),
        pytest.param("It was on Tuesday", "Es war am Montag", ("2023-07-12",), ["Tuesday"], id="another day"),
        pytest.param("It was on Tuesday", "Es war heute", ("2023-07-11",), [], id="day of a known date"),
        pytest.param("The march on Moscow may go on", "Es ging weiter", (), [], id="no month"),
        pytest.param("In May it was over", "Es war im Februar", (), [], id="may is no month for certain"),
    ],
)  # fmt: skip
def test_words_are_compared_by_what_they_mean(
    text: str, passage: str, known: tuple[str, ...], expected: list[str]
) -> None:
    """The same amount in the other language, and a known date, are no lack; another amount is."""
    assert missing(text, passage, *known) == expected
