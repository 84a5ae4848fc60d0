"""What an amount is told by: "300 euros per head", „je 300 Euro“, "12 cases per 100,000 people", „300 Euro im Monat“.

An amount by something is another thing than the amount. By what is kept as one name for both languages where it
is known („pro Kopf“, "per person"); where it is not, two of them are left open.
"""

from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words
from claimcheck.quantities.nouns import category
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import DURATIONS, unit_at
from claimcheck.text.months import MONTH_FORMS, WEEKDAYS

EACH = "each"
"""The name of what is told by nothing but each of those who are named elsewhere: „je 300 Euro“, "apiece"."""

_PER = all_words("per")
_EVERY = all_words("every")
_FOR = all_words("rate-for")
_ALONE = all_words("each-alone")
_ADVERBS = all_kinds("rate-adverb")
_NAMES = all_kinds("rate-name")
_A = all_words("rate-article")
_DURING = all_words("during")
_THE = all_words("time-article")
_BEFORE_OR_AFTER = all_words("date-behind")
"""What behind a time makes of it a date: "a year ago", „am Tag der Wahl“."""

_MOST_WORDS = 3


class Rate(NamedTuple):
    """By what an amount is told, and where the words for it end."""

    per: str
    end: int


def rate_behind(tokens: Tokens, at: int, *, is_money: bool = False) -> Rate | None:
    """Return the rate whose words begin at token *at*, right behind an amount; None where none does."""
    return _rate_at(tokens, at, is_money=is_money) if tokens[at].text == "/" or tokens.follows(at) else None


def _rate_at(tokens: Tokens, at: int, *, is_money: bool = False) -> Rate | None:
    word = tokens[at].word
    if word in _PER:
        return _by(tokens, at + 1, german_means=word == "per")
    if word in _FOR and tokens[at + 1].word in _EVERY:
        return _by(tokens, at + 2)
    every = _known(tokens, at + 1) if word in _EVERY else None
    alone = _ADVERBS.get(word) or (EACH if word in _ALONE else None)
    if every is not None or alone is not None:
        return every or Rate(alone or EACH, at + 1)
    if word in _A | _DURING or (is_money and word in _THE):
        return _during(tokens, at, is_money=is_money)
    return None


def rate_before(tokens: Tokens, first: int) -> Rate | None:
    """Return the rate that ends right before the amount at token *first*: „je“, „monatlich“, „pro Kopf“, "each month"."""
    before = tokens[first - 1].word
    if not tokens.follows(first):
        return None
    if before in {"je", "jeweils"}:
        return Rate(EACH, first)
    for length in range(1, _MOST_WORDS + 1):
        start = first - length
        opens = tokens[start].word in _ADVERBS or tokens[start].word in _PER - {"/"} | _EVERY
        found = _rate_at(tokens, start) if opens else None
        if found is not None and found.end == first and found.per != EACH:
            return found
    return None


def by_which(one: str, other: str) -> bool | None:
    """Return whether two rates are by the same, None where that does not show; *one* and *other* are their names or nothing."""
    if one == other:
        return True
    if not (one and other):
        return False
    times = {one in _TIMES, other in _TIMES}
    bases = [name.split()[0] for name in (one, other) if name[0].isdigit()]
    return False if True in times or len(set(bases)) > 1 else None


_TIMES = frozenset(DURATIONS.values())


def _by(tokens: Tokens, at: int, *, german_means: bool = False) -> Rate | None:
    """Return what an amount is told by, from token *at* on.

    Args:
        tokens: Of the text.
        at: Behind „pro“ and its like.
        german_means: Whether a noun that is not known may be a means: „per Überweisung“.
    """
    if not (tokens.follows(at) or tokens[at - 1].text == "/"):
        return None
    if tokens[at].is_digits and tokens[at - 1].text == "/":
        return None
    if tokens[at].is_digits:
        behind = _by(tokens, at + 1) if tokens[at + 1].is_word and tokens.follows(at + 1) else None
        digits = "".join(filter(str.isdigit, tokens[at].text))
        return Rate(f"{digits} {behind.per}", behind.end) if behind else Rate(digits, at + 1)
    known = _known(tokens, at)
    if known is not None or not tokens[at].is_word or tokens[at].word in {"se", "cent"}:
        return known
    if german_means and tokens[at].is_capital:
        return None
    return Rate(tokens[at].word.removesuffix("s"), at + 1)


def _known(tokens: Tokens, at: int) -> Rate | None:
    """Return a time, a measure or a noun known to be counted, adjectives before it passed over."""
    for step in range(at, at + _MOST_WORDS):
        if not (tokens[step].is_word and (step == at or tokens.follows(step))):
            return None
        word = tokens[step].word
        unit = unit_at(tokens, step)
        if unit is not None and unit[0].kind != "currency":
            return Rate(unit[0].name, unit[1])
        name = _NAMES.get(word) or category(word)
        if name is not None or word in WEEKDAYS:
            return Rate(name or word, step + 1)
        if tokens[step].is_capital:
            return None
    return None


def _during(tokens: Tokens, at: int, *, is_money: bool) -> Rate | None:
    """Return a rate behind an article: "a month", „im Monat“, "a head", „die Stunde“; „im Jahr 2022“ is a date."""
    unit = unit_at(tokens, at + 1) if tokens.follows(at + 1) else None
    is_time = unit is not None and unit[0].kind == "duration"
    name = unit[0].name if unit and (is_time or is_money) else None
    end = unit[1] if unit else at + 2
    if name is None and is_money and tokens.follows(at + 1):
        name = _NAMES.get(tokens[at + 1].word) or (
            category(tokens[at + 1].word) if tokens[at].word in _A else None
        )
        end = at + 2
    behind = tokens[end]
    if name is None or (tokens[at].word in _DURING and not is_time):
        return None
    dated = tokens.follows(end) and (behind.is_digits or behind.word in _BEFORE_OR_AFTER | MONTH_FORMS.keys())
    dated = dated or (tokens[at].word in _DURING and tokens.follows(end) and behind.is_capital)
    return None if dated else Rate(name, end)
