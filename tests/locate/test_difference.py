"""Word diffs: what differs, shown both ways, and how grave that is; opposites stand at the other pole, and none at its own."""

from itertools import chain, pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.languages.pack import RULED
from claimcheck.locate.difference import OPPOSITES, UNITS, compare, is_unit, opposed, units_of
from claimcheck.locate.method import GRAVE, Change, Difference, Step

Poles = tuple[frozenset[str], frozenset[str]]

LINES = [line for language in RULED for line in OPPOSITES[language]]
PAIRS = sorted(
    {
        (word, min(there))
        for one, other in LINES
        for here, there in ((one, other), (other, one))
        for word in here
    }
)
"""Each word, with a word of the pole against it."""


def test_the_list_is_kept_for_each_language() -> None:
    """Opposites are kept for the same languages as the other word lists."""
    assert set(OPPOSITES) >= set(RULED)


@pytest.mark.each("line", LINES)
def test_the_poles_of_a_line_are_words_in_lower_case(line: Poles) -> None:
    """Both poles hold words, in lower case, and none of them the same word."""
    words = list(chain(*line))
    assert [word for word in words if word != word.lower() or not word.isalpha()] == []
    assert (all(line), line[0] & line[1]) == (True, frozenset())


@pytest.mark.each(("word", "opposite"), PAIRS)
def test_a_word_in_place_of_its_opposite_is_told(word: str, opposite: str) -> None:
    """Each word of the list is an opposite, whichever side has it."""
    changes = [
        compare(f"es {one} dort", f"es {two} dort", []) for one, two in ((word, opposite), (opposite, word))
    ]
    assert [change.gravest for change in changes] == [Change.OPPOSITE, Change.OPPOSITE]


FACING = {
    "de": """
        stieg sank, steigen fallen, wächst schrumpft, zunehmen abnehmen, erhöhte senkte, anstieg rückgang,
        bestätigte dementierte, bestätigt bestreitet, räumte bestritt, zugegeben geleugnet, gewann verlor, sieg niederlage,
        verhängt aufgehoben, angenommen abgelehnt, billigte verurteilte, erlaubt verboten, öffnet schließt,
        begann endete, beginn ende, stiegen fielen, stärkt schwächt, angriff verteidigung, abzug einmarsch, kaufte verkaufte,
        gewinn verlust, einfuhr ausfuhr, unterstützt bekämpft, freigelassen verhaftet, gelang scheiterte,
        besser schlechter, größer kleiner, höher niedriger, früher später, länger kürzer, viele wenige, vor nach, für gegen,
        mit ohne, innerhalb außerhalb, freunde feinde, direkt indirekt, überlebte starb, nord süd, ost west
        """,
    "en": """
        rose fell, rising falling, increased decreased, grew shrank, profit loss, won lost, victory defeat, admitted denied,
        accepted rejected, supported opposed, praised condemned, imposed lifted, allowed banned, opened closed,
        began ended, entered left, bought sold, attacked defended, strengthened weakened, imported exported,
        convicted acquitted, arrested released, succeeded failed, before after, for against, with without, above below,
        inside outside, allies enemies, higher lower, larger smaller, earlier later, better worse, many few,
        northern southern, eastern western, first last, advanced retreated, survived died, public secret, true false,
        surplus deficit, raised lowered, tightened eased, deployed withdrew
        """,
}
"""Words that say the opposite of each other, in pairs."""

BESIDE = """
    stieg wuchs, sank fiel, sanken fielen, dementierte bestritt, gewann siegte, starb tot, öffnet erlaubt, rose grew, fell dropped,
    denied rejected, won gained, died killed, alive survived, praised welcomed, began started, lost sank
"""
"""Words that do not, in pairs."""


def pairs(block: str) -> list[tuple[str, ...]]:
    """Return the pairs of a block, by commas."""
    return [tuple(pair.split()) for pair in block.split(",")]


@pytest.mark.each(("one", "other"), [pair for block in FACING.values() for pair in pairs(block)])
def test_words_that_say_the_opposite(one: str, other: str) -> None:
    """Written out by hand: a word that moved to the other side, or to another line, is seen here."""
    assert opposed({one}, {other}) == {one, other}


