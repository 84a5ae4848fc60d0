"""The numbers of a sentence, each held against those of the passages near it, and then of all articles."""

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from claimcheck.check.fit.dates import plain_numbers
from claimcheck.check.fit.numbers import Number, Verdict, compare, stated, step_before
from claimcheck.check.fit.numbers import Passage as Told
from claimcheck.draft.held import Held, Objection
from claimcheck.draft.passages import Passage
from claimcheck.languages.pack import all_groups, all_kinds, all_words
from claimcheck.quantities.calendar import is_likely_year
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.report.drafted import Kind
from claimcheck.report.fit import Outcome
from claimcheck.text.content import FUNCTION_WORDS, Lexis, words_of
from claimcheck.text.dates import MONTH_FORMS, dates_in, ordinals_in, times_in
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NUMBER_WORDS
from claimcheck.text.word import LETTERS

_A_SINGLE = all_words("counting-article")
_PLAIN = all_words("plain-negation")
_NEARLY = all_groups("bound-before").get("nearly", frozenset())
"""What says of a word that it is not quite so."""

_DURATIONS = frozenset(all_kinds("duration"))

_TELLING = Decimal(10)
"""From here on a number of the same thing tells that a passage may speak of the sentence."""

_RARE = Decimal(100)
"""From here on a number seldom stands in the same article by chance."""

_FEW = Decimal(3)
"""So many may be told by naming each, or by „beide“ and articles: that no passage has such a number shows nothing."""


def number_objections(held: Held) -> Iterator[Objection]:
    """Yield the numbers of a sentence that its passages tell otherwise, and those that no article has."""
    readings = [
        reading
        for reading in quantities(held.plain, held.language)
        if _is_number(reading, held.plain) and not _shares_scale(reading, held.plain)
    ]
    everything = [stated(reading, held.plain) for reading in readings]
    for reading, number in zip(readings, everything, strict=True):
        found = _objection(held, reading, number, everything)
        if found is not None:
            yield found
    yield from _places_in_order(held)


_SHARED_SCALE = re.compile(
    rf"\s(?:der|von|of|of the|out of)\s(?:[$€£]\s?)?\d[\d.,]*\s(?:{'|'.join(sorted(all_words('scale')))})\b",
    re.IGNORECASE,
)
"""Behind a number another one, of which it is a part, tells of how many thousands both are: „38 der 96 Millionen Euro“."""


def _shares_scale(reading: Reading, text: str) -> bool:
    """Return whether a number in figures is of the thousands or millions of which it is a part."""
    is_plain = reading.bound == "exact" and text[reading.number.start : reading.number.end].isdigit()
    return is_plain and bool(_SHARED_SCALE.match(text, reading.number.end))


def _is_number(reading: Reading, text: str) -> bool:
    written = text[reading.number.start : reading.number.end]
    is_year = is_likely_year(written) and reading.measure is None and reading.bound in {"exact", "range"}
    is_dated = any(date.span.overlaps(reading.number) for date in dates_in(text))
    is_timed = any(time.span.overlaps(reading.number) for time in times_in(text))
    return not (is_year or is_dated or is_timed) and reading.ambiguous != "may be a pronoun"


def _objection(
    held: Held, reading: Reading, number: Number, everything: Sequence[Number]
) -> Objection | None:
    verdicts = [_verdict(number, passages, everything) for passages in (held.support, held.window, held.told)]
    is_met = any(_is_met(number, verdict) for verdict in verdicts)
    if is_met or _is_rounded(number, held) or _is_told_as_nth(held, reading):
        return None
    bounded = next(
        (v for v in verdicts[:2] if v.outcome is Outcome.MORE and v.reading and _shares(number, v.reading)),
        None,
    )
    if bounded is not None and bounded.reading is not None and held.is_near:
        # Of another unit or time it may have the same bound: „120 Stundenkilometer“, „120 Kilometer pro Stunde“.
        said = " ".join(bounded.reading.text.split())
        message = f"says “{_words(reading)}”, the source says “{said}”"
        is_other = bounded.reading.bound != reading.bound and not _is_lasting(reading)
        is_other = (
            is_other and not _is_top(reading, bounded.reading) and not _is_denied(held, bounded.reading)
        )
        return Objection(Kind.BOUND, reading.core, message) if is_other else None
    rival = _rival(number, held.support, everything) if held.is_near else None
    said = " ".join(rival.text.split()) if rival else _one_of(held, reading) if held.is_alike else ""
    if said:
        return Objection(Kind.NUMBER, reading.core, f"says “{_words(reading)}”, the source says “{said}”")
    is_few = all(value <= _FEW and value == int(value) for value in number.values)
    is_written = any(character.isdigit() for character in reading.text)
    # „More than a century“, "two thirds": in letters they may be told otherwise.
    is_vague = not is_written and (
        (reading.bound != "exact" and max(number.values, default=0) >= _RARE)
        or min(number.values, default=1) < 1
    )
    is_loose = not held.is_near and (
        is_vague
        or (max(number.values, default=0) >= _RARE and reading.bound == "exact" and _is_at_home(number, held))
    )
    if _is_anywhere(number, held) or is_few or is_loose:
        return None
    return Objection(Kind.NUMBER, reading.core, f"“{_words(reading)}” stands in no article")


