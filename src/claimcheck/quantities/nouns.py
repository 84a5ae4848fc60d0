"""What news counts: a small lexicon of nouns in German and English, of nations, and of what befalls people.

simplemma 2.0 (19 MB) was weighed for the stems of other nouns, but two nouns are only ever called the
same here, which cutting their endings does as well. Gathered by hand from news in both languages;
what is missing goes untold.
"""

from collections.abc import Iterable

from claimcheck.languages.pack import all_kinds
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

COUNTED = all_kinds("counted")
"""What is counted: names of things, and the words for each."""

PEOPLE = frozenset((
    *("soldier", "reservist", "mercenary", "officer", "conscript", "police officer", "hostage", "teacher"),
    *("doctor", "nurse", "student", "journalist", "worker", "employee", "patient", "voter", "diplomat"),
    *("person", "inhabitant", "man", "woman", "child", "adult", "civilian", "refugee", "prisoner"),
    *("casualty", "injured", "missing", "demonstrator", "member"),
))  # fmt: skip

FATES = all_kinds("fate")
"""What befell those that are counted, told beside the number: „30 verletzt“, "12 people were killed"."""

_NATION_STEMS = all_kinds("nation")
"""Nations, and the words for what is theirs, German ones without their endings."""

_ENDINGS = (*ADJECTIVE_ENDINGS, "n", "s")


def category(noun: str) -> str | None:
    """Return the name of what a noun counts; of a compound with a hyphen that of its last part."""
    word = noun.lower().rstrip("'")
    return COUNTED.get(word) or COUNTED.get(word.rpartition("-")[2])


def nation(word: str) -> str | None:
    """Return the nation that an adjective or a noun for people names: „russische“, "Russians"."""
    plain = word.lower()
    if plain in _NATION_STEMS:
        return _NATION_STEMS[plain]
    heads = (plain.removesuffix(end) for end in _ENDINGS if plain.endswith(end))
    return next((_NATION_STEMS[head] for head in heads if head in _NATION_STEMS), None)


def nations(words: Iterable[str]) -> frozenset[str]:
    """Return the nations that *words* name."""
    return frozenset(name for name in map(nation, words) if name is not None)
