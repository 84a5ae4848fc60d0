"""The meanings of number words, each reached by a text."""

from decimal import Decimal

import pytest

from claimcheck.quantities import lexicon
from claimcheck.quantities.reading import quantities
from claimcheck.text.vocabulary import NUMBER_WORDS, SCALES


def value(text: str, language: str) -> Decimal:
    """Return the value of the one number in *text*."""
    (reading,) = quantities(text, language)
    return reading.parts[0].value


def entries(words: dict[str, dict[str, int]]) -> list[tuple[str, str, int]]:
    """Return the entries of a list, each with its language and meaning."""
    return [(language, word, n) for language, block in words.items() for word, n in block.items()]


@pytest.mark.each(("language", "word", "number"), entries(lexicon.SMALL))
def test_a_small_number(language: str, word: str, number: int) -> None:
    """Each small number is read as itself."""
    assert value(f"{word} kg", language) == number


@pytest.mark.each(("language", "word", "scale"), entries(lexicon.SCALES))
def test_a_scale(language: str, word: str, scale: int) -> None:
    """Each scale multiplies the number before it."""
    assert value(f"7 {word} kg", language) == 7 * scale


@pytest.mark.parametrize(("language", "word", "size"), entries(lexicon.VAGUE))
def test_a_vague_plural(language: str, word: str, size: int) -> None:
    """Each vague plural is at least two of its size; "tens" only of something larger."""
    text, factor = ("tens of thousands", 1000) if word == "tens" else (word, 1)
    (reading,) = quantities(f"{text} kg", language)
    assert reading.bound == "at_least"
    assert reading.parts[0].value == 2 * size * factor


@pytest.mark.each(("language", "word", "below"), entries(lexicon.PARTS))
def test_a_part(language: str, word: str, below: int) -> None:
    """Each part divides the number before it; English singulars only one."""
    above = 1 if language == "en" and not word.endswith(("s", "half")) else 5
    spoken = {("de", 5): "fünf", ("en", 5): "five", ("en", 1): "one"}[language, above]
    assert value(f"{spoken} {word} of it", language) == Decimal(above) / below


@pytest.mark.parametrize(
    ("language", "word"), [(la, w) for la, block in lexicon.SEVERAL.items() for w in sorted(block)]
)
def test_several_make_a_scale_vague(language: str, word: str) -> None:
    """Each of these words says of a scale that there is more than one."""
    scale = {"de": "hundert", "en": "hundred"}[language]
    assert value(f"{word} {scale} kg", language) == 200


@pytest.mark.parametrize("word", sorted(lexicon.HALVES["de"] - {"hälfte"}))
def test_a_half(word: str) -> None:
    """Each form of „halb“ behind an article is a half."""
    assert value(f"eine {word} Million kg", "de") == 500_000


@pytest.mark.parametrize(("text", "language"), [("die Hälfte", "de"), ("half", "en"), ("the halves", "en")])
def test_a_half_alone(text: str, language: str) -> None:
    """A half of something needs no article."""
    assert value(f"{text} of it", language) == Decimal("0.5")


@pytest.mark.parametrize(("character", "part"), lexicon.VULGAR.items())
def test_a_fraction_in_one_character(character: str, part: Decimal) -> None:
    """Each fraction in one character is added to the number before it."""
    assert value(f"{character} kg", "de") == part
    assert value(f"2{character} kg", "de") == 2 + part


@pytest.mark.parametrize(("letter", "scale"), lexicon.LETTER_SCALES.items())
def test_a_letter_scales_digits(letter: str, scale: int) -> None:
    """Each letter scales the money that it is joined to."""
    assert value(f"5{letter} $", "en") == 5 * scale


@pytest.mark.parametrize(("letters", "scale"), lexicon.MONEY_SCALES.items())
def test_letters_scale_money(letters: str, scale: int) -> None:
    """Each of these letters scales an amount behind its currency."""
    assert value(f"${5}{letters}", "en") == 5 * scale


@pytest.mark.parametrize(
    ("language", "word"), [(la, w) for la, block in lexicon.ARTICLES.items() for w in sorted(block)]
)
def test_an_article_counts_before_a_scale(language: str, word: str) -> None:
    """Each article is one of the scale behind it."""
    assert value(f"{word} million kg", language) == 1_000_000


@pytest.mark.each(
    ("language", "word"), [(la, w) for la, block in NUMBER_WORDS.items() for w in sorted(block)]
)
def test_every_number_word_of_the_vocabulary_has_a_value(language: str, word: str) -> None:
    """What is a number to a quotation's boundary is read as one."""
    singular = word in {"million", "milliarde", "billion"}
    article = {"de": "eine", "en": "a"}[language] if singular else ""
    assert len(quantities(f"{article} {word} kg", language)) == 1


@pytest.mark.each(("language", "word"), [(la, w) for la, block in SCALES.items() for w in sorted(block)])
def test_every_scale_of_the_vocabulary_is_known(language: str, word: str) -> None:
    """What belongs to the number before it at a quotation's boundary belongs to it here, as scale or unit."""
    text = "45 per cent" if word == "per" else f"45 {word}"
    (reading,) = quantities(text, language)
    assert reading.text == text
