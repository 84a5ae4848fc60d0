"""Which words of a text turn or loosen it, by kind, and what in a text of another language may answer to them."""

import pytest

from claimcheck.check.fit.answering import fewer_words, opposed, outnumbered, unanswered, unlike_names
from claimcheck.check.fit.governing import Read

DROPPED = """
    Ist die Fähre gesunken? / The ferry sank. / ?
    Wenn der Damm bricht, ertrinkt das Vieh. / The livestock drowns. / Wenn
    Die Polizei fand kaum Spuren. / The police found traces. / kaum
    Der mutmaßliche Brandstifter floh. / The arsonist fled. / mutmaßliche
    Dem Trainer wird Untreue vorgeworfen. / The coach committed embezzlement. / vorgeworfen
    Die Bauern hoffen auf Regen. / The farmers got rain. / hoffen
    Der Dieb versuchte, das Bild zu stehlen. / The thief stole the picture. / versuchte
    Die Partei fordert den Abriss. / The party demolished it. / fordert
    Fast alle Schafe ertranken. / All sheep drowned. / Fast
    Die meisten Schafe ertranken. / All the sheep drowned. / meisten
    Einige Lehrer lehnten die Reform ab. / The teachers rejected the reform. / Einige
    Ein Teil der Ernte verfaulte. / The harvest rotted. / Ein Teil der
    Nur in Lohm fiel der Strom aus. / The power failed in Lohm. / Nur
    Der ehemalige Minister besuchte die Werft. / The minister visited the shipyard. / ehemalige
    Der designierte Intendant sprach. / The director spoke. / designierte
    Der Fahrer oder der Beifahrer rauchte. / The driver smoked. / oder
    Jeder zweite Hof gab auf. / Every farm gave up. / Jeder zweite
    Die Fahrt dauert bis zu einer Woche. / The trip takes a week. / bis zu einer
"""
"""Quotations and translations that lose a word of theirs."""


def rows(table: str) -> list[tuple[str, ...]]:
    """Return the columns of each line."""
    return [tuple(part.strip() for part in line.split(" / ")) for line in table.strip().splitlines()]


def words_of(one: str, other: str, languages: tuple[str, str] = ("de", "en")) -> list[str]:
    """Return the words of *one* that nothing of *other* answers to."""
    read = Read(one, languages[0])
    return [one[span.start : span.end] for _, span in unanswered(read, Read(other, languages[1]))]


@pytest.mark.each(("quote", "gloss", "word"), rows(DROPPED))
def test_a_word_that_turns_or_loosens_needs_an_answer(quote: str, gloss: str, word: str) -> None:
    """By a word of its kind: hedge, denial, condition, part, rank, all, most, only, or."""
    assert word in words_of(quote, gloss)


ANSWERED = """
    Der mutmaßliche Brandstifter floh. / The alleged arsonist fled.
    Die Fahrt dauert bis zu einer Woche. / The trip takes up to a week.
    Der Dieb soll das Bild gestohlen haben. / The thief is said to have stolen the picture.
    Fast alle Schafe ertranken. / Nearly all sheep drowned.
    Nur in Lohm fiel der Strom aus. / The power went out only in Lohm.
    Der ehemalige Minister besuchte die Werft. / The former minister visited the shipyard.
    Der Vizepräsident kam. / The vice president came.
    Die Partei lehnt das ab. / The party rejects that.
    Das ist unmöglich. / That is not possible.
    Die Programme sind zu großen Teilen umgesetzt. / The programmes have largely been carried out.
    Sie kamen vor allem am Abend. / They came in the evening above all.
    Die Partei bekam die meisten Stimmen. / The party got the most votes.
    Nicht nur er kam. / Not only he came.
    Jeder zweite Hof gab auf. / Every other farm gave up.
    Jeder zweite Hof gab auf. / Half of the farms gave up.
    Die Regel gilt erst ab Montag. / The rule does not apply until Monday.
"""


@pytest.mark.each(("quote", "gloss"), rows(ANSWERED))
def test_another_word_of_the_kind_is_an_answer(quote: str, gloss: str) -> None:
    """Translators say the same by other words, on either side."""
    assert words_of(quote, gloss) == []
    assert words_of(gloss, quote, ("en", "de")) == []


