"""Which words of a sentence negate or bound, whatever is quoted of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.pack import RULED
from claimcheck.text.negation import lists_of, negations, tokens_of, turning
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("Minsk, „Moskau“!", ["minsk", "moskau"]),
        ("9.000 Mann, 2,6 Mio.", ["9.000", "mann", "2,6", "mio"]),
        ("bis 1975, dann", ["bis", "1975", "dann"]),
        ("No. 5, no 5", ["no.", "5", "no", "5"]),
        ("It didn’t", ["it", "didn't"]),
        ("ni\u00adcht u\u0308ber unwahr-\nscheinlich", ["nicht", "über", "unwahrscheinlich"]),
    ],
)
def test_words_are_read_folded_and_in_lower_case(text: str, words: list[str]) -> None:
    """No typography hides a word, and a number keeps its marks."""
    assert [token.word for token in tokens_of(text)] == words


def test_a_word_knows_its_place_in_the_text_as_written() -> None:
    """Spans count in the text before it was folded."""
    text = "Es ist ni\u00adcht  wahr"
    assert [text[token.span.start : token.span.end] for token in tokens_of(text)] == text.split()


def negating(text: str, *languages: str) -> list[str]:
    """Return the words of *text* that negate."""
    return [token.word for token in negations(tokens_of(text), lists_of(languages or RULED))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk kommt", []),
        ("Minsk kommt nicht, niemand kommt", ["nicht", "niemand"]),
        ("Nicht nur Minsk kommt", []),
        ("Er will nicht, nur Minsk will", ["nicht"]),
        ("Putin wies es zurück", ["wies"]),
        ("Putin wies darauf hin", []),
        ("Zurück in Minsk wies er darauf hin", []),
        ("He ruled nothing out", ["ruled", "nothing"]),
    ],
)
def test_the_words_that_negate(text: str, expected: list[str]) -> None:
    """Words of the list negate, alone or with their particle behind them, but not in harmless phrases."""
    assert negating(text) == expected


NEGATED = {
    "de": """
        Minsk hat [nicht] geliefert.
        Minsk hat [keine] Panzer geliefert.
        [Kein] Panzer kam an.
        Es gab [keinerlei] Verluste.
        Minsk hat [niemals] geliefert.
        Minsk hat [nie] geliefert.
        Minsk hat [mitnichten] geliefert.
        Minsk hat [keineswegs] geliefert.
        Minsk wird [keinesfalls] liefern.
        [Niemand] wurde verletzt.
        Er traf [niemanden].
        [Nirgends] gab es Strom.
        Er sagte [nichts].
        Es sind [weder] Panzer noch Schiffe.
        Er kam [ohne] Soldaten.
        Er kam [kaum] voran.
        Die Meldung ist [falsch].
        Die Meldung ist [unwahr].
        Die Meldung ist [erfunden].
        Die Zahl ist [unbekannt].
        Ein Sieg ist [ausgeschlossen].
        Ein Sieg ist [unwahrscheinlich].
        Ein Sieg ist [unmöglich].
        Das ist eine [Falschmeldung].
        Das ist [Unsinn].
        Minsk [bestreitet] den Angriff.
        Minsk [bestritt] den Angriff.
        Minsk [dementierte] den Angriff.
        Minsk [leugnet] den Angriff.
        Minsk [bezweifelt] die Zahl.
        Minsk [verneint] die Frage.
        Minsk [verhinderte] den Angriff.
        Minsk [verweigert] die Hilfe.
        Minsk [verzichtet] auf Hilfe.
        Minsk [widersprach] der Darstellung.
        Minsk hat die Vorwürfe [zurückgewiesen].
        Der Rat hat den Antrag [abgelehnt].
        Der Rat [lehnte] den Antrag ab.
        Der Sprecher [wies] den Vorwurf zurück.
        Die Regierung [schließt] einen Krieg aus.
        Es [fehlt] an Geld.
        Das Konzert wurde [abgesagt].
        Die Behauptung ist [widerlegt].
        Minsk kam [statt] Moskau.
    """,
    "en": """
        Minsk did [not] deliver.
        Minsk has [no] tanks.
        [None] came.
        [Nobody] was hurt.
        [Nothing] happened.
        [Nowhere] was it safe.
        Minsk [never] delivered.
        Minsk [neither] sold tanks [nor] gave them.
        Minsk [cannot] deliver.
        Minsk [can't] deliver.
        Minsk [didn't] deliver.
        Minsk [won't] deliver.
        It [isn't] true.
        They [weren't] there.
        He came [without] soldiers.
        He [hardly] moved.
        He [scarcely] moved.
        The report is [false].
        The report is [untrue].
        The report is [unfounded].
        The report is [misleading].
        A win is [unlikely].
        A win is [impossible].
        The story was [fabricated].
        The story was [debunked].
        It was a [hoax].
        Minsk [denied] the attack.
        Minsk [denies] the attack.
        Minsk [disputed] the figure.
        Minsk [refuted] the claim.
        Minsk [rejected] the claim.
        Minsk [refused] to help.
        Minsk [failed] to help.
        Police [prevented] an attack.
        Police [foiled] an attack.
        Experts [doubt] the figure.
        The cause is [unclear].
        Minsk [ruled] a war out.
        Tanks came [instead] of ships.
    """,
}
"""Sentences with the words marked that turn them round; "instead" and „statt“ do so with one part of theirs."""

PLAIN = {
    "de": """
        Minsk hat geliefert.
        Nicht nur Minsk liefert.
        Nicht zuletzt Minsk liefert.
        Kein Wunder, dass Minsk liefert.
        Es besteht kein Zweifel am Sieg.
        Die Soldaten starben.
        Er hat die Wahl gewonnen.
        Rat und Land stimmen zu.
        Sie kamen ab Montag zurück.
    """,
    "en": """
        Minsk delivered.
        Not only Minsk delivers.
        No doubt Minsk delivers.
        No wonder Minsk delivers.
        The die is cast.
        He was born in Minsk.
        They ruled for years.
        It was an art hotel.
    """,
}
"""Sentences that say what they say, some with a word that negates elsewhere, or in the other language."""


@pytest.mark.each(
    ("language", "marked"),
    [(language, line.strip()) for language, block in NEGATED.items() for line in block.strip().splitlines()],
)
def test_a_sentence_is_turned_round_by_its_words(language: str, marked: str) -> None:
    """Written out by hand: a word that is missing from the lists, or stands in another language's, would be unseen here."""
    expected = [word.lower() for word in re.findall(r"\[(.*?)\]", marked)]
    assert (marked, negating(re.sub(r"[\[\]]", "", marked), language)) == (marked, expected)


@pytest.mark.each(
    ("language", "text"),
    [(language, line.strip()) for language, block in PLAIN.items() for line in block.strip().splitlines()],
)
def test_a_plain_sentence_is_turned_round_by_nothing(language: str, text: str) -> None:
    """The words "die" and „Rat“ deny nothing, whatever language they are in."""
    assert (text, negating(text, language)) == (text, [])


def test_a_harmless_phrase_negates_where_only_its_end_is_quoted() -> None:
    """„nicht | nur“ turns round what remains; wholly outside, or wholly quoted, the phrase does not."""
    tokens, lists = tokens_of("Nicht nur Minsk kommt"), lists_of(("de",))
    inside = {"nur Minsk": Span(6, 15), "Minsk": Span(10, 15), "Nicht nur Minsk": Span(0, 15)}
    assert {words: [t.word for t in negations(tokens, lists, [span])] for words, span in inside.items()} == {
        "nur Minsk": ["nicht"],
        "Minsk": [],
        "Nicht nur Minsk": [],
    }


def test_a_language_negates_with_its_own_words() -> None:
    """The words of one language say nothing in another, unless both are asked for."""
    text = "nicht not"
    assert [negating(text, "de"), negating(text, "en"), negating(text)] == [
        ["nicht"],
        ["not"],
        ["nicht", "not"],
    ]


@given(st.text("nicht kein über 9,. -\n\u00ad’'"))
def test_every_word_lies_in_the_text(text: str) -> None:
    """Words follow each other in order, none empty, and the words that negate are some of them."""
    tokens = tokens_of(text)
    places = [offset for token in tokens for offset in token.span]
    assert places == sorted(places)
    assert all(token.word and 0 <= token.span.start < token.span.end <= len(text) for token in tokens)
    assert set(negations(tokens, lists_of(RULED))) <= set(tokens)


def test_a_word_behind_a_soft_hyphen_is_found_where_it_stands() -> None:
    """A soft hyphen at the start of a sentence moves no word."""
    assert [token.span for token in tokens_of("\xadnicht so")] == [Span(1, 6), Span(7, 9)]


def test_a_harmless_phrase_of_three_words() -> None:
    """The words "no question that" negate nothing, "no question of" does, and so does a phrase that a comma parts."""
    texts = ("There is no question that he came", "There is no question of him", "There is no question, that")
    assert [negating(text, "en") for text in texts] == [[], ["no"], ["no"]]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The port would rather sell land than close the pool.", ["than"]),
        ("en", "They would sooner leave Lohm than pay Moor.", ["than"]),
        ("en", "The dam is rather older than the port.", []),
        ("en", "The port would rather pay more than 30 euros.", []),
        ("en", "They left rather early, later than Moor.", []),
        ("de", "Der Bischof zieht es vor, Land zu kaufen, als das Bad zu schließen.", ["als"]),
        ("de", "Der Bischof würde eher Land kaufen als das Bad schließen.", ["als"]),
        ("de", "Moor will lieber gehen, als dass er zahlt.", ["als"]),
        ("de", "Moor zog den Stuhl vor, als der Bischof kam.", []),
        ("de", "Moor zog nach Lohm, als das Bad zu schließen drohte.", []),
        ("de", "Moor ging lieber, als der Bischof kam.", []),
        ("de", "Moor kam eher als der Bischof.", []),
        ("en", "It would be wrong to say that the pool closed.", ["wrong"]),
        ("en", "It is a mistake to tell people that the pool closed.", ["mistake"]),
        ("en", "It would be wrong to overlook that the pool closed.", []),
        ("en", "It would be wrong to deny that the pool closed.", []),
        ("en", "Moor was wrong to leave.", []),
    ],
)
def test_what_turns_round_without_a_negation(language: str, text: str, expected: list[str]) -> None:
    """What was not chosen, and what is wrong to say; not what only compares or tells when, nor what is wrong to pass over."""
    assert [token.word for token in turning(tokens_of(text), (language,))] == expected
