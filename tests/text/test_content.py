"""Content words, and whether two words are forms of one."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.content import FUNCTION_WORDS, Lexis, content_words, words_of
from claimcheck.text.span import Span


def says(language: str, word: str, text: str) -> list[str]:
    """Return the words of a text that say a word."""
    lexis = Lexis(words_of(text, language), language)
    return [other.text for other in lexis.says(words_of(word, language)[-1])]


ALIKE = [
    ("de", "Truppe", "Die Kampftruppen kamen"),
    ("de", "Truppe", "Truppen"),
    ("de", "Angriff", "Angriffe"),
    ("de", "Panzer", "Kampfpanzern"),
    ("de", "greifen", "gegriffen"),
    ("de", "angegriffen", "angreifen"),
    ("de", "starb", "gestorben"),
    ("de", "Scholz", "Scholz"),
    ("de", "Putin", "Putins"),
    ("de", "Straße", "Strasse"),
    ("de", "Ebola-Epidemie", "die Epidemie von Ebola"),
    ("de", "Ukraine", "Ost-Ukraine"),
    ("en", "troops", "troop"),
    ("en", "took", "taken"),
    ("en", "Putin", "Putin's"),
    ("en", "soldiers", "Soldiers"),
    ("en", "people", "person"),
]
UNLIKE = [
    ("de", "Angriff", "Scheinangriff"),
    ("de", "Gewinn", "Quartalsgewinn"),
    ("de", "Lohn", "Stundenlohn"),
    ("de", "Präsident", "Vizepräsident"),
    ("de", "Präsident", "Ex-Präsident"),
    ("de", "Lage", "Niederlage"),
    ("de", "öffentlich", "nicht-öffentlich"),
    ("de", "öffentlich", "nichtöffentlich"),
    ("de", "Kampftruppe", "Truppe"),
    ("de", "ein Besuch", "wird besucht"),
    ("de", "Fall", "Unfall"),
    ("de", "Kanzler", "Altkanzler"),
    ("de", "Putin", "Putina"),
    ("en", "president", "vice-president"),
    ("en", "public", "non-public"),
    ("en", "possible", "impossible"),
    ("en", "safe", "unsafe"),
    ("en", "Smith", "Smithson"),
]


@pytest.mark.parametrize(("language", "word", "text"), ALIKE)
def test_forms_of_a_word_and_kinds_of_a_thing(language: str, word: str, text: str) -> None:
    """Inflected, irregular, spelled the Swiss way, in a compound that is a kind of it, or in parts."""
    assert says(language, word, text) != []


@pytest.mark.parametrize(("language", "word", "text"), UNLIKE)
def test_what_only_looks_like_it(language: str, word: str, text: str) -> None:
    """A prefix makes something else of a word, and what is wider is not narrower."""
    assert says(language, word, text) == []


def test_content_words_and_places() -> None:
    """Function words are left out, spans count in the original text, soft hyphens and genitives aside."""
    found = [(word.text, word.span) for word in content_words("Der Prä\u00adsident ist in Minsk", "de")]
    assert found == [("Präsident", Span(4, 14)), ("Minsk", Span(22, 27))]
    assert [word.text for word in content_words("The army's tanks", "en")] == ["army", "tanks"]


def test_function_words_say_nothing() -> None:
    """None of them turns or loosens a statement: negations, bounds and modal verbs are content."""
    loaded = (
        "beide jeder nicht kein keine nie ohne gegen nur fast kaum alle einige wenige mehr soll sollen kann könnte muss will zwei",
        "any both each not no never without against only almost hardly all few more less may might can could should must will would two",
    )
    told = {
        word
        for words, list_ in zip(loaded, (FUNCTION_WORDS[language] for language in RULED), strict=True)
        for word in words.split()
        if word in list_
    }
    assert told == set()
    assert [
        word for language in RULED for word in FUNCTION_WORDS[language] if content_words(word, language)
    ] == []


@pytest.mark.parametrize("text", ["Die Mittel reichen aus.", "Die Truppen griffen bisher nicht ein."])
def test_every_word_of_a_clause_with_a_particle_says_itself(text: str) -> None:
    """The particle makes another verb of the verb, and no word of the others."""
    lexis, words = Lexis(words_of(text, "de"), "de"), words_of(text, "de")
    assert [word.text for word in words if word not in lexis.says(word)] == []


def test_a_particle_is_of_the_second_of_two_joined_verbs() -> None:
    """„verlor … und erhielt … zurück“ says nothing of „zurückverlieren“; what only a noun is joined to keeps its particle."""
    joined, alone = "Sie verlor 2020 die Lizenz und erhielt sie zurück.", "Sie erhielt Geld und Ware zurück."
    stems = {(text, word.text): word.stems for text in (joined, alone) for word in words_of(text, "de")}
    assert stems[joined, "verlor"] == {"verli", "verlor"}
    assert stems[joined, "erhielt"] == stems[alone, "erhielt"] == {"zuruckerhalt", "zuruckerhiel"}


def test_a_verb_without_its_particle_is_another() -> None:
    """„reichen … aus“ is no „reichen“, and no „reichen … ein“."""
    lexis = Lexis(words_of("Die Mittel reichen aus.", "de"), "de")
    others = [
        words_of(text, "de")[2] for text in ("Sie alle reichen bis Mai.", "Die Bürger reichen sie ein.")
    ]
    assert [lexis.says(other) for other in others] == [(), ()]
