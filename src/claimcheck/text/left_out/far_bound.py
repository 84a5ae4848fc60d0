"""A bound that stands before the verb, and its number behind it: „Im besten Fall kommen | 80 Gäste“.

Right beside its number it bounds it for certain, and is read elsewhere; farther off it may bound another thing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.languages.pack import groups
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.left_out.bounding import is_number
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.negation import PHRASE_LENGTHS, lists_of, tokens_of, words_at
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span

_LIMITS = ("at_least", "up_to", "more_than", "less_than")
"""What bounds only one end, by the kinds of the tables; „rund“ and its like stand by their number."""

_MARK = re.compile(r"[,;:()–—]")
_FAR = 12
"""So many words before a quotation are looked at."""


@lru_cache(maxsize=4)
def _limits(languages: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """Return the words of what bounds only one end, and stands before a number that may be far off."""
    listed = (groups(language, "bound-before").get(kind, ()) for language in languages for kind in _LIMITS)
    return (
        frozenset(tuple(phrase.split()) for phrases in listed for phrase in phrases)
        - lists_of(languages).loose
    )


def far_bounds(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return the bound ahead of a quotation in its clause, words between, where the quotation has a number that it may bound."""
    return _far_bounds(article, tuple(pieces))


@lru_cache(maxsize=64)  # one passage is quoted for several claims
def _far_bounds(article: Article, pieces: tuple[Span, ...]) -> tuple[LeftOut, ...]:
    return tuple(_found(article, pieces))


def _found(article: Article, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    languages = words_for(article.language)
    lists = lists_of(languages)
    around = near(sentence_around(article, pieces[0]), pieces)
    ahead = article.text[around.start : pieces[0].start]
    if not any(is_number(token.word, lists) for token in tokens_of(article.slice(pieces[0]))):
        return
    start = max((match.end() for match in _MARK.finditer(ahead)), default=0)
    tokens = [token for token in tokens_of(ahead)[-_FAR:] if token.span.start >= start]
    limits = _limits(languages)
    for end in range(len(tokens) - 1, 0, -1):
        if is_number(tokens[end].word, lists):
            return
        length = next((n for n in PHRASE_LENGTHS if words_at(tokens, end - n, end) in limits), 0)
        if length:
            span = Span(
                tokens[end - length].span.start + around.start, tokens[end - 1].span.end + around.start
            )
            yield LeftOut("doubt", article.slice(span), span, governs=False)
            return