@pytest.mark.each(("one", "other"), pairs(BESIDE))
def test_words_that_do_not_say_the_opposite(one: str, other: str) -> None:
    """Two words of one side, or of two subjects, turn nothing round."""
    assert opposed({one}, {other}) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"stieg", "es"}, {"sank", "er"}, {"stieg", "sank"}),
        ({"stieg"}, {"wuchs"}, set()),
        ({"stieg", "sank"}, {"es"}, set()),
        ({"lose"}, {"win", "enge"}, {"lose", "win"}),
        (set(), {"sank"}, set()),
    ],
    ids=["both sides", "another line", "one side alone", "one of several lines", "nothing"],
)
def test_opposites_stand_on_two_sides(one: set[str], other: set[str], expected: set[str]) -> None:
    """Only a word of each side makes a pair, and only on one line."""
    assert (opposed(one, other), opposed(other, one)) == (frozenset(expected), frozenset(expected))


WORDS = [(index, word) for index, unit in enumerate(UNITS) for word in unit]


def test_a_spelling_belongs_to_one_unit() -> None:
    """No spelling stands twice, and all are in lower case."""
    words = [word for _, word in WORDS]
    assert (len(set(words)), [word for word in words if word != word.lower()]) == (len(words), [])


@pytest.mark.each(("index", "word"), WORDS)
def test_each_spelling_is_its_unit(index: int, word: str) -> None:
    """Each spelling is known, and told as a unit in place of one of another line."""
    other = UNITS[(index + 1) % len(UNITS)][0]
    assert (is_unit(word), units_of([word, "minsk"])) == (True, frozenset({index}))
    assert compare(f"5 {word} weit", f"5 {other} weit", []).gravest is Change.UNIT


@pytest.mark.each("unit", [unit for unit in UNITS if len(unit) > 1])
def test_spellings_of_a_unit_are_the_same_unit(unit: tuple[str, ...]) -> None:
    """Two spellings of one unit are no change of meaning."""
    assert {compare(f"5 {unit[0]} weit", f"5 {word} weit", []).gravest for word in unit[1:]} == {
        Change.WORDING
    }


SAME = """
    Prozent percent %
    Prozentpunkte points
    Euro euros €
    Dollar dollars $
    Pfund pounds £
    Yen ¥
    Franken francs
    Rubel roubles rubles ₽
    Hrywnja hryvnias ₴
    Zloty złoty
    Kronen
    Sekunden seconds
    Minuten minutes
    Stunden hours
    Tage days
    Wochen weeks
    Monate months
    Quartale quarters
    Jahre years
    Jahrzehnte decades
    Jahrhunderte centuries
    Meter metres
    Kilometer km
    Meilen miles
    Hektar hectares
    Gramm grams
    Kilogramm kg
    Tonnen tonnes
    Liter litres
    Megawatt MW
    Gigawatt GW
    Soldaten soldiers
    Offiziere officers
    Männer men
    Frauen women
    Kinder children
    Menschen people
    Einwohner inhabitants
    Haushalte households
    Tote dead
    Verletzte injured wounded
    Panzer tanks
    Drohnen drones
    Raketen missiles
    Flugzeuge planes
    Schiffe ships
    Städte cities
    Dörfer villages
    Sitze seats
    Stimmen votes
"""
"""One unit a line, as news of both languages write it."""


def test_an_exchange_of_units_is_told_and_a_translation_is_none() -> None:
    """Five minutes are „5 Minuten“ and no five hours: each word is told as a unit but for those of its own line."""
    lines = [line.split() for line in SAME.strip().splitlines()]
    found = {
        word: [i for i, line in enumerate(lines) if units_of([line[0].lower()]) == units_of([word.lower()])]
        for line in lines
        for word in line
    }
    assert found == {word: [i] for i, line in enumerate(lines) for word in line}


@pytest.mark.parametrize("word", ["minsk", "", "EURO", "eur o"])
def test_other_words_are_no_units(word: str) -> None:
    """Words that are not in the list, or not in lower case, are no units."""
    assert (is_unit(word), units_of([word])) == (False, frozenset())


