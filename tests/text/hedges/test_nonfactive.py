"""What leaves open whether its object is so, each word in each of its forms, and what only looks like it."""

import re
from time import process_time

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.fold import fold
from claimcheck.text.hedges.hedge_found import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.hedges.nonfactive import (
    ACTIVE_BEFORE_TO,
    BEFORE_CLAUSE,
    BEFORE_GERUND,
    BEFORE_OBJECT,
    BEFORE_TO,
    CLAIMED,
    GERMAN_PARTED,
    LOOSE,
    NOUNS,
    PHRASES,
    attitudes,
    nonfactives,
)


def each_found(text: str, language: str) -> list[tuple[str, str]]:
    """Return the modality and the words of what leaves its object open."""
    return [(m, text[s.start : s.end]) for m, s in nonfactives(fold(text).text, (language,))]


def holds(text: str, language: str, modality: str, words: str) -> bool:
    """Return whether *words* are found in *text* with *modality*."""
    return any(m == modality and words in said for m, said in each_found(text, language))


@pytest.mark.each(
    ("language", "modality", "words"),
    [
        *(
            pytest.param(language, modality, words, id=f"{language}-{words}")
            for language in RULED
            for modality, listed in PHRASES[language].items()
            for words in sorted(listed)
        ),
        *(
            pytest.param("en", POSSIBLE, words, id=f"en-{words}")
            for words in ("could not be confirmed", "could not yet be independently verified")
        ),
        *(
            pytest.param("de", POSSIBLE, words, id=f"de-{words}")
            for words in (
                "nicht bestätigt",
                "nicht unabhängig überprüfen",
                "galt als",
                "galten als",
                "gelten als",
                "gilt als",
            )
        ),
        pytest.param("de", PLANNED, "im gespräch", id="de-im gespräch"),
    ],
)
def test_each_phrase_is_found(language: str, modality: str, words: str) -> None:
    """Each phrase hedges by itself."""
    assert holds(f"Minsk {words} Moskau.", language, modality, words)


OPEN = {
    "de": """
        possible: Kiew [behauptet], Moskau habe verloren.
        possible: Kiew [glaubt], dass Moskau verlor.
        possible: Kiew [befürchtet], dass Moskau gewinnt.
        possible: Kiew [fürchtet] einen Angriff.
        possible: Kiew [beschuldigt] Moskau des Mordes.
        possible: Das Schiff [gilt als] verloren.
        planned: Kiew [fordert] mehr Panzer.
        planned: Kiew [verlangt] mehr Panzer.
        planned: Kiew [schlägt] einen Gipfel vor.
        planned: Kiew [bietet] Moskau Gespräche an.
        planned: Kiew [kündigte] einen Angriff an.
        planned: Kiew [hofft] auf einen Sieg.
        planned: Kiew [rief] zu einem Streik auf.
        forecast: Kiew [rechnet] mit einem Angriff.
    """,
    "en": """
        possible: Kyiv [believes] that Moscow lost.
        possible: Kyiv [alleges] that Moscow lost.
        possible: Kyiv [suspects] that Moscow won.
        possible: Kyiv [estimates] that 300 died.
        forecast: Kyiv [expects] that Moscow will win.
        forecast: Kyiv [predicts] that Moscow will win.
        planned: Kyiv [hopes] that Moscow loses.
        planned: Kyiv [demands] that Moscow withdraw.
        planned: Kyiv [offered] to talk.
        planned: Kyiv [vowed] to fight.
        planned: Kyiv [pledged] to pay.
        planned: Kyiv [decided] to fight.
        planned: Kyiv was [asked] to pay.
        possible: The ship [is believed] to have sunk.
        possible: The ship [seems] to have sunk.
        planned: Kyiv is [considering] leaving.
        planned: Kyiv [proposed] leaving.
        planned: Kyiv [urged] Moscow to leave.
        possible: Kyiv [accused] Moscow of murder.
        planned: Kyiv [called for] talks.
        possible: There are [rumours] that Moscow won.
        planned: There is a [plan] to leave.
        planned: Kyiv [demands] 300 tanks.
    """,
}
"""Sentences that leave their object open, each with the word that does, and what it makes of it."""


