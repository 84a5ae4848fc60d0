"""Lives in brackets behind names, held against claims of birth and death."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.records.model import Fit

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge

KERN = "Paul Harold Kern, 1st Earl of Holt, (20 February 1894 – 29 December 1986) was a politician."
HOLT = "Paul Kern, son of Hugo Holt (1894 – 1986), was a baker."

TOLD = [
    ("en", "Harold Kern was born on February 20, 1894", KERN),
    ("en", "Harold Kern was born in February of 1894", KERN),
    ("en", "Harold Kern died in 1986", KERN),
    ("de", "Helmut Kern starb 1986", "Helmut Kern (20. Februar 1894 – 29. Dezember 1986) war Politiker."),
    ("de", "Helmut Kern wurde 1894 geboren", "Helmut Kern (1894–1986) war Politiker."),
]
UNTOLD = [
    ("en", "Harold Kern was born on December 29, 1986", KERN),
    ("en", "Harold Kern was born on February 21, 1894", KERN),
    ("en", "Harold Kern died in 1894", KERN),
    ("en", "Harold Kern was born", KERN),
    ("en", "Paul Kern was born in 1894", HOLT),
    ("en", "Hugo Holt was born in 1894", HOLT),
    ("en", "Kern was born in 1894", "Kern and Holt (1894–1986) were bakers."),
    ("en", "Kern was born in 1894", "Kern ruled (1894–1986 in Bonn) without a break."),
]


@pytest.mark.parametrize(("cases", "is_told"), [(TOLD, True), (UNTOLD, False)])
def test_what_a_bracket_tells_of_a_life(
    judge: "Judge", *, cases: list[tuple[str, str, str]], is_told: bool
) -> None:
    """Its first date is a birth and its second a death, of whom the sentence names before it and of nobody else."""
    found = judge([Case(*case) for case in cases])
    assert [one.claim.text for one in found if (one.fit is Fit.LICENSED) is not is_told] == []
