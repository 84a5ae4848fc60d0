"""Whether the sentence of a speaker shows that he says something, so that more may be his, and whom its verbs of saying name."""

from claimcheck.languages.pack import all_endings, all_kinds, all_words
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import MODALS, QUOTING
from claimcheck.speech.message import cues_of
from claimcheck.speech.phrase import Phrase
from claimcheck.speech.segment import Sentence
from claimcheck.speech.speaker import speaker
from claimcheck.speech.utterance import Cue, CueKind, Speech
from claimcheck.speech.verbs import Use
from claimcheck.text.denial import denial_in

_NOT_SAYING = all_words("deed") | all_words("asking") | all_words("taking-in")
_OPEN = all_words("negation") | QUOTING
_TALKING = all_kinds("talking-with")
"""Verbs of talking, with what stands before whom somebody talks with."""
_RECORDERS = (*all_endings("relay-noun"), *all_endings("eyewitness"))
"""What nouns end on that pass on what somebody tells them."""

_KNOWN = all_words("known-relay")
_NEAR = 3


def subjects(sentence: Sentence) -> list[tuple[Phrase, Cue]]:
    """Return who does what the verbs of saying in a sentence tell."""
    cues = (cue for cue in cues_of(sentence) if cue.kind is CueKind.VERB)
    return [(who, cue) for cue in cues if (who := speaker(sentence, cue)) is not None]


def is_said_by(sentence: Sentence, cue: Cue, *, names_only: bool) -> bool:
    """Return whether a cue shows that its speaker says something, so that more may be his: no deed, question or reading, none denied or to come.

    With *names_only* no words are told behind the verb („warnte vor Stürmen“): then it must be one of saying,
    and none that denies or quotes („wies die Kritik zurück“), behind which one cannot tell what is his.
    """
    if cue.kind is not CueKind.VERB:
        return True
    items, segment = sentence.words.items, sentence.segments[sentence.segment_at(cue.anchor)]
    own = {items[at].lower for at in cue.words}
    if cue.lemma in _NOT_SAYING or not own.isdisjoint(_NOT_SAYING) or items[cue.anchor].is_one_of(MODALS):
        return False
    if names_only and (cue.use is Use.THINK or cue.lemma in _OPEN or _talks_with(sentence, cue)):
        return False
    around = (items[at].text for at in range(segment.start, segment.end) if at not in cue.words)
    return not denial_in(" ".join(around), sentence.words.lexicon.language)


def _talks_with(sentence: Sentence, cue: Cue) -> bool:
    """Return whether one talks with another, so that what follows may be either's: „sprach mit der Feuerwehr“, and no reporter."""
    items, segment = sentence.words.items, sentence.segments[sentence.segment_at(cue.anchor)]
    preposition = _TALKING.get(cue.lemma)
    at = next((at for at in range(segment.start, segment.end) if items[at].lower == preposition), None)
    if at is None:
        return False
    near = [items[behind] for behind in range(at + 1, min(segment.end, at + 1 + _NEAR))]
    heard = any(word.lower.endswith(_RECORDERS) or word.lower in _KNOWN for word in near)
    return not heard


def shows_saying(sentence: Sentence, speech: Speech) -> bool:
    """Return whether the cue of a *speech* shows that its speaker says something: all that follows may be his, too."""
    names_only = speech.kind is Kind.REPORTED
    cues = [cue for cue in cues_of(sentence) if cue.kind is CueKind.VERB and cue.lemma == speech.lemma]
    return not cues or any(is_said_by(sentence, cue, names_only=names_only) for cue in cues)
