"""The subject of a verb: in German before or behind it, or last before a clause's end; in English right before it."""

from claimcheck.languages.pack import all_words
from claimcheck.speech.clause import antecedent, is_nominative, topic
from claimcheck.speech.english import DATES, attributes_end, behind_time, is_english_verb, looks_past
from claimcheck.speech.lexicon import (
    CONTRARY,
    FOCUS_WORDS,
    JOINERS,
    NOMINATIVES,
    NOT,
    OBJECT_HEADS,
    OBJECTS_FIRST,
    OPENING_JOINERS,
    RELATIVES,
    SPELLED_OUT,
)
from claimcheck.speech.phrase import Phrase, first_phrase, is_oblique, noun_phrase
from claimcheck.speech.segment import Segment, Sentence, behind_attributes, subjunctive
from claimcheck.speech.utterance import Cue
from claimcheck.speech.words import UNQUOTED, Word, Words

_FULL_NAME = 2
"""A name that appositions follow has at least so many words with a capital; "Last week," has one."""

_MOST_INSERTED = 2
"""So many parts between commas stand at most between a subject and its verb."""

_DASHES = frozenset("–—")
_PAIR = 2

_WHO = frozenset(("who",))
"""What opens a clause of whom stands before it: "two witnesses who asked for silence said"."""

_NEVER_OF_THINGS = all_words("never-of-things")
"""Verbs with no object but what is said, so that a noun phrase behind them speaks."""

_WHEN = frozenset(("in", "on"))
_FAR = 60
"""The subject of an English verb begins at most so many words before it."""


