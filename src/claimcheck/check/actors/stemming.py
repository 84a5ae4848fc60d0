"""Whose a figure or statement is said to be: "The figure came from the police", „Die Zahl stamme von der Polizei“.

Whoever names it beside such a sentence has it from others, whether or not the sentence has a word for him.
"""

from collections.abc import Iterator, Sequence

from claimcheck.check.actors.bearers import STATEMENTS
from claimcheck.check.actors.naming import Names, marked_words
from claimcheck.languages.pack import all_endings, all_words

WHAT_IS_TOLD = (
    *STATEMENTS,
    *all_endings("noun-of-what-is-told"),
    *all_endings("said-noun"),
    *all_endings("told-figure"),
    *all_endings("paper"),
)
"""What nouns end on that are told or written by somebody."""

_STEMS = all_words("stemming")
_FROM = (all_words("from-whom") - all_words("definite") - {"of"}) | all_words("relying-preposition")
_SUPPLIED = all_words("supplying")
_NEAR = 3
"""So many words may stand between the verb and its preposition: „geht auf … zurück“."""


def stems_from(text: str, names: Names) -> frozenset[str]:
    """Return the actors of whom a sentence says that what is told is theirs; nobody where it says no such thing."""
    tokens, marked = marked_words(text)
    plain = [token.casefold() for token in tokens]
    told = next((at for at, word in enumerate(plain) if word.endswith(WHAT_IS_TOLD)), None)
    if told is None:
        return frozenset()
    found = names.find(tokens)
    ahead = min(_opened(plain, told), default=len(tokens))
    if not _SUPPLIED.isdisjoint(plain):
        return frozenset(name.actor for name in found)
    end = min((at for at in marked if at > ahead), default=len(tokens))
    return frozenset(name.actor for name in found if ahead <= name.first < end)


def _opened(plain: Sequence[str], told: int) -> Iterator[int]:
    """Yield behind which words stands whose it is that is *told*: „Die Zahl stamme | von“."""
    for at, word in enumerate(plain):
        if at > told and word in _STEMS:
            near = range(at + 1, min(len(plain), at + 1 + _NEAR))
            yield from (behind + 1 for behind in near if plain[behind] in _FROM)
