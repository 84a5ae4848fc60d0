"""Whom a passive verb names: by a preposition, or by the paper in which it stands."""

from collections.abc import Callable

import pytest

from claimcheck.speech.agent import agent
from claimcheck.speech.message import cues_of
from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Von der Polizei wurde vermutet, dass es sinke.", "der Polizei"),
        ("In einem Bericht der BBC wurde vermutet, dass es sinke.", "einem Bericht der BBC"),
        ("Im Hafen wurde vermutet, dass es sinke.", None),
        ("Am Montag wurde vermutet, dass es sinke.", None),
        ("Aus dem Bericht geht hervor, dass es sinke.", "dem Bericht"),
    ],
)
def test_whom_a_passive_names(parse: Parse, text: str, expected: str | None) -> None:
    """„Von“ names who says it, „in“ only a paper; a place and a day say nothing."""
    sentence = parse(text)
    found = agent(sentence, next(iter(cues_of(sentence))))
    place = sentence.words.span(*found) if found else None
    assert (text[place.start : place.end] if place else None) == expected
