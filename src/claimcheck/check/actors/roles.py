"""Nouns between a name and who speaks: statements, which are one's own, and people who speak for an organisation.

Gathered from the shipped articles and public news texts, completed by hand; they are no closed
class. A noun that is missing leaves the speaker open.
"""

from claimcheck.languages.pack import all_endings, all_words

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
