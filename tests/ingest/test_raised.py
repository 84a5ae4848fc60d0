"""Raised digits in plain text."""

import pytest

from claimcheck.ingest.raised import lowered, raised


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("6", "⁶"), ("-12", "⁻¹²"), ("(n)", "⁽ⁿ⁾"), ("st", "st"), ("2a", "2a"), ("", "")],
)
def test_only_what_has_a_raised_sign_is_raised(printed: str, expected: str) -> None:
    """Digits and signs are raised; letters, which have no raised ones, stay with what stands among them."""
    assert raised(printed) == expected


def test_digits_are_lowered() -> None:
    """Digits below the line are told from those on it."""
    assert lowered("2n") == "₂n"
