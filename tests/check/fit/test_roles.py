"""In which sentence the words of a claim are read together."""

import pytest

from .cases import reason_of

ORDER = "the passage has its words in another order, so that who does what to whom may be another"
SENTENCES = (
    "its words stand in several sentences of the passage, and whether they speak of the same does not show"
)
PIECES = "its words stand in several pieces of the quotation, and what stands between them is left out"


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Putin met Xi", "Putin stayed at home. Kim met Xi.", SENTENCES, id="two sentences"),
        pytest.param("Putin met Xi", "Putin left home. He met Xi.", "", id="a pronoun takes the subject up"),
        pytest.param("Putin met Xi", "Putin left … met Xi.", PIECES, id="pieces of a quotation"),
        pytest.param("Putin met Xi", "Xi spoke. Putin met Xi.", "", id="said in one of several sentences"),
        pytest.param("Kyiv", "Xi met Putin.", "", id="nothing shared"),
    ],
)  # fmt: skip
def test_sentences_and_pieces(claim: str, passage: str, expected: str) -> None:
    """One sentence has them all, or a pronoun takes up what stands before; nothing is read over an omission."""
    assert reason_of(claim, passage) == expected


def test_much_text_is_read_once() -> None:
    """Sentences that have not all words are passed over, however many there are."""
    passage = "Xi met Putin. Putin spoke. " * 3_000
    assert reason_of("Putin met Xi", passage) == ORDER
