"""Verbs of saying that take another object than the rest: whose object alone tells, and who hears it."""

from claimcheck.languages.pack import all_words

TELLING = all_words("telling")
"""Verbs of saying whose object alone tells what was said: „sprach von einem Erfolg“."""

ADDRESSING = all_words("addressing")
"""Verbs whose first object hears it: "told reporters the plant was safe"."""
