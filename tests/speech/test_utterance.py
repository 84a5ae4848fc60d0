"""The pieces that words of a sentence make."""

from collections.abc import Callable, Sequence

import pytest

from claimcheck.speech.segment import Sentence
from claimcheck.speech.utterance import Cue, CueKind, Range, pieces


@pytest.mark.parametrize(
    ("words", "last"),
    [
        pytest.param((3, 7), 7, id="parted"),
        pytest.param((7, 3), 7, id="in-any-order"),
        pytest.param((), 5, id="none-but-its-anchor"),
    ],
)
def test_the_last_word_of_a_cue_is_the_farthest(words: tuple[int, ...], last: int) -> None:
    """A verb's particle may stand far behind it; a cue without words ends at its anchor."""
    assert Cue(CueKind.VERB, words, 5).last == last


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
