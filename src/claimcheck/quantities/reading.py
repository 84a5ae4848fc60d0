"""The quantities of a running text: „bis zu 9000 russische Soldaten“ is everything from 0 to 9000.

Conventions: „Tausende“ are at least 2000, "tens of thousands" at least 20,000 (the plural says no more
than that it is not one); „bis zu“ begins at 0, as counts do; of two ends of a range both are in it.
What `about`, „knapp“ and „gut“ mean stands in `interval`. Dates, clock times, ordinals, labels and
names with digits count nothing and are no quantities.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from claimcheck.quantities.bounds import (
    LOOSE,
    Bound,
    Phrases,
    bound_after,
    bounds_before,
    or_equal,
    phrases_of,
)
from claimcheck.quantities.calendar import is_likely_year, no_count
from claimcheck.quantities.counted import Counted, counted_at
from claimcheck.quantities.interval import Interval, interval_of
from claimcheck.quantities.lexicon import Words, words_of
from claimcheck.quantities.measure import Measured, measured, with_cents
from claimcheck.quantities.numerals import Numeral, numeral_at
from claimcheck.quantities.things import Thing
from claimcheck.quantities.tokens import Tokens
from claimcheck.quantities.units import Unit
from claimcheck.text.article import Span
from claimcheck.text.clause import words_for


class Part(NamedTuple):
    """One number of a reading: its value, its span, and its span with the unit beside it."""

    value: Decimal
    number: Span
    measured: Span


class Reading(NamedTuple):
    """A quantity as a text writes it."""

    span: Span
    """From its bound to what is counted."""
    text: str
    core: Span
    """Bound and number alone."""
    number: Span
    interval: Interval
    bound: str
    """`exact`, `up_to`, `at_least`, `more_than`, `less_than`, `about` or `range`."""
    kind: str
    """`number`, or the kind of its unit: `percent`, `currency`, `dimension`, `duration`, `factor`, `age`, or `share`: a part of a whole."""
    unit: str | None
    """As it is written; of counted things the noun."""
    measure: str | None
    """The name of the unit, the same in both languages; None for counted things."""
    counted: tuple[str, ...]
    """The words that say what is counted, as far as they can be told."""
    ambiguous: str
    """Why the reading is doubtful, or nothing."""
    parts: tuple[Part, ...]
    """The numbers in it: one, or the two ends of a range."""

    @property
    def thing(self) -> Thing:
        """What it counts."""
        return Thing(self.kind, self.measure, self.counted, self.unit if self.measure is None else None)

    def moved(self, offset: int) -> "Reading":
        """Return the same reading in a text that has *offset* more code points before it."""

        def moved(span: Span) -> Span:
            return Span(span.start + offset, span.end + offset)

        return self._replace(
            span=moved(self.span),
            core=moved(self.core),
            number=moved(self.number),
            parts=tuple(Part(value, moved(number), moved(unit)) for value, number, unit in self.parts),
        )


class _Group(NamedTuple):
    """One number, or the two that make a range, with what bounds them, in tokens."""

    numbers: tuple[Measured, ...]
    first: int
    end: int
    bound: str
    interval: Interval


def quantities(text: str, language: str | None) -> tuple[Reading, ...]:
    """Return the quantities of *text* in order, with offsets into it; without a language both are tried."""
    languages = words_for(language)
    tokens, words, phrases = Tokens(text), words_of(languages), phrases_of(languages)
    groups = _joined(tokens, list(_numbers(tokens, words, phrases)), phrases)
    readings = (_reading(text, tokens, group, words, phrases) for group in groups)
    return tuple(reading for reading in readings if reading is not None)


def uncounted(text: str, language: str | None) -> tuple[str, ...]:
    """Return the numerals in *text* that count nothing, digits alone: years, days, labels, names."""
    tokens, found = Tokens(text), []
    words = words_of(words_for(language))
    read = {part.number for reading in quantities(text, language) for part in reading.parts}
    spans = [tokens.span(at, at + 1) for at in range(len(tokens)) if tokens[at].is_digits]
    del words
    for span in spans:
        if not any(number.overlaps(span) for number in read):
            found.append(text[span.start : span.end])
    return tuple(found)


def _numbers(tokens: Tokens, words: Words, phrases: Phrases) -> Iterator[Measured]:
    """Yield the numbers that may count, each with the unit beside it."""
    at, held = 0, None
    while at < len(tokens):
        item, at = _next(tokens, at, words, phrases)
        if item is None:
            continue
        joined = with_cents(tokens, held, item) if held is not None else None
        if held is not None and joined is None:
            yield held
        held = joined or item
        at = max(at, held.end)
    if held is not None:
        yield held


def _next(tokens: Tokens, at: int, words: Words, phrases: Phrases) -> tuple[Measured | None, int]:
    """Return the number at token *at*, or None, and where to go on."""
    if tokens[at].is_digits:
        marked = no_count(tokens, at, words.languages)
        if marked is not None:
            return None, marked.end
    number = numeral_at(tokens, at, words)
    if number is None or number.end <= at:
        return None, at + 1
    item = measured(tokens, _signed(tokens, number, phrases))
    if not _counts(tokens, item, phrases):
        return None, at + 1
    return item, item.end


def _signed(tokens: Tokens, number: Numeral, phrases: Phrases) -> Numeral:
    said = phrases.before.get(tokens[number.first - 1].word) == "minus" and tokens.follows(number.first)
    if said and not tokens[number.first - 2].is_digits:
        return number._replace(value=-number.value, first=number.first - 1)
    sign, before = tokens[number.first - 1], tokens[number.first - 2]
    minus = sign.text == "-" and tokens[number.first].before == "" and number.in_digits
    if not minus or (sign.before == "" and (before.is_word or before.is_digits)):
        return number
    return number._replace(value=-number.value, first=number.first - 1)


def _counts(tokens: Tokens, item: Measured, phrases: Phrases) -> bool:
    """Return whether a number counts: an article does before a unit that is none of time, or behind a firm bound."""
    number, unit = item.number, item.unit
    word = tokens[number.first].word
    if unit is not None and unit.kind == "factor" and number.value == 1:
        return False
    if tokens[number.end].word in {"uhr", "o'clock"} and unit is None:
        return False
    if word == "acht" and tokens[number.first - 1].word in {"in", "außer"}:
        return False
    if not (number.article and number.end == number.first + 1):
        return True
    if word in {"a", "an"} and unit is not None:
        return False
    if (
        unit is not None
        and unit.kind in {"currency", "dimension", "percent"}
        and unit.name not in {"bit", "turn"}
    ):
        return True
    firm = [b for b in bounds_before(tokens, number.first, phrases) if b.kind not in LOOSE | {"minus"}]
    return any(tokens.words(b.first, b.end) not in phrases.loose for b in firm)


def _joined(tokens: Tokens, items: Sequence[Measured], phrases: Phrases) -> list[_Group]:
    """Return the numbers with their bounds, those that make a range as one."""
    groups: list[_Group] = []
    index = 0
    while index < len(items):
        pair = _range(tokens, items[index], items[index + 1]) if index + 1 < len(items) else None
        group = pair or _single(tokens, items[index], phrases)
        index += 2 if pair else 1
        merged = _merged(tokens, groups[-1], group) if groups else None
        if merged is not None:
            groups[-1] = merged
        else:
            groups.append(group if not pair else _loosened(tokens, group, phrases))
    return groups


_TO = frozenset(("bis", "to", "through", "till", "until"))
_AND = frozenset(("and", "und"))


def _range(tokens: Tokens, low: Measured, high: Measured) -> _Group | None:
    """Return two numbers as a range: „3 bis 5“, `3-5`, „zwischen 3 und 5“, "from 3 to 5", `3~5`."""
    gap = tokens.words(low.end, high.first)
    before = tokens[low.first - 1].word
    opened = before in {"zwischen", "between"}
    dash = gap in {"-", "~"} and tokens[low.end].before == tokens[low.end + 1].before
    suspended = gap in {"- bis", "- to"}
    negative = (
        high.number.value < 0 and gap == "" and high.first == low.end and tokens[high.first].before == ""
    )
    if not (gap in _TO or dash or suspended or negative or (opened and gap in _AND)):
        return None
    if {low.unit, high.unit} - {None} and low.unit is not None and low.unit != high.unit:
        return None
    bottom, top = low.number, high.number._replace(value=abs(high.number.value)) if negative else high.number
    if bottom.scaled is None and low.unit is None and top.scaled is not None and bottom.value <= top.scaled:
        bottom = bottom._replace(value=bottom.value * top.value / top.scaled)
    if bottom.value >= top.value:
        return None
    first = low.first - (opened or before in {"von", "from"})
    ends = (low._replace(number=bottom), high._replace(number=top))
    return _Group(ends, first, high.end, "range", Interval(bottom.value, top.value))


def _loosened(tokens: Tokens, group: _Group, phrases: Phrases) -> _Group:
    """Return a range with the loose bound before it, which widens its ends."""
    bounds = bounds_before(tokens, group.first, phrases)
    if not bounds or bounds[0].kind != "about":
        return group
    low, high = group.interval.low, group.interval.high or Decimal(0)
    wide = Interval(interval_of("about", low).low, interval_of("about", high).high)
    return group._replace(first=bounds[0].first, interval=wide)


def _single(tokens: Tokens, item: Measured, phrases: Phrases) -> _Group:
    before = bounds_before(tokens, item.first, phrases)
    number = item.number
    kinds = [bound.kind for bound in before]
    first = before[-1].first if before else min(item.first, number.first)
    after = bound_after(tokens, item.end, phrases) or bound_after(tokens, number.end, phrases)
    end = max(item.end, after.end) if after else item.end
    if after and tokens.words(first - 2, first) in _EQUAL:
        first -= 2
    firm = next((kind for kind in kinds if kind not in LOOSE), None)
    if firm in {"more_than", "less_than"} and (equal := or_equal(tokens, item.end)):
        firm, end = {"more_than": "at_least", "less_than": "up_to"}[firm], equal
    implied = "at_least" if number.vague else "exact"
    kind = firm or (after.kind if after else None) or (kinds[0] if kinds else implied)
    if number.vague and kind in LOOSE:
        kind = "at_least"
    return _Group((item._replace(number=number),), first, end, kind, interval_of(kind, number.value))


_EQUAL = frozenset(("equal to", "equals to"))
_FROM_BELOW = frozenset(("at_least", "more_than"))
_FROM_ABOVE = frozenset(("up_to", "less_than"))
_JOINTS = frozenset(("and", "but", ",", "und", "aber", ", and", ", but", ", aber", ", und"))


def _merged(tokens: Tokens, first: _Group, second: _Group) -> _Group | None:
    """Return a lower and an upper bound that follow each other as one range: "more than 10 and less than 20"."""
    kinds = {first.bound, second.bound}
    if not (kinds & _FROM_BELOW and kinds & _FROM_ABOVE) or len(first.numbers) + len(second.numbers) > 2:
        return None
    if tokens.words(first.end, second.first) not in _JOINTS or not first.interval.overlaps(second.interval):
        return None
    below, above = (first, second) if first.bound in _FROM_BELOW else (second, first)
    interval = Interval(
        below.interval.low, above.interval.high, below.interval.low_open, above.interval.high_open
    )
    return _Group((*first.numbers, *second.numbers), first.first, second.end, "range", interval)


_ABOUT = frozenset(("nearly", "slightly_over"))


def _reading(text: str, tokens: Tokens, group: _Group, words: Words, phrases: Phrases) -> Reading | None:
    last = group.numbers[-1]
    unit = next((item.unit for item in reversed(group.numbers) if item.unit), None)
    things = (
        counted_at(tokens, group.end, words)
        if unit is None or unit.kind == "percent"
        else Counted((), group.end)
    )
    doubt = _doubt(tokens, group, unit, things, words)
    if doubt is None:
        return None
    bound, interval, first = group.bound, group.interval, group.first
    end = things.end
    late = bound_after(tokens, end, phrases) if things.words and bound == "exact" else None
    if late is not None:
        bound, interval, end = late.kind, interval_of(late.kind, last.number.value), late.end
    kind, measure = (unit.kind, unit.name) if unit else ("number", None)
    if unit is None and last.number.share:
        kind = "share"
    if measure == "year" and _is_age(tokens, group):
        kind = "age"
    span = tokens.span(first, end)
    numbers = Span(
        tokens.span(group.numbers[0].number.first, last.number.end)[0],
        tokens.span(last.number.first, last.number.end)[1],
    )
    return Reading(
        span=span,
        text=text[span.start : span.end],
        core=tokens.span(first, end if late else _core_end(group)),
        number=numbers,
        interval=interval,
        bound="about" if bound in _ABOUT else bound,
        kind=kind,
        unit=_unit_words(text, tokens, last, things) if unit is None or last.words[1] else unit.name,
        measure=measure,
        counted=things.words,
        ambiguous=doubt,
        parts=tuple(_part(tokens, item) for item in group.numbers),
    )


def _core_end(group: _Group) -> int:
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


def _doubt(tokens: Tokens, group: _Group, unit: Unit | None, things: Counted, words: Words) -> str | None:
    """Return why a reading is doubtful, nothing if it is not, None if it counts nothing."""
    numbers = [item.number for item in group.numbers]
    doubt = next((number.ambiguous for number in numbers if number.ambiguous), "")
    if doubt:
        return doubt
    first = numbers[0]
    plain = group.bound in {"exact", "range"} and unit is None and first.end == first.first + 1
    if not plain:
        return ""
    word = tokens[first.first].text
    if is_likely_year(word):
        if not things.words or not (things.known or "de" in words.languages) or things.verbal:
            return None
        return "" if things.known or things.words == (things.noun,) else "may be a year"
    if word.lower() in {"one"}:
        return "may be a pronoun"
    before = tokens[first.first - 1]
    named = before.is_capital and tokens.follows(first.first) and not things.words
    if named and word[0].isupper():
        return None
    named = named and word.isdigit() and first.first > 1
    named = named or (tokens[group.end].text == "-" and things.verbal and not things.known)
    return "may belong to a name" if named else ""


def _is_age(tokens: Tokens, group: _Group) -> bool:
    word = tokens[group.end + (tokens[group.end].text == "-")].word
    in_word = "jährig" in tokens.words(group.end - 1, group.end)
    before = tokens.words(group.first - 2, group.first)
    return (
        in_word
        and tokens[group.end - 1].is_capital
        or word in {"alt", "old", "alten", "alte", "alter"}
        or before in {"alter von", "age of"}
    )
