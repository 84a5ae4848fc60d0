"""Credits without a verb: prepositions, „zufolge“, „demnach“, nouns."""

from collections.abc import Callable

import pytest

from claimcheck.speech.crediting import CITING, cited_in
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def cited(text: str, language: str) -> list[tuple[str, str]]:
    """Return the words that cite and those of who is cited."""
    article = Article(text, language)
    found = cited_in(article, Span(0, len(text)), language)
    return [(article.slice(item.cue), article.slice(item.speaker)) for item in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Das berichtet AFP unter Berufung auf russische Medien.",
            "de",
            [("unter Berufung auf", "russische Medien")],
            id="German",
        ),
        pytest.param(
            "Russia moved its troops, Reuters reported, citing a border guard official.",
            "en",
            [("citing", "a border guard official")],
            id="English",
        ),
        pytest.param(
            "He said he had heard from Hans Kern that it broke.",
            "en",
            [("heard from", "Hans Kern")],
            id="heard",
        ),
        pytest.param(
            "She had learned this from an official.",
            "en",
            [("learned this from", "an official")],
            id="heard it",
        ),
        pytest.param("He heard the noise from the street.", "en", [], id="heard something else"),
        pytest.param(
            "Er habe von Hans Kern gehört, dass er brach.",
            "de",
            [("gehört", "Hans Kern")],
            id="heard in German",
        ),
        pytest.param(
            "Er erfuhr von Hans Kern, dass er brach.", "de", [("erfuhr von", "Hans Kern")], id="heard, finite"
        ),
        pytest.param("Er habe gehört, dass er brach.", "de", [], id="heard from nobody"),
        pytest.param("AFP berichtet das.", "de", [], id="nobody"),
        pytest.param("Unter Berufung auf , wie es heißt.", "de", [], id="no noun phrase"),
        pytest.param("unter berufung auf", "de", [], id="the end"),
    ],
)
def test_who_is_cited(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    """The phrase and the noun phrase behind it, in the order of the sentence."""
    assert cited(text, language) == expected


@pytest.mark.parametrize("phrase", [pytest.param(p, id=" ".join(p)) for p in CITING["de"]])
def test_every_german_phrase_cites(phrase: tuple[str, ...]) -> None:
    """Each entry of the list is reached."""
    words = " ".join(phrase)
    assert cited(f"Das meldet die Zeitung {words} den Minister.", "de") == [(words, "den Minister")]


@pytest.mark.parametrize("phrase", [pytest.param(p, id=" ".join(p)) for p in CITING["en"]])
def test_every_english_phrase_cites(phrase: tuple[str, ...]) -> None:
    """Each entry of the list is reached."""
    words = " ".join(phrase)
    assert cited(f"The paper reports it, {words} the minister.", "en") == [(words, "the minister")]


Say = Callable[..., list[str]]

CREDITS = [
    pytest.param(
        "Laut Reuters ziehen die Truppen ab.", ["indirect [Laut] Reuters: ziehen die Truppen ab"], id="laut"
    ),
    pytest.param(
        "Die Truppen ziehen laut dem Ministerium ab.",
        ["indirect [laut] dem Ministerium: Die Truppen ziehen … ab"],
        id="laut-inside",
    ),
    pytest.param(
        "Gemäß dem Bericht sinken die Preise.",
        ["indirect [Gemäß] dem Bericht: sinken die Preise"],
        id="gemäß",
    ),
    pytest.param(
        "Nach Angaben der Polizei starben zwei Menschen.",
        ["indirect [Nach] Angaben der Polizei: starben zwei Menschen"],
        id="nach-angaben",
    ),
    pytest.param(
        "Nach Müllers Angaben starben zwei Menschen.",
        ["indirect [Nach] Müllers Angaben: starben zwei Menschen"],
        id="nach-owner-angaben",
    ),
    pytest.param(
        "Nach den neuesten offiziellen belarussischen Angaben starben zwei Menschen.",
        ["indirect [Nach] den neuesten offiziellen belarussischen Angaben: starben zwei Menschen"],
        id="nach-with-adjectives",
    ),
    pytest.param(
        "Damit ist die Studie nach Angaben der Autoren die erste ihrer Art.",
        ["indirect [nach] Angaben der Autoren: Damit ist die Studie … die erste ihrer Art"],
        id="nach-angaben-behind-a-noun",
    ),
    pytest.param("Nach dem Krieg starben zwei Menschen.", [], id="nach-of-time"),
    pytest.param(
        "Der Polizei zufolge starben zwei Menschen.",
        ["indirect [zufolge] Der Polizei: starben zwei Menschen"],
        id="zufolge",
    ),
    pytest.param(
        "Es starben der Polizei zufolge zwei Menschen.",
        ["indirect [zufolge] der Polizei: Es starben … zwei Menschen"],
        id="zufolge-inside",
    ),
    pytest.param(
        "Aus Sicht der Ärzte ist der Plan gefährlich.",
        ["indirect [Aus] Sicht der Ärzte: ist der Plan gefährlich"],
        id="aus-sicht",
    ),
    pytest.param("Aus Berlin kamen zwei Ärzte.", [], id="aus-of-place"),
    pytest.param(
        "Demnach ziehen die Truppen ab.", ["indirect [Demnach] Demnach: ziehen die Truppen ab"], id="demnach"
    ),
    pytest.param(
        "Die Truppen ziehen demnach ab.",
        ["indirect [demnach] demnach: Die Truppen ziehen … ab"],
        id="demnach-inside",
    ),
    pytest.param(
        "Das Land freut sich, weil die Truppen laut Reuters abziehen.",
        ["indirect [laut] Reuters: weil die Truppen … abziehen"],
        id="in-a-dependent-clause",
    ),
    pytest.param(
        "Laut Reuters, das den Minister kannte, ziehen die Truppen ab.",
        ["indirect [Laut] Reuters: ziehen die Truppen ab"],
        id="relative-clause-of-the-credited",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CREDITS)
def test_a_credit_is_read_wherever_it_stands(say: Say, text: str, expected: list[str]) -> None:
    """What is credited is the clause around the credit, without the credit."""
    assert say(text) == expected


NOUNS = [
    pytest.param(
        "Der Vorwurf der Polizei, dass der Mann gelogen habe, ist alt.",
        ["indirect [Vorwurf] der Polizei: dass der Mann gelogen habe"],
        id="noun-with-genitive",
    ),
    pytest.param(
        "Der Vorwurf, er habe gelogen, ist alt.",
        ["indirect [Vorwurf] -: er habe gelogen"],
        id="noun-of-nobody",
    ),
    pytest.param(
        "Der Vorschlag, die Steuern zu senken, ist alt.",
        ["indirect [Vorschlag] -: die Steuern zu senken"],
        id="noun-with-infinitive",
    ),
    pytest.param("Der Vorwurf, den sie erhob, ist alt.", [], id="noun-with-relative"),
    pytest.param(
        "Sie kam zu dem Schluss, dass der Angriff unwahrscheinlich ist.",
        ["indirect [Schluss] Sie: dass der Angriff unwahrscheinlich ist"],
        id="schluss",
    ),
    pytest.param(
        "Die Polizei ist der Ansicht, dass der Mann lügt.",
        ["indirect [Ansicht] Die Polizei: dass der Mann lügt"],
        id="ansicht",
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_a_noun_is_read_where_a_clause_spells_it_out(say: Say, text: str, expected: list[str]) -> None:
    """A noun of saying reports only the clause that says what it is."""
    assert say(text) == expected