def told(quoted: str, printed: str, *names: str) -> tuple[str | None, str]:
    """Return the gravest change from *printed* to *quoted*, and the words that differ."""
    difference = compare(quoted, printed, names)
    return difference.gravest, str(difference)


@pytest.mark.parametrize(
    ("quoted", "printed"),
    [
        ("bis zu 9000", "bis zu 9000"),
        ("„Ja“, sagte er", '"Ja", sagte er'),
        ("bis\nzu  9000", "bis zu\xa09000"),
        ("Trup-\npen", "Truppen"),
        ("5–10 Grad", "5-10 Grad"),
        ("u\u0308ber", "über"),
        ("", ""),
    ],
)
def test_typography_is_no_difference(quoted: str, printed: str) -> None:
    """Wordings that differ in typography alone do not differ."""
    assert told(quoted, printed) == (None, "")


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("bis zu 2000 Mann", "bis zu 9000 Mann", "[-2000-]{+9000+}"),
        ("bis zu 9.000 Mann", "bis zu 9000 Mann", "[-9.000-]{+9000+}"),
        ("am 3. Mai", "am 4. Mai", "[-3-]{+4+}"),
        ("Covid-19", "Covid-20", "[-Covid-19-]{+Covid-20+}"),
        ("zwei Mann", "drei Mann", "[-zwei-]{+drei+}"),
        ("die ersten Mann", "die zweiten Mann", "[-ersten-]{+zweiten+}"),
        ("2 Millionen", "2 Milliarden", "[-Millionen-]{+Milliarden+}"),
        ("-5 Grad", "5 Grad", "[--5-]{+5+}"),
        ("ein Drittel davon", "ein Viertel davon", "[-Drittel-]{+Viertel+}"),
        ("kein Mann und 5 Panzer", "ein Mann und 6 Panzer", "[-kein-]{+ein+} … [-5-]{+6+}"),
    ],
)
def test_a_changed_number_is_the_gravest(quoted: str, printed: str, expected: str) -> None:
    """Digits, number words, ordinals and scales count as numbers."""
    assert told(quoted, printed) == (Change.NUMBER, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("er kommt nicht", "er kommt", "[-nicht-]"),
        ("er kommt", "er kommt nicht", "{+nicht+}"),
        ("ein Angriff", "kein Angriff", "[-ein-]{+kein+}"),
        ("sie bestritt es", "sie sagte es", "[-bestritt-]{+sagte+}"),
        ("it did approve", "it didn’t approve", "[-did-]{+didn't+}"),
        ("it is likely", "it is unlikely", "[-likely-]{+unlikely+}"),
        ("Er kommt bis zu uns", "Er kommt nicht zu uns", "[-bis-]{+nicht+}"),
    ],
)
def test_a_changed_negation_is_grave(quoted: str, printed: str, expected: str) -> None:
    """A negating word more or less is a change of negation."""
    assert told(quoted, printed) == (Change.NEGATION, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("9000 Mann", "bis zu 9000 Mann", "{+bis zu+}"),
        ("mehr als 9000", "weniger als 9000", "[-mehr-]{+weniger+}"),
        ("rund 9000", "knapp 9000", "[-rund-]{+knapp+}"),
        ("up to 9,000", "at least 9,000", "[-up to-]{+at least+}"),
        ("9000 oder mehr", "9000", "[-oder mehr-]"),
    ],
)
def test_a_changed_bound_is_grave(quoted: str, printed: str, expected: str) -> None:
    """A bound more or less, or another one, is a change of bound."""
    assert told(quoted, printed) == (Change.BOUND, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "names", "expected"),
    [
        ("Putin kam", "Selenskyj kam", [], "[-Putin-]{+Selenskyj+}"),
        (
            "Smith, not Jones, signed",
            "Jones, not Smith, signed",
            [],
            "[-Smith-]{+Jones+} … [-Jones-]{+Smith+}",
        ),
        ("ein Angriff", "ein Manöver", [], "[-Angriff-]{+Manöver+}"),
        ("laut tass", "laut belta", ["Tass"], "[-tass-]{+belta+}"),
        ("laut tass", "laut belta", ["Agentur Belta"], "[-tass-]{+belta+}"),
    ],
)
def test_a_changed_name_is_grave(quoted: str, printed: str, names: list[str], expected: str) -> None:
    """Capital words and the names of actors are names; in German that takes in every noun."""
    assert told(quoted, printed, *names) == (Change.NAME, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("er kam schnell", "er kam langsam", "[-schnell-]{+langsam+}"),
        ("er kam", "er kam gern", "{+gern+}"),
        ("laut tass", "laut belta", "[-tass-]{+belta+}"),
        ("a_b", "a_c", "[-b-]{+c+}"),
    ],
)
def test_other_words_are_wording(quoted: str, printed: str, expected: str) -> None:
    """A change of words that are neither numbers, negations, bounds nor names is one of wording."""
    assert told(quoted, printed) == (Change.WORDING, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("die stadt", "die Stadt", "[-stadt-]{+Stadt+}"),
        ("NATO", "Nato", "[-NATO-]{+Nato+}"),
        ("Die Stadt", "die stadt", "[-Die Stadt-]{+die stadt+}"),
        ("eine Straße", "EINE STRASSE", "[-eine Straße-]{+EINE STRASSE+}"),
    ],
)
def test_capitals_alone_are_case(quoted: str, printed: str, expected: str) -> None:
    """Words that differ in capitals alone are told as such."""
    assert told(quoted, printed) == (Change.CASE, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "gravest"),
    [
        ("er maß es", "er mass es", Change.WORDING),
        ("die Buße", "die Busse", Change.NAME),
        ("das Oﬃzierskorps", "das Offizierskorps", Change.LIGATURE),
        ("the office", "the oﬀice", Change.LIGATURE),
        ("the Office", "the oﬀice", Change.CASE),
        ("un œuf", "un oeuf", Change.WORDING),
    ],
)
def test_other_letters_are_not_another_case(quoted: str, printed: str, gravest: Change) -> None:
    """„ß“ for „ss“ changes a word, and a ligature the print alone; neither is called a capital."""
    assert told(quoted, printed)[0] == gravest