@pytest.mark.each(
    ("language", "sentence"),
    [(language, line.strip()) for language, block in OPEN.items() for line in block.strip().splitlines()],
)
def test_a_sentence_leaves_open_what_somebody_believes_or_wants(language: str, sentence: str) -> None:
    """Written out by hand: what is feared or demanded has not come to pass."""
    modality, _, marked = sentence.partition(": ")
    words = marked[marked.index("[") + 1 : marked.index("]")]
    assert each_found(re.sub(r"[\[\]]", "", marked), language) == [(modality, words)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Kiew liefert Panzer."),
        ("de", "Kiew hat Moskau besiegt."),
        ("en", "Kyiv sent tanks."),
        ("en", "Kyiv showed that Moscow lost."),
    ],
)
def test_a_sentence_that_leaves_nothing_open(language: str, text: str) -> None:
    """What is done is done, and what is shown is so."""
    assert each_found(text, language) == []


@pytest.mark.parametrize(
    ("words", "frame"),
    [
        *(
            pytest.param({modality: words}, "Minsk was {} to attack.", id=f"to-{modality}")
            for modality, words in BEFORE_TO.items()
        ),
        pytest.param({PLANNED: ACTIVE_BEFORE_TO}, "They {} Minsk to attack.", id="somebody to"),
        pytest.param({PLANNED: BEFORE_GERUND}, "Minsk {} attacking Moscow.", id="gerund"),
        pytest.param({PLANNED: BEFORE_GERUND}, "Minsk {} whether to attack.", id="whether"),
        pytest.param({PLANNED: BEFORE_OBJECT}, "Minsk is {} the attack.", id="object"),
        pytest.param(BEFORE_CLAUSE, "They {} that Minsk attacked.", id="that"),
        pytest.param(BEFORE_CLAUSE, "They {} Minsk attacked.", id="clause"),
        pytest.param(NOUNS, "There is a {} that Minsk attacks.", id="noun"),
    ],
)
def test_each_english_word_is_found_before_its_object(words: dict[str, frozenset[str]], frame: str) -> None:
    """Each word hedges before an infinitive, a gerund, an object or a clause, and not alone."""
    every = [(modality, word) for modality, block in words.items() for word in sorted(block)]
    assert [word for modality, word in every if not holds(frame.format(word), "en", modality, word)] == []


def test_each_german_verb_is_found_with_its_particle() -> None:
    """A verb whose particle is missing is another one: „sieht“, „sieht … vor“."""
    pairs = sorted(GERMAN_PARTED.items())
    missed = [
        verb
        for verb, part in pairs
        if not any(verb == w for _, w in each_found(f"Minsk {verb} Moskau {part}.", "de"))
    ]
    alone = [
        verb
        for verb, _ in pairs
        if verb not in {"fordert", "forderte", "forderten"} and each_found(f"Minsk {verb} Moskau.", "de")
    ]
    assert (missed, alone) == ([], [])


@pytest.mark.each("word", sorted(LOOSE))
def test_each_loose_word_keeps_no_hedge(word: str) -> None:
    """A word that says little by itself stands in the lists above, and in a claim it keeps no hedge."""
    listed = (NOUNS, BEFORE_CLAUSE, BEFORE_TO)
    known = {one for words in listed for lists in words.values() for one in lists}
    assert word in known | BEFORE_GERUND | BEFORE_OBJECT | set(GERMAN_PARTED)
    assert word not in {each_found for _, each_found in attitudes(f"Minsk {word} Moscow")}


@pytest.mark.each("word", sorted(CLAIMED))
def test_each_word_of_an_announcement_keeps_a_plan(word: str) -> None:
    """A claim that announces or promises says no more than a plan."""
    assert (PLANNED, word) in attitudes(f"Minsk {word} Moscow")


