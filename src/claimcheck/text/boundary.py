"""Whether a cut at a place in a folded text would split a word or a number.

Two-sided by construction: a quotation asks at its start and at its end. `2.000` is not found in
`12.000`, `9` not in `9,5`, `öffentlich` not in `nicht-öffentlich`, `2,6` not in `2,6 Millionen`.
"""

import re
import unicodedata
from functools import lru_cache

from claimcheck.text.fold import SUSPENDED_BEFORE, Folded
from claimcheck.text.vocabulary import NUMBER_STEMS, NUMBER_WORDS, SCALES
from claimcheck.text.word import WORD

_HYPHENS = "-\u2010\u2011\u2043\ufe63\uff0d"
_DASHES = _HYPHENS + "\u2012\u2013\u2014\u2212"
_ENCLOSING = ("Ps", "Pe", "Pi", "Pf")
_WALLS = '"|'
"""What parts two numbers that nothing else parts: a quotation mark, as all of them are folded, and a table's wall."""

# `¬` is what a soft hyphen becomes in text taken from a PDF.
_BETWEEN_LETTERS = "'*_¬" + _HYPHENS
_SIGNS = "+\u00b1\u207b" + _DASHES
_CURRENCIES = "€$£¥¢₽₴₺₹₩₪₫₸₱₿"
_PERCENTAGES = "%‰‱°℃℉"
_OPERATORS = "+×\u2212–-"
_NO_OPERATORS = "|¬"

# Written without spaces between words (Thai to Burmese, Khmer, kana, ideographs): there every
# letter would bind to its neighbours and nothing could be quoted. No pattern: that would take
# 3 ms to compile at every start.
_UNSPACED = (
    (0x0E00, 0x0EFF),
    (0x1000, 0x109F),
    (0x1780, 0x17FF),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0x20000, 0x3FFFF),
)

_REACH = 40
"""How far, in code points, a number is looked at to either side of a cut; longer ones are all digits."""

_ONES = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def _everywhere(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """Return *patterns* to be looked for at every place, since a digit may belong to two of them: `12 000 €`."""
    return tuple(re.compile(f"(?=({pattern}))", re.IGNORECASE) for pattern in patterns)


_IN_DIGITS = _everywhere(
    r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)",
    rf"\d ?[{_PERCENTAGES}{_CURRENCIES}]",
    rf"[{_CURRENCIES}] ?\d",
    rf"\d ?[{_OPERATORS}] \d|\d [{_OPERATORS}] ?\d|\d- bis \d|\d : \d|\u2212 \d",
    r"\d ?[xX*·] \d|\d [xX*·] ?\d|\d(?:…|\.{2,4})\d",
    r"\d ?[¼-¾⅐-⅞]|\d \d[/\u2044]\d",
    # A unit alone, not its number: „von 0 auf 100“ may be quoted without „km/h“.
    r"(?:(?<=\d)|(?<=\d ))[^\W\d_]{1,3}/(?-i:[a-z])",
)
_IN_WORDS = _everywhere(
    rf"\b(?:hundred|thousand|million|billion) and (?:{_ONES}|\w{{3,6}}teen|\w{{3,5}}ty)\b",
    r"\w and an? (?:half|quarter)\b",
    r"\bhalf an? (?:million|billion|thousand|hundred|dozen)\b",
    r"\bhalbe[nr]? (?:millionen|million|milliarden|milliarde|dutzend)\b",
)
_DIGIT = re.compile(r"\d")
_BESIDE = 8
"""Whatever `_IN_DIGITS` finds over a cut has a digit within so many code points of it: `5- bis 6`."""

_SAID = (" and ", "half", "halbe")
"""Of these one stands in whatever `_IN_WORDS` finds."""