@pytest.mark.parametrize(
    ("quoted", "printed", "gravest"),
    [
        ("das Kranken- haus brannte", "das Krankenhaus brannte", Change.SPACING),
        ("er kam so fort an", "er kam sofort an", Change.SPACING),
        ("ein e-mail kam", "ein email kam", Change.SPACING),
        ("he re-signed it", "he resigned it", Change.WORDING),
        ("er kam - und ging", "er kam und ging", Change.PUNCTUATION),
        ("Montag - Freitag", "Montag Freitag", Change.PUNCTUATION),
        ("bei - 5 Grad", "bei + 5 Grad", Change.NUMBER),
        ("bei -5 Grad", "bei 5 Grad", Change.NUMBER),
        ("2-3 Mann", "23 Mann", Change.NUMBER),
        ("12 000 Mann", "12000 Mann", Change.NUMBER),
        ("eine nicht öffentliche Sitzung", "eine nichtöffentliche Sitzung", Change.NEGATION),
    ],
)
def test_blanks_and_hyphens_alone_are_spacing(quoted: str, printed: str, gravest: Change) -> None:
    """A word written apart is no other word, and a lone hyphen no sign; in numbers and negations both may count."""
    assert told(quoted, printed)[0] == gravest


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("er kam sah", "er kam, sah", "{+,+}"),
        ("er kam!", "er kam.", "[-!-]{+.+}"),
        ("a_b", "a b", "[-_-]"),
    ],
)
def test_marks_alone_are_punctuation(quoted: str, printed: str, expected: str) -> None:
    """Wordings with the same words differ in punctuation."""
    assert told(quoted, printed) == (Change.PUNCTUATION, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "gravest"),
    [
        ("-5 Grad", "5 Grad", Change.NUMBER),
        ("+5 Grad", "-5 Grad", Change.NUMBER),
        ("½ Liter", "¼ Liter", Change.NUMBER),
        ("dreizehn Mann", "vierzehn Mann", Change.NUMBER),
        ("zweitausend Mann", "dreitausend Mann", Change.NUMBER),
        ("thirteen men", "fourteen men", Change.NUMBER),
        ("Kein Angriff", "kein Angriff", Change.CASE),
        ("Zwei Mann", "zwei Mann", Change.CASE),
        ("nicht-öffentlich", "öffentlich", Change.NEGATION),
        ("so er nie sah uns dort da", "so uns sah dort er nie da", Change.NEGATION),
        ("Minsk und Riga", "Riga und Minsk", Change.NAME),
    ],
)
def test_harder_changes(quoted: str, printed: str, gravest: Change) -> None:
    """These changes are as grave as others of their kind."""
    assert told(quoted, printed)[0] == gravest


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("der Preis stieg", "der Preis sank", "[-stieg-]{+sank+}"),
        ("Sie bestritt es", "Sie bestätigte es", "[-bestritt-]{+bestätigte+}"),
        ("rents rose", "rents fell", "[-rose-]{+fell+}"),
        ("Anstieg der Miete", "Rückgang der Miete", "[-Anstieg-]{+Rückgang+}"),
        ("nahm zu", "nahm ab", "[-zu-]{+ab+}"),
    ],
)
def test_an_opposite_is_grave(quoted: str, printed: str, expected: str) -> None:
    """A word in place of its opposite turns the sentence round, even where it negates by itself."""
    assert told(quoted, printed) == (Change.OPPOSITE, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("45 Prozent", "45 Mann", "[-Prozent-]{+Mann+}"),
        ("45 Prozentpunkte", "45 Prozent", "[-Prozentpunkte-]{+Prozent+}"),
        ("5 m² Land", "5 m³ Land", "[-m²-]{+m³+}"),
        ("45 % davon", "45 davon", "[-%-]"),
        ("45 % davon", "45 bald davon", "[-%-]{+bald+}"),
        ("45 % davon", "45 ‰ davon", "[-%-]{+‰+}"),
        ("5 € davon", "5 $ davon", "[-€-]{+$+}"),
        ("zwei Tage", "zwei Wochen", "[-Tage-]{+Wochen+}"),
        ("2000 Soldaten kamen", "2000 kamen", "[-Soldaten-]"),
    ],
)
def test_a_changed_unit_is_grave(quoted: str, printed: str, expected: str) -> None:
    """A unit, a currency or what is counted is another one, or is missing."""
    assert told(quoted, printed) == (Change.UNIT, expected)


