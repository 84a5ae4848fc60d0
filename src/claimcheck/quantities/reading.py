"""The quantities of a running text: „bis zu 9000 russische Soldaten“ is everything from 0 to 9000.

Conventions: „Tausende“ are at least 2000, "tens of thousands" at least 20,000 (the plural says no more
than that it is not one), but 1500 do not contradict them: see `stated.Reading.possible`; „bis zu“ begins at 0, as counts do; of two ends of a range both are in it.
What `about`, „knapp“ and „gut“ mean stands in `interval`. Dates, clock times, ordinals, labels and
names with digits count nothing and are no quantities.
"""

from itertools import pairwise
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.quantities.bounds import Phrases, bound_after, doubt_of_among, doubt_of_over, phrases_of
from claimcheck.quantities.calendar import is_likely_year
from claimcheck.quantities.candidates import candidates
from claimcheck.quantities.counted import PEOPLE, Counted, category, counted_at, fate_at
from claimcheck.quantities.interval import BoundKind, Interval, QuantityKind, interval_of
from claimcheck.quantities.lexicon import NumberWords, number_words
from claimcheck.quantities.measure import Measured, rated
from claimcheck.quantities.parts import is_denominator, is_whole
from claimcheck.quantities.ranges import Group, bounded
from claimcheck.quantities.rates import (
    Rate,
    doubt_of_base,
    doubt_of_each,
    doubt_of_rate,
    is_money,
    rate_before,
    rate_behind,
)
from claimcheck.quantities.stated import Part, Reading
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import Unit
from claimcheck.text.clause import words_for
from claimcheck.text.readings import once
from claimcheck.text.span import Span


