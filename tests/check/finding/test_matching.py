"""What is looked for, read, and what of it a sentence has, where, and how nearly."""

from decimal import Decimal

import pytest

from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.matching import (
    FORM,
    NAMED,
    NEAR,
    OTHER_UNIT,
    PART,
    SAME,
    TOKEN,
    Counting,
    Matcher,
    Query,
    chunks_of,
    forms_of,
    read_query,
)
from claimcheck.problem import Place
from claimcheck.records.model import Actor
from claimcheck.text.fold import fold


def _actor(id_: str, *names: str) -> Actor:
    return Actor(place=Place(""), places={}, id=id_, name=names[0], aliases=names[1:])


NAMES = Names(
    (
        _actor("lukashenko", "Alexander Lukashenko", "Lukaschenko", "belarussische Machthaber"),
        _actor("isw", "Institute for the Study of War", "ISW"),
    )
)


def told(query: Query) -> list[tuple[str, str]]:
    """Return each term as it was written, and what it is."""
    kinds = (
        "number" if term.values else "actor" if term.actors else "word" if term.weight == 1 else "little"
        for term in query.terms
    )
    return [(term.asked, kind) for term, kind in zip(query.terms, kinds, strict=True)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("9000 Soldaten", [("9000", "number"), ("Soldaten", "word")]),
        ("bis zu 9.000 Mann", [("bis", "little"), ("zu", "little"), ("9.000", "number"), ("Mann", "word")]),
        ("92 % dafür", [("92 %", "number"), ("dafür", "little")]),
        ("Lukaschenko in Minsk", [("Lukaschenko", "actor"), ("in", "little"), ("Minsk", "word")]),
        ("der belarussische Machthaber", [("der", "little"), ("belarussische Machthaber", "actor")]),
        ("the Institute for the Study of War", [("the", "little"), ("Institute for the Study of War", "actor")]),
        ("Wagner-Chef", [("Wagner", "word"), ("Chef", "word")]),
        ("Tausende Soldaten", [("Tausende", "word"), ("Soldaten", "word")]),
        ("2022", [("2022", "word")]),
        ("Zug Zug zug", [("zug", "word")]),
        ("„Zug“ – [sic]!", [("Zug", "word"), ("sic", "word")]),
        ("", []),
        ("-- …", []),
    ],
)  # fmt: skip
def test_each_part_is_read_for_what_it_is(written: str, expected: list[tuple[str, str]]) -> None:
    """Numbers with their units, names with all their words, and every other word once."""
    assert told(read_query(written, NAMES)) == expected


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("9000", {"9000"}),
        ("9.000", {"9000", "9"}),
        ("9,000", {"9000", "9"}),
        ("neuntausend", {"9000"}),
        ("nine thousand", {"9000"}),
        ("9 000", {"9000"}),
        ("9,2 Millionen", {"9200000"}),
    ],
)
def test_numbers_are_looked_for_by_value(written: str, values: set[str]) -> None:
    """However it is written; where the two languages read it differently both values are meant."""
    [term] = read_query(written, NAMES).terms
    assert term.values <= {Decimal(value) for value in values}
    assert max(term.values) == max(map(Decimal, values))


def test_units_are_one_in_both_languages() -> None:
    """A percentage is the same with a sign, in German and in English."""
    written = ("92 %", "92 percent", "92 Prozent", "92%")
    terms = [read_query(text, NAMES).terms[0] for text in written]
    assert {(term.values, term.measure) for term in terms} == {(frozenset({Decimal(92)}), "percent")}


def test_a_long_text_is_read_in_part() -> None:
    """A whole page is no query: its first words are looked for."""
    terms = read_query(" ".join(f"w{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(500)), NAMES).terms
    assert len(terms) == 64


PUTIN = Actor(place=Place(""), places={}, id="putin", name="Wladimir Putin", aliases=("Putin", "Kremlchef"))
PUTINS = Names((PUTIN,))


def met(words: str, sentence: str, language: str | None = "de") -> dict[str, float]:
    """Return the words of *sentence* that meet *words*, and how nearly."""
    found = Matcher(read_query(words, PUTINS), PUTINS).met(sentence, language)
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
    query = read_query("Soldatn", PUTINS)
    [term] = query.terms
    near = query._replace(terms=(term._replace(near=frozenset({"soldaten"})),))
    [found] = Matcher(near, PUTINS).met("Die Soldaten.", "de")
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
    matcher = Matcher(read_query(words, PUTINS), PUTINS)
    for language in ("de", "en"):
        for item in matcher.met(sentence, language):
            tokens = TOKEN.findall(sentence)
            assert any(item.term in matcher.may_meet(token, language) for token in tokens), item
            chunks = chunks_of(fold(sentence).text, Counting())
            assert any(item.term in matcher.may_meet_chunk(chunk, language) for chunk in chunks), item
            assert any(
                form in f" {' '.join(forms_of(token, language))} "
                for form in matcher.forms()
                for token in tokens
            )


GOING_ON = {
    "9000": ["9 bis 10 Tausend", "9 000 Mann", "neun bis zehn tausend", "9k", "9-10 Tausend"],
    "15,5": ["15 Dollar 50", "fünfzehneinhalb"],
    "60": ["fünf Dutzend"],
    "0,5": ["ein halbes Jahr"],
}


@pytest.mark.parametrize(
    ("words", "sentence"), [(asked, one) for asked, all_ in GOING_ON.items() for one in all_]
)
def test_a_number_goes_on_behind_others(words: str, sentence: str) -> None:
    """Whatever is read as its value is met."""
    assert met(words, sentence, "de"), sentence


@pytest.mark.parametrize(
    "sentence", ["Am 9. Mai 2020 kamen 90 Mann.", "9 von 10", "neun Tage im Jahr 2020", "die 9-jährigen 90er"]
)
def test_a_number_that_none_goes_on_is_no_part_of_another(sentence: str) -> None:
    """Who looks for nine thousand is not sent to every nine; who looks for nine is."""
    chunks = chunks_of(fold(sentence).text, Counting())
    for words, is_met in (("9000", False), ("9", True)):
        matcher = Matcher(read_query(words, PUTINS), PUTINS)
        assert any(matcher.may_meet_chunk(chunk, "de") for chunk in chunks) is is_met
        assert bool(matcher.met(sentence, "de")) is is_met


@pytest.mark.parametrize("word", ["9000, ", "Zug ", "Putin "])
def test_a_sentence_without_end_takes_time_in_proportion(word: str) -> None:
    """Every place is met, and none is held against every other."""
    found = Matcher(read_query("Zug Putin 9000", PUTINS), PUTINS).met(word * 20_000, "de")
    assert len(found) == 20_000
