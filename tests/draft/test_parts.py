"""The parts of a sentence, and what negates in it."""

from claimcheck.draft.parts import negating, part_of, with_parted
from claimcheck.text.span import Span


def test_a_part_ends_at_marks_and_joining_words() -> None:
    """A comma, „und“, "but"."""
    text = "Sie kam, sah das Haus und ging nicht."
    at = text.index("Haus")
    part = part_of(text, Span(at, at + 4))
    assert text[part.start : part.end] == " sah das Haus"


def test_what_only_contrasts_negates_nothing() -> None:
    """What sets one thing against another is no "not"."""
    assert [token.word for token in negating("Four boats leave instead of six, not five.", "en")] == ["not"]


def test_a_german_verb_is_joined_with_its_particle() -> None:
    """„Legte … zu“ is „zulegte“; English has no such verbs."""
    assert "zulegte" in with_parted("Die Aktie legte um drei Prozent zu.", "de")
    assert "zulegte" not in with_parted("Die Aktie legte um drei Prozent zu.", "en")
