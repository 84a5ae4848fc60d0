"""Omissions that make one sentence, or one clause, of two that nobody joined.

"Trump praised the ruling. His former lawyer was convicted of fraud." has every word of "Trump […] was
convicted of fraud." An omission between whole sentences is honest, one within a clause mostly, too.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from claimcheck.text.article import Article
from claimcheck.text.clause import Clause, Relation, clauses
from claimcheck.text.left_out.head import NO_VERBS
from claimcheck.text.left_out.outside import Kind, LeftOut
from claimcheck.text.sentence import sentence_ends
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import PREPOSITIONS
from claimcheck.text.word import WORD

_LINE = re.compile(r"[^\r\n]+")
_CLOSED = re.compile(r"[.!?…][\"'”“’»«)\]]*\s*\Z")
_MAX_SENTENCE = 1_000
"""So far, in code points, a sentence is read to both sides of an omission."""

_MOST = 100
"""So many omissions of one quotation are read for their clauses."""

_REACH = 20
_SUBJECT = 5
"""With more words than these an English omission has taken the verb, too; a German verb ends its clause."""

_MARK = 2
_DASH = re.compile(r"\s[–—-]\s|;\s")
_ASIDE = re.compile(r"\s*(?:[–—-]\s[^–—;]*\s[–—-]|\([^()]*\))\s*")
"""What stands between two dashes, or in brackets, and is left out whole."""

_JOINED_VERB = re.compile(r"\w\s+(?:and|but|or|und|oder|aber)\s+[a-zäöü]\w*\s*\Z")
_OBJECT = re.compile(r"(?:the|an?|his|her|den|die|das|einen?|[A-ZÄÖÜ]\w*)\b")
_SUBJECT_BEHIND = re.compile(
    r"\w[^,]*(?:,|\s(?:and|but|while|und|aber|doch|während))\s+(?:(?:the|der|die|das)\s+)?[A-ZÄÖÜ][\w-]*\s*\Z"
)
"""Words, then another subject behind a comma or „und“: "praised the police, Jones"."""

_VERBLIKE = re.compile(r"\s*(?P<word>[a-zäöüß]\w*)")
_OPENED_PHRASE = re.compile(
    r"(?<!\w)(?<!,\s)(?:the|an?|his|her|its|our|their|of|der|die|das|des|dem|den|eine?[mnrs]?|(?:sein|ihr|unser)(?:e[mnrs]?)?|von|vom)\s*\Z",
    re.IGNORECASE,
)
_HEADED = re.compile(r"\w\s+(?:of(?:\s+the)?|des|von|vom)\s*\Z")
_CLAUSE_END = re.compile(r"\s*[,;:–—]")
_SHORTEST_SENTENCE = 3
"""Fewer words than this are no sentence of their own: a heading „300 Soldaten“ goes on what stands before it."""


def joins(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return each omission between *pieces* that joins sentences (`governs`) or clauses of one sentence.

    Args:
        article: Where the quotation was found.
        pieces: The quotation's parts in order, within one paragraph.
    """
    if len(pieces) < 2:  # noqa: PLR2004  a gap has two sides
        return ()
    return tuple(_joins(article, pieces))


def _joins(article: Article, pieces: Sequence[Span]) -> Iterator[LeftOut]:
    paragraph = article.paragraph(pieces[0].start)
    ends = _ends(article, paragraph)
    for number, (before, after) in enumerate(pairwise(pieces)):
        gap = Span(before.end, after.start)
        first, last = bisect_left(ends, gap.start), bisect_right(ends, gap.end) - 1
        if first > last:
            sentence = Span(
                ends[last] if first else paragraph.start, [*ends[first : first + 1], paragraph.end][0]
            )
            if number >= _MOST:
                continue
            if _takes_verb(article, gap, after) or _joins_clauses(article, sentence, before, after):
                yield _left_out(article, gap, "clauses")
            elif _splits_phrase(article, before, gap):
                yield _left_out(article, gap, "phrase")
            continue
        following = ends[last + 1] if last + 1 < len(ends) else paragraph.end
        cuts_end = _has_word(article, Span(gap.start, ends[first]))
        cuts_start = _has_word(article, Span(ends[last], gap.end))
        if cuts_start or (cuts_end and not _is_apart(article, before, after, following)):
            yield _left_out(article, gap, "sentences")


@lru_cache(maxsize=256)
def _ends(article: Article, paragraph: Span) -> tuple[int, ...]:
    """Return where sentences of *paragraph* end; a line does so, too, that was not wrapped there."""
    found = set(sentence_ends(article, paragraph))
    lines = [Span(*match.span()) for match in _LINE.finditer(article.text, paragraph.start, paragraph.end)]
    width = max((line.length for line in lines), default=0)
    for line, following in pairwise(lines):
        word = WORD.search(article.text, following.start, following.end)
        if word is None or word.group()[0].islower():
            continue
        if not article.is_wrapped or line.length + word.end() - following.start < width:
            found.add(following.start)
    return tuple(sorted(found))


