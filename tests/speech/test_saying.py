"""Whether what a sentence tells of its speaker shows that he says something."""

import pytest

from claimcheck.speech.lexicon import lexicon_of
from claimcheck.speech.reading import read_speech
from claimcheck.speech.saying import is_said_by, subjects
from claimcheck.speech.segment import sentence_of
from claimcheck.speech.words import words_of
from claimcheck.text.article import Article
from claimcheck.text.span import Span


@pytest.mark.parametrize(
    ("text", "alone", "with_clause"),
    [
        ("Moor warnte vor Stürmen.", True, True),
        ("Moor bestritt den Schaden.", False, True),
        ("Moor zweifelt.", False, True),
        ("Moor sagte nichts.", False, False),
        ("Moor wird es sagen.", False, False),
        ("Moor las einen Brief.", False, False),
        ("Moor sprach mit Kern.", False, True),
        ("Moor sprach mit einer Reporterin.", True, True),
    ],
)
def test_a_verb_of_saying_need_not_say_anything(text: str, *, alone: bool, with_clause: bool) -> None:
    """Denied, to come, or of reading it never shows that more is his; of judging or denying only with a clause behind it."""
    sentence = sentence_of(words_of(text, Span(0, len(text)), (), lexicon_of("de")))
    [(_, cue)] = subjects(sentence)
    assert [is_said_by(sentence, cue, names_only=only) for only in (True, False)] == [alone, with_clause]


def test_a_speaker_is_guessed_where_he_is_not_read_as_speaking() -> None:
    """The reading still names who may speak, and says that it guesses."""
    text = "Moor sagte, es regne. Der Kai sei nass. Kern bekam einen Brief. Der Damm sei alt."
    article = Article(text, "de")
    told = [(article.slice(s.speaker), s.is_guessed) for s in read_speech(article) if s.speaker]
    assert told == [("Moor", False), ("Moor", False), ("Kern", True)]