_OPERATED = re.compile(r"(?=\d ?(?P<sign>[^\w\s]) ?(?P<end>\d))")
_COUNTABLE = frozenset(_CURRENCIES + _PERCENTAGES + _OPERATORS + ":/*·.")
_OF_WORDS = frozenset(("Mn", "Mc", "Me", "Cf"))
_SUSPENDED = SUSPENDED_BEFORE | {"als", "wie"}
"""With „sowohl kurz- als auch langfristig“ and „plan- wie wirkungslos“."""
_LONGEST_SUSPENDED = 6
_LAST_WORD = re.compile(r"\w+\Z")
_WORD_CHARACTER = re.compile(r"\w")
_SCALES = SCALES["de"] | SCALES["en"]
_SCALE_ENDINGS = ("illiarde", "illiarden", "illion", "illionen", "illions")
_COUNTS = NUMBER_WORDS["de"] | NUMBER_WORDS["en"]
_DIGITS = _COUNTS | {"ein", "eins", "null", "oh", "one", "zero"}
_POINT = re.compile(" (?:comma|komma|point|punkt) ", re.IGNORECASE)
_POINTED = re.compile(rf"(?=\b(?P<whole>\w+){_POINT.pattern}(?P<part>\w+)\b)", re.IGNORECASE)
"""A decimal in words: „null Komma fünf“, "three point two"; both sides must be numbers."""

_POINTING = ("omma ", " po", " pun")
"""Of these one stands in each."""


def cuts(folded: Folded, offset: int) -> bool:
    """Return whether a cut before the folded *offset* splits a word, a number or its scale."""
    drawn = folded.drawn
    if not 0 < offset < len(drawn):
        return False
    return (
        _inside_word(drawn, offset)
        or _behind_nation(drawn, offset)
        or _at_joint(drawn, offset - 1)
        or _at_joint(drawn, offset)
        or _behind_sign(drawn, offset)
        or _behind_part(drawn, offset)
        or _inside_number(drawn, offset)
    )


def is_bounded(folded: Folded, start: int, end: int) -> bool:
    """Return whether the folded span [start, end) begins and ends between words."""
    return not cuts(folded, start) and not cuts(folded, end)


@lru_cache(maxsize=512)  # texts have few characters
def _is_word(character: str) -> bool:
    """Return whether *character* belongs to a word.

    So do marks, and invisible characters that are not folded: what is parted by one reads as one word.
    """
    return character.isalnum() or unicodedata.category(character) in _OF_WORDS


def _inside_word(text: str, offset: int) -> bool:
    left, right = text[offset - 1], text[offset]
    if not (_is_word(left) and _is_word(right)):
        return False
    return not (_is_unspaced(left) and _is_unspaced(right))


def _behind_nation(text: str, offset: int) -> bool:
    """Return whether letters right before a currency's sign tell whose it is: "A|$40"."""
    return text[offset] in _CURRENCIES and text[offset - 1].isalpha()


def _is_unspaced(character: str) -> bool:
    return any(first <= ord(character) <= last for first, last in _UNSPACED)


def _at_joint(text: str, joint: int) -> bool:
    """Return whether text[joint], beside a cut, joins the characters around it."""
    if not 0 < joint < len(text) - 1:
        return False
    left, mark, right = text[joint - 1], text[joint], text[joint + 1]
    if left.isdigit() and right.isdigit():
        return _binds_digits(mark)
    if not (_is_word(left) and _is_word(right)):
        return False
    # "Einwohner:innen" is one word, "Minsk:Moskau" two.
    return mark in _BETWEEN_LETTERS or (mark == ":" and right.islower())


def _binds_digits(mark: str) -> bool:
    """Return whether *mark* between two digits makes one number of them.

    Whatever mark or symbol it is: `12′500`, `12․500`, `10^6`; but not what encloses a number.
    """
    category = unicodedata.category(mark)
    return category[0] in "PS" and category not in _ENCLOSING and mark not in _WALLS


def is_operator(character: str) -> bool:
    """Return whether *character* is a mathematical sign, by its Unicode category; arrows and table walls are none."""
    return (
        unicodedata.category(character) == "Sm"
        and character not in _NO_OPERATORS
        and "ARROW" not in unicodedata.name(character, "")
    )