@pytest.mark.parametrize(
    ("quoted", "printed", "gravest"),
    [
        ("5 €", "5 Euro", Change.WORDING),
        ("5 EUR", "5 Euro", Change.WORDING),
        ("5 km weit", "5 Kilometer weit", Change.WORDING),
        ("die Soldaten", "die Angriffe", Change.NAME),
    ],
)
def test_a_unit_in_another_spelling_is_the_same_unit(quoted: str, printed: str, gravest: Change) -> None:
    """Spellings of one unit differ in wording, and a unit in place of any other noun is a noun."""
    assert told(quoted, printed)[0] is gravest


@pytest.mark.parametrize(
    ("quoted", "printed", "gravest"),
    [
        ("ganz unfair", "ganz fair", Change.NEGATION),
        ("ganz illegal", "ganz legal", Change.NEGATION),
        ("quite impatient", "quite patient", Change.NEGATION),
        ("irregular work", "regular work", Change.NEGATION),
        ("disloyal work", "loyal work", Change.NEGATION),
        ("misread it", "read it", Change.NEGATION),
        ("missachtet es", "achtet es", Change.NEGATION),
        ("inaktiv dort", "aktiv dort", Change.NEGATION),
        ("nichtstaatlich dort", "staatlich dort", Change.NEGATION),
        ("non-violent acts", "violent acts", Change.NEGATION),
        ("der Inhalt", "der Halt", Change.NAME),
        ("die Mission", "die Ion", Change.NAME),
    ],
)
def test_a_negating_prefix_is_grave(quoted: str, printed: str, gravest: Change) -> None:
    """A word and the same with a prefix that negates it deny each other; a short rest is no such word."""
    assert told(quoted, printed)[0] is gravest


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("kam Putin nach Minsk", "Dann kam Lukaschenko nach Minsk.", "[-Putin-]{+Lukaschenko+}"),
        ("es kostet 20 Dollar", "es kostet 20 Euro.", "[-Dollar-]{+Euro+}"),
        ("Putin kam", "Gestern um drei Lukaschenko kam", "[-Putin-]{+Lukaschenko+}"),
        ("kam", "Dann kam", "{+Dann+}"),
        ("er kam heute noch spät", "er kam. Moskau schwieg nicht", "[-heute noch spät-]{+.+}"),
        ("Kein Minister kam", "Es regnet. Minister kam", "[-Kein-]"),
    ],
)
def test_surplus_at_the_ends_of_a_passage_is_no_change(quoted: str, printed: str, expected: str) -> None:
    """A passage cut out too long is told by its real change alone, if it has one."""
    assert told(quoted, printed)[1] == expected


