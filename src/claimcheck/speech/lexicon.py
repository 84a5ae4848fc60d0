"""The word lists of reported speech, and those of one language, looked up once.

Gathered from the train split of the German news quotation data (Petersen-Frey and Biemann, 2024)
and the shipped articles, completed from the grammars (Duden, *Die Grammatik*: Artikelwörter,
Pronomen, Präpositionen, Modalpartikeln; *The Cambridge Grammar of the English Language*, ch. 9
and 11). All entries are lower case; each one is reached by a test.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_words, by_language
from claimcheck.speech.verbs import Form, Verb, forms_of
from claimcheck.text import vocabulary

CREDITING = all_words("crediting")
"""Prepositions that credit what they govern, whatever it is: „laut Reuters“."""

CREDITED_NOUNS = all_words("credited-noun")
"""Nouns that make „nach“ and „aus“ credit somebody: „nach Angaben der Polizei“."""

CREDITED_ENDINGS = all_endings("credited-ending")
"""What other such nouns end on: „Krankenhausangaben“."""

VIEWS = all_words("view")
"""Nouns that make „aus“ credit: „aus Sicht der Ärzte“."""

CREDITING_BEFORE_NOUN = all_words("crediting-before-noun")
"""Prepositions that credit only before one of those nouns."""

CREDITING_AFTER = all_words("crediting-after")
"""Words that credit the noun phrase before them."""

CREDITING_BEHIND = all_words("crediting-behind-noun")
"""Prepositions that may stand behind such a noun as well: „seiner Ansicht nach“."""

CREDITING_PHRASES = tuple(tuple(phrase.split()) for phrase in all_endings("crediting-phrase"))
"""Prepositions of several words that credit."""

REFERRING = all_words("referring-back")
"""Adverbs that go back to somebody named before."""

AFTER_SO = all_words("after-so")
"""What may follow the speaker in „…, so der Minister weiter“."""

SAID_NOUNS = by_language("said-noun")
"""Nouns that a clause with dass or that, a Konjunktiv or an infinitive spells out: „der Vorwurf, dass …“."""

DETERMINERS = by_language("determiner")

PRONOUNS = by_language("pronoun")
"""Words that can be the subject by themselves."""

PREPOSITIONS = by_language("preposition")

ATTACHED = all_words("attached")
"""Prepositions whose phrase belongs to a noun with an article: „ein Sprecher im Ministerium“."""

ATTACHED_TO_NAMES = all_words("attached-to-name")
"""Those that belong to a name, too: „Patrick Georg von der IG Metall“."""

ADVERBS = by_language("adverb")

SUBORDINATORS = by_language("subordinator")

COMPLEMENTIZERS = by_language("question-complementizer")

AUXILIARIES = by_language("auxiliary")

CLEAR_SUBJUNCTIVES = by_language("clear-subjunctive")
"""Forms of the first Konjunktiv that are nothing else in the news."""

SUBJUNCTIVES = by_language("subjunctive")
"""Forms that are a Konjunktiv behind a verb of saying, and may be something else elsewhere."""

NO_SUBJUNCTIVES = all_words("no-subjunctive")
"""Words at a clause's end on -e that are no verbs."""

NO_SUBJUNCTIVE_ENDINGS = ("te", "ge", "nde", "che", "are", "ere")
"""Endings of preterites and adjectives."""

RELATIVES = vocabulary.RELATIVE_PRONOUNS["de"]
JOINERS = all_words("joiner")
OPENING_JOINERS = all_words("before-clause-kind")
"""What may stand before the word that tells what kind of clause it is."""

PURPOSES = all_words("purpose")
"""What makes an infinitive with „zu“ a purpose and no report."""

SPELLED_OUT = all_words("spelling-out")
"""What opens a clause that spells out what was said."""

ARTICLES = all_words("accusing-article")
"""What looks like an adjective by its ending, and is none."""

GENITIVES = all_words("genitive")
NAME_PARTICLES = all_words("name-particle")
OCCASIONS = all_words("occasion")
"""Nouns that say when or on what occasion: „teilte das Ministerium in der Nacht mit“."""

TIMES = all_words("occasion-behind-verb")
"""English nouns that say when, between a verb and its clause: "said this week that"."""

ADVERB_ENDINGS = ("dings", "ell", "falls", "lich", "mals", "wärts", "weise")
"""Endings of adverbs that a capital at the sentence's start makes look like nouns."""

TITLES = all_words("title")
QUANTIFIERS = all_words("quantifying")
COUNTED_PEOPLE = all_words("counted-people")
AGENCIES = all_words("agency")
"""Agencies and papers that are written small."""

OBJECT_PRONOUNS = all_words("object-pronoun")
"""What stands before the subject behind a verb: „sagte ihm der Minister“."""

