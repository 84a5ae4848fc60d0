"""Sentences that assert flatly what the same article credits to somebody in another place."""

from time import process_time

import pytest

from claimcheck.check.attribution.flat import flat_assertions
from claimcheck.speech.reading import read_speech
from claimcheck.text.article import Article

CREDITED = "Das Institut erwarte keinen großen russischen Angriff im Winter, sagte Meier."


def flat(*paragraphs: str) -> list[tuple[str, str]]:
    """Return each flat sentence of an article with the words that are credited elsewhere."""
    article = Article("\n\n".join(paragraphs), "de")
    found = flat_assertions(article, read_speech(article))
    return [
        (
            article.slice(item.sentence).strip(),
            " ".join(article.slice(part) for part in item.credited.message),
        )
        for item in found
    ]


@pytest.mark.parametrize(
    ("sentence", "is_flat"),
    [
        pytest.param("Ein großer russischer Angriff kommt im Winter nicht.", True, id="repeated"),
        pytest.param("Große russische Angriffe bleiben im Winter aus.", True, id="inflected"),
        pytest.param("Ein großer Angriff kommt morgen früh ganz gewiss.", False, id="too few words shared"),
        pytest.param(
            "Ein großer russischer Angriff zerstörte im Juni ein Krankenhaus.", False, id="half of it is new"
        ),
        pytest.param("Der Winter in Minsk war kalt.", False, id="something else"),
        pytest.param(
            "Müller sagte, ein großer russischer Angriff komme im Winter.", False, id="credited too"
        ),
    ],
)
def test_a_flat_sentence_repeats_what_is_credited(sentence: str, is_flat: bool) -> None:  # noqa: FBT001
    """A sentence is flat where most of its content words are in one that somebody is credited with."""
    credited = CREDITED.partition(", sagte")[0]
    assert flat(sentence, CREDITED) == ([(sentence, credited)] if is_flat else [])


def test_hearsay_credits_nobody() -> None:
    """What an article passes on without a speaker makes no other sentence flat."""
    assert (
        flat("Ein großer russischer Angriff kommt im Winter.", "Große russische Angriffe soll es geben.")
        == []
    )


def test_a_sentence_is_compared_with_the_nearest_in_words() -> None:
    """Of several credited sentences the one that shares most words is named."""
    other = "Der russische Angriff sei teuer, sagte Huber."
    sentence = "Ein großer russischer Angriff kommt im Winter."
    assert flat(sentence, other, CREDITED) == [(sentence, CREDITED.partition(", sagte")[0])]


def test_a_long_article_is_read_quickly() -> None:
    """An article of 100 kB is compared in seconds."""
    article = Article("Ein großer russischer Angriff kommt. " * 1350 + f"\n\n{CREDITED} " * 600, "de")
    speeches = read_speech(article)
    start = process_time()
    flat_assertions(article, speeches)
    assert process_time() - start < 20