def found(text: str, language: str) -> list[str]:
    """Return the words found and their modality."""
    return [
        f"{text[s.start : s.end]} {m}"
        for m, s in sorted(nonfactives(text, (language,)), key=lambda item: item[1])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minsk kündigte am Montag einen Angriff an.", ["kündigte planned"], id="particle"),
        pytest.param("Minsk bietet 2.000 Männer an, heißt es.", ["bietet planned"], id="particle behind a number"),
        pytest.param("Er sieht das Haus. Sie geht vor.", [], id="particle of another sentence"),
        pytest.param("Minsk bereitet sich auf alles vor.", [], id="reflexive"),
        pytest.param("Die Bahn rechnet für 2025 mit Verlusten.", ["rechnet forecast"], id="mit further on"),
        pytest.param("Er warf ihr Betrug vor.", ["warf possible"], id="accusation"),
        pytest.param("Minsk geht davon aus, dass Moskau wartet.", ["geht davon possible", "davon aus possible"], id="belief"),
        pytest.param("Minsk geht von einem Angriff aus.", ["geht von possible"], id="belief in something"),
        pytest.param("Das Licht geht aus.", [], id="light"),
        pytest.param("Verdi fordert zehn Prozent.", ["fordert planned"], id="demand"),
        pytest.param("Der Angriff forderte zwölf Todesopfer.", [], id="a toll"),
        pytest.param("Zwölf Todesopfer forderte der Angriff.", [], id="a toll before it"),
        pytest.param("Minsk stellt 5 Millionen bereit.", [], id="provides"),
        pytest.param("Minsk ist bereit, zu helfen.", ["ist bereit planned"], id="ready"),
        pytest.param("Minsk hat vor, zu helfen.", ["hat vor planned"], id="intends"),
        pytest.param("Er muss durch das Fenster geflohen sein.", ["muss possible"], id="inferred"),
        pytest.param("Er muss durch das Fenster fliehen.", [], id="obliged"),
        pytest.param("Es gibt Gerüchte, dass er kam.", ["Gerüchte possible"], id="rumours"),
        pytest.param("Gegen ihn wird wegen Betrugs ermittelt.", ["wegen Betrugs ermittelt possible"], id="inquiry"),
        pytest.param("Der Bund beschloss, Waffen zu liefern.", ["beschloss planned"], id="decision to do"),
    ],
)  # fmt: skip
def test_german(text: str, expected: list[str]) -> None:
    """A German verb hedges by itself or with its particle."""
    assert found(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He is believed to have fled.", ["is believed possible"], id="passive"),
        pytest.param("He said to reporters that he left.", [], id="said to somebody"),
        pytest.param("Minsk is considering sending men.", ["considering planned"], id="gerund"),
        pytest.param("He was considered a hero.", [], id="no gerund"),
        pytest.param("Kyiv claims Russia lost 300 soldiers.", ["claims possible"], id="clause"),
        pytest.param("Jobless claims rose to 230,000.", [], id="noun"),
        pytest.param("The flood claimed 14 lives.", [], id="lives"),
        pytest.param("The group claimed the responsibility.", [], id="responsibility"),
        pytest.param("The firm nearly went bankrupt.", ["nearly possible"], id="nearly"),
        pytest.param("The firm lost nearly 300 men.", [], id="nearly a number"),
        pytest.param("Lawmakers urged Russia to send men.", ["urged planned"], id="urged somebody"),
        pytest.param("Economists expect growth.", [], id="expect without a clause"),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    """An English word hedges before what it leaves open."""
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        pytest.param("Verdi demands 10 percent", [(PLANNED, "demands")], id="verb"),
        pytest.param("Verdis Forderung: zehn Prozent", [(PLANNED, "forderung")], id="noun"),
        pytest.param("Der Verdacht und das Gerücht", [(POSSIBLE, "gerücht")], id="rumour"),
        pytest.param("Economists expect growth", [(FORECAST, "expect")], id="forecast"),
        pytest.param("Jobless claims rose", [], id="a word of two meanings"),
        pytest.param("The firm closed two plants", [], id="none"),
    ],
)
def test_a_claim_keeps_by_the_word_alone(claim: str, expected: list[tuple[str, str]]) -> None:
    """In a claim the word is enough, whatever follows it."""
    assert list(attitudes(claim)) == expected


@pytest.mark.parametrize(
    "unit", ["bietet ", "geht von ", "wegen ", "kann ", "beschloss, ", "plan for ", "is ", "said A "]
)
def test_hostile_text_is_read_in_time(unit: str) -> None:
    """5 kB of words that look far ahead are read in seconds."""
    text = unit * (5_000 // len(unit))
    start = process_time()
    assert len(list(nonfactives(text, ("de", "en")))) <= len(text)
    assert process_time() - start < 10
