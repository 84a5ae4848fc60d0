"""What bounds a number, beside it, and what only looks so."""

from collections.abc import Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.quantities.bounds import CHANGING, CONDITIONAL, GOVERNING, JUST, NEGATING, SUMS, phrases_of
from claimcheck.quantities.reading import quantities
from claimcheck.text.vocabulary import BOUND_FILLERS, BOUNDS_AFTER, BOUNDS_BEFORE, LOOSE_BOUNDS

GOVERNED = [(p, w) for p, block in GOVERNING.items() for w in sorted(block)]


def read(text: str, language: str) -> tuple[str, bool]:
    """Return the bound of the one quantity of *text*, and whether it is in doubt."""
    (reading,) = quantities(text, language)
    return reading.bound, bool(reading.ambiguous)


@pytest.mark.each(("preposition", "word"), GOVERNED)
def test_a_governed_preposition_is_in_doubt(preposition: str, word: str) -> None:
    """Behind each word that governs it a preposition may bound nothing, and says so."""
    language = "de" if preposition in {"über", "unter", "gegen"} else "en"
    assert read(f"X {word} {preposition} 300 Y", language)[1]


@pytest.mark.each("word", sorted(SUMS))
def test_a_sum_is_made_out_to_its_number(word: str) -> None:
    """„Ein Kredit über 5 Millionen Euro“ is one of 5 million."""
    assert read(f"ein {word.title()} über 5 Millionen Euro", "de") == ("exact", False)


@pytest.mark.each("word", sorted(CHANGING))
def test_beside_a_change_um_says_by_how_much(word: str) -> None:
    """„Um 300 gestiegen“ is by 300, no more and no less."""
    assert read(f"Es hieß um 300 {word}.", "de") == ("exact", False)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Unter 300 Geflüchteten waren Kinder", "de", ("less_than", True), id="among people"),
        pytest.param("Er siegte unter 300 Läufern", "de", ("less_than", True), id="a dative plural"),
        pytest.param("Er siegte unter 300 alten Autos", "de", ("less_than", True), id="a foreign plural"),
        pytest.param("Er sah unter 300 alte Wagen", "de", ("less_than", False), id="an adjective in another case"),
        pytest.param("Unter 300 Läufer siegten", "de", ("less_than", False), id="no dative"),
        pytest.param("Es blieb bei unter 300 Läufern", "de", ("less_than", False), id="behind a preposition"),
        pytest.param("Die Zahl lag unter 300 Fällen", "de", ("less_than", False), id="behind a level"),
        pytest.param("Er siegte unter 300 Metern", "de", ("less_than", False), id="a measure"),
        pytest.param("Die Zahl sank unter 300", "de", ("less_than", False), id="a bound"),
        pytest.param("Über 300 Menschen kamen", "de", ("more_than", False), id="at the start"),
        pytest.param("Sie sprachen. Über 300 Menschen kamen", "de", ("more_than", False), id="a verb further off"),
        pytest.param("Um 300 Menschen kamen", "de", ("exact", True), id="about or by"),
        pytest.param("Sie sprachen gestern über 300 Gefangene", "de", ("more_than", True), id="a word between"),
        pytest.param("about 300 prisoners", "en", ("about", False), id="an English bound"),
    ],
)  # fmt: skip
def test_what_stands_before_decides(text: str, language: str, expected: tuple[str, bool]) -> None:
    """A preposition bounds unless something near it says otherwise."""
    assert read(text, language) == expected


SHOWN = {"nearly": "about", "slightly_over": "about", "minus": "exact"}


