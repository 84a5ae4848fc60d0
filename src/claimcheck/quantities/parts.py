"""Parts of one, „zwei Drittel“, `2 1/2`, "two and a half"; and of a whole: "one in five", „drei von vier“, „jeder zweite“."""

from decimal import Decimal

from claimcheck.languages.pack import all_numbers, all_words
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.lexicon import QUALIFIERS, SMALL, VULGAR, NumberWords, read_compound, spelt_out
from claimcheck.quantities.measure import Measured
from claimcheck.quantities.simple import Numeral, digits, simple
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import Unit, unit_at
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, DEFINITE, PREPOSITIONS

_TEN = 10
_MILLION = 10**6
_HALF = Decimal("0.5")
_MOST_DECIMALS = 6
_HALF_JOINED = ("-", "and", "-", "a", "-", "half")
_ORDINALS = all_words("ordinal-of-part")
"""Places in an order, unless they part something: "a third of", "one quarter"."""

_PLACES = all_words("place-in-order")


def half(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
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


def bare_part(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
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


def counted_part(tokens: Tokens, index: int, words: NumberWords) -> Numeral | None:
    """Return the part that an article counts behind a whole number: "five and a quarter", "three and a half"."""
    found = half(tokens, index, words)
    below = words.parts.get(spelt_out(tokens[index + 1].word))
    if found is not None or below is None or tokens[index].word not in words.articles | {"one"}:
        return found
    return Numeral(1 / Decimal(below), index, index + 2) if tokens.follows(index + 1) else None


def with_fraction(start: Numeral, tokens: Tokens, words: NumberWords) -> Numeral:
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


def _decimals(tokens: Tokens, at: int, words: NumberWords) -> str:
    """Return the digits that words from *at* on spell."""
    spelt = ""
    while len(spelt) < _MOST_DECIMALS:
        digit = words.small.get(spelt_out(tokens[at + len(spelt)].word), -1)
        if not 0 <= digit < _TEN:
            break
        spelt += str(digit)
    return spelt


def part(above: Numeral, tokens: Tokens, words: NumberWords) -> Numeral | None:
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


EVERY = all_words("every-nth")
_NTHS = all_numbers("nth")
_OF = all_words("of-whole")
_ARTICLES = all_words("share-article")
_MOST = 10
_NEAR, _DECIMAL_PLACES = 4, 2
_ROUND = frozenset((20, 50, 100, 1000, 10_000, 100_000, 1_000_000))

_PARTITIVES = all_words("partitive")
"""What an amount behind „von“, „der“ or "of" is the whole of."""

_ALL = all_words("whole")
"""Of these nothing is left out."""

_PREPOSITIONS = PREPOSITIONS["de"] | PREPOSITIONS["en"]
_DETERMINERS = all_words("share-determiner")
_GENITIVES = all_words("share-genitive")
_PER = all_words("per-share")


def every_nth(tokens: Tokens, index: int) -> Numeral | None:
    """Return „jeder zweite“, "every third" as the share that it is; „jede zweite Woche“ says how often."""
    if tokens[index].word not in EVERY or not tokens.follows(index + 1):
        return None
    word = tokens[index + 1].word
    stems = (word, *(word.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if word.endswith(ending)))
    nth = next((_NTHS[stem] for stem in stems if stem in _NTHS), None)
    found = unit_at(tokens, index + 2) if tokens.follows(index + 2) else None
    if nth is None or (found is not None and found[0].kind is QuantityKind.DURATION):
        return None
    return Numeral(Decimal(1) / nth, index, index + 2, share=True)


def share_of(tokens: Tokens, part: Measured | None, whole: Measured) -> Measured | None:
    """Return two numbers as one share: "one in five", "three out of four", „einer von fünf“.

    Up to ten and of round numbers that is how shares are told; of others both may be counts.
    """
    value = whole.number.value
    if whole.unit is not None or value.as_tuple().exponent or not (1 < value <= _MOST or value in _ROUND):
        return None
    if tokens[whole.end].word in {"auf", "to"}:
        return None
    if part is not None and part.unit is None and part.end == part.number.end:
        gap = tokens.words(part.end, whole.first)
        above, first = part.number.value, part.first
    else:
        gap, above, first = tokens[whole.first - 1].word, Decimal(1), whole.first - 2
        gap = gap if tokens[first].word in _ARTICLES else ""
    joined = all(tokens.follows(at) for at in range(first + 1, whole.first + 1))
    if gap not in _OF or not joined or not 0 < above < value or tokens[first - 1].word in {"um", "by"}:
        return None
    behind = tokens[whole.end]
    if gap == "in" and whole.number.in_digits and not (behind.is_word and tokens.follows(whole.end)):
        return None  # "more than 2 in 5": of what does not show
    number = Numeral(above / value, first, whole.number.end, share=True)
    return Measured(number, None, first, whole.end)


def is_whole(tokens: Tokens, first: int) -> bool | None:
    """Return whether the amount from token *first* is the whole of which a part is told: "a third of the 300".

    None where what stands before "of the" or „der“ is no word that is known: „die Jüngeren der 300“.
    """
    at = first - 1
    genitive = tokens[at].word in _GENITIVES
    is_definite = tokens[at].word in _DETERMINERS
    at -= is_definite
    if tokens[at].word in {"of", "von"}:
        at -= 1
    elif not genitive or at == first - 1:
        return False
    before = tokens[at]
    in_phrase = all(tokens.follows(step) for step in range(at + 1, first + 1))
    if not in_phrase or not (before.is_word or before.is_digits or before.text == "%") or before.word in _ALL:
        return False
    if before.word in _PARTITIVES or before.is_digits or _is_nth(before.word) or _is_number(before.word):
        return True
    return None if is_definite and before.word not in _PREPOSITIONS else False


def _is_nth(word: str) -> bool:
    return word in _NTHS or any(
        word.removesuffix(ending) in _NTHS for ending in ADJECTIVE_ENDINGS if word.endswith(ending)
    )


def _is_number(word: str) -> bool:
    return word not in _ARTICLES and (word in SMALL["en"] or read_compound(word) is not None)


def is_denominator(tokens: Tokens, first: int, unit: Unit | None) -> bool:
    """Return whether the number at token *first* is the base of a rate, which counts nothing: "per 100,000 people".

    Behind „je“ it is where an amount stands before that, or where it is a round number of nothing measured; else
    „je 300 Euro“ are so many for each.
    """
    at = first - 1 - (tokens[first - 1].word in DEFINITE["de"])
    if tokens[at].word not in _PER or not tokens.follows(first):
        return False
    if tokens[at].word != "je" or (unit is not None and unit.kind is QuantityKind.CURRENCY):
        return tokens[at].word != "je"
    near = range(at - 1, at - 1 - _NEAR, -1)
    amount = any(tokens[back].is_digits and tokens.follows(back + 1) for back in near)
    digits = "".join(filter(str.isdigit, tokens[first].text))
    return amount or (tokens[first].is_digits and digits.strip("0") == "1" and len(digits) > _DECIMAL_PLACES)
