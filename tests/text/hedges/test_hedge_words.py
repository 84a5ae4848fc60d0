"""The hedges: each entry of the lists, in each form that it stands for."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text.article import Span
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_words import HEDGES

ENTRIES = [
    pytest.param(language, modality, pattern, id=f"{language}-{pattern}")
    for language in RULED
    for modality, patterns in HEDGES[language].items()
    for pattern in patterns
]

SPELLINGS = {
    "could(?! not )": ["could"],
    "schätzungsweise(?! *[0-9])": ["schätzungsweise"],
}
"""What the patterns stand for."""


@pytest.mark.each(("language", "modality", "pattern"), ENTRIES)
def test_each_hedge_is_found(language: str, modality: str, pattern: str) -> None:
    """Each word, in small letters and in capitals, is one hedge of its modality."""
    for words in SPELLINGS.get(pattern, [pattern]):
        text = f"Minsk {words} Moskau."
        expected = ((modality, Span(6, 6 + len(words))),)
        assert (words, hedges_in(text, language)) == (words, expected)
        assert len(hedges_in(text.upper(), language)) == 1


def test_every_pattern_is_spelt_out() -> None:
    """An entry with a pattern in it needs its forms here."""
    patterns = {
        pattern for language in RULED for patterns in HEDGES[language].values() for pattern in patterns
    }
    assert {pattern for pattern in patterns if set(pattern) & set("(?|[")} == set(SPELLINGS)
