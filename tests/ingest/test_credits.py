"""Agencies that an article credits in a line of its own, not those that it mentions."""

import pytest

from claimcheck.ingest.declared import credits_in


@pytest.mark.parametrize(
    ("block", "credited"),
    [
        ("Das teilte die Behörde am Montag mit. (dpa)", ("dpa",)),
        ("Es folgt ein Ende. (AFP, dpa, Tsp)", ("AFP", "dpa", "Tsp")),
        ("(Reuters) - The office said so on Monday.", ()),
        ("BERLIN (dpa) - Das teilte die Behörde mit.", ("dpa",)),
        ("Berlin (dpa/AFP) – Das teilte sie mit.", ("dpa", "AFP")),
        ("dpa/afp", ("dpa", "afp")),
        ("(dpa)", ("dpa",)),
        ("Von Ida Brandt · 14. März 2026 · Quelle: NNA", ("NNA",)),
        ("Mit Material von dpa und AFP.", ("dpa", "AFP")),
        ("Das sagte der Sprecher der Nachrichtenagentur dpa.", ()),
        ("Der Verein (ADAC) widersprach.", ()),
        ("So sagte es der Verein. (ADAC)", ()),
        (
            "Als Quelle: der Minister nannte in seiner langen Rede vor dem Parlament am Montag vor allem einen Bericht, den es nie gab, und mehr",
            (),
        ),
    ],
)
def test_credit_lines(block: str, credited: tuple[str, ...]) -> None:
    """At the end, at the head, alone in a line, or named as the source."""
    assert credits_in([block]) == credited


def test_each_is_there_once() -> None:
    """In the order in which the article has them."""
    assert credits_in(["BERLIN (dpa) - So ist es.", "Und so. (AFP, dpa)"]) == ("dpa", "AFP")
