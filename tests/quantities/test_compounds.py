"""German numbers in one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.compounds import fused_unit, read_compound

ONES = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]  # fmt: skip
TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]


def spelt(number: int) -> str:
    """Return how German writes a number from 1 to 999,999, an „ein“ at its end with its „s“."""
    head, rest = divmod(number, 1000)
    words = f"{below_1000(head)}tausend" if head else ""
    words += below_1000(rest) if rest else ""
    return f"{words}s" if number % 100 == 1 else words


def below_1000(number: int) -> str:
    """Return how German writes a number from 1 to 999 within a word."""
    hundreds, rest = divmod(number, 100)
    words = f"{ONES[hundreds]}hundert" if hundreds else ""
    if rest == 0:
        return words
    tens, unit = divmod(rest, 10)
    if rest < 20:
        return words + ONES[rest]
    return words + (f"{ONES[unit]}und" if unit else "") + TENS[tens - 2]


@given(st.integers(1, 999_999))
def test_every_number_word_is_read(number: int) -> None:
    """Each number below a million means itself, umlauts spelt out or not, in any case."""
    word = spelt(number)
    plain = word.replace("ü", "ue").replace("ö", "oe").replace("ß", "ss")
    found = [read_compound(form) for form in (word, word.title(), plain)]
    assert [item and (int(item.value), item.unit) for item in found] == [(number, None)] * 3


@pytest.mark.parametrize(
    ("word", "value", "unit"),
    [
        ("anderthalb", "1.5", None),
        ("eineinhalb", "1.5", None),
        ("einundhalb", "1.5", None),
        ("dreieinhalb", "3.5", None),
        ("dreiviertel", "0.75", None),
        ("neunzehnhundert", "1900", None),
        ("tausend", "1000", None),
        ("zehnmal", "10", "mal"),
        ("dreifache", "3", "fach"),
        ("zweitägigen", "2", "Tage"),
        ("dreiwöchiger", "3", "Wochen"),
        ("viermonatige", "4", "Monate"),
        ("fünfjährige", "5", "Jahre"),
        ("zweistündiges", "2", "Stunden"),
        ("zehnminütige", "10", "Minuten"),
        ("vierköpfige", "4", "Personen"),
        ("zehnprozentige", "10", "Prozent"),
    ],
)
def test_halves_parts_and_fused_units(word: str, value: str, unit: str | None) -> None:
    """Halves, parts, and adjectives with a number in them are numbers, too."""
    found = read_compound(word)
    assert found is not None
    assert (str(found.value), found.unit) == (value, unit)


@pytest.mark.parametrize(
    "word", ["mal", "einen", "viertel", "beide", "achtung", "vierteljährlich", "", "zwei" * 40]
)
def test_other_words_are_none(word: str) -> None:
    """What is no whole number word is no number."""
    assert read_compound(word) is None


def test_what_follows_a_hyphen_may_be_a_unit() -> None:
    """Behind digits and a hyphen the rest of the word tells the unit."""
    assert [fused_unit(word) for word in ("mal", "tägige", "fach", "Punkte")] == ["mal", "Tage", "fach", None]
