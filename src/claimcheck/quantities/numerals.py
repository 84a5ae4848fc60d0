"""Numbers of one or more words or numerals: `2,6 Millionen`, "half a million", „zwei Drittel“, `2 1/2`."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from claimcheck.quantities.compounds import fused_unit, read_compound
from claimcheck.quantities.lexicon import LETTER_SCALES, QUALIFIERS, VULGAR, Words, spelt_out, words_of
from claimcheck.quantities.literals import read_literal
from claimcheck.quantities.tokens import Tokens

_GROUP = re.compile(r"[0-9]{3}")
_LAST_GROUP = re.compile(r"[0-9]{3}[.,][0-9]{1,2}")
_HEAD = re.compile(r"[1-9][0-9]{0,2}")
_MOST_GROUPS = 5
_MAX_VALUE = Decimal(10) ** 24
_HUNDRED, _THOUSAND = 100, 1000
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 25, 50, 100, 1000))
_DUAL = 2
_TEN = 10
_MOST_DECIMALS = 6
_HALF_JOINED = ("-", "and", "-", "a", "-", "half")


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


@lru_cache(maxsize=8192)  # most words of a text are asked again and again, and begin no number
def _begins_number(word: str, languages: tuple[str, ...]) -> bool:
    """Return whether a word of letters can begin a number at all."""
    words = words_of(languages)
    lists = (
        words.small,
        words.scales,
        words.vague,
        words.several,
        words.halves,
        words.articles,
        words.definite,
        words.parts,
    )
    return any(word in known for known in lists) or read_compound(word) is not None


def numeral_at(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return the number that begins at token *index*, the longest one, or None."""
    token = tokens[index]
    if token.is_word and token.text not in VULGAR and not _begins_number(token.word, words.languages):
        return None
    vague = _vague(tokens, index, words)
    if vague is not None:
        return vague
    part = _half(tokens, index, words)
    if part is not None:
        return _shared(_scaled(part, tokens, words))
    start = _simple(tokens, index, words)
    if start is None:
        return None
    mixed = _mixed(start, tokens, words) if start.unit is None else start
    whole = _and_a_half(_scaled(mixed, tokens, words), tokens, words) if mixed.unit is None else mixed
    if whole.article and whole.end == index + 1:
        return whole
    return _with_factor(_shared(whole), tokens, words)


def _shared(number: Numeral) -> Numeral:
    """Return a number below one as a share, unless it has decimals of its own (`0,8 Tonnen`)."""
    parted = 0 < number.value < 1 and (not number.in_digits or number.end > number.first + 1)
    return number._replace(share=parted and number.unit is None)


