"""A claim with its quotation, as the tests of fit write it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.roles import roles
from claimcheck.report.model import CheckedClaim


class Case(NamedTuple):
    """A claim, its quotation, and the article's language; the article is the quotation, with words where it omits some."""

    language: str
    claim: str
    quote: str
    gloss: str = ""
    omitted: str = ""
    """What stands in the article where the quotation has […]."""
    before: str = ""
    """What stands in the article before the quotation."""
    record: str = "{}"
    """Further keys of the claim, as JSON."""


Judge = Callable[[Sequence[Case]], list[CheckedClaim]]


def reason_of(claim: str, passage: str, language: str = "en") -> str:
    """Return why a passage does not have the shared words in their roles; nothing where it has."""
    found = list(roles(Held(Read(claim, language), Read(passage, language), 1)))
    assert len(found) <= 1
    return found[0].reason if found else ""


def prepositioned(said: str, word: str) -> str:
    """Return the reason where a word stands behind another preposition."""
    return f"compare “{said}” in the passage with “{word}” in the claim"


HALVES = "its words stand in two halves of a sentence, in other company than in the claim"
"""The reason where a claim mixes two halves of a sentence."""
