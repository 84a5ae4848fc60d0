"""Verbs that stop what was to be done: „stoppte | die Auslieferung“, "the delivery | was halted".

Whoever stops a car leaves a car; whoever stops a delivery leaves none. So only what is done, by its
ending, is turned round, and only where the quotation begins or ends with it, right by the verb.
"""

from collections.abc import Iterator, Sequence

from claimcheck.languages.pack import united
from claimcheck.text.article import Span
from claimcheck.text.negation import Token
from claimcheck.text.turning_words import DOINGS, STOPS

_BETWEEN = 3
"""So many words may stand between the verb and the quotation: „stoppte am Montag die“."""

_NAMED = 4
"""Among so many first words of a quotation stands what is done: „die umstrittene neue Auslieferung“."""


def stops(tokens: Sequence[Token], pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the verbs outside the *pieces* that stop what a piece names.

    Args:
        tokens: The words of a sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    verbs = united(STOPS, languages)
    endings = tuple(ending for language in languages for ending in DOINGS[language])
    for index, token in enumerate(tokens):
        if token.word not in verbs or any(piece.overlaps(token.span) for piece in pieces):
            continue
        behind = tokens[index + 1 : index + 1 + _BETWEEN + _NAMED]
        before = tokens[max(0, index - _BETWEEN - 2 * _NAMED) : index]
        if _names_doing(behind, pieces, endings) or _names_doing(before, pieces, endings, is_before=True):
            yield token.span


def _names_doing(
    tokens: Sequence[Token], pieces: Sequence[Span], endings: tuple[str, ...], *, is_before: bool = False
) -> bool:
    """Return whether the quoted ones among *tokens*, close to a verb, name what is done at their beginning."""
    quoted = [any(piece.overlaps(token.span) for piece in pieces) for token in tokens]
    if not any(quoted):
        return False
    first = quoted.index(True)
    distance = len(quoted) - 1 - max(i for i, is_in in enumerate(quoted) if is_in) if is_before else first
    named = [token.word for token, is_in in zip(tokens, quoted, strict=True) if is_in][:_NAMED]
    return distance <= _BETWEEN and any(word.endswith(endings) for word in named)