def _simple(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a numeral in digits, or a word or two that are one number below the scales."""
    token = tokens[index]
    if token.is_digits:
        return _digits(tokens, index, words)
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
    if token.word in words.articles:
        return Numeral(Decimal(1), index, index + 1, article=True)
    qualified = tokens[index - 1].word in QUALIFIERS and (
        token.word in words.scales or token.word in words.parts
    )
    alone = words.scales.get(token.word, _MAX_VALUE) <= _THOUSAND and len(token.word) > len("tsd")
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


def _digits(tokens: Tokens, index: int, words: Words) -> Numeral | None:
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


def _vague(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a plural that says only that there is not one: „Tausende“, "tens of thousands", "several hundred"."""
    word = tokens[index].word
    if (
        word in words.several
        and tokens.follows(index + 1)
        and (scale := words.scales.get(tokens[index + 1].word))
    ):
        return Numeral(Decimal(2 * scale), index, index + 2, vague=True)
    size = words.vague.get(word)
    if size is None:
        return None
    value, end = Decimal(size), index + 1
    while tokens[end].word in {"of", "von"} and tokens[end + 1].word in words.vague:
        value, end = value * words.vague[tokens[end + 1].word], end + 2
    return Numeral(2 * value, index, end, vague=True) if value > _TEN else None


def _half(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a half: „ein halbes“, „eine halbe“, "half a", "half of", „die Hälfte“, "half-"."""
    at = index + (tokens[index].word in words.articles | words.definite)
    if tokens[at].word not in words.halves or (at > index and not tokens.follows(at)):
        return None
    end, half = at + 1, Decimal("0.5")
    if tokens[at].word == "half":
        skip = end + (tokens[end].text == "-" or tokens[end].word in words.articles)
        is_scale = tokens.follows(skip) and tokens[skip].word in words.scales
        return Numeral(half, index, skip if is_scale else end)
    if tokens[at].word in {"hälfte", "halves"}:
        return Numeral(half, index, end)
    return Numeral(half, index, end) if tokens[index].word in words.articles else None


def _mixed(start: Numeral, tokens: Tokens, words: Words) -> Numeral:
    """Return *start* with the fraction or the spelt decimals that follow it."""
    end = start.end
    nxt = tokens[end]
    joined = len(_HALF_JOINED) if tokens.words(end, end + len(_HALF_JOINED)) == " ".join(_HALF_JOINED) else 0
    if joined or (nxt.text in VULGAR and tokens.follows(end)):
        part = Decimal("0.5") if joined else VULGAR[nxt.text]
        return start._replace(value=start.value + part, end=end + (joined or 1))
    if start.in_digits and nxt.is_digits and nxt.before == " " and tokens[end + 1].text == "/":
        below = _digits(tokens, end, words)
        if below and below.value < 1:
            return start._replace(value=start.value + below.value, end=below.end)
    if nxt.word in words.points and not start.article and (spelt := _decimals(tokens, end + 1, words)):
        return start._replace(value=start.value + Decimal(f"0.{spelt}"), end=end + 1 + len(spelt))
    parted = _part(start, tokens, words)
    if parted is not None:
        return parted
    if nxt.word in words.ands and not start.article:
        above = _simple(tokens, end + 1, words)
        fraction = above and (_half(tokens, end + 1, words) or _part(above, tokens, words))
        if fraction and fraction.value < 1:
            return start._replace(value=start.value + fraction.value, end=fraction.end)
    return start


def _and_a_half(number: Numeral, tokens: Tokens, words: Words) -> Numeral:
    """Return "a million and a half" with the half of its scale."""
    scale = words.scales.get(tokens[number.end - 1].word)
    if scale is None or number.scaled is None or tokens.words(number.end, number.end + 3) != "and a half":
        return number
    return number._replace(value=number.value + Decimal(scale) / 2, end=number.end + 3, scaled=None)


def _decimals(tokens: Tokens, at: int, words: Words) -> str:
    digits = ""
    while (
        len(digits) < _MOST_DECIMALS
        and 0 <= words.small.get(spelt_out(tokens[at + len(digits)].word), -1) < _TEN
    ):
        digits += str(words.small[spelt_out(tokens[at + len(digits)].word)])
    return digits


def _part(above: Numeral, tokens: Tokens, words: Words) -> Numeral | None:
    """Return the fraction that a number is the upper part of: „zwei Drittel“, "two-thirds", „drei halbe“."""
    end = above.end
    at = end + (tokens[end].text == "-" and tokens.follows(end, joined=True))
    word = spelt_out(tokens[at].word)
    if not tokens.follows(at) or above.value.as_tuple().exponent or above.unit:
        return None
    if word in {"halbe", "halben"}:
        return above._replace(value=above.value / 2, end=at + 1, article=False)
    below = words.parts.get(word)
    if below is None:
        return None
    if word in {"third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "quarter"}:
        # Places in an order, unless they part something: "a third of", "one quarter".
        parts_something = tokens[at + 1].word == "of" or not above.article
        if above.value != 1 or not parts_something:
            return None
    return above._replace(value=above.value / below, end=at + 1, article=False)


def _scaled(start: Numeral, tokens: Tokens, words: Words) -> Numeral:
    """Return *start* times the scales behind it, and with the smaller numbers behind those."""
    total, current, end = Decimal(0), start.value, start.end
    scaled, last, disputed, hundreds = None, None, "", False
    while True:
        at = end
        if (
            total == 0
            and start.value < 1
            and tokens[at].word == "of"
            and tokens[at + 1].word in words.articles
        ):
            at += 2
        at += tokens[at].text == "-" and tokens.follows(at, joined=True) and at > start.first
        scale = words.scales.get(tokens[at].word) if tokens.follows(at) or at == start.first else None
        if (
            scale is not None
            and current * scale < _MAX_VALUE
            and (last is None or scale < last or current == 0)
        ):
            disputed = disputed or (tokens[at].word if tokens[at].word in words.disputed else "")
            scaled = current if total == 0 else None
            if scale == _HUNDRED and current and current < _HUNDRED:
                current, hundreds = current * scale, True
            elif current:
                total, current, last, hundreds = total + current * scale, Decimal(0), scale, False
            else:
                total, last = total * scale, scale
            end = at + 1 + _is_abbreviated(tokens, at)
            continue
        room = _HUNDRED if hundreds and not current % _HUNDRED else (last or 0) if not current else 0
        more = _addend(tokens, end, words, room)
        if more is None:
            break
        current, end, scaled = current + more.value, more.end, None
    if end == start.end:
        return start
    doubt = start.ambiguous or (f"{disputed} is another number in each language" if disputed else "")
    return start._replace(
        value=total + current,
        end=end,
        article=False,
        ambiguous=doubt,
        scaled=scaled if start.first < start.end else None,
    )


def _addend(tokens: Tokens, end: int, words: Words, room: int) -> Numeral | None:
    """Return the number in words that a larger one goes on with, if it is less than *room*."""
    at = end + (tokens[end].word in words.ands)
    if not room or not tokens.follows(at) or tokens[at].is_digits:
        return None
    more = _simple(tokens, at, words)
    fits = more is not None and not (more.article or more.unit) and 0 < more.value < room and more.end > at
    return more if fits else None


def _is_abbreviated(tokens: Tokens, at: int) -> bool:
    return tokens[at].word in {"mio", "mrd", "tsd", "bio", "mill"} and tokens[at + 1].text == "." == (
        tokens[at + 1].before + tokens[at + 1].text
    )


def _with_factor(number: Numeral, tokens: Tokens, words: Words) -> Numeral:
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
