"""A claim with its quotation, as the tests of fit write it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

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
