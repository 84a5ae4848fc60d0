"""Whether a translation says what its quotation says, each read in its own language.

Only what is certain is a mistake of the record: a number, day or place where the other has another one, a number that
the other plainly has not, a plain negation where the other has no word at all that denies. What else turns or loosens a
statement is sought on the other side by its kind; where nothing is like it, where a name has no like, or where the
translation has fewer words than it takes, the fit stays open. What all other words mean is the translator's word.
"""

import re
from collections.abc import Callable, Hashable, Iterator
from decimal import Decimal

from claimcheck.check.fit.answering import (
    UN,
    fewer_words,
    is_like,
    is_not_until,
    opposed,
    outnumbered,
    unanswered,
    unlike_names,
)
from claimcheck.check.fit.dates import turned_pairs
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.voicing import voiced
from claimcheck.languages.pack import RULED, all_words
from claimcheck.problem import Problem
from claimcheck.quantities.interval import BoundKind, QuantityKind
from claimcheck.quantities.reading import quantities
from claimcheck.quantities.stated import Reading
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.records.model import Claim
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Article
from claimcheck.text.clause import languages_with, words_for
from claimcheck.text.dates import MONTHS, WEEKDAYS, dates_in, times_in
from claimcheck.text.language import is_read, language_of
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.phrases import pattern_of
from claimcheck.text.places import Place, in_one_spelling, is_place, known_places, names_place
from claimcheck.text.readings import once
from claimcheck.text.vocabulary import PLAIN_NEGATIONS

_FEW = 12
"""Up to here a language may have a word for what another counts: „beide“, "a pair", "once"."""

_DENYING = pattern_of("lacking-or-few")
"""What may say on one side what a plain negation says on the other; told only to raise no false alarm."""

_UPPER = frozenset((BoundKind.UP_TO, BoundKind.LESS_THAN))
_LOWER = frozenset((BoundKind.AT_LEAST, BoundKind.MORE_THAN))


def gloss_problems(claim: Claim, item: CheckedEvidence, article: Article | None) -> Iterator[Problem]:
    """Yield where the translation of a quotation that was found says something else than it."""
    gloss = item.evidence.gloss
    if not gloss or article is None or not item.match.is_found or not is_read(item.match.text):
        return
    language = (article.language or language_of(item.match.text) or "").split("-")[0]
    if language not in RULED:
        return  # its numbers are read by lists alone, and a right translation would be an error
    for reason in _mistakes(Read(item.match.text, language), gloss):
        place = item.evidence.places["gloss"]
        yield Problem("CC117", reason, place, claim.id, source=item.evidence.source, evidence=item.number - 1)


@once
def _mistakes(quotation: Read, gloss: str) -> tuple[str, ...]:
    """Return in what a translation certainly says something else, each once, as a sentence."""
    quote, language = quotation
    found = (
        *_numbers(quote, language, gloss),
        *_bounds(quote, language, gloss),
        *_units(quote, language, gloss),
        *_dates(quote, gloss),
        *_places(quote, gloss),
        *_polarity(quote, language, gloss),
    )
    return tuple(dict.fromkeys(found))


