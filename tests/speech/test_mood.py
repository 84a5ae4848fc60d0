"""What only its mood shows to be somebody's words, and what has that mood for another reason."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Putin ließ ausrichten, er sei krank.",
            ["indirect [ließ ausrichten] Putin: er sei krank"],
            id="unknown-verb",
        ),
        pytest.param(
            "Die Polizei ist sicher, es handele sich um einen Unfall.",
            ["indirect [ist sicher] Die Polizei: es handele sich um einen Unfall"],
            id="adjective",
        ),
        pytest.param(
            "Die Polizei ist sicher: Es handele sich um einen Unfall.",
            ["indirect [ist sicher] Die Polizei: Es handele sich um einen Unfall"],
            id="behind-a-colon",
        ),
        pytest.param("Die Polizei kam, weil er krank sei.", [], id="another-clause"),
        pytest.param("Die Polizei kam, der Mann war krank.", [], id="no-mood"),
    ],
)
def test_a_clause_in_the_konjunktiv_is_told_whatever_the_verb(
    say: Say, text: str, expected: list[str]
) -> None:
    """No list of verbs is whole: the mood of the clause shows that somebody says it."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Das Schiff soll gesunken sein.",
            ["hearsay carried [] -: Das Schiff soll gesunken sein."],
            id="perfect",
        ),
        pytest.param("Das Schiff soll im Mai auslaufen.", [], id="a-plan"),
        pytest.param(
            "Klee sagte, er gehe. Das Schiff soll gesunken sein.",
            ["indirect [sagte] Klee: er gehe", "hearsay carried [] Klee: Das Schiff soll gesunken sein."],
            id="right-behind-speech",
        ),
        pytest.param(
            "Klee sagte, er gehe. Es war Mai. Das Schiff soll gesunken sein.",
            ["indirect [sagte] Klee: er gehe", "hearsay carried [] -: Das Schiff soll gesunken sein."],
            id="further-off",
        ),
    ],
)
def test_sollen_tells_what_others_say(say: Say, text: str, expected: list[str]) -> None:
    """Whose word it is shows only right behind somebody's; a plan is nobody's word."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Klee sagte, er gehe. Wir müssten warten.", 1, id="behind-speech"),
        pytest.param("Klee sagte, er gehe. Er würde warten.", 1, id="würde"),
        pytest.param("Klee sagte, er gehe. Wir mussten warten.", 0, id="no-konjunktiv"),
        pytest.param("Es regnete. Wir müssten warten.", 0, id="behind-none"),
    ],
)
def test_right_behind_speech_every_konjunktiv_goes_on_with_it(say: Say, text: str, said: int) -> None:
    """„Müssten“ may as well be the speaker's own wish: by itself it is nobody's word."""
    behind = text.partition(". ")[2]
    assert [line for line in say(text) if line.startswith("free")] == [
        f"free indirect carried [] Klee: {behind}"
    ] * said
