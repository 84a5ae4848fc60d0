"""Numerals below the scales: one in digits (`9.000`, `9 000`, `1/2`, `5k`), or a word or two („zwanzig“, "twenty-five")."""

import re
from decimal import Decimal
from typing import NamedTuple

from claimcheck.languages.pack import RULED
from claimcheck.quantities.interval import MAX_DIGITS
from claimcheck.quantities.lexicon import LETTER_SCALES, QUALIFIERS, VULGAR, NumberWords, read_compound
from claimcheck.quantities.tokens import Tokens

_MARKS = {"en": (",", ".")}
_CONTINENTAL = (".", ",")
"""What groups thousands, and what begins the decimals, in English and elsewhere."""

_GROUPED = {mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in ".,'"}
_LAKHS = re.compile(r"[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}")
"""Groups as India writes them: 12,34,567."""

_DECIMALS = 3
"""So many digits behind one mark may be a group of the other language."""


class Literal(NamedTuple):
    """The value of a numeral, and why that is doubtful, or nothing."""

    value: Decimal
    ambiguous: str = ""


def read_literal(text: str, languages: tuple[str, ...]) -> Literal | None:
    """Return what a numeral of digits with marks between them means; None for a date, a version or the like.

    Where both languages are possible a number that they read differently is read with groups.
    """
    if sum(c.isdigit() for c in text) > MAX_DIGITS:
        return None
    if text.isdigit():
        return Literal(Decimal(text), "begins with a zero" if len(text) > 1 and text[0] == "0" else "")
    readings = [
        literal for language in languages if (literal := _read(text, *_MARKS.get(language, _CONTINENTAL)))
    ]
    if not readings:
        return None
    first, *others = readings
    if all(other.value == first.value for other in others):
        # Where each language is possible the habit of one settles what the other would doubt.
        return first if not others else Literal(first.value)
    largest = max(reading.value for reading in readings)
    return Literal(largest, f"{text} is {first.value} or {others[0].value}, as the language has it")


def _read(text: str, group: str, point: str) -> Literal | None:
    whole, *rest = text.split(point)
    ungrouped = _ungrouped(whole, group)
    if ungrouped is not None and not rest:
        return Literal(Decimal(ungrouped))
    if ungrouped is not None and len(rest) == 1 and rest[0].isdigit():
        doubtful = (
            len(rest[0]) == _DECIMALS and whole.isdigit() and len(whole) <= _DECIMALS and whole[0] != "0"
        )
        return Literal(Decimal(f"{ungrouped}.{rest[0]}"), _doubt(text) if doubtful else "")
    # Written as in the other language, where nothing else can be meant.
    return _foreign(text, group, point)


def _foreign(text: str, group: str, point: str) -> Literal | None:
    whole, *rest = text.split(group)
    if len(rest) == 1 and rest[0].isdigit() and (ungrouped := _ungrouped(whole, point)) is not None:
        return Literal(Decimal(f"{ungrouped}.{rest[0]}"), _doubt(text))
    if _GROUPED[point].fullmatch(text):
        return Literal(Decimal(text.replace(point, "")), _doubt(text))
    return None


def _doubt(text: str) -> str:
    return f"{text} may be written as in another language"


def _ungrouped(whole: str, group: str) -> str | None:
    if whole.isdigit():
        return whole
    if group == "," and _LAKHS.fullmatch(whole):
        return whole.replace(",", "")
    for mark in (group, "'"):
        if _GROUPED[mark].fullmatch(whole):
            return whole.replace(mark, "")
    return None


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


def simple(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """Return a numeral in digits, or a word or two that are one number below the scales."""
    token = tokens[index]
    if token.is_digits:
        return digits(tokens, index, words)
    if token.text in VULGAR:
        return Numeral(VULGAR[token.text], index, index + 1)
    return _worded(tokens, index, words) if token.is_word else None


def _worded(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
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


def _english(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
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


def _listed(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """Return the longest number whose words stand together in the list of a language: « quatre-vingt-dix »."""
    for length in range(_LONGEST_LISTED, 0, -1):
        value = words.small.get(tokens.words(index, index + length))
        if value is not None and all(
            tokens.follows(at, joined="-" in {tokens[at].text, tokens[at - 1].text})
            for at in range(index + 1, index + length)
        ):
            return Numeral(Decimal(value), index, index + length)
    return None


def digits(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
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
