"""Where the clause that a verb or noun of saying introduces begins, and where it ends."""

from claimcheck.speech.clause import looks_finite
from claimcheck.speech.lexicon import CONTRASTS, NOT_COMPLEMENTS, RELATIVES, SPELLED_OUT
from claimcheck.speech.phrase import noun_phrase
from claimcheck.speech.segment import Segment, Sentence, is_infinitive_clause, is_relative, subjunctive
from claimcheck.speech.utterance import Cue
from claimcheck.speech.verbs import Form, Use
from claimcheck.speech.words import UNQUOTED, Words

_REACH = 3
"""A complement begins at most so many segments behind its cue."""

_EARLY = 8
"""Within so many words of a main clause its verb must stand."""


def complement_after(sentence: Sentence, number: int, cue: Cue) -> int | None:
    """Return the number of the segment that begins what is said, behind segment *number*; None if none does."""
    for later in range(number + 1, min(number + 1 + _REACH, len(sentence.segments))):
        if _begins(sentence, later, cue, is_next=later == number + 1):
            return later
    return None


def _begins(sentence: Sentence, number: int, cue: Cue, *, is_next: bool) -> bool:
    words, segment = sentence.words, sentence.segments[number]
    opener = sentence.opener(number)
    first = words.items[opener].lower
    if first in SPELLED_OUT or (segment.mark == ":" and _opens_speech(words, segment, cue)):
        return True
    if _asks(words, segment, opener) and is_next and cue.use is not Use.REPORT:
        return True
    # In English neither mood nor the order of words tells a clause from an afterthought.
    return words.lexicon.language != "en" and _is_clause(sentence, number, cue, is_next=is_next)


def _opens_speech(words: Words, segment: Segment, cue: Cue) -> bool:
    """Return whether what stands behind a colon is what a verb says: any words of saying, else those that show it."""
    if cue.use is not Use.THINK or words.lexicon.language == "en":
        return True
    is_quoted = words.items[segment.start].quoted != UNQUOTED
    return is_quoted or subjunctive(words, segment.start, segment.end) is not None


def _is_clause(sentence: Sentence, number: int, cue: Cue, *, is_next: bool) -> bool:
    """Return whether a German segment shows itself as what is said: by its mood, „zu“ or the place of its verb."""
    words, segment = sentence.words, sentence.segments[number]
    opener = sentence.opener(number)
    first = words.items[opener].lower
    if is_next and is_relative(words, opener, segment.end):
        return False
    if is_infinitive_clause(words, opener, segment.end):
        return True
    if first not in words.lexicon.subordinators and subjunctive(words, opener, segment.end) is not None:
        return True
    is_said = cue.use is Use.SAY or (cue.use is Use.THINK and bool(cue.lemma) and not cue.is_passive)
    return is_next and is_said and _is_main_clause(sentence, number, opener)


def _asks(words: Words, segment: Segment, opener: int) -> bool:
    """Return whether a segment is an indirect question: „wann …“, but not „wie … mitteilte“."""
    first = words.items[opener].lower
    if first not in words.lexicon.complementizers or first in RELATIVES:
        return False
    says = any(word.lower in words.lexicon.forms for word in words.items[opener : segment.end])
    return not (first == "wie" and says)


def _is_main_clause(sentence: Sentence, number: int, opener: int) -> bool:
    """Return whether a segment is a main clause of its own: „Er glaubt, das Land ist arm“."""
    words, segment = sentence.words, sentence.segments[number]
    lexicon, first = words.lexicon, words.items[opener]
    if segment.mark != "," or opener != segment.start:
        return False
    if first.lower in lexicon.subordinators | lexicon.prepositions or lexicon.is_verb(first.lower):
        return False
    if first.lower in RELATIVES and is_relative(words, opener, segment.end):
        return False
    end = noun_phrase(words, opener, segment.end, 1)
    if end is not None and end < segment.end and looks_finite(words, end):
        return True
    early = words.items[opener : min(segment.end, opener + _EARLY)]
    return any(word.is_small and word.lower in lexicon.auxiliaries for word in early)


def complement_end(sentence: Sentence, number: int, *, is_below: bool) -> int:
    """Return the index behind the last word of the complement that begins with segment *number*.

    Args:
        sentence: The sentence.
        number: Number of the complement's first segment.
        is_below: Whether the clause above it is a dependent one, whose own main clause may follow.
    """
    words = sentence.words
    end = words.end
    for segment in sentence.segments[number + 1 :]:
        is_quoted = segment.mark == ":" and words.items[segment.start].quoted != UNQUOTED
        if (
            segment.mark == ";"
            or is_quoted
            or (is_below and _resumes(words, segment))
            or _joins_cue(words, segment)
        ):
            end = segment.start - 1
            break
    start = sentence.segments[number].start
    joined = (at for at in range(start + 2, min(end, words.end - 2)) if _goes_on_saying(words, at))
    return next(joined, end)


def _resumes(words: Words, segment: Segment) -> bool:
    """Return whether a segment begins with the verb of the main clause: „…, dass er kommt, ging sie“."""
    first = words.items[segment.start]
    if not first.is_small or first.lower in words.lexicon.determiners:
        return False
    return words.lexicon.is_verb(first.lower) or first.lower.endswith(("te", "ten"))


def _is_said(words: Words, index: int) -> bool:
    word = words.items[index]
    return word.is_small and any(v.form is Form.FINITE for v in words.lexicon.forms.get(word.lower, ()))


def _joins_cue(words: Words, segment: Segment) -> bool:
    """Return whether a segment goes on with another verb of saying: „…, und kündigte an“."""
    if words.items[segment.start].lower not in CONTRASTS or segment.start + 1 >= segment.end:
        return False
    return _is_said(words, segment.start + 1)


def _goes_on_saying(words: Words, index: int) -> bool:
    """Return whether „und“ at *index* joins another verb of saying to the one above the complement."""
    items = words.items
    if not items[index].is_one_of(("und", "aber")) or not _is_said(words, index + 1):
        return False
    verb, behind = items[index + 1], items[index + 2]
    return not (behind.text in {",", "."} or behind.lower in NOT_COMPLEMENTS or verb.lower.endswith("en"))
