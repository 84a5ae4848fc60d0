"""Notes of corrections."""

import pytest

from claimcheck.ingest.correction import is_correction


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Korrektur: In einer früheren Fassung hieß es, das Vorhaben koste 95 Millionen.", True),
        ("(Correction, March 15: The project costs 9.5 million.)", True),
        ("An earlier version of this article said 95 million.", True),
        ("Anmerkung der Redaktion: In einer früheren Version stand eine andere Zahl.", True),
        ("Editor's note: This article has been corrected.", True),
        ("Anmerkung: Der Autor war selbst dort.", False),
        ("Die Korrektur der Zahlen dauere an, hieß es: Niemand wisse mehr.", False),
        ("In einer früheren Sitzung hieß es, das Vorhaben koste 95 Millionen.", False),
    ],
)
def test_a_correction_begins_as_one(text: str, expected: bool) -> None:  # noqa: FBT001
    """It says so in its first words; an article about a correction is none."""
    assert is_correction(text) is expected
