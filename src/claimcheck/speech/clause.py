"""Who does what a clause tells, shown by its form alone, whatever its verb is: its subject, or whom a passive names.

The finite verb of a German main clause stands behind its first phrase, that of a dependent one last. A passive verb, „heißt es“
and „geht … hervor“ name with a preposition who says it, or in what paper it stands.
"""

from claimcheck.languages.pack import all_endings
from claimcheck.speech.lexicon import (
    AGENT_PREPOSITIONS,
    COPULAS,
    CREDITED_ENDINGS,
    CREDITED_NOUNS,
    FOCUS_WORDS,
    FROM_VERBS,
    JOINERS,
    NAME_PARTICLES,
    PASSIVE_AUXILIARIES,
    PLACE_PREPOSITIONS,
    POINTING,
    RELATIVES,
)
from claimcheck.speech.phrase import Phrase, first_phrase, is_noun, is_oblique, noun_phrase
from claimcheck.speech.segment import Segment, Sentence, behind_attributes, subjunctive
from claimcheck.speech.utterance import Cue
from claimcheck.speech.words import UNQUOTED, Words
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_FAR = 60
"""What commas part from a verb has at most so many words."""

_REACH = 30
"""Behind a passive verb its agent stands within so many words."""

_PAPER = 5
"""The noun of a paper stands within so many words behind „in“."""

_ANTECEDENT = 14
"""The noun that a relative pronoun goes back to begins at most so many words before it."""

SPEAKING = tuple(
    ending
    for name in ("role", "representative", "body", "occupation", "unnamed-people")
    for ending in all_endings(name)
)
"""What nouns end on that name who may speak, people and bodies: „der Minister“, „die Kommission“."""

_MEN = tuple(
    ending
    for name in ("role", "occupation")
    for ending in all_endings(name)
    if not ending.endswith(("in", "frau", "haupt"))
)
"""The same of a man, whose article tells his case."""

_FINITE_ENDINGS = ("e", "t", "te", "en", "ten")
"""Endings of verbs in the third person."""


