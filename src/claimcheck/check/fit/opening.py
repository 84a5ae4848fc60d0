"""What makes a sentence a question, or opens a condition in it."""

from bisect import bisect_right
from collections.abc import Set as AbstractSet

from claimcheck.text.clause import clauses
from claimcheck.text.left_out.condition_words import INVERTED
from claimcheck.text.negation import tokens_of


def opener(text: str, language: str | None, openers: AbstractSet[str]) -> str:
    """Return what makes *text* a question or opens a condition in it; empty where nothing does.

    Args:
        text: One sentence, or a few.
        language: Its language; None: both are tried.
        openers: The words that open a condition wherever a clause begins with one.
    """
    if text.rstrip(" \"'”“»«)").endswith("?"):
        return "?"
    tokens = tokens_of(text)
    if tokens and tokens[0].word in INVERTED:
        return tokens[0].word
    if openers.isdisjoint(token.word for token in tokens):
        return ""
    ends = [token.span.end for token in tokens]
    for clause in clauses(text, language):
        # Of each part the first word that ends behind its start; no part reaches into the one before.
        first = ((bisect_right(ends, part.start), part) for part in clause.parts)
        words = (tokens[at].word for at, part in first if at < len(tokens) and part.overlaps(tokens[at].span))
        word = next(words, "")
        if word in openers:
            return word
    return ""
