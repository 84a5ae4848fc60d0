"""Where the articles say something: what a curator asks all day."""

from collections.abc import Iterator, Mapping

from claimcheck.locate.approximate import find_nearest
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Quote, search
from claimcheck.report.passage import Mark, MarkKind, Passage
from claimcheck.report.places import Found
from claimcheck.text.article import Article, Span

MIN_LETTERS = 2


def find_words(words: str, articles: Mapping[str, Article]) -> tuple[Found, ...]:
    """Return every place where the articles have *words*.

    Whole words first; where no article has them so, parts of longer words; where none has them at
    all, the nearest passage of each article, the likeliest first.
    """
    whole: list[Found] = []
    inside: list[Found] = []
    for id_, article in articles.items():
        found = search(Quote(words), article)
        whole += [_found(id_, article, hit.span, found.method) for hit in found.hits]
        cutting = (_found(id_, article, span, Method.NORMALIZED) for span in found.cutting)
        inside += [place._replace(inside_word=True) for place in cutting]
    nearly = sorted(_nearly(words, articles), key=_likeness) if not (whole or inside) else []
    return tuple(whole or inside or nearly)


def _likeness(place: Found) -> tuple[float, str]:
    return -place.score, place.source


def _nearly(words: str, articles: Mapping[str, Article]) -> Iterator[Found]:
    for id_, article in articles.items():
        near = find_nearest(words, article)
        if near is not None:
            yield _found(id_, article, near.span, Method.APPROXIMATE)._replace(score=near.score)


def _found(source: str, article: Article, span: Span, method: Method) -> Found:
    around = article.paragraph(span.start)
    around = Span(min(around.start, span.start), max(around.end, span.end))
    mark = Mark(span.start - around.start, span.end - around.start, MarkKind.QUOTE)
    passage = Passage(article.slice(around), article.line(around.start), (mark,))
    line, column = article.line_column(span.start)
    return Found(source, method, line, column, 1.0, passage, location=article.location(span))
