"""What of a query a sentence has, where, and how nearly."""

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.matching import FORM, NAMED, NEAR, OTHER_UNIT, PART, SAME, Matcher
from claimcheck.check.finding.query import TOKEN, read_query
from claimcheck.problem import Place
from claimcheck.records.model import Actor

PUTIN = Actor(place=Place(""), places={}, id="putin", name="Wladimir Putin", aliases=("Putin", "Kremlchef"))
NAMES = Names((PUTIN,))


def met(words: str, sentence: str, language: str | None = "de") -> dict[str, float]:
    """Return the words of *sentence* that meet *words*, and how nearly."""
    found = Matcher(read_query(words, NAMES), NAMES).met(sentence, language)
    return {sentence[item.span.start : item.span.end]: item.quality for item in found}


@pytest.mark.parametrize(
    ("words", "sentence", "expected"),
    [
        ("Soldaten", "Die Soldaten kommen.", {"Soldaten": SAME}),
        ("soldat", "Die Soldaten kommen.", {"Soldaten": FORM}),
        ("ging", "Sie gehen heim.", {"gehen": FORM}),
        ("Truppe", "Eine Kampftruppe und Truppenteile.", {"Kampftruppe": PART, "Truppenteile": PART}),
        ("rot", "Das Brot.", {}),
        ("Sol\u00addaten", "Die Sol\u00addaten.", {"Sol\u00addaten": SAME}),
        ("Soldaten", "Die Sol-\ndaten kommen.", {"Sol-\ndaten": SAME}),
        ("9000", "Es sind 9.000 Mann.", {"9.000": SAME}),
        ("9,000", "Es sind neuntausend Mann.", {"neuntausend": SAME}),
        ("neuntausend", "Es sind 9000 Mann.", {"9000": SAME}),
        ("9000", "Es sind 90000 Mann, 19000, 900.", {}),
        ("90", "Das kostet 90 Millionen Euro.", {"90": OTHER_UNIT}),
        ("90 Millionen", "Das kostet 90.000.000 Euro.", {"90.000.000": SAME}),
        ("92 %", "Es sind 92 Prozent.", {"92 Prozent": SAME}),
        ("92 percent", "Es sind 92 Soldaten.", {"92": OTHER_UNIT}),
        ("2022", "Im Jahr 2022 kamen sie.", {"2022": SAME}),
        ("Putin", "Der Kremlchef sprach.", {"Kremlchef": NAMED}),
        ("Kremlchef", "Wladimir Putins Wort.", {"Wladimir Putins": NAMED}),
        ("Putin", "Putin sprach.", {"Putin": SAME}),
        ("Lukaschenko", "Der Kremlchef sprach.", {}),
    ],
)  # fmt: skip
def test_a_sentence_meets_what_it_has(words: str, sentence: str, expected: dict[str, float]) -> None:
    """Words in their forms, numbers by value, actors by any name; never part of a number."""
    assert met(words, sentence) == expected


@pytest.mark.parametrize("language", [None, "es"])
def test_in_other_languages_both_are_tried(language: str | None) -> None:
    """Where the language is unknown, or has no stems, German and English ones serve."""
    assert met("soldiers nine", "A soldier; 9 came.", language) == {"soldier": FORM, "9": SAME}


def test_a_word_may_be_a_misspelling() -> None:
    """What was found to be near is met, and counts less than any form."""
    query = read_query("Soldatn", NAMES)
    [term] = query.terms
    near = query._replace(terms=(term._replace(near=frozenset({"soldaten"})),))
    [found] = Matcher(near, NAMES).met("Die Soldaten.", "de")
    assert (found.quality, NEAR < FORM) == (NEAR, True)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("9000", "rund neun tausend"),
        ("9000", "nine thousand"),
        ("1250", "twelve hundred and fifty"),
        ("1250", "1 250 Mann"),
        ("0,5", "ein halbes Prozent"),
        ("0,25", "ein Viertel"),
        ("2,5", "zweieinhalb, 2½ oder 2 1/2"),
        ("25", "fünfundzwanzig"),
        ("25", "twenty-five men"),
        ("9000000", "9 Mio. Euro"),
        ("3000", "3k"),
        ("Putin", "KREMLCHEF"),
        ("Truppe", "Kampftruppen"),
    ],
)
def test_what_is_met_may_be_met(words: str, sentence: str) -> None:
    """A sentence that meets a term has a word by which an index finds it: what proposes hides nothing."""
    matcher = Matcher(read_query(words, NAMES), NAMES)
    for language in ("de", "en"):
        for item in matcher.met(sentence, language):
            tokens = TOKEN.findall(sentence)
            assert any(item.term in matcher.may_meet(token, language) for token in tokens), item


@pytest.mark.parametrize("word", ["9000, ", "Zug ", "Putin "])
def test_a_sentence_without_end_takes_time_in_proportion(word: str) -> None:
    """Every place is met, and none is held against every other."""
    found = Matcher(read_query("Zug Putin 9000", NAMES), NAMES).met(word * 20_000, "de")
    assert len(found) == 20_000
