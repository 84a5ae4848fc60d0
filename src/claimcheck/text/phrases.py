"""Patterns with words of the tables in them, sought by the words of a text: where none of theirs stands, nothing is compiled or searched.

In the tables and here `believ…` is any word that so begins, `…est` any that so ends, `…` any word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from claimcheck.languages.pack import RULED, all_words, longest_first
from claimcheck.text.word import WORD

_ANYWHERE = 2**63 - 1
"""Beyond the end of any text."""

_ANY = "…"
_SLOT = re.compile(r"(?<!P)<(…?)([a-z][a-z=-]*|[A-Z]+)(…?)>")
_PART = re.compile(r"…?\w+…?")
_HEADS = (2, 3, 4)
"""Words are told apart by so many first letters where only these are listed."""

_TAILS = (2, 3)
_SET_UP = 50
"""A pattern costs as much to compile as so many letters, besides its own."""

_ODD = ("ſ", "ı", "İ")
_AS_PLAIN = str.maketrans("ſıİ", "sii")
"""What a pattern in any case takes for a letter that it is not by `lower`."""


@cache
def pattern_of(name: str) -> "Sought":
    """Return a pattern that finds the words and phrases of class *name*, whole words alone, in any case and over line breaks."""
    return Sought(rf"(?<!\w)<{name}>(?!\w)")


def alternatives(name: str, languages: Iterable[str] = RULED) -> str:
    """Return the words and phrases of class *name* as alternatives of a pattern, each before those that it begins with."""
    return _alternatives(longest_first(all_words(name, languages)))


def _alternatives(phrases: Iterable[str]) -> str:
    return "|".join(r"\s+".join(map(_word, phrase.split())) for phrase in phrases)


def _word(word: str) -> str:
    if word == _ANY:
        return r"\w+"
    start = r"\w+" if word.startswith(_ANY) else ""
    end = r"\w*" if word.endswith(_ANY) else ""
    # An apostrophe is written in two ways, and Swiss articles, and capitals, have no ß.
    return start + re.escape(word.strip(_ANY)).replace("'", "['’]").replace("ß", "(?:ß|ss)") + end


class _Said:
    """The different words of a text, in lower case, and what they begin and end with."""

    def __init__(self, text: str) -> None:
        if not text.isascii() and any(odd in text for odd in _ODD):
            text = text.translate(_AS_PLAIN)
        self.words = frozenset(WORD.findall(text.lower().replace("ß", "ss")))

    @cached_property
    def ends(self) -> frozenset[str]:
        """The first and the last letters, marked as such."""
        heads = {word[:length] + _ANY for length in _HEADS for word in self.words}
        return frozenset(heads.union(_ANY + word[-length:] for length in _TAILS for word in self.words))

    def has(self, key: str) -> bool:
        """Return whether it has a word, or one with such an end."""
        return key in (self.ends if _ANY in key else self.words)


@lru_cache(maxsize=512)  # several patterns ask for the same one
def _said(text: str) -> _Said:
    return _Said(text)


class _Listed:
    """The phrases of a class, each by the longest of the words that must stand where it does."""

    def __init__(self, phrases: Iterable[str], *, begins: bool = False, ends: bool = False) -> None:
        """Take *phrases*, and whether letters may stand right before or behind them."""
        self._anywhere: list[str] = []
        self._by_word: dict[str, list[tuple[str, Sequence[str]]]] = {}
        self._by_end: dict[str, list[tuple[str, Sequence[str]]]] = {}
        self.phrases = longest_first(phrases)
        """All of them, each before those that it begins with."""
        for phrase in self.phrases:
            keys = _keys(f"{_ANY if begins else ''}{phrase}{_ANY if ends else ''}")
            if not keys:
                self._anywhere.append(phrase)
                continue
            key = max(keys, key=lambda key: (_ANY not in key, len(key)))
            by_key = self._by_end if _ANY in key else self._by_word
            by_key.setdefault(key, []).append((phrase, [other for other in keys if other != key]))
        self._words, self._ends = frozenset(self._by_word), frozenset(self._by_end)

    def standing_in(self, said: _Said) -> list[str]:
        """Return those that may stand in a text, in no order."""
        found = [*self._anywhere]
        # Of most classes no word stands in a text.
        for word in said.words & self._words:
            found += [phrase for phrase, others in self._by_word[word] if all(map(said.has, others))]
        for end in said.ends & self._ends if self._ends else ():
            found += [phrase for phrase, others in self._by_end[end] if all(map(said.has, others))]
        return found


def _keys(phrase: str) -> list[str]:
    """Return the words that must stand in a text where *phrase* does, and the ends of words, as `_Said` has them."""
    found = []
    for part in (part for word in phrase.replace("ß", "ss").split() for part in _PART.findall(word)):
        letters = part.strip(_ANY)
        if letters == part:
            found.append(part)
        elif not part.startswith(_ANY) and len(letters) >= _HEADS[0]:
            found.append(letters[: _HEADS[-1]] + _ANY)
        elif not part.endswith(_ANY) and len(letters) >= _TAILS[0]:
            found.append(_ANY + letters[-_TAILS[-1] :])
    return found


@cache
def _class(name: str, languages: tuple[str, ...]) -> _Listed:
    return _Listed(all_words(name, languages))


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
    def _slots(self) -> tuple[tuple[str, _Listed], ...]:
        """The classes of the template, as it names them, and their words."""
        return tuple((match.group()[1:-1], self._look_up(match)) for match in _SLOT.finditer(self._template))

    @cached_property
    def _needs(self) -> tuple[tuple[_Listed, ...], ...]:
        by_name = dict(self._slots)
        if not self._asked:
            return (tuple(by_name.values()),) if by_name else ()
        return tuple(tuple(self._need(name, by_name) for name in need.split()) for need in self._asked)

    def _need(self, name: str, by_name: Mapping[str, _Listed]) -> _Listed:
        if name.startswith("="):
            return _Listed((name[1:],))
        return by_name[name] if name in by_name else _class(name, self._languages)

    def _look_up(self, match: re.Match[str]) -> _Listed:
        begins, name, ends = match.groups()
        if name in self._words or begins or ends:
            listed = self._words[name] if name in self._words else all_words(name, self._languages)
            return _Listed(listed, begins=bool(begins), ends=bool(ends))
        return _class(name, self._languages)

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

    def _in(self, text: str, pos: int, end: int) -> re.Pattern[str] | None:
        """Return the pattern as it is to be sought in *text*, None where it cannot stand there."""
        if not self._needs:
            return self.compiled
        said = _said(text[pos:end])
        for need in self._needs:
            for listed in need:
                if listed.standing_in(said):
                    break
            else:
                return None
        if "compiled" in self.__dict__:
            return self.compiled
        key = tuple(longest_first(listed.standing_in(said)) for _, listed in self._slots)
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
