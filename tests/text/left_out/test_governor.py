"""The word that governs what is quoted, shown as `[[…]]`, without it, and what becomes of a deed that it only names."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.left_out.governor import fates, governors
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
        ("Hale was cleared of having [[closed the bridge]].", ["cleared of"]),
        ("Hale was cleared of having been [[seen at the bridge]].", ["cleared of"]),
        ("Having [[closed the bridge]], Hale left.", []),
        ("The bridge was being [[closed on Monday]].", []),
        ("The bridge has been [[closed on Monday]].", []),
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


def said(marked: str, language: str) -> list[str]:
    """Return the words that may say that it was not done."""
    inside = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [text[span.start : span.end] for span in fates(text, [inside], (language,))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The governor vetoed [[the closure of 30 schools]].", ["vetoed"]),
        ("The firm quickly cancelled [[the delivery of 30 lorries]].", ["cancelled"]),
        ("Residents are bracing for [[a collapse of the tower]].", ["bracing"]),
        ("Hale was cleared of [[arson in Leeds]].", ["cleared"]),
        ("[[The delivery of 30 lorries]] was scrapped.", ["scrapped"]),
        ("The firm began [[the delivery of 30 lorries]].", []),
        ("After [[the delivery of 30 lorries]] the firm closed.", []),
        ("Hale was convicted of [[arson in Leeds]].", []),
        ("[[The delivery of 30 lorries]] ended.", []),
        ("The firm vetoed [[the closure of schools was announced]].", []),
        ("The firm sold [[30 lorries]].", []),
        ("The firm sold [[a collection]].", []),
        ("At Minsk [[the delivery of 30 lorries]]", []),
        ("Drivers threatened [[a walkout at the depot]].", ["threatened"]),
        ("Drivers plotted [[a blockade]].", ["plotted"]),
        ("Drivers held [[a walkout at the depot]].", []),
        ("Drivers praised [[a government in exile]].", []),
    ],
)
def test_what_becomes_of_a_deed_in_english(marked: str, expected: list[str]) -> None:
    """The word beside it, unless that takes the deed for done; a quotation with a verb says itself what was done."""
    assert said(marked, "en") == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Das Gericht kippte [[den Verkauf von 30 Wagen]].", ["kippte"]),
        ("Die Firma zog [[die Bestellung von 30 Wagen]] zurück.", ["zog"]),
        ("Die Firma hat [[die Lieferung von 30 Wagen]] storniert.", ["storniert"]),
        ("Die Firma begann mit [[der Lieferung von 30 Wagen]].", []),
        ("Kern wurde wegen [[Brandstiftung in Lauf]] verurteilt.", []),
        ("Die Firma besaß [[30 Wagen von Kern]].", []),
        ("Die Fahrer drohten mit [[einem Streik am Depot]].", ["drohten"]),
        ("Die Fahrer traten in [[einen Streik am Depot]].", []),
        ("Nach [[dem Streik am Depot]] ging Kern.", []),
        ("Das Gericht sah, dass [[die Lieferung von 30 Wagen endete]].", []),
    ],
)
def test_what_becomes_of_a_deed_in_german(marked: str, expected: list[str]) -> None:
    """The verb before it, or at the end of the clause."""
    assert said(marked, "de") == expected


def test_a_language_that_is_not_known() -> None:
    """Where words of both languages would have to be read, nothing is told."""
    assert said("The court vetoed [[the closure of schools]].", "en") == ["vetoed"]
    inside = Span(17, 39)
    assert list(fates("The court vetoed the closure of schools.", [inside], ("de", "en"))) == []


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Berlin stoppte die [[Auslieferung von 300 Panzern]].", "de", ["stoppte"]),
        ("Ungarn blockiert [[die Auszahlung von 50 Milliarden Euro]].", "de", ["blockiert"]),
        ("[[Die Auszahlung von 50 Milliarden]] wurde gestoppt.", "de", ["gestoppt"]),
        ("Berlin halted [[the delivery of 300 tanks]].", "en", ["halted"]),
        ("Die Polizei stoppte [[300 Autos]] vor Minsk.", "de", []),
        ("Menschen blockierten [[die Straße nach Minsk]].", "de", []),
        ("Der Zug stoppte [[in Minsk]].", "de", []),
        ("The protesters blocked [[the road to Minsk]].", "en", []),
        ("[[Berlin stoppte die Auslieferung von 300 Panzern]].", "de", []),
    ],
)
def test_what_is_done_is_stopped_and_what_is_there_is_not(
    text: str, language: str, expected: list[str]
) -> None:
    """A verb that stops is told where what it stops is something done."""
    start, end = text.index("[["), text.index("]]") - 2
    article = Article(text.replace("[[", "").replace("]]", ""), language)
    assert [item.words for item in left_out(article, [Span(start, end)])] == expected
