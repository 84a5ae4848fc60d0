"""The quantities of a passage, each read in its sentence."""

import pytest

from claimcheck.check.attribution.figures import quantities_in
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def read(marked: str) -> list[tuple[str, str, str]]:
    """Return text, bound and words in the article of the quantities in the parts marked `[[…]]`."""
    pieces, text = [], ""
    for part in marked.split("[["):
        inside, _, behind = part.rpartition("]]")
        if inside:
            pieces.append(Span(len(text), len(text) + len(inside)))
        text += inside + behind
    article = Article(text, "de")
    return [(q.text, q.bound, article.slice(q.span)) for q in quantities_in(article, pieces)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param("Am Montag. [[Es kamen 9000 Mann.]]", [("9000 Mann", "exact")], id="behind another sentence"),
        pytest.param("Es kamen bis zu [[9000]] Mann.", [("bis zu 9000 Mann", "up_to")], id="cut from its bound"),
        pytest.param("[[Es kamen]] 9000 Mann.", [], id="left outside"),
        pytest.param("[[Hier 5 Mann]] und 6 Frauen, [[dort 7 Kinder]].", [("5 Mann", "exact"), ("7 Kinder", "exact")], id="two pieces"),
    ],
)  # fmt: skip
def test_a_quantity_belongs_to_the_passage_that_holds_its_number(
    marked: str, expected: list[tuple[str, str]]
) -> None:
    """Numbers inside the passage are told with their bounds, wherever those stand, in the article's offsets."""
    assert read(marked) == [(text, bound, text) for text, bound in expected]


def test_without_an_article_there_are_none() -> None:
    """An article that could not be read states nothing."""
    assert quantities_in(None, ()) == ()


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        pytest.param("A five-\nyear-old cow", "A five-year-old cow", [("five-\nyear", "5")], id="the word's own hyphen"),
        pytest.param("Five-\nteen cows", "Fiveteen cows", [], id="a parted word"),
        pytest.param("Four-\nteen cows", "Fourteen cows", [("Four-\nteen cows", "14")], id="a parted number"),
    ],
)  # fmt: skip
def test_a_line_end_is_read_as_it_was_quoted(text: str, quote: str, expected: list[tuple[str, str]]) -> None:
    """With the hyphen of the quotation or without; words and offsets are the article's."""
    article = Article(text, "en")
    found = quantities_in(article, [Span(0, len(text))], quote)
    assert [(article.slice(q.span), str(q.parts[0].value)) for q in found] == expected
    assert [q.text for q in found] == [words for words, _ in expected]