def _is_apart(article: Article, before: Span, after: Span, end: int) -> bool:
    """Return whether *after*, which begins a sentence, shows that it does: a whole one, or one behind a whole clause."""
    is_clause = _CLAUSE_END.match(article.text, before.end) is not None
    is_long = all(len(WORD.findall(article.slice(piece))) >= _SHORTEST_SENTENCE for piece in (before, after))
    first = WORD.search(article.text, after.start, after.end)
    behind_clause = is_clause and is_long and first is not None and first.group()[0].isupper()
    return behind_clause or _is_sentence(article, after, end)


def _is_sentence(article: Article, piece: Span, end: int) -> bool:
    """Return whether *piece*, which begins a sentence, takes it up to its *end*."""
    taken = article.slice(Span(piece.start, max(piece.start, min(piece.end, end))))
    rest = article.slice(Span(min(piece.end, end), end))
    is_closed = _CLOSED.search(taken + rest) is not None
    return is_closed and not WORD.search(rest) and len(WORD.findall(taken)) >= _SHORTEST_SENTENCE


def _has_word(article: Article, span: Span) -> bool:
    return WORD.search(article.text, span.start, span.end) is not None


def _takes_verb(article: Article, gap: Span, after: Span) -> bool:
    """Return whether an omission takes the verb of what follows: "jailed […] Smith" out of "jailed Jones and praised Smith".

    It does where a small word behind „und“ ends it and an object follows, or where a dash in it begins another statement.
    """
    left_out = article.slice(gap)
    dashes = _DASH.findall(left_out)
    if len(dashes) == 1 and all(map(WORD.search, _DASH.split(left_out))):
        return True
    verb = _VERBLIKE.match(article.text, after.start, after.end)
    if verb and verb["word"] not in NO_VERBS | PREPOSITIONS["de"] and _SUBJECT_BEHIND.search(left_out):
        return True
    object_ = _OBJECT.match(article.text, after.start, after.end)
    return object_ is not None and _JOINED_VERB.search(left_out) is not None


def _splits_phrase(article: Article, before: Span, gap: Span) -> bool:
    """Return whether an omission begins or ends inside a noun phrase: "The […] president", „nahm […] Bürgermeisters fest“."""
    left_out = article.slice(gap)
    opened = article.text[max(before.start, before.end - _REACH) : before.end]
    has_mark = _CLAUSE_END.search(left_out.strip())
    return not has_mark and (
        (_OPENED_PHRASE.search(opened) is not None and WORD.search(left_out) is not None)
        or _HEADED.search(left_out) is not None
    )


def _joins_clauses(article: Article, sentence: Span, before: Span, after: Span) -> bool:
    """Return whether what stands between two pieces of a sentence takes one clause's end or opener with it."""
    around = Span(
        max(sentence.start, before.end - _MAX_SENTENCE), min(sentence.end, after.start + _MAX_SENTENCE)
    )
    text = article.slice(around)
    parts = clauses(text, article.language)
    end, start = before.end - around.start, after.start - around.start
    left, right = _clause_at(parts, text, end, -1), _clause_at(parts, text, start, 1)
    if left is None or right is None or left is right or _ASIDE.fullmatch(text, end, start):
        return False
    opened = right.parts[0].start
    # Behind the opener stands a subject: „dessen Anwalt“; a bare „der“ or "that" adds none.
    taken = len(WORD.findall(text, opened, start)) if end <= opened else 0
    ends_clause = after.end - around.start >= right.parts[-1].end - _MARK and article.language != "en"
    if right.relation is not Relation.MAIN and taken > 1 and (taken <= _SUBJECT or ends_clause):
        return True
    closed = max((part.end for part in left.parts if part.start < end), default=end)
    return left.relation is not Relation.MAIN and bool(WORD.search(text, end, min(closed, start)))


def _clause_at(parts: Sequence[Clause], text: str, offset: int, step: int) -> Clause | None:
    """Return the clause of the first word from *offset* on: of the one before it where *step* is negative."""
    if step > 0:
        word = WORD.search(text, offset)
        span = Span(*word.span()) if word else None
    else:
        stripped = re.sub(r"\W+\Z", "", text[:offset])
        span = Span(len(stripped) - 1, len(stripped)) if stripped else None
    return next((clause for clause in parts if span and clause.touches(span)), None)


def _left_out(article: Article, gap: Span, kind: Kind) -> LeftOut:
    text = article.slice(gap)
    span = Span(gap.end - len(text.lstrip()), gap.start + len(text.rstrip()))
    words = " ".join(article.slice(span).split())
    return LeftOut(kind, words, span, governs=kind == "sentences")
