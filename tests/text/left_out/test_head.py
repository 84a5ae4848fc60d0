"""Quotations, shown as `[[…]]`, that begin inside a noun phrase, and the noun that they leave outside."""

import pytest

from claimcheck.text.article import Article, Span
from claimcheck.text.left_out import head


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