def _behind_sign(text: str, offset: int) -> bool:
    """Return whether the cut leaves the sign of a number outside: `-5`, but not `Mi-5` or `– 5`."""
    if not (text[offset].isdigit() and text[offset - 1] in _SIGNS):
        return False
    return offset == 1 or not _is_word(text[offset - 2])


def _behind_part(text: str, offset: int) -> bool:
    """Return whether the cut leaves the first part of a word outside: `(un)klar`, `un- klar`."""
    mark, before = text[offset - 1], text[max(0, offset - 3) : offset - 1]
    if not text[offset].isalpha():
        return False
    if mark in ")]" and before.endswith(tuple(_HYPHENS)):
        return True
    if mark in "()[]":
        return before[-1:].islower() and text[offset].islower()
    if mark != " " or not before[:-1].isalpha() or before[-1] not in _HYPHENS + "¬":
        return False
    # The hyphen of a line end, its line break lost; but not „Aus- und Einfuhr“.
    following = WORD.match(text, offset, offset + _LONGEST_SUSPENDED)
    return text[offset].islower() and following is not None and following.group() not in _SUSPENDED


def _may_count(text: str, offset: int) -> bool:
    """Return whether what meets at the cut could be a number and its rest; most cuts it clears at once."""
    left, right = text[offset - 1], text[offset]
    is_spaced = left == " " or right == " "
    if left == " ":
        left = text[max(0, offset - 2) : offset - 1]
    if right == " ":
        right = text[offset + 1 : offset + 2]
    # No number has a full stop with a space behind it.
    return _is_countable(left) and _is_countable(right) and not (is_spaced and left == ".")


@lru_cache(maxsize=512)  # texts have few characters
def _is_countable(character: str) -> bool:
    if not character:
        return False
    return character.isalnum() or character in _COUNTABLE or is_operator(character)


def _inside_number(text: str, offset: int) -> bool:
    """Return whether the cut parts the digits of a number, or a number from its unit or scale."""
    if not _may_count(text, offset):
        return False
    start = max(0, offset - _REACH)
    near = text[start : offset + _REACH]
    at = offset - start
    has_digit = _DIGIT.search(text, max(0, offset - _BESIDE), offset + _BESIDE) is not None
    has = near.lower().__contains__
    # Most places have neither digits nor such words around them, and are cleared by that.
    forms = (*(_IN_DIGITS if has_digit else ()), *(_IN_WORDS if any(map(has, _SAID)) else ()))
    if forms and any(m.start(1) < at < m.end(1) for form in forms for m in form.finditer(near)):
        return True
    if (has_digit or any(map(has, _POINTING))) and _inside_formula(near, at):
        return True
    left, right = near[: offset - start].removesuffix(" "), near[offset - start :].removeprefix(" ")
    if len(near) - len(left) - len(right) != 1 or not _WORD_CHARACTER.match(left[-1:]):
        return False
    before, after = _LAST_WORD.search(left), WORD.match(right)
    if before is None or after is None:
        return False
    counted, scale = before.group(), after.group().lower()
    is_count = counted[-1].isdigit() or counted.lower() in _COUNTS
    is_scale = scale in _SCALES or scale.endswith(_SCALE_ENDINGS)
    return is_count and (is_scale or (counted.lower() in NUMBER_STEMS and scale in _COUNTS))


def _inside_formula(near: str, at: int) -> bool:
    """Return whether the cut parts two numbers that a sign or „Komma“ joins: `5 ± 2`, `3 x 5`, „null Komma fünf“."""
    if any(m.start() < at < m.end("end") and is_operator(m["sign"]) for m in _OPERATED.finditer(near)):
        return True
    return any(
        m.start() < at < m.end("part") and all(_is_digit(m[side]) for side in ("whole", "part"))
        for m in _POINTED.finditer(near)
    )


def _is_digit(word: str) -> bool:
    return word.isdigit() or word.lower() in _DIGITS
