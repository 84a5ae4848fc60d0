"""The parts of a sentence between marks and joining words, and the words in it that negate."""

import re

from claimcheck.languages.pack import all_words
from claimcheck.text.clause import words_for
from claimcheck.text.negation import Token, lists_of, negations, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PREPOSITIONS

_PLAIN = all_words("plain-negation")
_CONTRASTS = (all_words("contrast") & all_words("setting") & all_words("adverb")) - _PLAIN
"""What sets one thing against another, which a sentence may leave out: "six instead of eight"."""

_PART = re.compile(r"[,;:.!?–—](?!\d)| (?:und|and|but|aber|sondern|or|oder) ")


def negating(text: str, language: str) -> list[Token]:
    """Return the words of a text that negate, but for what only sets one thing against another."""
    found = negations(tokens_of(text), lists_of(words_for(language)))
    # „Stimmten gegen“ is an opposite, by the noun that stands behind it.
    led = PREPOSITIONS[language]
    return [
        t for t in found if t.word not in _CONTRASTS and (" " not in t.word or led.isdisjoint(t.word.split()))
    ]


def part_of(text: str, span: Span) -> Span:
    """Return the part of the sentence around a word: between marks and joining words."""
    end = _PART.search(text, span.end)
    start = max((match.end() for match in _PART.finditer(text, 0, span.start)), default=0)
    return Span(start, end.start() if end else len(text))


def with_parted(text: str, language: str) -> dict[str, Span]:
    """Return the words of a text with where they stand, those of German verbs that stand apart joined: „legte … zu“, „zulegte“."""
    tokens = tokens_of(text)
    found = {token.word: token.span for token in tokens}
    if language == "de":
        for token in tokens:
            part = part_of(text, token.span)
            if token.word in _SEPARABLE and not text[token.span.end : part.end].strip():
                before = [one for one in tokens if part.holds(one.span) and one.span.end <= token.span.start]
                found |= {
                    token.word + one.word: one.span for one in before if not text[one.span.start].isupper()
                }
    return found


_SEPARABLE = all_words("separable")
