"""Words that turn round only with others: no list has what the plain negations have; text/test_vocabulary reaches each."""

import pytest

from claimcheck.languages.pack import RULED
from claimcheck.text import turning_words
from claimcheck.text.vocabulary import NEGATIONS


@pytest.mark.parametrize("language", RULED)
def test_no_word_negates_by_itself_as_well(language: str) -> None:
    """A word that negates alone needs no second entry."""
    alone = {*turning_words.STOPS[language], *turning_words.CLOSING_NEGATIONS[language]}
    phrases = {word for phrase in turning_words.NEGATING_PHRASES[language] for word in phrase.split()}
    assert (alone | phrases) & NEGATIONS[language] == set()
