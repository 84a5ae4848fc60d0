"""Which words of a text are names, as far as their shape and neighbours tell, and of what.

English names have a capital that other words have not. A German noun has one, too: there a name shows by what stands
before it, a given name, a role, another name, or a preposition of place without an article.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.actors.bearers import PERSONS_ROLES, REPRESENTATIVES, STATEMENTS, is_given_name
from claimcheck.languages.pack import all_kinds, all_numbers, all_words
from claimcheck.quantities.counted import land
from claimcheck.text.content import FUNCTION_WORDS, Word, words_of
from claimcheck.text.dates import MONTH_FORMS
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import NUMBER_WORDS

DATES = frozenset((*MONTH_FORMS, *all_numbers("weekday")))
_PLACING = frozenset((*all_words("place-preposition"), *all_words("at"), "nach", "aus", "from", "to", "near"))
CONTRACTED = all_words("contracted") & all_words("joining-contracted")
"""Prepositions with an article in them: „im“."""
_GOING = frozenset(("in", "nach", "aus"))
_SHORTEST = 3
DETERMINERS = all_words("determiner")
_JOINING = all_words("joining-nouns")
_COUNTED = frozenset(all_kinds("counted"))
_UNITS = frozenset(
    (*all_kinds("currency"), *all_kinds("percent-unit"), *all_kinds("duration"), *all_kinds("dimension"))
)
_SAYING = re.compile(r"(?:sagt|erklärt|betont|mitteil|meldet|berichtet|warnt|teilt|so\b|said|says|told)")
_COMMON = re.compile(
    r".*(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|tät|nis|nisse|tum|chen|lein|ent|ment|ik|ur|ität|nahme|gabe|stand|fall|zeit|kraft)"
)
"""What German common nouns end on that names hardly do."""


_STRANGE = re.compile(r"[aouyéáíóúê]$|[àâåæçéèêëíìîïñóòôøúùûćčđłńśšźžş]", re.IGNORECASE)
"""Letters, and ends of words, that German common nouns seldom have."""


_SPELLED = (
    ("tsch", "c"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("ck", "k"), ("ph", "f"), ("th", "t"),
    ("c", "k"), ("v", "w"), ("y", "i"), ("j", "i"), ("z", "s"), ("ß", "s"),
)  # fmt: skip
"""What a name from another script is spelled with, here and there: „Kiew“ and "Kiev", „Selenskyj“ and "Zelensky"."""
_TWICE = re.compile(r"(.)\1")


@lru_cache(maxsize=4096)
def sounding(name: str) -> str:
    """Return a name's letters in one spelling, by which two transliterations of it are one; many other names are, too."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(c))
    for one, other in _SPELLED:
        plain = plain.replace(one, other)
    return _TWICE.sub(r"\1", plain)


class Sort(StrEnum):
    """What a name is of."""

    PERSON = "person"
    PLACE = "place"
    OTHER = "other"


class Named(NamedTuple):
    """A word that is a name, where it stands, and of what."""

    word: Word
    sort: Sort
    is_shown: bool = True
    """Whether its own neighbours show it; else it is one elsewhere."""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.word.span


def names_in(text: str, language: str, known: Mapping[str, Sort] = MappingProxyType({})) -> Iterator[Named]:
    """Yield the words of *text* that plainly are names or parts of one.

    Args:
        text: What is read.
        language: Its language.
        known: By their letters, without case, words that are names wherever they stand.
    """
    words = words_of(text, language)
    for index, word in enumerate(words):
        sort = _sort(words, index, text, language)
        elsewhere = known.get(word.text.casefold()) if word.is_capital else None
        if sort is not None:
            yield Named(word, elsewhere if elsewhere and sort is Sort.OTHER else sort)
        elif elsewhere is not None:
            yield Named(word, elsewhere, is_shown=False)


