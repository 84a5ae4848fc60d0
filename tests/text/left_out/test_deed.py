"""What becomes of a deed that a quotation, shown as `[[…]]`, only names."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.left_out.deed import fates
from claimcheck.text.span import Span


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
    ],
)
def test_english(marked: str, expected: list[str]) -> None:
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
        ("Das Gericht sah, dass [[die Lieferung von 30 Wagen endete]].", []),
    ],
)
def test_german(marked: str, expected: list[str]) -> None:
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
