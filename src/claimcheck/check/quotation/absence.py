"""Why a quotation is not there: the nearest passage, and what differs from it.

Loaded only for a quotation that fails, since it needs rapidfuzz and the word lists.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, takewhile

from claimcheck.check.quotation.located import NOWHERE, Located, Spot
from claimcheck.check.quotation.outside import found_outside
from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.difference import compare
from claimcheck.locate.method import GRAVE, Change, Difference, Method
from claimcheck.locate.quotation import Quote, Search, search, split_omissions
from claimcheck.problem import Problem
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import Anchor, Match
from claimcheck.text.article import Article
from claimcheck.text.fold import PARAGRAPH_MARK, fold_words
from claimcheck.text.span import Span

_WIDEN = 40
"""How far, in code points, a passage is widened to show a word whole, or the words beside it."""

_LATIN = 0x24F
"""The last code point of the Latin letters of European languages (Latin Extended-B)."""

_MORE = 3
"""So many words are tried on either side of a passage."""

_WORDS_BEFORE = re.compile(r"\S+\s*")
_WORDS_BEHIND = re.compile(r"\s*\S+")
_LAST_PART = re.compile(r"(?<!\S)\S*\Z|\A\S+\Z")
_FIRST_PART = re.compile(r"\S*")
_LAST_WORD = re.compile(r"(?<!\S)\S+\s+\Z")
_FIRST_WORD = re.compile(r"\S*\s+\S+")
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_CLOSING = ".,;:!?\"'“”‘’«»"
"""Marks that make no word longer."""

_CLOSED = re.compile(r"[.!?:;]\W*$")
"""The end of a sentence: what stands before it is no part of the passage."""

_CHANGED = {
    Change.NUMBER: "a number differs",
    Change.NEGATION: "a negation differs",
    Change.OPPOSITE: "a word says the opposite",
    Change.BOUND: "a bound differs",
    Change.UNIT: "a unit differs",
    Change.NAME: "a name or noun differs",
    Change.WORDING: "the wording differs",
    Change.SPACING: "only spaces or hyphens differ",
    Change.LIGATURE: "only a ligature differs",
    Change.CASE: "upper and lower case differ",
    Change.PUNCTUATION: "the punctuation differs",
}


def explain_absence(spot: Spot, article: Article, found: Search, corpus: Corpus) -> Located:
    """Return what there is instead of the quotation: its words outside the article, a longer word, or the nearest passage."""
    outside = found_outside(spot, article)
    if outside is not None:
        return outside
    if found.cutting:
        return _cutting(spot, article, found.cutting[0])
    quoted = _missing(spot.evidence.quote, article)
    near = find_nearest(quoted, article)
    if near is None:
        problem = spot.problem("CC201", "the quotation is not in the article, nor anything near it")
        return Located(Anchor.NOT_FOUND, NOWHERE, (), (problem,))
    names = [name for actor in corpus.actors.values() for name in actor.names]
    span, difference = _completed(quoted, article, near.span, names)
    match = _near_match(article, span, near.score, difference)
    return Located(Anchor.NOT_FOUND, match, (), (_altered(spot, match),))


def _missing(quote: str, article: Article) -> str:
    """Return the words of a quotation that are not there: its first piece that is not, or all of them joined."""
    pieces = split_omissions(quote)
    lacking = (piece for piece in pieces if len(pieces) > 1 and not search(Quote(piece), article).hits)
    return next(lacking, " ".join(pieces))


def _completed(quoted: str, article: Article, span: Span, names: Sequence[str]) -> tuple[Span, Difference]:
    """Return *span*, widened by the words that the quotation has others for, and what differs in it.

    Likeness alone leaves those out: of „Putin kam“ for „Lukaschenko kam“ only „kam“ is alike.
    """
    compared = [(wide, compare(quoted, article.slice(wide), names)) for wide in _widened(article, span)]
    return min(compared, key=lambda one: _unlike(quoted, article.slice(one[0]), one[1]))


def _widened(article: Article, span: Span) -> Iterator[Span]:
    """Yield *span*, then without its last sentence, then with a few words more, none from the sentence before."""
    paragraph = article.paragraph(span.start)
    before = article.text[max(paragraph.start, span.start - _WIDEN) : span.start]
    after = article.text[span.end : min(paragraph.end, span.end + _WIDEN)]
    left = list(takewhile(lambda word: not _CLOSED.search(word), _WORDS_BEFORE.findall(before)[::-1]))
    right = _WORDS_BEHIND.findall(after)
    *_, last = [0, *(match.end() for match in _SENTENCE_END.finditer(article.slice(span)))]
    yield span
    if last:
        yield Span(span.start, span.start + last)
    for more in accumulate(left[:_MORE], initial=""):
        for further in accumulate(right[:_MORE], initial=""):
            yield Span(span.start - len(more), span.end + len(further))


def _unlike(quoted: str, printed: str, difference: Difference) -> float:
    """Return how many words only one of two wordings has, wherever they stand.

    A word of the quotation with nothing in its place at an end weighs more than one that is
    replaced: the passage was cut too short there, unless its sentence ends.
    """
    mine, theirs = (Counter(fold_words(text).split()) for text in (quoted, printed))
    ends = difference.steps[:1] + (() if printed.endswith((".", "!", "?")) else difference.steps[-1:])
    lacking = sum(max(0, len(step.quoted.split()) - len(step.printed.split())) for step in ends)
    return (mine - theirs).total() + (theirs - mine).total() + 1.5 * lacking


def _cutting(spot: Spot, article: Article, cut: Span) -> Located:
    whole = _whole_words(article, cut)
    match = _near_match(article, whole, (cut.end - cut.start) / (whole.end - whole.start))
    message = f"found only inside a longer word or number: „{match.text}“; quote whole words and numbers"
    return Located(Anchor.NOT_FOUND, match, (), (spot.problem("CC205", message, whole),))


def _whole_words(article: Article, span: Span) -> Span:
    """Return *span* widened to white space on both sides; by a word more if that adds no word."""
    text = article.text
    before = text[max(0, span.start - _WIDEN) : span.start]
    after = text[span.end : span.end + _WIDEN]
    left, right = _length(_LAST_PART.search(before)), _length(_FIRST_PART.match(after))
    if not (before[len(before) - left :] + after[:right]).strip(_CLOSING):
        left = _length(_LAST_WORD.search(before)) or left
        right = _length(_FIRST_WORD.match(after)) or right
    return Span(span.start - left, span.end + right)


def _length(found: re.Match[str] | None) -> int:
    return len(found.group()) if found else 0


def _near_match(article: Article, span: Span, score: float, difference: Difference | None = None) -> Match:
    line, column = article.line_column(span.start)
    return Match(
        Method.APPROXIMATE, span, line, column, article.slice(span), score,
        pieces=(span,), difference=difference, location=article.location(span),
    )  # fmt: skip


def _altered(spot: Spot, match: Match) -> Problem:
    """Return the problem of a quotation whose nearest passage is *match*."""
    difference = match.difference
    spaced = _other_spaces(spot.evidence.quote, match.text)
    if difference is not None and difference.gravest is None and spaced:
        where = f"line {match.line}"
        return spot.problem("CC202", f"only spaces differ: {spaced} (nearest passage: {where})", match.span)
    if difference is None or difference.gravest is None:
        message = "the words stand there, but not in one run: across a paragraph's end, or in another order"
        return spot.problem("CC201", message, match.span)
    grave = difference.gravest in GRAVE
    where = f"line {match.line}, likeness {match.score:.2f}"
    told = f"{_in_words(difference)}{_look_alike(difference)}"
    message = f"{_CHANGED[difference.gravest]}: {told} (nearest passage: {where})"
    return spot.problem("CC203" if grave else "CC202", message, match.span)


def _other_spaces(quoted: str, printed: str) -> str:
    """Return how two wordings of one paragraph part the same characters; empty where they do not."""
    mine, theirs = fold_words(quoted).split(" "), fold_words(printed).split(" ")
    if "".join(mine) != "".join(theirs) or PARAGRAPH_MARK in "".join(mine):
        return ""
    for end in (0, -1):
        while mine[end:] and theirs[end:] and mine[end] == theirs[end]:
            del mine[end], theirs[end]
    return f"the quotation has „{' '.join(mine)}“, the article „{' '.join(theirs)}“"


def _in_words(difference: Difference) -> str:
    """Return which words differ, said so that nobody need know the marks of a word diff."""
    if not difference.printed:
        return f"the quotation adds „{difference.quoted}“"
    if not difference.quoted:
        return f"the quotation leaves out „{difference.printed}“"
    return f"the quotation has „{difference.quoted}“, the article „{difference.printed}“"


def _look_alike(difference: Difference) -> str:
    """Return a word about a letter that only one side has and that may look like one of the other's.

    „Grаd“ with a Cyrillic letter looks like „Grad“.
    """
    sides = {"quotation": difference.quoted, "article": difference.printed}
    foreign = {side: [c for c in words if c.isalnum() and ord(c) > _LATIN] for side, words in sides.items()}
    if all(foreign.values()) or not any(foreign.values()) or not all(sides.values()):
        return ""
    side, [first, *_] = next((side, found) for side, found in foreign.items() if found)
    return f"; the „{first}“ of the {side} is U+{ord(first):04X} {unicodedata.name(first, '')}".rstrip()
