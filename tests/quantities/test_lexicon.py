"""The meanings of number words, each reached by a text."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.pack import RULED
from claimcheck.quantities import lexicon
from claimcheck.quantities.lexicon import fused_unit, read_compound
from claimcheck.quantities.reading import quantities
from claimcheck.text.vocabulary import NUMBER_WORDS, SCALES


def value(text: str, language: str) -> Decimal:
    """Return the value of the one number in *text*."""
    (reading,) = quantities(text, language)
    return reading.parts[0].value


def entries(words: Mapping[str, dict[str, int]]) -> list[tuple[str, str, int]]:
    """Return the entries of a list, each with its language and meaning."""
    return [(language, word, n) for language in RULED for word, n in words[language].items()]


WORDS = {
    "de": """
        null=0 zwei=2 zwo=2 drei=3 vier=4 fünf=5 fuenf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12
        dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20
        einundzwanzig=21 dreißig=30 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
        hundert=100 zweihundertfünf=205 tausend=1000 elfhundert=1100 zehntausend=10000 hunderttausend=100000
        """,
    "en": """
        zero=0 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
        fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 twenty-one=21 thirty=30
        forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 ninety-nine=99
        """,
}
SCALED = {
    "de": """
        Dutzend=12 Hundert=100 Tausend=1000 Tsd=1000 Million=1000000 Millionen=1000000 Mio=1000000 Milliarde=1000000000
        Milliarden=1000000000 Mrd=1000000000 Billion=1000000000000 Billionen=1000000000000 Bio=1000000000000
        Billiarden=1000000000000000 Trillionen=1000000000000000000
        """,
    "en": """
        dozen=12 hundred=100 thousand=1000 lakh=100000 million=1000000 mln=1000000 crore=10000000 billion=1000000000
        bn=1000000000 trillion=1000000000000 trn=1000000000000 quadrillion=1000000000000000
        """,
}


def truth(table: dict[str, str]) -> list[tuple[str, str, Decimal]]:
    """Return language, word and number of each pair in *table*."""
    pairs = [(language, pair.split("=")) for language, block in table.items() for pair in block.split()]
    return [(language, word, Decimal(number)) for language, (word, number) in pairs]


@pytest.mark.each(("language", "word", "number"), truth(WORDS))
def test_number_words_mean_what_people_mean(language: str, word: str, number: Decimal) -> None:
    """Written out by hand: two words exchanged in the lists would be another number here."""
    assert value(f"{word} kg", language) == number


@pytest.mark.each(("language", "word", "scale"), truth(SCALED))
def test_scales_mean_what_people_mean(language: str, word: str, scale: Decimal) -> None:
    """Written out by hand; the German billion is the English trillion."""
    assert value(f"3 {word} kg", language) == 3 * scale


PARTED = {
    "de": """
        1/2 ein halbes Kilo, 1/2 die Hälfte der Wähler, 1/3 ein Drittel der Wähler, 2/3 zwei Drittel der Wähler,
        2/3 von zwei Dritteln der Wähler, 1/4 ein Viertel der Wähler, 3/4 drei Viertel der Wähler,
        3/4 von drei Vierteln der Wähler, 2/5 zwei Fünftel der Wähler, 5/6 fünf Sechstel der Wähler,
        2/7 zwei Siebtel der Wähler, 3/8 drei Achtel der Wähler, 4/9 vier Neuntel der Wähler, 9/10 neun Zehntel der Wähler,
        1/20 ein Zwanzigstel der Wähler, 1/100 ein Hundertstel der Wähler, 1/1000 ein Tausendstel der Wähler
        """,
    "en": """
        1/2 half of the voters, 1/3 a third of the voters, 2/3 two thirds of the voters, 1/4 a quarter of the voters,
        3/4 three quarters of the voters, 3/4 three fourths of the voters, 2/5 two fifths of the voters,
        5/6 five sixths of the voters, 2/7 two sevenths of the voters, 3/8 three eighths of the voters,
        4/9 four ninths of the voters, 9/10 nine tenths of the voters, 1/20 one twentieth of the voters
        """,
}
"""Parts of a whole, with their numbers."""


@pytest.mark.each(
    ("language", "line"),
    [(language, part.strip()) for language, block in PARTED.items() for part in block.split(",")],
)
def test_parts_mean_what_people_mean(language: str, line: str) -> None:
    """Written out by hand: three quarters are not three thirds."""
    number, _, text = line.partition(" ")
    above, _, below = number.partition("/")
    assert value(text, language) == Decimal(above) / Decimal(below)


VAGUELY = {
    "de": "Dutzende=24 Hunderte=200 Tausende=2000 Zehntausende=20000 Hunderttausende=200000 Millionen=2000000"
    " Milliarden=2000000000",
    "en": "dozens=24 hundreds=200 thousands=2000 millions=2000000 billions=2000000000 trillions=2000000000000",
}


@pytest.mark.each(("language", "word", "least"), truth(VAGUELY))
def test_vague_plurals_mean_what_people_mean(language: str, word: str, least: Decimal) -> None:
    """A plural is at least two of what it names."""
    assert value(f"{word} kg", language) == least


PAID = {"en": "$5k=5000 $5m=5000000 $5mm=5000000 $5b=5000000000 $5bn=5000000000 $5t=5000000000000"}


@pytest.mark.each(("language", "text", "amount"), truth(PAID))
def test_letters_of_money_mean_what_people_mean(language: str, text: str, amount: Decimal) -> None:
    """News writes millions and billions of money in a letter."""
    assert value(text, language) == amount


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


@pytest.mark.parametrize(("language", "word"), [(la, w) for la in RULED for w in sorted(lexicon.SEVERAL[la])])
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
    ("language", "word"), [(la, w) for la in RULED for w in sorted(lexicon.ARTICLES[la])]
)
def test_an_article_counts_before_a_scale(language: str, word: str) -> None:
    """Each article is one of the scale behind it."""
    assert value(f"{word} million kg", language) == 1_000_000


@pytest.mark.each(("language", "word"), [(la, w) for la in RULED for w in sorted(NUMBER_WORDS[la])])
def test_every_number_word_of_the_vocabulary_has_a_value(language: str, word: str) -> None:
    """What is a number to a quotation's boundary is read as one."""
    singular = word in {"million", "milliarde", "billion"}
    article = {"de": "eine", "en": "a"}[language] if singular else ""
    assert len(quantities(f"{article} {word} kg", language)) == 1


@pytest.mark.each(("language", "word"), [(la, w) for la in RULED for w in sorted(SCALES[la])])
def test_every_scale_of_the_vocabulary_is_known(language: str, word: str) -> None:
    """What belongs to the number before it at a quotation's boundary belongs to it here, as scale or unit."""
    text = "45 per cent" if word == "per" else f"45 {word}"
    (reading,) = quantities(text, language)
    assert reading.text == text


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
