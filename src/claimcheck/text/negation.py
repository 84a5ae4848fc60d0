"""The words of a sentence that negate or bound, read with the word lists of its language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.text.article import Span
from claimcheck.text.fold import fold
from claimcheck.text.left_out.turning_words import CLOSING_NEGATIONS, NEGATING_PHRASES
from claimcheck.text.vocabulary import (
    BOUND_FILLERS,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    INDEFINITES,
    LOOSE_BOUNDS,
    MEASURES,
    NEGATIONS,
    NOT_NEGATIONS,
    NUMBER_TAILS,
    NUMBER_WORDS,
    PART_ENDINGS,
    PARTED_NEGATIONS,
    RANGES,
)
from claimcheck.text.wordlist import ordered_words, united

_TOKEN = re.compile(r"\d[\d.,]*|\w+(?:'\w+)*")
_PHRASE_LENGTHS = (4, 3, 2, 1)
_RANGE = 2
_PARTICLE = "ab"
"""Before a mark it belongs to a verb: „lehnte die Klage ab, die 300 Anwohner …“."""

_FAR = ("far", "from")
"""Before a gerund they negate, before a place they do not."""

_JOINING = frozenset(("oder", "und"))
_COMPARING = frozenset(("als", "than"))
AHEAD = frozenset(("anstatt", "anstelle", "ohne", "statt", "without"))
"""Negations that behind a comma leave standing what was said before it: „Er ging, ohne zu zahlen“."""

_LONGEST_ASIDE = 6
"""An aside between a bound and its number has at most so many words."""

_AFTER = 4
"""How many words may stand between a number and the bound behind it („9000 Soldaten oder mehr“)."""


class Token(NamedTuple):
    """A word or number of a sentence, in lower case, and its span."""

    word: str
    span: Span


Phrases = frozenset[tuple[str, ...]]


class Lists(NamedTuple):
    """The word lists of some languages; phrases as tuples of words."""

    negations: frozenset[str]
    phrases: Phrases
    heads: frozenset[str]
    """The words that the negating phrases begin with: most words begin none."""
    closing: Mapping[str, str]
    harmless: Phrases
    before: Phrases
    loose: Phrases
    after: Phrases
    counts: frozenset[str]
    fillers: frozenset[str]
    indefinites: frozenset[str]
    measures: frozenset[str]
    parts: tuple[str, ...]
    tails: tuple[str, ...]
    parted: Mapping[str, str]
    ranges: tuple[tuple[str, str, str, str], ...]


def _phrases(lists: Mapping[str, Iterable[str]], languages: Sequence[str]) -> Phrases:
    return frozenset(ordered_words(phrase) for language in languages for phrase in lists[language])


@lru_cache(maxsize=4)
def lists_of(languages: tuple[str, ...]) -> Lists:
    """Return the word lists of *languages*, merged."""
    phrases = _phrases(NEGATING_PHRASES, languages)
    return Lists(
        negations=united(NEGATIONS, languages),
        phrases=phrases,
        heads=frozenset((_FAR[0], *(phrase[0] for phrase in phrases))),
        closing={verb: rest for language in languages for verb, rest in CLOSING_NEGATIONS[language].items()},
        harmless=_phrases(NOT_NEGATIONS, languages),
        before=_phrases(BOUNDS_BEFORE, languages),
        loose=_phrases(LOOSE_BOUNDS, languages),
        after=_phrases(BOUNDS_AFTER, languages),
        counts=united(NUMBER_WORDS, languages),
        fillers=united(BOUND_FILLERS, languages),
        indefinites=united(INDEFINITES, languages),
        measures=united(MEASURES, languages),
        parts=tuple(ending for language in languages for ending in PART_ENDINGS[language]),
        tails=tuple(tail for language in languages for tail in NUMBER_TAILS[language]),
        parted={verb: rest for language in languages for verb, rest in PARTED_NEGATIONS[language].items()},
        ranges=tuple(RANGES[language] for language in languages),
    )


@lru_cache(maxsize=2048)  # a sentence is read for each passage and each cue in it
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of *text*, spans in its own offsets."""
    # Read folded: neither a soft hyphen nor a typographic apostrophe may hide a „nicht“.
    folded = fold(text)
    found = [(match.group().lower(), match.span()) for match in _TOKEN.finditer(folded.text)]
    if not folded.is_shifted:
        return tuple(Token(word, Span(*span)) for word, span in found)
    return tuple(Token(word, Span(*folded.original_span(*span))) for word, span in found)


