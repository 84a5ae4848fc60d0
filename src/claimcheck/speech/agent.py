"""Who a passive verb, „heißt es“ or „geht … hervor“ names with a preposition, or in what paper it stands."""

from claimcheck.speech.lexicon import (
    AGENT_PREPOSITIONS,
    CREDITED_ENDINGS,
    CREDITED_NOUNS,
    FROM_VERBS,
    PLACE_PREPOSITIONS,
)
from claimcheck.speech.phrase import Phrase, is_noun, noun_phrase
from claimcheck.speech.segment import Sentence
from claimcheck.speech.utterance import Cue
from claimcheck.speech.words import UNQUOTED, Words

_REACH = 30
"""Behind a passive verb its agent stands within so many words."""

_PAPER = 5
"""The noun of a paper stands within so many words behind „in“."""


def agent(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return who a passive verb, „heißt es“ or „geht … hervor“ names with a preposition."""
    words, anchor = sentence.words, cue.anchor
    prepositions = {"aus"} if cue.lemma in FROM_VERBS else set(AGENT_PREPOSITIONS)
    if not cue.is_passive and cue.lemma not in FROM_VERBS:
        prepositions |= PLACE_PREPOSITIONS
    start = sentence.segments[sentence.segment_at(anchor)].start
    for places in (range(anchor + 1, min(words.end, anchor + _REACH)), range(start, anchor)):
        for at in places:
            word = words.items[at]
            if word.quoted != UNQUOTED or word.text in ",:;":
                break
            is_known = word.lower in prepositions or (cue.is_passive and _opens_paper(words, at))
            end = noun_phrase(words, at + 1, words.end) if is_known else None
            if end is not None:
                return Phrase(at + 1, end)
    return None


def _opens_paper(words: Words, index: int) -> bool:
    """Return whether a preposition says in what a passive stands: „in einem Bericht der BBC wurde vermutet“."""
    if words.items[index].lower not in PLACE_PREPOSITIONS:
        return False
    near = range(index + 1, min(words.end, index + _PAPER))
    noun = next((at for at in near if is_noun(words, at)), None)
    return noun is not None and words.items[noun].lower.endswith((*CREDITED_NOUNS, *CREDITED_ENDINGS))
