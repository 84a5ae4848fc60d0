"""What makes a sentence a question, or opens a condition in it."""

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
    first = (
        next((token.word for token in tokens if clause.touches(token.span)), "")
        for clause in clauses(text, language)
    )
    return next((word for word in first if word in openers), "")
