"""What a number counts, and the nouns that are known."""

import pytest

from claimcheck.quantities.counted import COUNTED, FATES, PEOPLE, category, nation, nations
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.things import Sameness, same_thing, thing_of


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


SAME = """
    Soldaten Truppen Kämpfer soldiers troops servicemen fighters
    Reservisten reservists
    Söldner mercenaries
    Offiziere officers
    Rekruten conscripts
    Polizisten policemen police_officers
    Geiseln hostages
    Lehrer Lehrkräfte teachers
    Ärzte doctors physicians
    Pfleger nurses
    Schüler Studenten pupils students
    Journalisten Reporter journalists reporters
    Arbeiter workers
    Beschäftigte Mitarbeiter employees
    Patienten patients
    Wähler voters
    Diplomaten diplomats
    Panzer tanks
    Lastwagen Laster trucks lorries
    Autos cars
    Flugzeuge aircraft planes
    Kampfjets fighter_jets warplanes
    Hubschrauber helicopters
    Drohnen drones
    Raketen Marschflugkörper missiles rockets
    Bomben bombs
    Gewehre rifles
    Schiffe ships vessels
    Fahrzeuge vehicles
    Menschen Leute people persons
    Einwohner Bewohner inhabitants residents
    Männer men
    Frauen women
    Kinder children
    Erwachsene adults
    Zivilisten civilians
    Flüchtlinge Geflüchtete refugees
    Gefangene Häftlinge prisoners inmates
    Tote Todesopfer dead fatalities
    Verletzte Verwundete injured wounded
    Vermisste missing
    Demonstranten protesters demonstrators
    Mitglieder members
    Haushalte households
    Firmen Unternehmen companies firms
    Sender stations
    Programme programmes
    Länder Staaten countries states
    Städte cities towns
    Dörfer villages
    Häuser houses
    Krankenhäuser Kliniken hospitals clinics
    Schulen schools
    Kirchen churches
    Brücken bridges
    Fälle cases
    Arbeitsplätze jobs
    Sitze Mandate seats
    Wählerstimmen votes
"""
"""One thing a line, in the words of news of both languages; `_` stands for a blank."""


def things(block: str) -> list[list[str]]:
    """Return the words of each line."""
    return [[word.replace("_", " ") for word in line.split()] for line in block.strip().splitlines()]


def test_words_of_one_thing_are_one_and_no_other() -> None:
    """Each word counts the same as the first of its line, and as the first of no other line."""
    lines = things(SAME)
    heads = [thing_of(words[0]) for words in lines]
    found = {
        word: [n for n, head in enumerate(heads) if same_thing(thing_of(word), head) is Sameness.SAME]
        for words in lines
        for word in words
    }
    assert found == {word: [number] for number, words in enumerate(lines) for word in words}


BEFELL = [
    ("casualty", "30 Menschen starben.", "de"),
    ("casualty", "30 Menschen wurden getötet.", "de"),
    ("casualty", "30 Menschen kamen ums Leben.", "de"),
    ("casualty", "30 people died.", "en"),
    ("casualty", "30 people were killed.", "en"),
    ("casualty", "The blast killed 30 people.", "en"),
    ("injured", "30 Menschen wurden verletzt.", "de"),
    ("injured", "30 Soldaten wurden verwundet.", "de"),
    ("injured", "30 people were injured.", "en"),
    ("injured", "30 soldiers were wounded.", "en"),
    ("injured", "30 people were hurt.", "en"),
    ("missing", "30 Menschen wurden vermisst.", "de"),
    ("missing", "30 people are missing.", "en"),
    ("", "30 Menschen kamen.", "de"),
    ("", "30 people came.", "en"),
]


@pytest.mark.each(("fate", "text", "language"), BEFELL)
def test_what_befell_people(fate: str, text: str, language: str) -> None:
    """The dead, the injured and the missing are told apart by their verbs, alike in both languages."""
    assert [reading.fate for reading in quantities(text, language)] == [fate]


NATIONS = """
    russische Russen Russian Russians
    ukrainische Ukrainer Ukrainian Ukrainians
    belarussische weißrussische Belarusian
    amerikanische Amerikaner American Americans
    deutsche German Germans
    französische Franzosen French
    britische Briten British
    polnische Polen Polish
    chinesische Chinesen Chinese
    israelische Israeli Israelis
    palästinensische Palästinenser Palestinian Palestinians
    syrische Syrer Syrian Syrians
    türkische Türken Turkish
    iranische Iraner Iranian Iranians
    kanadische Kanadier Canadian Canadians
    australische Australier Australian Australians
    Schweizer schweizerische Swiss
    österreichische Österreicher Austrian Austrians
    schwedische Schweden Swedish
    norwegische Norweger Norwegian Norwegians
    dänische Dänen Danish
    tschechische Tschechen Czech
    italienische Italiener Italian Italians
    spanische Spanier Spanish
    indische Inder Indian Indians
    japanische Japaner Japanese
"""
"""One nation a line."""


def test_words_of_one_nation_are_one_and_no_other() -> None:
    """Swedish troops are „schwedische Truppen“ and „Schweden“, and no Norwegians."""
    lines = things(NATIONS)
    read = [[nation(word) for word in words] for words in lines]
    assert [len(set(names)) for names in read] == [1] * len(lines)
    assert len({names[0] for names in read} - {None}) == len(lines)


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


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("9000 russische Soldaten", "de", ("russische", "Soldaten")),
        ("9000 sollen Minsk verlassen", "de", ()),
        ("9000 wurden verletzt", "de", ()),
        ("9000 aus Minsk", "de", ()),
        ("9000 die Stadt", "de", ()),
        ("6 russlandnahe TV-Sender", "de", ("russlandnahe", "TV-Sender")),
        ("26 Einwohner:innen", "de", ("Einwohner:innen",)),
        ("Tausende von Menschen", "de", ("Menschen",)),
        ("6 TV stations close to Russia", "en", ("TV", "stations")),
        ("28 union programmes of Russia", "en", ("union", "programmes")),
        ("9,000 Russian troops in joint force", "en", ("Russian", "troops")),
        ("thousands of Russian soldiers", "en", ("Russian", "soldiers")),
        ("9,000 were killed", "en", ()),
        ("40 brown sheep of Kent", "en", ("brown", "sheep")),
        ("40 large brown sheep of Kent", "en", ()),
        ("300 people died", "en", ("people",)),
        ("28-nation bloc", "en", ("nation",)),
    ],
)
def test_the_noun_and_its_adjectives(text: str, language: str, expected: tuple[str, ...]) -> None:
    """What is counted is the noun behind the number with its adjectives, or nothing where none shows."""
    assert quantities(text, language)[0].counted == expected
