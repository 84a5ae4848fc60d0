"""What bounds a number, beside it."""

from collections.abc import Mapping

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.quantities.bounds import CONDITIONAL, JUST, NEGATING, phrases_of
from claimcheck.quantities.reading import quantities
from claimcheck.text.vocabulary import BOUND_FILLERS, BOUNDS_AFTER, BOUNDS_BEFORE, LOOSE_BOUNDS

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
