"""Words by what they do in a statement: what role another word has beside them, and what makes more or less of it.

Closed classes, after Duden, *Die Grammatik* (Präpositionen, Artikelwörter, Indefinita, Fokuspartikeln), and *The
Cambridge Grammar of the English Language*, ch. 5 and 7; adjectives that are no subset of their noun after Partee,
*Privative Adjectives: Subsective plus Coercion* (2010). Where a list lacks a word, the claim stays open.
"""

import re

from claimcheck.languages.pack import all_groups, all_kinds, all_words, by_language, kinds_by_language
from claimcheck.speech.verbs import Use, forms_of
from claimcheck.text.dates import ORDINALS
from claimcheck.text.phrases import Sought, pattern_of

PREPOSITIONS = all_kinds("preposition-kind")
"""What a preposition makes of its noun; those of one kind say nearly the same."""

KINDS = kinds_by_language("preposition-kind")
"""The same by language: "an" is an article in English, and a preposition in German."""

LOOSE = all_words("dropped-preposition")
"""What stands behind such a one on one side may stand bare on the other: „Winterspiele von“, "the Minsk meeting"."""

LIKE = all_words("exchanged-preposition")
"""Where, when and whose is told by these in turn: "president of", "in", „von“; any other two may say another thing."""

ASIDE = all_words("aside-preposition")
"""Behind such a one a word is neither who does it nor what it is done to: "looks like Putin", "left for Minsk"."""

THAN = all_words("comparing")
"""Behind such a word stands what something is more or less than."""

RELATIVE = all_words("relative-in-claim")
"""Behind such a one a verb tells of what stands before."""

OBJECT_PRONOUNS = all_words("relative-object")
"""Relative pronouns that are an object by their form."""

SUBJECT_ARTICLES = all_words("subject-article")
"""German articles that right behind a relative pronoun stand before its clause's subject."""

JOINING = all_words("joining-statements")
"""What joins two statements."""

COORDINATING = all_words("coordinating")
"""What joins a second statement, or a second thing, to the first."""

JOINING_CLAUSES = all_words("joining-halves")
"""What opens one half of a sentence, and tells how it hangs on the other."""

DEFINITE = all_words("definite")

TAKING_UP = by_language("taking-up")
"""Pronouns that stand for somebody or something of the sentence before."""

HAVE = all_words("having")
"""*Moldova has 2 million inhabitants* says what "a country with 2 million inhabitants" says."""

OWNING = all_words("owning")
"""What else tells that somebody has something."""

NAMING = all_words("naming-verb")
"""*The town is called Bex* says what "the town of Bex" says; *called the meeting* says more."""

AUXILIARIES = all_words("auxiliary-in-claim")
"""With one of these in the claim its other verb is an infinitive, whose time it does not tell."""

HELPING = all_words("modal") | all_words("future") | all_words("auxiliary")
"""What helps another verb."""

DETERMINERS = all_words("determiner-in-claim")
"""What may stand between a preposition and its noun, and between "to" and its verb."""

OBLIQUE = all_words("oblique")
"""Articles that no subject has."""

RANKS = all_words("ranking-noun-phrase") | ORDINALS.keys()
"""What ranks a thing alone among those of which it is told: "the first case"."""

BOUNDING = all_words("bound-before-number")
"""What before a number may bound it, so that it is no preposition of the noun behind: "more than 100 tanks"."""

PASSIVE = by_language("making-passive")
"""What makes a participle passive."""

PARTICIPLE = re.compile(
    r"(?:[a-zäöü]{2,8})?ge[a-zäöüß]{2,}(?:t|en)|(?:be|ent|er|ver|zer|über|unter|miss)[a-zäöüß]{2,}(?:t|en)|[a-zäöü]+iert"
)
"""What may be a German participle."""

CLASSES = all_words("naming-class")
"""What names what a name is, with "of" between: "the city of Minsk"."""

OF_SOMEBODY = all_words("naming-object")
"""Verbs of saying that have whom they speak of as their object: "accused Hale", and no statement right behind them."""

OWNED_BY = all_words("owned-by")
"""What stands between a thing and whose it is."""

