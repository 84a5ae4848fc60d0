"""Which claims quote a place of an article, and the words by which `claimcheck quote` finds a sentence again."""

import re
from collections.abc import Iterable, Sequence

from claimcheck.check.finding.matching import TOKEN
from claimcheck.locate.quotation import occurrences
from claimcheck.report.model import CheckedClaim
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words, line_end_hyphens, on_one_line
from claimcheck.text.span import Span


class Quoted:
    """The quotations of all claims that were found, ready to be asked of a place."""

    def __init__(self, claims: Iterable[CheckedClaim]) -> None:
        """Take the claims with what was found of them."""
        self._by_source: dict[str, list[tuple[Span, str]]] = {}
        for claim in claims:
            for item in claim.evidence:
                if item.match.is_found:
                    pieces = self._by_source.setdefault(item.evidence.source, [])
                    pieces += [(piece, claim.claim.id) for piece in item.match.pieces]

    def claims(self, source: str, span: Span) -> tuple[str, ...]:
        """Return the claims that quote some of *span* of a source's article, in order."""
        quoting = {id_ for piece, id_ in self._by_source.get(source, ()) if piece.overlaps(span)}
        return tuple(sorted(quoting))

    def spans(self, source: str) -> list[Span]:
        """Return all that is quoted of a source's article."""
        return [piece for piece, _ in self._by_source.get(source, ())]


_ACTING = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Controls, of terminals and of the direction of writing."""

FEWEST = 3
"""Words that are given at least, as far as the sentence has them."""

MOST = 25
"""Words that are given at most: what is not told from its like by then stands there over and over."""


def quotable(article: Article, sentence: Span, met: Sequence[Span]) -> str:
    """Return words of *sentence* that stand in the article once, if any do; on one line.

    They begin at the first place that was *met* and go on to more words until they are told from their like; what
    would act in a shell's line is not among them.
    """
    text = article.slice(sentence)
    words = [span.moved(sentence.start) for span in _words(text)]
    if not words:
        return " ".join(text.split())
    first = next((i for i, word in enumerate(words) if word.end > met[0].start), 0)
    last = min(len(words), first + FEWEST) - 1
    first = max(0, min(first, last - FEWEST + 1))
    while True:
        run = fold_words(on_one_line(article.slice(Span(words[first].start, words[last].end))))
        if _ACTING.search(run):
            return max((article.slice(word) for word in words), key=len)
        # Where the same sentence stands a thousand times none of them is looked up, nor all of them counted.
        places = () if _stands_twice(run, article.unbroken) else occurrences(run, article)
        is_told = len(places) == 1 and sentence.holds(places[0])
        if is_told or last - first + 1 in {len(words), MOST}:
            return run
        first, last = max(0, first - (last == len(words) - 1)), min(len(words) - 1, last + 1)


def _stands_twice(run: str, text: str) -> bool:
    first = text.find(run)
    return first >= 0 and text.find(run, first + 1) >= 0


def _words(text: str) -> list[Span]:
    """Return the words of *text*, those whole that the end of a line breaks."""
    broken = dict(line_end_hyphens(text))
    words: list[Span] = []
    for match in TOKEN.finditer(text):
        goes_on = bool(words) and broken.get(words[-1].end) == match.start()
        words.append(Span(words.pop().start if goes_on else match.start(), match.end()))
    return words


def trimmed(article: Article, span: Span) -> Span:
    """Return *span* without the blanks at its ends."""
    text = article.slice(span)
    return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))
