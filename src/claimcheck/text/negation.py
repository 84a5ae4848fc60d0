"""The words of a sentence that negate or bound, read with the word lists of its language."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from operator import itemgetter
from typing import NamedTuple

from claimcheck.languages.pack import all_words, by_language, kinds_by_language, united
from claimcheck.text.fold import fold
from claimcheck.text.readings import once
from claimcheck.text.span import Span, new_span
from claimcheck.text.vocabulary import (
    BOUND_FILLERS,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    CLOSING_NEGATIONS,
    INDEFINITES,
    JOINTS,
    LOOSE_BOUNDS,
    MEASURES,
    MULTIPLES,
    NEGATING_PHRASES,
    NEGATIONS,
    NOT_NEGATIONS,
    NUMBER_TAILS,
    NUMBER_WORDS,
    PART_ENDINGS,
    PARTED_NEGATIONS,
    RANGES,
)

# "No. 5" is a token of its own, which negates nothing.
_TOKEN = re.compile(r"\d(?:[\d.,]*\d)?|\b[Nn]o\.(?=\s?\d)|\w+(?:'\w+)*")
PHRASE_LENGTHS = (4, 3, 2, 1)

_FAR = ("far", "from")
"""Before a gerund they negate, before a place they do not."""

_PREFERRING = by_language("preferring")
_PREFERRING_WITH = kinds_by_language("preferring")
_COMPARING = by_language("comparing")
_PREFERRED = 14
"""Among so many words behind one that prefers stands what it compares with."""

_THAT_CLAUSE = (("dass",), ("daß",))
_WRONG = all_words("wrong-to-say")
_PASSING_OVER = all_words("factive") | all_words("negation") | all_words("passing-over")
_JOINING = all_words("joining-negated")
WITHOUT = all_words("without")
"""Negations that say what somebody does not have, or does not do, while he acts: „ohne“."""

AHEAD = all_words("negation-aside")
"""Negations that behind a comma leave standing what was said before it: „Er ging, ohne zu zahlen“."""


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
    marked: frozenset[str]
    """The words that these four have, or begin with; no other word negates."""
    harmless: Phrases
    before: Phrases
    loose: Phrases
    after: Phrases
    counts: frozenset[str]
    fillers: frozenset[str]
    indefinites: frozenset[str]
    joints: frozenset[str]
    multiples: frozenset[str]
    measures: frozenset[str]
    parts: tuple[str, ...]
    tails: tuple[str, ...]
    parted: Mapping[str, str]
    ranges: tuple[tuple[str, ...], ...]


def _phrases(lists: Mapping[str, Iterable[str]], languages: Sequence[str]) -> Phrases:
    return frozenset(tuple(phrase.split()) for language in languages for phrase in lists[language])


@lru_cache(maxsize=4)
def lists_of(languages: tuple[str, ...]) -> Lists:
    """Return the word lists of *languages*, merged."""
    phrases = _phrases(NEGATING_PHRASES, languages)
    negating = united(NEGATIONS, languages)
    heads = frozenset((_FAR[0], *(phrase[0] for phrase in phrases)))
    closing = {verb: rest for language in languages for verb, rest in CLOSING_NEGATIONS[language].items()}
    parted = {verb: rest for language in languages for verb, rest in PARTED_NEGATIONS[language].items()}
    return Lists(
        negations=negating,
        phrases=phrases,
        heads=heads,
        closing=closing,
        marked=negating.union(heads, closing, parted),
        harmless=_phrases(NOT_NEGATIONS, languages),
        before=_phrases(BOUNDS_BEFORE, languages),
        loose=_phrases(LOOSE_BOUNDS, languages),
        after=_phrases(BOUNDS_AFTER, languages),
        counts=united(NUMBER_WORDS, languages),
        fillers=united(BOUND_FILLERS, languages),
        indefinites=united(INDEFINITES, languages),
        joints=united(JOINTS, languages),
        multiples=united(MULTIPLES, languages),
        measures=united(MEASURES, languages),
        parts=tuple(ending for language in languages for ending in PART_ENDINGS[language]),
        tails=tuple(tail for language in languages for tail in NUMBER_TAILS[language]),
        parted=parted,
        ranges=tuple(RANGES[language] for language in languages),
    )


@once
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of *text*, spans in its own offsets."""
    # Read folded: neither a soft hyphen nor a typographic apostrophe may hide a „nicht“.
    folded = fold(text)
    found = _TOKEN.finditer(folded.text)
    if folded.is_shifted:
        return tuple(
            [
                _token((match.group().lower(), new_span(folded.original_span(*match.span()))))
                for match in found
            ]
        )
    return tuple([_token((match.group().lower(), new_span(match.span()))) for match in found])


# In half the time that their own constructors take: a long article has a hundred thousand words.
_token = partial(tuple.__new__, Token)


def any_of(tokens: Iterable[Token], words: frozenset[str]) -> bool:
    """Return whether one of *words* stands among *tokens*."""
    return not words.isdisjoint(map(_WORD, tokens))


_WORD = itemgetter(0)


