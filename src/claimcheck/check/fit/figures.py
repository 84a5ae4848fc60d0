"""The numbers and dates of a claim, each held against those that a passage has."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from claimcheck.check.fit.dates import missing_dates, other_times
from claimcheck.check.fit.numbers import (
    Number,
    Passage,
    Verdict,
    compare,
    doubt_of_thing,
    recorded,
    stated,
    step_before,
)
from claimcheck.check.quotation.dated import Told, dates_told, is_end
from claimcheck.languages.pack import LANGUAGES, RULED, all_words, code_of
from claimcheck.quantities.calendar import is_likely_year
from claimcheck.quantities.counted import category
from claimcheck.quantities.reading import quantities, uncounted
from claimcheck.quantities.stated import Reading
from claimcheck.quantities.things import Sameness, same_thing
from claimcheck.quantities.units import DURATIONS
from claimcheck.records.model import Claim
from claimcheck.records.values import are_comparable, extent
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.article import Article
from claimcheck.text.content import Lexis, content_words, words_of
from claimcheck.text.dates import dates_in, days_in, told_from_today
from claimcheck.text.days_meant import days_in_years, days_meant
from claimcheck.text.fold import fold_words
from claimcheck.text.language import is_read, language_of
from claimcheck.text.sentence import sentence_around
from claimcheck.text.span import Span

_AVERAGE = re.compile(r"\b(?:averag\w*|durchschnitt\w*|im schnitt|im mittel|median)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every|apiece|jede[mnrs]?|jeweils|je)\b", re.IGNORECASE)
_MARKS = re.compile(r"[.;:!?\n]")
_PLACING = all_words("bound-before-number") & all_words("preposition")
"""Prepositions that bound a number, or tell where and of what: "over", „unter“."""

_NEAR = 40
"""How far from a number, in code points of its clause, a word is sought that counts it for each."""


def number_comparisons(
    claim: Claim, item: CheckedEvidence, article: Article, language: str
) -> Iterator[Compared]:
    """Yield a comparison for each number of the claim's text and record; *language* is that of its text."""
    in_text = [
        stated(reading, claim.text)
        for reading in quantities(claim.text, language)
        if not _is_year(reading, claim.text) and reading.ambiguous != "may be a pronoun"
    ]
    record = [_in_words(recorded(claim.quantity), in_text)] if claim.quantity else []
    everything = [
        *record,
        *(n for n in in_text if not any(_is_told_by(n, r) for r in record)),
    ]
    passage = Passage(((r, step_before(article.text, r)) for r in item.quantities), everything)
    is_told = _is_read(item, article)
    for number in everything:
        verdict = _unless_each(compare(number, passage), number, claim.text)
        verdict = _as_translated(verdict, number, item, article.text, language)
        if number in record:
            verdict = _unless_place(verdict, number, in_text)
        if not is_told and verdict.outcome is Outcome.MORE:
            verdict = Verdict(
                Outcome.OPEN,
                None,
                f"{number.words}: the quotation is in a language whose numbers are not read",
            )
        words = " ".join(verdict.reading.text.split()) if verdict.reading else ""
        span = verdict.reading.core if verdict.reading else None
        yield Compared(
            Aspect.NUMBER,
            verdict.outcome,
            number.words,
            words,
            verdict.reason,
            item.number,
            span,
            verdict.is_another,
        )
    yield from _averages(claim, item, everything)
    yield from _distributed(claim, item, article, everything)
    if claim.value is not None:
        yield _value(claim.value, item, article)
    yield from _at_odds(record, in_text, item.number)


def _as_translated(
    verdict: Verdict, number: Number, item: CheckedEvidence, text: str, language: str
) -> Verdict:
    """Return *verdict*, settled where only the quotation's noun is in no list and the translation counts what the claim does.

    „23 Busse“, "23 buses": what a noun means is the translator's word. Only where both have no other number.
    """
    gloss, reading = item.evidence.gloss, verdict.reading
    if not gloss or language_of(gloss) != language or reading is None or len(item.quantities) != 1:
        return verdict
    translated = [stated(each, gloss) for each in quantities(gloss, language)]
    is_known = reading.thing.measure is not None or reading.thing.category is not None
    is_left = verdict.reason == doubt_of_thing(number.thing, reading) != ""
    if is_known or not is_left or len(translated) != 1:
        return verdict
    is_alike = (
        same_thing(number.thing, translated[0].thing) is Sameness.SAME
        and number.interval == translated[0].interval == reading.interval
        and number.step == translated[0].step == step_before(text, reading)
    )
    return Verdict(Outcome.SAME, reading) if is_alike else verdict


