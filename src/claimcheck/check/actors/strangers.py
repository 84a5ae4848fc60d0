"""Whether the words for a speaker name somebody whom no record knows: „Peter Wolf“, „die Polizei“.

„Er“, „die Denkfabrik“ and „der Minister“ may be whom the record means. A name that is none of the
actor's cannot, nor can a body that is no person; a single German noun with its capital may be either.
"""

from collections.abc import Collection
from enum import Enum

from claimcheck.check.actors.bearers import says_what
from claimcheck.check.actors.naming import words
from claimcheck.check.actors.resolving import DESCRIBED, OPEN_PRONOUNS, PERSONAL
from claimcheck.check.actors.roles import PERSONS_ROLES, REPRESENTATIVES, STATEMENTS, UNNAMED
from claimcheck.records.model import Kind
from claimcheck.text.fold import fold_words
from claimcheck.text.wordlist import ordered_words

_BODIES = ordered_words("""
    polizei feuerwehr staatsanwaltschaft bundeswehr armee behörde behörden ministerium gericht amt police army court ministry prosecutors
    prosecution navy department firefighters
""")
"""What nouns end on that are no person."""

_PAIR = 2


class Stranger(Enum):
    """Whether a speaker's words name somebody whom no record knows."""

    NO = "no"
    LIKELY = "likely"
    CERTAIN = "certain"


def stranger(who: str, language: str, kinds: Collection[Kind]) -> Stranger:
    """Return whether the words *who*, which name no actor, name another than an actor of *kinds*."""
    from claimcheck.speech.lexicon import lexicon_of
    from claimcheck.speech.vocabulary import CREDITED_ENDINGS, CREDITED_NOUNS, REFERRING

    said = words(fold_words(who).split(",")[0])
    lower = [word.lower() for word in said]
    known = PERSONAL | OPEN_PRONOUNS | REFERRING | DESCRIBED.keys() | CREDITED_NOUNS
    if not said or any(word in known or word.endswith((*CREDITED_ENDINGS, *STATEMENTS)) for word in lower):
        return Stranger.NO
    if set(kinds) <= {Kind.PERSON} and any(word.endswith(_BODIES) for word in lower):
        return Stranger.CERTAIN
    lexicon = lexicon_of(language)
    small = lexicon.determiners | lexicon.prepositions | lexicon.pronouns | lexicon.adverbs
    capital = [word for word in said if word[0].isupper() and word.lower() not in small]
    if not capital or capital[-1].lower().endswith((*UNNAMED, *PERSONS_ROLES, *REPRESENTATIVES)):
        return Stranger.NO
    if says_what(capital[-1]):
        return Stranger.NO
    has_article = lower[0] in lexicon.determiners
    is_run = len(capital) >= _PAIR and said.index(capital[-1]) - said.index(capital[0]) == len(capital) - 1
    if is_run and (language == "en" or not has_article or says_what(capital[0])):
        return Stranger.CERTAIN
    return Stranger.NO if language == "de" and has_article else Stranger.LIKELY