def subject(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return the subject of the verb at the cue's anchor."""
    words, verb = sentence.words, cue.anchor
    if words.lexicon.language == "en":
        return _english_subject(sentence, cue)
    number = sentence.segment_at(verb)
    segment = sentence.segments[number]
    opener = words.items[segment.start].lower
    is_so = opener == "so" and verb == segment.start + 1
    if is_so or verb == segment.start:
        return _behind_verb(sentence, number, verb, is_so=is_so)
    if number and opener in RELATIVES and sentence.is_dependent(number):
        return antecedent(sentence, segment)
    is_dependent = opener in words.lexicon.subordinators and not _is_apposed(sentence, segment, verb)
    if is_dependent or opener == "so":
        return first_phrase(words, segment.start + 1, min(words.end, cue.last))
    if _opens_subject(words, verb + 1):
        return first_phrase(words, verb + 1, words.end)
    shared = _shared(sentence, verb) if words.items[verb - 1].lower in JOINERS else None
    before = shared or _before_verb(sentence, segment, number, verb)
    return before or first_phrase(words, verb + 1, words.end)


def _opens_subject(words: Words, index: int) -> bool:
    """Return whether behind a verb stands what is a subject in whatever place: „Den Plan lehnte | er | ab“."""
    return index < words.end and (
        words.items[index].is_one_of(NOMINATIVES) or is_nominative(words, index, words.end)
    )


def _is_apposed(sentence: Sentence, segment: Segment, verb: int) -> bool:
    """Return whether what looks like a clause's opener only opens a phrase before the verb: „Als Grund nannte …“."""
    if not segment.start + 1 < verb < segment.end - 1:
        return False  # the verb of a dependent clause stands last
    end = noun_phrase(sentence.words, segment.start + 1, verb, 1)
    return end is not None and behind_attributes(sentence.words, end, verb) == verb


def _english_subject(sentence: Sentence, cue: Cue) -> Phrase | None:
    """Return the noun phrase right before the verb, else the one behind it, else what „and“ shares."""
    words, verb = sentence.words, cue.anchor
    number = sentence.segment_at(verb)
    is_behind = verb == sentence.segments[number].start and cue.lemma in _NEVER_OF_THINGS
    if is_behind and (closing := _closing(words, verb)) is not None:
        return closing
    if (
        verb
        and words.items[verb - 1].is_one_of(JOINERS | OPENING_JOINERS)
        and (shared := _shared(sentence, verb))
    ):
        return shared
    told_behind = verb + 1 < words.end and words.items[verb + 1].is_one_of(SPELLED_OUT)
    parted = _parted_subject(sentence, number, verb) if told_behind else None
    if parted or (parted := _behind_insertion(sentence, number, verb)):
        return parted
    for segment in reversed(sentence.segments[: number + 1]):
        for start in range(max(segment.start, verb - _FAR), min(segment.end, verb)):
            end = noun_phrase(words, start, verb, 1)
            is_excluded = any(word.is_one_of(NOT) for word in words.items[segment.start : start + 1])
            if end is None or is_excluded:
                continue
            is_attributed = _is_attributed(sentence, end, verb)
            if is_attributed or _is_beside(sentence, end, verb):
                whole = verb if is_attributed else noun_phrase(words, start, verb)
                first = _before_appositions(sentence, start)
                return Phrase(first, end if whole is None else max(end, whole))
        after = behind_time(words, verb + 1, words.end)
        if segment.start == verb and (behind := first_phrase(words, after, words.end)):
            return _with_appositions(sentence, number, behind) or behind
    return None


def _closing(words: Words, verb: int) -> Phrase | None:
    """Return the noun phrase that a sentence ends in right behind a verb: "…, said | the owner."."""
    at = verb + 1
    if at >= words.end or behind_time(words, at, words.end) != at:
        return None
    opener = words.items[at]
    is_somebody = not opener.is_small or opener.is_one_of(words.lexicon.determiners)
    is_closed = (
        is_somebody and not opener.is_one_of(NOT) and noun_phrase(words, at, words.end, 1) == words.end
    )
    return Phrase(at, words.end) if is_closed else None


def _behind_insertion(sentence: Sentence, number: int, verb: int) -> Phrase | None:
    """Return the English subject that commas part from a verb with what they insert: "Moor, who leads the union, said"."""
    words, segments = sentence.words, sentence.segments
    if (parted := _before_dashes(words, segments[number].start, verb)) is not None:
        return parted
    first = verb
    while first > segments[number].start and words.items[first - 1].is_one_of(words.lexicon.adverbs):
        first -= 1
    if first != segments[number].start or segments[number].mark not in {",", "–", "—"}:
        return None
    for before in range(number - 1, max(-1, number - 1 - _MOST_INSERTED), -1):
        if not _is_inserted_part(sentence, before):
            return None
        if before and (who := _whole_phrase(sentence, before - 1)) is not None:
            return Phrase(_before_appositions(sentence, who.start), segments[number].start - 1)
    return None


def _before_dashes(words: Words, start: int, verb: int) -> Phrase | None:
    """Return the English subject from *start* on that a phrase between dashes parts from its verb: "Moor – a student – said"."""
    dashes = [at for at in range(start, verb) if words.items[at].text in _DASHES]
    if len(dashes) != _PAIR or dashes[-1] != verb - 1:
        return None
    opening, closing = dashes
    who = noun_phrase(words, start, opening, 1)
    inserted = noun_phrase(words, opening + 1, closing, 1)
    is_whole = inserted is not None and attributes_end(words, inserted, closing) == closing
    return Phrase(start, opening) if who == opening and is_whole else None


def _is_inserted_part(sentence: Sentence, number: int) -> bool:
    """Return whether a segment can stand between an English subject and its verb: "who …", "speaking …", "a student", "54"."""
    words, segment = sentence.words, sentence.segments[number]
    opener = words.items[segment.start]
    if number == 0 or opener.quoted != UNQUOTED:
        return False
    is_clause = opener.is_one_of(words.lexicon.subordinators) or opener.lower.endswith("ing")
    is_origin = words.items[
        sentence.segments[number - 1].start
    ].text.isdigit()  # "Moor, 45, | from Leeds, said"
    is_origin = is_origin and attributes_end(words, segment.start, segment.end) == segment.end
    return is_clause or is_origin or opener.text[0].isdigit() or _whole_phrase(sentence, number) is not None


def _whole_phrase(sentence: Sentence, number: int) -> Phrase | None:
    """Return the English noun phrase that a segment is, what is said before it and „but“ left out."""
    words, segment = sentence.words, sentence.segments[number]
    start = segment.start
    while start < segment.end and (
        words.items[start].quoted != UNQUOTED or words.items[start].is_one_of(JOINERS | OPENING_JOINERS)
    ):
        start += 1
    end = noun_phrase(words, start, segment.end, 1) if start < segment.end else None
    whole = end is not None and attributes_end(words, end, segment.end) == segment.end
    is_named = whole and not words.items[start].is_one_of(CONTRARY | words.lexicon.adverbs)
    return Phrase(start, segment.end) if is_named else None


def _with_appositions(sentence: Sentence, number: int, behind: Phrase) -> Phrase | None:
    """Return the name whose appositions end at the verb, where what stands *behind* that begins what is said: "…, USA, said the trials were small"."""
    words = sentence.words
    if not number or behind.end >= words.end or not is_english_verb(words, behind.end):
        return None
    last = sentence.segments[number - 1]
    if noun_phrase(words, last.start, last.end, 1) != last.end:
        return None
    first = _before_appositions(sentence, last.start)
    return Phrase(first, last.end) if first < last.start else None


def _before_appositions(sentence: Sentence, start: int) -> int:
    """Return where the name begins to which what stands at *start* belongs: "Dr Smith of the Center, Johns Hopkins, USA said"."""
    words, segments = sentence.words, sentence.segments
    number, found = sentence.segment_at(start), start
    while number and segments[number].start == start and segments[number].mark == ",":
        before = segments[number - 1]
        first = before.start
        while first < before.end and words.items[first].quoted != UNQUOTED:
            first += 1
        is_doing = words.items[first].lower.endswith("ing") and not words.items[start].is_small
        # "Engineers counted 14 cracks in the Orlen dam, | the university said": a clause is no name.
        is_doing = is_doing or any(looks_past(words, at) for at in range(first + 1, before.end))
        if is_doing or noun_phrase(words, first, before.end, 1) != before.end:
            break  # "Criticising Kent Police, | Norvia said"
        capitals = [w for w in words.items[first : before.end] if w.text[0].isupper()]
        opener = words.items[first]
        number, start = number - 1, first
        if len(capitals) >= _FULL_NAME and opener.text[0].isupper() and opener.lower not in CONTRARY:
            found = start
    return found


def _is_beside(sentence: Sentence, end: int, verb: int) -> bool:
    """Return whether nothing but adverbs, or a clause between commas, stands between a subject and its verb."""
    words = sentence.words
    between, lexicon = words.items[end:verb], words.lexicon
    return (
        not between
        or between[0].text == ","
        or (lexicon.language == "en" and between[0].is_one_of(_WHO))
        or all(w.lower in lexicon.adverbs | lexicon.determiners for w in between)
        or (lexicon.language == "en" and behind_time(words, end, verb) == verb)
        or (between[0].is_one_of(_WHEN) and len(between) > 1 and all(map(_is_date, between[1:])))
    )


def _is_attributed(sentence: Sentence, end: int, verb: int) -> bool:
    """Return whether what stands between a subject and its verb belongs to the subject: "the report by three engineers says"."""
    words = sentence.words
    if end == verb or words.items[end].is_one_of(_WHEN):
        return False
    return attributes_end(words, end, verb) == verb


def _is_date(word: Word) -> bool:
    return (
        word.lower in DATES
        or word.text[0].isdigit()
        or word.lower in {"last", "morning", "afternoon", "evening", "night"}
    )


def _behind_verb(sentence: Sentence, number: int, verb: int, *, is_so: bool) -> Phrase | None:
    """Return the subject of a verb that opens its segment, or follows „so“: „so berichtet es der Spiegel“."""
    words = sentence.words
    is_inserted = _is_inserted(sentence, number, verb) or _is_told_before(sentence, number, verb)
    parted = None if is_so or is_inserted else _parted_subject(sentence, number, verb)
    is_it = verb + 1 < words.end and words.items[verb + 1].lower == "es"
    found = parted or first_phrase(words, verb + 1 + is_it, words.end)
    return found or (None if is_so else _shared_over_comma(sentence, number))


def _is_told_before(sentence: Sentence, number: int, verb: int) -> bool:
    """Return whether a verb and its subject close a sentence behind a clause with inserted words: „Das Schiff – eine Ruine – sank, sagte der Eigner“."""
    words = sentence.words
    if number < _PAIR or (closing := _closing(words, verb)) is None:
        return False
    opener, lexicon = words.items[sentence.segments[number - 1].start], words.lexicon
    small = lexicon.prepositions | lexicon.determiners | lexicon.subordinators | lexicon.adverbs | RELATIVES
    is_verb = opener.is_small and not opener.is_one_of(small | JOINERS) and opener.text[0].isalpha()
    return is_verb and not is_oblique(words, closing.start, closing.end)


def _shared_over_comma(sentence: Sentence, number: int) -> Phrase | None:
    """Return the subject of the main clause before a comma, which a verb right behind it shares: „Moor bestätigte das, sagte aber auch, …“."""
    if sentence.segments[number].mark != ",":
        return None
    return topic(sentence, sentence.segments[number].start - 1)


def _is_inserted(sentence: Sentence, number: int, verb: int) -> bool:
    """Return whether a verb and its subject are put into what is said: „Die Lage, sagte Moor, sei gut“."""
    words, behind = sentence.words, sentence.segments[number + 1 : number + 2]
    end = sentence.segments[number].end
    goes_on = any(subjunctive(words, s.start, s.start + 1) is not None for s in behind)
    return goes_on and noun_phrase(words, verb + 1, end, 1) == end


def _parted_subject(sentence: Sentence, number: int, verb: int) -> Phrase | None:
    """Return the noun phrase at the sentence's start if only a dependent clause parts it from its verb."""
    if number == 0 or sentence.segments[number].mark not in ",–)":
        return None
    words, first = sentence.words, sentence.segments[0]
    start = first.start
    while start + 1 < first.end and words.items[start].is_one_of(FOCUS_WORDS):
        start += 1
    end = noun_phrase(words, start, first.end, 1)
    if end is None or words.items[start].quoted != UNQUOTED:
        return None
    if number > 1 and end < first.end and words.items[end].is_one_of(words.lexicon.prepositions):
        # „Der Sprecher beim Gipfel, Karl Voss, sagte“
        end = noun_phrase(words, end + 1, first.end, 1) or end
    if end == first.end or (number > 1 and words.items[end].text == ","):
        whole = noun_phrase(words, start, verb)
        return Phrase(start, max(end, whole)) if whole is not None else None
    return None


def _shared(sentence: Sentence, verb: int) -> Phrase | None:
    """Return the subject that a verb behind „und“ shares with the verb before it."""
    words = sentence.words
    first = words.items[0].lower
    lexicon = words.lexicon
    if first not in lexicon.prepositions | lexicon.subordinators | lexicon.adverbs:
        end = noun_phrase(words, 0, verb)
        if end is not None:
            return Phrase(0, end)
    for at in range(verb - 1):
        if words.items[at].is_small and lexicon.is_verb(words.items[at].lower):
            found = first_phrase(words, at + 1, verb)
            if found:
                return found
    return topic(sentence, verb) if lexicon.language == "de" else None


def _before_verb(sentence: Sentence, segment: Segment, number: int, verb: int) -> Phrase | None:
    """Return the noun phrase that stands before the verb of a main clause, if it is its subject."""
    start = segment.start
    while number > 0 and sentence.segments[number].mark in ",(–":
        number -= 1
        start = sentence.segments[number].start
    for first in dict.fromkeys((start, segment.start)):
        found = _from(sentence, first, verb)
        if found:
            return found
    return None


def _from(sentence: Sentence, start: int, verb: int) -> Phrase | None:
    words = sentence.words
    while start < verb and words.items[start].lower in FOCUS_WORDS:
        start += 1
    if start >= verb or words.items[start].lower in words.lexicon.prepositions | words.lexicon.subordinators:
        return None
    if words.items[start].lower in OBJECT_HEADS or is_oblique(words, start, verb):
        return None
    if words.items[start].lower in OBJECTS_FIRST and start + 1 == verb:
        return None
    end = noun_phrase(words, start, verb)
    return Phrase(start, end) if end is not None and _reaches(sentence, end, verb) else None


def _reaches(sentence: Sentence, end: int, verb: int) -> bool:
    """Return whether between a noun phrase and the verb stands nothing but what may stand there."""
    if end == verb:
        return True
    words = sentence.words
    after, lexicon = words.items[end], words.lexicon
    return after.text in ",(" or after.lower in lexicon.prepositions | lexicon.adverbs | {"der", "des", "die"}
