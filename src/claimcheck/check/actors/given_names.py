"""Given names of German and English news, and those of whom it writes most.

Gathered from the names that Faker (MIT) has for German and English or for three other languages, completed by
hand. Short forms of other names („Bill“, „Sascha“), titles, nations and places are left out: before a surname they
may be its bearer's. The list is no closed class: a name that is missing leaves open whose a surname is.
"""

from claimcheck.languages.pack import all_kinds, all_words

_GIVEN_NAMES = all_words("given-name")

_SHORT_FORMS = all_kinds("short-name")
"""Short forms, with a name that each stands for; there may be others that it stands for, too."""


def short_of(word: str) -> str:
    """Return a name that *word* is short for, in lower case: robert for „Bob“; nothing where none is known."""
    return _SHORT_FORMS.get(word.casefold(), "")


def is_given_name(word: str) -> bool:
    """Return whether *word* is known for a given name, or for two with a hyphen: „Jan-Peter“."""
    return all(part in _GIVEN_NAMES for part in word.casefold().split("-"))
