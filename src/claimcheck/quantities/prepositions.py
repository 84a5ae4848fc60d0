"""Where what looks like a bound is only a preposition: „ein Kredit über 5 Millionen Euro“, "talks about 300 prisoners".

Gathered by hand from what *Duden* and *The Cambridge Grammar* (ch. 7) name as nouns and verbs that
govern these prepositions; behind one that is missing here the bound is read.
"""

from claimcheck.languages.pack import all_groups, all_words
from claimcheck.quantities.tokens import Tokens

SUMS = tuple(all_words("sum"))
"""What is made out to an amount, which stands behind its „über“."""

GOVERNING = all_groups("governing-bound")
"""What governs a preposition that is a bound elsewhere."""

CHANGING = all_words("change-by")
"""Beside these „um“ says by how much, or about what."""

_NEAR = 3
_AROUND = 8


def is_no_bound(tokens: Tokens, first: int) -> bool:
    """Return whether the preposition at token *first* only joins an amount to what is made out to it."""
    before = tokens[first - 1]
    return tokens[first].word == "über" and before.word in SUMS and tokens.follows(first)


def doubt_of_bound(tokens: Tokens, first: int) -> str:
    """Return why the bound that begins at token *first* may be none, or nothing.

    It may be a preposition that one of the words right before it governs.
    """
    governing = GOVERNING.get(tokens[first].word, frozenset())
    for at in range(first - 1, first - 1 - _NEAR, -1):
        if not (tokens[at].is_word and tokens.follows(at + 1)):
            break
        if tokens[at].word in governing:
            return f"“{tokens[first].text}” may belong to “{tokens[at].text}” and bound nothing"
    return ""


def doubt_of_by(tokens: Tokens, first: int) -> str:
    """Return why an „um“ right before the number at token *first* leaves it in doubt, or nothing."""
    if tokens[first - 1].word != "um" or not tokens.follows(first):
        return ""
    near = {tokens[at].word for at in range(first - _AROUND, first + _AROUND)}
    return "" if near & CHANGING else "“um” may say about how many, or by how many"


def doubt_of_among(tokens: Tokens, first: int, *, people: bool) -> str:
    """Return why „unter“ before so many people may mean among them, or nothing."""
    among = tokens[first].word == "unter" and people
    return "“unter” may mean among them" if among else ""
