"""Verbs of saying in a sentence, with their particles and auxiliaries: „teilte … mit“, „hat … gesagt“."""

from claimcheck.speech.english import is_english_verb
from claimcheck.speech.lexicon import (
    FROM_VERBS,
    JOINERS,
    MODALS,
    PARTICLES,
    PASSIVE_AUXILIARIES,
    PERFECT_AUXILIARIES,
    RELATIVES,
    WITH_IT,
)
from claimcheck.speech.segment import Sentence
from claimcheck.speech.utterance import Cue, CueKind
from claimcheck.speech.verbs import Form, Use, Verb

_PARTICLE_REACH = 6
"""A verb's particle may stand so many segments behind it."""

_AUXILIARY_REACH = 3
"""An auxiliary may stand so many segments before its participle."""

_IT_REACH = 12
"""How near an „es“ must stand to „heißt“."""

_BEHIND = 2
"""How many words behind a participle its auxiliary may stand."""


def verb_cue(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue that the verb at *index* makes; None if it makes none.

    Only words with a small letter outside quotation marks are verbs; infinitives with „zu“ and
    participles without an auxiliary say nothing of who says it.
    """
    items = sentence.words.items
    word = items[index]
    verbs = sentence.words.lexicon.forms.get(word.lower, ()) if word.is_small else ()
    if not verbs or (index and items[index - 1].lower in {"zu", "to"}) or _lacks_it(sentence, index):
        return None
    if sentence.words.lexicon.language == "en" and not is_english_verb(sentence.words, index):
        return None
    compound = _with_particle(sentence, index, verbs) or _as_participle(sentence, index, verbs)
    return compound or _apart(sentence, index) or _plain(index, verbs)


def _lacks_it(sentence: Sentence, index: int) -> bool:
    items = sentence.words.items
    if items[index].lower not in WITH_IT:
        return False
    near = items[max(0, index - _IT_REACH) : index + 2]
    return not any(word.lower == "es" for word in near)


def _with_particle(sentence: Sentence, index: int, verbs: tuple[Verb, ...]) -> Cue | None:
    for verb in verbs:
        if verb.particle and verb.form is Form.PARTICIPLE:
            auxiliary = _auxiliary(sentence, index, PERFECT_AUXILIARIES | PASSIVE_AUXILIARIES)
            if auxiliary is not None and sentence.words.items[index - 1].lower == verb.particle:
                return _compound(sentence, (index - 1, index), auxiliary, verb)
        elif verb.particle:
            at = _particle(sentence, index, verb.particle)
            if (
                at is None
                and verb.use is Use.SAY
                and _closes(sentence, index)
                and sentence.words.items[index - 1].lower == verb.particle
            ):
                at = index - 1  # „wie die Bank bekannt gab“
            if at is not None:
                return Cue(CueKind.VERB, tuple(sorted((index, at))), index, use=verb.use, lemma=verb.lemma)
    return None


def _closes(sentence: Sentence, index: int) -> bool:
    return index > 0 and index + 1 == sentence.segments[sentence.segment_at(index)].end


def _particle(sentence: Sentence, index: int, particle: str) -> int | None:
    """Return where the particle stands: at the end of a segment, or before „und“."""
    items, first = sentence.words.items, sentence.segment_at(index)
    for segment in sentence.segments[first : first + _PARTICLE_REACH]:
        for at in range(max(segment.start, index + 1), segment.end):
            ends = at + 1 == segment.end or items[at + 1].lower in JOINERS
            if ends and items[at].is_one_of((particle,)):
                return at
    return None


def _apart(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue of a German verb whose clause ends in a particle, which makes another verb of it: „fand … statt“, „sah … an“.

    What that means no list tells; only a clause that it introduces shows that it says something.
    """
    words, segment = sentence.words, sentence.segments[sentence.segment_at(index)]
    last = words.items[segment.end - 1]
    if words.lexicon.language != "de" or segment.end - 1 <= index or not last.is_one_of(PARTICLES):
        return None
    return Cue(CueKind.VERB, (index, segment.end - 1), index, use=Use.THINK)


def _as_participle(sentence: Sentence, index: int, verbs: tuple[Verb, ...]) -> Cue | None:
    number = sentence.segment_at(index)
    is_finite_too = any(verb.form is Form.FINITE and not verb.particle for verb in verbs)
    for verb in verbs:
        if verb.particle or verb.form not in {Form.PARTICIPLE, Form.INFINITIVE}:
            continue
        known = MODALS if verb.form is Form.INFINITIVE else PERFECT_AUXILIARIES | PASSIVE_AUXILIARIES
        auxiliary = _auxiliary(sentence, index, known)
        if auxiliary is None:
            continue
        # „erklärt“ is a present tense, too: then only an auxiliary in its own segment makes it a participle.
        # Alone between commas it closes the clause around an apposition: „hatte Moor, der Minister, erklärt, …“.
        own = sentence.segments[number]
        is_alone = own.end - own.start == 1 and number > 0
        if not is_finite_too or is_alone or sentence.segment_at(auxiliary) == number:
            return _compound(sentence, (index,), auxiliary, verb)
    return None


def _plain(index: int, verbs: tuple[Verb, ...]) -> Cue | None:
    for verb in verbs:
        if not verb.particle and verb.form in {Form.FINITE, Form.SUBJUNCTIVE}:
            return Cue(CueKind.VERB, (index,), index, use=verb.use, lemma=verb.lemma)
    return None


def _compound(sentence: Sentence, parts: tuple[int, ...], auxiliary: int, verb: Verb) -> Cue:
    items = sentence.words.items
    passive = items[auxiliary].lower in PASSIVE_AUXILIARIES or any(
        word.lower in {"worden", "been"} for word in items[parts[-1] + 1 : parts[-1] + 2]
    )
    if verb.form is Form.INFINITIVE:
        passive = False
    words = tuple(sorted((auxiliary, *parts)))
    return Cue(CueKind.VERB, words, auxiliary, use=verb.use, lemma=verb.lemma, is_passive=passive)


def _auxiliary(sentence: Sentence, index: int, known: frozenset[str]) -> int | None:
    """Return the auxiliary of the participle or infinitive at *index*: right behind it, or before."""
    items = sentence.words.items
    number = sentence.segment_at(index)
    segment = sentence.segments[number]
    if sentence.words.lexicon.language == "en":
        return _right_before(sentence, index, known)
    for at in range(index + 1, min(segment.end, index + 1 + _BEHIND)):
        if items[at].lower in known and not (items[at].lower == "worden" and at + 1 < segment.end):
            return _modal(sentence, at) if items[at].lower != "worden" else _before(sentence, index, known)
    return _before(sentence, index, known)


def _modal(sentence: Sentence, auxiliary: int) -> int:
    """Return the modal verb that an auxiliary at its clause's end depends on, else the auxiliary: „soll … gesagt haben“."""
    segment = sentence.segments[sentence.segment_at(auxiliary)]
    if auxiliary + 1 != segment.end:
        return auxiliary
    before = (at for at in range(segment.start, auxiliary) if sentence.words.items[at].is_one_of(MODALS))
    return next(before, auxiliary)


def _right_before(sentence: Sentence, index: int, known: frozenset[str]) -> int | None:
    """Return the auxiliary of an English participle: nothing but adverbs stands between them."""
    items, lexicon = sentence.words.items, sentence.words.lexicon
    for at in range(index - 1, sentence.segments[sentence.segment_at(index)].start - 1, -1):
        if items[at].is_one_of(known) and items[at].is_small:  # no „Study of War“
            return at
        if not (items[at].is_one_of(lexicon.adverbs | lexicon.auxiliaries) or items[at].lower.endswith("ly")):
            return None
    return None


def _before(sentence: Sentence, index: int, known: frozenset[str]) -> int | None:
    number = sentence.segment_at(index)
    for segment in reversed(sentence.segments[max(0, number - _AUXILIARY_REACH) : number + 1]):
        for at in range(min(segment.end, index) - 1, segment.start - 1, -1):
            if sentence.words.items[at].is_one_of(known):
                return at
        opener = sentence.words.items[segment.start].lower
        if opener in sentence.words.lexicon.subordinators and opener not in RELATIVES:
            return None
    return None


def is_parenthetic(sentence: Sentence, cue: Cue) -> bool:
    """Return whether a cue is „wie … mitteilte“ or „so sagte er“."""
    segment = sentence.segments[sentence.segment_at(cue.anchor)]
    opener = sentence.words.items[segment.start].lower
    if cue.kind is not CueKind.VERB:
        return False
    return (opener in {"wie", "as"} and (cue.use is Use.SAY or cue.lemma in FROM_VERBS)) or (
        opener == "so" and cue.anchor == segment.start + 1
    )
