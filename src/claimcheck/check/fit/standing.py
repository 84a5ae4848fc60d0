"""What a word of a text stands behind, and so in which role: its preposition, its article, what makes it passive."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from claimcheck.check.fit.governing import APART, Read
from claimcheck.check.fit.words import (
    BOUNDING,
    DETERMINERS,
    KINDS,
    OBLIQUE,
    PARTICIPLE,
    PASSIVE,
    PREPOSITIONS,
)
from claimcheck.languages.pack import ByLanguage, all_words
from claimcheck.text.article import Article
from claimcheck.text.content import FUNCTION_WORDS, words_of
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.readings import once
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span
from claimcheck.text.stem import SEPARABLE, infinitives
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

FAR = 4
"""Farther before a noun, in words, no preposition is its own."""

_NEAR = 3
"""Farther before an English participle, in words, no form of "be" makes it passive."""

_ARTICLE = 2
"""Farther before a German noun, in words, no article is its own."""

MARK = re.compile(r"[][,;:.()–—…]")
_LEFT_OUT = re.compile(rf"{APART}|\s?\[(?:…|\.\.\.)\]\s?")
"""Where words are left out: between the pieces of a quotation, and in its translation."""

_OWNER = re.compile(r"(?:['’]s|(?<=s)['’])\s+\Z")
_INFINITIVE = all_words("infinitive-auxiliary")
_DATES = frozenset((*MONTHS, *WEEKDAYS)) - {"may"}
_AT = all_words("at")
_GENITIVES = all_words("of") & DETERMINERS
"""Articles that tell right behind a noun whose it is: „der Bruder der Ministerin“, „der Sohn eines Arztes“."""

_JOINING = all_words("joining-nouns")
OF = "of"
_TO = "to"
_ARTICLES = DETERMINERS | OBLIQUE


_PASSED = ByLanguage(lambda language: FUNCTION_WORDS[language] - DETERMINERS)
"""What stands between no preposition and its noun."""


class Standing:
    """A text with its words, and what stands around each of them."""

    def __init__(self, read: Read) -> None:
        self.read, self.words = read, words_of(read.text, read.language)
        self.at = {word.span: index for index, word in enumerate(self.words)}
        self._lower = [word.text.lower() for word in self.words]
        self._prepositions: dict[int, str] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where the words begin, in order."""
        return [word.span.start for word in self.words]

    @cached_property
    def sentences(self) -> tuple[frozenset[int], ...]:
        """The words of each sentence, by index; what a quotation leaves out parts it, too."""
        article = Article(self.read.text, self.read.language)
        spans = sentences(article, Span(0, len(self.read.text))) if self.read.text else ()
        starts = [part.start for span in spans for part in _pieces(self.read.text, span)]
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            found[bisect_right(starts, word.span.start)].append(index)
        return tuple(frozenset(inside) for inside in found.values())

    @cached_property
    def pieces(self) -> tuple[frozenset[int], ...]:
        """The words of each piece of a quotation, by index: one where nothing is left out."""
        starts = [part.start for part in _pieces(self.read.text, Span(0, len(self.read.text)))]
        found: defaultdict[int, list[int]] = defaultdict(list)
        for index, word in enumerate(self.words):
            found[bisect_right(starts, word.span.start)].append(index)
        return tuple(frozenset(inside) for inside in found.values())

    def is_date(self, index: int) -> bool:
        """Return whether a word names a month or a day of the week."""
        return self.lower(index) in _DATES

    def is_place(self, index: int) -> bool:
        """Return whether a word may be a place's name: right behind a preposition of place, with a capital, and no month."""
        is_behind = index > 0 and self.lower(index - 1) in _AT
        return is_behind and self.words[index].is_capital and not self.is_date(index)

    def lower(self, index: int) -> str:
        """Return a word in lower case."""
        return self._lower[index]

    def is_parted(self, index: int) -> bool:
        """Return whether a mark stands between a word and the one before it, none that makes an ordinal: „am 3. März“."""
        is_ordinal = (
            self.read.language == "de"
            and self.words[index - 1].text.isdigit()
            and self.gap(index) == ". "
            and not self.words[index].begins
        )
        return not is_ordinal and MARK.search(self.gap(index)) is not None

    def gap(self, index: int) -> str:
        """Return what stands between a word and the one before it."""
        return self.read.text[self.words[index - 1].span.end : self.words[index].span.start]

    def stretch(self, index: int) -> range:
        """Return the words around one, by index, up to the nearest marks."""
        first, last = index, index
        while first and not self.is_parted(first):
            first -= 1
        while last + 1 < len(self.words) and not self.is_parted(last + 1):
            last += 1
        return range(first, last + 1)

    def phrase(self, index: int) -> range:
        """Return the words behind one, with no mark between, that go on its noun phrase: capital words, in German adjectives before one."""
        end = index + 1
        while end < min(index + 1 + FAR, len(self.words)) and not self.is_parted(end):
            word = self.words[end]
            is_adjective = self.read.language == "de" and word.text.endswith(ADJECTIVE_ENDINGS)
            if not (word.is_capital or (is_adjective and not self.words[end - 1].is_capital)):
                break
            end += 1
        return range(index + 1, end)

    def preposition(self, index: int) -> str:
        """Return the kind of the preposition that a word stands behind; empty where it stands behind none."""
        if index not in self._prepositions:
            self._prepositions[index] = self._preposition(index)
        return self._prepositions[index]

    def _preposition(self, index: int) -> str:
        language = self.read.language
        passed = _PASSED[language]
        is_plain = False
        for at in range(index, max(0, index - FAR), -1):
            if self.is_parted(at):
                return ""
            before = self.lower(at - 1)
            if before in _DATES or (before in _INFINITIVE and self.lower(max(0, at - 2)) != _TO):
                return ""
            kind = self._kind(at - 1)
            if kind is not None:
                return kind
            if before in DETERMINERS:
                return (self._kind(at - 2) or "") if at > 1 and not self.is_parted(at - 1) else ""
            is_noun = self.words[at - 1].is_capital or before[0].isdigit()
            is_other = self.may_be_verb(index) and (is_noun or language == "en")
            if before not in DETERMINERS and (before in passed or is_other or (is_plain and is_noun)):
                return ""
            is_plain = is_plain or (language == "de" and not is_noun and before not in DETERMINERS)
        return ""

    def _kind(self, at: int) -> str | None:
        """Return the kind of a preposition, or of the article of a genitive; empty before a number that it bounds, None for other words."""
        word = self.lower(at)
        if word in _GENITIVES and self.is_genitive(at):
            return OF
        is_bound = word in BOUNDING and self.lower(at + 1)[0].isdigit()
        return "" if is_bound else KINDS[self.read.language].get(word)

    def is_genitive(self, article: int) -> bool:
        """Return whether „der“ stands right behind a noun and so tells whose it is: „der Bruder der Ministerin“."""
        if self.read.language != "de" or not article:
            return False
        noun, behind = self.words[article - 1], self.words[article + 1 : article + 2]
        # „Tonnen der größte Hafen“: behind a genitive's article adjectives end on „-en“.
        if behind and behind[0].text.islower() and behind[0].text.endswith("e"):
            return False
        is_day = self.is_date(article - 1)  # „am Montag der Prozess“
        return noun.is_capital and not (noun.begins or is_day or self.is_parted(article))

    def may_be_verb(self, index: int) -> bool:
        """Return whether a word may be a verb, which behind a noun has no part in its preposition."""
        word = self.words[index]
        if self.read.language == "de":
            return not word.is_capital
        return word.text.endswith("ing") or _may_be_participle(word.text.lower())

    def is_oblique(self, index: int) -> bool:
        """Return whether a German article before a noun shows that it is no subject: „den General“."""
        if self.read.language == "en" or not self.words[index].is_capital:
            return False
        near = (self.lower(i) for i in range(index - 1, max(-1, index - 1 - _ARTICLE), -1))
        return next((word for word in near if word in _ARTICLES), "") in OBLIQUE

    def particles(self, inside: frozenset[int]) -> frozenset[str]:
        """Return the German words at the end of a clause that belong to its verb: „nahm … ab“."""
        if self.read.language != "de":
            return frozenset()
        last = len(self.words) - 1
        ends = (i for i in inside if i == last or self.is_parted(i + 1) or self.lower(i + 1) in _JOINING)
        return frozenset(word for word in map(self.lower, ends) if word in SEPARABLE)

    def is_owner(self, index: int) -> bool:
        """Return whether a word has the English genitive: "Putin's"."""
        word = self.words[index]
        end = self.words[index + 1].span.start if index + 1 < len(self.words) else len(self.read.text)
        return word.text.endswith(("'s", "’s")) or bool(
            _OWNER.search(self.read.text, word.span.start, end) and self.read.language == "en"
        )

    def is_passive(self, index: int, inside: frozenset[int]) -> bool | None:
        """Return whether a word is a participle that a form of "be" or „werden“ makes passive; None: it is no participle."""
        language, word = self.read.language, self.words[index].text
        if language == "de":
            if not PARTICIPLE.fullmatch(word):
                return None
            return not self._passive.isdisjoint(inside)
        if not _may_be_participle(word.lower()):
            return None
        near = [self.lower(i) for i in range(max(0, index - _NEAR), index)]
        is_perfect = any(word in {"had", "has", "have", "having"} for word in near)
        is_bare = word.lower().endswith(("en", "rn", "wn")) and not is_perfect
        return is_bare or self._has_agent(index) or not PASSIVE["en"].isdisjoint(near)

    @cached_property
    def _passive(self) -> frozenset[int]:
        """The forms of „werden“ and what else makes a German participle passive."""
        return frozenset(i for i in range(len(self.words)) if self.lower(i) in PASSIVE["de"])

    def _has_agent(self, index: int) -> bool:
        behind = [self.lower(i) for i in range(index + 1, min(index + 5, len(self.words)))]
        is_later = "by" in behind and behind[0] in PREPOSITIONS
        return behind[:1] == ["by"] or behind[:3:2] == ["and", "by"] or is_later


@once
def standing(read: Read) -> Standing:
    """Return what stands around the words of a text."""
    return Standing(read)


def _may_be_participle(word: str) -> bool:
    """Return whether an English word, in lower case, may be a participle: "seen", "held", "shot"."""
    return word.endswith("ed") or any(infinitives(word, "en"))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for match in _LEFT_OUT.finditer(text[span.start : span.end]):
        yield Span(start, span.start + match.start())
        start = span.start + match.end()
    yield Span(start, span.end)
