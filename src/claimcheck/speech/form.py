"""Direct speech whose form alone shows the speaker: „…“, verb, name. Whatever the verb is, it says.

No list of verbs is ever whole: of a hundred English ones that stand behind direct speech sixty were in no list.
Between the closing mark and a name stands nothing but a verb, with an adverb at most.
"""

from typing import NamedTuple

from claimcheck.speech.phrase import Phrase, noun_phrase
from claimcheck.speech.segment import Sentence
from claimcheck.speech.vocabulary import AFTER_SO, ENGLISH_PASTS, JOINERS
from claimcheck.speech.words import UNQUOTED, Words

DASHES = frozenset("-–—")
_GERMAN_PASTS = ("te", "ten", "t", "en")
"""Endings of German verbs in the third person; a strong preterite („rief“) has none, and needs a name right behind it."""

_MOST_ADVERBS = 2


class Form(NamedTuple):
    """The verb by its index, None behind a dash, and the words for the speaker."""

    verb: int | None
    speaker: Phrase


def by_form(sentence: Sentence, end: int) -> Form | None:
    """Return who says the direct speech that ends before the word at *end*, by its form; None if that shows nobody."""
    words = sentence.words
    at = end
    while (
        at < words.end and words.items[at].text in {",", ".", "!", "?"} and words.items[at].quoted == UNQUOTED
    ):
        at += 1
    if at >= words.end:
        return None
    if words.items[at].text in DASHES:
        return signature(words, at)
    if at == end and not _pauses(words, end):
        return None
    return _verb_first(words, at) or _name_first(words, at)


def signature(words: Words, dash: int) -> Form | None:
    """Return the name behind a dash that all the rest of a sentence is: “…” — Tim Bohn."""
    start = dash + 1
    end = noun_phrase(words, start, words.end) if start < words.end else None
    is_name = (
        end == words.end and words.items[start].text[0].isupper() and words.items[start].quoted == UNQUOTED
    )
    return Form(None, Phrase(start, words.end)) if is_name else None


def _pauses(words: Words, end: int) -> bool:
    """Return whether what is said ends in a comma, or in a mark that stands for one: “Never,” “Why?”."""
    return end >= 2 and words.items[end - 2].text in {",", "!", "?"}  # noqa: PLR2004 -- before the closing mark


def _verb_first(words: Words, at: int) -> Form | None:
    if not _is_verb(words, at):
        return None
    start = at + 1
    skipped = 0
    while start < words.end and skipped < _MOST_ADVERBS and _is_adverb(words, start):
        start, skipped = start + 1, skipped + 1
    end = noun_phrase(words, start, words.end) if start < words.end else None
    if end is None or not _names(words, start) or not _closes(words, end):
        return None
    return Form(at, Phrase(start, end))


def _name_first(words: Words, at: int) -> Form | None:
    """Return the form of "…," Tim Bohn sighed; German has the verb first."""
    if words.lexicon.language != "en":
        return None
    end = at
    while end < words.end and words.items[end].text[0].isupper() and words.items[end].quoted == UNQUOTED:
        end += 1
    if end == at or end >= words.end or not words.items[end].is_small:
        return None
    verb = words.items[end]
    is_past = verb.lower.endswith("ed") or verb.lower in ENGLISH_PASTS
    return Form(end, Phrase(at, end)) if is_past and _closes(words, end + 1) else None


def _is_verb(words: Words, at: int) -> bool:
    word, lexicon = words.items[at], words.lexicon
    if not word.is_small or not word.text.isalpha() or _is_adverb(words, at):
        return False
    known = (
        lexicon.determiners, lexicon.pronouns, lexicon.prepositions, lexicon.subordinators, lexicon.auxiliaries, JOINERS,
    )  # fmt: skip
    if any(word.lower in words_of_a_kind for words_of_a_kind in known):
        return False
    if lexicon.language == "en":
        return word.lower.endswith(("ed", "s")) or word.lower in ENGLISH_PASTS
    is_bare = at + 1 < words.end and words.items[at + 1].text[0].isupper()
    return word.lower.endswith(_GERMAN_PASTS) or is_bare


def _is_adverb(words: Words, at: int) -> bool:
    word = words.items[at]
    return word.is_small and (word.lower in words.lexicon.adverbs or word.lower.endswith(("ly", "lich")))


def _names(words: Words, start: int) -> bool:
    """Return whether a phrase begins with a capital, an article or a pronoun: a speaker, no object."""
    word = words.items[start]
    return word.text[0].isupper() or word.lower in words.lexicon.determiners | words.lexicon.pronouns


def _closes(words: Words, end: int) -> bool:
    """Return whether the clause ends behind the speaker, or goes on with when, where and to whom."""
    if end >= words.end:
        return True
    word = words.items[end]
    follows = words.lexicon.prepositions | words.lexicon.adverbs | AFTER_SO | words.lexicon.subordinators
    return word.text in ",.;:–—()" or word.lower in follows or word.quoted != UNQUOTED
