"""Who else bears a surname, „Dorothea Merkel“ is not Angela Merkel; and nouns between a name and who speaks.

Gathered from the shipped articles and public news texts, completed by hand; they are no closed
class. A noun that is missing leaves the speaker open.

What stands before a surname is a given name, or a word that says what somebody is: a title, a trade, a party, a nation.
No list has all of either, so that each must be read for itself: a known given name that is none of the actor's is
another's, an article, a known title or role leaves the surname the actor's. Whatever is neither is in doubt: it names nobody
for certain, and contradicts nobody.

The given names are gathered from those that Faker (MIT) has for German and English or for three other languages, completed
by hand. Short forms of other names („Bill“, „Sascha“), titles, nations and places are left out: before a surname they
may be its bearer's. The list is no closed class: a name that is missing leaves open whose a surname is.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import Enum

from claimcheck.languages.pack import all_endings, all_kinds, all_words

OF = all_words("of")
"""What stands between a noun and the name that it belongs to."""

STATEMENTS = all_endings("statement")
"""What nouns end on that are somebody's own words: „Lukaschenkos Angaben“, "Biden's statement"."""

REPRESENTATIVES = all_endings("representative")
"""What nouns end on that speak for an organisation: „Experten des ISW“, „ein Sprecher des Kreml“."""

PERSONS_ROLES = all_endings("role")
"""What nouns end on that a person may be described by: „der russische Präsident“."""

RELATIVES = all_endings("relative")
"""What nouns end on that are somebody else whom one has: „Putins Tochter“, "Moore's lawyer"."""

UNNAMED = all_endings("unnamed-people")
"""What nouns end on that name nobody in particular: „Regierungskreise“, "two sources"."""


_GIVEN_NAMES = all_words("given-name")

_SHORT_FORMS = all_kinds("short-name")
"""Short forms, with a name that each stands for; there may be others that it stands for, too."""


def short_of(word: str) -> str:
    """Return a name that *word* is short for, in lower case: robert for „Bob“; nothing where none is known."""
    return _SHORT_FORMS.get(word.casefold(), "")


def is_given_name(word: str) -> bool:
    """Return whether *word* is known for a given name, or for two with a hyphen: „Jan-Peter“."""
    return all(part in _GIVEN_NAMES for part in word.casefold().split("-"))


_ADDRESSES = all_words("address")
"""Forms of address, titles and kinship before a surname."""

_ROLES = (*PERSONS_ROLES, *REPRESENTATIVES, *all_endings("occupation"))  # fmt: skip
"""What nouns end on that say what a person is."""

_CONTRACTED = all_words("contracted")
"""What stands before a noun, and before no given name."""

_SMALL = all_words("small-at-start")
"""Words that a capital at the start of a sentence makes look like names, and names of days and months."""

_ALIKE = 0.6
"""Two given names so much alike may be two spellings of one: „Wladimir“ and "Vladimir" are 0.88, „Angela“ and „Dorothea“ 0.14."""

_MOST = 3
"""At most so many words before a surname belong to the name."""


class Bearer(Enum):
    """Whether a surname with the words before it is an actor's."""

    OWN = "own"
    DOUBTFUL = "doubtful"
    OTHER = "other"


def bearer(before: Sequence[str], given: frozenset[str]) -> Bearer:
    """Return whose a surname is by the words right *before* it, in order.

    Args:
        before: The words before the surname that no mark parts from it, in their own case.
        given: The actor's given names, in lower case.
    """
    run = _names_before(before)
    if not run or not given or any(_is_own(word, given) for word in run):
        return Bearer.OWN
    # „Otto P. Merz“: the initial of a middle name says nothing.
    nearest = next((word for word in reversed(run) if len(word) > 1), run[-1])
    if is_given_name(nearest):
        is_alike = any(_are_alike(nearest.casefold(), own) for own in given)
        return Bearer.DOUBTFUL if is_alike else Bearer.OTHER
    long = short_of(nearest)
    if long and not any(_are_alike(long, own) or _are_alike(nearest.casefold(), own) for own in given):
        return Bearer.OTHER
    behind_article = len(run) == 1 and len(before) > 1 and before[-2].casefold() in _CONTRACTED
    return Bearer.OWN if behind_article or says_what(nearest) else Bearer.DOUBTFUL


def _is_own(word: str, given: frozenset[str]) -> bool:
    """Return whether *word* is a given name of the actor, or its initial."""
    is_initial = len(word) == 1 and any(name.startswith(word.casefold()) for name in given)
    return is_initial or word.casefold() in given


def _names_before(before: Sequence[str]) -> list[str]:
    """Return the run of words with a capital at the end of *before*."""
    run: list[str] = []
    for word in reversed(before[-_MOST:]):
        if not word[0].isupper() or word.casefold() in _SMALL:
            break
        run.insert(0, word)
    return run


def says_what(word: str) -> bool:
    """Return whether a word with a capital says what somebody is: „Bundeskanzlerin“, „CDU-Linker“."""
    plain = word.casefold()
    first, hyphen, _ = word.partition("-")
    is_compound = bool(hyphen) and ((len(first) > 1 and first.isupper()) or first.casefold() in _ADDRESSES)
    return plain in _ADDRESSES or is_compound or plain.endswith(_ROLES)


def is_somebody(who: str) -> bool:
    """Return whether the words *who* describe people, whom they need not name: "two officials", „ein Kollege“."""
    ends = (*_ROLES, *RELATIVES, *UNNAMED)
    return any(word.strip(".,").casefold().endswith(ends) for word in who.split())


def _are_alike(one: str, other: str) -> bool:
    return one[0] == other[0] or SequenceMatcher(None, one, other).ratio() >= _ALIKE
