"""What numbers count or measure: units, currencies, and the nouns that news count.

One line is one unit in its spellings and forms, so that `€` for `Euro` is told as another wording
and `Dollar` for `Euro` as another unit. Units and their signs follow the SI brochure and ISO 4217 as
far as news use them; the nouns were gathered from the shipped articles and completed by hand.
"""

from collections.abc import Collection

from claimcheck.languages.pack import all_groups, longest_first

UNITS = tuple(longest_first(spellings) for spellings in all_groups("changed-unit").values())
"""The units, each in its spellings, in lower case."""

_GROUP = {word: index for index, unit in enumerate(UNITS) for word in unit}


def is_unit(word: str) -> bool:
    """Return whether the lower-case *word* is a unit or a noun that news count."""
    return word in _GROUP


def units_of(words: Collection[str]) -> frozenset[int]:
    """Return which units stand among the lower-case *words*, whatever their spelling."""
    return frozenset(_GROUP[word] for word in words if word in _GROUP)
