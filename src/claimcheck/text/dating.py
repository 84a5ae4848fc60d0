"""What dates a statement or ends it: "until March", „bis Ende 2024“, "in 1943", „im Mai 1943“."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimcheck.languages.pack import all_words, words
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.phrases import Sought
from claimcheck.text.readings import once
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PLAIN_NEGATIONS
from claimcheck.text.word import WORD

_YEAR = re.compile(
    r"(?<![\w.,$€£/–-])(?:(?:1[0-9]{3}|20[0-9]{2})(?![\w/–-]|[.,][0-9]|\s?(?:%|km|kg))|(?:1[0-9]|20)[0-9]0(?:s|ern?)\b)"
)
"""A year, or a decade: "1943", "1920s", „1920er“."""
_DATING = all_words("dating")
_ONCE_IF_PASSIVE = all_words("once-if-passive")
_PASSIVE = all_words("making-passive")
_FROM = all_words("range-from")
_TO = Sought(r"\s+<range-to>\s")
"""What makes of a year behind "from" the beginning of a span: "from 1935 to 1945"; alone it may go on."""

_BEFORE_YEAR = (
    all_words("before-year")
    | MONTHS.keys()
    | all_words("ordinal")
    | all_words("definite")
    | all_words("indefinite-in-claim")
)
_ADJECTIVE = re.compile(r"\s[a-zäöüß]+e[mnrs]?\s(?:[a-zäöüß]+e[mnrs]?\s)?[A-ZÄÖÜ]")
_DEFINITE = all_words("definite")
_NOUN = re.compile(r"\s(?!(?:and|at|by|for|in|of|on|the|to|when|with)\b)[a-z]")
"""Behind a year with an article before it stands what it only names: "in the March 2006 incident"."""

_FAR = 6
"""So many words before a year it is sought what dates by it: „Ende des Monats Mai im Jahr 1943“."""

_NEAR = 80
_NOT = 4
"""So many words before an end a negation may stand that makes a beginning of it: "did not end until"."""


ONCE_FOR_ALL = all_words("once-for-all")
"""What is done once for all, so that a year only tells more of it."""


class Dated(NamedTuple):
    """A year that dates a statement, with the words by which it does so."""

    span: Span
    year: str

    @property
    def is_decade(self) -> bool:
        """Whether it is a decade: "1920s"."""
        return not self.year[-1].isdigit()


@cache
def _until(language: str) -> Sought:
    """Return what ends a statement in *language*: a word that always does, or one with a time behind it."""
    starts = all_words("date-start")
    times = {
        *all_words("before-year"),
        *all_words("duration"),
        *all_words("occasion"),
        *all_words("time-noun"),
        *MONTHS,
        *WEEKDAYS,
    }
    listed = {
        "TIMES": times | starts - all_words("preposition") - all_words("definite"),
        "LEADS": starts | all_words("determiner-in-claim") | all_words("possessive"),
    }
    time = r"\s+(?:<LEADS>\s+){0,3}(?:[0-9]{1,2}\.?(?:st|nd|rd|th)?\s+)?"
    time += r"(?:<TIMES>\b|(?:1[0-9]{3}|20[0-9]{2})(?:s\b|er\b)?(?![0-9.,]*[0-9]))"
    form = rf"\b<until>\b(?:{time})?|\b<until-a-time>{time}"
    return Sought(form, "until until-a-time", languages=(language,), words=listed)


def ends_in(text: str, language: str) -> Iterator[Span]:
    """Yield what ends a statement, by the word that does and the time behind it as far as that is read."""
    for match in _until(language).finditer(text):
        # „20 bis 30“ is a range, and what "not until" tells is a beginning.
        before = WORD.findall(text[max(0, match.start() - _NEAR) : match.start()])
        is_range = bool(before) and before[-1][0].isdigit() and WORD.findall(match.group())[-1][0].isdigit()
        is_start = any(word.lower() in PLAIN_NEGATIONS for word in before[-_NOT:])
        if not (is_range or is_start):
            yield Span(*match.span())


@cache
def _until_noun(language: str) -> Sought:
    """Return what ends a statement by whatever it names: "until the merger", „bis zum Umbau“, „bis in die Neunziger“."""
    ends = (all_words("until") | all_words("until-a-time")) & all_words("span-end")
    leads = all_words("date-start") | all_words("determiner-in-claim") | all_words("possessive")
    leads |= all_words("last-span")
    form = r"(?<!\w)<ENDS>\s+(?:<LEADS>\s+){1,3}(?:[\w’'-]*[^\W\d]\w*)(?:\s+[\w’'-]+){0,3}"
    return Sought(form, "ENDS", languages=(language,), words={"ENDS": ends, "LEADS": leads})


def ends_at(text: str, language: str) -> Iterator[Span]:
    """Yield what ends a statement at whatever it names, with some words behind it: only where a sentence begins it can be nothing else."""
    for match in _until_noun(language).finditer(text):
        yield Span(*match.span())


def years_in(text: str, language: str) -> Iterator[Dated]:
    """Yield the years that date what is said around them: behind "in", and in German alone; none in a bracket or before a noun."""
    for match in _YEAR.finditer(text):
        start = _dating(text, Span(*match.span()), language)
        if start is not None and text.rfind("(", 0, start) <= text.rfind(")", 0, start):
            yield Dated(Span(start, match.end()), match.group())


def _dating(text: str, year: Span, language: str) -> int | None:
    """Return where what dates by the year at *year* begins; None where nothing does."""
    before = list(WORD.finditer(text, max(0, year.start - _NEAR), year.start))[-_FAR:]
    is_named = False
    for word in reversed(before):
        lower = word.group().lower()
        if lower in _DATING or (lower in _FROM and _TO.match(text, year.end)):
            return (
                None
                if is_named and _NOUN.match(text, year.end) and not _is_decade(text, year)
                else word.start()
            )
        is_named = is_named or lower in _DEFINITE
        if not (lower in _BEFORE_YEAR or lower[0].isdigit()):
            break
    last = before[-1].group() if before else ""
    is_alone = not before or (last.islower() and last not in _BEFORE_YEAR and not last[0].isdigit())
    is_bare = (
        is_alone
        and (not last or last not in words("de", "preposition"))
        and _ADJECTIVE.match(text, year.end) is None
    )
    return year.start if language == "de" and is_bare and not _is_decade(text, year) else None


@once
def is_once_for_all(text: str) -> bool:
    """Return whether a text says of something that is done once for all, so that a year only tells more of it."""
    words_ = [word.lower() for word in WORD.findall(text)]
    passive = (two for one, two in pairwise(words_) if one in _PASSIVE)
    return not ONCE_FOR_ALL.isdisjoint(words_) or not _ONCE_IF_PASSIVE.isdisjoint(passive)


def _is_decade(text: str, year: Span) -> bool:
    return not text[year.end - 1].isdigit()
