"""A second speaker whose verb is left out: „Die Polizei sprach von 300 Teilnehmern, | die Veranstalter von 500“, "Police said 300 came, organisers 500".

What stands there is his and not the first one's. It shows itself by its form: behind a comma a phrase that names who may speak, then a
number with the same preposition as the first one's, and no verb.
"""

from collections.abc import Iterator, Sequence

from claimcheck.languages.pack import all_words
from claimcheck.speech.clause import SPEAKING, may_speak
from claimcheck.speech.kind import Kind
from claimcheck.speech.lexicon import JOINERS
from claimcheck.speech.phrase import Phrase, noun_phrase
from claimcheck.speech.segment import Sentence
from claimcheck.speech.utterance import Speech
from claimcheck.speech.words import UNQUOTED, Words
from claimcheck.text.span import Span

_SETTING = all_words("contrast") | all_words("setting-another-against") | all_words("coordinating")
_NUMERALS = all_words("number-word")
_ENDS = frozenset(",;.:–—")
"""A full stop behind a number may be an ordinal's, or end the sentence."""
_BEFORE_NUMBER = 3
"""So many words may stand between the second speaker and his number: „von | etwa | 500“."""


def parted(sentence: Sentence, found: Sequence[Speech]) -> Iterator[Speech]:
    """Yield the speeches *found* in a sentence, with what a second speaker says there apart from the first one's words."""
    for speech in found:
        gap = _gap(sentence.words, speech)
        if gap is None:
            yield speech
            continue
        comma, who, end = gap
        words = sentence.words
        start = words.items[comma].start
        message = tuple(
            Span(part.start, min(part.end, start)) for part in speech.message if part.start < start
        )
        yield speech._replace(message=message)
        own = words.span(who.start, end)
        yield Speech(Kind.REPORTED, (own,), (), words.span(*who), (), speech.lemma, is_gapped=True)


def _gap(words: Words, speech: Speech) -> tuple[int, Phrase, int] | None:
    """Return the comma before a second speaker's clause in the words of a *speech*, he himself, and where his clause ends."""
    if speech.speaker is None or speech.kind not in {Kind.REPORTED, Kind.INDIRECT} or speech.is_carried:
        return None
    inside = [
        at
        for at in range(words.end)
        if any(part.start <= words.items[at].start < part.end for part in speech.message)
    ]
    numbers = [at for at in inside if _is_number(words, at)]
    commas = (
        at for at in inside if words.items[at].text in {",", ";"} and words.items[at].quoted == UNQUOTED
    )
    for comma in commas:
        if not any(at < comma for at in numbers) or not any(at > comma for at in numbers):
            continue
        first = max(at for at in numbers if at < comma)
        end = next((at for at in range(comma + 1, words.end) if words.items[at].text in _ENDS), words.end)
        who = _second(words, comma + 1, end)
        if (
            who is not None
            and _is_parallel(words, first, who.end, end)
            and not _has_verb(words, who.start, end)
        ):
            return comma, who, end
    return None


def _second(words: Words, start: int, end: int) -> Phrase | None:
    """Return who speaks between *start* and the first number before *end*; None where the words there name nobody who may."""
    while start < end and words.items[start].is_one_of(_SETTING | JOINERS):
        start += 1
    number = next((at for at in range(start, end) if _is_number(words, at)), start)
    if start >= number or words.items[start].is_one_of(words.lexicon.prepositions):
        return None
    behind = noun_phrase(words, start, number)
    if behind is None or behind < number - _BEFORE_NUMBER:
        return None
    who = Phrase(start, behind)
    is_last = number == end - 1 and _is_plural(words, who)
    speaks = any(word.lower.endswith(SPEAKING) for word in words.items[start:behind])
    return who if speaks or is_last or (words.lexicon.language == "de" and may_speak(words, who)) else None


def _is_plural(words: Words, who: Phrase) -> bool:
    """Return whether „die Veranstalter“ and "organisers" name several, by a noun that no list has."""
    last = words.items[who.end - 1].lower
    if words.lexicon.language == "en":
        return last.endswith("ers")
    return words.items[who.start].lower == "die" and last.endswith(("er", "en"))


def _is_parallel(words: Words, first: int, start: int, end: int) -> bool:
    """Return whether a number stands right behind the second speaker, with the preposition of the first one's."""
    number = next(
        (at for at in range(start, min(end, start + _BEFORE_NUMBER)) if _is_number(words, at)), None
    )
    if number is None:
        return False
    prepositions = words.lexicon.prepositions
    own = [words.items[at].lower for at in range(start, number) if words.items[at].lower in prepositions]
    near = range(max(0, first - _BEFORE_NUMBER), first)
    before = {words.items[at].lower for at in near if words.items[at].lower in prepositions}
    return set(own[:1]) <= before


def _is_number(words: Words, at: int) -> bool:
    word = words.items[at]
    return word.quoted == UNQUOTED and (word.text[0].isdigit() or word.lower in _NUMERALS)


def _has_verb(words: Words, start: int, end: int) -> bool:
    lexicon = words.lexicon
    small = (word for word in words.items[start:end] if word.is_small)
    return any(lexicon.is_finite(word.lower) or word.lower in lexicon.auxiliaries for word in small)