def negations(tokens: Sequence[Token], lists: Lists) -> Iterator[Token]:
    """Yield the words that negate; a phrase of several as one."""
    later = _last_places(tokens)
    closing = _closing_words(tokens) if any(token.word in lists.closing for token in tokens) else ()
    for index, token in enumerate(tokens):
        length = _phrase_length(tokens, index, lists)
        if length:
            last = tokens[index + length - 1].span.end
            yield Token(" ".join(_words(tokens, index, index + length)), Span(token.span.start, last))
            continue
        if closing and closing[index] == lists.closing.get(token.word, ""):
            yield token
            continue
        particle = lists.parted.get(token.word)
        if token.word not in lists.negations and later.get(particle or "", -1) <= index:
            continue
        pairs = (tokens[index : index + 2], tokens[max(0, index - 1) : index + 1])
        if not any(_is_harmless(pair, lists) for pair in pairs):
            yield token


def _phrase_length(tokens: Sequence[Token], index: int, lists: Lists) -> int:
    """Return of how many words the phrase at *index* is that negates; 0: of none."""
    if tokens[index].word not in lists.heads:
        return 0
    is_far = _words(tokens, index, index + 2) == _FAR
    if is_far and any(token.word.endswith("ing") for token in tokens[index + 2 : index + 3]):
        return len(_FAR)
    phrases = (_words(tokens, index, index + n) for n in _PHRASE_LENGTHS)
    return next((len(phrase) for phrase in phrases if phrase in lists.phrases), 0)


def _closing_words(tokens: Sequence[Token]) -> tuple[str | None, ...]:
    """Return for each word the last one before the next mark or „und“; None where it is that itself."""
    found: list[str | None] = []
    last: str | None = None
    for index in range(len(tokens) - 1, -1, -1):
        if index + 1 == len(tokens) or _is_parted(tokens, index + 1) or tokens[index + 1].word in _JOINING:
            found.append(None)
            last = tokens[index].word
        else:
            found.append(last)
    return tuple(reversed(found))


def _last_places(tokens: Sequence[Token]) -> dict[str, int]:
    return {token.word: index for index, token in enumerate(tokens)}


def _is_harmless(pair: Sequence[Token], lists: Lists) -> bool:
    """Return whether two words are a phrase that negates nothing; a comma between them parts them."""
    adjacent = pair[-1].span.start - pair[0].span.end <= 1
    return adjacent and tuple(token.word for token in pair) in lists.harmless


def bounds(tokens: Sequence[Token], inside: Sequence[Span], lists: Lists) -> Iterator[Span]:
    """Yield the bounds of quoted numbers that are not quoted with them."""
    for index, token in enumerate(tokens):
        counted = _is_number(token.word, lists) or _is_one_measure(tokens, index, lists)
        if not counted and token.word not in lists.indefinites:
            continue
        if not any(piece.overlaps(token.span) for piece in inside):
            continue
        before = lists.before if counted else lists.before - lists.loose
        after = _bounds_after(tokens, index, lists) if counted else ()
        ends = _range_bounds(tokens, index, lists) if counted else ()
        starts = dict.fromkeys((index, _start_of_aside(tokens, index)))
        ahead = [bound for end in starts for bound in _bounds_before(tokens, end, before, lists.fillers)]
        joints = tuple(ends)
        apart = (bound for bound in ahead if not any(joint.holds(bound) for joint in joints))
        for bound in (*apart, *after, *joints):
            if not any(piece.holds(bound) for piece in inside):
                yield bound


