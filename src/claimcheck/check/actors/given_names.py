"""Given names of German and English news, and those of whom it writes most.

Gathered from the names that Faker (MIT) has for German and English or for three other languages, completed by
hand. Short forms of other names („Bill“, „Sascha“), titles, nations and places are left out: before a surname they
may be its bearer's. The list is no closed class: a name that is missing leaves open whose a surname is.
"""

from claimcheck.languages.pack import all_words

_GIVEN_NAMES = all_words("given-name")


def is_given_name(word: str) -> bool:
    """Return whether *word* is known for a given name, or for two with a hyphen: „Jan-Peter“."""
    return all(part in _GIVEN_NAMES for part in word.casefold().split("-"))
