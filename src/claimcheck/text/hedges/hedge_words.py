"""The words that hedge, plan or expect, by language and by what they make of a statement.

They follow Duden, *Die Grammatik* (Modalverben, Kommentaradverbien), and *The Cambridge Grammar of
the English Language*, ch. 3.9 and 8.17, for the news language of the shipped articles; each one is
reached by a test.
"""

from claimcheck.languages.pack import ByLanguage, groups, longest_first

POSSIBLE, PLANNED, FORECAST = "possible", "planned", "forecast"

_PATTERNS = {("de", POSSIBLE): (r"schätzungsweise(?! *[0-9])",), ("en", POSSIBLE): (r"could(?! not )",)}
"""Those that hedge unless something stands behind them."""

HEDGES = ByLanguage(
    lambda language: {
        modality: (*longest_first(words), *_PATTERNS.get((language, modality), ()))
        for modality, words in _by_modality(language).items()
    }
)
"""The words of each language by what they make of a statement, as patterns of whole words."""


def _by_modality(language: str) -> dict[str, frozenset[str]]:
    found = groups(language, "hedge")
    return {modality: found.get(modality, frozenset()) for modality in (POSSIBLE, PLANNED, FORECAST)}
