"""What an amount is told by: "300 euros per head", „je 300 Euro“, "12 cases per 100,000 people", „300 Euro im Monat“.

An amount by something is another thing than the amount. By what is kept as one name for both languages where it
is known („pro Kopf“, "per person"); where it is not, two of them are left open.
"""

from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words, by_language, united
from claimcheck.quantities.counted import PEOPLE, category
from claimcheck.quantities.interval import QuantityKind
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import DURATIONS, Unit, unit_at
from claimcheck.text.dates import MONTH_FORMS, WEEKDAYS

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

_GOING_ON = all_words("going-on")
"""What goes on behind a noun that ends a phrase: "a ticket at the door"; a verb would have the noun for its subject."""

_NO_PIECES = all_words("no-piece")
"""What behind an article counts no pieces: "a few", "a lot"."""

CHANGING_BY = all_words("change-opener")
"""What opens a step or a start: „um 40 auf 100“, "from 40 to 100"."""

_TO_BASE = by_language("to-base")
_ALL_OF_THEM = all_words("all-of-them")
"""Those of whom each may get what is told: "everyone", „allen“."""

_ALL_ALONE = all_words("all-of-them-alone")
"""Those of them that are no article of what is told: "everyone | 40 euros", not "all | 40 euros"."""

_NEAR = 5
_CLAUSE = 12
_FEWEST_DIGITS = 3
_PARTING = frozenset(",(-[/")

_MOST_WORDS = 3


def is_money(unit: Unit) -> bool:
    """Return whether a unit is or may be one of money; pounds are of weight, too."""
    return unit.kind is QuantityKind.CURRENCY or unit.name == "pound"


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
    if before in {"je", "jeweils", "à"}:
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
        if unit is not None and unit[0].kind is not QuantityKind.CURRENCY:
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
    is_time = unit is not None and unit[0].kind is QuantityKind.DURATION
    name = unit[0].name if unit and (is_time or is_money) else None
    end = unit[1] if unit else at + 2
    if name is None and is_money and tokens.follows(at + 1):
        name = _NAMES.get(tokens[at + 1].word) or (_piece(tokens, at) if tokens[at].word in _A else None)
        end = at + 2
    behind = tokens[end]
    if name is None or (tokens[at].word in _DURING and not is_time):
        return None
    dated = tokens.follows(end) and (behind.is_digits or behind.word in _BEFORE_OR_AFTER | MONTH_FORMS.keys())
    dated = dated or (tokens[at].word in _DURING and tokens.follows(end) and behind.is_capital)
    return None if dated else Rate(name, end)


def _piece(tokens: Tokens, at: int) -> str | None:
    """Return the name of what an English article at token *at* and the noun behind it tell money by, None where that is in doubt.

    "An" is a German preposition, too.
    """
    noun = tokens[at + 1]
    is_plain = tokens[at].word == "a" and noun.is_word and noun.word not in _NO_PIECES
    is_last = is_plain and _ends_phrase(tokens, at + 2)
    return category(noun.word) or (noun.word.removesuffix("s") if is_last else None)


def _ends_phrase(tokens: Tokens, at: int) -> bool:
    """Return whether no word stands at token *at* that goes on with the phrase before it."""
    token = tokens[at]
    is_mark = not (token.is_word or token.is_digits or token.text == "-")
    return is_mark or not tokens.follows(at) or token.word in _GOING_ON


def doubt_of_rate(tokens: Tokens, at: int, languages: tuple[str, ...]) -> str:
    """Return why an amount of money may be told by what stands behind it, from token *at* on, though that is not read; or nothing."""
    start = at + (tokens[at].text in _PARTING)
    first, second = tokens[start], tokens[start + 1]
    is_open = tokens.follows(at) and tokens.follows(start) and tokens.follows(start + 1)
    may_be = is_open and (
        _is_apart(tokens, start, is_hyphened=tokens[at].text == "-")
        if start > at
        else rate_behind(tokens, at, is_money=True) is not None
        or ("de" in languages and _may_be_german(tokens, at))
        or ("en" in languages and _may_be_english(tokens, at))
        or _is_otherwise(tokens, at)
    )
    said = " ".join(token.text for token in (first, second) if token.is_word)
    return f"it may be told for each: “{said}”" if may_be else ""


