"""How many quotations that are cut to lie are told, in public articles: floors that only rise."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from benchmarks import cutoffs


@pytest.mark.parametrize(
    ("language", "read", "silent"), [("de", cutoffs.german, 14), ("en", cutoffs.english, 6)]
)
def test_cuts_right_behind_what_governs_are_told(
    language: str, read: "cutoffs.Reader", silent: int, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of the cuts that hand-written patterns make, no more than these pass without an error or warning."""
    monkeypatch.setattr(cutoffs, "DATA", data)
    lies = cutoffs.count_lies(read(), language)
    assert sum(counted["silent"] for counted in lies.values()) <= silent