def negations(tokens: Sequence[Token], lists: Lists, inside: Sequence[Span] = ()) -> Iterator[Token]:
    """Yield the words that negate; a phrase of several as one.

    A phrase that negates nothing does so where only its second word lies *inside*: „nicht | nur zwei“.
    """
    if not any_of(tokens, lists.marked):
        return
    later = _last_places(tokens)
    closing = _closing_words(tokens) if any(token.word in lists.closing for token in tokens) else ()
    for index, token in enumerate(tokens):
        if token.word not in lists.marked:
            continue
        length = _phrase_length(tokens, index, lists)
        if length:
            last = tokens[index + length - 1].span.end
            yield Token(" ".join(words_at(tokens, index, index + length)), Span(token.span.start, last))
            continue
        if closing and closing[index] == lists.closing.get(token.word, ""):
            yield token
            continue
        particle = lists.parted.get(token.word)
        if token.word not in lists.negations and later.get(particle or "", -1) <= index:
            continue
        around = (tokens[max(0, end - n) : end] for n in (2, 3) for end in range(index + 1, index + n + 1))
        if not any(_is_harmless(words, lists) and not _is_split(words, inside) for words in around):
            yield token


def turning(tokens: Sequence[Token], languages: Sequence[str]) -> Iterator[Token]:
    """Yield the words that turn round what is quoted behind them, though they negate nothing by themselves.

    "Rather … *than* plant", „zog es vor, …, *als* zu pflanzen“: what stands behind is what was not chosen; behind a comma
    „als“ may tell when, unless an infinitive with „zu“ ends its clause. "*Wrong* to say that": what may not be said.
    """
    parted, preferring = _preferring(tuple(languages))
    if not any_of(tokens, preferring) and not any_of(tokens, _WRONG):
        return
    lists = lists_of(tuple(languages))
    comparing = united(_COMPARING, languages)
    for index, token in enumerate(tokens):
        if token.word in preferring:
            behind = range(index + 2, min(len(tokens), index + 2 + _PREFERRED))
            than = next((at for at in behind if tokens[at].word in comparing), None)
            is_whole = parted.get(token.word, "") in ("", *words_at(tokens, index, than or index))
            if than is not None and is_whole and _sets_against(tokens, index, than, lists):
                yield tokens[than]
        is_opened = token.word in _WRONG and words_at(tokens, index + 1, index + 2) == ("to",)
        told = words_at(tokens, index + 2, index + 5)
        if is_opened and "that" in told[1:] and told[0] not in _PASSING_OVER:
            yield token


@lru_cache(maxsize=4)
def _preferring(languages: tuple[str, ...]) -> tuple[Mapping[str, str], frozenset[str]]:
    """Return the verbs that prefer only with a particle, with that, and all words that prefer."""
    parted = {verb: rest for language in languages for verb, rest in _PREFERRING_WITH[language].items()}
    return parted, united(_PREFERRING, languages).union(parted)


def _sets_against(tokens: Sequence[Token], preferring: int, than: int, lists: Lists) -> bool:
    """Return whether a word that compares belongs to one that prefers, and neither to a comparative nor to a clause that tells when."""
    if not is_parted(tokens, than):
        is_one = not any(is_parted(tokens, at) for at in range(preferring + 1, than))
        before, comparing = words_at(tokens, than - 1, than + 1)
        is_compared = (before, comparing) in lists.before or (comparing == "than" and before.endswith("er"))
        return is_one and not is_compared
    end = next((at for at in range(than + 1, len(tokens)) if is_parted(tokens, at)), len(tokens))
    words = words_at(tokens, than + 1, end)
    return words[:1] in _THAT_CLAUSE or (bool(words) and ("zu" in words[-2:-1] or "zu" in words[-1][1:-2]))


def _phrase_length(tokens: Sequence[Token], index: int, lists: Lists) -> int:
    """Return of how many words the phrase at *index* is that negates; 0: of none."""
    if tokens[index].word not in lists.heads:
        return 0
    is_far = words_at(tokens, index, index + 2) == _FAR
    if is_far and any(token.word.endswith("ing") for token in tokens[index + 2 : index + 3]):
        return len(_FAR)
    phrases = (words_at(tokens, index, index + n) for n in PHRASE_LENGTHS)
    return next((len(phrase) for phrase in phrases if phrase in lists.phrases), 0)


def _closing_words(tokens: Sequence[Token]) -> tuple[str | None, ...]:
    """Return for each word the last one before the next mark or „und“; None where it is that itself."""
    found: list[str | None] = []
    last: str | None = None
    for index in range(len(tokens) - 1, -1, -1):
        if index + 1 == len(tokens) or is_parted(tokens, index + 1) or tokens[index + 1].word in _JOINING:
            found.append(None)
            last = tokens[index].word
        else:
            found.append(last)
    return tuple(reversed(found))


def _last_places(tokens: Sequence[Token]) -> dict[str, int]:
    return {token.word: index for index, token in enumerate(tokens)}


def _is_harmless(words: Sequence[Token], lists: Lists) -> bool:
    """Return whether words are a phrase that negates nothing; a comma between them parts them."""
    is_listed = tuple(token.word for token in words) in lists.harmless
    return is_listed and not any(is_parted(words, index) for index in range(1, len(words)))


def _is_split(words: Sequence[Token], inside: Sequence[Span]) -> bool:
    """Return whether of some words the last is quoted and the first is not."""
    first, last = (any(piece.overlaps(token.span) for piece in inside) for token in (words[0], words[-1]))
    return last and not first


def is_parted(tokens: Sequence[Token], index: int) -> bool:
    """Return whether a mark stands before a word, and not only a space."""
    return tokens[index].span.start - tokens[index - 1].span.end > 1


def words_at(tokens: Sequence[Token], start: int, end: int) -> tuple[str, ...]:
    """Return the words from *start* to before *end*; none where they begin before the first."""
    return tuple(token.word for token in tokens[start:end]) if start >= 0 else ()
