"""What the tests of reported speech share: reading a text into lines that a person can check."""

from collections.abc import Callable, Iterable

import pytest

from claimcheck.speech.lexicon import lexicon_of
from claimcheck.speech.reading import read_speech
from claimcheck.speech.segment import Sentence, sentence_of
from claimcheck.speech.utterance import Speech
from claimcheck.speech.words import words_of
from claimcheck.text.article import Article
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span

Say = Callable[..., list[str]]
Parse = Callable[..., Sentence]


def line(article: Article, speech: Speech) -> str:
    """Return a speech as `kind [cue] speaker: message`, parts joined by „…“, nobody as `-`."""

    def joined(spans: Iterable[Span]) -> str:
        return " … ".join(article.slice(span) for span in spans)

    flags = (" carried" if speech.is_carried else "") + (" nested" if speech.is_nested else "")
    who = article.slice(speech.speaker) if speech.speaker else "-"
    return f"{speech.kind}{flags} [{joined(speech.cue)}] {who}: {joined(speech.message)}"


@pytest.fixture
def say() -> Say:
    """Return what a text in a language reports, a line each."""

    def read(text: str, language: str = "de") -> list[str]:
        article = Article(text, language)
        return [line(article, speech) for speech in read_speech(article)]

    return read


@pytest.fixture
def parse() -> Parse:
    """Return a text of one sentence, cut into words and segments."""

    def read(text: str, language: str = "de") -> Sentence:
        regions = quoted(text, 0, len(text))
        return sentence_of(words_of(text, Span(0, len(text)), regions, lexicon_of(language)))

    return read
