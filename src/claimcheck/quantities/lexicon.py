"""What number words mean: values, scales, fractions, and vague plurals, one block a language.

Closed classes, after the same grammars as `claimcheck.text.vocabulary`, whose NUMBER_WORDS and
SCALES must all have a meaning here (a test asks). German numbers in one word are put together in
`compounds`.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from typing import NamedTuple

from claimcheck.languages.pack import ByLanguage, all_words, by_language, kinds, numbers_by_language, united
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


class Words(NamedTuple):
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
def words_of(languages: tuple[str, ...]) -> Words:
    """Return the lists of *languages*; of a word with two meanings that of the first."""
    scales = _merged(SCALES, languages)
    return Words(
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