def agent(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return who a passive verb, „heißt es“ or „geht … hervor“ names with a preposition."""
    words, anchor = sentence.words, cue.anchor
    prepositions = {"aus"} if cue.lemma in FROM_VERBS else set(AGENT_PREPOSITIONS)
    if not cue.is_passive and cue.lemma not in FROM_VERBS:
        prepositions |= PLACE_PREPOSITIONS
    start = _start_of_place(sentence, anchor)
    for places in (range(anchor + 1, min(words.end, anchor + _REACH)), range(start, anchor)):
        for at in places:
            word = words.items[at]
            if word.quoted != UNQUOTED or (word.text in ",:;" and at > anchor):
                break
            is_known = word.lower in prepositions or (cue.is_passive and _opens_paper(words, at))
            end = noun_phrase(words, at + 1, words.end) if is_known else None
            if end is not None:
                return Phrase(at + 1, end)
    return None


def _start_of_place(sentence: Sentence, anchor: int) -> int:
    """Return where a verb's segment begins, or the sentence, if only a relative clause parts the two: „In dem Brief, den er schrieb, heißt es“."""
    number = sentence.segment_at(anchor)
    own = sentence.segments[number]
    is_parted = own.start == anchor and number > 1 and sentence.is_dependent(number - 1)
    return sentence.segments[number - 2].start if is_parted else own.start


def _opens_paper(words: Words, index: int) -> bool:
    """Return whether a preposition says in what a passive stands: „in einem Bericht der BBC wurde vermutet“."""
    if words.items[index].lower not in PLACE_PREPOSITIONS:
        return False
    near = range(index + 1, min(words.end, index + _PAPER))
    noun = next((at for at in near if is_noun(words, at)), None)
    return noun is not None and words.items[noun].lower.endswith((*CREDITED_NOUNS, *CREDITED_ENDINGS))


def topic(sentence: Sentence, limit: int | None = None) -> Phrase | None:
    """Return whom a German main clause up to *limit* speaks of: its subject, or who did it where it is passive.

    The verb shows itself by its place and its ending, whatever it is: behind the first phrase.
    """
    words = sentence.words
    end = words.end if limit is None else limit
    verb = finite_verb(words)
    if verb is None or verb >= end:
        return None
    if _is_passive(words, verb, end):
        return _by(words, verb, end)
    first = 0
    while first < verb and words.items[first].is_one_of(FOCUS_WORDS):
        first += 1
    behind = None if is_nominative(words, verb + 1, end) else noun_phrase(words, first, verb)
    is_governed = words.items[first].is_one_of(words.lexicon.prepositions) or is_oblique(words, first, verb)
    if behind is not None and not is_governed and (behind == verb or words.items[behind].text == ","):
        return Phrase(first, behind)
    return first_phrase(words, verb + 1, end)


def is_nominative(words: Words, start: int, limit: int) -> bool:
    """Return whether „der“ with a man's role stands at *start*, which is a subject in whatever place: „Den Plan nannte der Minister …“."""
    if start >= limit or not words.items[start].is_one_of(("der",)) or words.lexicon.language != "de":
        return False
    end = noun_phrase(words, start, limit, 1)
    return end is not None and any(
        word.text[0].isupper() and word.lower.endswith(_MEN) for word in words.items[start:end]
    )


def clause_subject(sentence: Sentence, index: int) -> Phrase | None:
    """Return who may speak among the subjects of the German clause that holds the word at *index*, whatever its verb."""
    words, number = sentence.words, sentence.segment_at(index)
    segment = sentence.segments[number]
    if (
        words.lexicon.language != "de"
        or subjunctive(words, segment.start, segment.end, clear=True) is not None
    ):
        return None
    opener = words.items[segment.start]
    if number and sentence.is_dependent(number):
        is_relative = opener.lower in RELATIVES
        who = antecedent(sentence, segment) if is_relative else first_phrase(words, segment.start + 1, index)
    else:
        who = topic(sentence)
    return who if who is not None and who.end <= index and may_speak(words, who) else None


def may_speak(words: Words, who: Phrase) -> bool:
    """Return whether a phrase names who may speak: people, a body, a bare name, „er“, „sie“."""
    named = words.items[who.start : who.end]
    if len(named) == 1 and named[0].lower in words.lexicon.pronouns:
        return named[0].lower not in POINTING and named[0].lower not in {"es", "man"}
    is_bare = all(word.text[0].isupper() for word in named) and not named[0].is_one_of(
        words.lexicon.determiners
    )
    return is_bare or any(word.text[0].isupper() and word.lower.endswith(SPEAKING) for word in named)


def finite_verb(words: Words) -> int | None:
    """Return the index of the finite verb of a German main clause, right behind its first phrase and what belongs to that."""
    start, lexicon = 0, words.lexicon
    while start < words.end and words.items[start].is_one_of(FOCUS_WORDS):
        start += 1
    if start >= words.end:
        return None
    opener = words.items[start]
    if opener.is_one_of(lexicon.prepositions) or opener.lower == "als":
        end = noun_phrase(words, start + 1, words.end, 1)
    elif opener.is_one_of(lexicon.subordinators):
        return _behind_clause(words)
    else:
        end = noun_phrase(words, start, words.end) or (start + 1 if opener.lower in lexicon.adverbs else None)
    if end is None:
        return None
    end = behind_attributes(words, end, words.end)
    if end < words.end and words.items[end].text == ",":
        end = _behind_inserted(words, end)
    return end if end < words.end and _looks_like_verb(words, end) else None


def _behind_clause(words: Words) -> int | None:
    """Return the index of the verb that follows the comma of a dependent clause: „Als er kam, rief der Mann …“."""
    commas = (
        at
        for at in range(1, words.end - 1)
        if words.items[at].text == "," and words.items[at].quoted == UNQUOTED
    )
    return next((at + 1 for at in commas if _looks_like_verb(words, at + 1)), None)


def _looks_like_verb(words: Words, index: int) -> bool:
    """Return whether a word behind the first phrase of a sentence is its verb: a small word that is nothing else known."""
    word, lexicon = words.items[index], words.lexicon
    if looks_finite(words, index):
        return not word.is_one_of(NAME_PARTICLES)
    known = (lexicon.prepositions, lexicon.adverbs, lexicon.determiners, lexicon.subordinators, lexicon.pronouns, JOINERS, NAME_PARTICLES, FOCUS_WORDS)  # fmt: skip
    is_other = any(word.lower in words_of_a_kind for words_of_a_kind in known)
    return (
        word.is_small and word.text.isalpha() and not is_other and not word.lower.endswith(ADJECTIVE_ENDINGS)
    )


def _behind_inserted(words: Words, comma: int) -> int:
    """Return the index behind what commas part from a verb: „Moor, der das Amt leitet, wies …“."""
    near = range(comma + 1, min(words.end, comma + _FAR))
    closing = next(
        (at for at in near if words.items[at].text == "," and words.items[at].quoted == UNQUOTED), None
    )
    return comma + 1 if closing is None else closing + 1


def _is_passive(words: Words, verb: int, limit: int) -> bool:
    """Return whether a finite verb with the clause's last word is a passive: „wurde … kritisiert“, „war … kritisiert worden“."""
    last = words.items[limit - 1]
    is_whole = words.items[verb].is_one_of(PASSIVE_AUXILIARIES) and last.lower.endswith(("t", "en"))
    return is_whole and (not words.items[verb].is_one_of(COPULAS) or last.lower == "worden")


def _by(words: Words, verb: int, limit: int) -> Phrase | None:
    """Return who does what a passive tells: „wurde von der Bahn als verfrüht bezeichnet“."""
    for at in range(verb + 1, limit):
        if words.items[at].is_one_of(("von", "vom")):
            end = noun_phrase(words, at + 1, limit, 1)
            return Phrase(at + 1, end) if end is not None else None
    return None


def looks_finite(words: Words, index: int) -> bool:
    """Return whether the word behind a noun phrase is a verb by its ending: „Minsk und Moskau blieben …“."""
    word, lexicon = words.items[index], words.lexicon
    if not word.is_small:
        return False
    if lexicon.is_finite(word.lower):
        return True
    if not word.lower.endswith(_FINITE_ENDINGS):
        return False
    return not any(
        word.lower in known for known in (lexicon.prepositions, lexicon.adverbs, lexicon.determiners, JOINERS)
    )


def antecedent(sentence: Sentence, segment: Segment) -> Phrase | None:
    """Return the noun phrase right before a relative clause."""
    words, end = sentence.words, segment.start - 1
    for start in range(max(0, end - _ANTECEDENT), end):
        if noun_phrase(words, start, end, 1) == end:
            return Phrase(start, end)
    return None
