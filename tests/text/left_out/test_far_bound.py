"""Bounds before the verb whose number is quoted behind it, shown as `[[…]]`."""

import pytest

from claimcheck.text.article import Article
from claimcheck.text.left_out.far_bound import far_bounds
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("marked", "language", "expected"),
    [
        ("Im besten Fall kommen [[80 Gäste]].", "de", ["Im besten Fall"]),
        ("Höchstens kommen [[80 Gäste]].", "de", ["Höchstens"]),
        ("At best there were [[80 guests]].", "en", ["At best"]),
        ("Höchstens [[80 Gäste]] kommen.", "de", []),
        ("Am Montag kommen [[80 Gäste]].", "de", []),
        ("Höchstens kommen [[alle Gäste]].", "de", []),
        ("Mindestens zwei Männer sahen [[80 Gäste]].", "de", []),
        ("Mindestens einer sah, dass [[80 Gäste kamen]].", "de", []),
        ("Rund um Bonn kamen [[80 Gäste]].", "de", []),
        ("[[Höchstens kommen 80 Gäste]].", "de", []),
    ],
)
def test_a_bound_before_the_verb(marked: str, language: str, expected: list[str]) -> None:
    """Of one end alone, in the clause of the number, with no other number between; right beside it it is read elsewhere."""
    span = Span(marked.index("[["), marked.index("]]") - 2)
    article = Article(marked.replace("[[", "").replace("]]", ""), language)
    found = list(far_bounds(article, [span]))
    assert [item.words for item in found] == expected
    assert all(item.kind == "doubt" and not item.governs for item in found)