def doubt_of_base(tokens: Tokens, first: int, end: int, languages: tuple[str, ...]) -> str:
    """Return why the amount from token *first* to *end* may be so many of a round number only, or nothing.

    „40 Fälle auf 100.000 Einwohner“, "40 cases to 1,000 births", „Auf 1000 Einwohner kommen 3 Ärzte“. „Von 40 auf 100“ and
    „um 40 auf 100“ tell a change.
    """
    links = united(_TO_BASE, languages)
    is_changed = tokens[first - 1].word in CHANGING_BY and tokens.follows(first)
    if tokens[end].word in links and tokens.follows(end) and not is_changed and _is_base(tokens, end + 1):
        return f"it may be so many of “{tokens[end + 1].text}”"
    opening = first
    while tokens.follows(opening) and first - _CLAUSE < opening > 0:
        opening -= 1
    is_led = (
        opening < first - 1
        and not tokens.follows(opening)
        and tokens[opening].word in links
        and _is_base(tokens, opening + 1)
    )
    return f"it may be so many of “{tokens[opening + 1].text}”" if is_led else ""


def _is_base(tokens: Tokens, at: int) -> bool:
    """Return whether a number that others are told of stands at token *at*: a round one, or one of people; no time."""
    digits = "".join(filter(str.isdigit, tokens[at].text))
    unit = unit_at(tokens, at + 1)
    is_time = unit is not None and unit[0].kind is QuantityKind.DURATION
    is_round = digits.strip("0") == "1" and len(digits) >= _FEWEST_DIGITS
    is_led = tokens.follows(at) and tokens.follows(at + 1) and tokens[at + 1].is_word and not is_time
    return bool(digits) and is_led and (is_round or category(tokens[at + 1].word) in PEOPLE)


def doubt_of_each(tokens: Tokens, first: int, end: int, *, is_money: bool) -> str:
    """Return why an amount may be what each of several gets, or nothing: "paid everyone 500 euros", „500 Euro an alle“.

    Of money words may stand between, too: "paid all its workers 500 euros".
    """
    before: list[str] = []
    while tokens.follows(first - len(before)) and len(before) < (_NEAR if is_money else 1):
        before.append(tokens[first - 1 - len(before)].word)
    whose = next((at for at, word in enumerate(before) if word in _ALL_OF_THEM), None)
    is_before = whose is not None and (whose > 0 or before[0] in _ALL_ALONE)
    is_to = is_money and tokens.follows(end) and tokens[end].word in _FOR
    is_behind = is_to and tokens.follows(end + 1) and tokens[end + 1].word in _ALL_OF_THEM
    return "it may be told for each of them" if is_before or is_behind else ""


def _is_apart(tokens: Tokens, at: int, *, is_hyphened: bool) -> bool:
    """Return whether what a mark parts from an amount may say for which: "(per seat)", ", each", "-a-night"."""
    word = tokens[at].word
    is_told = word in _PER | _ALONE | _EVERY | _ADVERBS.keys()
    return is_told or (is_hyphened and word in _A) or _is_short(tokens, at)


def _is_short(tokens: Tokens, at: int) -> bool:
    """Return whether letters may say for which: „p. P.“, „p.a.“, "pp"."""
    return tokens[at].word == "pp" or (tokens[at].word == "p" and tokens[at + 1].text == ".")


def _is_otherwise(tokens: Tokens, at: int) -> bool:
    """Return whether it may be told by "by the hour" or „alle zwei Tage“, or in letters."""
    is_by = tokens.words(at, at + 2) == "by the" and unit_at(tokens, at + 2) is not None
    time = next((unit for step in (1, 2) if (unit := unit_at(tokens, at + step)) is not None), None)
    is_all = tokens[at].word == "alle" and time is not None and time[0].kind is QuantityKind.DURATION
    return is_by or is_all or _is_short(tokens, at)


def _may_be_german(tokens: Tokens, at: int) -> bool:
    """Return whether an article and a noun may say for which: „40 Euro die Flasche“; it may be an object or a genitive, too."""
    unit = unit_at(tokens, at + 1)
    is_time = unit is not None and unit[0].kind is QuantityKind.DURATION
    return tokens[at].word in _THE and tokens[at + 1].is_capital and not is_time


def _may_be_english(tokens: Tokens, at: int) -> bool:
    """Return whether an article and a noun may say for which: "40 dollars the bottle", but not "the day before"."""
    is_last = _ends_phrase(tokens, at + 2)
    near = {tokens[step].word for step in range(at + 1, at + _NEAR)}
    is_dated = bool(near & (_BEFORE_OR_AFTER | _NO_PIECES)) or (not is_last and bool(near & DURATIONS.keys()))
    is_noun = tokens[at + 1].is_word
    return is_noun and not is_dated and (tokens[at].word in _A or (tokens[at].word == "the" and is_last))
