"""Whether the words for a speaker name somebody whom no record knows: „Peter Wolf“, „die Polizei“.

„Er“, „die Denkfabrik“ and „der Minister“ may be whom the record means. A full name that is none of the actor's
cannot, nor can a body that is no person. A full name shows itself by a given name; other words with a capital may
be a title, an office or a nickname ("the Foreign Office", „Konsul Runge“), and contradict nobody.
"""

from collections.abc import Collection, Sequence
from enum import Enum
from itertools import dropwhile, pairwise, takewhile
from typing import TYPE_CHECKING

from claimcheck.check.actors.bearers import is_given_name, says_what
from claimcheck.check.actors.naming import BODIES, words
from claimcheck.check.actors.resolving import DESCRIBED, OPEN_PRONOUNS, PERSONAL
from claimcheck.check.actors.roles import PERSONS_ROLES, REPRESENTATIVES, STATEMENTS, UNNAMED
from claimcheck.languages.pack import all_endings
from claimcheck.records.model import Kind
from claimcheck.text.fold import fold_words

if TYPE_CHECKING:
    from claimcheck.speech.lexicon import Lexicon


class Stranger(Enum):
    """Whether a speaker's words name somebody whom no record knows."""

    NO = "no"
    LIKELY = "likely"
    CERTAIN = "certain"


def stranger(who: str, language: str, kinds: Collection[Kind]) -> Stranger:
    """Return whether the words *who*, which name no actor, name another than an actor of *kinds*."""
    from claimcheck.speech.lexicon import CREDITED_ENDINGS, CREDITED_NOUNS, REFERRING, lexicon_of

    said = words(fold_words(who).split(",")[0])
    lower = [word.lower() for word in said]
    lexicon = lexicon_of(language)
    if set(kinds) <= {Kind.PERSON} and any(
        _is_body(part, lexicon) or (language == "de" and _is_neuter(part))
        for part in (lower, _behind_noun(lower, CREDITED_NOUNS))
    ):
        return Stranger.CERTAIN
    known = PERSONAL | OPEN_PRONOUNS | REFERRING | DESCRIBED.keys() | CREDITED_NOUNS
    if not said or any(word in known or word.endswith((*CREDITED_ENDINGS, *STATEMENTS)) for word in lower):
        return Stranger.NO
    small = lexicon.determiners | lexicon.prepositions | lexicon.pronouns | lexicon.adverbs
    capital = [word for word in said if word[0].isupper() and word.lower() not in small]
    if not capital or capital[-1].lower().endswith((*UNNAMED, *PERSONS_ROLES, *REPRESENTATIVES)):
        return Stranger.NO
    if says_what(capital[-1]):
        return Stranger.NO
    if any(is_given_name(one) and two[0].isupper() for one, two in pairwise(said)):
        return Stranger.CERTAIN
    return Stranger.NO if language == "de" and lower[0] in lexicon.determiners else Stranger.LIKELY


def _behind_noun(said: Sequence[str], credited: Collection[str]) -> list[str]:
    """Return the words behind a noun of saying, whose word it is: „Angaben | der Feuerwehr“."""
    return list(dropwhile(lambda word: word not in credited, said))[1:]


_NEUTER = all_endings("neuter-person")
"""On what German neuter nouns end that may be a person."""


def _is_neuter(said: Sequence[str]) -> bool:
    """Return whether the words are a German neuter's, which few persons are: „das Rote Kreuz“."""
    own = list(takewhile(lambda word: word not in {"der", "des", "in", "von"}, said))
    return len(own) > 1 and own[0] == "das" and not own[-1].endswith(_NEUTER)


def _is_body(said: Sequence[str], lexicon: "Lexicon") -> bool:
    """Return whether the words are a body's: "the police in Kiel", and neither "the police chief" nor „der Chef der Polizei“."""
    parting = lexicon.determiners | lexicon.prepositions
    own = list(takewhile(lambda word: word not in parting, dropwhile(lambda word: word in parting, said)))
    if lexicon.language == "en":
        return bool(own) and own[-1].endswith(BODIES)
    bodies = [word for word in own if word.endswith(BODIES)]
    return bool(bodies) and all(word in bodies or not says_what(word) for word in own)
