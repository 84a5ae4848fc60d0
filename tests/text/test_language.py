"""Whether words are German or English."""

import pytest

from claimcheck.text.language import (
    COMMON,
    SURE,
    UNDETERMINED,
    article_language,
    is_latin,
    is_read,
    is_shown_by_words,
    language_of,
    told_language,
)


def test_no_common_word_is_of_both_languages() -> None:
    """One that was would show neither."""
    assert COMMON["de"] & COMMON["en"] == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9,000 Russian troops in joint force", "en"),
        ("2,000 soldiers moved to Donbass", "en"),
        ("Belarus has 45,000 active soldiers", "en"),
        ("28 union programmes of Russia and Belarus have been carried out", "en"),
        ("Bis zu 9000 Soldaten sollen kommen", "de"),
        ("2.000 Männer verlegt", "de"),
        ("9.000 Soldaten kamen", "de"),
        ("", None),
        ("Minsk 2.000", None),
    ],
)
def test_common_words_tell_the_language(text: str, expected: str | None) -> None:
    """The language of more words wins; where none shows nothing is said."""
    assert language_of(text) == expected


def test_scripts_are_told_apart() -> None:
    """Most letters decide; digits and marks have no script."""
    assert [is_latin(text) for text in ("почти три дня", "Minsk, день", "3 %", "")] == [
        False,
        True,
        True,
        True,
    ]


def test_one_common_word_is_no_proof() -> None:
    """A language is sure with several of its common words and none of the other's."""
    texts = ("Ten die in attack", "They were with him", "Es ist nicht da", "It was nicht with them", "")
    assert [told_language(text, SURE) for text in texts] == [None, "en", "de", None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vingt soldats sont là", True),
        ("Venti soldati sono là", False),
        ("Do 9000 żołnierzy jest tam", False),
        ("До 9000 солдат", False),
        ("Erdoğan visits Minsk", True),
        ("9,000 Russian troops in joint force", True),
        ("Männer verlegt", True),
        ("", True),
    ],
)
def test_other_languages_are_not_read(text: str, expected: bool) -> None:  # noqa: FBT001
    """Common words or letters of another language show it, a foreign name does not."""
    assert is_read(text) is expected


GERMAN = "Der Rat hat das Geld für die Schule am Montag nicht bewilligt."
ENGLISH = "The council did not grant the money for the school on Monday."
FRENCH = "Le conseil a refusé lundi de verser les fonds que demandait cette école, et le maire a dit qu'il ne fallait "
FRENCH += "rien attendre avant le printemps prochain, car les caisses sont vides depuis la crise qui a frappé tout le pays."

NOUNS = "Verteidigungsminister Pistorius besuchte gestern deutsche Soldaten in Litauen. Dort trainieren derzeit 400 "
NOUNS += "Panzergrenadiere gemeinsam mit litauischen Einheiten. Bundeswehr und Nato planen weitere Übungen, teilte ein "
NOUNS += "Sprecher mit. Kritik kam von Linken und Grünen: Beide Parteien fordern genauere Angaben über Kosten, Dauer, "
NOUNS += "Ziele sowie Ausrüstung. Litauens Präsident Nauseda lobte Pistorius ausdrücklich."


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("en", GERMAN),
        ("de-AT", ENGLISH),
        ("de", "They will keep an eye on it."),
        ("en", "Was hat er dazu nicht gesagt, was will er mit dem Geld?"),
        ("de", FRENCH),
        ("en", FRENCH),
        ("en", "Le maire n'a pas dit que le pont est tombé dans la rue."),
        ("de", "El alcalde no dijo que la fecha de la feria está fijada en el plan."),
        (None, FRENCH),
        ("de", "Совет не дал денег"),
        (None, "Совет не дал денег"),
        ("de", f"{ENGLISH * 9} „{GERMAN}“"),
    ],
)
def test_an_article_plainly_in_another_language_has_none(declared: str | None, text: str) -> None:
    """Its record may say what it likes: no word of another language's list would be missed for that."""
    assert article_language(declared, text) == UNDETERMINED


@pytest.mark.parametrize(
    ("declared", "text"),
    [
        ("de", GERMAN),
        ("en-GB", ENGLISH),
        (None, GERMAN),
        (None, ENGLISH),
        ("de", f"{GERMAN * 3} „{ENGLISH}“"),
        ("de", NOUNS),
        ("es", GERMAN),
        ("de", "Minsk, 9000 Soldaten"),
        ("en", "Minsk: 9,000 troops"),
        ("en", "El Paso: La Rosa beats De la Cruz"),
        ("en", ""),
        (None, "Minsk"),
    ],
)
def test_an_article_in_doubt_has_the_language_of_its_record(declared: str | None, text: str) -> None:
    """Names and figures show no language, a foreign quotation not that of the article."""
    assert article_language(declared, text) == declared


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour closes in May, the mayor said.", True),
        ("Der Hafen schließt im Mai, sagte die Bürgermeisterin.", True),
        ("The mayor said that she was in the café.", True),
        ("Borgmesteren benægter, at havnen lukker i maj.", False),
        ("Burgemeester ontkent dat de haven in mei sluit.", False),
        ("Regeringen har beslutat att hamnen stängs i maj, men inte för alla.", False),
        ("Purtătorul de cuvânt a negat că portul va fi închis în mai.", False),
        ("Minsk 2.000", False),
    ],
)
def test_only_common_words_show_a_language(text: str, expected: bool) -> None:  # noqa: FBT001
    """Those of one language, and hardly any of others: endings alone are shared with Danish, Dutch and Swedish."""
    assert is_shown_by_words(text) is expected
