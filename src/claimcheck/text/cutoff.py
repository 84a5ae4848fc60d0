"""What a quotation leaves outside that turns its meaning round: negations and bounds.

„großer russischer Angriff zu erwarten“ stands word for word in „… ist in nächster Zeit kein
großer russischer Angriff zu erwarten“, and says the opposite.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from claimcheck.text.article import Article, Span
from claimcheck.text.clause import Clause, Relation, clauses, words_for
from claimcheck.text.fold import fold
from claimcheck.text.sentence import sentence_around, sentences
from claimcheck.text.vocabulary import (
    BOUND_FILLERS,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    INDEFINITES,
    LOOSE_BOUNDS,
    NEGATIONS,
    NOT_NEGATIONS,
    NUMBER_TAILS,
    NUMBER_WORDS,
    PARTED_NEGATIONS,
    RANGES,
)


class LeftOut(NamedTuple):
    """A word outside the quotation, in its own sentence, that negates or bounds.

    `governs` says whether it touches the quotation itself or only stands near it.
    """

    kind: Literal["negation", "bound"]
    words: str
    span: Span
    governs: bool


_MAX_SENTENCE = 5_000
"""A sentence longer than this, in code points, is read only this far to both sides of a passage."""

_TOKEN = re.compile(r"\d[\d.,]*|\w+(?:'\w+)*")
_WORD = re.compile(r"\w")
_PHRASE_LENGTHS = (3, 2, 1)
_RANGE = 2
_COMPARING = frozenset(("als", "than"))
_AFTER = 4
"""How many words may stand between a number and the bound behind it („9000 Soldaten oder mehr“)."""

_VERB_CLUSTER = 3
"""How many words at the end of a German dependent clause its verbs may take („zwingen möchte“)."""


def left_out(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return what negates or bounds in the sentences of *pieces* and stands in none of them.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order, one unless it has omissions.
    """
    found: list[LeftOut] = []
    whole = Span(pieces[0].start, pieces[-1].end)
    around = sentence_around(article, whole)
    for sentence in _sentences_in(article, around):
        inside = [p for p in pieces if p.overlaps(sentence)]
        if inside:
            found += _left_out_of(article, _near(sentence, inside), inside)
    return tuple(found)


def _sentences_in(article: Article, around: Span) -> Iterator[Span]:
    start = around.start
    while start < around.end:
        paragraph = article.paragraph(start)
        if paragraph.start == paragraph.end:
            following = article.next_paragraph(start)
            start = following.start if following else around.end
            continue
        yield from (s for s in sentences(article, paragraph) if s.overlaps(around))
        start = paragraph.end


def _near(sentence: Span, pieces: Sequence[Span]) -> Span:
    return Span(
        max(sentence.start, pieces[0].start - _MAX_SENTENCE),
        min(sentence.end, pieces[-1].end + _MAX_SENTENCE),
    )


