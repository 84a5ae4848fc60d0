"""The numbers of a text that may count something, each with the unit beside it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from claimcheck.quantities.bounds import LOOSE, Phrases, bounds_before
from claimcheck.quantities.calendar import no_count
from claimcheck.quantities.interval import BoundKind, QuantityKind
from claimcheck.quantities.lexicon import VULGAR, NumberWords, read_compound
from claimcheck.quantities.measure import Measured, measured, with_cents
from claimcheck.quantities.numerals import begins_number, may_begin_number, numeral_at
from claimcheck.quantities.parts import EVERY, every_nth, share_of
from claimcheck.quantities.simple import Numeral
from claimcheck.quantities.tokens import Token, Tokens
from claimcheck.text.word import LETTERS


def candidates(tokens: Tokens, words: NumberWords, phrases: Phrases) -> Iterator[Measured]:
    """Yield the numbers that may count, each with the unit beside it."""
    at = 0
    held: Measured | None = None
    for begin in [at for at, token in enumerate(tokens) if _may_begin(tokens, at, token, words)]:
        if begin < at:
            continue
        item, at = _next(tokens, begin, words, phrases)
        if item is None:
            continue
        joined = (with_cents(tokens, held, item) if held else None) or _share(tokens, held, item)
        if held and (not joined or held.end <= joined.first):
            yield held
        held = joined or item
    if held:
        yield held


def _may_begin(tokens: Tokens, at: int, token: Token, words: NumberWords) -> bool:
    """Return whether a number, or the share that „jeder zweite“ is, may begin at a token; at most words none does."""
    return (
        begins_number(token, words.languages)
        or token.word in EVERY
        or (token.word in words.definite and tokens[at + 1].word in words.halves)
    )


_NO_WORD = re.compile(f"[0-9{''.join(VULGAR)}]")


def may_hold_number(folded: str, languages: tuple[str, ...]) -> bool:
    """Return whether a number may stand in *folded* words, by each of them alone: where none may begin one, none is there."""
    if _NO_WORD.search(folded):
        return True
    words = {*map(str.lower, {*LETTERS.findall(folded)})}
    return not EVERY.isdisjoint(words) or any(may_begin_number(word, languages) for word in words)


def _share(tokens: Tokens, held: Measured | None, item: Measured) -> Measured | None:
    """Return the share that two numbers tell, or one behind an article that is none by itself."""
    return share_of(tokens, held, item) or share_of(tokens, None, item)


def _next(tokens: Tokens, at: int, words: NumberWords, phrases: Phrases) -> tuple[Measured | None, int]:
    """Return the number at token *at*, or None, and where to go on."""
    if tokens[at].is_digits:
        marked = no_count(tokens, at, words.languages)
        if marked is not None:
            return None, marked.end
    number = every_nth(tokens, at) or numeral_at(tokens, at, words)
    if number is None or number.end <= at:
        return None, at + 1
    item = _below_zero(tokens, measured(tokens, _signed(tokens, _pointed(tokens, number), phrases)))
    if not _counts(tokens, item, phrases):
        return None, at + 1
    return item, item.end


def _pointed(tokens: Tokens, number: Numeral) -> Numeral:
    """Return decimals without a whole number before their point, ".5", as what they are."""
    point, digits = tokens[number.first - 1], tokens[number.first]
    bare = point.text == "." and point.before != "" and digits.before == "" and number.in_digits
    if not bare or not digits.text.isdigit() or number.end != number.first + 1:
        return number
    return number._replace(value=Decimal(f"0.{digits.text}"), first=number.first - 1)


def _below_zero(tokens: Tokens, item: Measured) -> Measured:
    """Return „20 Grad unter null“ as -20 degrees."""
    if item.unit is None or tokens.words(item.end, item.end + 2) not in {"unter null", "below zero"}:
        return item
    number = item.number._replace(value=-abs(item.number.value))
    return item._replace(number=number, end=item.end + 2)


def _signed(tokens: Tokens, number: Numeral, phrases: Phrases) -> Numeral:
    said = phrases.before.get(tokens[number.first - 1].word) is BoundKind.MINUS and tokens.follows(
        number.first
    )
    if said and not tokens[number.first - 2].is_digits:
        return number._replace(value=-number.value, first=number.first - 1)
    if tokens.words(number.first - 2, number.first) in {"minus von", "minus of"}:
        return number._replace(value=-number.value, first=number.first - 2)
    sign, before = tokens[number.first - 1], tokens[number.first - 2]
    minus = sign.text == "-" and tokens[number.first].before == "" and number.in_digits
    if not minus or (sign.before == "" and (before.is_word or before.is_digits)):
        return number
    return number._replace(value=-number.value, first=number.first - 1)


def _counts(tokens: Tokens, item: Measured, phrases: Phrases) -> bool:
    """Return whether a number counts: an article does before a unit that is none of time, or behind a firm bound."""
    number, unit = item.number, item.unit
    word = tokens[number.first].word
    once = unit is not None and unit.kind is QuantityKind.FACTOR and number.value == 1
    clock = unit is None and tokens[number.end].word in {"uhr", "o'clock"}
    clock = clock or (unit is None and tokens[number.first - 1].word == "halb")
    heed = word == "acht" and tokens[number.first - 1].word in {"in", "außer"}
    behind = tokens[item.end]
    name = unit is None and number.in_digits and behind.is_word and behind.before == ""
    if once or clock or heed or name:
        return False
    if not (number.article and number.end == number.first + 1) or _is_suspended(tokens, number.end):
        return True
    if word in {"a", "an"} and unit is not None:
        return False
    if (
        unit is not None
        and unit.kind in {QuantityKind.CURRENCY, QuantityKind.DIMENSION, QuantityKind.PERCENT}
        and unit.name not in {"bit", "turn"}
    ):
        return True
    firm = [
        b for b in bounds_before(tokens, number.first, phrases) if b.kind not in LOOSE | {BoundKind.MINUS}
    ]
    return any(tokens.words(b.first, b.end) not in phrases.loose for b in firm)


def _is_suspended(tokens: Tokens, end: int) -> bool:
    """Return whether an article is the lower end of a range: „ein- bis zweitausend“, „ein bis zwei Tage“."""
    hyphened = tokens[end].text == "-" and tokens[end].before == "" and tokens[end + 1].before == " "
    joint, top = tokens[end + hyphened], tokens[end + hyphened + 1]
    goes_on = joint.word in {"bis", "oder"} or (hyphened and joint.word == "und")
    return (
        goes_on and tokens.follows(end + hyphened) and (top.is_digits or read_compound(top.word) is not None)
    )