def test_grave_changes() -> None:
    """All but the wording, capitals and punctuation make a passage say something else."""
    assert frozenset(list(Change)[:6]) == GRAVE


@pytest.mark.parametrize(
    ("quoted", "printed", "expected"),
    [
        ("Es kamen 2000 Mann dort", "Es kamen bis zu 9000 Mann hier", ("2000 … dort", "bis zu 9000 … hier")),
        ("Es kamen 2000 Mann", "Es kamen Mann", ("2000", "")),
        ("Es kamen Mann", "Es kamen 2000 Mann", ("", "2000")),
        ("Es kamen Mann", "Es kamen Mann", ("", "")),
    ],
)
def test_the_words_of_either_side(quoted: str, printed: str, expected: tuple[str, str]) -> None:
    """The words that only one wording has stand together, with what is the same left out."""
    difference = compare(quoted, printed, [])
    assert (difference.quoted, difference.printed) == expected


def test_the_steps_of_a_difference() -> None:
    """A difference is a run of steps, the same or changed, in the order of the words."""
    expected = Difference(
        (Step("Es kamen", "Es kamen"), Step("2000", "bis zu 9000"), Step("Mann", "Mann")), Change.NUMBER
    )
    assert compare("Es kamen 2000 Mann", "Es kamen bis zu 9000 Mann", []) == expected


@pytest.mark.parametrize(
    ("step", "same"), [(Step("a", "a"), True), (Step("a", "b"), False), (Step("", "b"), False)]
)
def test_a_step_is_the_same_or_not(step: Step, *, same: bool) -> None:
    """A step is the same where both wordings have it."""
    assert step.same == same


TEXTS = st.lists(
    st.sampled_from(
        ["nicht", "kein", "bis", "zu", "9000", "2000", "Putin", "kam", "Kam", ",", ".", "„", "5-10"]
    ),
    max_size=12,
).map(" ".join)


@given(TEXTS)
def test_a_wording_does_not_differ_from_itself(text: str) -> None:
    """A wording compared with itself has no changed step."""
    assert told(text, text) == (None, "")


@given(TEXTS, TEXTS)
def test_the_steps_make_up_both_wordings(quoted: str, printed: str) -> None:
    """The quotation can be read off the steps, and so can the passage, but for what it has too much at its ends."""
    steps = compare(quoted, printed, []).steps
    mine, theirs = (" ".join(filter(None, words)) for words in ([s[side] for s in steps] for side in (0, 1)))
    assert mine == " ".join(quoted.replace("„", '"').split())
    assert f" {theirs} " in f"  {' '.join(printed.replace('„', chr(34)).split())}  "
    assert all(one.same or other.same for one, other in pairwise(steps))


@given(TEXTS, TEXTS)
def test_gravity_does_not_depend_on_the_direction(quoted: str, printed: str) -> None:
    """Whether something differs is the same seen from either wording."""
    changes = [compare(*pair, []).gravest is None for pair in ((quoted, printed), (printed, quoted))]
    assert changes[0] == changes[1]


@pytest.mark.parametrize("unit", ["a", "a ", ".", "a.", "1,", "-", "„", "_", "a-a", "\n"])
@pytest.mark.costly(4)
def test_hostile_wordings_are_compared_quickly(unit: str) -> None:
    """Wordings of 200 kB are compared in seconds."""
    start = process_time()
    compare(unit * (200_000 // len(unit)), "x" + unit * (200_000 // len(unit)), ["Minsk"] * 100)
    assert process_time() - start < 20
