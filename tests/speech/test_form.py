"""Direct speech whose form alone shows the speaker, whatever the verb is; and what only looks like it."""

import pytest

from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article


def speakers(text: str, language: str) -> list[tuple[str, str]]:
    """Return cue and speaker of each direct speech."""
    article = Article(text, language)
    return [
        (
            " ".join(article.slice(span) for span in speech.cue),
            article.slice(speech.speaker) if speech.speaker else "",
        )
        for speech in read_speech(article)
        if speech.kind == "direct"
    ]


@pytest.mark.parametrize("verb", ["grumbled", "sighed", "quipped", "mused", "snapped"])
def test_an_english_verb_that_no_list_holds(verb: str) -> None:
    """Verb and name behind direct speech, or name and verb, are its credit."""
    assert speakers(f"“The ship goes down today,” {verb} Lena Moor.", "en") == [(verb, "Lena Moor")]
    assert speakers(f"“The ship goes down today,” Lena Moor {verb}.", "en") == [(verb, "Lena Moor")]


@pytest.mark.parametrize("verb", ["witzelte", "frotzelte", "orakelte", "höhnte", "rief", "stöhnte"])
def test_a_german_verb_that_no_list_holds(verb: str) -> None:
    """German has the verb first; an adverb is no speaker."""
    assert speakers(f"„Das Schiff geht heute unter“, {verb} Lena Moor.", "de") == [(verb, "Lena Moor")]
    assert speakers(f"„Das Schiff geht heute unter“, {verb} kürzlich Lena Moor.", "de") == [
        (verb, "Lena Moor")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "“The ship goes down today.” — Lena Moor",
        "“The ship goes down today.” -Captain Lena Moor",
        "“The ship goes down today.”\n\n– Lena Moor",
    ],
)
def test_a_signature(text: str) -> None:
    """A name behind a dash signs the direct speech before it, in the next line, too."""
    assert [who.removeprefix("Captain ") for _, who in speakers(text, "en")] == ["Lena Moor"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“The ship goes down today” – a song by Lena Moor – is old.", "en"),
        ("“The ship goes down today,” and Lena Moor left.", "en"),
        ("„Das Schiff geht heute unter“, weil Lena Moor ging.", "de"),
        ("„Das Schiff geht heute unter“, mit Lena Moor.", "de"),
    ],
)
def test_what_is_no_credit(text: str, language: str) -> None:
    """A conjunction, a preposition or a dash in mid-sentence credits nobody."""
    assert [cue for cue, who in speakers(text, language) if "Moor" in who] == []


def test_whom_a_pronoun_means_is_not_carried_on() -> None:
    """What goes on behind "it said" has no speaker: the pronoun does not say whom."""
    text = "“It is old and small,” it said. “The ship goes down with all of us today.”"
    assert speakers(text, "en") == [("said", "it"), ("said", "")]
