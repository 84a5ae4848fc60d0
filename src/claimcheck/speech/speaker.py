"""Who says it: the subject of a verb of saying, or the noun phrase that a preposition credits."""

from claimcheck.speech.clause import agent, antecedent, topic
from claimcheck.speech.lexicon import (
    COPULAS,
    FROM_VERBS,
    GENITIVES,
    LIGHT_VERBS,
    NOT,
    OPINIONS,
    POSSESSIVES,
    QUOTING,
    WITH_IT,
)
from claimcheck.speech.phrase import Phrase, first_phrase, is_adjective, is_noun, noun_phrase
from claimcheck.speech.segment import Sentence
from claimcheck.speech.subject import subject
from claimcheck.speech.utterance import Cue, CueKind
from claimcheck.speech.words import Words

_GENITIVE_ENDINGS = ("s", "'", "’")


def speaker(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return the words that name who says it; None where the sentence names nobody."""
    found = _speaker(sentence, cue)
    if found is None:
        return None
    around = sentence.words.items[max(0, found.start - 1) : found.start + 1]
    return None if any(word.is_one_of(NOT) for word in around) else found


def _speaker(sentence: Sentence, cue: Cue) -> Phrase | None:
    match cue.kind:
        case CueKind.BEFORE:
            return Phrase(cue.last + 1, cue.end)
        case CueKind.SO:
            return Phrase(cue.anchor + 1, cue.end)
        case CueKind.AFTER:
            return Phrase(cue.anchor, cue.end - 1)
        case CueKind.REFERRING:
            return _referred(sentence, cue) or Phrase(cue.anchor, cue.end)
        case CueKind.NOUN:
            return _of_noun(sentence, cue)
        case _:
            return _of_verb(sentence, cue)


def _referred(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return what „wonach“ goes back to, right before its clause: „ein Bericht, wonach …“."""
    segment = sentence.segments[sentence.segment_at(cue.anchor)]
    is_relative = cue.anchor == segment.start and sentence.words.items[cue.anchor].is_one_of(
        sentence.words.lexicon.subordinators
    )
    return antecedent(sentence, segment) if is_relative and cue.anchor else None


def _of_verb(sentence: Sentence, cue: Cue) -> Phrase | None:
    if cue.lemma in QUOTING:
        return _quoted_person(sentence, cue)
    if _takes_agent(sentence, cue):
        return agent(sentence, cue)
    found = subject(sentence, cue)
    if found and sentence.words.items[found.start].lower == "man":
        return agent(sentence, cue)
    return found


def _quoted_person(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return whom somebody quotes: „Die Zeitung zitiert den Minister“, „der Minister wird zitiert“."""
    found = subject(sentence, cue)
    if cue.is_passive or found is None or found.start > cue.anchor:
        return found
    return first_phrase(sentence.words, cue.anchor + 1, sentence.words.end, any_case=True) or found


def _takes_agent(sentence: Sentence, cue: Cue) -> bool:
    return (
        cue.is_passive
        or any(sentence.words.items[at].lower in WITH_IT for at in cue.words)
        or (cue.lemma in FROM_VERBS and agent(sentence, cue) is not None)
    )


def _of_noun(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return whose word a noun is: „der Vorwurf der Polizei“, „die Polizei ist der Ansicht“."""
    words = sentence.words
    if (own := owner(sentence, cue)) is not None:
        return own
    if (by := _with_noun(sentence, cue.anchor)) is not None:
        return by
    known = LIGHT_VERBS
    if words.items[cue.anchor].lower in OPINIONS and words.items[cue.anchor - 1].lower == "der":
        known = LIGHT_VERBS | COPULAS
    segment = sentence.segments[sentence.segment_at(cue.anchor)]
    verbs = (at for at in range(segment.start, cue.anchor) if words.items[at].is_one_of(known))
    verb = next(verbs, None)
    return subject(sentence, Cue(CueKind.VERB, (verb,), verb)) if verb is not None else None


def _with_noun(sentence: Sentence, noun: int) -> Phrase | None:
    """Return who acts with a noun of saying: „Die Bahn lehnte mit dem Argument ab, …“."""
    words, at = sentence.words, noun - 1
    while at > 0 and (is_adjective(words, at) or words.items[at].is_one_of(words.lexicon.determiners)):
        at -= 1
    if words.lexicon.language != "de" or not words.items[at].is_one_of(("mit",)):
        return None
    return topic(sentence, sentence.segments[sentence.segment_at(noun)].end)


def owner(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return whose word a noun says it is: „der Vorwurf der Polizei“, „die Aussage von Putin“, „Putins Vorwurf“."""
    words, behind = sentence.words, cue.anchor + 1
    if words.lexicon.language == "en":
        return _english_owner(sentence, cue)
    if behind < cue.end and words.items[behind].lower in GENITIVES | {"von", "vom"}:
        start = behind + (words.items[behind].lower not in GENITIVES)
        end = noun_phrase(words, start, cue.end, 1)
        if end is not None:
            return Phrase(start, end)
    return _genitive_before(words, cue.anchor)


def _english_owner(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return the owner of an English noun: "the prosecutor's claim", "the claim by the opposition"."""
    words, noun = sentence.words, cue.anchor
    if cue.end > noun + 1:
        return Phrase(noun + 2, cue.end)
    if not noun or not words.items[noun - 1].lower.endswith(POSSESSIVES):
        return None
    start = sentence.segments[sentence.segment_at(noun)].start
    starts = (at for at in range(start, noun) if noun_phrase(words, at, noun, 1) == noun)
    return Phrase(next(starts, noun - 1), noun)


def _genitive_before(words: Words, noun: int) -> Phrase | None:
    """Return the name before a noun and its adjectives that is its genitive: „Putins erneuter Vorwurf“."""
    at = noun - 1
    while at > 0 and is_adjective(words, at):
        at -= 1
    if at < 0 or not (is_noun(words, at) and words.items[at].text.endswith(_GENITIVE_ENDINGS)):
        return None
    # „die Vereinigten Staaten Angaben“: behind an article or preposition a noun on -s is any case.
    before = words.items[at - 1].lower if at else ""
    return None if before in words.lexicon.determiners else Phrase(at, at + 1)
