"""On whom a report relies in its turn: „unter Berufung auf russische Medien“, "citing officials"."""

from typing import NamedTuple

from claimcheck.languages.pack import ByLanguage, all_endings, phrases
from claimcheck.speech.lexicon import lexicon_of
from claimcheck.speech.phrase import noun_phrase
from claimcheck.speech.words import Words, words_of
from claimcheck.text.article import Article, Span
from claimcheck.text.quoted import quoted

CITING = ByLanguage(lambda language: tuple(tuple(words.split()) for words in phrases("citing")[language]))
"""Words that name a report's own source behind them."""

RELYING = all_endings("relying")
"""Verbs that with „sich … auf“ name a report's own source."""

_BEGINNING = ByLanguage(lambda language: frozenset((*RELYING, *(words[0] for words in CITING[language]))))
_TO_ON = 6
"""Between such a verb and its „auf“ stand at most so many words."""


class Cited(NamedTuple):
    """The words that cite, and those that name who is cited; offsets into the article."""

    cue: Span
    speaker: Span


def cited_in(article: Article, sentence: Span, language: str) -> tuple[Cited, ...]:
    """Return whom the report in *sentence* cites, in order.

    Args:
        article: The article.
        sentence: The span of the sentence that holds the report's own cue.
        language: The language whose words are read, one of `languages.pack.LANGUAGES`.
    """
    regions = quoted(article.text, sentence.start, sentence.end)
    words = words_of(article.text, sentence, regions, lexicon_of(language))
    if _BEGINNING[language].isdisjoint(words.forms):
        return ()
    found = (_cited(words, index, language) for index in range(words.end))
    return tuple(item for item in found if item is not None)


def _cited(words: Words, index: int, language: str) -> Cited | None:
    if (relying := _relied(words, index)) is not None:
        return relying
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
