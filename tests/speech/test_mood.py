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
