"""Amounts and dates in words that are not read as quantities: a third, doubled, twice, March, Monday.

A claim that has one which no supporting quotation has is not licensed; what it then is nobody has read.
„Drittel“ and „dritte“ are told apart only where both languages do.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from claimcheck.text.months import MONTHS, WEEKDAYS
from claimcheck.text.wordlist import named_words

AMOUNTS = named_words("""
    half: half halve halved halves halving halb halbe halben halber halbes halbiert halbierte halbierten hälfte
    third: third thirds drittel dritte dritten dritter drittes drittens
    fourth: fourth quarter quarters viertel vierte vierten vierter viertes
    fifth: fifth fünftel fünfte fünften fünfter fünftes
    sixth: sixth sechstel sechste sechsten sechster sechstes
    tenth: tenth zehntel zehnte zehnten zehnter zehntes
    double: double doubled doubles doubling twofold doppelt doppelte doppelten verdoppeln verdoppelt verdoppelte verdoppelten
    triple: triple tripled triples tripling threefold dreifach dreifache dreifachen verdreifacht verdreifachte verdreifachten
    quadruple: quadruple quadrupled fourfold vierfach vierfache vervierfacht vervierfachte vervierfachten
    twice: twice zweimal doppelt
    three times: thrice dreimal
    four times: viermal
    five times: fünfmal
    """)
"""Fractions, multiples and places in an order, and what each is in both languages."""

TIMES = {
    "two times": "twice",
    "three times": "three times",
    "four times": "four times",
    "five times": "five times",
}

_MONTHS = {name: str(number) for name, number in MONTHS.items() if name != "may"}
_WEEKDAYS = {name: str(number) for name, number in WEEKDAYS.items()}

_WORD = re.compile(r"[^\W\d_]+")
_MONTH_IN_FIGURES = re.compile(r"(?<![0-9.])[0-9]{1,2}\.\s?(?P<month>[0-9]{1,2})\.")


def missing_words(text: str, passages: Sequence[str], known: Sequence[str]) -> Iterator[str]:
    """Yield the amounts and dates in words of a claim that neither quotations nor known dates have.

    Args:
        text: The claim.
        passages: The words of its supporting quotations.
        known: The dates of the claim and its articles, in EDTF.
    """
    said = " ".join(passages)
    days = [date.fromisoformat(day) for day in known if _is_day(day)]
    months = {str(int(day[5:7])) for day in known if re.match(r"\d{4}-[01]\d", day)}
    months |= {match["month"].lstrip("0") for match in _MONTH_IN_FIGURES.finditer(said)}
    for names, also in (
        (AMOUNTS, set()),
        (_MONTHS, months),
        (_WEEKDAYS, {str(day.weekday()) for day in days}),
    ):
        told = {name for _, name in _found(said, names)} | also
        yield from (word for word, name in _found(text, names) if name not in told)


def _found(text: str, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the words of *text* that are in *names*, each with its name."""
    words = [word for word in _WORD.findall(text) if word.lower() in names]
    if names is not AMOUNTS:
        # "A march on Moscow" is no month.
        words = [word for word in words if word[0].isupper()]
    found = [(word, names[word.lower()]) for word in words]
    if names is AMOUNTS:
        lower = text.lower()
        found += [(words, name) for words, name in TIMES.items() if words in lower]
    return found


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True