def _unless_place(verdict: Verdict, record: Number, in_text: Sequence[Number]) -> Verdict:
    """Return *verdict*, left open where claim and passage have one preposition that the record's quantity takes for no bound: "under 40 blankets"."""
    reading = verdict.reading
    if verdict.outcome is not Outcome.MORE or reading is None or record.bound != "exact":
        return verdict
    first = reading.text.split()[0].lower()
    is_alike = any(n.values == record.values and n.bound == reading.bound for n in in_text)
    if first not in _PLACING or not is_alike:
        return verdict
    return Verdict(Outcome.OPEN, reading, f"whether “{first}” bounds the number or tells where does not show")


def _unless_each(verdict: Verdict, number: Number, text: str) -> Verdict:
    """Return *verdict*, left open where a claim names that for which the passage tells its amount: "a meal costs 40 dollars"."""
    per = verdict.reading.thing.per if verdict.reading is not None else ""
    if verdict.outcome is not Outcome.MORE or number.thing.per or not per or per in DURATIONS.values():
        return verdict
    words = (word.text.lower() for word in words_of(text, "en"))
    if not any(per in {word, word.removesuffix("s"), category(word)} for word in words):
        return verdict
    return Verdict(
        Outcome.OPEN, verdict.reading, f"whether {number.words} is told for each {per}, too, does not show"
    )


def _is_told_by(number: Number, record: Number) -> bool:
    """Return whether the record's quantity is a number of the text, so that this needs no comparison of its own."""
    is_equal = number.values == record.values and number.interval == record.interval
    return is_equal and bool(number.thing.per) >= bool(record.thing.per)


def _in_words(record: Number, in_text: Sequence[Number]) -> Number:
    """Return the record's quantity as the claim's text puts it, which may tell by what, or which end of a change it is."""
    for number in in_text:
        if (
            _is_told_by(number, record)
            and same_thing(number.thing.amount, record.thing.amount) is Sameness.SAME
        ):
            return record._replace(thing=number.thing if number.thing.per else record.thing, step=number.step)
    return record


def _averages(claim: Claim, item: CheckedEvidence, numbers: Sequence[Number]) -> Iterator[Compared]:
    """Yield that a number of the claim is only an average in the passage."""
    average = _AVERAGE.search(fold_words(item.match.text))
    if numbers and average and not _AVERAGE.search(claim.text):
        reason = f"the passage tells an average („{average[0]}“), the claim does not"
        yield Compared(Aspect.NUMBER, Outcome.OPEN, numbers[0].words, average[0], reason, item.number)


def _distributed(
    claim: Claim, item: CheckedEvidence, article: Article, numbers: Sequence[Number]
) -> Iterator[Compared]:
    """Yield that a word near a number of the passage counts it for each, which the claim does not: „jedes Kind erhielt 300 Euro“."""
    if _EACH.search(claim.text) or any(number.thing.per for number in numbers):
        return
    claimed = frozenset().union(*(number.values for number in numbers))
    for reading in item.quantities:
        if (
            reading.thing.per
            or reading.kind == "share"
            or not any(part.value in claimed for part in reading.parts)
        ):
            continue
        before = article.text[max(0, reading.span.start - _NEAR) : reading.span.start]
        behind = article.text[reading.span.end : reading.span.end + _NEAR]
        clause = _MARKS.split(fold_words(before))[-1], _MARKS.split(fold_words(behind))[0]
        each = next((found for found in map(_EACH.search, clause) if found), None)
        if each is not None:
            reason = f"the passage counts for each („{each[0]}“), the claim does not"
            words = " ".join(reading.text.split())
            yield Compared(Aspect.NUMBER, Outcome.OPEN, numbers[0].words, words, reason, item.number)


def _value(value: str, item: CheckedEvidence, article: Article) -> Compared:
    """Return whether the passage, or its translation, has the record's value: its words in any form, or its date in any spelling."""
    dates = {each.told for each in dates_in(value)}
    aspect = Aspect.DATE if dates else Aspect.NAME
    for text in filter(None, (item.match.text, item.evidence.gloss)):
        is_dated = bool(dates) and dates <= {each.told for each in dates_in(text)}
        if is_dated or _says(text, value, language_of(text) or article.language or ""):
            return Compared(aspect, Outcome.SAME, value, value, "", item.number)
    reason = f"the record's value, {value}, does not stand in the quotation"
    return Compared(aspect, Outcome.OPEN, value, "", reason, item.number)


