"""The pieces that words of a sentence make."""

from collections.abc import Callable, Sequence

import pytest

from claimcheck.speech.segment import Sentence
from claimcheck.speech.utterance import Range, pieces

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "without", "expected"),
    [
        pytest.param("Die Truppen gehen.", [], ["Die Truppen gehen"], id="without-the-stop"),
        pytest.param("Sie, die Truppen, gehen.", [], ["Sie, die Truppen, gehen"], id="commas-inside"),
        pytest.param("Sie, sagt er, gehen.", [(2, 4)], ["Sie", "gehen"], id="commas-at-the-ends"),
        pytest.param("Sie gehen, sagt er.", [(3, 5)], ["Sie gehen"], id="the-rest-left-out"),
        pytest.param("Er sagt: „– und geht.“", [(0, 3)], ["„– und geht.“"], id="marks-in-quotation-marks"),
        pytest.param("Er und sie gehen.", [(3, 4), (0, 2)], ["sie"], id="in-any-order"),
        pytest.param("Er geht.", [(0, 2)], [], id="nothing-left"),
    ],
)
def test_what_is_left_out_parts_the_pieces(
    parse: Parse, text: str, without: Sequence[Range], expected: list[str]
) -> None:
    """Pieces are the words that are not left out, without the marks at their ends that nobody said."""
    words = parse(text).words
    found = pieces(words, 0, len(words.items), without)
    assert [text[span.start : span.end] for span in found] == expected
