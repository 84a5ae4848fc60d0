"""English noun phrases and verbs, told by the words around them."""

from collections.abc import Callable

import pytest

from claimcheck.speech.english import english_phrase, is_english_verb
from claimcheck.speech.segment import Sentence

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("the minister said", "the minister", id="before-a-verb"),
        pytest.param("the minister of defence said", "the minister of defence", id="of"),
        pytest.param("the minister and his spokesman said", "the minister and his spokesman", id="and"),
        pytest.param("Putin, the president, said", "Putin, the president", id="apposition"),
        pytest.param("he angrily said", "he", id="pronoun"),
        pytest.param("the “Daily Herald” said", "the “Daily Herald”", id="name-in-marks"),
        pytest.param(
            "the Council on Foreign Relations said",
            "the Council on Foreign Relations",
            id="preposition-in-name",
        ),
        pytest.param("Putin on Monday said", "Putin", id="day"),
        pytest.param("the minister on Monday", "the minister", id="preposition"),
        pytest.param("the minister who said", "the minister", id="relative"),
        pytest.param("reporters the plant was safe", "reporters", id="next-article"),
        pytest.param("the of", None, id="article-alone"),
        pytest.param("said", None, id="verb"),
    ],
)
def test_a_phrase_ends_before_verb_and_preposition(parse: Parse, text: str, phrase: str | None) -> None:
    """What stands between verbs, marks and prepositions is a phrase."""
    words = parse(text, "en").words
    end = english_phrase(words, 0, words.end)
    assert (None if end is None else text[: words.items[end - 1].end]) == phrase


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        pytest.param("he reports that", ["reports"], id="verb"),
        pytest.param("the reports that his plan says", ["says"], id="nouns-behind-articles"),
        pytest.param("Putin's plan is", ["is"], id="noun-behind-a-genitive"),
        pytest.param("on demand he will", ["will"], id="noun-behind-a-preposition"),
        pytest.param("he wants to say", [], id="infinitive"),
        pytest.param("Reports “say” so", [], id="capital-or-quoted"),
    ],
)
def test_a_verb_is_no_noun(parse: Parse, text: str, verbs: list[str]) -> None:
    """A word that can be both is a noun behind an article, a genitive or a preposition."""
    words = parse(text, "en").words
    assert [words.items[at].text for at in range(words.end) if is_english_verb(words, at)] == verbs
