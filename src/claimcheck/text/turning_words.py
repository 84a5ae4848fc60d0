"""Words that turn round what they govern only together with others, one block a language.

Gathered from the shipped articles and completed by hand; all are lower case, and each is reached by a test.
"""

from claimcheck.languages.pack import by_language, kinds_by_language, phrases

CLOSING_NEGATIONS = kinds_by_language("negation-with-closing-particle")  # fmt: skip
"""Verbs that negate only with a particle that closes their clause: „sagte die Reise ab“, not „sagte, ab Mai …“."""

NEGATING_PHRASES = phrases("negating-phrase")
"""Words that turn round only together."""

STOPS = by_language("stopping")
"""Words that turn round what was to be done, and leave standing what was there: a delivery, but not a car."""

DOINGS = phrases("doing-ending")  # fmt: skip
"""On what words of something done end: „Auszahlung“, „Teilnahme“, "shipment", "construction"."""