@once
def quantities(text: str, language: str | None) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, with offsets into it; without a language both are tried."""
    languages = words_for(language)
    tokens, words, phrases = Tokens(text), number_words(languages), phrases_of(languages)
    groups = bounded(tokens, list(candidates(tokens, words, phrases)), phrases)
    readings = (_reading(text, tokens, group, words, phrases) for group in groups)
    return _with_wholes([reading for reading in readings if reading is not None], text)


def _with_wholes(readings: list[Reading], text: str) -> tuple[Reading, ...]:
    """Return the readings, those that count a part of a whole with what that counts: "ten of the 14 miners" are ten miners."""
    for at, (part, whole) in enumerate(pairwise(readings)):
        is_bare = part.kind is QuantityKind.NUMBER and part.unit is None and not part.counted
        between = text[part.span.end : whole.span.start].split()
        if is_bare and whole.kind is QuantityKind.WHOLE and len(between) <= _GAP:
            readings[at] = part._replace(unit=whole.unit, counted=whole.counted)
    return tuple(readings)


@once
def uncounted(text: str, language: str | None) -> tuple[str, ...]:
    """Return the numerals in *text* that count nothing, digits alone: years, days, labels, names."""
    if not any(map(str.isdigit, text)):
        return ()
    tokens = Tokens(text)
    numbers = (part.number for reading in quantities(text, language) for part in reading.parts)
    read = {offset for number in numbers for offset in range(*number)}
    spans = (tokens.span(at, at + 1) for at in range(len(tokens)) if tokens[at].is_digits)
    return tuple(text[span.start : span.end] for span in spans if span.start not in read)


_GAP = 2
"""So many words may stand between a part and its whole: "of the", „seiner“."""

_DATING = all_words("dating-bound")
"""Bounds that stand before years, too."""

_ABOUT = frozenset((BoundKind.NEARLY, BoundKind.SLIGHTLY_OVER))


def _reading(text: str, tokens: Tokens, group: Group, words: NumberWords, phrases: Phrases) -> Reading | None:
    last = group.numbers[-1]
    unit = next((item.unit for item in reversed(group.numbers) if item.unit), None)
    is_counted = unit is None or unit.kind is QuantityKind.PERCENT
    things = counted_at(tokens, group.end, words) if is_counted else Counted((), group.end)
    doubt = _doubt(tokens, group, unit, things, words)
    if doubt is None or is_denominator(tokens, group.numbers[0].first, unit):
        return None
    limit = _limit(tokens, group, things, phrases)
    rate = _rate(tokens, group, unit, things)
    if rate is not None and unit is not None:
        unit = rated(unit, rate.per)
    whole = None if limit.is_behind else is_whole(tokens, group.first)
    span = tokens.span(group.first, limit.end)
    return Reading(
        span=span,
        text=text[span.start : span.end],
        core=tokens.span(group.first, limit.end if limit.is_behind else _core_end(group)),
        number=_number_span(tokens, group),
        interval=limit.interval,
        bound=BoundKind.ABOUT if limit.bound in _ABOUT else limit.bound,
        kind=_kind(tokens, group, unit, is_rate=rate is not None, is_whole=bool(whole)),
        unit=_unit_words(text, tokens, last, things) if unit is None or last.words[1] else unit.name,
        measure=unit and unit.name,
        counted=(*things.words, "per", rate.per) if rate and unit is None else things.words,
        ambiguous=doubt or _doubt_of_whole(limit, unit, whole=whole),
        parts=tuple(_part(tokens, item) for item in group.numbers),
        fate=fate_at(tokens, group.first, limit.end) if unit is None else "",
        vague=last.number.vague,
    )


def _rate(tokens: Tokens, group: Group, unit: Unit | None, things: Counted) -> Rate | None:
    """Return what an amount is told by; behind a unit it is a part of it."""
    if group.numbers[-1].number.share or (
        unit is not None and (" per " in unit.name or unit.kind is QuantityKind.FACTOR)
    ):
        return None
    behind = rate_behind(tokens, things.end) if unit is None else None
    return behind or rate_before(tokens, group.first)


def _doubt_of_whole(limit: "_Limit", unit: Unit | None, *, whole: bool | None) -> str:
    if whole and unit:
        return "it is the whole of which a part is told"
    may_be = whole is None and unit is None and not limit.is_behind
    return "it may be the whole of which a part is told" if may_be else ""


class _Limit(NamedTuple):
    """What bounds a number, the values that it leaves, and where the words of the reading end."""

    bound: BoundKind
    interval: Interval
    end: int
    is_behind: bool
    """The bound stands behind what is counted: „9000 Soldaten oder mehr“."""


def _limit(tokens: Tokens, group: Group, things: Counted, phrases: Phrases) -> _Limit:
    is_open = things.words and group.bound is BoundKind.EXACT
    late = bound_after(tokens, things.end, phrases) if is_open else None
    if late is None:
        return _Limit(group.bound, group.interval, things.end, is_behind=False)
    value = group.numbers[-1].number.value
    return _Limit(late.kind, interval_of(late.kind, value), late.end, is_behind=True)


def _kind(tokens: Tokens, group: Group, unit: Unit | None, *, is_rate: bool, is_whole: bool) -> QuantityKind:
    if unit is not None:
        is_age = unit.kind is QuantityKind.DURATION and _is_age(tokens, group)
        return QuantityKind.AGE if is_age else unit.kind
    if group.numbers[-1].number.share:
        return QuantityKind.SHARE
    if is_rate:
        return QuantityKind.RATE
    return QuantityKind.WHOLE if is_whole else QuantityKind.NUMBER


def _number_span(tokens: Tokens, group: Group) -> Span:
    first, last = group.numbers[0].number, group.numbers[-1].number
    return Span(tokens.span(first.first, last.end).start, tokens.span(last.first, last.end).end)


def _core_end(group: Group) -> int:
    """Return where bound and number end; a bound behind the unit is taken in with the unit."""
    last = group.numbers[-1]
    return (
        last.number.end
        if group.end == last.end and last.words[0] >= last.number.end
        else max(group.end, last.number.end)
    )


def _part(tokens: Tokens, item: Measured) -> Part:
    number = item.number
    return Part(
        number.value,
        tokens.span(number.first, number.end),
        tokens.span(min(item.first, number.first), item.end),
    )


def _unit_words(text: str, tokens: Tokens, item: Measured, things: Counted) -> str | None:
    if item.unit is not None and item.number.unit is not None:
        return item.number.unit
    if item.unit is not None:
        span = tokens.span(*item.words)
        return text[span.start : span.end]
    return things.noun


def _doubt(
    tokens: Tokens, group: Group, unit: Unit | None, things: Counted, words: NumberWords
) -> str | None:
    """Return why a reading is doubtful, nothing if it is not, None if it counts nothing."""
    numbers = [item.number for item in group.numbers]
    doubt = group.doubt or next((number.ambiguous for number in numbers if number.ambiguous), "")
    people = category(things.noun or "") in PEOPLE
    doubt = doubt or doubt_of_among(
        tokens, group.first, things.words if unit is None else (), people=unit is None and people
    )
    if not doubt and unit is not None and is_money(unit) and " per " not in unit.name:
        doubt = doubt_of_rate(tokens, group.end, words.languages)
    is_paid = unit is not None and is_money(unit)
    doubt = (
        doubt
        or _doubt_of_over(tokens, group, unit, things)
        or doubt_of_base(tokens, group.first, things.end if unit is None else group.end, words.languages)
        or doubt_of_each(tokens, group.first, group.end, is_money=is_paid)
    )
    if doubt:
        return doubt
    first = numbers[0]
    word = tokens[first.first].text
    is_dated = tokens[first.first - 1].word in _DATING
    if (
        (group.bound not in {BoundKind.EXACT, BoundKind.RANGE} and not is_dated)
        or unit is not None
        or first.end > first.first + 1
    ):
        return ""
    if is_likely_year(word):
        return _doubt_of_year(things, words)
    return "may be a pronoun" if word.lower() == "one" else _doubt_of_name(tokens, group, things)


def _doubt_of_over(tokens: Tokens, group: Group, unit: Unit | None, things: Counted) -> str:
    is_aged = unit is not None and unit.kind is QuantityKind.DURATION and _is_age(tokens, group)
    end, kind = (things.end, None) if unit is None else (group.end, unit.kind)
    return "" if is_aged else doubt_of_over(tokens, group.first, end, kind)


def _doubt_of_year(things: Counted, words: NumberWords) -> str | None:
    if not things.words or things.verbal or not (things.known or "de" in words.languages):
        return None
    return "" if things.known or things.words == (things.noun,) else "may be a year"


def _doubt_of_name(tokens: Tokens, group: Group, things: Counted) -> str | None:
    """Return whether a number may belong to a name: „Claudia Tausend“ does, „Stuttgart 21“ may."""
    first = group.numbers[0].number.first
    is_behind = tokens[first - 1].is_capital and tokens.follows(first) and not things.words
    if is_behind and tokens[first].is_capital:
        return None
    in_compound = tokens[group.end].text == "-" and things.verbal and not things.known
    is_name = in_compound or (is_behind and first > 1 and tokens[first].is_digits)
    return "may belong to a name" if is_name else ""


def _is_age(tokens: Tokens, group: Group) -> bool:
    word = tokens[group.end + (tokens[group.end].text == "-")].word
    in_word = "jährig" in tokens.words(group.end - 1, group.end)
    before = tokens.words(group.first - 2, group.first)
    of_age = tokens.words(group.end, group.end + 2) == "of age"
    return (
        of_age
        or (in_word and tokens[group.end - 1].is_capital)
        or word in {"alt", "old", "alten", "alte", "alter"}
        or before in {"alter von", "age of"}
    )
