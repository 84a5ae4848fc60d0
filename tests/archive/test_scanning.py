"""Documents held against the seeds in batches."""

import pytest

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive import scanning
from claimcheck.archive.fold import fold
from claimcheck.archive.scanning import scan
from claimcheck.archive.seeds import Seeds

QUOTE = "Nine thousand soldiers are to belong to the joint force, the ministry said."
OTHER = "Of this nobody in the town had heard a word before the evening news."
SEEDS = Seeds([QUOTE], fold("").bytes)
DOCUMENTS = [(0, OTHER), (2, ""), (3, f"{OTHER} {QUOTE}"), (7, QUOTE), (9, QUOTE[8:])]


@pytest.mark.parametrize("batch", [1, 80, 1_000_000])
def test_each_candidate_has_its_document(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is scanned at once: the number, and the byte from the document's begin, before it where words are cut off."""
    monkeypatch.setattr(scanning, "BATCH", batch)
    found = scan(iter(DOCUMENTS), SEEDS)
    assert found.documents == len(DOCUMENTS)
    assert dict(zip(found.document.tolist(), found.start.tolist(), strict=True)) == {
        3: fold(OTHER).bytes.size,
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
