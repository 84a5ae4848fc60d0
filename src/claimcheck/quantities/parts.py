"""Numbers with a part of one in them: „ein halbes“, „zwei Drittel“, `2 1/2`, "two and a half", „zwei Komma drei“."""

from decimal import Decimal

from claimcheck.languages.pack import all_words
from claimcheck.quantities.lexicon import QUALIFIERS, VULGAR, Words, spelt_out
from claimcheck.quantities.simple import Numeral, digits, simple
from claimcheck.quantities.tokens import Tokens

_TEN = 10
_MILLION = 10**6
_HALF = Decimal("0.5")
_MOST_DECIMALS = 6
_HALF_JOINED = ("-", "and", "-", "a", "-", "half")
_ORDINALS = all_words("ordinal-of-part")
"""Places in an order, unless they part something: "a third of", "one quarter"."""

_PLACES = all_words("place-in-order")


def half(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a half: „ein halbes“, „eine halbe“, "half a", "half of", „die Hälfte“, "half-"."""
    word = tokens[index].word
    at = index + (word in words.articles or word in words.definite)
    if tokens[at].word not in words.halves or (at > index and not tokens.follows(at)):
        return None
    end = at + 1
    if tokens[at].word == "half":
        skip = end + (tokens[end].text == "-" or tokens[end].word in words.articles)
        is_scale = tokens.follows(skip) and tokens[skip].word in words.scales
        return Numeral(_HALF, index, skip if is_scale else end)
    if tokens[at].word in {"hälfte", "halves"}:
        return Numeral(_HALF, index, end)
    is_counted = tokens[index].word in words.articles or tokens[index - 1].word in QUALIFIERS
    return Numeral(_HALF, index, end) if is_counted else None


def bare_part(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return a part right before a scale: "a quarter million", „eine viertel Million“, "quarter-million"."""
    at = index + (tokens[index].word in words.articles)
    word = spelt_out(tokens[at].word)
    below = words.parts.get(word)
    if below is None or (word in _ORDINALS and word != "quarter"):
        return None
    before = tokens[index - 1].word
    numbered = at == index and (before in words.parts or before in words.definite | _PLACES)
    if numbered or (at > index and not tokens.follows(at)):
        return None
    scale = at + 1 + (tokens[at + 1].text == "-" and tokens.follows(at + 1, joined=True))
    is_scaled = tokens.follows(scale) and words.scales.get(tokens[scale].word, 0) >= _MILLION
    return Numeral(1 / Decimal(below), index, at + 1) if is_scaled else None


def counted_part(tokens: Tokens, index: int, words: Words) -> Numeral | None:
    """Return the part that an article counts behind a whole number: "five and a quarter", "three and a half"."""
    found = half(tokens, index, words)
    below = words.parts.get(spelt_out(tokens[index + 1].word))
    if found is not None or below is None or tokens[index].word not in words.articles | {"one"}:
        return found
    return Numeral(1 / Decimal(below), index, index + 2) if tokens.follows(index + 1) else None


def with_fraction(start: Numeral, tokens: Tokens, words: Words) -> Numeral:
    """Return *start* with the fraction or the spelt decimals that follow it."""
    end = start.end
    behind = tokens[end]
    joined = len(_HALF_JOINED) if tokens.words(end, end + len(_HALF_JOINED)) == " ".join(_HALF_JOINED) else 0
    if joined or (behind.text in VULGAR and tokens.follows(end)):
        extra = _HALF if joined else VULGAR[behind.text]
        return start._replace(value=start.value + extra, end=end + (joined or 1))
    if start.in_digits and behind.is_digits and behind.before == " " and tokens[end + 1].text == "/":
        below = digits(tokens, end, words)
        if below and below.value < 1:
            return start._replace(value=start.value + below.value, end=below.end)
    if behind.word in words.points and not start.article and (spelt := _decimals(tokens, end + 1, words)):
        return start._replace(value=start.value + Decimal(f"0.{spelt}"), end=end + 1 + len(spelt))
    parted = part(start, tokens, words)
    if parted is not None:
        return parted
    if behind.word in words.ands and not start.article:
        above = simple(tokens, end + 1, words)
        fraction = above and (counted_part(tokens, end + 1, words) or part(above, tokens, words))
        if fraction and fraction.value < 1:
            return start._replace(value=start.value + fraction.value, end=fraction.end)
    return start


def _decimals(tokens: Tokens, at: int, words: Words) -> str:
    """Return the digits that words from *at* on spell."""
    spelt = ""
    while len(spelt) < _MOST_DECIMALS:
        digit = words.small.get(spelt_out(tokens[at + len(spelt)].word), -1)
        if not 0 <= digit < _TEN:
            break
        spelt += str(digit)
    return spelt


def part(above: Numeral, tokens: Tokens, words: Words) -> Numeral | None:
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
    if word in _ORDINALS:
        parts_something = (
            tokens[at + 1].word == "of" or not above.article or tokens[at + 1].word in words.scales
        )
        if above.value != 1 or not parts_something:
            return None
    return above._replace(value=above.value / below, end=at + 1, article=False)
