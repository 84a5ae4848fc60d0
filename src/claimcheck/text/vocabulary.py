"""The word lists that several rules read, one block a language: what negates, bounds, scales a number, opens a clause.

Closed classes follow the grammars: Duden, *Die Grammatik* (Negationswörter, Subjunktionen, Relativwörter) and *The Cambridge
Grammar of the English Language* (ch. 9 negation, 11 and 12 subordination). Verbs and adjectives that negate what depends on
them (`dementieren`, `fraglich`) were gathered from the shipped articles and completed by hand; they are no closed class, and
one that is missing here goes unnoticed. All entries are lower case; each one is reached by a test.
"""

from claimcheck.languages.pack import ByLanguage, all_words, by_language, groups, kinds_by_language, phrases


def _ranges(language: str) -> tuple[str, ...]:
    words_of = groups(language, "range")
    return tuple(next(iter(words_of.get(part, ("",)))) for part in ("to", "between", "and", "of"))


NEGATIONS = by_language("negation")
"""Words that turn round what they govern."""

PARTED_NEGATIONS = kinds_by_language("negation-with-particle")  # fmt: skip
"""Verbs that negate together with a particle that stands apart from them: „wies … zurück“."""

NOT_NEGATIONS = phrases("no-negation")
"""Phrases that hold a negation and negate nothing."""

BOUNDS_BEFORE = kinds_by_language("bound-before")
"""What bounds, loosens or negates the number that follows it, each with what it makes of the number."""

LOOSE_BOUNDS = by_language("loose-bound")
"""Bounds that are prepositions, too: they bound a number, but not what an article opens."""

BOUND_FILLERS = by_language("bound-filler")
"""What may stand between a bound and its number."""

BOUNDS_AFTER = kinds_by_language("bound-after")
"""What bounds the number before it, each with what it makes of the number."""

SCALES = by_language("scale")
"""What belongs to the number before it: `2,6 Millionen` is not `2,6`."""

NUMBER_WORDS = by_language("number-word")
"""Numbers written out. Left out are „ein“ and "one", which are articles more often than numbers."""

NUMBER_STEMS = all_words("number-stem")
"""English numbers that go on in the next word: "two thousand five hundred", "twenty five"."""

DEFINITE = by_language("definite")
"""Definite articles."""

INDEFINITES = by_language("indefinite")
"""Articles that count behind a firm bound: „mehr als ein Prozent“, "at least one"."""

MULTIPLES = by_language("multiple")
"""How many times, where a firm bound stands before it: „mehr als doppelt“, "at least once"."""

JOINTS = by_language("number-joint")
"""What makes a choice or a product of two numbers: „3 oder 5“."""

MEASURES = by_language("measure")
"""What an article counts one of, also behind a loose bound: „bis zu einem Jahr“, "about a third"."""

PART_ENDINGS = phrases("part-ending")
"""What a part of a whole ends on: „etwa ein Zehntel“, "about a tenth"."""

NUMBER_TAILS = phrases("number-tail")
"""What a number written in one word ends on: „zehnmal“, „einhundert“, „Dreiviertel“."""

ORDINALS = by_language("order-or-part")
"""Places in an order and parts of a whole, which a changed quotation changes like a number."""

ABBREVIATIONS = by_language("abbreviation")
"""Words whose full stop ends no sentence."""

RANGES = ByLanguage(_ranges)
"""What joins the two ends of a range, or a part and its whole: N bis M, zwischen N und M, N von M."""

LITTLE_WORDS = all_words("little-name-word")
"""Words of names that are no names by themselves, and take no capital."""

PLAIN_NEGATIONS = all_words("plain-negation")
"""Those negations that turn round whatever they stand by; the others deny something of their own."""

NOUN_ENDINGS = ("s", "es", "n", "en", "'", "'s")
ADJECTIVE_ENDINGS = ("e", "em", "en", "er", "es")
"""Inflection that a name may carry in a cue: „Lukaschenkos“, „des Präsidenten“, „der belarussischen
Seite“. German case endings of nouns and of adjectives, and the English genitive."""


CLOSING_NEGATIONS = kinds_by_language("negation-with-closing-particle")  # fmt: skip
"""Verbs that negate only with a particle that closes their clause: „sagte die Reise ab“, not „sagte, ab Mai …“."""

NEGATING_PHRASES = phrases("negating-phrase")
"""Words that turn round only together."""

STOPS = by_language("stopping")
"""Words that turn round what was to be done, and leave standing what was there: a delivery, but not a car."""

DOINGS = phrases("doing-ending")  # fmt: skip
"""On what words of something done end: „Auszahlung“, „Teilnahme“, "shipment", "construction"."""


COMPLEMENTIZERS = by_language("complementizer")
"""Openers of a clause that the verb above it governs: „es ist unwahrscheinlich, dass …“."""

CLAUSE_OPENERS = by_language("clause-opener")
"""Other openers of a clause of its own: what negates above it leaves it standing."""

OPENERS_OF_TIME = by_language("opener-of-time")
"""What opens a clause or a phrase at the start of a sentence: „Seit Kern nicht zahlt, …“, „Seit Montag …“."""

OPENERS_WITHOUT_COMMA = by_language("opener-without-comma")
"""Openers that begin a clause without a comma before them."""

STRENGTHENERS = by_language("before-opener")
"""What may stand before the opener of a clause: „selbst wenn“."""

RELATIVE_ARTICLES = by_language("relative-article")
"""Articles that open a relative clause when they follow a comma."""

RELATIVE_PRONOUNS = by_language("relative-pronoun")
"""What opens a relative clause behind a comma and a preposition: „mit denen“. English ones open a
clause wherever they stand, so that no preposition is needed."""

PREPOSITIONS = by_language("before-relative")
"""What may stand before a relative pronoun: „in dem“."""
