"""On whom a report relies in its turn."""

import pytest

from claimcheck.speech.citing import CITING, cited_in
from claimcheck.text.article import Article, Span


def cited(text: str, language: str) -> list[tuple[str, str]]:
    """Return the words that cite and those of who is cited."""
    article = Article(text, language)
    found = cited_in(article, Span(0, len(text)), language)
    return [(article.slice(item.cue), article.slice(item.speaker)) for item in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Das berichtet AFP unter Berufung auf russische Medien.",
            "de",
            [("unter Berufung auf", "russische Medien")],
            id="German",
        ),
        pytest.param(
            "Russia moved its troops, Reuters reported, citing a border guard official.",
            "en",
            [("citing", "a border guard official")],
            id="English",
        ),
        pytest.param("AFP berichtet das.", "de", [], id="nobody"),
        pytest.param("Unter Berufung auf , wie es heißt.", "de", [], id="no noun phrase"),
        pytest.param("unter berufung auf", "de", [], id="the end"),
    ],
)
def test_who_is_cited(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    """The phrase and the noun phrase behind it, in the order of the sentence."""
    assert cited(text, language) == expected


@pytest.mark.parametrize("phrase", [pytest.param(p, id=" ".join(p)) for p in CITING["de"]])
def test_every_german_phrase_cites(phrase: tuple[str, ...]) -> None:
    """Each entry of the list is reached."""
    words = " ".join(phrase)
    assert cited(f"Das meldet die Zeitung {words} den Minister.", "de") == [(words, "den Minister")]


@pytest.mark.parametrize("phrase", [pytest.param(p, id=" ".join(p)) for p in CITING["en"]])
def test_every_english_phrase_cites(phrase: tuple[str, ...]) -> None:
    """Each entry of the list is reached."""
    words = " ".join(phrase)
    assert cited(f"The paper reports it, {words} the minister.", "en") == [(words, "the minister")]
