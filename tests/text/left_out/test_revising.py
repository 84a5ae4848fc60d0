"""What gives another number for that of a statement, marked `[[…]]`, and what leaves it."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.revising import revised, revising, told_first
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span


def outside(marked: str, language: str) -> list[str]:
    """Return what is told outside the one piece that is marked."""
    start, end = marked.index("[["), marked.index("]]") - 2
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    return [article.slice(span) for span in revising(article, [Span(start, end)])]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[[Nine barns burned.]] The count was later revised to six.", "en", ["revised"]),
        ("[[Nine barns burned]]; the count was later revised to six.", "en", ["revised"]),
        ("[[Nine barns burned]], it wrote, before lowering that number.", "en", ["lowering"]),
        (
            "[[Nine barns burned.]] The town was dry. It updated the number of barns to six.",
            "en",
            ["updated"],
        ),
        ("[[Nine barns burned.]] It was revised down.", "en", ["It was revised down"]),
        ("[[Nine barns burned.]] The correct figure is six.", "en", ["The correct figure"]),
        ("[[Nine barns burned]], firemen initially reported.", "en", ["initially reported"]),
        ("Firemen initially reported [[nine barns burned]].", "en", ["initially reported"]),
        ("[[Neun Scheunen brannten.]] Die Zahl wurde auf sechs korrigiert.", "de", ["korrigiert"]),
        ("[[Neun Scheunen brannten]]; abends senkte sie die Zahl.", "de", ["senkte"]),
        ("[[Neun Scheunen brannten.]] Richtig sind sechs.", "de", ["Richtig sind"]),
        ("[[Neun Scheunen brannten]], hieß es zunächst.", "de", ["hieß es zunächst"]),
        ("[[Neun Scheunen brannten]], so war anfangs gemeldet worden.", "de", ["anfangs gemeldet"]),
    ],
)
def test_another_number(text: str, language: str, expected: list[str]) -> None:
    """The figure changed by whomever, a pronoun for it with a number behind, the one that holds, and what was only told at first."""
    assert outside(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[[The barns burned.]] The count was later revised to six.", "en"),
        ("[[Nine barns burned.]] The town lowered the number of engines.", "en"),
        ("[[Nine barns burned.]] It updated its page.", "en"),
        ("[[Nine barns burned.]] The number is from the mayor.", "en"),
        ("[[Nine barns burned.]] It is dry. It is hot. The count was revised.", "en"),
        ("[[Nine barns burned first]], it said.", "en"),
        ("[[Nine barns burned]], the Post first reported.", "en"),
        ("[[Neun Scheunen brannten.]] Sie korrigierte den Plan.", "de"),
        ("[[Neun Scheunen brannten.]] Richtig ist auch, dass es regnete.", "de"),
    ],
)
def test_what_leaves_it(text: str, language: str) -> None:
    """No number, the figure of another thing, a change of something else, and what is far behind."""
    assert outside(text, language) == []


def test_in_a_passage() -> None:
    """The sentences behind a statement are given; what was told at first is sought in its own."""
    text = "Nine barns burned. The count was revised. It was dry."
    own, *behind = sentences(Article(text, "en"), Span(0, len(text)))
    found = revised(text, own, behind, "en")
    assert found is not None
    assert text[found.start : found.end] == "revised"
    assert revised(text, own, behind[1:], "en") is None
    assert revised(text, own, [], "en") is None
    said = "At first they said nine barns burned."
    first = told_first(said, Span(0, len(said)), "en")
    assert first is not None
    assert said[first.start : first.end] == "At first they said"
    assert told_first("At first they said barns burned.", Span(0, 32), "en") is None
