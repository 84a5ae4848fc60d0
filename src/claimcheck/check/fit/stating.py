"""Which numbers the text of a claim states, read in its language, or in both where that is a guess."""

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.quantities.reading import Reading, quantities, uncounted
from claimcheck.text.article import touching
from claimcheck.text.language import language_of, sure_language

_DUAL = re.compile(r"\b(?:the|die|der|den|beiden|both|these|those) *\Z", re.IGNORECASE)
_TWO = 2
_BACK = 40
"""How far before a number, in code points, its article is looked for."""


def stated(text: str) -> Iterator[Reading]:
    """Yield the quantities of a claim's text; „the two countries“ presupposes its number and states none."""
    for reading in _read(text):
        presupposed = {part.value for part in reading.parts} == {Decimal(_TWO)}
        start = reading.span.start
        presupposed = presupposed and _DUAL.search(text, max(0, start - _BACK), start) is not None
        if not presupposed and reading.ambiguous != "may be a pronoun":
            yield reading


def _read(text: str) -> tuple[Reading, ...]:
    """Return the readings in the language of *text*, and those that only the other language shows."""
    guess = language_of(text)
    found = list(quantities(text, guess))
    if sure_language(text) is None:
        for language in ("de", "en"):
            others = quantities(text, language)
            known = sorted(reading.number for reading in found)
            found += [reading for reading in others if not touching(known, reading.number)]
    return tuple(sorted(found, key=lambda reading: reading.number))


def left_uncounted(text: str) -> tuple[str, ...]:
    """Return the numerals of a claim's text that count nothing: years, days, labels, names."""
    return uncounted(text, language_of(text))
