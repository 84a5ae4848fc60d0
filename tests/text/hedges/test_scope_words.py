"""The words that show where a statement begins: each entry."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Span
from claimcheck.text.hedges.scope import noun_phrase, scope_of
from claimcheck.text.hedges.scope_words import (
    DETERMINERS,
    FINITE,
    JOINING,
    NOT_FINITE,
    NOUN_PHRASE_ENDS,
    SUBORDINATING,
)


def governed(text: str, language: str, hedge: str) -> str:
    """Return what *hedge* governs in *text*."""
    start = text.rindex(hedge)
    return " ".join(
        text[s.start : s.end].strip() for s in scope_of(text, language, Span(start, start + len(hedge))).spans
    )


@pytest.mark.each(
    ("language", "word"),
    [pytest.param(la, word, id=f"{la}-{word}") for la in RULED for word in sorted(FINITE[la])],
)
def test_each_finite_verb_begins_a_statement(language: str, word: str) -> None:
    """A hedge behind the verb and a comma leaves the verb's own statement."""
    hedge = "wird" if language == "de" else "would"
    text = f"Minsk {word} da, Moskau {hedge} xx."
    assert governed(text, language, hedge).endswith(f"Moskau {hedge} xx.")
    assert "Minsk" not in governed(text, language, hedge)


@pytest.mark.each("word", sorted(NOT_FINITE))
def test_each_word_like_a_verb_begins_none(word: str) -> None:
    """Words with the ending of a verb do not part a statement."""
    assert governed(f"Minsk {word} da, Moskau wird xx.", "de", "wird") == f"Minsk {word} da, Moskau wird xx."


@pytest.mark.parametrize("word", sorted(JOINING))
def test_each_joining_word_begins_a_statement(word: str) -> None:
    """What joins two verbs parts their statements."""
    language = "en" if word in {"and", "but"} else "de"
    verb = "came" if language == "en" else "kam"
    assert governed(f"Minsk {verb} {word} wird xx.", language, "wird") == f"{word} wird xx."


@pytest.mark.parametrize("word", sorted(SUBORDINATING["en"]))
def test_each_subordinating_word_begins_a_statement(word: str) -> None:
    """A clause behind it is a statement of its own."""
    assert governed(f"Minsk came {word} Moscow would xx.", "en", "would") == f"{word} Moscow would xx."


@pytest.mark.each("word", sorted(NOUN_PHRASE_ENDS))
def test_each_end_of_a_noun_phrase_ends_one(word: str) -> None:
    """An adjective does not reach over it."""
    assert noun_phrase(f"the alleged thief {word} Minsk", Span(4, 11)) == Span(4, 17)


@pytest.mark.each("word", sorted(DETERMINERS))
def test_each_determiner_makes_suspect_a_verb(word: str) -> None:
    """Before an article "suspect" is a verb: "suspect the man" is no noun."""
    assert noun_phrase(f"Police suspect {word} man", Span(7, 14)) is None
