"""Quotations, shown as `[[…]]`, that begin inside a noun phrase, and the noun that they leave outside."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out import head
from claimcheck.text.left_out.head import partitives
from claimcheck.text.span import Span


def outside(text: str) -> list[str]:
    """Return the noun outside that the quotation's first noun belongs to."""
    start, end = text.index("[["), text.index("]]") - 2
    article = Article(text.replace("[[", "").replace("]]", ""))
    return [item.words for item in head.heads(article, [Span(start, end)])]


@pytest.mark.each("word", sorted(head.CREDITS | head.QUANTITIES))
def test_a_credit_or_a_quantity_is_no_head(word: str) -> None:
    """Before „von“ and "of" these words own nothing."""
    assert [
        outside(f"Es war {word.title()} von [[Merz wurde gewählt]]."),
        outside(f"The {word} of [[Smith was]]."),
    ] == [
        [],
        [],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der frühere Anwalt von [[Olaf Scholz wurde verurteilt]].", ["Anwalt von"]),
        ("Der Anwalt des [[früheren Präsidenten wurde verurteilt]].", ["Anwalt des"]),
        ("Die Chefin vom [[Bund wurde verurteilt]].", ["Chefin vom"]),
        ("The former lawyer of [[John Smith was convicted]].", ["lawyer of"]),
        ("The lawyer of the [[Smith Party was convicted]].", ["lawyer of the"]),
        ("Der Anwalt von [[Olaf Scholz und Merz]].", []),
        ("Der Anwalt von [[Merz, der Minister war]], lachte.", []),
        ("Er kam aus der Nähe von [[Kiew]].", []),
        ("Das wurde von [[Merz gesagt]].", []),
        ("The lawyer of [[John Smith]] was convicted.", []),
        ("The lawyer of [[300 soldiers was convicted]].", []),
        ("Der Rat von [[heute ist gut]].", []),
        ("[[Der Anwalt von Merz wurde verurteilt]].", []),
    ],
)
def test_a_head_left_outside(text: str, expected: list[str]) -> None:
    """What is said of a lawyer is not said of his client."""
    assert outside(text) == expected


@pytest.mark.each("word", sorted(head.NO_VERBS))
def test_what_is_no_verb(word: str) -> None:
    """A phrase that goes on with such a word is not known to have reached its verb."""
    assert [
        outside(f"Der Anwalt von [[Merz {word} hier]]."),
        outside("Der Anwalt von [[Merz lacht hier]]."),
    ] == [
        [],
        ["Anwalt von"],
    ]


def told(marked: str) -> list[tuple[str, bool]]:
    """Return the words before the quotation, and whether it says something of the whole."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [(text[s.start : s.end], is_said) for s, is_said in partitives(text, [piece], ("de", "en"))]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Two out of [[500 soldiers died]].", [("Two out of", True)]),
        ("Most of the [[500 soldiers died]].", [("Most of the", True)]),
        ("Half of the [[soldiers]] died.", [("Half of the", False)]),
        ("The mayor of the [[city died on Monday]].", []),
        ("They spoke of [[500 soldiers who died]].", []),
        ("Zwei der [[500 Soldaten starben]].", [("Zwei der", True)]),
        ("Ein Drittel der [[Soldaten starb gestern]].", [("Drittel der", True)]),
        ("Der Chef der [[Partei starb gestern]].", []),
    ],
)
def test_parts(marked: str, expected: list[tuple[str, bool]]) -> None:
    """A number or quantity with "of" or a genitive ahead; an owner is none."""
    assert told(marked) == expected
