"""The words that bound a number of a sentence, beside it, „bis zu 9000“, or before the verb, „Im besten Fall kommen | 80 Gäste“; and those that join it to another.

Right beside its number it bounds it for certain, and is read elsewhere; farther off it may bound another thing.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimcheck.languages.pack import all_endings, all_words, groups
from claimcheck.text.article import Article
from claimcheck.text.clause import words_for
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.negation import (
    PHRASE_LENGTHS,
    Lists,
    Phrases,
    Token,
    is_parted,
    lists_of,
    tokens_of,
    words_at,
)
from claimcheck.text.phrases import Sought
from claimcheck.text.sentence import near, sentence_around
from claimcheck.text.span import Span

_RANGE = 2
_PARTICLE = "ab"
"""Before a mark it belongs to a verb: „lehnte die Klage ab, die 300 Anwohner …“."""

_COMPARING = all_words("comparing")
_NO_COMPARISONS = all_words("no-comparative")
"""Words that end on „-er“ and compare no number: "rather than"."""

_LONGEST_ASIDE = 6
"""An aside between a bound and its number has at most so many words."""

_LONGEST_RUN = 12
"""Before a number at most so many bounds and fillers in a row are passed over; "a" is a filler, and the number one, too."""

_AFTER = 4
"""How many words may stand between a number and the bound behind it („9000 Soldaten oder mehr“)."""

_TOPICS = all_endings("bound-or-topic")
_BEFORE_TOPIC = Sought(r"\b<…with-topic>\s+\Z")
"""Words that take „über“ or "about" as their preposition, so that it bounds no number for certain."""

_LONGEST_WORD = 40


def introduces_topic(text: str, bound: Span) -> bool:
    """Return whether a bound is perhaps the preposition of the word before it: „Gespräche über | 300 Panzer“."""
    if text[bound.start : bound.end].lower() not in _TOPICS:
        return False
    return _BEFORE_TOPIC.search(text[max(0, bound.start - _LONGEST_WORD) : bound.start]) is not None


def bounds(tokens: Sequence[Token], inside: Sequence[Span], lists: Lists) -> Iterator[Span]:
    """Yield the bounds of quoted numbers that are not quoted with them."""
    # Most words stand before or behind all pieces.
    begin = min((piece.start for piece in inside), default=0)
    stop = max((piece.end for piece in inside), default=0)
    for index, token in enumerate(tokens):
        word, (first, last) = token
        if last <= begin:
            continue
        if first >= stop:
            return
        is_article = word in lists.indefinites
        counted = is_number(word, lists) or (is_article and _is_one_measure(tokens, index, lists))
        if not (counted or is_article or word in lists.multiples):
            continue
        if not any(piece.overlaps(token.span) for piece in inside):
            continue
        loose: Phrases = frozenset() if counted else lists.loose
        after = _bounds_after(tokens, index, lists) if counted else ()
        ends = _range_bounds(tokens, index, lists) if counted else ()
        starts = dict.fromkeys((index, _start_of_aside(tokens, index)))
        ahead = [bound for end in starts for bound in _bounds_before(tokens, end, lists, loose)]
        is_loose = any(words_at(tokens, index - n, index) in loose for n in PHRASE_LENGTHS)
        ahead += [] if ahead or is_loose else _comparison(tokens, index)
        joints = tuple(ends)
        apart = (bound for bound in ahead if not any(joint.holds(bound) for joint in joints))
        for bound in (*apart, *after, *joints):
            if not any(piece.holds(bound) for piece in inside):
                yield bound


def _is_one_measure(tokens: Sequence[Token], index: int, lists: Lists) -> bool:
    """Return whether an article counts one of a measure: „ein Zehntel“, „einem Jahr“."""
    if index + 1 == len(tokens):
        return False
    measure = tokens[index + 1].word
    return measure in lists.measures or measure.endswith(lists.parts)


def is_number(word: str, lists: Lists) -> bool:
    """Return whether *word* is a number in digits, in words, or in one word of several („einhundert“)."""
    if word[0].isdigit() or word in lists.counts:
        return True
    return word.endswith(lists.tails) and any(
        word[:end] in lists.counts or word[:end] in lists.indefinites for end in range(3, len(word))
    )


def _start_of_aside(tokens: Sequence[Token], number: int) -> int:
    """Return where the words between two marks right before a number begin („höchstens, so AFP, 9000“), else *number*."""
    if not number or not is_parted(tokens, number):
        return number
    near = range(number - 1, max(0, number - 1 - _LONGEST_ASIDE), -1)
    return next((start for start in near if is_parted(tokens, start)), number)


def _bounds_before(tokens: Sequence[Token], number: int, lists: Lists, loose: Phrases) -> Iterator[Span]:
    """Yield the bounds that end right before word *number*, several in a row and fillers passed over.

    Those that are *loose* bound nothing there, nor does a part of them: "nothing less than a success".
    """
    end = number
    for _ in range(_LONGEST_RUN):
        if end <= 0:
            return
        length = next((n for n in PHRASE_LENGTHS if words_at(tokens, end - n, end) in lists.before), 0)
        if length and tokens[end - 1].word == _PARTICLE and is_parted(tokens, end):
            return
        if length and words_at(tokens, end - length, end) not in loose:
            yield Span(tokens[end - length].span.start, tokens[end - 1].span.end)
        elif not length and tokens[end - 1].word not in lists.fillers:
            return
        end -= length or 1


def _bounds_after(tokens: Sequence[Token], number: int, lists: Lists) -> Iterator[Span]:
    """Yield the bound that follows a number within a few words that hold no other number."""
    for start in range(number + 1, min(number + 1 + _AFTER, len(tokens))):
        if tokens[start].word[0].isdigit():
            return
        for length in PHRASE_LENGTHS:
            end = start + length
            phrase = words_at(tokens, start, end)
            if end <= len(tokens) and phrase in lists.after and not _is_of_next(tokens, end, phrase, lists):
                yield Span(tokens[start].span.start, tokens[end - 1].span.end)
                return


def _is_of_next(tokens: Sequence[Token], end: int, phrase: tuple[str, ...], lists: Lists) -> bool:
    """Return whether a bound is the next number's: „9000 Mann und mehr als 100 Panzer“, „… höchstens 10 Panzer“."""
    if end >= len(tokens) or is_parted(tokens, end):
        return False
    return tokens[end].word in _COMPARING or (phrase in lists.before and is_number(tokens[end].word, lists))


