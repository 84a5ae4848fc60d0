"""Whose somebody is, and what."""

import pytest

from claimcheck.draft.holders import holder_objections

from .beside import aligned

TOWN = "Bauer George Hathersage klagte über die Biber. Er wohnt am Fluss. Der Fluss ist lang. Das Amt ist neu. Beim Umweltamt hieß es, die Biber würden gefangen. Dessen Leiter ist Luke Brennan. Bürgermeister Luke Moor schwieg. Gouverneur Anna Kern kam."


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Die Biber würden gefangen, sagte Luke Brennan vom Umweltamt.", []),
        ("Die Biber würden gefangen, sagte George Hathersage vom Umweltamt.", ["Hathersage vom Umweltamt"]),
        ("Zu den Bibern schwieg Bürgermeister Luke Moor.", []),
        ("Zu den Bibern schwieg Bürgermeister Anna Kern.", ["Bürgermeister Anna Kern"]),
    ],
)
def test_whom_the_article_never_names_beside_it_is_told(sentence: str, told: list[str]) -> None:
    """The house near him, or the office before another one's name."""
    found = list(holder_objections(aligned(sentence, TOWN)))
    assert [sentence[one.span.start : one.span.end] for one in found] == told
