"""Which words hedge a quotation, and what they make of it."""

import re
from time import process_time

import pytest

from claimcheck.text.article import Article, Span
from claimcheck.text.hedge import HEDGES, hedges, hedges_in

ENTRIES = [
    pytest.param(language, modality, pattern.strip(), id=f"{language}-{pattern.strip()}")
    for language, kinds in HEDGES.items()
    for modality, block in kinds.items()
    for pattern in block.splitlines()
    if pattern.strip()
]


def shortest(pattern: str) -> str:
    """Return the shortest text that a pattern of the lists fits."""
    plain = re.sub(r"\(\?:[^()]*\)\?|\w\?", "", pattern)
    return re.sub(r"\(\?:([^|()]*)[^()]*\)", r"\1", plain)


def found(marked: str, language: str = "de") -> list[str]:
    """Return the hedges of the quotation marked `[[…]]`: words, modality, `+` where they are quoted."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [f"{h.words} {h.modality}{'+' * h.is_quoted}" for h in hedges(article, [Span(start, end)])]


@pytest.mark.parametrize(("language", "modality", "pattern"), ENTRIES)
def test_each_entry_hedges(language: str, modality: str, pattern: str) -> None:
    """Each word of the lists is found in a sentence, with what it makes of it."""
    word = shortest(pattern)
    assert hedges_in(f"Minsk {word} Moskau", language) == ((modality, Span(6, 6 + len(word))),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minsk greift offenbar [[Moskau an]].", ["offenbar possible"], id="its clause"),
        pytest.param("Minsk [[greift wohl an]].", ["wohl possible+"], id="quoted"),
        pytest.param("Es ist möglich, dass [[Minsk angreift]].", ["möglich possible"], id="verb above"),
        pytest.param("Minsk griff an. [[Moskau wartet]] wohl.", ["wohl possible"], id="own sentence"),
        pytest.param("Minsk griff wohl an. [[Moskau wartet]].", [], id="the sentence before"),
        pytest.param("[[Minsk griff an]], weil Moskau wohl schlief.", [], id="a clause of reason"),
        pytest.param(f"Russland verlegt wohl Truppen\n[[Minsk wartet]]{' lange' * 30}.", [], id="a heading without a stop"),
        pytest.param("Minsk soll [[Moskau angegriffen haben]].", ["soll possible"], id="hearsay"),
        pytest.param("[[2.000 Männer]] sollen 3.000 Panzer verlegt haben.", ["sollen possible"], id="hearsay with a number"),
        pytest.param("Minsk will [[1100 Panzer]] zerstört haben.", ["will possible"], id="hearsay of their own"),
        pytest.param("Minsk wird [[2.000 Männer verlegen]].", ["wird planned"], id="future"),
        pytest.param("[[Minsk]] wird angegriffen.", [], id="passive"),
        pytest.param("[[Minsk]] wird belagert.", [], id="weak passive"),
        pytest.param("Minsk soll [[Moskau angreifen]].", ["soll planned"], id="plan"),
        pytest.param("Der Mann, der [[2001 siegte]], will antreten.", [], id="a relative clause before it"),
        pytest.param("Es könnte einen geben, der [[heute siegt]].", ["könnte possible"], id="a relative clause behind it"),
        pytest.param("Der mutmaßliche [[Täter wurde gefasst]].", ["mutmaßliche possible"], id="its noun"),
        pytest.param("Der mutmaßliche kanadische [[Täter]] wurde gefasst.", ["mutmaßliche possible"], id="its noun further on"),
        pytest.param("Der mutmaßliche Täter [[wurde gefasst]].", [], id="another's noun"),
        pytest.param("Der mutmassliche Täter [[wurde gefasst]].", [], id="in Switzerland"),
        pytest.param("Wie geplant [[greift Minsk an]].", [], id="as planned"),
        pytest.param("Wie ursprünglich geplant [[greift Minsk an]].", [], id="as planned first"),
        pytest.param("Minsk [[wartet länger]] als erwartet.", [], id="than expected"),
        pytest.param("Geplant [[ist ein Angriff]].", ["Geplant planned"], id="planned"),
        pytest.param("Minsk greift of\u00adfenbar [[Moskau an]].", ["of\u00adfenbar possible"], id="soft hyphen"),
    ],
)  # fmt: skip
def test_what_a_hedge_bears_on(text: str, expected: list[str]) -> None:
    """A hedge bears on its clause, on what depends on it, and as an adjective on its noun alone."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Minsk may [[attack]].", ["may possible"], id="may"),
        pytest.param("In May [[Minsk attacked]].", [], id="the month"),
        pytest.param("Minsk waits longer than planned [[for Moscow]].", [], id="than planned"),
        pytest.param("Minsk will [[move]].", ["will planned"], id="will"),
        pytest.param("The will of [[Minsk]] prevailed.", [], id="the will"),
        pytest.param("As expected, [[Minsk waits]].", [], id="as expected"),
        pytest.param("Minsk is expected to [[wait]].", ["expected forecast"], id="expected"),
    ],
)
def test_hedges_in_english(text: str, expected: list[str]) -> None:
    """English hedges are read with English words."""
    assert found(text, "en") == expected


@pytest.mark.parametrize(
    "unit",
    [
        "soll ",
        "mutmaßliche ",
        "wie geplant ",
        "mutmaßliche Aa ",
        "A ",
        "soll haben ",
        "wohl, der ",
        "wird ",
        "will 2.000 ",
    ],
)
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """A sentence of 100 kB is read in seconds."""
    article = Article(f"Minsk {unit * (100_000 // len(unit))} Minsk", "de")
    start = process_time()
    hedges(article, [Span(0, 5)])
    hedges_in(article.text, None)
    assert process_time() - start < 20
