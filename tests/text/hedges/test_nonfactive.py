"""What leaves open whether its object is so, and what only looks like it."""

from time import process_time

import pytest

from claimcheck.text.hedges.hedge_words import FORECAST, PLANNED, POSSIBLE
from claimcheck.text.hedges.nonfactive import attitudes, nonfactives


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
