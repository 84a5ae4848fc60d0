"""Where what looks like a bound is only a preposition: „ein Kredit über 5 Millionen Euro“, "talks about 300 prisoners".

Gathered by hand from what *Duden* and *The Cambridge Grammar* (ch. 7) name as nouns and verbs that
govern these prepositions; behind one that is missing here the bound is read.
"""

from collections.abc import Sequence

from claimcheck.languages.pack import all_groups, all_words
from claimcheck.quantities.tokens import Tokens
from claimcheck.text.clause_words import PREPOSITIONS

SUMS = tuple(all_words("sum"))
"""What is made out to an amount, which stands behind its „über“."""

GOVERNING = all_groups("governing-bound")
"""What governs a preposition that is a bound elsewhere."""

CHANGING = all_words("change-by")
"""Beside these „um“ says by how much, or about what."""

_LEVELS = all_words("level")
"""What stands before an „unter“ that tells how low a number is."""

_DATIVE_PLURAL = ("n", "s")
"""What a German noun ends on there; foreign ones keep their „s“."""

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


def doubt_of_among(tokens: Tokens, first: int, counted: Sequence[str], *, people: bool) -> str:
    """Return why „unter“ at token *first* may mean among those who are counted, or nothing.

    Among so many takes the dative („unter 90 Läufern“), less than so many no case of its own („unter 90 Läufer“); behind
    another preposition or a verb of a level („bei unter 90 Fällen“, „lag unter 90 Fällen“) it is a bound.

    Args:
        tokens: Of the text.
        first: Where the words of the number begin.
        counted: The words that say what is counted, the noun last.
        people: Whether they are people.
    """
    if tokens[first].word != "unter":
        return ""
    may_be_dative = bool(counted) and counted[-1].endswith(_DATIVE_PLURAL)
    is_dative = may_be_dative and all(word.endswith("n") for word in counted[:-1] if word.islower())
    is_level = tokens.follows(first) and tokens[first - 1].word in _LEVELS | PREPOSITIONS["de"]
    return "“unter” may mean among them" if people or (is_dative and not is_level) else ""