def _range_bounds(tokens: Sequence[Token], number: int, lists: Lists) -> Iterator[Span]:
    """Yield what joins a number to another, of which it is one end, a part, a whole, a choice: „bis 30“, „9 von“."""
    for unit in (0, 1):
        first, second = number - _RANGE - unit, number + _RANGE + unit
        if first >= 0 and (
            _joins(tokens, first, number, lists) or _is_whole_of(tokens, first, number, lists)
        ):
            yield Span(tokens[first].span.start, tokens[number - 1].span.end)
        if second < len(tokens) and _joins(tokens, number, second, lists):
            yield Span(tokens[second - 1].span.start, tokens[second].span.end)


def _joins(tokens: Sequence[Token], first: int, second: int, lists: Lists) -> bool:
    """Return whether two numbers, a unit between them or not, are the ends of a range, or choices."""
    joint, has_unit = tokens[second - 1].word, second - first > _RANGE
    if not all(is_number(tokens[index].word, lists) for index in (first, second)):
        return False
    if has_unit and (is_number(tokens[first + 1].word, lists) or is_parted(tokens, first + 1)):
        return False
    if joint in lists.joints:
        return not has_unit
    return any(
        joint == to or (joint == and_ and words_at(tokens, first - 1, first) == (between,))
        for to, between, and_, _ in lists.ranges
    )


def _is_whole_of(tokens: Sequence[Token], part: int, whole: int, lists: Lists) -> bool:
    """Return whether a number is the whole of the one before it: „5 von 9“; the part may be quoted alone."""
    are_numbers = all(is_number(tokens[index].word, lists) for index in (part, whole))
    return (
        are_numbers and whole - part == _RANGE and any(tokens[part + 1].word == of for *_, of in lists.ranges)
    )


def _comparison(tokens: Sequence[Token], number: int) -> Iterator[Span]:
    """Yield a comparative right before a number, whichever it is: „länger als“, "older than"."""
    words = words_at(tokens, number - _RANGE, number)
    if words and words[1] in _COMPARING and words[0].endswith("er") and words[0] not in _NO_COMPARISONS:
        yield Span(tokens[number - _RANGE].span.start, tokens[number - 1].span.end)


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
    first = next(iter(tokens_of(article.slice(pieces[0]))), None)
    # Right before a quoted number it is read as beside it.
    starts_with_number = first is not None and is_number(first.word, lists)
    for end in range(len(tokens) - starts_with_number, 0, -1):
        if end < len(tokens) and is_number(tokens[end].word, lists):
            return
        length = next((n for n in PHRASE_LENGTHS if words_at(tokens, end - n, end) in limits), 0)
        if length:
            span = Span(
                tokens[end - length].span.start + around.start, tokens[end - 1].span.end + around.start
            )
            yield LeftOut("doubt", article.slice(span), span, governs=False)
            return
