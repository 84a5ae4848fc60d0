"""Patterns of words and phrases from the tables: `believ…` is any word that so begins, `…est` any that so ends, `…` any word."""

import re
from collections.abc import Iterable
from functools import cache

from claimcheck.languages.pack import RULED, all_words, longest_first

_ANY = "…"


@cache
def pattern_of(name: str) -> re.Pattern[str]:
    """Return a pattern that finds the words and phrases of class *name*, whole words alone, in any case and over line breaks."""
    return re.compile(rf"(?<!\w)(?:{alternatives(name)})(?!\w)", re.IGNORECASE)


def alternatives(name: str, languages: Iterable[str] = RULED) -> str:
    """Return the words and phrases of class *name* as alternatives of a pattern, each before those that it begins with."""
    return "|".join(
        r"\s+".join(map(_word, phrase.split())) for phrase in longest_first(all_words(name, languages))
    )


def _word(word: str) -> str:
    if word == _ANY:
        return r"\w+"
    start = r"\w+" if word.startswith(_ANY) else ""
    end = r"\w*" if word.endswith(_ANY) else ""
    # An apostrophe is written in two ways.
    return start + re.escape(word.strip(_ANY)).replace("'", "['’]") + end
