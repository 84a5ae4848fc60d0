"""What a quotation makes of the line ends of its passage."""

import pytest

from claimcheck.locate.line_ends import line_ends, quoted_pieces


@pytest.mark.parametrize(
    ("words", "quoted", "expected"),
    [
        pytest.param("a five-\nyear-old cow", "a five-year-old cow", [("-\n", True)], id="the word's own"),
        pytest.param("die Trup-\n  pen", "die Truppen", [("-\n  ", False)], id="a parted word"),
        pytest.param("Trup-\npen, week-\nlong", "Truppen, week-long", [("-\n", False), ("-\n", True)], id="both"),
        pytest.param("„Ja“, five-\nyear", "»Ja«,\nfive‐year", [("-\n", True)], id="other typography"),
        pytest.param("five-\nyear", "five- year", [], id="no telling"),
        pytest.param("five-year", "five-year", [], id="no line end"),
        pytest.param("five-\nyear", "", [], id="no quotation"),
        pytest.param("the café-\nbar", "the cafe\u0301-bar", [("-\n", True)], id="composed otherwise"),
    ],
)  # fmt: skip
def test_a_hyphen_is_what_the_quotation_has_there(
    words: str, quoted: str, expected: list[tuple[str, bool]]
) -> None:
    """Between the same two letters."""
    found = [(words[end.span.start : end.span.end], end.is_kept) for end in line_ends(words, quoted)]
    assert found == expected


def test_the_words_of_each_piece() -> None:
    """A quotation found whole is one piece, whatever it omits; nothing is told where the numbers differ."""
    assert list(quoted_pieces("one […] two", 2)) == ["one", "two"]
    assert list(quoted_pieces("one […] two", 1)) == ["one […] two"]
    assert list(quoted_pieces("one two", 2)) == ["", ""]
