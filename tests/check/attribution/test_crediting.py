"""What credits somebody beside a cue: a clause's verb, a label, a bracket, whom a report relies on, a slip of the pen."""

import pytest

from claimcheck.check.attribution.crediting import Credit, credits_beside, shows
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def beside(text: str, cue: str, language: str = "de") -> list[Credit]:
    """Return the credits beside *cue*."""
    article = Article(text, language)
    span = Span(text.index(cue), text.index(cue) + len(cue))
    return list(credits_beside(article, span, read_speech(article), language))


@pytest.mark.parametrize(
    ("text", "cue", "speaker"),
    [
        ("Moor sagte, das Schiff sinke.", "Moor sagte", "Moor"),
        ("Der Hafen ist zu, so Moor am Kai.", "am Kai", "Moor"),
        ("Der Bericht zitiert den Kapitän Voss.", "Der Bericht", "Der Bericht"),
        ("Das Amt beruft sich dabei auf einen Lotsen.", "auf einen Lotsen", "einen Lotsen"),
        ("Moors Angaben gelten.", "Moors Angaben", "Moors Angaben"),
        ("Moor: Das Schiff sinkt.", "Moor", "Moor"),
    ],
    ids=["verb", "its clause", "who quotes", "who is relied on", "a noun of saying", "label"],
)
def test_whom_a_clause_credits(text: str, cue: str, speaker: str) -> None:
    """The words that speak are found by the cue's place in its clause."""
    found = [text[c.speaker.start : c.speaker.end] for c in beside(text, cue) if c.speaker]
    assert speaker in found


@pytest.mark.parametrize("text", ["Das Schiff sinkt im Hafen.", "Moor im Spital. Ja.", "Moor ging."])
def test_a_clause_without_a_word_of_saying_credits_nobody(text: str) -> None:
    """No name and no time of day credits by itself."""
    assert beside(text, text.split(".", maxsplit=1)[0]) == []


@pytest.mark.parametrize(
    ("text", "cue", "is_line"),
    [
        ("KIEL (dpa) Das Schiff sinkt und sinkt weiter, sagte Moor.", "dpa", True),
        ("Das Schiff sinkt.\n\nMit Material von dpa", "dpa", True),
        ("Das Schiff sinkt, weil dpa und andere das Wetter melden.", "dpa", False),
    ],
    ids=["bracket", "short line", "sentence"],
)
def test_a_line_or_bracket_of_its_own(text: str, cue: str, is_line: bool) -> None:  # noqa: FBT001
    """A bracket, or a short line that is no sentence, is a credit line."""
    assert any(credit.is_line for credit in beside(text, cue)) is is_line


def test_a_verb_with_a_slip_still_credits() -> None:
    """A known form with a letter too many at its end is a word of saying, whose speaker is open."""
    assert Credit() in beside("Das Schiff sinkt, berichtetet der Anzeiger.", "berichtetet der Anzeiger")


@pytest.mark.parametrize(
    ("text", "pieces", "other"),
    [
        ("Moor sagte, der Hafen sei leer. Das Schiff sinkt.", "Das Schiff sinkt", True),
        ("Moor sagte, das Schiff sinke.", "das Schiff sinke", False),
    ],
)
def test_a_credit_knows_what_it_reports(text: str, pieces: str, other: bool) -> None:  # noqa: FBT001
    """A credit that reports something, and nothing of the passage, is another statement's."""
    [credit] = beside(text, "Moor sagte")
    start = text.index(pieces)
    assert credit.tells_other([Span(start, start + len(pieces))]) is other


@pytest.mark.parametrize(
    ("text", "expected"), [("Zu sehen ist das auf einem Film.", True), ("Der Film ist alt.", False)]
)
def test_what_a_document_shows(text: str, expected: bool) -> None:  # noqa: FBT001
    """A picture or paper shows something where the sentence says so."""
    assert shows(Article(text, "de"), Span(0, 3)) is expected
