"""A second speaker whose verb is left out has his number to himself."""

import pytest

from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "de",
            "Die Polizei sprach von 300 Gästen, die Veranstalter von 500.",
            ["Die Polizei", "die Veranstalter"],
        ),
        ("de", "Der Verein nannte 300 Fälle, die Gewerkschaft 500.", ["Der Verein", "die Gewerkschaft"]),
        ("de", "Der Arzt sagte, es seien 300 Gäste krank, die Klinik rund 500.", ["Der Arzt", "die Klinik"]),
        ("en", "Police said 300 guests came, organisers 500.", ["Police", "organisers"]),
        ("de", "Die Polizei sprach von 300 Gästen, davon 50 krank.", ["Die Polizei"]),
        ("de", "Die Polizei sprach von 300 Gästen, unter ihnen 50 Kinder.", ["Die Polizei"]),
        ("de", "Die Polizei sprach am Montag von 300 Gästen, am Dienstag von 500.", ["Die Polizei"]),
        ("de", "Die Polizei sprach von 300 Gästen, die Kinder von 20 Familien.", ["Die Polizei"]),
        ("en", "Police said 300 guests came, last year 500.", ["Police"]),
        ("en", "Police said 300 guests were ill, 50 of them seriously.", ["Police"]),
    ],
)
def test_who_says_the_second_number(language: str, text: str, told: list[str]) -> None:
    """A phrase that names who may speak, a number in the first one's form, no verb; a part or a day is no speaker."""
    article = Article(text, language)
    speeches = read_speech(article)
    assert [article.slice(one.speaker) for one in speeches if one.speaker] == told
    assert [one.is_gapped for one in speeches] == [False, True][: len(told)]
    if len(told) > 1:
        assert not any(article.slice(part).endswith("500") for part in speeches[0].message)
