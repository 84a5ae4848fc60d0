"""What only its mood shows to be somebody's words: Konjunktiv without a verb of saying, „sollen“, "is said to"."""

from itertools import pairwise

from claimcheck.speech.clause import finite_verb, may_speak, topic
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import (
    HEARSAY_ADVERBS,
    HEARSAY_PARTICIPLES,
    HEARSAY_VERBS,
    PARTICLES,
    PERFECT_INFINITIVES,
    SPELLED_OUT,
)
from claimcheck.speech.phrase import noun_phrase
from claimcheck.speech.segment import Sentence, subjunctive
from claimcheck.speech.utterance import Speech, pieces
from claimcheck.speech.words import Words

_HEARSAY = frozenset((*HEARSAY_ADVERBS, *HEARSAY_PARTICIPLES, *HEARSAY_VERBS))


def told_by_mood(sentence: Sentence) -> Speech | None:
    """Return what a clause in the Konjunktiv tells behind a verb that no list holds: „Putin ließ ausrichten, er sei …“.

    Who does what the verb tells is the best guess at the speaker, and no more: „Moor bekam einen Brief, er sei …“.
    """
    words, first = sentence.words, sentence.segments[0]
    if words.lexicon.language != "de":
        return None
    later = range(1, len(sentence.segments))
    number = next((number for number in later if _is_told(sentence, number)), None)
    if number is None or subjunctive(words, first.start, first.end) is not None:
        return None
    at = finite_verb(words)
    if at is None or at >= first.end:
        return None
    start = sentence.segments[number].start
    who = topic(sentence, first.end)
    cue = (at, *((first.end - 1,) if _ends_in_verb(words, at, first.end) else ()))
    frame = pieces(words, 0, start)
    span = words.span(*who) if who is not None and may_speak(words, who) else None
    message = pieces(words, start, words.end)
    return Speech(Kind.INDIRECT, message, words.spans(cue), span, frame, is_guessed=True)


def _is_told(sentence: Sentence, number: int) -> bool:
    """Return whether a clause behind another is none of its own kind, and in the Konjunktiv."""
    words, segment = sentence.words, sentence.segments[number]
    opener = words.items[sentence.opener(number)].lower
    if opener in words.lexicon.subordinators and opener not in SPELLED_OUT:
        return False
    if segment.mark not in ",:" or sentence.is_dependent(number):
        return False
    return subjunctive(words, segment.start, segment.end, clear=True) is not None


def _ends_in_verb(words: Words, verb: int, end: int) -> bool:
    """Return whether a clause closes with what belongs to its verb: „hat … angeregt“, „nahm … hin“."""
    last = words.items[end - 1]
    return end - 1 > verb and last.is_small and last.lower.endswith(("t", "en", *PARTICLES))


def has_own_subject(sentence: Sentence) -> bool:
    """Return whether a main clause in no Konjunktiv, with a subject of its own, opens a sentence of several clauses."""
    words, first = sentence.words, sentence.segments[0]
    if len(sentence.segments) == 1 or words.items[0].is_one_of(words.lexicon.subordinators):
        return False
    is_plain = subjunctive(words, first.start, first.end) is None
    return is_plain and noun_phrase(words, first.start, first.end, 1) is not None


def is_free_indirect(sentence: Sentence, *, goes_on: bool) -> bool:
    """Return whether a clause that is no dependent one has a Konjunktiv; where the sentence *goes_on* with speech, any form will do."""
    for number, segment in enumerate(sentence.segments):
        opener = sentence.words.items[sentence.opener(number)].lower
        if number > 0 and opener in sentence.words.lexicon.subordinators:
            continue
        if subjunctive(sentence.words, segment.start, segment.end, clear=not goes_on) is not None:
            return True
    return False


def is_hearsay(sentence: Sentence, *, is_near: bool) -> bool:
    """Return whether „sollen“ tells what others say: near to their words, or with a perfect."""
    words = sentence.words
    if _HEARSAY.isdisjoint(words.forms):
        return False
    if any(word.is_one_of(HEARSAY_ADVERBS) for word in words.items):
        return True
    first = sentence.segments[0]
    own = words.items[first.start : first.end]
    if any(one.is_one_of(HEARSAY_PARTICIPLES) and two.lower == "to" for one, two in pairwise(own)):
        return True
    if not any(word.is_one_of(HEARSAY_VERBS) for word in own):
        return False
    return is_near or words.items[words.end - 1].lower in PERFECT_INFINITIVES
