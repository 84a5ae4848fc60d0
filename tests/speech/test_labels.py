"""Labels of transcripts: whose the words behind them are, and headings that only look like them."""

import pytest

from claimcheck.speech.labels import label_at, transcribed, turns
from claimcheck.text.article import Article, Span


def told(text: str) -> list[tuple[str, str]]:
    """Return label and words of each turn of a transcript."""
    article = Article(text, "en")
    return [
        (article.slice(s.speaker), article.slice(s.message[0])) for s in transcribed(article) if s.speaker
    ]


def test_each_label_speaks_up_to_the_next() -> None:
    """A label governs all paragraphs up to the next one."""
    text = "Captain Lena Moor: Good day.\n\nThe ship sinks.\n\nMr Karl Voss: Thank you."
    assert told(text) == [
        ("Captain Lena Moor", "Good day.\n\nThe ship sinks."),
        ("Mr Karl Voss", "Thank you."),
    ]


def test_a_label_may_have_many_words() -> None:
    """Titles, names and what stands between them are one label."""
    text = "Prof. Dr. Karl Theodor Weber Braun: The ship sinks.\n\nMr Karl Voss: Thank you."
    assert told(text) == [
        ("Prof. Dr. Karl Theodor Weber Braun", "The ship sinks."),
        ("Mr Karl Voss", "Thank you."),
    ]


def test_a_label_of_one_word_must_come_back() -> None:
    """One word before a colon may be a topic; a speaker comes back."""
    assert told("Moor: Hello.\n\nVoss: Yes.\n\nMoor: The ship sinks.")[2] == ("Moor", "The ship sinks.")
    assert told("Harbour: Closed.\n\nWeather: Fine.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Moor: The ship sinks.",
        "Update: Ships.\n\nUpdate: More.",
        "Source: dpa\n\nSource: AFP",
        "At 12:30 it rained.\n\nAt 13:30 too.",
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    """One label, and lines that begin with no name, make none."""
    assert told(text) == []


def test_the_label_at_a_cue() -> None:
    """A single label speaks for its paragraph, a bullet's for its line."""
    article = Article("Moor: The ship sinks.\n\nThe end.", "en")
    turn = label_at(article, Span(0, 4))
    assert turn is not None
    assert article.slice(turn.said) == "The ship sinks."
    assert label_at(article, Span(7, 9)) is None
    listed = Article("• hafen.example: „Das Schiff“", "de")
    assert [listed.slice(turn.label) for turn in turns(listed)] == ["hafen.example"]
