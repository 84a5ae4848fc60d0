"""Documents as runs of six words."""

import unicodedata

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.archive import shingles as module
from claimcheck.archive.shingles import Shingles, shingles_of, words_of

SIX = "Nine thousand soldiers are to come"


def numbers(*texts: str) -> list[list[int]]:
    """Return the shingles of each text."""
    found = Shingles.joined(list(shingles_of(enumerate(texts))))
    rows: list[list[int]] = [[] for _ in texts]
    for number, document in zip(found.hash.tolist(), found.document.tolist(), strict=True):
        rows[document].append(number)
    return rows


@pytest.mark.parametrize(
    "other",
    [
        "NINE THOUSAND soldiers are to come",
        "Nine\u00a0thousand – soldiers, are to\ncome!",
        "Nine thou\u00adsand soldiers are to come",
        unicodedata.normalize("NFD", "Níne thousand soldiers are to come"),
    ],
)
def test_typography_makes_no_other_run(other: str) -> None:
    """Case, marks, spaces, soft hyphens and Unicode composition aside the words are the same."""
    [own], [same] = numbers(SIX, other)
    assert own == same


@pytest.mark.parametrize(
    "other",
    [
        "Nine thousand soldier sare to come",
        "Ten thousand soldiers are to come",
        "thousand Nine soldiers are to come",
        "Nine thousand soldiers are to comes",
    ],
)
def test_other_words_make_another(other: str) -> None:
    """Whatever letters they have in common."""
    [own], [different] = numbers(SIX, other)
    assert own != different


def test_a_run_begins_with_each_word_but_the_last_five() -> None:
    """With the words counted in their document, and none over the end of a document."""
    found = Shingles.joined(list(shingles_of([(4, f"{SIX} soon now"), (7, "one two three"), (9, SIX)])))
    assert list(zip(found.document.tolist(), found.word.tolist(), strict=True)) == [
        (4, 0),
        (4, 1),
        (4, 2),
        (9, 0),
    ]
    assert found.hash[0] == found.hash[3]


def test_quoted_words_belong_to_no_run() -> None:
    """A minister may be quoted by everybody; what stands around is one's own."""
    assert numbers(f"„{SIX}“", f'He said "{SIX} soon".', f"{SIX} „soon“ {SIX}") == [
        [],
        [],
        numbers(SIX)[0] * 2,
    ]


def test_words_have_their_places() -> None:
    """In code points of their own text, astral ones among them; marks that stand in words are parts of them."""
    texts = ["Über 😀 Soll\u00adbruch, 9.000.", "北京 ok"]
    words = words_of(texts)
    found = [
        (text, texts[text][begin:end])
        for text, begin, end in zip(
            words.text.tolist(), words.begin.tolist(), words.end.tolist(), strict=True
        )
    ]
    assert found == [
        (0, "Über"),
        (0, "Soll\u00adbruch"),
        (0, "9"),
        (0, "000"),
        (1, "北"),
        (1, "京"),
        (1, "ok"),
    ]


def test_signs_that_nothing_parts_are_words() -> None:
    """Syllables as well: six of either script make a run."""
    assert [len(numbers(text)[0]) for text in ("ひらがなです", "カタカナデス", "北京大学学生", "абвгде")] == [
        1,
        1,
        1,
        0,
    ]


@given(st.lists(st.text(alphabet="ab c„“ü\n9", max_size=60), min_size=1, max_size=6))
def test_batches_make_no_difference(texts: list[str]) -> None:
    """Whether documents are taken one by one or together."""
    size = module.BATCH
    try:
        module.BATCH = 1
        alone = numbers(*texts)
    finally:
        module.BATCH = size
    assert alone == numbers(*texts)


@pytest.mark.parametrize("texts", [[], [""], ["", "  "]])
def test_nothing_has_no_words(texts: list[str]) -> None:
    """Neither no text nor an empty one."""
    assert numbers(*texts) == [[] for _ in texts]