PARTICLES = all_words("separable") - all_words("adverb")
"""What may stand apart from its verb, and makes another verb of it: „fand … statt“."""

NOMINATIVES = all_words("nominative")
"""Pronouns that are a subject in whatever place: „er“."""

OBLIQUE = all_words("oblique")
"""Articles that no subject has: „dem“, „einen“."""

OBJECTS_FIRST = all_words("object-first")
"""What may stand before a verb as its object: „Das sagte er“."""

OBJECT_HEADS = all_words("object-head")
"""What opens an object before its verb, whatever hangs on it: „Weiteres zum Inhalt gab Peskow nicht bekannt“."""

FOCUS_WORDS = all_words("focus")
"""What may stand before a subject: „Auch der Minister sagte“."""

WITH_IT = all_words("with-it")
"""Forms that report only with „es“: „heißt es“."""

FROM_VERBS = all_words("from-verb")
"""Verbs whose source „aus“ names: „geht aus dem Bericht hervor“."""

POSSESSIVES = ("'s", "’s")
"""Ends of English owners: "the prosecutor's claim"."""

AGENT_PREPOSITIONS = all_words("agent-preposition")
PLACE_PREPOSITIONS = all_words("place-preposition")
OPINIONS = all_words("opinion")
"""Nouns of „ist der Ansicht“."""

LIGHT_VERBS = all_words("light-verb")
"""Verbs that say with a noun: „kam zu dem Schluss, dass“, „vertritt die Ansicht, dass“."""

QUOTING = all_words("quoting")
"""Verbs whose object speaks."""

COPULAS = all_words("copula-of-opinion")
PERFECT_AUXILIARIES = all_words("perfect-auxiliary")
PASSIVE_AUXILIARIES = all_words("passive-auxiliary")
MODALS = all_words("modal")
CONTRASTS = all_words("joining-contrast")
NOT_COMPLEMENTS = all_words("no-complement")
POINTING = all_words("pointing-back")
"""What goes back to the sentence before: „Das berichtet die Zeitung.“"""

HEARSAY_VERBS = all_words("hearsay-verb")
"""Verbs that tell what others say."""

HEARSAY_ADVERBS = all_words("hearsay-adverb")
"""English adverbs that do."""

HEARSAY_PARTICIPLES = all_words("hearsay-participle")
"""English participles that do before "to": "is said to be"."""

PERFECT_INFINITIVES = all_words("perfect-infinitive")
"""What ends an infinitive of the past: „soll gekommen sein“."""

ENGLISH_PASTS = all_words("past-in-clause")
"""Verbs, none of saying, by which an English clause without a mark shows itself: "two ships ran aground"."""

INSERTED = all_words("crediting-inserted")
"""What opens a credit that is put into a sentence: „Putin, so Selenskyj, habe …“."""

CONTRARY = all_words("contrary")
"""What opens a clause that says that it is otherwise than somebody said: „Anders als von ihm behauptet“."""

NOT = all_words("excluding")
"""Words that exclude whoever is named behind them: "not Kirby, who said"."""


class Lexicon(NamedTuple):
    """What the reading of a language knows; all words in lower case."""

    language: str
    forms: Mapping[str, tuple[Verb, ...]]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    subordinators: frozenset[str]
    complementizers: frozenset[str]
    auxiliaries: frozenset[str]
    subjunctives: frozenset[str]
    """Forms that are Konjunktiv in news language, though some can be something else."""
    clear_subjunctives: frozenset[str]
    """Those that are nothing else."""

    def is_finite(self, word: str) -> bool:
        """Return whether *word* is a finite verb that the lists hold."""
        return (
            word in self.auxiliaries
            or word in self.subjunctives
            or any(verb.form is Form.FINITE for verb in self.forms.get(word, ()))
        )

    def is_verb(self, word: str) -> bool:
        """Return whether *word* is any form of a verb that the lists hold."""
        return word in self.forms or word in self.auxiliaries


@lru_cache(maxsize=4)
def lexicon_of(language: str) -> Lexicon:
    """Return the lists of *language*, one of `languages.pack.LANGUAGES`."""
    clear = CLEAR_SUBJUNCTIVES[language]
    return Lexicon(
        language=language,
        forms=forms_of(language),
        determiners=DETERMINERS[language],
        pronouns=PRONOUNS[language],
        prepositions=PREPOSITIONS[language],
        adverbs=ADVERBS[language],
        subordinators=SUBORDINATORS[language],
        complementizers=COMPLEMENTIZERS[language],
        auxiliaries=AUXILIARIES[language],
        subjunctives=clear | SUBJUNCTIVES[language],
        clear_subjunctives=clear,
    )