PARTITIVE = all_words("taking-part")
"""What takes a part of what stands behind "of", and owns none of it: "one of the rivals"."""

PLACING = frozenset(PREPOSITIONS[word] for word in all_words("at") & PREPOSITIONS.keys())
"""Kinds of prepositions that tell where."""

PLACES = all_groups("kind-of").get("place", frozenset())
"""Nouns that name places: what is a city in Spain is in Spain."""

LIGHT_IN_PLACE = all_words("light-in-place")
"""What behind "is" and before a place says no more than "is"."""

MEASURES = all_words("dimension") | all_words("measure")
"""By these it is told how much there is of what stands behind "of": "gallons of water"."""

IS = by_language("being-so")
"""Forms of the verbs that say that something is so."""

SAYS_IS = by_language("saying-so")
"""Those of them that say it by themselves: "pretends to be" does not."""

PRESENT = by_language("so-now")
PAST = by_language("so-then")

HAD = all_words("had")
"""What tells the past of having."""

AGAINST = all_words("against")
"""What answers to a "for" in the other half of a sentence."""

AGENTS = frozenset(PREPOSITIONS[word] for word in all_words("agent"))
"""Kinds of prepositions behind which stands who does it."""

INDEFINITE = all_words("indefinite-in-claim")
"""Indefinite articles, of a noun that is one of several."""

OPENERS = all_words("clause-opener") | all_words("opener-if-verb-follows")
"""What may open a clause, though some of it may also stand before a noun: "after"."""

EMBEDDING = all_words("vouching")
"""What vouches for the clause that depends on it, besides the verbs of saying."""

WEAK = all_words("weak-quantifier")
"""Words that make less of a statement than it says without them: „fast alle“, "some of the soldiers"."""

WHOLE = all_words("leaving-whole")
"""Adverbs that leave what stands behind them whole: "recently closed", "badly damaged"."""

STRONG = all_words("strong-quantifier")
"""Words that make more of a statement; the passage must have one, too."""

HEDGING_NOUNS = all_words("hedging-person") | {
    word for word, kind in all_kinds("hedge-of-noun").items() if kind == "noun"
}
"""Nouns that hedge, and name somebody all the same: "the suspect"."""

CONTRASTING = all_words("joining-contrast") | all_words("coordinating")
"""What joins to a statement what it is not said of: „in Japan, in Europa aber nicht“."""

PRIVATIVE = all_words("privative")
"""Adjectives that make something else of their noun, in lower case; they govern it alone."""

SETTING = Sought(r"(?<!\w)<setting>(?!\w)|(?<!\w)[0-9][0-9.,]* (?:\w+ ){0,2}<fewer-or-more>(?!\w)")
"""What may set the whole of a statement in doubt from anywhere in its sentence: a claim that has it not stays open."""

BOUNDED = Sought(
    r"(?<!\w)(?:<bound-before>)\s+(?:<indefinite>)(?=\s+(?:<duration>|<dimension>|<measure>|<currency>)(?!\w))",
    "bound-before",
)
"""What bounds one of a unit that no number counts: "up to a week", „maximal eine Stunde“."""

ONCE = pattern_of("no-longer")
"""What was, and may be no longer; in brackets, another name."""

NOT_ONCE = pattern_of("no-longer-not")
"""Phrases with such a word that tell no such thing: "at once", "once a week"."""

TURNING = pattern_of("turning")
"""What sets a statement in doubt that it governs, clause by clause: "Kern, who must pay, resigned" says that he did."""

RANKING = pattern_of("ranking")
"""What makes less of the noun behind it than it says without: "the third largest city", "a model of the tower"."""

FICTION = pattern_of("fiction")
"""What makes a world of its own of a statement, unless the claim says itself that it is about one: *a character in a novel*."""

IN_FICTION = pattern_of("in-fiction")


def vouches(word: str, language: str) -> bool:
    """Return whether a word, in lower case, vouches for what depends on it: it is one of those, or a form of a verb of saying."""
    return word in EMBEDDING or any(verb.use is Use.SAY for verb in forms_of(language).get(word, ()))
