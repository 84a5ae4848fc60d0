"""Names of places, each in one spelling: Kiew and Kyiv, Mykolajiw and Mykolaiv are one; and the places that a text tells of."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_kinds, all_words, longest_first
from claimcheck.text.dates import MONTHS, WEEKDAYS
from claimcheck.text.fold import fold_words
from claimcheck.text.readings import once

_CITIES = all_kinds("place-name")
_LANDS = all_kinds("land-name")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_LISTED = _CITIES | _LANDS
_KNOWN = {name.translate(_UMLAUTS): one for name, one in _LISTED.items()} | _LISTED
_NO_PLACES = all_words("no-place")

_AT = re.compile(
    rf"(?<!\w)(?i:{'|'.join(map(re.escape, longest_first(all_words('at'))))})\s+(?:the\s+)?"
    r"(?P<name>[A-ZÄÖÜ][\w’'-]*(?:[ \n](?!(?i:on|am|at)\b)[A-ZÄÖÜ][\w’'-]*){0,2})"
)
_TRANSLITERATED = (
    *(("schtsch", "x"), ("shch", "x"), ("tsch", "x"), ("sch", "x"), ("kh", "x"), ("ch", "x"), ("sh", "x")),
    *(("zh", "z"), ("ts", "z"), ("ß", "s"), ("w", "v"), ("j", "i"), ("y", "i")),
)
"""What German and English write differently of Slavic names, as one: Charkiw, Kharkiv."""

_MARKS = ' \n"“”„‚‘’«»…'
_NAME = re.compile(r"(?<!\w)[A-ZÄÖÜÉ][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONG = re.compile(r"(.)\1+")
_FEWEST = 5
"""A shorter name is no other's spelling but by the table."""


class Place(NamedTuple):
    """A place that a text names: as written, and in one spelling."""

    words: str
    name: str
    is_land: bool
    is_known: bool
    """Whether a table has it: a German noun behind a preposition may be none."""
    is_opening: bool = False
    """Whether the text opens with it."""


def is_place(name: str) -> bool:
    """Return whether a table has *name* as that of a place."""
    return _plain(name) in _KNOWN


_FRONTS = all_words("name-front")


def is_longer_name(before: str, name: str) -> bool:
    """Return whether the word right *before* a *name* makes that of another place of it: "South | Korea", „Bad | Homburg“."""
    if not (before[:1].isupper() and name[:1].isupper()):
        return False
    return before.lower() in _FRONTS or is_place(f"{before} {name}")


@lru_cache(maxsize=1 << 13)  # words recur
def in_one_spelling(name: str) -> str:
    """Return the *name* of a place, or any other of one word, in the spelling that stands for all that are known, in lower case."""
    plain = _plain(name)
    if plain in _KNOWN:
        return _KNOWN[plain]
    plain = plain.translate(_UMLAUTS)
    if " " in plain or len(plain) < _FEWEST or not plain.isalpha():
        return plain
    for written, one in _TRANSLITERATED:
        plain = plain.replace(written, one)
    return _LONG.sub(r"\1", plain)


def _plain(name: str) -> str:
    if name.isascii() and name.isalpha():  # there is nothing to fold
        return name.lower()
    return " ".join(fold_words(name).casefold().split())


@once
def places_in(text: str) -> tuple[Place, ...]:
    """Return the places where *text* says that something is or happens: "in Hamburg", „bei Köln“."""
    return tuple(dict.fromkeys(_places(text)))


def _places(text: str) -> Iterator[Place]:
    for match in _AT.finditer(text):
        words = match["name"].split()
        while words and not is_place(" ".join(words)) and len(words) > 1 and is_place(words[0]):
            words = words[:1]
        name = " ".join(words)
        first = words[0].casefold()
        if first in MONTHS or first in WEEKDAYS or first in _NO_PLACES:
            continue
        opens = not text[: match.start()].strip(_MARKS)
        yield Place(name, in_one_spelling(name), _plain(name) in _LANDS, is_place(name), opens)


@once
def known_places(text: str) -> tuple[Place, ...]:
    """Return the places of the tables that *text* names anywhere, with a capital, in order, each once."""
    words = list(_NAME.finditer(text))
    found: dict[str, Place] = {}
    at = 0
    while at < len(words):
        longer = text[words[at].start() : words[min(at + 1, len(words) - 1)].end()]
        name = next((one for one in (longer, words[at].group()) if is_place(one)), "")
        if name:
            place = Place(name, in_one_spelling(name), _plain(name) in _LANDS, is_known=True)
            found.setdefault(place.name, place)
        at += 2 if name == longer else 1
    return tuple(found.values())


def names_place(text: str, place: Place) -> bool:
    """Return whether *text* names a place anywhere, in any spelling that is known, or as what comes from it: „Kölner“."""
    return _named_as(place.name, _plain(place.words)).search(fold_words(text)) is not None


@lru_cache(maxsize=1 << 10)  # a place is asked for in every text that may name it
def _named_as(name: str, written: str) -> re.Pattern[str]:
    """Return what finds a place by how its spellings begin, in any case."""
    spellings = {spelling for spelling, one in _KNOWN.items() if one == name} | {written}
    begun = "|".join(re.escape(one[: max(4, len(one) - 1)]) for one in sorted(spellings))
    return re.compile(rf"(?<!\w)(?:{begun})", re.IGNORECASE)
