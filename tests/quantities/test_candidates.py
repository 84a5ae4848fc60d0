"""Which numbers may count something."""

import pytest

from claimcheck.quantities.reading import quantities


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("ein Mann, eine Frau", "de", []),
        ("an einem Tag", "de", []),
        ("einen Euro", "de", [1]),
        ("mehr als einen Soldaten", "de", [1]),
        ("einmal, zweimal", "de", [2]),
        ("außer Acht lassen", "de", []),
        ("acht Mann", "de", [8]),
        ("a mile, an hour", "en", []),
        ("at least one soldier", "en", [1]),
        ("minus 5 Grad", "de", [-5]),
        ("-5 Grad", "de", [-5]),
        ("Minsk -5", "de", [-5]),
        ("Claudia Tausend kam", "de", []),
    ],
)
def test_articles_adverbs_and_signs(text: str, language: str, expected: list[float]) -> None:
    """An article counts before a unit or behind a firm bound, once is no factor, a sign makes negative."""
    assert [float(r.parts[0].value) for r in quantities(text, language)] == expected