def doubts(pair: Held) -> Iterator[Compared]:
    """Yield in what a translation may differ from its quotation, each in one of the languages with rules.

    Nothing where it differs for certain: that is told as a mistake of the record.

    Args:
        pair: The translation, held against its quotation as a claim is held against a passage.
    """
    gloss, quotation = pair.claim, pair.passage
    if _mistakes(quotation, gloss.text):
        return
    told = set[str]()
    for aspect, span in unanswered(quotation, gloss):
        told.add(words := quotation.text[span.start : span.end])
        reason = f"the quotation has „{words}“, its translation has nothing like it"
        yield pair.compared(aspect, Outcome.OPEN, "", span, reason)
    for span in () if told else outnumbered(quotation, gloss)[-1:]:
        reason = f"the translation has fewer words that turn or loosen than its quotation (“{quotation.text[span.start : span.end]}”)"
        yield pair.compared(Aspect.MODALITY, Outcome.OPEN, "", span, reason)
    for aspect, span in unanswered(gloss, quotation):
        words = gloss.text[span.start : span.end]
        if words.lower() not in _FUTURE:
            reason = f"the translation has “{words}”, its quotation has nothing like it"
            yield pair.compared(aspect, Outcome.OPEN, "", None, reason)
    yield from _turned(pair)
    for aspect, reason in (*_other_numbers(quotation, gloss), *_one_sided(quotation, gloss)):
        yield pair.compared(aspect, Outcome.OPEN, "", None, reason)
    if (fewer := fewer_words(quotation, gloss)) and not told:
        reason = f"the translation has fewer words ({fewer[1]}) than it takes for those of its quotation ({fewer[0]})"
        yield pair.compared(Aspect.WORDS, Outcome.OPEN, "", None, reason)


def _turned(pair: Held) -> Iterator[Compared]:
    """Yield what stands at the other end in the translation, and who may have changed places with whom it is done to."""
    gloss, quotation = pair.claim, pair.passage
    for own, theirs in opposed(quotation, gloss):
        ours, turned = quotation.text[own.start : own.end], gloss.text[theirs.start : theirs.end]
        reason = f"the quotation has „{ours}“, its translation “{turned}”, which may be the opposite"
        yield pair.compared(Aspect.POLARITY, Outcome.OPEN, "", own, reason)
    for read, other in ((quotation, gloss), (gloss, quotation)):
        if agent := voiced(read, other):
            reason = f"who does it is told by “{read.text[agent.start : agent.end]}” on one side alone, by the order of words on the other"
            yield pair.compared(Aspect.WORDS, Outcome.OPEN, "", agent if read is quotation else None, reason)


_FUTURE = all_words("future")
"""German tells what is to come without a word for it: „Er reist am Freitag“, "he will travel on Friday"."""


def _other_numbers(quotation: Read, gloss: Read) -> Iterator[tuple[Aspect, str]]:
    """Yield where a number has another bound on the other side, or a small one stands on one side alone."""
    ours, theirs = (_sure(quantities(read.text, read.language)) for read in (quotation, gloss))
    for one in ours:
        same = [other for other in theirs if _values(other) == _values(one)]
        if same and all(other.bound is not one.bound for other in same):
            reason = f"the quotation has “{_said(one)}”, the translation “{_said(same[0])}”"
            yield Aspect.NUMBER, reason
    for pair in turned_pairs(gloss.text, [quotation.text]):
        yield Aspect.NUMBER, f"the translation has “{pair}”, the quotation the same the other way round"
    for name, sure, others, other in (
        ("quotation", ours, theirs, gloss),
        ("translation", theirs, ours, quotation),
    ):
        written = {value for reading in others for value in _values(reading)} | _digits(other.text)
        for reading in sure:
            if any(_COUPLE < value <= _FEW and value not in written for value in _values(reading)):
                yield Aspect.NUMBER, f"only the {name} has “{_said(reading)}”"


_COUPLE = 2


def _one_sided(quotation: Read, gloss: Read) -> Iterator[tuple[Aspect, str]]:
    """Yield the dates and names that stand on one side alone."""
    for name, one, other in (("quotation", quotation, gloss), ("translation", gloss, quotation)):
        for told in _TIMES:
            ours, theirs = told(one.text), told(other.text)
            for words in [ours[key] for key in ours if key not in theirs][:1]:
                yield Aspect.DATE, f"only the {name} has “{words}”"
        if one.language == "en":
            for named in unlike_names(one.text, other.text):
                yield Aspect.NAME, f"only the {name} names “{named}”"
        for place in known_places(one.text):
            if not _may_name(other.text, place):
                yield Aspect.NAME, f"only the {name} names “{place.words}”"


