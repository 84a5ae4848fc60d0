"""The hedges: each entry of the lists, in each form that it stands for."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Span
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_words import HEDGES

ENTRIES = [
    pytest.param(language, modality, pattern, id=f"{language}-{pattern}")
    for language in RULED
    for modality, patterns in HEDGES[language].items()
    for pattern in patterns
]

SPELLINGS = {
    "could(?! not )": ["could"],
    "schätzungsweise(?! *[0-9])": ["schätzungsweise"],
}
"""What the patterns stand for."""


@pytest.mark.each(("language", "modality", "pattern"), ENTRIES)
def test_each_hedge_is_found(language: str, modality: str, pattern: str) -> None:
    """Each word, in small letters and in capitals, is one hedge of its modality."""
    for words in SPELLINGS.get(pattern, [pattern]):
        text = f"Minsk {words} Moskau."
        expected = ((modality, Span(6, 6 + len(words))),)
        assert (words, hedges_in(text, language)) == (words, expected)
        assert len(hedges_in(text.upper(), language)) == 1


HEDGED = {
    "de": """
        possible: Der Täter ist [vermutlich] geflohen.
        possible: Der Täter ist [wohl] geflohen.
        possible: [Offenbar] floh der Täter.
        possible: [Angeblich] floh der Täter.
        possible: [Dem Vernehmen nach] kommt Merz.
        possible: Der Zug [dürfte] kommen.
        possible: Der Zug [könnte] kommen.
        possible: Merz kommt [möglicherweise].
        possible: Merz kommt [vielleicht].
        possible: Merz kommt [wahrscheinlich].
        possible: Der [mutmaßliche] Spion schwieg.
        possible: Die Zahl ist [unbestätigt].
        possible: Der Zug [scheint] zu kommen.
        possible: Ein Anschlag ist [nicht ausgeschlossen].
        planned: Russland [droht] der Ukraine mit weiteren Angriffen.
        planned: Die Minister [drohen] mit Rücktritt.
        planned: Minsk [drohte] Vilnius mit einem Lieferstopp.
        planned: Die Regierung [plant] eine Steuer.
        planned: Die Stadt [erwägt] ein Verbot.
        planned: Der Rat [erwog] einen Umzug.
        planned: Der Konzern hat Hilfe [zugesagt].
        planned: Der Minister [versprach] mehr Geld.
        planned: Das Werk [soll] im Mai öffnen.
        planned: Die Bahn [will] Strecken schließen.
        planned: Für Mai ist ein Treffen [vorgesehen].
        forecast: Regen ist [zu erwarten].
        forecast: Der Bericht kommt [voraussichtlich] im Mai.
        forecast: Die Bank [rechnet mit] einem Minus.
        forecast: Das Institut [prognostiziert] ein Minus.
    """,
    "en": """
        possible: The train [may] come.
        possible: The train [might] come.
        possible: The train [could] come.
        possible: The man [reportedly] fled.
        possible: The man [allegedly] fled.
        possible: The man [probably] fled.
        possible: The man [apparently] fled.
        possible: [Perhaps] the man fled.
        possible: The [suspected] spy fled.
        planned: The city [plans to] close the school.
        planned: The city [wants to] close the school.
        planned: Moscow [threatened to] attack.
        planned: The firm [promised to] pay.
        planned: The firm [agreed to] pay.
        planned: The firm [will] pay.
        planned: The firm is [set to] close.
        planned: The firm [failed to] pay.
        forecast: The bank is [expected] to close.
        forecast: The bank [predicted] a loss.
    """,
}
"""Sentences with the word that makes less than a fact of them, and of what kind it is."""


@pytest.mark.each(
    ("language", "sentence"),
    [(language, line.strip()) for language, block in HEDGED.items() for line in block.strip().splitlines()],
)
def test_a_sentence_says_no_more_than_its_hedge(language: str, sentence: str) -> None:
    """A doubt, a plan and a forecast are told apart, each by its word, in the languages' own sentences."""
    modality, _, marked = sentence.partition(": ")
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert hedges_in(text, language) == ((modality, Span(start, end)),)


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "Der Zug kam am Montag."), ("de", "Merz zahlt."), ("en", "The train came."), ("en", "He pays.")],
)
def test_a_fact_has_no_hedge(language: str, text: str) -> None:
    """What is asserted is no plan and no doubt."""
    assert hedges_in(text, language) == ()


def test_every_pattern_is_spelt_out() -> None:
    """An entry with a pattern in it needs its forms here."""
    patterns = {
        pattern for language in RULED for patterns in HEDGES[language].values() for pattern in patterns
    }
    assert {pattern for pattern in patterns if set(pattern) & set("(?|[")} == set(SPELLINGS)
