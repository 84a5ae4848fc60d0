"""Text as bytes that stay the same whatever the typography."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive.fold import fold, fold_each


def _read(text: str) -> str:
    return bytes(fold(text).bytes).decode("latin-1")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("„Über 9.000 Mann“, so er", "»UBER 9000 MANN« so er"),
        ("Wort\u00adtrennung und Zei-\nlen", "Worttrennung und Zeilen"),
        ("cafe\u0301 e\u0301t", "café ét"),
        ("don’t", "don't"),
        ("Москва", "МОСКВА"),
    ],
)
def test_typography_makes_no_difference(one: str, other: str) -> None:
    """Quotation marks, hyphens, spaces, case and accents are passed over."""
    assert fold(one).bytes.tolist() == fold(other).bytes.tolist()


def test_letters_and_digits_stay() -> None:
    """Each is one byte, in order."""
    assert _read("Ab-3 ü!") == "ab3u"


@given(st.text(max_size=60))
def test_each_byte_has_its_character(text: str) -> None:
    """Offsets rise, and lead to letters and digits; nothing else has a byte."""
    folded = fold(text)
    offsets = folded.offsets.tolist()
    assert offsets == sorted(set(offsets))
    assert len(folded.bytes) == len(offsets)
    assert all(byte > 0 for byte in folded.bytes.tolist())
    ascii_ = [i for i, character in enumerate(text) if character.isascii() and character.isalnum()]
    assert set(ascii_) <= set(offsets)


@given(st.lists(st.text(max_size=9), max_size=9))
def test_many_texts_are_folded_at_once(texts: list[str]) -> None:
    """Each to the bytes that it has by itself."""
    assert [one.tolist() for one in fold_each(texts)] == [fold(text).bytes.tolist() for text in texts]
