"""Patterns with words of the tables in them, sought by the words of a text: where none of theirs stands, nothing is compiled or searched.

In the tables and here `believ…` is any word that so begins, `…est` any that so ends, `…` any word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, reduce
from itertools import chain
from operator import or_
from typing import Generic, NamedTuple, TypeVar

from claimcheck.languages.pack import RULED, all_words, longest_first
from claimcheck.text.said import ANY, Listed, Said, listed_as, said_in
from claimcheck.text.word import WORD

T = TypeVar("T")

_ANYWHERE = 2**63 - 1
"""Beyond the end of any text."""

_SLOT = re.compile(r"(?<!P)<(…?)([a-z][a-z=-]*|[A-Z]+)(…?)>")
_SET_UP = 50
"""A pattern costs as much to compile as so many letters, besides its own."""


@cache
def pattern_of(name: str) -> "Whole":
    """Return what finds the words and phrases of class *name*, whole words alone, in any case and over line breaks."""
    return Whole(name)


def alternatives(name: str, languages: Iterable[str] = RULED) -> str:
    """Return the words and phrases of class *name* as alternatives of a pattern, each before those that it begins with."""
    return _alternatives(longest_first(all_words(name, languages)))


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(r"\s+".join(map(_word, phrase.split())) for phrase in phrases)


def _word(word: str) -> str:
    if word == ANY:
        return r"\w+"
    start = r"\w+" if word.startswith(ANY) else ""
    end = r"\w*" if word.endswith(ANY) else ""
    # An apostrophe is written in two ways, and Swiss articles, and capitals, have no ß.
    return start + re.escape(word.strip(ANY)).replace("'", "['’]").replace("ß", "(?:ß|ss)") + end


class Sought:
    """A pattern of words, compiled and searched only in a text that has them.

    `<class>` stands in it for the words and phrases of a class, `<class=kind>` for those of one kind. Where more letters
    may stand right before or behind these it is `<…class>` or `<class…>`, which stands for those letters, too.
    """

    def __init__(
        self,
        template: str,
        *needs: str,
        flags: int = re.IGNORECASE,
        languages: tuple[str, ...] = RULED,
        words: Mapping[str, Iterable[str]] | None = None,
    ) -> None:
        """Take a pattern, and what it needs.

        Args:
            template: The pattern.
            needs: Names of classes, of each of which every match has a word, as they stand between `<` and `>`; where it has
                one of several, all of these. A word itself has `=` before it. Without any a match has a word of one of the
                template's classes, and where that names none it may be anywhere.
            flags: Those of `re.compile`.
            languages: Whose words they are, besides those of all.
            words: What a name in capitals stands for, which is no class.
        """
        self._template, self._flags, self._languages = template, flags, languages
        self._words = words or {}
        self._asked = needs
        self._narrow: dict[tuple[tuple[str, ...], ...], re.Pattern[str]] = {}
        self._spent = 0

    @cached_property
    def _slots(self) -> tuple[tuple[str, Listed], ...]:
        """The classes of the template, as it names them, and their words."""
        return tuple((match.group()[1:-1], self._look_up(match)) for match in _SLOT.finditer(self._template))

    @cached_property
    def _needs(self) -> tuple[tuple[Listed, ...], ...]:
        by_name = dict(self._slots)
        if not self._asked:
            return (tuple(by_name.values()),) if by_name else ()
        return tuple(tuple(self._need(name, by_name) for name in need.split()) for need in self._asked)

    def _need(self, name: str, by_name: Mapping[str, Listed]) -> Listed:
        if name.startswith("="):
            return Listed((name[1:],))
        return by_name[name] if name in by_name else listed_as(name, self._languages)

    def _look_up(self, match: re.Match[str]) -> Listed:
        begins, name, ends = match.groups()
        if name in self._words or begins or ends:
            listed = self._words[name] if name in self._words else all_words(name, self._languages)
            return Listed(listed, begins=bool(begins), ends=bool(ends))
        return listed_as(name, self._languages)

    @cached_property
    def _length(self) -> int:
        return sum(map(len, (phrase for _, listed in self._slots for phrase in listed.phrases)))

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern with all its words."""
        return self._compiled(listed.phrases for _, listed in self._slots)

    def _compiled(self, filled: Iterable[Iterable[str]]) -> re.Pattern[str]:
        phrases = iter(filled)

        def fill(match: re.Match[str]) -> str:
            before, behind = (r"\w*" if match[number] else "" for number in (1, 3))
            return f"{before}(?:{_alternatives(next(phrases)) or '(?!)'}){behind}"

        return re.compile(_SLOT.sub(fill, self._template), self._flags)

    @cached_property
    def _bits(self) -> tuple[int, ...]:
        """Of each need the bits of its classes."""
        return tuple(reduce(or_, (listed.bit for listed in need)) for need in self._needs)

    @property
    def first_bits(self) -> tuple[int, ...]:
        """The bits of classes of one of which every match has a word; 0 where none is needed."""
        return tuple(listed.bit for listed in self._needs[0]) if self._needs else (0,)

    def _may_stand_in(self, said: Said) -> bool:
        bits, classes = self._bits, said.classes
        for bit in bits:
            if not bit & classes:
                return False
        return all(
            any(listed.bit & classes and said.standing(listed) for listed in need) for need in self._needs
        )

    def may_stand_in(self, text: str) -> bool:
        """Return whether *text* has the words of a match, wherever they stand."""
        return not self._needs or self._may_stand_in(said_in(text))

    def _in(self, text: str, pos: int, end: int) -> re.Pattern[str] | None:
        """Return the pattern as it is to be sought in *text*, None where it cannot stand there."""
        if not self._needs:
            return self.compiled
        said = said_in(text[pos:end])
        if not self._may_stand_in(said):
            return None
        if "compiled" in self.__dict__:
            return self.compiled
        key = tuple(longest_first(said.standing(listed)) for _, listed in self._slots)
        if key not in self._narrow:
            # With the words of a text alone until that costs as much as all of them do.
            if self._spent > self._length:
                return self.compiled
            self._narrow[key] = self._compiled(key)
            self._spent += len(self._narrow[key].pattern) + _SET_UP
        return self._narrow[key]

    def search(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return its first match in *text*, from *pos* to *end*."""
        pattern = self._in(text, pos, end)
        return pattern.search(text, pos, end) if pattern else None

    def match(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return its match at *pos* in *text*."""
        pattern = self._in(text, pos, end)
        return pattern.match(text, pos, end) if pattern else None

    def fullmatch(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return its match that is all of *text*, from *pos* to *end*."""
        pattern = self._in(text, pos, end)
        return pattern.fullmatch(text, pos, end) if pattern else None

    def finditer(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Return its matches in *text*, from *pos* to *end*, in order."""
        pattern = self._in(text, pos, end)
        return pattern.finditer(text, pos, end) if pattern else iter(())

    def findall(self, text: str) -> list[str]:
        """Return the words of its matches in *text*, in order."""
        return [match.group() for match in self.finditer(text)]

    def sub(self, by: str, text: str) -> str:
        """Return *text* with *by* instead of its matches."""
        pattern = self._in(text, 0, _ANYWHERE)
        return pattern.sub(by, text) if pattern else text


class _Part(NamedTuple):
    """A word of a phrase, and the marks between it and the one before; none where white space stands there."""

    spellings: tuple[str, ...]
    begins: bool
    """Whether letters stand before these."""
    ends: bool
    """Whether more letters may stand behind these."""
    marks: str

    def is_word(self, word: str) -> bool:
        """Return whether *word*, in lower case, is one."""
        if not (self.begins or self.ends):
            return word in self.spellings
        return any(self._is_within(word, spelling) for spelling in self.spellings)

    def _is_within(self, word: str, spelling: str) -> bool:
        if not self.ends:
            return len(word) > len(spelling) and word.endswith(spelling)
        return word.find(spelling, 1) > 0 if self.begins else word.startswith(spelling)

    def may_follow(self, between: str) -> bool:
        """Return whether *between* may stand before it."""
        return between.replace("’", "'") == self.marks if self.marks else between.isspace()


_PIECE = re.compile(r"([^\w…]*)(…?\w+…?|…)")


@cache
def _parts(phrase: str) -> tuple[_Part, ...]:
    """Return the words of a phrase; none where these do not tell where it stands: it begins or ends with a mark."""
    found: list[_Part] = []
    for word in phrase.split():
        pieces = _PIECE.findall(word)
        is_told = "".join(marks + piece for marks, piece in pieces) == word and "’" not in word
        has_mere_mark = len(pieces) > 1 and any(piece == ANY for _, piece in pieces)
        if not is_told or pieces[0][0] or has_mere_mark or ANY in word.strip(ANY):
            return ()
        for marks, piece in pieces:
            letters = piece.strip(ANY)
            begins, ends = piece.startswith(ANY), piece.endswith(ANY) and letters != ""
            found.append(_Part(_spellings(letters), begins, ends, marks))
    return tuple(found)


def _spellings(letters: str) -> tuple[str, ...]:
    """Return a word with „ss“ for any ß, too."""
    first, *others = letters.split("ß")
    found = [first]
    for other in others:
        found = [one + mark + other for one in found for mark in ("ß", "ss")]
    return tuple(found)


class Whole(Sought):
    """The words and phrases of some classes, none within a longer word: found word by word, and nothing compiled."""

    def __init__(self, *names: str, languages: tuple[str, ...] = RULED) -> None:
        """Take classes, and whose words they are, besides those of all; at one place a phrase of an earlier class is found."""
        named = "|".join(f"<{name}>" for name in names)
        super().__init__(rf"(?<!\w)(?:{named})(?!\w)", languages=languages)

    def finditer(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> Iterator[re.Match[str]]:
        """Return what stands in *text*, from *pos* to *end*, in order."""
        bits, said = self._bits, said_in(text[pos:end])
        if not (bits and bits[0] & said.classes):
            return iter(())
        standing = (
            longest_first(said.standing(listed)) for _, listed in self._slots if listed.bit & said.classes
        )
        parts = [_parts(phrase) for phrase in dict.fromkeys(chain.from_iterable(standing))]
        return self._found(text, pos, said, parts) if all(parts) else super().finditer(text, pos, end)

    def _found(
        self, text: str, pos: int, said: Said, phrases: Sequence["_Phrase"]
    ) -> Iterator[re.Match[str]]:
        words, places = said.in_order, said.places
        first = _by_first(places, phrases)
        # The end of a word that began before it is no word.
        behind = pos + 1 if pos and WORD.match(text, pos - 1) else 0
        for at in sorted([at for word in first if word in places for at in places[word]]):
            word, start, _ = words[at]
            for phrase in first[word] if start + pos >= behind else ():
                there = words[at : at + len(phrase)]
                if _is_at(text, pos, there, phrase):
                    behind = pos + there[-1][2]
                    # A match as of a pattern.
                    yield from _STRETCH.finditer(text, pos + start, behind)
                    break

    def search(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return the first that stands in *text*, from *pos* to *end*."""
        return next(self.finditer(text, pos, end), None)

    def match(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return what stands at *pos* in *text*."""
        found = self.search(text, pos, end)
        return found if found and found.start() == pos else None

    def fullmatch(self, text: str, pos: int = 0, end: int = _ANYWHERE) -> re.Match[str] | None:
        """Return what is all of *text*, from *pos* to *end*."""
        found = self.match(text, pos, end)
        is_all = not found or found.end() == min(end, len(text))
        return found if is_all else super().fullmatch(text, pos, end)

    def sub(self, by: str, text: str) -> str:
        """Return *text* with *by* instead of what is found."""
        return super().sub(by, text) if self.search(text) else text


_STRETCH = re.compile(r".+", re.DOTALL)

_Phrase = Sequence[_Part]


def _by_first(words: Iterable[str], phrases: Sequence[_Phrase]) -> Mapping[str, Sequence[_Phrase]]:
    """Return for those of *words* with which phrases begin these, in order."""
    found: dict[str, list[int]] = {}
    loose = []
    for number, (part, *_) in enumerate(phrases):
        if part.begins or part.ends:
            loose.append(number)
        else:
            for spelling in part.spellings:
                found.setdefault(spelling, []).append(number)
    for word in words if loose else ():
        if begun := [number for number in loose if phrases[number][0].is_word(word)]:
            found[word] = [*found.get(word, ()), *begun]
    return {word: [phrases[number] for number in sorted(numbers)] for word, numbers in found.items()}


def _is_at(text: str, pos: int, words: Sequence[tuple[str, int, int]], phrase: _Phrase) -> bool:
    """Return whether *words* are those of a phrase; the first is one already."""
    return len(words) == len(phrase) and all(
        phrase[at].is_word(words[at][0])
        and phrase[at].may_follow(text[pos + words[at - 1][2] : pos + words[at][1]])
        for at in range(1, len(phrase))
    )


class Several(Generic[T]):
    """Patterns, each with what it stands for, asked all at once: only those are that have a word in the text."""

    def __init__(self, patterns: Iterable[tuple[T, Sought]]) -> None:
        """Take patterns with what each stands for."""
        self._patterns = tuple(patterns)

    @cached_property
    def _by_bit(self) -> Mapping[int, Sequence[int]]:
        """The numbers of the patterns by the classes of which each needs one; those that need none by 0."""
        found: dict[int, list[int]] = {0: []}
        for number, (_, pattern) in enumerate(self._patterns):
            for bit in pattern.first_bits:
                found.setdefault(bit, []).append(number)
        return found

    @cached_property
    def _bits(self) -> int:
        return reduce(or_, self._by_bit)

    def _asked(self, text: str) -> Iterator[tuple[T, Sought]]:
        """Yield the patterns of which a word stands in *text*, in order."""
        bits, numbers = self._bits, {*self._by_bit[0]}
        standing = bits & said_in(text).classes
        while standing:
            bit = standing & -standing
            numbers.update(self._by_bit[bit])
            standing ^= bit
        return (self._patterns[number] for number in sorted(numbers))

    def finditer(self, text: str) -> Iterator[tuple[T, re.Match[str]]]:
        """Yield what each pattern finds in *text*, one pattern behind the other, with what it stands for."""
        for name, pattern in self._asked(text):
            for match in pattern.finditer(text):
                yield name, match

    def is_whole(self, text: str) -> bool:
        """Return whether one of them finds all of *text*."""
        return any(pattern.fullmatch(text) for _, pattern in self._asked(text))