def _is_rounded(number: Number, held: Held) -> bool:
    """Return whether a passage has a large number in full which the sentence has in two or more figures: „2,23 Millionen“, 2.232.018."""
    told = {part.value for reading, _ in _readings(held.told) for part in reading.parts}
    return any(
        value >= _LARGE and _figures(value) >= _FEWEST_FIGURES and _rounded(one, value) == value
        for value in number.values
        for one in told
        if one != value and _figures(one) > _figures(value)
    )


def _figures(value: Decimal) -> int:
    """Return how many figures a number has before its last noughts."""
    return len(value.normalize().as_tuple().digits)


def _rounded(value: Decimal, like: Decimal) -> Decimal:
    """Return a number to the place of the last figure of another."""
    return value.quantize(
        Decimal(1).scaleb(int(like.normalize().as_tuple().exponent)), ROUND_HALF_UP
    ).normalize()


_LARGE, _FEWEST_FIGURES = Decimal(100_000), 2


def _is_lasting(reading: Reading) -> bool:
    """Return whether "over" tells how long something takes: "over two years", "for two years"."""
    return reading.text.lower().startswith("over ") and (reading.unit or "").lower() in _DURATIONS


def _is_top(reading: Reading, other: Reading) -> bool:
    """Return whether one is the upper end of the other: „bis zu 280“ of „zwischen 225 und 280“."""
    ends = [part.value for part in other.parts]
    return len(ends) > 1 and reading.interval.high == max(ends) and reading.bound != "exact"


def _is_denied(held: Held, reading: Reading) -> bool:
    """Return whether both deny what they count, each in its way: „keine der 19“, „den 19 … nicht“."""
    first = next((token.word for token in tokens_of(reading.text)), "")
    return first in _PLAIN and any(token.word in _PLAIN for token in tokens_of(held.plain))


def _is_told_as_nth(held: Held, reading: Reading) -> bool:
    """Return whether a passage counts up to a number, or has it as an hour: "his seventh ring", "at 9 a.m."."""
    values = {part.value for part in reading.parts}
    told = {place for one in held.support for place, _ in _ordinals(one.text)}
    hours = (
        {time.hour for one in held.wide for time in times_in(one.text)} if reading.measure is None else set()
    )
    return bool(values) and values <= {Decimal(one) for one in (*told, *hours)}


def _one_of(held: Held, reading: Reading) -> str:
    """Return the words by which a passage has a single one of what the sentence counts: „ein Jahr“, where it says „drei Jahre“."""
    unit = Lexis(words_of(reading.unit or "", held.language), held.language)
    for passage in held.support if reading.unit and _counts_several(reading) else ():
        for article, noun in pairwise(words_of(passage.text, passage.language)):
            if article.text.lower() in _A_SINGLE and unit.says(noun):
                return f"{article.text} {noun.text}"
    return ""


def _counts_several(reading: Reading) -> bool:
    """Return whether a number counts two and more, and exactly."""
    return reading.interval.low > 1


def is_told_elsewhere(held: Held) -> bool:
    """Return whether a passage anywhere has a number of the sentence, of the same thing, or one of its days."""
    for reading in quantities(held.plain, held.language):
        number = stated(reading, held.plain)
        if max(number.values, default=Decimal(0)) < _TELLING or not _is_number(reading, held.plain):
            continue
        if any(_is_telling(value) for value in number.values) and _is_at_home(number, held):
            return True
        for other, _ in held.pool.counted:
            if _shares(number, other) and same_thing(number.thing, other.thing) is Sameness.SAME:
                return True
    days = {(date.month, date.day) for date in dates_in(held.plain) if date.day}
    return bool(days) and any(
        (date.month, date.day) in days for one in held.pool.passages for date in dates_in(one.text)
    )


def _is_telling(value: Decimal) -> bool:
    """Return whether a number stands in the same article hardly by chance: „11.500 Menschen“, „11.500 Unterschriften“."""
    return value >= _THOUSAND and _figures(value) > _FEWEST_FIGURES


_THOUSAND = Decimal(1000)


def _words(reading: Reading) -> str:
    return " ".join(reading.text.split())


def _readings(passages: Iterable[Passage]) -> Iterator[tuple[Reading, str]]:
    for passage in passages:
        for reading in quantities(passage.text, passage.language):
            yield reading, step_before(passage.text, reading)


