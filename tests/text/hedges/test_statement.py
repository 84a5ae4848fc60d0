"""Where the statements of a sentence begin and end, and the words that show it."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.clause import clauses
from claimcheck.text.hedges.scope import noun_phrase, scope_of
from claimcheck.text.hedges.statement import (
    DETERMINERS,
    FINITE,
    JOINING,
    NOT_FINITE,
    NOUN_PHRASE_ENDS,
    SUBORDINATING,
    is_finite,
    statements,
)
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span


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


def pieces(text: str, language: str) -> list[str]:
    """Return the statements of a sentence whose first word is the hedge, each with its pieces joined."""
    hedge = Span(0, len(text.split(maxsplit=1)[0]))
    found = statements(text, clauses(text, language), tokens_of(text), (language,), hedge)
    return ["".join(text[span.start : span.end] for span in item.spans).strip() for item in found]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param(
            "Scholz will bleiben und besuchte Kiew", "de", ["Scholz will bleiben", "und besuchte Kiew"], id="joined verbs"
        ),
        pytest.param(
            "Scholz will bleiben oder besuchte Kiew", "de", ["Scholz will bleiben", "oder besuchte Kiew"], id="a choice"
        ),
        pytest.param("Smith may stay but left Kyiv", "en", ["Smith may stay", "but left Kyiv"], id="but"),
        pytest.param("Smith may stay and left Kyiv", "en", ["Smith may stay", "and left Kyiv"], id="and"),
        pytest.param("Smith may stay or left Kyiv", "en", ["Smith may stay", "or left Kyiv"], id="or"),
        pytest.param("Scholz will bleiben und gehen", "de", ["Scholz will bleiben und gehen"], id="one verb"),
        pytest.param("Prices rose after wages fell", "en", ["Prices rose", "after wages fell"], id="an opener"),
        pytest.param(
            "Kiew hat Panzer, Minsk hat Flugzeuge", "de", ["Kiew hat Panzer,", "Minsk hat Flugzeuge"], id="a comma"
        ),
        pytest.param(
            "Kiew hat 52, Minsk hat 80 Panzer", "de", ["Kiew hat 52,", "Minsk hat 80 Panzer"], id="a comma behind a number"
        ),
        pytest.param("Kiew hat 52, 60 oder 80 Panzer", "de", ["Kiew hat 52, 60 oder 80 Panzer"], id="a list"),
    ],
)  # fmt: skip
def test_a_statement_has_a_verb(text: str, language: str, expected: list[str]) -> None:
    """Behind what joins or parts a statement begins only where both sides have a verb."""
    assert pieces(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("Truppen marschierten gestern", "de", ["marschierten"], id="a regular past"),
        pytest.param("die verletzten Soldaten ist", "de", ["ist"], id="an adjective before its noun"),
        pytest.param(
            "They attacked the wounded men", "en", ["attacked"], id="a participle behind an article"
        ),
        pytest.param("It was attacked", "en", ["was"], id="a participle behind its verb"),
    ],
)
def test_what_is_a_finite_verb(text: str, language: str, expected: list[str]) -> None:
    """Listed forms and regular ones of the past are, adjectives and participles are not."""
    tokens = tokens_of(text)
    found = [t.word for i, t in enumerate(tokens) if is_finite(text, tokens, i, FINITE[language])]
    assert found == expected