def _left_out_of(article: Article, sentence: Span, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    text = article.slice(sentence)
    inside = [Span(p.start - sentence.start, p.end - sentence.start) for p in pieces]
    if not _WORD.search(_outside(text, inside)):
        return
    lists, tokens = _lists(words_for(article.language)), _tokens(text)
    yield from (_moved(item, sentence.start) for item in _bounds(text, tokens, inside, lists))
    negations = [n for n in _negations(tokens, lists) if not any(p.overlaps(n.span) for p in inside)]
    parts = clauses(text, article.language) if negations else ()
    reach = _Reach(text, parts, inside) if negations else None
    for negation in negations:
        governs = reach is not None and reach.governs(negation.span)
        words = text[negation.span.start : negation.span.end]
        yield _moved(LeftOut("negation", words, negation.span, governs), sentence.start)


def _outside(text: str, inside: Sequence[Span]) -> str:
    """Return what of *text* stands in none of the pieces."""
    starts = [0, *(piece.end for piece in inside)]
    ends = [*(max(0, piece.start) for piece in inside), len(text)]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def _moved(item: LeftOut, offset: int) -> LeftOut:
    span = Span(item.span.start + offset, item.span.end + offset)
    return LeftOut(item.kind, item.words, span, item.governs)


class _Token(NamedTuple):
    """A word or number of a sentence, in lower case, and its span."""

    word: str
    span: Span


Phrases = frozenset[tuple[str, ...]]


class _Lists(NamedTuple):
    """The word lists of some languages; phrases as tuples of words."""

    negations: frozenset[str]
    harmless: Phrases
    before: Phrases
    loose: Phrases
    after: Phrases
    counts: frozenset[str]
    fillers: frozenset[str]
    indefinites: frozenset[str]
    tails: tuple[str, ...]
    parted: Mapping[str, str]
    ranges: tuple[tuple[str, str, str], ...]


@lru_cache(maxsize=4)
def _lists(languages: tuple[str, ...]) -> _Lists:
    def words(lists: Mapping[str, frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*(lists[language] for language in languages))

    def phrases(lists: Mapping[str, Iterable[str]]) -> Phrases:
        return frozenset(tuple(p.split()) for language in languages for p in lists[language])

    return _Lists(
        negations=words(NEGATIONS),
        harmless=phrases(NOT_NEGATIONS),
        before=phrases(BOUNDS_BEFORE),
        loose=phrases(LOOSE_BOUNDS),
        after=phrases(BOUNDS_AFTER),
        counts=words(NUMBER_WORDS),
        fillers=words(BOUND_FILLERS),
        indefinites=words(INDEFINITES),
        tails=tuple(tail for language in languages for tail in NUMBER_TAILS[language]),
        parted={verb: rest for language in languages for verb, rest in PARTED_NEGATIONS[language].items()},
        ranges=tuple(RANGES[language] for language in languages),
    )


def _tokens(text: str) -> list[_Token]:
    # Read folded: neither a soft hyphen nor a typographic apostrophe may hide a „nicht“.
    folded = fold(text)
    return [
        _Token(match.group().lower(), Span(*folded.original_span(*match.span())))
        for match in _TOKEN.finditer(folded.text)
    ]


def _negations(tokens: Sequence[_Token], lists: _Lists) -> Iterator[_Token]:
    later = _last_places(tokens)
    for index, token in enumerate(tokens):
        particle = lists.parted.get(token.word)
        if token.word not in lists.negations and later.get(particle or "", -1) <= index:
            continue
        pairs = (tokens[index : index + 2], tokens[max(0, index - 1) : index + 1])
        if not any(_is_harmless(pair, lists) for pair in pairs):
            yield token


def _last_places(tokens: Sequence[_Token]) -> dict[str, int]:
    return {token.word: index for index, token in enumerate(tokens)}


def _is_harmless(pair: Sequence[_Token], lists: _Lists) -> bool:
    """Return whether two words are a phrase that negates nothing; a comma between them parts them."""
    adjacent = pair[-1].span.start - pair[0].span.end <= 1
    return adjacent and tuple(token.word for token in pair) in lists.harmless


def _bounds(text: str, tokens: Sequence[_Token], inside: Sequence[Span], lists: _Lists) -> Iterator[LeftOut]:
    """Yield the bounds of quoted numbers that are not quoted with them."""
    for index, token in enumerate(tokens):
        counted = _is_number(token.word, lists)
        if not counted and token.word not in lists.indefinites:
            continue
        if not any(piece.overlaps(token.span) for piece in inside):
            continue
        before = lists.before if counted else lists.before - lists.loose
        after = _bounds_after(tokens, index, lists) if counted else ()
        ends = _range_bounds(tokens, index, lists) if counted else ()
        for bound in (*_bounds_before(tokens, index, before, lists.fillers), *after, *ends):
            if not any(piece.holds(bound) for piece in inside):
                yield LeftOut("bound", text[bound.start : bound.end], bound, governs=True)


def _is_number(word: str, lists: _Lists) -> bool:
    """Return whether *word* is a number in digits, in words, or in one word of several („einhundert“)."""
    if word[0].isdigit() or word in lists.counts:
        return True
    heads = lists.counts | lists.indefinites
    return word.endswith(lists.tails) and any(word[:end] in heads for end in range(3, len(word)))


def _bounds_before(
    tokens: Sequence[_Token], number: int, bounds: Phrases, fillers: frozenset[str]
) -> Iterator[Span]:
    """Yield the bounds that stand right before a number, several in a row and fillers passed over."""
    end = number
    while end > 0:
        length = next((n for n in _PHRASE_LENGTHS if _words(tokens, end - n, end) in bounds), 0)
        if length:
            yield Span(tokens[end - length].span.start, tokens[end - 1].span.end)
        elif tokens[end - 1].word not in fillers:
            return
        end -= length or 1


def _bounds_after(tokens: Sequence[_Token], number: int, lists: _Lists) -> Iterator[Span]:
    """Yield the bound that follows a number within a few words that hold no other number."""
    for start in range(number + 1, min(number + 1 + _AFTER, len(tokens))):
        if tokens[start].word[0].isdigit():
            return
        for length in _PHRASE_LENGTHS:
            end = start + length
            # „9000 Mann und mehr als 100 Panzer“: there the bound is the next number's.
            follows = end < len(tokens) and tokens[end].word in _COMPARING
            if end <= len(tokens) and _words(tokens, start, end) in lists.after and not follows:
                yield Span(tokens[start].span.start, tokens[end - 1].span.end)
                return


def _range_bounds(tokens: Sequence[_Token], number: int, lists: _Lists) -> Iterator[Span]:
    """Yield the words that make a number one end of a range: „20 bis 30“, "between 20 and 30"."""
    for to, between, and_ in lists.ranges:
        joined = {to} | ({and_} if _words(tokens, number - 3, number - 2) == (between,) else set())
        if (
            number >= _RANGE
            and tokens[number - 1].word in joined
            and _is_number(tokens[number - 2].word, lists)
        ):
            yield tokens[number - 3 if tokens[number - 1].word == and_ else number - 1].span
        after = _words(tokens, number + 1, number + 3)
        if len(after) == _RANGE and after[0] == to and _is_number(after[1], lists):
            yield tokens[number + 1].span


def _words(tokens: Sequence[_Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[start:end]) if start >= 0 else ()


class _Reach:
    """The clauses in which a negation turns round what the pieces of a quotation say."""

    def __init__(self, text: str, clauses_: tuple[Clause, ...], pieces: Sequence[Span]) -> None:
        self._clauses = clauses_
        self._reached: set[int] = set()
        for index, clause in enumerate(clauses_):
            touching = [piece for piece in pieces if clause.touches(piece)]
            if touching:
                self._reached.add(index)
            if any(_takes_verb(text, clause, piece) for piece in touching):
                self._climb(index)

    def governs(self, negation: Span) -> bool:
        """Return whether the word at *negation* governs a piece."""
        return any(self._clauses[index].touches(negation) for index in self._reached)

    def _climb(self, index: int) -> None:
        """Reach the clauses that the verb of clause *index* depends on."""
        clause = self._clauses[index]
        while clause.parent is not None and clause.relation is not Relation.FREE:
            if clause.parent in self._reached and clause.parent != index:
                return
            self._reached.add(clause.parent)
            clause = self._clauses[clause.parent]


def _takes_verb(text: str, clause: Clause, piece: Span) -> bool:
    """Return whether *piece* takes the verb of *clause*: its end, or where the verb may stand anywhere, half of it."""
    words = [
        Span(part.start + m.start(), part.start + m.end())
        for part in clause.parts
        for m in re.finditer(r"\w+", text[part.start : part.end])
    ]
    taken = [index for index, word in enumerate(words) if piece.overlaps(word)]
    if not taken:
        return False
    if taken[-1] >= len(words) - _VERB_CLUSTER or any(_before_and(text, words, index) for index in taken):
        return True
    return clause.relation is Relation.COMPLEMENT and 2 * len(taken) >= len(words)


def _before_and(text: str, words: Sequence[Span], index: int) -> bool:
    """Return whether word *index* is a verb that „und“ joins to another: „gerate und … müsse“.

    A German noun is capitalised, and what „und“ joins to an adjective is one too, so a small word
    with a small one behind „und“ that is not followed by a noun is taken for a verb.
    """
    near = [text[span.start : span.end] for span in words[index : index + 4]]
    if len(near) < len(["wort", "und", "wort"]) or near[1] not in {"and", "oder", "or", "und"}:
        return False
    joins_adjectives = (
        near[2][0].islower() and len(near) == len(words[index : index + 4]) and near[-1][0].isupper()
    )
    return near[0][0].islower() and not joins_adjectives
