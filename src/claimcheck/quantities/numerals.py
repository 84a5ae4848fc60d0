"""Numbers of one or more words or numerals: `2,6 Millionen`, "half a million", „zwei Drittel“, `2 1/2`."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import united
from claimcheck.quantities.lexicon import (
    QUALIFIERS,
    VULGAR,
    NumberWords,
    fused_unit,
    number_words,
    read_compound,
)
from claimcheck.quantities.parts import bare_part, counted_part, half, part, with_fraction
from claimcheck.quantities.simple import Numeral, simple
from claimcheck.quantities.tokens import Token, Tokens
from claimcheck.text.vocabulary import BOUNDS_BEFORE, PREPOSITIONS

_MAX_VALUE = Decimal(10) ** 24
_TEN, _HUNDRED, _MILLION = 10, 100, 1_000_000


@lru_cache(maxsize=8192)  # most words of a text are asked again and again, and begin no number
def may_begin_number(word: str, languages: tuple[str, ...]) -> bool:
    """Return whether a word of letters, in lower case, can begin a number at all."""
    return word in _beginning(languages) or read_compound(word) is not None


@lru_cache(maxsize=4)
def _beginning(languages: tuple[str, ...]) -> frozenset[str]:
    words = number_words(languages)
    return frozenset(
        (
            *words.small,
            *words.scales,
            *words.vague,
            *words.several,
            *words.halves,
            *words.articles,
            *words.parts,
        )
    )


def begins_number(token: Token, languages: tuple[str, ...]) -> bool:
    """Return whether a number may begin at *token*: at digits, at marks like `½`, and at the words of numbers.

    One begins at a definite article, too, where a half stands behind it: „die Hälfte“.
    """
    if token.is_word:
        return may_begin_number(token.word, languages)
    return token.is_digits or token.text in VULGAR


def numeral_at(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """Return the number that begins at token *index*, the longest one, or None."""
    token = tokens[index]
    vague = _vague(tokens, index, words)
    if vague is not None:
        return vague
    share = half(tokens, index, words) or bare_part(tokens, index, words)
    if share is not None:
        return _shared(_scaled(share, tokens, words))
    start = simple(tokens, index, words)
    if start is None:
        return None
    if token.word in words.scales:
        start = start._replace(ambiguous=_doubt_of_bare(tokens, index, words))
    mixed = with_fraction(start, tokens, words) if start.unit is None else start
    whole = _and_a_part(_scaled(mixed, tokens, words), tokens, words) if mixed.unit is None else mixed
    if whole.article and whole.end == index + 1:
        return whole
    return _with_factor(_shared(whole), tokens, words)


_INDEFINITE = re.compile(r".+(?:ig|lich|los|fach|lei)(?:e[nrsm]?)?|.*[^t]e|zig")
"""What German indefinites and adjectives look like before a scale, unlike most verbs: „unzählige tausend“."""


def _doubt_of_bare(tokens: Tokens, index: int, words: NumberWords) -> str:
    """Return why it is not sure that a scale without a number counts one of it: an indefinite may stand before it."""
    before = tokens[index - 1]
    if (
        not (before.is_word and tokens.follows(index))
        or before.word in QUALIFIERS | words.definite | PREPOSITIONS["de"]
    ):
        return ""
    is_english = "de" not in words.languages
    unknown = (
        before.word not in _BARE
        if is_english
        else (before.text.islower() or not tokens.follows(index - 1)) and _INDEFINITE.fullmatch(before.word)
    )
    return f"how many “{before.text} {tokens[index].text}” are does not show" if unknown else ""


_BARE = united(
    {
        language: frozenset(phrase.split()[-1] for phrase in known)
        for language, known in BOUNDS_BEFORE.items()
    },
    ("en",),
) | {"the", "a", "one", "and", "per"}
"""What may stand before a bare English scale and leave it one."""


def _shared(number: Numeral) -> Numeral:
    """Return a number below one as a share, unless it has decimals of its own (`0,8 Tonnen`)."""
    parted = 0 < number.value < 1 and (not number.in_digits or number.end > number.first + 1)
    return number._replace(share=parted and number.unit is None)


def _vague(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """Return a plural that says only that there is not one: „Tausende“, "tens of thousands", "several hundred"."""
    word = tokens[index].word
    at = index + 1 + (tokens[index + 1].word == "of")
    if word in words.several and tokens.follows(at) and (scale := words.scales.get(tokens[at].word)):
        return Numeral(Decimal(2 * scale), index, at + 1, vague=True)
    size = words.vague.get(word)
    if size is None:
        return None
    value, end = Decimal(size), index + 1
    while tokens[end].word in {"of", "von"} and tokens[end + 1].word in words.vague:
        value, end = value * words.vague[tokens[end + 1].word], end + 2
    return Numeral(2 * value, index, end, vague=True) if value > _TEN else None


def _and_a_part(number: Numeral, tokens: Tokens, words: NumberWords) -> Numeral:
    """Return "a million and a half" with the half of its scale, "a hundred and three quarters" with its quarters."""
    scale = words.scales.get(tokens[number.end - 1].word)
    if scale is None or number.end == number.first + 1 or tokens[number.end].word not in words.ands:
        return number
    if not tokens.follows(number.end) or number.scaled is None:
        return number
    above = simple(tokens, number.end + 1, words)
    fraction = above and (counted_part(tokens, number.end + 1, words) or part(above, tokens, words))
    if fraction is None or not 0 < fraction.value < 1 or tokens[fraction.end].word in words.scales:
        return number
    value = fraction.value * (scale if scale >= _MILLION else 1)
    return number._replace(value=number.value + value, end=fraction.end, scaled=None)


class _Sum(NamedTuple):
    """A number as far as it is read, which is `total` and `rest`."""

    total: Decimal
    """What the scales have multiplied so far."""
    rest: Decimal
    """What stands behind the last scale, and a scale behind it multiplies."""
    end: int
    scale: int | None = None
    """The last scale."""
    is_hundreds: bool = False
    """`rest` ends on a hundred, so that a number below it may follow."""
    scaled: Decimal | None = None
    disputed: str = ""

    @property
    def room(self) -> int:
        """Below which a number must be that goes on with this one; 0: none may."""
        if self.is_hundreds and not self.rest % _HUNDRED:
            return _HUNDRED
        return 0 if self.rest else self.scale or 0


def _is_surely_decimal(start: Numeral, whole: _Sum) -> bool:
    """Return whether `2,614 Millionen` can only be a decimal: thousands of millions are written as billions."""
    return whole.scaled is not None and start.value % 1 != 0 and whole.total + whole.rest >= _MILLION


def _scaled(start: Numeral, tokens: Tokens, words: NumberWords) -> Numeral:
    """Return *start* times the scales behind it, and with the smaller numbers behind those."""
    whole = _Sum(Decimal(0), start.value, start.end)
    while more := _times(whole, start, tokens, words) or _plus(whole, tokens, words):
        whole = more
    if whole.end == start.end:
        return start
    disputed = f"{whole.disputed} is another number in each language" if whole.disputed else ""
    return start._replace(
        value=whole.total + whole.rest,
        end=whole.end,
        article=False,
        ambiguous=("" if _is_surely_decimal(start, whole) else start.ambiguous) or disputed,
        scaled=whole.scaled if start.first < start.end else None,
    )


def _times(number: _Sum, start: Numeral, tokens: Tokens, words: NumberWords) -> _Sum | None:
    """Return a number with the scale behind it; None where none stands there that can be its."""
    at = _place_of_scale(number, start, tokens, words)
    scale = words.scales.get(tokens[at].word) if tokens.follows(at) or at == start.first else None
    if scale is None or number.rest * scale >= _MAX_VALUE:
        return None
    if not (number.scale is None or scale < number.scale or number.rest == 0):
        return None
    word = tokens[at].word
    number = number._replace(
        end=at + 1 + _is_abbreviated(tokens, at),
        scaled=number.rest if number.total == 0 else None,
        disputed=number.disputed or (word if word in words.disputed else ""),
    )
    if scale == _HUNDRED and 0 < number.rest < _HUNDRED:
        return number._replace(rest=number.rest * scale, is_hundreds=True)
    if not number.rest:
        return number._replace(total=number.total * scale, scale=scale)
    total = number.total + number.rest * scale
    return number._replace(total=total, rest=Decimal(0), scale=scale, is_hundreds=False)


def _place_of_scale(number: _Sum, start: Numeral, tokens: Tokens, words: NumberWords) -> int:
    """Return where a scale would stand: behind a hyphen, and behind a part also after "of a"."""
    at = number.end
    is_part = number.total == 0 and start.value < 1
    if is_part and tokens[at].word == "of" and tokens[at + 1].word in words.articles:
        at += 2
    is_hyphened = tokens[at].text == "-" and tokens.follows(at, joined=True) and at > start.first
    return at + is_hyphened


def _plus(number: _Sum, tokens: Tokens, words: NumberWords) -> _Sum | None:
    """Return a number with the smaller one behind it; None where none is."""
    more = _addend(tokens, number.end, words, number.room)
    return None if more is None else number._replace(rest=number.rest + more.value, end=more.end, scaled=None)


def _addend(tokens: Tokens, end: int, words: NumberWords, room: int) -> Numeral | None:
    """Return the number in words that a larger one goes on with, if it is less than *room*."""
    at = end + (tokens[end].word in words.ands)
    if not room or not tokens.follows(at) or tokens[at].is_digits:
        return None
    more = simple(tokens, at, words)
    if more is not None and at > end and part(more, tokens, words) is not None:
        return None  # "a hundred and three quarters"
    fits = more is not None and not (more.article or more.unit) and 0 < more.value < room and more.end > at
    return more if fits else None


def _is_abbreviated(tokens: Tokens, at: int) -> bool:
    return tokens[at].word in {"mio", "mrd", "tsd", "bio", "mill"} and tokens[at + 1].text == "." == (
        tokens[at + 1].before + tokens[at + 1].text
    )


def _with_factor(number: Numeral, tokens: Tokens, words: NumberWords) -> Numeral:
    """Return a number with the unit that a hyphen or nothing joins to it: `5,5-mal`, "three times", „65-jährig“."""
    end = number.end
    if tokens[end].text == "-" and tokens.follows(end, joined=True) and tokens.follows(end + 1, joined=True):
        unit = fused_unit(tokens[end + 1].word) if "de" in words.languages else None
        return number._replace(end=end + 2, unit=unit) if unit else number
    if tokens[end].before == "" and (unit := fused_unit(tokens[end].word)):
        return number._replace(end=end + 1, unit=unit)
    if tokens[end].word in words.factors and tokens[end].before == " ":
        return number._replace(end=end + 1, unit="mal")
    return number
