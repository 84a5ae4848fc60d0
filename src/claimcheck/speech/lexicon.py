"""The word lists of one language, looked up once."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from claimcheck.speech import vocabulary
from claimcheck.speech.verbs import Form, Verb, forms_of


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
    clear = vocabulary.CLEAR_SUBJUNCTIVES[language]
    return Lexicon(
        language=language,
        forms=forms_of(language),
        determiners=vocabulary.DETERMINERS[language],
        pronouns=vocabulary.PRONOUNS[language],
        prepositions=vocabulary.PREPOSITIONS[language],
        adverbs=vocabulary.ADVERBS[language],
        subordinators=vocabulary.SUBORDINATORS[language],
        complementizers=vocabulary.COMPLEMENTIZERS[language],
        auxiliaries=vocabulary.AUXILIARIES[language],
        subjunctives=clear | vocabulary.SUBJUNCTIVES[language],
        clear_subjunctives=clear,
    )
