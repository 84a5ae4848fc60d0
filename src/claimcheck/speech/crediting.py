"""Words other than verbs that credit: „laut“, „nach Angaben“, „zufolge“, „demnach“, „so“, nouns; and on whom a report relies.

A report relies in its turn on whom it cites: „unter Berufung auf russische Medien“, "citing officials".
"""

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.languages.pack import ByLanguage, all_endings, kinds, phrases
from claimcheck.speech.clause import finite_verb
from claimcheck.speech.lexicon import (
    AFTER_SO,
    AGENT_PREPOSITIONS,
    CREDITED_ENDINGS,
    CREDITED_NOUNS,
    CREDITING,
    CREDITING_AFTER,
    CREDITING_BEFORE_NOUN,
    CREDITING_BEHIND,
    CREDITING_PHRASES,
    POSSESSIVES,
    REFERRING,
    SAID_NOUNS,
    SPELLED_OUT,
    VIEWS,
    lexicon_of,
)
from claimcheck.speech.phrase import is_noun, is_oblique, noun_phrase
from claimcheck.speech.segment import Sentence, is_infinitive_clause, is_relative, subjunctive
from claimcheck.speech.utterance import Cue, CueKind
from claimcheck.speech.words import UNQUOTED, Words, words_of
from claimcheck.text.article import Article
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import LITTLE_WORDS

CITING = ByLanguage(lambda language: tuple(tuple(words.split()) for words in phrases("citing")[language]))
"""Words that name a report's own source behind them."""

RELYING = all_endings("relying")
"""Verbs that with „sich … auf“ name a report's own source."""

_BEGINNING = ByLanguage(lambda language: frozenset((*RELYING, *(words[0] for words in CITING[language]))))
_HEARING = ByLanguage(lambda language: kinds(language, "hearing"))
"""Verbs of hearing, with the preposition before whom somebody has it from: "heard | from Kern", „von Kern | gehört“."""

_TO_ON = 6
"""Between such a verb and its „auf“ stand at most so many words."""


class Cited(NamedTuple):
    """The words that cite, and those that name who is cited; offsets into the article."""

    cue: Span
    speaker: Span
    is_heard: bool = False
    """Whether somebody says that he has it from whom is cited: "said he had heard from Kern that …"."""


def cited_in(article: Article, sentence: Span, language: str) -> tuple[Cited, ...]:
    """Return whom the report in *sentence* cites, in order.

    Args:
        article: The article.
        sentence: The span of the sentence that holds the report's own cue.
        language: The language whose words are read, one of `languages.pack.LANGUAGES`.
    """
    regions = quoted(article.text, sentence.start, sentence.end)
    words = words_of(article.text, sentence, regions, lexicon_of(language))
    if _BEGINNING[language].isdisjoint(words.forms) and words.forms.isdisjoint(_HEARING[language]):
        return ()
    found = (_cited(words, index, language) for index in range(words.end))
    return tuple(item for item in found if item is not None)


def _cited(words: Words, index: int, language: str) -> Cited | None:
    if (found := _relied(words, index) or _heard(words, index, language)) is not None:
        return found
    for phrase in CITING[language]:
        start = index + len(phrase)
        if tuple(word.lower for word in words.items[index:start]) == phrase:
            end = noun_phrase(words, start, words.end)
            if end is not None:
                return Cited(words.span(index, start), words.span(start, end))
    return None


def _relied(words: Words, index: int) -> Cited | None:
    """Return whom „bezieht sich dabei auf eine Quelle“ and „beruft sich auf …“ name."""
    if not words.items[index].is_one_of(RELYING):
        return None
    near = range(index + 1, min(words.end, index + _TO_ON))
    on = next((at for at in near if words.items[at].is_one_of(("auf",))), None)
    if on is None or not any(words.items[at].lower == "sich" for at in range(index + 1, on)):
        return None
    end = noun_phrase(words, on + 1, words.end)
    return Cited(words.span(index, on + 1), words.span(on + 1, end)) if end is not None else None


def _heard(words: Words, index: int, language: str) -> Cited | None:
    """Return from whom one has what he says: "heard it from Kern", „von Kern gehört“, „erfuhr von Kern“."""
    preposition = _HEARING[language].get(words.items[index].lower)
    if preposition is None or words.items[index].quoted != UNQUOTED:
        return None
    near = (*range(index + 1, min(words.end, index + _TO_ON)), *range(index - 1, max(-1, index - _TO_ON), -1))
    for at in near:
        end = noun_phrase(words, at + 1, words.end, 1) if words.items[at].is_one_of((preposition,)) else None
        between = words.items[min(at, index) : max(at, index)]
        if end is None or any(word.text in ",;:" for word in between):
            continue
        if language == "en" and at - index > _FEWEST_BEFORE:
            continue  # "heard the noise from the street"
        if at > index:
            return Cited(words.span(index, at + 1), words.span(at + 1, end), is_heard=True)
        if end <= index and language == "de":
            return Cited(words.span(index, index + 1), words.span(at + 1, min(end, index)), is_heard=True)
    return None


