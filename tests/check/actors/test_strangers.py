"""Whether words that name no actor name somebody else, or may mean the one whom the record has."""

import pytest

from claimcheck.check.actors.strangers import Stranger, stranger
from claimcheck.records.model import Kind

NO, LIKELY, CERTAIN = Stranger.NO, Stranger.LIKELY, Stranger.CERTAIN


@pytest.mark.parametrize(
    ("who", "language", "kind", "expected"),
    [
        ("er", "de", Kind.PERSON, NO),
        ("die Ministerin", "de", Kind.PERSON, NO),
        ("der Schneider", "de", Kind.PERSON, NO),
        ("ein Abgeordneter", "de", Kind.PERSON, NO),
        ("Abgeordneter", "de", Kind.PERSON, NO),
        ("Kreise", "de", Kind.PERSON, NO),
        ("Angaben", "de", Kind.PERSON, NO),
        ("officials", "en", Kind.PERSON, NO),
        ("the minister", "en", Kind.PERSON, NO),
        ("Runge", "de", Kind.PERSON, LIKELY),
        ("Runge", "en", Kind.PERSON, LIKELY),
        ("Nils Runge", "de", Kind.PERSON, CERTAIN),
        ("Nils Runge, der Chef der Werft", "de", Kind.PERSON, CERTAIN),
        ("the Harbour Board", "en", Kind.PERSON, CERTAIN),
        ("die Polizei", "de", Kind.PERSON, CERTAIN),
        ("the police", "en", Kind.PERSON, CERTAIN),
        ("die Polizei", "de", Kind.GOVERNMENT, NO),
        ("die Kieler Polizei", "de", Kind.PERSON, CERTAIN),
        ("der Chef der Polizei", "de", Kind.PERSON, NO),
        ("the police chief", "en", Kind.PERSON, NO),
        ("the union boss", "en", Kind.PERSON, NO),
        ("police in Kiel", "en", Kind.PERSON, CERTAIN),
        ("die Küstenwache", "de", Kind.PERSON, CERTAIN),
        ("Angaben der Staatsanwaltschaft", "de", Kind.PERSON, CERTAIN),
        ("Angaben der Ministerin", "de", Kind.PERSON, NO),
        ("the fire service", "en", Kind.PERSON, CERTAIN),
        ("das Blaue Band", "de", Kind.PERSON, CERTAIN),
        ("das Blaue Band", "de", Kind.OTHER, NO),
        ("das Mädchen", "de", Kind.PERSON, NO),
        ("das Staatsoberhaupt", "de", Kind.PERSON, NO),
        ("Konsul Runge", "de", Kind.PERSON, LIKELY),
        ("Präsident Runge", "de", Kind.GOVERNMENT, LIKELY),
        ("the Foreign Office", "en", Kind.GOVERNMENT, LIKELY),
        ("the Silver Fox", "en", Kind.PERSON, LIKELY),
        ("Mary Runge", "en", Kind.GOVERNMENT, CERTAIN),
    ],
)
def test_who_is_a_stranger(who: str, language: str, kind: Kind, expected: Stranger) -> None:
    """A full name is a stranger's, and a body is no person; a description, an office or a nickname may be whom the record means."""
    assert stranger(who, language, {kind}) is expected
