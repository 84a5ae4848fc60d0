"""Direct speech in a language that has lists alone; what is read of French stands in languages/test_french."""

import pytest

from claimcheck.speech.kind import Kind
from claimcheck.speech.listed import listed_speech
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.span import Span


def test_speech_has_its_verb_and_speaker() -> None:
    """Quotation, verb with its auxiliary, and name, each with its place in the article."""
    article = Article("Il pleut.\n\n« Nous avons perdu deux ponts », a déclaré Mme Morel.", "fr")
    assert list(listed_speech(article, "fr")) == [
        Speech(
            Kind.DIRECT,
            (Span(11, 42),),
            (Span(44, 53),),
            Span(54, 63),
            (Span(44, 63),),
            "déclaré",
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("« Deux ponts », a déclaré Claire Morel.", id="too-short-for-speech"),
        pytest.param("« Nous avons perdu deux ponts », a hurlé Claire Morel.", id="no-verb-of-the-list"),
        pytest.param(
            "« Nous avons perdu deux ponts », a déclaré Claire Morel, et Paul Noir.", id="two-names"
        ),
        pytest.param("« Nous avons perdu deux ponts ». Claire Morel a déclaré forfait.", id="behind-a-stop"),
        pytest.param("« Nous avons perdu deux ponts »\n\na déclaré Claire Morel", id="another-paragraph"),
    ],
)
def test_anything_else_stays_unread(text: str) -> None:
    """No speaker is guessed."""
    assert list(listed_speech(Article(text, "fr"), "fr")) == []


def test_a_language_without_lists_reads_nothing() -> None:
    """Nothing is said in a language whose verbs nobody has listed."""
    article = Article("« Nous avons perdu deux ponts », Claire Morel.", "xx")
    assert list(listed_speech(article, "xx")) == []
