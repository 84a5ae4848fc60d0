"""In which sentence the words of a claim are read together."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.roles import _is_said_whole
from claimcheck.check.fit.standing import standing

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


LYING = "A man who looks like Putin met Xi"


@pytest.mark.parametrize(
    ("claim", "passage", "is_silent"),
    [
        pytest.param("Putin's wife, not Putin, met Xi's friend", "“Putin's wife, not Putin, met Xi’s friend.” It rained.", True, id="a whole sentence"),
        pytest.param("Putin met Xi. Xi met Putin", "Kim spoke. Putin met Xi. Xi met Putin.", True, id="two sentences"),
        pytest.param("Putin met Xi", f"{LYING}.", False, id="only a part of one"),
        pytest.param("Putin met Xi", "Kim lost. Who met Xi? Putin met Kim?", False, id="other words"),
        pytest.param("Xi met Putin", "Putin met Xi. Kim spoke … met Putin.", False, id="over an omission"),
    ],
)  # fmt: skip
def test_a_sentence_that_the_passage_has_word_for_word_plays_every_part(
    claim: str, passage: str, *, is_silent: bool
) -> None:
    """Nothing is told of a claim that is a whole sentence of the passage."""
    assert (reason_of(claim, passage) == "") is is_silent


def test_a_question_is_no_sentence_of_the_claim() -> None:
    """Word for word as it is, it asks."""
    sold = "The firm of a rival sold"
    assert reason_of(sold, f"{sold}.") == ""
    assert _is_said_whole(standing(Read(sold, "en")), standing(Read(f"{sold}!", "en")))
    assert not _is_said_whole(standing(Read(sold, "en")), standing(Read(f"{sold}?", "en")))


@pytest.mark.parametrize(
    ("claim", "is_whole"),
    [
        pytest.param("Das Gericht sprach die Hebamme vom Vorwurf der Tötung frei", True, id="without the day"),
        pytest.param("Das Gericht sprach die Hebamme am Dienstag frei", False, id="without a phrase"),
        pytest.param("Das Gericht sprach am Mittwoch die Hebamme vom Vorwurf der Tötung frei", False, id="another day"),
    ],
)  # fmt: skip
def test_a_day_that_a_claim_leaves_out_changes_no_part(claim: str, *, is_whole: bool) -> None:
    """All other words are those of the sentence, in their order."""
    passage = "Das Gericht sprach die Hebamme am Dienstag vom Vorwurf der Tötung frei."
    assert _is_said_whole(standing(Read(claim, "de")), standing(Read(passage, "de"))) is is_whole
