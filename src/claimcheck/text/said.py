"""The words of a text, and which phrases of a class may stand among them: asked before anything is sought by a pattern.

Each class that is sought has a bit, and each word the bits of the classes of which it is or begins or ends like one: so one look
at the words of a text answers for all classes at once, and most have no word there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, cached_property, lru_cache, reduce
from itertools import chain
from operator import or_

from claimcheck.languages.pack import all_words, longest_first
from claimcheck.text.word import WORD

ANY = "…"
"""In the tables it stands for more letters of a word, and alone for any word."""

_PART = re.compile(r"…?\w+…?")
_HEADS = (2, 3, 4)
"""Words are told apart by so many first letters where only these are listed."""

_TAILS = (2, 3)

_ODD = ("ſ", "ı", "İ")
_AS_PLAIN = str.maketrans("ſıİ", "sii")
"""What a pattern in any case takes for a letter that it is not by `lower`."""


class _Index(dict[str, int]):
    """Of which classes each word is that are sought, a bit each: one look at the words of a text answers for all of them."""

    _MOST = 1 << 14
    """Of so many different words it is kept."""

    def __init__(self) -> None:
        super().__init__()
        self._by_key: dict[str, int] = {}
        self._always = 0
        self.size = 0

    def add(self, words: Iterable[str], ends: Iterable[str], *, is_anywhere: bool) -> int:
        """Return the bit of a class: each text with a phrase of it has one of *words*, or a word with one of *ends*, or may be any."""
        bit = 1 << self.size
        self.size += 1
        self._always |= bit if is_anywhere else 0
        if ends:
            self.clear()
        for key in (*words, *ends):
            self._by_key[key] = self._by_key.get(key, 0) | bit
            if key in self:
                self[key] |= bit
        return bit

    def classes(self, words: Iterable[str]) -> int:
        """Return the classes of which *words* are, or begin or end like one."""
        return reduce(or_, map(self.__getitem__, words), self._always)

    def __missing__(self, word: str) -> int:
        """Return the classes of a word that was not asked for yet."""
        if len(self) >= self._MOST:
            self.clear()
        found = self[word] = reduce(or_, [self._by_key.get(key, 0) for key in (word, *_ends(word))])
        return found


_INDEX = _Index()


def _ends(word: str) -> tuple[str, ...]:
    """Return the first and the last letters of a word, marked as such: as many as `_HEADS` and `_TAILS` say."""
    return word[:2] + ANY, word[:3] + ANY, word[:4] + ANY, ANY + word[-2:], ANY + word[-3:]


class Said:
    """The words of a text, in lower case, what they begin and end with, and which phrases may stand in it."""

    def __init__(self, text: str) -> None:
        if not text.isascii() and any(odd in text for odd in _ODD):
            text = text.translate(_AS_PLAIN)
        self._lower = text.lower()
        self.words = frozenset(WORD.findall(self._lower.replace("ß", "ss")))
        self._classes, self._indexed = 0, 0
        self._standing: dict[Listed, list[str]] = {}

    @cached_property
    def ends(self) -> frozenset[str]:
        """The first and the last letters, marked as such."""
        return frozenset(chain.from_iterable(map(_ends, self.words)))

    @cached_property
    def in_order(self) -> Sequence[tuple[str, int, int]]:
        """The words as they stand, each with where it begins and ends."""
        return [(match.group(), *match.span()) for match in WORD.finditer(self._lower)]

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Of each word which ones it is, in order."""
        found: dict[str, list[int]] = {}
        for at, (word, _, _) in enumerate(self.in_order):
            found.setdefault(word, []).append(at)
        return found

    @property
    def classes(self) -> int:
        """The bits of the classes of which something may stand here."""
        if self._indexed != _INDEX.size:
            self._classes, self._indexed = _INDEX.classes(self.words), _INDEX.size
        return self._classes

    def has(self, key: str) -> bool:
        """Return whether it has a word, or one with such an end."""
        return key in (self.ends if ANY in key else self.words)

    def may_have_signs(self, phrase: str) -> bool:
        """Return whether a phrase without a word may stand here."""
        return ANY in phrase or "'" in phrase or all(sign in self._lower for sign in phrase.split())

    def may_have(self, listed: "Listed") -> bool:
        """Return whether a word of a class may stand here; most texts clear that at once."""
        return bool(listed.bit & self.classes)

    def standing(self, listed: "Listed") -> list[str]:
        """Return the phrases of a class that may stand here, in no order."""
        found = self._standing.get(listed)
        if found is None:
            found = listed.standing_in(self) if listed.bit & self.classes else []
            self._standing[listed] = found
        return found


@lru_cache(maxsize=512)
def said_in(text: str) -> Said:
    """Return the words of a text, which several patterns ask for."""
    return Said(text)


class Listed:
    """The phrases of a class, each by the longest of the words that must stand where it does."""

    def __init__(self, phrases: Iterable[str], *, begins: bool = False, ends: bool = False) -> None:
        """Take *phrases*, and whether letters may stand right before or behind them."""
        self._all = frozenset(phrases)
        self._anywhere: list[str] = []
        self._by_word: dict[str, list[tuple[str, Sequence[str]]]] = {}
        self._by_end: dict[str, list[tuple[str, Sequence[str]]]] = {}
        is_whole = not begins and not ends
        for phrase in self._all:
            if is_whole and phrase.isalpha() and "ß" not in phrase:
                self._by_word.setdefault(phrase, []).append((phrase, ()))
                continue
            keys = _keys(f"{ANY if begins else ''}{phrase}{ANY if ends else ''}")
            if not keys:
                self._anywhere.append(phrase)
                continue
            key = max(keys, key=lambda key: (ANY not in key, len(key)))
            by_key = self._by_end if ANY in key else self._by_word
            by_key.setdefault(key, []).append((phrase, [other for other in keys if other != key]))
        self._words, self._ends = self._by_word.keys(), self._by_end.keys()
        self.bit = _INDEX.add(self._words, self._ends, is_anywhere=bool(self._anywhere))

    @cached_property
    def phrases(self) -> tuple[str, ...]:
        """All of them, each before those that it begins with."""
        return longest_first(self._all)

    def standing_in(self, said: Said) -> list[str]:
        """Return those that may stand in a text, in no order."""
        # A phrase without a word in it is of signs: `%`.
        found = [phrase for phrase in self._anywhere if said.may_have_signs(phrase)]
        for word in said.words & self._words:
            found += [phrase for phrase, others in self._by_word[word] if all(map(said.has, others))]
        for end in said.ends & self._ends if self._ends else ():
            found += [phrase for phrase, others in self._by_end[end] if all(map(said.has, others))]
        return found


def _keys(phrase: str) -> list[str]:
    """Return the words that must stand in a text where *phrase* does, and the ends of words, as `Said` has them."""
    found = []
    for part in (part for word in phrase.replace("ß", "ss").split() for part in _PART.findall(word)):
        letters = part.strip(ANY)
        if letters == part:
            found.append(part)
        elif not part.startswith(ANY) and len(letters) >= _HEADS[0]:
            found.append(letters[: _HEADS[-1]] + ANY)
        elif not part.endswith(ANY) and len(letters) >= _TAILS[0]:
            found.append(ANY + letters[-_TAILS[-1] :])
    return found


@cache
def listed_as(name: str, languages: tuple[str, ...]) -> Listed:
    """Return the phrases of class *name* in *languages*, and in all."""
    return Listed(all_words(name, languages))