def entries(words: Mapping[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Return the phrases of a list, each with its language and kind."""
    return [(language, phrase, kind) for language in RULED for phrase, kind in words[language].items()]


@pytest.mark.each(
    ("language", "phrase", "kind"), [*entries(BOUNDS_BEFORE), *entries(NEGATING), *entries(JUST)]
)
def test_each_bound_before_a_number_has_its_meaning(language: str, phrase: str, kind: str) -> None:
    """Each phrase bounds the number behind it, and is in its words."""
    (reading,) = quantities(f"X {phrase} 7 kg", language)
    assert (reading.bound, reading.text) == (SHOWN.get(kind, kind), f"{phrase} 7 kg")


@pytest.mark.parametrize(("language", "phrase", "kind"), [*entries(BOUNDS_AFTER), *entries(CONDITIONAL)])
def test_each_bound_behind_a_number_has_its_meaning(language: str, phrase: str, kind: str) -> None:
    """Each phrase bounds the number before it, and is in its words."""
    (reading,) = quantities(f"X 7 kg {phrase}.", language)
    assert (reading.bound, reading.text) == (kind, f"7 kg {phrase}")


ALLOWED = {
    "de": """
        (300..) mehr als 300 Panzer / über 300 Panzer / größer als 300 Meter / höher als 300 Meter
        (300..) jenseits von 300 Metern
        [300..) mindestens 300 Panzer / wenigstens 300 Panzer / zumindest 300 Panzer / nicht weniger als 300 Panzer
        [300..) ab 300 Panzern / 300 Panzer oder mehr / 300 Panzer und mehr / 300 Panzer mindestens
        [0..300) weniger als 300 Panzer / unter 300 Metern / geringer als 300 Meter / kleiner als 300 Meter
        [0..300) niedriger als 300 Meter
        [0..300] höchstens 300 Panzer / maximal 300 Panzer / bis zu 300 Panzer / nicht mehr als 300 Panzer
        [0..300] allenfalls 300 Panzer / bestenfalls 300 Panzer / bis maximal 300 Panzer / 300 Panzer oder weniger
        [0..300] 300 Panzer höchstens / 300 Panzer maximal
        [270..330] etwa 300 Panzer / rund 300 Panzer / ungefähr 300 Panzer / circa 300 Panzer
        [270..330] ca. 300 Panzer / gegen 300 Panzer / schätzungsweise 300 Panzer / um die 300 Panzer
        [270..330] 300 Panzer oder so
        [270..300) fast 300 Panzer / knapp 300 Panzer / beinahe 300 Panzer / nahezu 300 Panzer
        [270..300) an die 300 Panzer
        (300..330] gut 300 Panzer
        [-300..-300] minus 300 Grad
        [300..300] genau 300 Panzer
    """,
    "en": """
        (300..) more than 300 tanks / over 300 tanks / above 300 metres / bigger than 300 metres
        (300..) greater than 300 metres / higher than 300 metres / larger than 300 metres / in excess of 300 tanks
        (300..) north of 300 tanks / upwards of 300 tanks / exceeding 300 metres / well over 300 tanks
        [300..) at least 300 tanks / no fewer than 300 tanks / no less than 300 tanks / not less than 300 tanks
        [300..) a minimum of 300 tanks / 300 tanks or more / 300 tanks at least
        [0..300) less than 300 tanks / fewer than 300 tanks / below 300 metres / lower than 300 metres
        [0..300) smaller than 300 metres / under 300 metres / short of 300 tanks / well under 300 tanks
        [0..300] at most 300 tanks / as many as 300 tanks / as much as 300 metres / up to 300 tanks
        [0..300] no more than 300 tanks / not more than 300 tanks / a maximum of 300 tanks / 300 tanks or fewer
        [0..300] 300 tanks or less / 300 tanks at most
        [270..330] about 300 tanks / around 300 tanks / roughly 300 tanks / approximately 300 tanks
        [270..330] some 300 tanks / an estimated 300 tanks / in the region of 300 tanks / 300 tanks or so
        [270..330] 300 tanks, give or take
        [270..300) almost 300 tanks / nearly 300 tanks / close to 300 tanks / just under 300 tanks
        [270..300) just below 300 metres
        (300..330] just over 300 tanks / just above 300 metres
        [300..300] exactly 300 tanks
    """,
}
"""What amounts a phrase of news allows, from what to what, `(` and `)` where the end itself is none of them."""


def allowed(text: str, language: str) -> str:
    """Return what amounts the one quantity of *text* allows."""
    (reading,) = quantities(text, language)
    low, high = reading.interval.low, reading.interval.high
    opening = "(" if reading.interval.low_open else "["
    closing = ")" if reading.interval.high_open or high is None else "]"
    return f"{opening}{int(low)}..{'' if high is None else int(high)}{closing}"


@pytest.mark.each(
    ("language", "line"),
    [(language, line.strip()) for language, block in ALLOWED.items() for line in block.strip().splitlines()],
)
def test_phrases_allow_what_people_mean(language: str, line: str) -> None:
    """Written out by hand: „niedriger als 300“ is no more than that, and "just under 300" not over it."""
    expected, _, phrases = line.partition(" ")
    found = {text: allowed(text, language) for text in phrases.split(" / ")}
    assert found == dict.fromkeys(found, expected)


@pytest.mark.each(
    ("language", "phrase"), [(la, p) for la in ("de", "en") for p in phrases_of((la,)).before if "equal" in p or "gleich" in p]
)  # fmt: skip
def test_a_comparison_with_equality_holds_its_number(language: str, phrase: str) -> None:
    """„oder gleich“ takes the number in."""
    (reading,) = quantities(f"X {phrase} 7 kg", language)
    assert (reading.bound, reading.text) == (phrases_of((language,)).before[phrase], f"{phrase} 7 kg")


@pytest.mark.parametrize(
    ("language", "word"), [(la, w) for la, block in BOUND_FILLERS.items() for w in sorted(block - {"a"})]
)
def test_a_filler_hides_no_bound(language: str, word: str) -> None:
    """Each filler may stand between a firm bound and its number."""
    bound = {"de": "mehr als", "en": "more than"}[language]
    assert quantities(f"X {bound} {word} 7 Soldaten", language)[0].bound == "more_than"


@pytest.mark.each(
    ("language", "phrase"), [(la, p) for la, block in LOOSE_BOUNDS.items() for p in sorted(block)]
)
def test_a_preposition_before_an_article_is_no_bound(language: str, phrase: str) -> None:
    """„Sie sprachen über die 9000 Soldaten“: there the number is exact."""
    if phrase.endswith(" die"):
        return
    article = {"de": "die", "en": "the"}[language]
    assert quantities(f"X {phrase} {article} 7 Soldaten", language)[0].bound == "exact"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (">30", "more_than"),
        (">= 30", "at_least"),
        ("< = 30", "up_to"),
        ("≤30", "up_to"),
        ("~30", "about"),
        ("30+", "at_least"),
        ("<>30", "exact"),
        ("200 or greater than", "at_least"),
        ("200 or greater than 190", "exact"),
        ("less than 30 or equal", "up_to"),
        ("more than 30 or equal to 40", "more_than"),
        ("30 and more tanks", "at_least"),
        ("30 tanks and more planes", "exact"),
        ("30-plus tanks", "at_least"),
        ("30-odd tanks", "about"),
        ("30 tanks, give or take, came", "about"),
        ("30 tanks, at least 20 planes", "exact"),
        ("ca. 30", "about"),
    ],
)
def test_signs_and_dangling_comparisons(text: str, expected: str) -> None:
    """Signs bound, a comparison may stand behind its number, and the next number takes its own."""
    language = "de" if text.startswith("ca") else "en"
    assert quantities(text, language)[0].bound == expected


@pytest.mark.each(
    ("language", "text", "expected"),
    [
        ("en", "The strike was spread over 9 weeks", True),
        ("en", "The strike dragged over 9 weeks", True),
        ("en", "Over 9 weeks the pit stood still", True),
        ("en", "Flags were hoisted over 70 towns", True),
        ("en", "The strike lasted over 9 weeks", False),
        ("en", "The strike went on for over 9 weeks", False),
        ("en", "The strike ended over 9 weeks ago", False),
        ("en", "She has over 9 years of practice", False),
        ("en", "Over 70 towns were shelled", False),
        ("en", "The army took over 70 towns", False),
        ("en", "Drivers were fined over 70 dollars", False),
        ("de", "Der Streik zog sich über 9 Wochen hin", True),
        ("de", "Der Streik dauerte über 9 Wochen", False),
        ("de", "Der Streik tobt seit über 9 Wochen", False),
        ("de", "Sie ist über 70 Jahre alt", False),
    ],
)
def test_over_a_time_or_a_place_may_be_no_bound(language: str, text: str, *, expected: bool) -> None:
    """While it was going on, or above them; behind a preposition and a verb that takes time, and of a subject, it bounds."""
    bound, is_doubtful = read(text, language)
    assert (bound, is_doubtful) == ("more_than", expected)
