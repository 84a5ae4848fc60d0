"""Where the articles say something: what a curator asks all day."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.quotation import Method, Quote, search
from claimcheck.report.model import Mark, MarkKind, Passage
from claimcheck.text.article import Article, Span

MIN_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Found:
    """A place where an article has the words, or nearly; `inside_word`: only as part of a longer one."""

    source: str
    method: Method
    line: int
    column: int
    score: float
    passage: Passage
    inside_word: bool = False


def find_words(words: str, articles: Mapping[str, Article]) -> tuple[Found, ...]:
    """Return every place where the articles have *words*.

    Whole words first; where no article has them so, parts of longer words; where none has them at
    all, the nearest passage of each article, the likeliest first.
    """
    whole, inside = [], []
    for id_, article in articles.items():
        found = search(Quote(words), article)
        whole += [_found(id_, article, hit.span, found.method) for hit in found.hits]
        inside += [_found(id_, article, span, Method.NORMALIZED, inside_word=True) for span in found.cutting]
    return tuple(whole or inside) or tuple(sorted(_nearly(words, articles), key=lambda f: (-f.score, f.source)))


def _nearly(words: str, articles: Mapping[str, Article]) -> Iterator[Found]:
    for id_, article in articles.items():
        near = find_nearest(words, article)
        if near is not None:
            yield _found(id_, article, near.span, Method.APPROXIMATE, near.score)


def _found(
    source: str, article: Article, span: Span, method: Method, score: float = 1.0, *, inside_word: bool = False
) -> Found:
    around = article.paragraph(span.start)
    around = Span(min(around.start, span.start), max(around.end, span.end))
    mark = Mark(span.start - around.start, span.end - around.start, MarkKind.QUOTE)
    passage = Passage(article.slice(around), article.line(around.start), (mark,))
    line, column = article.line_column(span.start)
    return Found(source, method, line, column, score, passage, inside_word)
