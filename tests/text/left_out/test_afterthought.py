"""Nouns behind a sentence, shown as `[[…]]`, that call it a mere statement."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.left_out.afterthought import REPORTS, STATEMENTS, UNTRUE, afterthoughts


def told(marked: str) -> list[bool]:
    """Return for each noun whether it is said to be untrue."""
    piece = Span(marked.index("[["), marked.index("]]") - 2)
    text = marked.replace("[[", "").replace("]]", "")
    return [is_untrue for _, is_untrue in afterthoughts(text, [piece], ("de", "en"))]


@pytest.mark.parametrize("noun", sorted(STATEMENTS))
def test_a_statement_is_no_fact(noun: str) -> None:
    """Each noun casts a doubt right behind the quotation, and turns it round where a negation follows."""
    assert [
        told(f"[[Minsk paid]], a {noun} that spread fast."),
        told(f"[[Minsk zahlte]] – eine dreiste {noun}, die nicht stimmt."),
        told(f"[[Minsk paid]] the {noun}."),
        told(f"[[Minsk paid]], and a {noun} spread."),
    ] == [[False], [True], [], []]


@pytest.mark.parametrize("word", sorted(UNTRUE))
def test_an_untrue_statement(word: str) -> None:
    """Each word says of a statement that it does not hold."""
    assert told(f"[[Minsk paid]], a claim that was {word}.") == [True]


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("a claim that turned out to be true.", []),
        ("a claim made in public.", [False]),
        ("a claim that turned out to be wrong, a public shame.", [True]),
        ("eine Behauptung, die sich als richtig erwies.", [False]),
        ("eine Behauptung, sie erwies sich als richtig.", []),
    ],
)
def test_a_statement_that_is_said_to_be_true(behind: str, expected: list[bool]) -> None:
    """Only what says of it that it holds takes the doubt away, no good word beside it."""
    assert told(f"[[Minsk paid]], {behind}") == expected


@pytest.mark.parametrize("noun", sorted(REPORTS))
def test_a_report_may_be_retracted(noun: str) -> None:
    """Each noun casts a doubt only where what it names is said not to hold."""
    assert [
        told(f"[[Minsk paid]], a {noun} that was later retracted."),
        told(f"[[Minsk paid]], a {noun} says."),
    ] == [[True], []]