def _is_one_measure(tokens: Sequence[Token], index: int, lists: Lists) -> bool:
    """Return whether an article counts one of a measure: „ein Zehntel“, „einem Jahr“."""
    if tokens[index].word not in lists.indefinites or index + 1 == len(tokens):
        return False
    measure = tokens[index + 1].word
    return measure in lists.measures or measure.endswith(lists.parts)


def _is_number(word: str, lists: Lists) -> bool:
    """Return whether *word* is a number in digits, in words, or in one word of several („einhundert“)."""
    if word[0].isdigit() or word in lists.counts:
        return True
    heads = lists.counts | lists.indefinites
    return word.endswith(lists.tails) and any(word[:end] in heads for end in range(3, len(word)))


def _start_of_aside(tokens: Sequence[Token], number: int) -> int:
    """Return where the words between two marks right before a number begin („höchstens, so AFP, 9000“), else *number*."""
    if not number or not _is_parted(tokens, number):
        return number
    near = range(number - 1, max(0, number - 1 - _LONGEST_ASIDE), -1)
    return next((start for start in near if _is_parted(tokens, start)), number)


def _is_parted(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a mark stands before a word, and not only a space."""
    return tokens[index].span.start - tokens[index - 1].span.end > 1


def _bounds_before(
    tokens: Sequence[Token], number: int, bounds: Phrases, fillers: frozenset[str]
) -> Iterator[Span]:
    """Yield the bounds that end right before word *number*, several in a row and fillers passed over."""
    end = number
    while end > 0:
        length = next((n for n in _PHRASE_LENGTHS if _words(tokens, end - n, end) in bounds), 0)
        if length and tokens[end - 1].word == _PARTICLE and _is_parted(tokens, end):
            return
        if length:
            yield Span(tokens[end - length].span.start, tokens[end - 1].span.end)
        elif tokens[end - 1].word not in fillers:
            return
        end -= length or 1


def _bounds_after(tokens: Sequence[Token], number: int, lists: Lists) -> Iterator[Span]:
    """Yield the bound that follows a number within a few words that hold no other number."""
    for start in range(number + 1, min(number + 1 + _AFTER, len(tokens))):
        if tokens[start].word[0].isdigit():
            return
        for length in _PHRASE_LENGTHS:
            end = start + length
            phrase = _words(tokens, start, end)
            if end <= len(tokens) and phrase in lists.after and not _is_of_next(tokens, end, phrase, lists):
                yield Span(tokens[start].span.start, tokens[end - 1].span.end)
                return


def _is_of_next(tokens: Sequence[Token], end: int, phrase: tuple[str, ...], lists: Lists) -> bool:
    """Return whether a bound is the next number's: „9000 Mann und mehr als 100 Panzer“, „… höchstens 10 Panzer“."""
    if end >= len(tokens) or _is_parted(tokens, end):
        return False
    return tokens[end].word in _COMPARING or (phrase in lists.before and _is_number(tokens[end].word, lists))


def _range_bounds(tokens: Sequence[Token], number: int, lists: Lists) -> Iterator[Span]:
    """Yield what makes a number one end of a range, or a part or whole of another: „bis 30“, „9 von“."""
    for to, between, and_, of in lists.ranges:
        opened = _words(tokens, number - 3, number - 2) == (between,)
        joins = {to, of, and_} if opened else {to, of}
        if (
            number >= _RANGE
            and tokens[number - 1].word in joins
            and _is_number(tokens[number - 2].word, lists)
        ):
            yield Span(tokens[number - 2].span.start, tokens[number - 1].span.end)
        after = _words(tokens, number + 1, number + 3)
        begun = _words(tokens, number - 1, number) == (between,)
        if (
            len(after) == _RANGE
            and after[0] in ({to, and_} if begun else {to})
            and _is_number(after[1], lists)
        ):
            yield Span(tokens[number + 1].span.start, tokens[number + 2].span.end)


def _words(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[start:end]) if start >= 0 else ()
