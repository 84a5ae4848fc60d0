"""Labels of transcripts: whose the words behind them are, and headings that only look like them."""

import pytest

from claimcheck.speech.labels import label_at, spoken, transcribed, turns
from claimcheck.text.article import Article
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span


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


@pytest.mark.parametrize("asking", ["Moderator", "Interviewerin"])
def test_who_asks_may_be_called_by_what_he_is(asking: str) -> None:
    """Beside two full names one label in one word is a speaker's; beside one it may be a heading."""
    text = f"{asking}: What happened?\n\nLena Moor: Good day.\n\nThe ship sinks.\n\nKarl Voss: Thank you."
    assert told(text)[1] == ("Lena Moor", "Good day.\n\nThe ship sinks.")
    assert told(f"{asking}: What happened?\n\nLena Moor: Good day.") == []
    assert told("Harbour: Closed.\n\nLena Moor: Good day.\n\nKarl Voss: Thank you.") == []


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


def mapped(*blocks: tuple[str, str, Zone]) -> Article:
    """Return an article of words, each with its speaker and zone, a paragraph each."""
    runs, text = [], ""
    for words, name, zone in blocks:
        runs.append(Run(Span(len(text), len(text) + len(words)), Location(zone), name or None))
        text += f"{words}\n\n"
    return Article(text, "en", tuple(runs))


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        pytest.param(
            [("The ship", "Moor", Zone.MAIN), ("sinks.", "Moor", Zone.MAIN), ("No.", "Voss", Zone.MAIN)],
            [("Moor", "The ship\n\nsinks."), ("Voss", "No.")],
            id="as long as one speaks",
        ),
        pytest.param(
            [("Yes.", "Moor", Zone.MAIN), ("Music", "", Zone.NOTE), ("No.", "Moor", Zone.MAIN)],
            [("Moor", "Yes."), ("Moor", "No.")],
            id="interrupted",
        ),
        pytest.param([("Yes.", "Moor", Zone.LEFT_OUT)], [], id="outside"),
        pytest.param(
            [("Lena Moor: Yes.", "Lena Moor", Zone.MAIN), ("Lena Moor: No.", "Lena Moor", Zone.MAIN)],
            [],
            id="labels in the text",
        ),
    ],
)
def test_the_map_gives_words_to_speakers(
    blocks: list[tuple[str, str, Zone]], told: list[tuple[str, str]]
) -> None:
    """Where the text has labels of its own these stand, and nothing is told twice."""
    article = mapped(*blocks)
    assert [(speech.named, article.slice(speech.message[0])) for speech in spoken(article)] == told


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("14:05 - Lena Moor: Yes.", ["Lena Moor"]),
        ("[14:05] Lena Moor: Yes.", ["Lena Moor"]),
        ("3:02 pm Lena Moor: Yes.", ["Lena Moor"]),
        ("14:05 the harbour: Shut.", []),
        ("14:05: Lena came.", []),
    ],
)
def test_a_time_stamp_is_no_part_of_a_label(text: str, labels: list[str]) -> None:
    """A live blog's time stands before the name."""
    article = Article(text, "en")
    assert [article.slice(turn.label) for turn in turns(article)] == labels
