"""The unit beside a number: behind it, after a hyphen, or before it as a sign of money."""

import re
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.quantities.counted import category, nation
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.lexicon import MONEY_SCALES
from claimcheck.quantities.rates import is_money, rate_behind
from claimcheck.quantities.simple import Numeral
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import Unit, is_money_sign, lexicon, unit_at

_NATIONAL = re.compile(r".{3,}(?:ische[nrsm]?|[ai]?an|ese|ish|ch|ic|i)")
_NATIONS = all_words("issuing-nation")
_ISSUERS = {"american": "us"}
_MOST_NATION_WORDS = 2
_AND = all_words("and")
_CENTS = frozenset(("cent", "penny"))
_HUNDREDTHS = 100
_LETTER_AND_SIGN = 2
_MILLION = 10**6
_CODE_OF_MILLIONS = re.compile(r"M[A-Z]{3}")
_SCALES_BEHIND = {"million": 10**6, "billion": 10**9, "millionen": 10**6, "milliarden": 10**9}
"""What may stand behind the code of a currency: "75 USD million"."""


class Measured(NamedTuple):
    """A number with its unit, from token `first` to before `end`."""

    number: Numeral
    unit: Unit | None
    first: int
    end: int
    words: tuple[int, int] = (0, 0)
    """The tokens of the unit."""


def measured(tokens: Tokens, number: Numeral) -> Measured:
    """Return *number* with the unit beside it, if one is there."""
    if number.unit is not None:
        unit = lexicon()[0].get(number.unit.lower())
        return Measured(number, unit, number.first, number.end, (number.end - 1, number.end))
    return _money_before(tokens, number) or _in_millions(tokens, number) or _measured_behind(tokens, number)


def _in_millions(tokens: Tokens, number: Numeral) -> Measured | None:
    """Return a number beside the code of a currency with the M of its millions: "30 MUSD"."""
    for at, first, end in (
        (number.end, number.first, number.end + 1),
        (number.first - 1, number.first - 1, number.end),
    ):
        code = tokens[at].text
        unit = lexicon()[0].get(code[1:].lower()) if _CODE_OF_MILLIONS.fullmatch(code) else None
        joined = tokens.follows(max(at, number.first))
        if unit is not None and unit.kind is QuantityKind.CURRENCY and joined:
            return Measured(number._replace(value=number.value * _MILLION), unit, first, end, (at, at + 1))
    return None


def _measured_behind(tokens: Tokens, number: Numeral) -> Measured:
    at = number.end
    spaced = tokens[at].text == "-" and tokens.follows(at)
    hyphen = spaced and tokens[at].before == tokens[at + 1].before
    found = unit_at(tokens, at + 1) if hyphen else None
    start = at + 1 if found else at
    if found is None and tokens.follows(at):
        found = unit_at(tokens, at) or _national(tokens, at)
    if found is None:
        return Measured(number, None, number.first, number.end)
    unit, end = found
    if tokens[at].before == "" and not hyphen and tokens[at].is_word and not number.in_digits:
        return Measured(number, None, number.first, number.end)
    if number.in_digits and tokens[start].before == "" and start == at and end == at + 1:
        lettered = _lettered(tokens, number)
        if lettered is not None:
            return lettered
    scale = (
        _SCALES_BEHIND.get(tokens[end].word)
        if unit.kind is QuantityKind.CURRENCY and tokens.follows(end)
        else None
    )
    if scale is not None and tokens[start].text.isupper():
        return Measured(
            number._replace(value=number.value * scale), unit, number.first, end + 1, (start, end + 1)
        )
    unit, end = _by(tokens, unit, end)
    return Measured(number, unit, number.first, end, (start, end))


def _lettered(tokens: Tokens, number: Numeral) -> Measured | None:
    """Return a number with a letter joined to it that is no unit there: "221B", "83m people"."""
    at = number.end
    if tokens[at].text == "B":
        return Measured(number, None, number.first, at)
    doubt = _is_million(tokens, at + 1) if tokens[at].text == "m" else None
    if doubt is None:
        return None
    value, ambiguous = number.value * _MILLION, number.ambiguous or doubt
    return Measured(number._replace(value=value, end=at + 1, ambiguous=ambiguous), None, number.first, at + 1)


def _is_million(tokens: Tokens, end: int) -> str | None:
    """Return nothing where an "m" before token *end* is a million ("83m people"), why it may be, else None."""
    behind = tokens[end]
    if not (behind.is_word and tokens.follows(end)):
        return None
    if category(behind.word) is not None or nation(behind.word) is not None:
        return ""
    plural = behind.word.endswith("s") and not behind.word.endswith(("ss", "us", "is"))
    return "“m” may be million or metres" if plural else None


