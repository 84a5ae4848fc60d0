"""Where the statements of a sentence begin and end."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.clause import clauses
from claimcheck.text.hedges.scope_words import FINITE
from claimcheck.text.hedges.statement import is_finite, statements
from claimcheck.text.negation import tokens_of


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
