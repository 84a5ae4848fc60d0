"""A cue by the indices of its words."""

import pytest

from claimcheck.speech.cue import Cue, CueKind


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
