"""What a draft puts in quotation marks, and whom it credits: whether an article has it word for word, and who says it there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.draft.held import Held
from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.difference import compare
from claimcheck.locate.method import Change, Difference
from claimcheck.locate.quotation import Quote, search
from claimcheck.problem import Severity
from claimcheck.report.drafted import Kind, Remark
from claimcheck.text.span import Span
from claimcheck.text.stem import stems
from claimcheck.text.word import WORD

SHORTEST = 2
"""Words in quotation marks, below which they may be a title, a name, or irony, and no quotation."""


_SLIGHT = frozenset((Change.SPACING, Change.LIGATURE, Change.CASE, Change.PUNCTUATION))
"""In what a quotation may differ from the article and say the same, word for word; it is told all the same."""

_PAUSE = re.compile(r"[,;.:!?–—]+\s")
_MARKS = re.compile(r"[„“”\"»«‚‘’']")
_AROUND = "„“”\"»«›‹‚‘’' ,.;:"
_INTERRUPTED = 200
"""So many code points may part two halves of a quotation: „…“, sagte der Minister am Montag in Berlin, „…“."""


Place = tuple[str, tuple[Span, ...]]
"""Where an article has something: its source, and the pieces of its text."""


class Found(NamedTuple):
    """A quotation of a draft: its span there without the marks, and where the article has it."""

    span: Span
    source: str
    pieces: tuple[Span, ...]


class Quoted(NamedTuple):
    """The quotations of a sentence: those that were found, and what is to be said of the others."""

    found: tuple[Found, ...]
    remarks: tuple[Remark, ...]


def check_quotations(held: Held) -> Quoted:
    """Return what stands of the quotations of a sentence."""
    found: list[Found] = []
    remarks: list[Remark] = []
    names = [name for actor in held.pool.corpus.actors.values() for name in actor.names]
    for marked in held.quotations:
        inner = _inner(held.text, marked)
        words = held.text[inner.start : inner.end]
        place = _find(words, held)
        if place is not None:
            found.append(Found(inner, *place))
        elif WORD.search(words):
            remarks.extend(_missing(words, inner, held, names))
    return Quoted(tuple(found), tuple(remarks))


def _inner(text: str, marked: Span) -> Span:
    """Return a quotation without its marks, and without the comma or stop that the draft may have put before the last one."""
    start, end = marked.start + 1, marked.end - 1
    while end > start and text[end - 1] in ",.…;:!? ":
        end -= 1
    return Span(start, end)


def _find(words: str, held: Held) -> tuple[str, tuple[Span, ...]] | None:
    """Return where an article, or a translation, has the words; first where the sentence's other words stand."""
    order = dict.fromkeys((*(one.source for one in held.support), *held.pool.corpus.articles))
    for source in order:
        hits = search(Quote(words), held.pool.corpus.articles[source]).hits if words.strip() else ()
        if hits:
            spans = [one.span for one in held.support if one.source == source]
            near = [hit for hit in hits if any(span.overlaps(hit.span) for span in spans)]
            return source, (near or list(hits))[0].pieces
    return next((found for source in order if (found := _interrupted(words, source, held)) is not None), None)


def _interrupted(words: str, source: str, held: Held) -> tuple[str, tuple[Span, ...]] | None:
    """Return where an article has the words in two quotations one behind the other, parted by who says them."""
    article = held.pool.corpus.articles[source]
    for match in _PAUSE.finditer(words):
        first, second = words[: match.start()].strip(), words[match.end() :].strip()
        if min(len(first.split()), len(second.split())) < SHORTEST:
            continue
        for one in search(Quote(first), article).hits:
            for other in search(Quote(second), article).hits:
                between = article.text[one.span.end : other.span.start]
                if 0 < len(between) <= _INTERRUPTED and len(_MARKS.findall(between)) > 1:
                    return source, (*one.pieces, *other.pieces)
    return None


def _missing(words: str, inner: Span, held: Held, names: list[str]) -> Iterator[Remark]:
    nearest = _nearest(words, held, names)
    length = len(WORD.findall(words))
    if nearest is not None:
        message, difference = f"not word for word: the article has “{_one_line(nearest[0])}”", nearest[1]
        is_form = length == 1 and not stems(words, held.language).isdisjoint(stems(nearest[0], held.language))
        if difference.gravest in _SLIGHT or is_form:
            yield Remark(
                Kind.QUOTATION,
                Severity.INFO,
                inner,
                f"word for word, but for marks and capitals: {_one_line(nearest[0])}",
                difference,
            )
            return
        yield Remark(Kind.QUOTATION, Severity.ERROR, inner, message, difference)
    elif not _is_comparable(held):
        message = "no article is in the draft's language: compare the quotation yourself"
        yield Remark(Kind.READ, Severity.INFO, inner, message)
    elif length >= SHORTEST or held.is_near:
        yield Remark(Kind.QUOTATION, Severity.ERROR, inner, "quoted, and these words stand in no article")
    else:
        yield Remark(Kind.READ, Severity.INFO, inner, "in quotation marks, and the word stands in no article")


def _is_comparable(held: Held) -> bool:
    return any(one.language == held.language for one in held.pool.passages if one.is_article)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _nearest(words: str, held: Held, names: list[str]) -> tuple[str, Difference] | None:
    best: tuple[float, str] | None = None
    for article in held.pool.corpus.articles.values():
        found = find_nearest(words, article)
        if found is not None and (best is None or found.score > best[0]):
            best = found.score, article.slice(found.span).strip(_AROUND)
    if best is None:
        return None
    return best[1], compare(words, best[1], names)
