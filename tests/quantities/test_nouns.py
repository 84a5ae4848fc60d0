"""What news counts, by name."""

import pytest

from claimcheck.quantities.nouns import COUNTED, FATES, PEOPLE, category, nation, nations
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import thing_of


@pytest.mark.each(("word", "name"), COUNTED.items())
def test_each_word_has_its_thing(word: str, name: str) -> None:
    """Each word of the lexicon is counted as its thing, as a record's unit, too."""
    assert [category(word.title()), category(thing_of(word).noun or "")] == [name, name]


@pytest.mark.each("name", sorted(PEOPLE))
def test_people_are_counted(name: str) -> None:
    """Each kind of people is a name of the lexicon."""
    assert name in COUNTED.values()


@pytest.mark.each(("word", "name"), FATES.items())
def test_a_fate_is_told_beside_a_number(word: str, name: str) -> None:
    """Each word tells what befell those that are counted, behind their number or before it."""
    texts = (f"Es hieß, 30 {word}.", f"Minsk {word} 30.")
    readings = [r for text in texts for language in ("de", "en") for r in quantities(text, language)]
    assert name in {r.fate for r in readings} | {FATES.get(w.lower()) for r in readings for w in r.counted}


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("russischer", "russian"),
        ("Russians", "russian"),
        ("Schweizer", "swiss"),
        ("US-amerikanischen", "american"),
        ("runde", None),
    ],
)
def test_a_nation_is_known_by_its_adjective(word: str, name: str | None) -> None:
    """Adjectives and nouns for people name their nation in every form."""
    assert nation(word) == name


def test_nations_of_several_words() -> None:
    """Of several words only those that name a nation count."""
    assert nations(("russische", "belarussische", "Soldaten")) == {"russian", "belarusian"}
