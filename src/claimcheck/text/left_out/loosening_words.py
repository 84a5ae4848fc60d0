"""Words that make less of what stands right behind them, one block a language.

Gathered from the public articles and completed by hand; all are lower case, and each is reached by a test.
"""

from claimcheck.languages.pack import all_words, by_language, phrases

ALMOST = phrases("almost")
"""What does not hold of anything right behind it: „fast | alle“, "anything but | a success"."""

FAR = phrases("far-from")
"""What negates right before a quantifier or adjective, and not before a place."""

PLACES = all_words("place-start")
"""What begins the name of a place rather than what is far from being so."""

LESS = by_language("making-less")
"""What is perhaps less than what stands right behind it: "attempted | murder", „teilweise | zerstört“."""

FEW = phrases("making-few")
"""What calls the number or quantity right behind it small: "only | 300", "barely | enough"."""

AMOUNTS = all_words("amount")
"""What is no number and yet an amount."""

ABOUT = by_language("loosening-multiple")
"""What makes a multiple less exact: „etwa | doppelt“; elsewhere they are other words, too."""

NEAR_DATES = phrases("near-date")
"""What makes a date right behind it less exact or less sure: „voraussichtlich | am 16. Oktober“."""

UNREAL = by_language("unreal")
"""Of what such a noun names it is not said that it has come to pass: "a risk of | a breach", „die Gefahr | eines Bruchs“."""

UNREAL_LINKS = by_language("unreal-link")
"""What joins such a noun to what it names."""

LIMITS = phrases("limit")
"""What limits a date or a number right behind it; German superlatives on „-stens“ do, too."""

LIMITS_BEHIND = phrases("limit-behind")
"""What limits the date right before it."""

NO_LIMITS = all_words("no-limit")
"""Words on „-stens“ that limit nothing, or not a date."""

QUANTIFIERS = by_language("quantifier")
"""What an approximating adverb before it makes less of."""

NO_APPROXIMATIONS = all_words("no-approximation")
"""Words on "-ly" or „-weise“ that make no number or quantifier less."""

DATE_STARTS = all_words("date-start")
"""With what a date begins, besides numbers and the names of months and days."""

REFERENCES = all_words("number-reference")
"""Short forms that may stand before a number and bound it not: „Nr. 5“, "p. 5"."""

DEFINITES = all_words("definite") | all_words("of")
"""What may stand between a quantifier and what it counts: "all of the"."""
