"""What becomes of a deed that a quotation only names: "cancelled | the delivery of 300 rifles", „stoppte | die Auslieferung“.

A noun says by itself nothing of whether a thing was done. Who begins, confirms or laments it takes it for done; verbs
and prepositions of that kind are listed, and whatever else stands beside it may say that it was not. Who stops a car leaves
a car; who stops a delivery leaves none: so a verb that stops turns round only what is done, by its ending, and only where
the quotation begins or ends with it, right by the verb.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.languages.pack import all_words, by_language, united
from claimcheck.text.content import FUNCTION_WORDS
from claimcheck.text.negation import Token, tokens_of
from claimcheck.text.span import Span
from claimcheck.text.stem import infinitives
from claimcheck.text.vocabulary import DOINGS, STOPS

DONE = by_language("deed-done")
"""What takes a deed for done; in English, too, the prepositions that do."""

_ACTS = by_language("act")
"""Nouns of deeds that their ending does not show."""

_CRIMES = by_language("crime")
"""Deeds that need no word to say of what they are."""

_OF = by_language("of-deed")
"""What stands behind the noun of a deed and says of what it is."""

_AUXILIARIES = all_words("auxiliary-in-deed")
_FIRST = 5
"""Among so many first words of a quotation stands what is done."""


def fates(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[Span]:
    """Yield the word beside the *pieces* that may say of the deed which they name that it was not done.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    start, end = max(0, pieces[0].start), min(len(text), pieces[-1].end)
    before, inside, behind = tokens_of(text[:start]), tokens_of(text[start:end]), tokens_of(text[end:])
    if len(languages) != 1 or len(pieces) != 1 or not _names_deed(inside, languages[0]):
        return
    language = languages[0]
    if any(_may_be_verb(text, start, token, language) for token in inside):
        return
    ahead = _nearest(before[::-1], text, 0, language)
    later = _nearest(behind, text, end, language)
    beside = [span for word, span in filter(None, (ahead, later)) if word not in DONE[language]]
    if beside and not any(word in DONE[language] for word, _ in filter(None, (ahead, later))):
        yield beside[0]


def _names_deed(inside: Sequence[Token], language: str) -> bool:
    words = [token.word for token in inside[: _FIRST + 1]]
    return not _CRIMES[language].isdisjoint(words[:_FIRST]) or any(
        (word in _ACTS[language] or word.endswith(DOINGS[language])) and following in _OF[language]
        for word, following in pairwise(words)
    )


def _may_be_verb(text: str, start: int, token: Token, language: str) -> bool:
    """Return whether a word of the quotation may be its verb."""
    word = token.word
    if language == "en":
        return word in _AUXILIARIES or word.endswith("ed") or any(infinitives(word, "en"))
    is_small = text[start + token.span.start].islower()
    following = text[start + token.span.end : start + token.span.end + 2].strip()
    return is_small and word not in FUNCTION_WORDS["de"] and not following[:1].isupper()


def _nearest(tokens: Sequence[Token], text: str, offset: int, language: str) -> tuple[str, Span] | None:
    """Return the nearest word that may say what becomes of it: no adverb, no auxiliary; None where a mark or noun is nearer."""
    last: Token | None = None
    for token in tokens:
        between = text[offset + (last.span.end if last else 0) : offset + token.span.start]
        if offset and any(mark in between for mark in ",;:.–"):
            return None
        last = token
        is_passed = token.word.endswith("ly") or token.word in FUNCTION_WORDS[language] | _AUXILIARIES
        if is_passed and token.word not in DONE[language]:
            continue
        is_word = text[offset + token.span.start].islower() or token.word in DONE[language]
        return (token.word, Span(offset + token.span.start, offset + token.span.end)) if is_word else None
    return None


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
