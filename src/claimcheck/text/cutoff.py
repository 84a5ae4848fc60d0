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
            start = min((p.start for p in article.paragraphs if p.start > start), default=around.end)
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
    for negation in negations:
        governs = any(_governs(text, parts, negation.span, piece) for piece in inside)
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
    )


def _tokens(text: str) -> list[_Token]:
    # A typographic apostrophe must not hide "didn’t"; the lengths stay the same.
    plain = text.replace("\u2019", "'").replace("\u00a0", " ")
    return [_Token(match.group().lower(), Span(*match.span())) for match in _TOKEN.finditer(plain)]


def _negations(tokens: Sequence[_Token], lists: _Lists) -> Iterator[_Token]:
    for index, token in enumerate(tokens):
        if token.word not in lists.negations:
            continue
        pairs = (tokens[index : index + 2], tokens[max(0, index - 1) : index + 1])
        if not any(_is_harmless(pair, lists) for pair in pairs):
            yield token


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
        for bound in (*_bounds_before(tokens, index, before, lists.fillers), *after):
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
            if _words(tokens, start, start + length) in lists.after:
                yield Span(tokens[start].span.start, tokens[start + length - 1].span.end)
                return


def _words(tokens: Sequence[_Token], start: int, end: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[start:end]) if start >= 0 else ()


def _governs(text: str, parts: tuple[Clause, ...], negation: Span, piece: Span) -> bool:
    """Return whether the word at *negation* negates what *piece* says."""
    its_clauses = {i for i, clause in enumerate(parts) if clause.touches(negation)}
    for index, clause in enumerate(parts):
        if not clause.touches(piece):
            continue
        if index in its_clauses or _depends(text, parts, index, piece, its_clauses):
            return True
    return False


def _depends(text: str, parts: tuple[Clause, ...], index: int, piece: Span, above: set[int]) -> bool:
    """Return whether the verb of clause *index* is quoted and hangs on a clause in *above*."""
    if not _takes_verb(text, parts[index], piece):
        return False
    parent: int | None = index
    while parent is not None and parts[parent].relation is not Relation.FREE:
        parent = parts[parent].parent
        if parent in above:
            return True
    return False


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
    last = taken[-1]
    if last >= len(words) - _VERB_CLUSTER or _before_and(text, words, last):
        return True
    return clause.relation is Relation.COMPLEMENT and 2 * len(taken) >= len(words)


def _before_and(text: str, words: Sequence[Span], last: int) -> bool:
    """Return whether the piece ends on a verb that „und“ joins to another: „gerate und … müsse“.

    A German noun is capitalised, so a small letter is taken for a verb.
    """
    word, following = (text[span.start : span.end] for span in words[last : last + 2])
    return word[0].islower() and following in {"and", "oder", "or", "und"}
