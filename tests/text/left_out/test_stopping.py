"""Verbs that stop what a quotation, shown as `[[…]]`, names."""

import pytest

from claimcheck.text.article import Article, Span
from claimcheck.text.left_out.cutoff import left_out


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
