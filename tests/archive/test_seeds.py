"""Quotations as seeds, and text held against them."""

from itertools import pairwise
from unittest.mock import patch

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.archive import seeds
from claimcheck.archive.fold import fold
from claimcheck.archive.seeds import Seeds, scan

QUOTES = [
    "Nine thousand soldiers are to belong to the joint force, the ministry said.",
    "The harbour office counted forty people on board of the ferry that night.",
    "sank",
]
FILLER = "Of this nobody in the town had heard a word before the evening news. " * 3
NO_SAMPLE = fold("").bytes


def _met(text: str, quotes: list[str] = QUOTES) -> list[tuple[int, int]]:
    found = Seeds(quotes, NO_SAMPLE).scan(fold(text))
    return list(zip(found.quotation.tolist(), found.start.tolist(), strict=True))


def test_a_quotation_is_met_where_it_stands() -> None:
    """Each by its number, with the byte that it begins at."""
    text = f"{FILLER}{QUOTES[1]} {FILLER}{QUOTES[0]}"
    before = fold(FILLER).bytes.size
    assert _met(text) == [(0, 2 * before + fold(QUOTES[1]).bytes.size), (1, before)]


@pytest.mark.parametrize("block", [1, 7, 100])
def test_a_text_is_looked_up_in_blocks(block: int) -> None:
    """However many there are, the same is met, where one ends in the middle of a seed, too."""
    text = f"{FILLER}{QUOTES[1]} {FILLER}{QUOTES[0]}"
    with patch.object(seeds, "_BLOCK", block):
        cut = _met(text)
    assert cut == _met(text) != []


def test_a_changed_quotation_is_met() -> None:
    """Words were exchanged, left out and added."""
    changed = "Nine hundred soldiers are now to belong to the joint force, a ministry said."
    assert [number for number, _ in _met(FILLER + changed)] == [0]


def test_a_quotation_with_words_put_in_everywhere_is_met() -> None:
    """No two of its pieces are as far apart as in the quotation, and none is long enough by itself."""
    changed = (
        "Nine thousand now soldiers are but to belong yet to the joint then force, the very ministry said."
    )
    assert [number for number, _ in _met(FILLER + changed)] == [0]


def test_one_seed_alone_is_no_meeting() -> None:
    """Eight letters of a short quotation, which stand in other words, too."""
    text = f"{FILLER}The harbour fog rose."
    assert (_met(text, ["harbour fee"]), len(_met(f"{text} A harbour fee.", ["harbour fee"]))) == ([], 1)


def test_other_words_are_not_met() -> None:
    """Nor a phrase that many sentences share."""
    assert _met(FILLER + "The ministry said nothing of the joint force.") == []


@given(
    st.lists(
        st.sampled_from([*QUOTES, *QUOTES[0].split(), "soldiers of the joint", FILLER, FILLER * 9]),
        max_size=30,
    )
)
def test_what_is_put_aside_agrees_with_nothing(pieces: list[str]) -> None:
    """Before they are sorted: the same is met where all seeds are kept."""
    text, seeds = fold(" ".join(pieces)), Seeds([*QUOTES, "joint force", "the ministry said"], NO_SAMPLE)
    found = [column.tolist() for column in seeds.scan(text)]
    with patch.object(Seeds, "_may_agree", lambda _, keys: np.ones(keys.size, bool)):
        assert found == [column.tolist() for column in seeds.scan(text)]


def test_hundreds_of_quotations_may_share_their_seeds() -> None:
    """As many as a byte cannot count, and one by itself."""
    met = _met(f"{FILLER} {QUOTES[0]} {FILLER}", [QUOTES[0]] * 300)
    assert {quotation for quotation, _ in met} == set(range(300))
    assert len(_met(f"{FILLER} {QUOTES[0]} {FILLER}", [QUOTES[0]])) == 1


@pytest.mark.parametrize("quotes", [[], ["sank"], ["…", "!"]])
def test_nothing_to_look_for_is_met_nowhere(quotes: list[str]) -> None:
    """Without quotations, or with such as have no seed."""
    assert _met(FILLER, quotes) == []


def test_a_text_shorter_than_a_seed_has_none() -> None:
    """It is looked at all the same."""
    assert (_met("sank"), _met("")) == ([], [])