def sure_names(text: str, language: str, known: Mapping[str, Sort]) -> Iterator[Named]:
    """Yield the names of a text but for what may be no name behind an article: „im Detail“."""
    words = words_of(text, language)
    led = {
        other.span
        for one, other in pairwise(words)
        if one.text.lower() in CONTRACTED and not land(other.text)
    }
    yield from (named for named in names_in(text, language, known) if named.span not in led)


_OFTEN = 2
"""So often a word must look like a name before it is one where it does not."""


def known_names(texts: Iterable[str], language: str) -> dict[str, Sort]:
    """Return the words that plainly are names in some of *texts*, by their letters without case."""
    seen: dict[str, Counter[Sort]] = {}
    small: set[str] = set()
    for text in texts:
        for named in names_in(text, language):
            if named.word.is_capital:
                seen.setdefault(named.word.text.casefold(), Counter())[named.sort] += 1
        small.update(word.text for word in words_of(text, language) if not word.is_capital)
    return {
        word: sorts.most_common(1)[0][0]
        for word, sorts in seen.items()
        if word not in small and (sorts[Sort.PERSON] or sorts.total() >= _OFTEN or language == "en")
    }


def lead_of(words: Sequence[Word], at: int, prepositions: AbstractSet[str]) -> tuple[str, ...]:
    """Return the preposition that a word stands right behind, with an article or without; nothing where none is."""
    before = [word.text.lower() for word in words[max(0, at - 2) : at]]
    if before and before[-1] in prepositions:
        return (before[-1],)
    is_led = len(before) > 1 and before[-1] in DETERMINERS and before[-2] in prepositions
    return tuple(before) if is_led else ()


def _sort(words: tuple[Word, ...], index: int, text: str, language: str) -> Sort | None:
    word = words[index]
    lower = word.text.lower()
    if land(word.text) and (not word.text.isupper() or len(word.text) >= _SHORTEST):
        return Sort.PLACE
    if not _may_be_name(word, lower, language):
        return None
    before = words[index - 1] if index and _is_next(words[index - 1], word, text) else None
    behind = words[index + 1] if index + 1 < len(words) and _is_next(word, words[index + 1], text) else None
    if language == "en":
        is_first = word.begins and not (index and text[: word.span.start].rstrip().endswith("."))
        return _english(word, before, behind, is_first=is_first)
    is_dated = before is not None and before.text.lower() in DATES  # „im Januar Bescheid wissen“
    if before is not None and not is_dated and _is_placed(words, index - 1):
        if not is_given_name(word.text) and lower not in _NO_NAMES:
            return Sort.PLACE if _is_kind(words, index - 1, text) and not _common(word.text) else None
    elif _is_placed(words, index) and _is_kind(words, index, text):
        return None
    return _german(word, before, behind)


_OPENING = frozenset("„“\"»‚'")


def _is_kind(words: tuple[Word, ...], index: int, text: str) -> bool:
    """Return whether a noun says what the name right behind it is of: „im Werk Brüssel“, „im Raum Kiel“."""
    behind = words[index + 1] if index + 1 < len(words) else None
    if behind is not None and text[words[index].span.end : behind.span.start].strip() in _OPENING:
        return index > 0 and words[index - 1].text.lower() in CONTRACTED  # „im Lokal „Da Bruno““
    is_named = behind is not None and behind.is_capital and behind.text.lower() not in DATES
    is_led = index > 0 and words[index - 1].text.lower() in CONTRACTED
    return is_led and is_named and behind is not None and _is_next(words[index], behind, text)


def _is_placed(words: tuple[Word, ...], index: int) -> bool:
    """Return whether a word is a place by what it stands behind, alone or as one of several: „in Hamburg und Bremen“."""
    at = index - 1
    while at > 0 and words[at].text in _JOINING and words[at - 1].is_capital:
        at -= 2
    return at >= 0 and words[at].text.lower() in _PLACING


