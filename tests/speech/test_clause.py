"""Whom a passive verb names: by a preposition, or by the paper in which it stands."""

from collections.abc import Callable

import pytest

from claimcheck.speech.clause import agent, is_nominative
from claimcheck.speech.message import cues_of
from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


Say = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Moor wies den Vorwurf zurück. Das Gesetz sei gut.",
            ["free indirect carried [] Moor: Das Gesetz sei gut."],
            id="who-judges",
        ),
        pytest.param(
            "Der Klubchef, der das Amt leitet, war besorgt. Das Gesetz sei alt.",
            ["free indirect carried [] Der Klubchef: Das Gesetz sei alt."],
            id="whom-it-speaks-of",
        ),
        pytest.param(
            "Der Plan wurde vom Verband Klee kritisiert. Das Gesetz sei gut.",
            ["free indirect carried [] Verband Klee: Das Gesetz sei gut."],
            id="who-did-it-in-a-passive",
        ),
        pytest.param(
            "Klee sagte, er gehe. Die Häuser brannten. Das Gesetz sei gut.",
            ["indirect [sagte] Klee: er gehe", "free indirect carried [] Klee: Das Gesetz sei gut."],
            id="houses-do-not-speak",
        ),
        pytest.param(
            "Klee sagte, er gehe. Die Häuser wurden geräumt. Das Gesetz sei gut.",
            ["indirect [sagte] Klee: er gehe", "free indirect carried [] Klee: Das Gesetz sei gut."],
            id="a-passive-without-an-agent",
        ),
    ],
)
def test_a_sentence_in_the_konjunktiv_is_of_whom_the_one_before_speaks(
    say: Say, text: str, expected: list[str]
) -> None:
    """Who is spoken of right before goes on speaking, if it can speak; else who spoke last."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Der Minister will den Plan „noch einmal sehr genau prüfen“.",
            ["direct carried [] Der Minister: „noch einmal sehr genau prüfen“"],
            id="main-clause",
        ),
        pytest.param(
            "Klee sagte, er gehe. Die Mauer trug den Satz „wir kommen bald alle zurück“.",
            [
                "indirect [sagte] Klee: er gehe",
                "direct carried [] -: „wir kommen bald alle zurück“",
            ],
            id="a-wall-does-not-speak",
        ),
    ],
)
def test_quoted_words_are_those_of_their_clause(say: Say, text: str, expected: list[str]) -> None:
    """Whom the clause around a fragment speaks of is likelier to have said it than who spoke before."""
    assert say(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Von der Polizei wurde vermutet, dass es sinke.", "der Polizei"),
        (
            "Am Montag wurde nach einer langen Sitzung im alten Rathaus am Markt von der Polizei bestätigt, dass es sinke.",
            "der Polizei",
        ),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [("der Minister", True), ("der Sprecher", True), ("der Ministerin", False), ("der Sprecherin", False)],
)
def test_an_article_tells_the_case_of_a_man(parse: Parse, text: str, expected: bool) -> None:  # noqa: FBT001
    """„Der Minister“ is a subject wherever it stands; „der Ministerin“ never is one."""
    words = parse(text).words
    assert is_nominative(words, 0, words.end) is expected