@pytest.mark.each(
    ("quote", "gloss", "ends"),
    rows("""
    Die Zahl ging zurück. / The number went up. / ging went
    Die Zahl nahm zu. / The number fell. / nahm fell
    Der Konzern entließ 300 Arbeiter. / The company hired 300 workers. / entließ hired
    Der Konzern stellte 300 Arbeiter ein. / The company laid off 300 workers. / stellte laid
    Die Zahl ging zurück. / The number went down. / -
    Der Konzern stellte die Produktion ein und entließ Arbeiter. / The company halted production and fired workers. / -
    Der Konzern stellte 300 Arbeiter ein. / The company hired 300 workers. / -
    """),
)
def test_what_stands_at_the_other_end(quote: str, gloss: str, ends: str) -> None:
    """A verb and its particle are one word, and so is "went up"."""
    found = opposed(Read(quote, "de"), Read(gloss, "en"))
    told = [
        f"{quote[one.start : one.end]} {gloss[other.start : other.end].split(maxsplit=1)[0]}"
        for one, other in found
    ]
    assert " ".join(told) == ends.strip("-")


def test_one_answer_is_not_enough_for_two() -> None:
    """The alleged culprit who wants to flee is not the culprit who wants to."""
    quote = Read("Der mutmaßliche Täter will fliehen.", "de")
    lost, kept = (
        Read("The culprit wants to flee.", "en"),
        Read("The alleged culprit wants to flee.", "en"),
    )
    told = [quote.text[span.start : span.end] for span in outnumbered(quote, lost)]
    assert told == ["mutmaßliche", "will"]
    assert outnumbered(quote, kept) == []


@pytest.mark.parametrize(
    ("quote", "gloss", "numbers"),
    [
        pytest.param("Im Labor tötete das Gift die Larven.", "The poison killed the larvae.", (4, 3), id="a phrase"),
        pytest.param("Der Polizist schoss versehentlich auf den kleinen Hund am Tor.", "The policeman shot at the small dog by the gate.", (6, 5), id="an adverb among many words"),
        pytest.param("Im Labor tötete das Gift die Larven.", "In the laboratory the poison killed the larvae.", None, id="all of them"),
        pytest.param("Der Zug hielt am 3. Mai um 9 Uhr in Halver.", "The train stopped in Halver.", None, id="numbers and dates are no words"),
        pytest.param("Die Experten des Institute for the Study of War warnten.", "The experts of the Institute for the Study of War warned.", None, id="little words of a name"),
        pytest.param("Der Junge legte ein Geständnis ab und kam in ein Heim bei Ulm.", "The boy confessed and was sent to a home near Ulm.", None, id="one word of many"),
    ],
)  # fmt: skip
def test_a_translation_has_about_as_many_words(quote: str, gloss: str, numbers: object) -> None:
    """A word that stands in no list is missed by number."""
    assert fewer_words(Read(quote, "de"), Read(gloss, "en")) == numbers


def test_long_german_nouns_are_several_english_words() -> None:
    """So German may have fewer words than English; not without a long noun."""
    english = Read("The bishop blessed the fishing boats.", "en")
    assert fewer_words(english, Read("Der Bischof segnete die Fischerboote.", "de")) is None
    assert fewer_words(english, Read("Der Bischof segnete die Boote.", "de")) == (4, 3)


@pytest.mark.parametrize(
    ("english", "german", "names"),
    [
        pytest.param("Angela Merkel left Corfu for Aleppo.", "Angela Merkel reiste von Korfu nach Aleppo.", [], id="alike"),
        pytest.param("Ursula Weber left for Aleppo.", "Angela Merkel reiste nach Aleppo.", ["Ursula Weber"], id="somebody else"),
        pytest.param("The report by Kowalski arrived.", "Der Bericht von Lehmann traf ein.", ["Kowalski"], id="a surname"),
        pytest.param("Farmers met the Prince of Wales on Monday.", "Bauern trafen am Montag den Thronfolger aus Wales.", [], id="behind an article, and a day"),
        pytest.param("He joined NATO staff.", "Er kam zum Stab des Bündnisses.", [], id="a short form"),
        pytest.param("Fire Kills Nine In Lagos", "Neun Tote bei Brand", [], id="a headline"),
    ],
)  # fmt: skip
def test_names_are_alike_in_both_languages(english: str, german: str, names: list[str]) -> None:
    """By letters, by the tables of places; a word with a capital that may be none needs no like."""
    assert list(unlike_names(english, german)) == names


def test_of_very_many_names_the_first_are_compared_by_likeness() -> None:
    """The others must stand in the other text by their letters: time grows with its words, not with their square."""
    known = "Halorfal"
    assert list(unlike_names("He met Corfu.", "Er traf Korfu.")) == []
    many = " and ".join(f"Q{chr(97 + number // 26)}{chr(97 + number % 26)}zx" for number in range(300))
    told = list(unlike_names(f"He met {many} and Corfu and {known}.", f"Er traf Korfu und {known}."))
    assert (len(told), told[-1]) == (301, "Corfu")
