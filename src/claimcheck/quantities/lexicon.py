"""What number words mean: values, scales, fractions, and vague plurals; German numbers in one word, „zweitausenddreihundert“.

Closed classes, after the same grammars as `claimcheck.text.vocabulary`, whose NUMBER_WORDS and
SCALES must all have a meaning here (a test asks). text2num 3.1 was measured against the German cases of
the public data: it read 23 of 50 (it has no halves, dozens, fractions or spelt-out umlauts) and gives no
bounds, so it would not save the reading of German numbers.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from claimcheck.languages.pack import (
    ByLanguage,
    all_kinds,
    all_words,
    by_language,
    kinds,
    numbers_by_language,
    united,
)
from claimcheck.text.vocabulary import DEFINITE


def spelt_out(word: str) -> str:
    """Return a word in lower case with umlauts and sharp s spelt out, as SMALL and PARTS are."""
    plain = word.lower()
    for letter, spelt in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        plain = plain.replace(letter, spelt)
    return plain


def _spelt_out(name: str, language: str) -> dict[str, int]:
    return {spelt_out(word).replace("-", " - "): int(value) for word, value in kinds(language, name).items()}


SMALL = ByLanguage(partial(_spelt_out, "cardinal"))
"""Whole numbers below a hundred that are one word, umlauts spelt out."""

SCALES = numbers_by_language("number-scale")
"""What multiplies the number before it; German counts in the long scale."""

LETTER_SCALES = {"k": 10**3}
"""Letters that scale the digits that they are joined to: `5k`."""

MONEY_SCALES = {"m": 10**6, "mm": 10**6, "b": 10**9, "bn": 10**9, "t": 10**12}
"""The same behind a currency alone, for elsewhere they are units: `$5m`."""

VAGUE = numbers_by_language("vague-scale")
"""Plurals that say only that there is more than one of their size: „Tausende“, and that size."""

SEVERAL = by_language("several")
"""What makes a scale as vague as its plural: „mehrere hundert“, "a couple of thousand"."""

QUALIFIERS = all_words("scale-qualifier")
"""Adjectives that may stand between an article and the scale or part it counts: „ein gutes Drittel“."""

HALVES = by_language("half")

PARTS = ByLanguage(partial(_spelt_out, "part"))
"""What divides the number before it."""

ARTICLES = by_language("counting-article")
"""What counts for one before a scale, a part or a unit, and nowhere else."""

FACTORS = by_language("factor-mark")
"""What makes a factor of the number before it: `5,5-mal`, "three times"."""

VULGAR = {
    part[0]: Decimal(part[1]) / Decimal(below)
    for below, parts in (
        (2, "½1"),
        (3, "⅓1 ⅔2"),
        (4, "¼1 ¾3"),
        (5, "⅕1 ⅖2 ⅗3 ⅘4"),
        (6, "⅙1 ⅚5"),
        (8, "⅛1 ⅜3 ⅝5 ⅞7"),
    )
    for part in parts.split()
}
"""Fractions in one character."""


class NumberWords(NamedTuple):
    """The lists of some languages, merged."""

    languages: tuple[str, ...]
    small: Mapping[str, int]
    scales: Mapping[str, int]
    vague: Mapping[str, int]
    several: frozenset[str]
    halves: frozenset[str]
    parts: Mapping[str, int]
    articles: frozenset[str]
    definite: frozenset[str]
    ands: frozenset[str]
    points: frozenset[str]
    factors: frozenset[str]
    disputed: frozenset[str]
    """Scales that mean something else in another of the languages."""


def _merged(lists: Mapping[str, Mapping[str, int]], languages: Sequence[str]) -> dict[str, int]:
    """Return the values of the words of *languages*, of the first language that has the word."""
    return {w: value for language in reversed(languages) for w, value in lists[language].items()}


@lru_cache(maxsize=4)
def number_words(languages: tuple[str, ...]) -> NumberWords:
    """Return the lists of *languages*; of a word with two meanings that of the first."""
    scales = _merged(SCALES, languages)
    return NumberWords(
        languages=languages,
        small=_merged(SMALL, languages),
        scales=scales,
        vague=_merged(VAGUE, languages),
        several=united(SEVERAL, languages),
        halves=united(HALVES, languages),
        parts=_merged(PARTS, languages),
        articles=united(ARTICLES, languages),
        definite=united(DEFINITE, languages),
        ands=united(by_language("and"), languages),
        points=united(by_language("decimal-point"), languages),
        factors=united(FACTORS, languages),
        disputed=frozenset(
            w for language in languages for w, value in SCALES[language].items() if scales[w] != value
        ),
    )


_LONGEST = 90
"""„siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzig“ has 65 letters."""

_TEN = 10
_UNIT = {**{w: n for w, n in SMALL["de"].items() if 1 < n < _TEN}, "ein": 1, "eine": 1}
_TENS = {w: n for w, n in SMALL["de"].items() if n >= 2 * _TEN}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_HALF = re.compile(r"(?P<whole>.+?)(?:und)?einhalb|(?P<one>anderthalb|einundhalb)")
_PART = re.compile(rf"(?P<above>.+?)(?P<part>{_any(PARTS['de'])})")

_MEMBERS = re.compile("|".join(sorted({*SMALL["de"], *PARTS["de"], "ein", "hundert", "tausend", "halb"})))
"""One of them stands in every number: most words have none, and need not be taken apart."""

_FUSED = all_kinds("fused-unit")
"""What a number may be joined to in an adjective or adverb, and the unit that it then has."""

_ENDINGS = r"(?:en|er|es|em|e)?"
_FUSED_END = re.compile(rf"(?P<number>.*?)(?P<unit>{'|'.join(_FUSED)}){_ENDINGS}")


class Compound(NamedTuple):
    """The value of a number in one word, and the unit that the word has in it, or None."""

    value: Decimal
    unit: str | None = None


def read_compound(word: str) -> Compound | None:
    """Return what a German word means if it is a number, halves and parts included, or fused with a unit."""
    plain = spelt_out(word)
    if len(word) > _LONGEST or not _MEMBERS.search(plain):
        return None
    value = _value(plain)
    if value is not None:
        return Compound(value)
    fused = _FUSED_END.fullmatch(word.lower())
    if fused is None:
        return None
    count = _value(spelt_out(fused["number"]))
    return None if count is None else Compound(count, _FUSED[fused["unit"]])


def fused_unit(word: str) -> str | None:
    """Return the unit of a word that follows a number and a hyphen: „5-tägig“, „5,5-mal“."""
    fused = _FUSED_END.fullmatch(word.lower())
    return _FUSED[fused["unit"]] if fused and not fused["number"] else None


def _value(word: str) -> Decimal | None:
    whole = _whole(word)
    if whole is not None:
        return Decimal(whole)
    return _fraction(word) or _scaled_fraction(word)


_SCALES = {"tausend": 10**3, "million": 10**6, "millionen": 10**6, "milliarde": 10**9}


def _scaled_fraction(word: str) -> Decimal | None:
    """Return „zweieinhalbtausend“, „Viertelmillion“, „Dreiviertelmillion“."""
    for name, scale in _SCALES.items():
        head = word.removesuffix(name)
        part = (
            None
            if head == word
            else Decimal(1) / PARTS["de"][head]
            if head in PARTS["de"]
            else _fraction(head)
        )
        if part is not None:
            return part * scale
    return None


def _fraction(word: str) -> Decimal | None:
    half = _HALF.fullmatch(word)
    if half:
        units = 1 if half["one"] else _whole(half["whole"])
        return None if units is None else units + Decimal("0.5")
    part = _PART.fullmatch(word)
    above = _whole(part["above"]) if part else None
    return None if part is None or above is None else Decimal(above) / PARTS["de"][part["part"]]


def _whole(word: str) -> int | None:
    """Return the value of a whole number; taken apart by hand, for such a pattern takes 5 ms to compile."""
    return _around(word, "tausend", 1000, _below_1000)


def _below_1000(word: str) -> int | None:
    return _around(word, "hundert", 100, _below_100)


def _around(word: str, scale: str, size: int, below: Callable[[str], int | None]) -> int | None:
    """Return the value of a number around its scale: „zwei-tausend-fünf“.

    Args:
        word: The number.
        scale: The word of the scale.
        size: What it multiplies by.
        below: Reads the numbers that may stand before and behind it.
    """
    head, found, rest = word.partition(scale)
    if not found:
        return below(word)
    count = below(head) if head else 1
    ones = below(rest.removeprefix("und")) if rest else 0
    return None if not count or ones is None else count * size + ones


def _below_100(word: str) -> int | None:
    unit, _, tens = word.partition("und")
    if unit in _UNIT and tens in _TENS:
        return _UNIT[unit] + _TENS[tens]
    return 1 if word == "ein" else SMALL["de"].get(word)
