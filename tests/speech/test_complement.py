"""What verbs of saying introduce: clauses with dass, Konjunktiv, infinitives, questions; and where they end."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]

CLAUSES = [
    pytest.param(
        "Der Minister sagte am Montag, dass die Truppen abgezogen werden.",
        ["indirect [sagte] Der Minister: dass die Truppen abgezogen werden"],
        id="dass-clause",
    ),
    pytest.param(
        "Der Minister sagte, dass es regnet und dass es schneit.",
        ["indirect [sagte] Der Minister: dass es regnet und dass es schneit"],
        id="dass-clauses-joined",
    ),
    pytest.param(
        "Der Minister sagte, die Truppen würden abgezogen.",
        ["indirect [sagte] Der Minister: die Truppen würden abgezogen"],
        id="konjunktiv",
    ),
    pytest.param(
        "Nach dem Treffen erklärte Müller, Bonn und Berlin blieben offen für Gespräche.",
        ["indirect [erklärte] Müller: Bonn und Berlin blieben offen für Gespräche"],
        id="konjunktiv-of-preterite-form",
    ),
    pytest.param(
        "Müller fordert, das Land kapituliere.",
        ["indirect [fordert] Müller: das Land kapituliere"],
        id="konjunktiv-by-its-ending",
    ),
    pytest.param(
        "Er glaubt, das Land ist arm.",
        ["indirect [glaubt] Er: das Land ist arm"],
        id="main-clause-behind-thinking",
    ),
    pytest.param(
        "Er glaubt, das Land verkauft zu viel.",
        ["indirect [glaubt] Er: das Land verkauft zu viel"],
        id="main-clause-with-a-verb-of-no-list",
    ),
    pytest.param(
        "Die Partei versprach, die Steuern zu senken.",
        ["indirect [versprach] Die Partei: die Steuern zu senken"],
        id="infinitive",
    ),
    pytest.param(
        "Die Firma drohte, das Werk stillzulegen.",
        ["indirect [drohte] Die Firma: das Werk stillzulegen"],
        id="infinitive-with-inner-zu",
    ),
    pytest.param(
        "Er bat die Truppen, das Land zu verlassen.",
        ["indirect [bat] Er: das Land zu verlassen"],
        id="infinitive-of-another",
    ),
    pytest.param(
        "Müller berichtete von Meier, um die Leute zu warnen.",
        ["reported [] Müller: Müller berichtete von Meier, um die Leute zu warnen."],
        id="purpose-is-no-message",
    ),
    pytest.param(
        "Müller nannte die Truppen, die das Land verteidigten.",
        ["reported [] Müller: Müller nannte die Truppen, die das Land verteidigten."],
        id="relative-is-no-message",
    ),
    pytest.param(
        "Der Sprecher wollte nicht sagen, wann die Truppen abziehen.",
        ["indirect [wollte … sagen] Der Sprecher: wann die Truppen abziehen"],
        id="indirect-question",
    ),
    pytest.param(
        "Die Polizei teilte mit, wie viele Menschen starben.",
        ["indirect [teilte mit] Die Polizei: wie viele Menschen starben"],
        id="indirect-question-wie",
    ),
    pytest.param(
        "Weil die Behörde mitteilte, dass die Truppen abziehen, freute sich das Land.",
        ["indirect [mitteilte] die Behörde: dass die Truppen abziehen"],
        id="below-a-dependent-clause",
    ),
    pytest.param(
        "Müller sagte, dass er geht; das Wetter war gut.",
        ["indirect [sagte] Müller: dass er geht"],
        id="semicolon-ends-it",
    ),
    pytest.param(
        "Er kündigte an, dass die Truppen abziehen, und warnte vor einem Krieg.",
        [
            "indirect [kündigte an] Er: dass die Truppen abziehen",
            "reported [] Er: und warnte vor einem Krieg",
        ],
        id="behind-und-another-verb",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAUSES)
def test_a_clause_behind_its_verb_is_read_to_its_end(say: Say, text: str, expected: list[str]) -> None:
    """Each kind of clause is read whole, and what only looks like one is left."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        pytest.param("das Treffen mit Biden sei gut gewesen", 1, id="phrase-with-a-preposition"),
        pytest.param("die Gespräche mit Biden am Montag seien gut gewesen", 1, id="two-phrases"),
        pytest.param("die mit Biden am Montag gesprochen hatten", 0, id="relative"),
    ],
)
def test_a_phrase_behind_the_subject_is_no_relative_clause(say: Say, clause: str, said: int) -> None:
    """A verb behind the subject and its phrases makes a main clause of what opens with „das“ or „die“."""
    assert say(f"Die Minister sagten, {clause}.") == [f"indirect [sagten] Die Minister: {clause}"] * said