def test_frequent_seeds_are_not_taken() -> None:
    """What a sample is full of tells nothing: other seeds of the quotation are taken."""
    quote = (
        "according to the ministry of defence " * 3 + "a single unheard-of zeppelin crossed the quiet fjord"
    )
    frequent = fold("according to the ministry of defence " * 200)
    assert len(Seeds([quote], frequent.bytes).scan(frequent).quotation) <= 1
    found = Seeds([quote], frequent.bytes).scan(fold(quote))
    assert found.start.tolist() == [0]


@given(
    st.lists(st.text("abc é漢", max_size=120), max_size=5), st.text("abc é漢", max_size=300), st.floats(0, 90)
)
def test_of_each_stretch_the_rarest_seed_is_taken(quotes: list[str], sample: str, most: float) -> None:
    """As a slower way chooses them: a quotation after the other, the rarest of each part, of equals the first."""
    letters, frequency = [fold(quote).bytes for quote in quotes], seeds._frequency(fold(sample).bytes)  # noqa: SLF001 -- held against a second way
    expected = []
    for owner, one in enumerate(letters):
        words = seeds._words(one)  # noqa: SLF001
        often = frequency[seeds._slot(words)].tolist()  # noqa: SLF001
        edges = np.linspace(0, len(often), min(len(often), seeds.SEEDS) + 1).astype(int).tolist()
        parts = [range(start, end) for start, end in pairwise(edges) if start < end]
        chosen = [min(part, key=often.__getitem__) for part in parts]
        limit = sorted(often[at] for at in chosen)[seeds.ALWAYS - 1] if len(chosen) > seeds.ALWAYS else np.inf
        expected += [(int(words[at]), owner, at) for at in chosen if often[at] <= max(limit, most)]
    found = seeds._rarest(letters, frequency, most)  # noqa: SLF001
    assert list(zip(*(column.tolist() for column in found), strict=True)) == expected


@given(st.lists(st.sampled_from(QUOTES[:2]), max_size=5), st.integers(0, 3))
def test_every_verbatim_quotation_is_met(chosen: list[str], gap: int) -> None:
    """However many there are, and whatever stands between."""
    text = (FILLER * gap).join(["", *(f" {quote} " for quote in chosen)])
    assert {number for number, _ in _met(text)} == {QUOTES.index(quote) for quote in chosen}


QUOTE = "Nine thousand soldiers are to belong to the joint force, the ministry said."
OTHER = "Of this nobody in the town had heard a word before the evening news."
SEEDS = Seeds([QUOTE], fold("").bytes)
DOCUMENTS = [(0, OTHER), (2, ""), (3, f"{OTHER} {QUOTE}"), (7, QUOTE), (9, QUOTE[8:])]


@pytest.mark.parametrize("batch", [1, 80, 1_000_000])
def test_each_candidate_has_its_document(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is scanned at once: the number, and the character from the document's begin, or how many letters before it."""
    monkeypatch.setattr(seeds, "BATCH", batch)
    found = scan(iter(DOCUMENTS), SEEDS)
    assert found.documents == len(DOCUMENTS)
    assert dict(zip(found.document.tolist(), found.start.tolist(), strict=True)) == {
        3: len(OTHER) + 1,
        7: 0,
        9: -fold(QUOTE[:8]).bytes.size,
    }


def test_no_documents_hold_nothing() -> None:
    """And none is counted."""
    found = scan(iter([]), SEEDS)
    assert (found.documents, found.quotation.tolist(), found.start.tolist()) == (0, [], [])


def test_letters_enough_of_a_quotation_stand_in_a_candidate() -> None:
    """Of a changed one most, of one with half of the words exchanged too few; pieces of one may lie apart."""
    half = QUOTE[:26] + "who sang while the band played by a fountain in town."
    pieces = Seeds([f"{QUOTE[:26]}[…]{QUOTE[26:]}"], fold("").bytes)
    changed = QUOTE.replace("Nine", "Two")
    assert [scan([(0, text)], SEEDS).alike.tolist() for text in (QUOTE, changed, half)] == [[1000], [934], []]
    assert scan([(0, half)], pieces).document.tolist() == [0]


def test_a_word_more_takes_no_letter_away() -> None:
    """All letters of the quotation stand there in order, though the passage is longer."""
    more = f"{OTHER} {QUOTE.replace('joint force', 'joint new force')} {OTHER}"
    assert scan([(0, more)], SEEDS).alike.tolist() == [1000]