_HEAD_REACH = 7
"""A noun that makes „nach“ a credit stands within so many words behind it."""

_PHRASE_REACH = 25
"""The noun phrase before „zufolge“ begins at most so many words before it."""

_NOUN_REACH = 8
"""Between a noun and the comma before its clause stand at most so many words."""

_FEWEST_BEFORE = 2

_HEADS = ByLanguage(
    lambda language: SAID_NOUNS[language].union(
        {"so"},
        CREDITING,
        CREDITING_AFTER,
        CREDITING_BEFORE_NOUN,
        REFERRING,
        (phrase[0] for phrase in CREDITING_PHRASES),
    )
)
"""The words that a cue begins with which is no verb: most words begin none."""


def crediting(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue that the word at *index* makes, if it is no verb; None if it makes none."""
    word = sentence.words.items[index]
    if word.quoted != UNQUOTED:
        return None
    if word.lower == "so":
        return _so(sentence, index)
    if word.lower in SAID_NOUNS[sentence.words.lexicon.language]:
        return _said_noun(sentence, index)
    if word.lower in CREDITING_AFTER or _stands_behind(sentence, index):
        return _after(sentence, index)
    if word.lower in REFERRING:
        return Cue(CueKind.REFERRING, (index,), index, index + 1)
    return _before(sentence, index)


def _stands_behind(sentence: Sentence, index: int) -> bool:
    """Return whether „nach“ stands behind the noun that makes it credit: „seiner Ansicht nach“."""
    words = sentence.words
    if index < _FEWEST_BEFORE or not words.items[index].is_one_of(CREDITING_BEHIND):
        return False
    noun, article = words.items[index - 1], words.items[index - 2]
    behind = words.items[index + 1] if index + 1 < words.end else None
    # „die Studie | nach Angaben der Autoren“: a noun is no verb, though „angaben“ is one.
    is_closed = (
        behind is None
        or not behind.text[0].isalpha()
        or (behind.is_small and words.lexicon.is_finite(behind.lower))
    )
    return noun.lower in CREDITED_NOUNS and article.is_one_of(words.lexicon.determiners) and is_closed


def _before(sentence: Sentence, index: int) -> Cue | None:
    """Return a preposition's cue: „laut Reuters“, „nach Angaben der Polizei“, "according to him"."""
    words = sentence.words
    length = _crediting_words(sentence, index)
    if not length and words.items[index].lower not in CREDITING_BEFORE_NOUN:
        return None
    start = index + (length or 1)
    end = noun_phrase(words, start, words.end)
    if end is None or not (length or _has_credited_head(sentence, index, start, end)):
        return None
    return Cue(CueKind.BEFORE, tuple(range(index, start)), index, end)


def _crediting_words(sentence: Sentence, index: int) -> int:
    """Return of how many words the preposition at *index* is that credits whatever it governs; 0: of none."""
    items = sentence.words.items
    if items[index].lower in CREDITING:
        return 1
    for phrase in CREDITING_PHRASES:
        is_begun = items[index].lower == phrase[0]
        if is_begun and tuple(word.lower for word in items[index : index + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _has_credited_head(sentence: Sentence, index: int, start: int, end: int) -> bool:
    words = sentence.words
    near = range(start, min(end, start + _HEAD_REACH))
    nouns = [words.items[at].lower for at in near if is_noun(words, at)]
    if words.items[index].lower == "aus":
        return bool(VIEWS.intersection(nouns[:1]))
    # „Nach Lukaschenkos Angaben“: the owner stands before the noun.
    return any(noun in CREDITED_NOUNS or noun.endswith(CREDITED_ENDINGS) for noun in nouns)


def _after(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue of „zufolge“ with the noun phrase before it."""
    words = sentence.words
    start = None
    for at in range(index - 1, max(-1, index - _PHRASE_REACH), -1):
        if words.items[at].text in ",;:" or words.items[at].is_one_of(words.lexicon.auxiliaries):
            break
        has_article = at > 0 and words.items[at - 1].lower in words.lexicon.determiners
        if not has_article and noun_phrase(words, at, index) == index:
            start = at
    if (
        start is not None
        and start + 1 < index
        and words.lexicon.language == "de"
        and finite_verb(words) == start
    ):
        start += 1  # „Gestern starben | behördlichen Angaben zufolge“
    if start is None and index == 0:
        return None
    return Cue(CueKind.AFTER, (index,), index - 1 if start is None else start, index + 1)


def _so(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue of „…, so der Minister“: at the start of a segment, a noun phrase to its end.

    To whom, where and when he says so may follow: „so Weber vor Journalisten“; right behind a quotation anything but a verb.
    """
    words, number = sentence.words, sentence.segment_at(index)
    if number == 0 or sentence.segments[number].start != index:
        return None
    end = _particled(words, index + 1) or noun_phrase(words, index + 1, words.end)
    if end is None or any(is_oblique(words, at, end) for at in (index + 1, index + 2)):
        return None  # „so etwa den niedrigen Temperaturen“
    closes = (
        end >= words.end
        or words.items[end].text in ",;–:"
        or words.items[end].is_one_of(AFTER_SO | words.lexicon.prepositions)
        or (_is_behind_quotation(words, index) and not _has_verb(words, end, sentence.segments[number].end))
    )
    return Cue(CueKind.SO, (index,), index, end) if closes else None


def _is_behind_quotation(words: Words, index: int) -> bool:
    """Return whether words in quotation marks stand before the word at *index*, and only marks between."""
    before = index - 1
    while (
        before >= 0 and words.items[before].quoted == UNQUOTED and not words.items[before].text[0].isalnum()
    ):
        before -= 1
    return before >= 0 and words.items[before].quoted != UNQUOTED


def _has_verb(words: Words, start: int, end: int) -> bool:
    return any(word.is_small and words.lexicon.is_finite(word.lower) for word in words.items[start:end])


def _particled(words: Words, start: int) -> int | None:
    """Return the end of a surname that a preposition opens: „von der Leyen“; None where there is none."""
    end = start
    while end < words.end and words.items[end].lower in LITTLE_WORDS:
        end += 1
    opens = end > start and words.items[start].is_one_of(words.lexicon.prepositions)
    return end + 1 if opens and end < words.end and words.items[end].text[0].isupper() else None


def _said_noun(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue of a noun that the next segment spells out: „der Vorwurf, dass …“."""
    words, number = sentence.words, sentence.segment_at(index)
    if words.lexicon.language == "en":
        return _english_noun(sentence, index)
    end = sentence.segments[number].end
    if (
        not is_noun(words, index)
        or end - index > _NOUN_REACH
        or number + 1 >= len(sentence.segments)
        or words.items[end].text not in ",:"
    ):
        return None
    between = words.items[index + 1 : end]
    if any(word.is_small and words.lexicon.is_verb(word.lower) for word in between):
        return None
    spelled = _spells_out(sentence, number + 1)
    return Cue(CueKind.NOUN, (index,), index, end) if spelled else None


def _english_noun(sentence: Sentence, index: int) -> Cue | None:
    """Return the cue of "the claim that …", "the claim by Moor that …"; of a subject only where an owner is named."""
    words, that = sentence.words, index + 1
    if that < words.end and words.items[that].is_one_of(AGENT_PREPOSITIONS):
        that = noun_phrase(words, that + 1, words.end, 1) or words.end
    if that >= words.end or not words.items[that].is_one_of(SPELLED_OUT):
        return None
    first = sentence.segments[sentence.segment_at(index)].start
    end = noun_phrase(words, first, words.end, 1)
    is_subject = end is not None and end > index
    is_owned = that > index + 1 or (index > 0 and words.items[index - 1].lower.endswith(POSSESSIVES))
    return None if is_subject and not is_owned else Cue(CueKind.NOUN, (index,), index, that)


def _spells_out(sentence: Sentence, number: int) -> bool:
    words, opener, end = sentence.words, sentence.opener(number), sentence.segments[number].end
    first = words.items[opener].lower
    if first in SPELLED_OUT or is_infinitive_clause(words, opener, end):
        return True
    if first in words.lexicon.subordinators or is_relative(words, opener, end):
        return False
    return subjunctive(words, opener, end, clear=True) is not None


def cues_in(sentence: Sentence) -> Iterator[Cue]:
    """Yield the cues of a sentence that are no verbs, in order."""
    words, heads = sentence.words, _HEADS[sentence.words.lexicon.language]
    if heads.isdisjoint(words.forms):
        return
    for index, word in enumerate(words.items[: words.end]):
        cue = crediting(sentence, index) if word.lower in heads else None
        if cue:
            yield cue
