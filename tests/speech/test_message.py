"""What one sentence reports, with two cues or one, and verbs whose object alone is told."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]

PARENTHETIC = [
    pytest.param(
        "Die Brücke kostet neun Millionen, schätzt das Amt.",
        ["indirect [schätzt] das Amt: Die Brücke kostet neun Millionen"],
        id="what-somebody-thinks-closes-the-sentence",
    ),
    pytest.param("Wenn die Brücke bricht, hofft das Amt.", [], id="no-more-than-a-condition"),
    pytest.param("Die Brücke hält, hofft aber nicht das Amt.", [], id="with-more-than-who-thinks"),
    pytest.param(
        "Die Truppen ziehen ab, wie das Ministerium am Montag mitteilte.",
        ["indirect [wie … mitteilte] das Ministerium: Die Truppen ziehen ab"],
        id="wie-behind",
    ),
    pytest.param(
        "Wie das Ministerium mitteilte, ziehen die Truppen ab.",
        ["indirect [Wie … mitteilte] das Ministerium: ziehen die Truppen ab"],
        id="wie-before",
    ),
    pytest.param(
        "Zwei Menschen starben, wie die Polizei mitteilte, am Montag.",
        ["indirect [wie … mitteilte] die Polizei: Zwei Menschen starben … am Montag"],
        id="wie-between",
    ),
    pytest.param(
        "Die Preise sinken, wie aus einem Bericht der Polizei hervorgeht.",
        ["indirect [wie … hervorgeht] einem Bericht der Polizei: Die Preise sinken"],
        id="wie-hervorgeht",
    ),
    pytest.param(
        "Die Truppen ziehen ab, so der Minister.",
        ["indirect [so] der Minister: Die Truppen ziehen ab"],
        id="so",
    ),
    pytest.param(
        "Die Truppen ziehen ab, so der Minister weiter.",
        ["indirect [so] der Minister: Die Truppen ziehen ab"],
        id="so-weiter",
    ),
    pytest.param(
        "So sagte er, dass die Truppen abziehen.",
        ["indirect [So sagte] er: dass die Truppen abziehen"],
        id="so-sagte",
    ),
    pytest.param("Das Wetter ist gut, so gut wie nie.", [], id="so-that-is-no-cue"),
    pytest.param(
        "Die Truppen ziehen ab, so der Minister zum Sender.",
        ["indirect [so] der Minister: Die Truppen ziehen ab"],
        id="so-to-whom",
    ),
    pytest.param(
        "„Die Truppen ziehen ab“, so Moor heute früh.",
        ["direct [so] Moor: „Die Truppen ziehen ab“"],
        id="so-when",
    ),
    pytest.param(
        "„Die Truppen ziehen ab“, so Moor war es wichtig.",
        ["direct carried [] -: „Die Truppen ziehen ab“"],
        id="so-before-a-verb",
    ),
    pytest.param(
        "Die Truppen ziehen ab, so von der Leyen.",
        ["indirect [so] von der Leyen: Die Truppen ziehen ab"],
        id="so-von",
    ),
    pytest.param(
        "Der Umbau, sagte Moor am Montag, kostet viel.",
        ["indirect [sagte] Moor: Der Umbau … kostet viel"],
        id="verb-between-subject-and-verb",
    ),
    pytest.param(
        "Der Umbau, sagte Moor, der nicht lange antwortete, kostet viel.",
        ["indirect [sagte] Moor: Der Umbau … kostet viel"],
        id="verb-between-with-a-relative-clause",
    ),
    pytest.param(
        "Die Pumpe ist, sagte Moor, am Freitag ausgefallen.",
        ["indirect [sagte] Moor: Die Pumpe ist … am Freitag ausgefallen"],
        id="verb-between-auxiliary-and-participle",
    ),
    pytest.param(
        "Er komme, sagte Moor, weil er müsse.",
        ["indirect [sagte] Moor: Er komme"],
        id="verb-behind-a-whole-clause",
    ),
    pytest.param(
        "Die Truppen würden abgezogen, teilte das Ministerium mit.",
        ["indirect [teilte … mit] das Ministerium: Die Truppen würden abgezogen"],
        id="verb-behind",
    ),
    pytest.param(
        "Die Truppen würden abgezogen, hat das Ministerium mitgeteilt.",
        ["indirect [hat … mitgeteilt] das Ministerium: Die Truppen würden abgezogen"],
        id="perfect-behind",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARENTHETIC)
def test_an_inserted_clause_credits_the_rest(say: Say, text: str, expected: list[str]) -> None:
    """„wie … mitteilte“, „so X“ and „sagte er“ credit what stands around them."""
    assert say(text) == expected


HEISST = [
    pytest.param(
        "In dem Bericht heißt es, die Truppen zögen ab.",
        ["indirect [heißt] dem Bericht: die Truppen zögen ab"],
        id="heißt-es-in",
    ),
    pytest.param(
        "Die Lage sei ernst, heißt es in einem Bericht der Polizei.",
        ["indirect [heißt] einem Bericht der Polizei: Die Lage sei ernst"],
        id="heißt-es-behind",
    ),
    pytest.param(
        "Es hieß aus dem Kreml, die Präsidenten würden reden.",
        ["indirect [hieß] dem Kreml: die Präsidenten würden reden"],
        id="hieß-es-aus",
    ),
    pytest.param("Der Minister heißt Müller.", [], id="heißt-of-a-name"),
    pytest.param(
        "Aus dem Bericht geht hervor, dass die Preise sinken.",
        ["indirect [geht hervor] dem Bericht: dass die Preise sinken"],
        id="geht-hervor",
    ),
]


@pytest.mark.parametrize(("text", "expected"), HEISST)
def test_what_a_document_says_is_read(say: Say, text: str, expected: list[str]) -> None:
    """„heißt es in …“ and „geht aus … hervor“ name the document that says it."""
    assert say(text) == expected


TWO = [
    pytest.param(
        "Laut Reuters sagte der Minister, dass die Truppen abziehen.",
        [
            "indirect [Laut] Reuters: sagte der Minister, dass die Truppen abziehen",
            "indirect [sagte] der Minister: dass die Truppen abziehen",
        ],
        id="two-speakers",
    ),
    pytest.param(
        "Der Minister lobte die Truppen und sagte, dass sie abziehen.",
        ["indirect [sagte] Der Minister: dass sie abziehen"],
        id="the-nearer-of-two-verbs",
    ),
    pytest.param(
        "Der Minister sagte und schrieb, dass die Truppen abziehen.",
        ["indirect [schrieb] Der Minister: dass die Truppen abziehen"],
        id="two-verbs-one-clause",
    ),
]


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_two_cues_are_told_apart(say: Say, text: str, expected: list[str]) -> None:
    """Of two cues in one sentence each has its own words, or the nearer has them."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Scholz kritisierte Trumps Aussage, die Nato sei alt.",
            ["indirect [Aussage] Trumps: die Nato sei alt"],
            id="genitive-before",
        ),
        pytest.param(
            "Meier sprach über die neue Aussage von Trump, die Nato sei alt.",
            ["indirect [sprach] Meier: die Nato sei alt", "indirect [Aussage] Trump: die Nato sei alt"],
            id="von",
        ),
        pytest.param(
            "Putins erneuter Vorwurf, die Nato sei schuld, ist alt.",
            ["indirect [Vorwurf] Putins: die Nato sei schuld"],
            id="adjective-between",
        ),
        pytest.param(
            "Scholz kritisierte die Entscheidung, Soldaten zu schicken.",
            ["indirect [kritisierte] Scholz: Soldaten zu schicken"],
            id="nobodys",
        ),
        pytest.param("Es besteht kein Zweifel, dass die Fähre sank.", [], id="nobody-doubts"),
        pytest.param(
            "Es bestehen Zweifel, dass die Fähre sank.",
            ["indirect [Zweifel] -: dass die Fähre sank"],
            id="somebody-doubts",
        ),
    ],
)
def test_the_clause_of_a_noun_is_its_owners(say: Say, text: str, expected: list[str]) -> None:
    """What spells out „Trumps Aussage“ is Trump's, whatever another says of it."""
    assert say(text) == expected