def _says(text: str, value: str, language: str) -> bool:
    known = language.split("-", maxsplit=1)[0].lower()
    known = known if known in RULED else RULED[0]
    lexis = Lexis(words_of(text, known), known)
    wanted = content_words(value, known) or words_of(value, known)
    return bool(wanted) and all(lexis.says(word) for word in wanted)


def _at_odds(record: Sequence[Number], in_text: Sequence[Number], evidence: int) -> Iterator[Compared]:
    """Yield that the record's quantity is none of its own text's numbers, where that has any."""
    if record and in_text and not any(record[0].interval.overlaps(number.interval) for number in in_text):
        words = "; ".join(number.words for number in in_text)
        reason = f"the record's quantity is {record[0].words}, the claim says {words}"
        yield Compared(Aspect.NUMBER, Outcome.OPEN, record[0].words, "", reason, evidence)


def date_comparisons(
    claim: Claim, item: CheckedEvidence, article: Article, published: str | None, language: str
) -> Iterator[Compared]:
    """Yield a comparison for each date and label of the claim's text: the passage has it, its sentence, or the article's date."""
    around = dict.fromkeys(sentence_around(article, piece) for piece in item.match.pieces)
    passages = [item.match.text, *(article.slice(span) for span in around)]
    years = [
        claim.text[reading.number.start : reading.number.end]
        for reading in quantities(claim.text, language)
        if _is_year(reading, claim.text)
    ]
    written = (*uncounted(claim.text, language), *years)
    known = _known(published, passages, article.language) if written else []
    missing = list(missing_dates(claim.text, written, passages, known))
    for date in written:
        outcome = Outcome.OPEN if date in missing else Outcome.SAME
        reason = f"{date} stands neither in the passage nor in the article's date" if date in missing else ""
        yield Compared(Aspect.DATE, outcome, date, "" if date in missing else date, reason, item.number)
    for time, instead in other_times(claim.text, passages):
        if not instead and any(number in time for number in missing):
            continue
        outcome = Outcome.MORE if instead else Outcome.OPEN
        reason = (
            f"says {time}, the source says {instead}" if instead else f"{time} does not stand in the passage"
        )
        yield Compared(Aspect.DATE, outcome, time, instead, reason, item.number)
    yield from _dated_otherwise(claim, item, article, published)


def _known(published: str | None, passages: Sequence[str], language: str | None) -> list[str]:
    """Return what the article's date may tell of a claim: nothing where the passage tells a year, its year where that tells a day."""
    if published is None or any(dates_told(passage, language) for passage in passages):
        return []
    return [published[:4] if any(map(days_in, passages)) else published]


def _dated_otherwise(
    claim: Claim, item: CheckedEvidence, article: Article, published: str | None
) -> Iterator[Compared]:
    """Yield that the quotation tells dates, and none that the claim's `as_of` may be."""
    as_of, text = claim.as_of, item.match.text
    if as_of is None:
        return
    told = dates_told(text, article.language)
    if any(is_end(text, each) or are_comparable(as_of, each.date) for each in told):
        return
    words = [text[each.span.start : each.span.end] for each in told]
    for said in words or _other_days(as_of, text, article.language, published):
        shown = " ".join(said.split())
        reason = f"`as_of` is {as_of}, the quotation tells {shown}"
        yield Compared(Aspect.DATE, Outcome.OPEN, as_of, shown, reason, item.number)


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def _other_days(as_of: str, text: str, language: str | None, published: str | None) -> Iterator[str]:
    """Yield the words that tell a time from the day of an article („gestern“), where none of them can mean `as_of`."""
    if published is None or not _DAY.fullmatch(published):
        return
    first, last = extent(as_of)
    printed = dt.date.fromisoformat(published)
    meant = {told.words: tuple(days_meant(told, printed)) for told in told_from_today(text, language)}
    meant |= {text[day.span.start : day.span.end]: days_in_years(day, printed) for day in dates_in(text)}
    ends = (Told(Span(*match.span()), "") for words in meant for match in re.finditer(re.escape(words), text))
    if any(is_end(text, end) for end in ends):
        return
    if not any(begin <= last and first <= end for days in meant.values() for begin, end in days):
        yield from (words for words, days in meant.items() if days)


def _is_year(reading: Reading, text: str) -> bool:
    written = text[reading.number.start : reading.number.end]
    return is_likely_year(written) and reading.bound == "exact" and reading.measure is None


def _is_read(item: CheckedEvidence, article: Article) -> bool:
    """Return whether the language of a quotation has a pack: as the record says, and as its own words show."""
    known = code_of(article.language)
    return (not known or known in LANGUAGES) and is_read(item.match.text)
