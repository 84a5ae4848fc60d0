"""Verbs of saying with their particles and auxiliaries."""

from collections.abc import Callable

import pytest

Say = Callable[..., list[str]]

VERBS = [
    pytest.param(
        "Das Ministerium teilte am Montag mit, dass die Truppen abziehen.",
        ["indirect [teilte … mit] Das Ministerium: dass die Truppen abziehen"],
        id="particle-parted",
    ),
    pytest.param(
        "Merz wies am Montag, nachdem er, begleitet von Scholz, gelandet war, darauf hin, dass der Zug komme.",
        ["indirect [wies … hin] Merz: dass der Zug komme"],
        id="particle-far-off",
    ),
    pytest.param(
        "Weil das Ministerium mitteilte, dass die Truppen abziehen, freute es sich.",
        ["indirect [mitteilte] das Ministerium: dass die Truppen abziehen"],
        id="particle-not-parted",
    ),
    pytest.param("Müller teilte das Brot, dass es krachte.", [], id="other-verb-without-its-particle"),
    pytest.param(
        "Das Ministerium hat mitgeteilt, dass die Truppen abziehen.",
        ["indirect [hat mitgeteilt] Das Ministerium: dass die Truppen abziehen"],
        id="perfect",
    ),
    pytest.param(
        "Der Minister hatte gesagt, die Truppen zögen ab.",
        ["indirect [hatte gesagt] Der Minister: die Truppen zögen ab"],
        id="pluperfect",
    ),
    pytest.param(
        "Es wurde vom Ministerium mitgeteilt, dass die Truppen abziehen.",
        ["indirect [wurde … mitgeteilt] Ministerium: dass die Truppen abziehen"],
        id="passive",
    ),
    pytest.param(
        "Gestern wurde mitgeteilt, dass die Truppen abziehen.",
        ["indirect [wurde mitgeteilt] -: dass die Truppen abziehen"],
        id="passive-of-nobody",
    ),
    pytest.param(
        "Der Minister will sagen, dass die Truppen abziehen.",
        ["indirect [will sagen] Der Minister: dass die Truppen abziehen"],
        id="modal",
    ),
    pytest.param("Er forderte einen Abzug.", ["reported [] Er: Er forderte einen Abzug."], id="object-alone"),
    pytest.param(
        "Er sprach von einem Erfolg.", ["reported [] Er: Er sprach von einem Erfolg."], id="object-of-telling"
    ),
    pytest.param("Er erwartet einen Erfolg.", [], id="object-of-thinking-is-no-report"),
]


@pytest.mark.parametrize(("text", "expected"), VERBS)
def test_a_verb_is_read_in_all_its_parts(say: Say, text: str, expected: list[str]) -> None:
    """Particle, auxiliary and participle are one cue; who agrees with a passive verb says nothing."""
    assert say(text) == expected
