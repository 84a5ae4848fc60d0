"""Numerals below the scales: one in digits (`9.000`, `9 000`, `1/2`, `5k`), or a word or two („zwanzig“, "twenty-five")."""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.languages.pack import RULED
from claimcheck.quantities.compounds import read_compound
from claimcheck.quantities.lexicon import LETTER_SCALES, QUALIFIERS, VULGAR, Words
from claimcheck.quantities.literals import read_literal
from claimcheck.quantities.tokens import Tokens

_HEAD = re.compile(r"[1-9][0-9]{0,2}")
_GROUP = re.compile(r"[0-9]{3}")
_LAST_GROUP = re.compile(r"[0-9]{3}[.,][0-9]{1,2}")
_MOST_GROUPS = 5
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 50, 100, 1000))
_DUAL = 2
_TEN, _THOUSAND = 10, 1000
_LONGEST_LISTED = 7


class Numeral(NamedTuple):
    """A number: its value, and the tokens from `first` to before `end` that write it."""

    value: Decimal
    first: int
    end: int
    unit: str | None = None
    """The unit that stands in the same word: „zweitägig“, „fünfmal“."""
    vague: bool = False
    """It says no more than that there are at least so many: „Tausende“."""
    article: bool = False
    """It is an article that may count for one."""
    ambiguous: str = ""
    scaled: Decimal | None = None
    """What the scale at its end multiplies, which a range may share; None where there is none."""
    in_digits: bool = False
    share: bool = False
    """It is a part of a whole: „zwei Drittel“."""


def simple(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a numeral in digits, or a word or two that are one number below the scales."""
    token = tokens[index]
    if token.is_digits:
        return digits(tokens, index, words)
    if token.text in VULGAR:
        return Numeral(VULGAR[token.text], index, index + 1)
    return _worded(tokens, index, words) if token.is_word else None


def _worded(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a number word, an article that may be one, or the nothing before a scale that stands alone."""
    token = tokens[index]
    if "en" in words.languages and (english := _english(tokens, index, words)):
        return english
    if (
        "de" in words.languages
        and (compound := read_compound(token.word))
        and token.word not in words.articles
    ):
        return Numeral(compound.value, index, index + 1, compound.unit)
    if not set(words.languages) & set(RULED) and (listed := _listed(tokens, index, words)):
        return listed
    if token.word in words.articles:
        return Numeral(Decimal(1), index, index + 1, article=True)
    qualified = tokens[index - 1].word in QUALIFIERS and (
        token.word in words.scales or token.word in words.parts
    )
    alone = words.scales.get(token.word, _THOUSAND + 1) <= _THOUSAND and len(token.word) > len("tsd")
    if qualified or alone:
        return Numeral(Decimal(1), index, index)
    return None


def _english(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    value = words.small.get(tokens[index].word)
    if value is None:
        return None
    end = index + 1
    if value >= 2 * _TEN and value % _TEN == 0:
        at = end + (tokens[end].text == "-" and tokens.follows(end, joined=True))
        unit = words.small.get(tokens[at].word, 0) if tokens.follows(at) else 0
        if 0 < unit < _TEN:
            value, end = value + unit, at + 1
    return Numeral(Decimal(value), index, end)


def _listed(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return the longest number whose words stand together in the list of a language: « quatre-vingt-dix »."""
    for length in range(_LONGEST_LISTED, 0, -1):
        value = words.small.get(tokens.words(index, index + length))
        if value is not None and all(
            tokens.follows(at, joined="-" in {tokens[at].text, tokens[at - 1].text})
            for at in range(index + 1, index + length)
        ):
            return Numeral(Decimal(value), index, index + length)
    return None


def digits(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a numeral in digits, with groups parted by blanks, a fraction bar, or a scaling letter."""
    text, end = tokens[index].text, index + 1
    if _HEAD.fullmatch(text):
        while end < index + _MOST_GROUPS and tokens[end].before == " " and _GROUP.fullmatch(tokens[end].text):
            text, end = text + tokens[end].text, end + 1
        if tokens[end].before == " " and _LAST_GROUP.fullmatch(tokens[end].text):
            text, end = text + tokens[end].text, end + 1
    literal = read_literal(text, words.languages)
    if literal is None:
        return None
    value, doubt = literal
    if tokens[end].text == "/" and tokens.follows(end, joined=True) and tokens[end + 1].is_digits:
        below = read_literal(tokens[end + 1].text, words.languages)
        if below is None or below.value not in _DENOMINATORS or value >= below.value * _DUAL:
            return None
        return Numeral(value / below.value, index, end + 2, ambiguous=doubt, in_digits=True)
    scale = LETTER_SCALES.get(tokens[end].word) if tokens[end].before == "" else None
    if scale:
        return Numeral(value * scale, index, end + 1, ambiguous=doubt, scaled=value, in_digits=True)
    return Numeral(value, index, end, ambiguous=doubt, in_digits=True)
