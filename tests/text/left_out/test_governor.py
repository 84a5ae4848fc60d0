"""The word that governs an infinitive or gerund, shown as `[[…]]`, that is quoted without it."""

import pytest

from claimcheck.text.left_out.governor import governors
from claimcheck.text.span import Span


def governing(marked: str, language: str) -> list[str]:
    """Return what governs the marked words."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [text[span.start : span.end] for span in governors(text, [inside], (language,))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The council neglected to [[close the bridge]].", ["neglected"]),
        ("The council omitted [[to close the bridge]].", ["omitted"]),
        ("The council was unable to [[pay 300 euros]].", ["unable"]),
        ("The council refrained from [[closing the bridge]].", ["refrained from"]),
        ("The council shied away from ever [[closing the bridge]].", ["away from"]),
        ("The council avoided [[closing the bridge]].", ["avoided"]),
        ("Hale is tired of [[running]].", ["tired of"]),
        ("The council managed to [[close the bridge]].", []),
        ("The council began [[closing the bridge]].", []),
        ("The council succeeded in [[closing the bridge]].", []),
        ("The council was [[closing the bridge]].", []),
        ("After [[closing the bridge]], Hale left.", []),
        ("On Monday, [[closing the bridge]], Hale left.", []),
        ("Hale, [[closing the bridge]], left.", []),
        ("It took workers [[exceeding 300 men]].", ["workers"]),
        ("In Minsk [[exceeding 300 men]] fled.", []),
        ("Hale gave money to [[people in need]].", []),
        ("Hale gave money to [[the club]].", []),
        ("The council decided to [[close the bridge]].", []),
        ("[[The council closed the bridge]].", []),
    ],
)
def test_english(marked: str, expected: list[str]) -> None:
    """Whatever governs it, unless what is begun, managed or forced was done; a plan is told as a hedge."""
    assert governing(marked, "en") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Der Rat unterließ es, [[die Brücke zu schließen]].", ["unterließ"]),
        ("Der Rat sah davon ab, [[die Brücke abzuschließen]].", ["ab"]),
        ("Der Rat versäumte [[die Brücke zu schließen]].", ["versäumte"]),
        ("Die Gefahr, [[die Brücke zu verlieren]], wuchs.", ["Gefahr"]),
        ("Kern ging, um [[die Brücke zu schließen]].", ["um"]),
        ("Hale sagte, Kern habe sich gescheut, [[die Brücke geschlossen zu haben]].", ["gescheut"]),
        ("Der Rat begann, [[die Brücke zu schließen]].", []),
        ("Der Rat sah sich gezwungen, [[die Brücke zu schließen]].", []),
        ("Der Rat beschloss, [[die Brücke zu schließen]].", []),
        ("Es ist in dieser Zeit [[kein Angriff zu erwarten]].", []),
        ("Es ist kein großer [[Angriff zu erwarten]].", []),
        ("Im Mai, sagte Kern, [[begann der Rat die Brücke zu schließen]].", []),
        ("Im Mai, sagte Kern, [[begann der Rat, die Brücke zu schließen]].", []),
        ("Kern kam, [[der Rat schloss die Brücke]].", []),
    ],
)
def test_german(marked: str, expected: list[str]) -> None:
    """An infinitive with „zu“ that has its verb outside, behind a comma or right behind that verb."""
    assert governing(marked, "de") == expected


def test_a_language_without_lists() -> None:
    """Nothing is read."""
    assert governing("Il renonce à [[to close the bridge]].", "fr") == []