def _may_be_name(word: Word, lower: str, language: str) -> bool:
    is_word = lower in FUNCTION_WORDS[language] or lower in NUMBER_WORDS[language] or lower in DATES
    return word.is_capital and word.text[0].isalpha() and not (is_word or lower in _UNITS)


def _is_next(one: Word, other: Word, text: str) -> bool:
    return not text[one.span.end : other.span.start].strip()


def _english(word: Word, before: Word | None, behind: Word | None, *, is_first: bool) -> Sort | None:
    if is_first and not is_given_name(word.text) and not (behind and behind.is_capital):
        return None
    if is_given_name(word.text) or (before is not None and is_given_name(before.text)):
        return Sort.PERSON
    if (
        before is not None
        and before.text.lower() in _PLACING | {"in", "at", "the"}
        and before.text.lower() != "the"
    ):
        return Sort.PLACE
    return Sort.OTHER


_ROLE_ENDING = re.compile(r"(?:in|er|rat|wart|e)\Z")
"""On what nouns end that say what somebody is, whom a given name behind them tells."""


def _german(word: Word, before: Word | None, behind: Word | None) -> Sort | None:  # noqa: PLR0911 -- a list of signs
    if is_given_name(word.text) and not word.begins:
        return Sort.PERSON
    if word.text.isupper() and len(word.text) > 1:
        return Sort.OTHER
    if word.text.lower() in _NO_NAMES:
        return None
    if (
        behind is not None
        and behind.is_capital
        and is_given_name(behind.text)
        and _ROLE_ENDING.search(word.text)
    ):
        return None  # „Personalrätin Karin Obermann“
    if before is None:
        return Sort.PERSON if behind is not None and behind.is_capital and is_given_name(word.text) else None
    lower = before.text.lower()
    is_person = is_given_name(before.text) or lower.endswith((*PERSONS_ROLES, *REPRESENTATIVES))
    is_noun = before.is_capital and (not before.begins or is_person) and lower not in DATES
    is_noun = is_noun and (is_person or not lower.endswith("er"))  # „Münchner Autor“
    # „hört des Bundestages Fachleute“: behind a genitive the noun may be another part of the sentence.
    is_apart = not is_person and lower.endswith("es") and _looks_common(word)
    is_named = is_noun and not is_apart and not _is_amount(lower)
    if is_named and not (_common(word.text) or (not is_person and word.text.endswith("en"))):
        return Sort.PERSON if is_person else Sort.OTHER
    if (lower in _GOING and not _counts(word)) or (lower in _PLACING and not _looks_common(word)):
        return Sort.PLACE
    if _STRANGE.search(word.text) and lower not in DETERMINERS:
        return Sort.OTHER
    if _SAYING.match(lower) and not _looks_common(word):
        return Sort.PERSON
    return None


_NO_NAMES = frozenset[str]().union(
    *map(
        all_words,
        ("no-place", "occasion", "time-noun", "credited-noun", "credit-noun", "happening", "said-noun"),
    )
)
"""Nouns of the tables that no name is: „im Gespräch“, „in Folge“."""


def _counts(word: Word) -> bool:
    """Return whether behind „in“, „nach“ or „aus“ a word without an article is no place: „nach Angaben“, „in Jahren“."""
    lower = word.text.lower()
    is_time = any(lower.startswith(unit) for unit in _UNITS if len(unit) > _SHORTEST)
    return _common(word.text) or is_time or lower.endswith(STATEMENTS)


def _is_amount(lower: str) -> bool:
    return (
        lower in NUMBER_WORDS["de"]
        or lower in _UNITS
        or lower in _COUNTED
        or lower.endswith(("ende", "erte", "onen"))
    )


@lru_cache(maxsize=4096)
def _common(text: str) -> bool:
    lower = text.lower()
    return bool(_COMMON.fullmatch(lower)) or lower in _COUNTED


def _looks_common(word: Word) -> bool:
    return _common(word.text) or (
        word.text.endswith(("en", "er", "ern", "e")) and not is_given_name(word.text)
    )
