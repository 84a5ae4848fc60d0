"""Parts of a whole told by two numbers or an ordinal: "one in five", „drei von vier“, „jeder zweite“; and rates."""

from decimal import Decimal

from claimcheck.languages.pack import all_numbers, all_words
from claimcheck.quantities.compounds import read_compound
from claimcheck.quantities.lexicon import SMALL
from claimcheck.quantities.measure import Measured
from claimcheck.quantities.simple import Numeral
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import Unit, unit_at
from claimcheck.text.clause_words import PREPOSITIONS
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, DEFINITE

EVERY = all_words("every-nth")
_NTHS = all_numbers("nth")
_OF = all_words("of-whole")
_ARTICLES = all_words("share-article")
_MOST = 10
_NEAR, _PLACES = 4, 2
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
    if nth is None or (found is not None and found[0].kind == "duration"):
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
    if tokens[at].word != "je" or (unit is not None and unit.kind == "currency"):
        return tokens[at].word != "je"
    near = range(at - 1, at - 1 - _NEAR, -1)
    amount = any(tokens[back].is_digits and tokens.follows(back + 1) for back in near)
    digits = "".join(filter(str.isdigit, tokens[first].text))
    return amount or (tokens[first].is_digits and digits.strip("0") == "1" and len(digits) > _PLACES)