def _verdict(number: Number, passages: Iterable[Passage], everything: Sequence[Number]) -> Verdict:
    readings = list(_readings(passages))
    # A number that the passage has itself must have its bound: another one beside it may lie within by chance.
    same = [(r, step) for r, step in readings if _shares(number, r)]
    is_told = any(same_thing(number.thing, reading.thing) is not Sameness.DIFFERENT for reading, _ in same)
    return compare(number, Told(same if is_told else readings, everything))


def _is_met(number: Number, verdict: Verdict) -> bool:
    if verdict.outcome in {Outcome.SAME, Outcome.LESS}:
        return True
    return (
        verdict.outcome is Outcome.OPEN and verdict.reading is not None and _is_held(number, verdict.reading)
    )


def _is_held(number: Number, reading: Reading) -> bool:
    """Return whether a doubtful reading has the number, with no looser bound."""
    return _shares(number, reading) and number.interval.contains(reading.interval)


def _shares(number: Number, reading: Reading) -> bool:
    return not number.values.isdisjoint({part.value for part in reading.parts})


def _rival(number: Number, passages: Sequence[Passage], everything: Sequence[Number]) -> Reading | None:
    """Return another number of the same thing that the passages have and the sentence has not."""
    said = frozenset[Decimal]().union(*(one.values for one in everything))
    for reading, _ in _readings(passages):
        values = {part.value for part in reading.parts}
        same = same_thing(number.thing, reading.thing)
        is_alike = same is Sameness.SAME or (
            same is Sameness.UNTOLD and not (number.thing.is_told and reading.thing.is_told)
        )
        if is_alike and values.isdisjoint(said) and not number.interval.contains(reading.interval):
            return reading
    return None


def _is_anywhere(number: Number, held: Held) -> bool:
    """Return whether any article has the number, of what may be the same thing."""
    for reading, _ in held.pool.counted:
        if _is_held(number, reading) and same_thing(number.thing, reading.thing) is not Sameness.DIFFERENT:
            return True
    return False


def _is_at_home(number: Number, held: Held) -> bool:
    """Return whether the draft's articles have the number, of whatever: „183 Stellen“, „183 Menschen“."""
    values = [
        value
        for one in held.pool.passages
        if one.source in held.near.home
        for value in plain_numbers(one.text)
    ]
    return any(str(value) in values for value in number.values)


def bound_objections(held: Held) -> Iterator[Objection]:
    """Yield a word that the passages hold back by „nahezu“ or "almost", where the sentence does not."""
    if not held.is_near or any(token.word in _NEARLY for token in tokens_of(held.plain)):
        return
    own = Lexis(words_of(held.plain, held.language), held.language)
    for passage in held.support:
        words = words_of(passage.text, passage.language)
        for word, other in pairwise(words):
            is_held = word.text.lower() in _NEARLY and other.text.lower() not in FUNCTION_WORDS[held.language]
            said = own.says(other) if is_held and not other.text[0].isdigit() else ()
            if said and other.text.lower() not in NUMBER_WORDS[held.language]:
                message = f"the source says “{word.text} {other.text}”"
                yield Objection(Kind.BOUND, said[0].span, message)
                return


def _places_in_order(held: Held) -> Iterator[Objection]:
    """Yield the places in an order („achten“) where the passages have another one instead."""
    dates = [date.span for date in dates_in(held.plain)]
    for word in LETTERS.finditer(held.plain):
        places = list(ordinals_in(word.group()))
        span = Span(*word.span())
        if not places or any(date.overlaps(span) for date in dates):
            continue
        told = {place for one in held.window for place, _ in _ordinals(one.text)}
        if told and not told & set(places) and held.is_near:
            yield Objection(Kind.NUMBER, span, f"says “{word.group()}”, and the passage counts otherwise")
    for nth, thing, span in _numbered(held.plain, dates):
        others = sorted(
            other for one in held.told for other, noun, _ in _numbered(one.text, ()) if noun == thing
        )
        spelled = {other for one in held.told for other, _ in _ordinals(one.text)}
        if others and nth not in spelled.union(others) and held.is_near:
            message = f"says “{nth}. {thing}”, the source says “{others[0]}. {thing}”"
            yield Objection(Kind.NUMBER, span, message)


_NUMBERED = re.compile(r"(?<![\d.,])(\d{1,3})\.\s+(?=[A-ZÄÖÜ])(\w[\w-]*)")
"""A place in an order before what is counted: „21. Grand-Slam-Turnier“."""


def _numbered(text: str, dates: Sequence[Span]) -> Iterator[tuple[int, str, Span]]:
    for match in _NUMBERED.finditer(text):
        span = Span(*match.span(1))
        if not any(date.overlaps(span) for date in dates) and match[2].lower() not in MONTH_FORMS:
            yield int(match[1]), match[2], span


def _ordinals(text: str) -> Iterator[tuple[int, Span]]:
    dates = [date.span for date in dates_in(text)]
    for word in LETTERS.finditer(text):
        span = Span(*word.span())
        if not any(date.overlaps(span) for date in dates):
            yield from ((place, span) for place in ordinals_in(word.group()))
