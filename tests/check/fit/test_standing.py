"""What a word stands behind."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.standing import Standing


def standing(text: str, word: str, language: str) -> tuple[Standing, int]:
    """Return the text and the place of its last such word."""
    read = Standing(Read(text, language))
    return read, max(index for index, one in enumerate(read.words) if one.text == word)


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("en", "Troops came to the old city of Minsk", "Minsk", "of"),
        ("en", "Troops came to the old city of Minsk", "city", "to"),
        ("en", "Troops came into Minsk", "Minsk", "to"),
        ("en", "In Minsk, troops came", "troops", ""),
        ("en", "They want to be ill", "ill", "to"),
        ("en", "Troops from Belarus have begun", "begun", ""),
        ("en", "More than 100 tanks", "tanks", ""),
        ("en", "The capital of rock music developed", "developed", ""),
        ("de", "Die Truppen kamen aus der alten Stadt Minsk", "Minsk", "from"),
        ("de", "In Minsk starben 300 Menschen", "Menschen", ""),
        ("de", "Er, der von 1811 bis 1886 lebte", "lebte", ""),
        ("de", "Sie kamen vom Rhein", "Rhein", "von"),
        ("de", "Sie kamen zum Rhein", "Rhein", "to"),
    ],
)
def test_the_preposition_of_a_word(language: str, text: str, word: str, expected: str) -> None:
    """It is sought past articles, adjectives and names, up to a mark, a verb or another noun."""
    read, index = standing(text, word, language)
    assert read.preposition(index) == expected


@pytest.mark.parametrize(
    ("language", "text", "word", "expected"),
    [
        ("en", "Smith was shot", "shot", True),
        ("en", "Smith shot Jones", "shot", None),
        ("en", "Smith, shot by Jones", "shot", True),
        ("en", "a film written and directed by Smith", "written", True),
        ("en", "Smith has written it", "written", None),
        ("en", "The shop is open", "open", None),
        ("de", "Minsk wurde gestern angegriffen", "angegriffen", True),
        ("de", "Minsk hat Kiew angegriffen", "angegriffen", False),
        ("de", "Minsk schläft", "schläft", None),
    ],
)
def test_the_voice_of_a_participle(language: str, text: str, word: str, *, expected: bool | None) -> None:
    """Passive with a form of be or werden, or with an agent behind; what is no participle has no voice."""
    read, index = standing(text, word, language)
    assert (read.is_passive(index, frozenset(range(len(read.words)))) or None) is (expected or None)


def test_owners_and_cases() -> None:
    """The English genitive makes an owner, German articles show who is no subject."""
    english, german = (
        Standing(Read("Putin's wife met Xi", "en")),
        Standing(Read("Den General lobte der Minister", "de")),
    )
    assert [english.is_owner(index) for index in range(4)] == [True, False, False, False]
    assert [german.is_oblique(index) for index in range(5)] == [False, True, False, False, False]


def test_what_a_quotation_leaves_out_parts_its_sentences() -> None:
    """Each word belongs to one sentence or piece."""
    for text in (
        "One two. Three … four five",
        "One two. Three […] four five",
        "One two. Three [...] four five",
    ):
        read = Standing(Read(text, "en"))
        assert read.sentences == (frozenset({0, 1}), frozenset({2}), frozenset({3, 4}))