def _numbers(quote: str, language: str, gloss: str) -> Iterator[str]:
    ours, theirs = _sure(quantities(quote, language)), _sure(quantities(gloss, language_of(gloss)))
    for name, sure, other in (("quotation", ours, gloss), ("translation", theirs, quote)):
        told = [(r, [part.value for part in r.parts if part.value > _FEW]) for r in sure]
        if not any(values for _, values in told):
            continue
        written = _digits(other).union(
            *(_values(r) for known in {None, language, language_of(other)} for r in quantities(other, known))
        )
        for reading, values in told:
            if not written.issuperset(values):
                yield f"only the {name} has “{_said(reading)}”"


def _bounds(quote: str, language: str, gloss: str) -> Iterator[str]:
    """Yield where one number, or a small number of one unit, is another on the other side: „mindestens 900“, "up to 900"."""
    ours, theirs = _sure(quantities(quote, language)), _sure(quantities(gloss, language_of(gloss)))
    for one in ours:
        same = [other for other in theirs if _values(other) == _values(one)]
        turned = [
            other for other in same if {one.bound, other.bound} & _UPPER and {one.bound, other.bound} & _LOWER
        ]
        of_unit = [other for other in theirs if one.measure and other.measure == one.measure]
        is_lone = len(of_unit) == 1 and sum(other.measure == one.measure for other in ours) == 1
        for other in (turned if len(turned) == len(same) else []) or (
            of_unit if is_lone and not same else []
        ):
            yield f"the quotation has “{_said(one)}”, the translation “{_said(other)}”"


def _units(quote: str, language: str, gloss: str) -> Iterator[str]:
    """Yield where one number is of another currency on the other side, or of percentage points, not of percent."""
    ours, theirs = _sure(quantities(quote, language)), _sure(quantities(gloss, language_of(gloss)))
    for one in ours:
        same = [other for other in theirs if _values(other) == _values(one)]
        kinds = {reading.thing.kind for reading in (one, *same)}
        if kinds <= _TOLD_ALIKE and all(
            same_thing(one.thing, other.thing) is Sameness.DIFFERENT for other in same
        ):
            yield from (
                f"the quotation has “{_said(one)}”, the translation “{_said(other)}”" for other in same
            )


_TOLD_ALIKE = {QuantityKind.PERCENT, QuantityKind.CURRENCY}
"""Units whose numbers nobody converts where he translates."""


def _values(reading: Reading) -> list[Decimal]:
    return [part.value for part in reading.parts]


def _said(reading: Reading) -> str:
    return " ".join(reading.text.split())


def _sure(readings: tuple[Reading, ...]) -> list[Reading]:
    return [reading for reading in readings if not reading.ambiguous]


def _digits(text: str) -> set[Decimal]:
    plain = "".join(character if character.isdigit() else " " for character in text)
    return {Decimal(digits) for digits in plain.split() if digits.isascii()}


_YEAR = re.compile(r"(?<![\d.,])(?:1[0-9]{3}|20[0-9]{2})(?![\d.,]*\d)")


_WEEKDAYS = tuple(WEEKDAYS)


@once
def _weekdays(text: str) -> dict[Hashable, str]:
    """Return the days of the week of a text, also within another word: „Ostermontag“."""
    if not any(map(text.lower().__contains__, _WEEKDAYS)):
        return {}
    told = [
        (number, word)
        for word in (text[span.start : span.end] for _, span in tokens_of(text))
        if word.lower().startswith(_WEEKDAYS) or word.lower().endswith(_WEEKDAYS)
        for day, number in WEEKDAYS.items()
        if word.lower().startswith(day) or (word.lower().endswith(day) and word[0].isupper())
    ]
    return dict(told)


@once
def _months(text: str) -> dict[Hashable, str]:
    words = (text[span.start : span.end] for _, span in tokens_of(text))
    named = [(MONTHS[word.lower()], word) for word in words if word[0].isupper() and word.lower() in MONTHS]
    return dict(
        [
            *named,
            *((date.month, text[date.span.start : date.span.end].rstrip(".")) for date in dates_in(text)),
        ]
    )