def _by(tokens: Tokens, unit: Unit, end: int) -> tuple[Unit, int]:
    """Return a unit with what it is told by: „Meter pro Sekunde“, "euros per head", "dollars an hour"."""
    rate = None if unit.kind is QuantityKind.FACTOR else rate_behind(tokens, end, is_money=is_money(unit))
    return (unit, end) if rate is None else (rated(unit, rate.per), rate.end)


def rated(unit: Unit, per: str) -> Unit:
    """Return *unit* told by something."""
    return Unit(unit.kind, f"{unit.name} per {per}")


def _national(tokens: Tokens, at: int) -> tuple[Unit, int] | None:
    """Return a currency behind the adjective of its nation: „kanadischen Dollar“."""
    for skip in range(1, _MOST_NATION_WORDS + 1):
        word = tokens[at + skip - 1].word
        if not tokens.follows(at + skip) or not (_NATIONAL.fullmatch(word) or word in _NATIONS):
            return None
        found = unit_at(tokens, at + skip)
        if found is not None:
            is_currency = found[0].kind is QuantityKind.CURRENCY
            name = f"{_ISSUERS.get(nation(word) or word, nation(word) or word)} {found[0].name.rpartition(' ')[2]}"
            return (Unit(QuantityKind.CURRENCY, name), found[1]) if is_currency else None
    return None


def _money_before(tokens: Tokens, number: Numeral) -> Measured | None:
    """Return a number behind a sign or code of money: `$5bn`, `usd$ 15`, `EUR 100`."""
    forms, _ = lexicon()
    for length in (2, 1):
        first = number.first - length
        if first < 0 or not all(tokens.follows(at) for at in range(first + 1, number.first + 1)):
            continue
        form = tokens.words(first, number.first)
        unit = forms.get(form) or (Unit(QuantityKind.CURRENCY, form) if is_money_sign(form) else None)
        is_sign = not tokens[number.first - 1].is_word or tokens[number.first - 1].text.isupper()
        if length == _LETTER_AND_SIGN and len(tokens[first].text) == 1:
            # "A$5" is money of Australia, "a $5 note" is not.
            is_sign = is_sign and tokens[first].text.isupper() and tokens[first + 1].before == ""
        if unit is None or unit.kind is not QuantityKind.CURRENCY or not is_sign:
            continue
        end, value = number.end, number.value
        scale = MONEY_SCALES.get(tokens[end].word) if tokens[end].before == "" else None
        if scale:
            value, end = value * scale, end + 1
        number = number._replace(value=value, end=end)
        unit, end = _by(tokens, _issued(tokens, first, unit), end)
        return Measured(number, unit, first, end, (first, number.first))
    return None


def _issued(tokens: Tokens, first: int, unit: Unit) -> Unit:
    """Return a currency whose sign letters that are joined to it tell of another issuer: "Bds$300"."""
    if unit.name == "dollar" and tokens.words(first - 4, first).endswith(("u . s", "u . s .")):
        return Unit(unit.kind, "us dollar")
    letters = tokens[first - 1]
    is_issuer = tokens[first].before == "" and letters.is_capital and not tokens[first].is_word
    return Unit(unit.kind, f"{letters.word} {unit.name}") if is_issuer else unit


def with_cents(tokens: Tokens, whole: Measured, following: Measured | None) -> Measured | None:
    """Return an amount with the cents that follow it: „zwei Euro und fünfzig Cent“, „zwei Euro fünfzig“."""
    if (
        whole.unit is None
        or whole.unit.kind is not QuantityKind.CURRENCY
        or following is None
        or whole.unit.name in _CENTS
    ):
        return None
    cents = following.number
    gap = tokens[whole.end].word in _AND and following.first == whole.end + 1
    if not (gap or following.first == whole.end) or not 0 <= cents.value < _HUNDREDTHS or cents.value % 1:
        return None
    named = following.unit is not None and following.unit.name in _CENTS
    last = tokens[following.end]
    bare = following.unit is None and not gap and not (last.is_word and tokens.follows(following.end))
    if not (named or bare):
        return None
    number = whole.number._replace(value=whole.number.value + cents.value / _HUNDREDTHS, end=cents.end)
    return Measured(number, whole.unit, whole.first, following.end, whole.words)
