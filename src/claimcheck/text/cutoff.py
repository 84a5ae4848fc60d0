"""What a quotation leaves outside that turns its meaning round: negations and bounds.

„großer russischer Angriff zu erwarten“ stands word for word in „… ist in nächster Zeit kein
großer russischer Angriff zu erwarten“, and says the opposite.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from claimcheck.text.article import Article, Span
from claimcheck.text.clause import Clause, Relation, clauses, words_for
from claimcheck.text.sentence import sentence_around, sentences
from claimcheck.text.vocabulary import (
    BOUND_FILLERS,
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    NEGATIONS,
    NOT_NEGATIONS,
    NUMBER_WORDS,
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A word outside the quotation, in its own sentence, that negates or bounds.

    `governs` says whether it touches the quotation itself or only stands near it.
    """

    kind: Literal["negation", "bound"]
    words: str
    span: Span
    governs: bool


_MAX_SENTENCE = 5_000
"""A sentence longer than this, in code points, is read only this far to both sides of a passage."""

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
    languages = words_for(article.language)
    yield from (_moved(item, sentence.start) for item in _bounds(text, inside, languages))
    parts = clauses(text, article.language)
    for span in _negations(text, languages):
        if not any(piece.overlaps(span) for piece in inside):
            governs = any(_governs(text, parts, span, piece) for piece in inside)
            words = text[span.start : span.end]
            yield _moved(LeftOut("negation", words, span, governs), sentence.start)


def _moved(item: LeftOut, offset: int) -> LeftOut:
    span = Span(item.span.start + offset, item.span.end + offset)
    return LeftOut(item.kind, item.words, span, item.governs)


@lru_cache(maxsize=4)
def _negation_pattern(languages: tuple[str, ...]) -> re.Pattern[str]:
    harmless = [phrase for language in languages for phrase in NOT_NEGATIONS[language]]
    negating = [word for language in languages for word in NEGATIONS[language]]
    return re.compile(
        rf"\b(?:(?P<harmless>{_alternatives(harmless)})|(?P<negating>{_alternatives(negating)}))\b",
        re.IGNORECASE,
    )


_COUNTS = NUMBER_WORDS["de"] | NUMBER_WORDS["en"]
NUMBER = re.compile(
    rf"\d[\d.,]*|\b(?:{'|'.join(sorted(_COUNTS, key=lambda word: (-len(word), word)))})\b", re.IGNORECASE
)
"""A number in digits or words."""


@lru_cache(maxsize=4)
def _bound_patterns(languages: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = _alternatives([p for language in languages for p in BOUNDS_BEFORE[language]])
    after = _alternatives([p for language in languages for p in BOUNDS_AFTER[language]])
    count = _alternatives([w for language in languages for w in NUMBER_WORDS[language]])
    filler = _alternatives([w for language in languages for w in BOUND_FILLERS[language]])
    number = rf"(?P<number>\d[\d.,]*+|\b(?:{count})\b)"
    return (
        re.compile(
            rf"(?<!\w)(?P<bound>{before})(?!\w)(?:\s+(?:{before}|{filler})){{0,2}}\s+[€$£]?{number}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?<![\d.,]){number}(?:\s+[^\W\d]+){{0,3}}?,?\s+(?P<bound>{after})(?!\w)",
            re.IGNORECASE,
        ),
    )


def _alternatives(entries: Sequence[str]) -> str:
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in ordered)


def _negations(text: str, languages: tuple[str, ...]) -> Iterator[Span]:
    # A typographic apostrophe must not hide "didn’t"; the lengths stay the same.
    for match in _negation_pattern(languages).finditer(text.replace("\u2019", "'")):
        if match["negating"]:
            yield Span(*match.span("negating"))


def _bounds(text: str, inside: Sequence[Span], languages: tuple[str, ...]) -> Iterator[LeftOut]:
    for pattern in _bound_patterns(languages):
        for match in pattern.finditer(text):
            bound, number = Span(*match.span("bound")), Span(*match.span("number"))
            quoted = any(piece.overlaps(number) for piece in inside)
            if quoted and not any(piece.holds(bound) for piece in inside):
                yield LeftOut("bound", match["bound"], bound, governs=True)


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
