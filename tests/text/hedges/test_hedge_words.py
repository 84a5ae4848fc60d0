"""The hedges: each entry of the lists, in each form that it stands for."""

import pytest

from claimcheck.text.article import Span
from claimcheck.text.hedges.hedge import hedges_in
from claimcheck.text.hedges.hedge_words import HEDGES

ENTRIES = [
    pytest.param(language, modality, pattern, id=f"{language}-{pattern}")
    for language, kinds in HEDGES.items()
    for modality, patterns in kinds.items()
    for pattern in patterns
]

SPELLINGS = {
    "angeblich(?:e[mnrs]?)?": [
        "angeblich",
        "angebliche",
        "angeblichem",
        "angeblichen",
        "angeblicher",
        "angebliches",
    ],
    "dürften?": ["dürfte", "dürften"],
    "könnten?": ["könnte", "könnten"],
    "mutmaßlich(?:e[mnrs]?)?": [
        "mutmaßlich",
        "mutmaßliche",
        "mutmaßlichem",
        "mutmaßlichen",
        "mutmaßlicher",
        "mutmaßliches",
    ],
    "unbestätigt(?:e[mnrs]?)?": ["unbestätigt", "unbestätigte", "unbestätigten"],
    "vermeintlich(?:e[mnrs]?)?": ["vermeintlich", "vermeintliche", "vermeintlicher"],
    "plan(?:t|en|te|ten)": ["plant", "planen", "plante", "planten"],
    "could(?! not )": ["could"],
    "geplant(?:e[mnrs]?)?": ["geplant", "geplante", "geplanten", "geplanter"],
    "hätten?": ["hätte", "hätten"],
    "schätzungsweise(?! *[0-9])": ["schätzungsweise"],
    "soll(?:en|te|ten)?": ["soll", "sollen", "sollte", "sollten"],
    "wollten?": ["wollte", "wollten"],
    "wäre(?:n)?": ["wäre", "wären"],
    "würden?": ["würde", "würden"],
    "purported(?:ly)?": ["purported", "purportedly"],
    "(?:is|are|was|were) to": ["is to", "are to", "was to", "were to"],
    "intends? to": ["intend to", "intends to"],
    "plans? to": ["plan to", "plans to"],
    "wants? to": ["want to", "wants to"],
}
"""What the entries with endings stand for."""


@pytest.mark.each(("language", "modality", "pattern"), ENTRIES)
def test_each_hedge_is_found(language: str, modality: str, pattern: str) -> None:
    """Each word, in each of its forms and in capitals, is one hedge of its modality."""
    for words in SPELLINGS.get(pattern, [pattern]):
        text = f"Minsk {words} Moskau."
        expected = ((modality, Span(6, 6 + len(words))),)
        assert (words, hedges_in(text, language)) == (words, expected)
        assert len(hedges_in(text.upper(), language)) == 1


def test_every_entry_with_endings_is_spelt_out() -> None:
    """An entry with a pattern in it needs its forms here."""
    patterns = {pattern for kinds in HEDGES.values() for patterns in kinds.values() for pattern in patterns}
    assert {pattern for pattern in patterns if set(pattern) & set("(?|[")} == set(SPELLINGS)