def _days(text: str) -> dict[Hashable, str]:
    days = (date for date in dates_in(text) if date.day is not None)
    return {(date.day, date.month): text[date.span.start : date.span.end].rstrip(".") for date in days}


def _years(text: str) -> dict[Hashable, str]:
    return {year: year for year in _YEAR.findall(text)}


def _hours(text: str) -> dict[Hashable, str]:
    """Return the times of day of a text as a dial shows them: `20.30 Uhr` is "8:30 p.m."."""
    return {(time.hour % 12, time.minute): text[time.span.start : time.span.end] for time in times_in(text)}


_TIMES: tuple[Callable[[str], dict[Hashable, str]], ...] = (_weekdays, _months, _days, _years, _hours)


def _dates(quote: str, gloss: str) -> Iterator[str]:
    """Yield where each of both tells one day, month, year or time, and another one."""
    for told in _TIMES:
        ours, theirs = told(quote), told(gloss)
        if len(ours) == len(theirs) == 1 and ours.keys() != theirs.keys():
            (one,), (other,) = ours.values(), theirs.values()
            # „9. bis 13. Oktober“ tells the day last that "October 9 to 13" tells first.
            if not (told is _days and _digits(one) & _digits(gloss)):
                yield f"the quotation has “{one}”, the translation “{other}”"
            return


def _places(quote: str, gloss: str) -> Iterator[str]:
    """Yield where both name places that are known, and each one that the other does not name."""
    one = [place.words for place in known_places(quote) if not names_place(gloss, place)]
    other = [place.words for place in known_places(gloss) if not names_place(quote, place)]
    if one and other and not any(_names_nation(text) for text in (quote, gloss)):
        yield f"the quotation names “{one[0]}”, the translation “{other[0]}”"


def _names_nation(text: str) -> bool:
    """Return whether a text names a nation or what is of it, and so may tell of a land: „britisch“ of the United Kingdom."""
    return any(token.word.startswith(_NATIONS) and not is_place(token.word) for token in tokens_of(text))


def _may_name(text: str, place: Place) -> bool:
    """Return whether a text may name a place: by a word that is like it, or by what is of it."""
    name = place.name
    like = any(is_like(name, in_one_spelling(token.word)) for token in tokens_of(text))
    return like or names_place(text, place) or (place.is_land and _names_nation(text))


_SHORTEST_NATION = 4
_NATIONS = tuple(sorted(word for word in all_words("nation") if len(word) >= _SHORTEST_NATION))


def _polarity(quote: str, language: str, gloss: str) -> Iterator[str]:
    for name, text, own, other in (
        ("quotation", quote, language, gloss),
        ("translation", gloss, language_of(gloss), quote),
    ):
        bounds = [reading.span for reading in quantities(text, own)]  # "no more than two" is „nur zwei“
        plain = [
            t.word
            for t in negations(tokens_of(text), lists_of(words_for(own)))
            if t.word in PLAIN_NEGATIONS and not any(bound.holds(t.span) for bound in bounds)
        ]
        if plain and not (_may_deny(other, language) or _is_from_then(Read(text, own or language), other)):
            yield f"only the {name} negates („{plain[0]}“)"


def _is_from_then(denying: Read, other: str) -> bool:
    """Return whether what only one side denies is denied until a time, and the other says it of the time from then on."""
    language = next((one for one in RULED if one != denying.language), denying.language)
    return is_not_until(denying, Read(other, language))


def _may_deny(text: str, language: str) -> bool:
    words = {token.word for token in tokens_of(text)}
    denies = any(negations(tokens_of(text), lists_of(languages_with(language))))
    is_lacking = bool(words & PLAIN_NEGATIONS) or _DENYING.search(text) is not None
    return denies or is_lacking or any(UN.fullmatch(word) for word in words)
