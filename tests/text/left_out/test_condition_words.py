"""The words by which a sentence asks or supposes: their form; text/test_condition reaches each of them."""

import pytest

from claimcheck.text.left_out import condition_words

LISTS = {
    name: words for name, words in vars(condition_words).items() if name.isupper() and name != "DEPENDING"
}


@pytest.mark.parametrize("name", sorted(LISTS))
def test_entries_are_lower_case_words(name: str) -> None:
    """Every entry is one word in lower case."""
    assert [word for word in LISTS[name] if not (word.isalpha() and word == word.lower())] == []
