"""How well quotations that a second outlet printed with changes are located.

Run by hand: `python tests/benchmarks/locating.py`. It reads the folder `quote-variants` of the public
test data (environment variable CLAIMCHECK_DATA, else `../shared/data`) and prints figures. They
justify MIN_SCORE: suggestions begin where quotations looked up in unrelated articles end.
"""
# ruff: noqa: T201  a script that prints its figures

import gzip
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple
from unittest.mock import patch

from claimcheck.locate import approximate
from claimcheck.locate.approximate import MIN_SCORE, find_nearest
from claimcheck.locate.method import Method
from claimcheck.locate.quotation import Quote, search
from claimcheck.text.article import Article
from claimcheck.text.fold import fold_words
from claimcheck.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
UNRELATED = 3
"""In so many unrelated articles each quotation is looked up."""

LOWERED = 0.3
"""Likeness from which chance finds are shown, so that the highest is seen even below MIN_SCORE."""

_SHARED_WORDS = 6
"""An article that has so many words of a quotation in a row is not unrelated to it."""

_SHOWN = 5


class Variant(NamedTuple):
    """A quotation, the article it is from, and the span of its variant in another one."""

    quote: str
    source: str
    target: str
    span: Span


class Located(NamedTuple):
    """Where a quotation was located: on which rung, how alike, and how well the span fits (0.0-1.0)."""

    method: Method
    score: float
    overlap: float
    quote: str


class Chance(NamedTuple):
    """A passage of an unrelated article that a quotation is like."""

    score: float
    quote: str
    passage: str


def read(path: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a compressed file with one JSON object a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def locate(variant: Variant, article: Article) -> Located:
    """Locate the quotation of *variant* as the program does."""
    found = search(Quote(variant.quote), article)
    if found.hits:
        best = max(overlap(hit.span, variant.span) for hit in found.hits)
        return Located(found.method, 1.0, best, variant.quote)
    near = find_nearest(variant.quote, article)
    if near is None:
        return Located(Method.NONE, 0.0, 0.0, variant.quote)
    return Located(Method.APPROXIMATE, near.score, overlap(near.span, variant.span), variant.quote)


def overlap(one: Span, other: Span) -> float:
    """Return the intersection of two spans over their union, 0.0-1.0."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (one.end - one.start + other.end - other.start - shared)


def chances(variants: Sequence[Variant], articles: Mapping[str, Article]) -> Iterator[Chance | None]:
    """Yield what each quotation is like in some unrelated articles, chosen the same way every time."""
    ids = sorted(articles)
    for index, variant in enumerate(variants):
        candidates = (ids[(index * 7 + step * 397) % len(ids)] for step in range(1, len(ids)))
        own = {variant.source, variant.target}
        strange = (id_ for id_ in candidates if id_ not in own)
        unrelated = (articles[id_] for id_ in strange if not is_related(variant.quote, articles[id_]))
        for article, _ in zip(unrelated, range(UNRELATED), strict=False):
            near = find_nearest(variant.quote, article)
            yield near and Chance(near.score, variant.quote, article.slice(near.span))


def is_related(quote: str, article: Article) -> bool:
    """Return whether *article* has a run of words of *quote*, or all of a shorter one."""
    words = fold_words(quote).split()
    length = min(_SHARED_WORDS, len(words))
    runs = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
    return any(run in article.folded.text for run in runs)


def print_located(located: Sequence[Located], seconds: float) -> None:
    """Print the rungs, the fit of the spans, and the least alike true variants."""
    rungs = Counter(item.method for item in located)
    print(f"{len(located)} quotations in {seconds:.1f} s")
    print(*(f"  {method.value:<12}{rungs[method]:>6}" for method in Method), sep="\n")
    for least in (0.95, 0.8):
        share = sum(item.overlap > least for item in located) / len(located)
        print(f"  overlap > {least}: {share:.1%}")
    true = sorted(item for item in located if item.method is Method.APPROXIMATE and item.overlap > 0)
    lowest = sorted(item.score for item in true)[:_SHOWN]
    print("  lowest scores of true variants:", *(f"{score:.3f}" for score in lowest))


def print_chances(found: Sequence[Chance | None], seconds: float) -> None:
    """Print how alike quotations are to passages of articles that do not have them."""
    likest = sorted((chance for chance in found if chance), reverse=True)
    suggested = sum(chance.score >= MIN_SCORE for chance in likest)
    print(f"{len(found)} look-ups in unrelated articles in {seconds:.1f} s")
    print(f"  suggested at MIN_SCORE {MIN_SCORE}: {suggested} ({suggested / len(found):.2%})")
    print("  highest scores:")
    for chance in likest[:_SHOWN]:
        print(f"    {chance.score:.3f}  {' '.join(chance.quote.split())!r} ~ {chance.passage!r}")


def main() -> int:
    """Print the figures; return 1 where the data is missing."""
    data = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data")) / "quote-variants"
    if not data.is_dir():
        print("no quote-variants; set CLAIMCHECK_DATA", file=sys.stderr)
        return 1
    rows = read(data / "quotes.jsonl.gz")
    variants = [
        Variant(
            row["quote"],
            row["source_article"],
            row["target_article"],
            Span(int(row["target_start"]), int(row["target_end"])),
        )
        for row in rows
    ]
    articles = {row["id"]: Article(row["article"], "de") for row in read(data / "articles.jsonl.gz")}
    start = perf_counter()
    located = [locate(variant, articles[variant.target]) for variant in variants]
    print_located(located, perf_counter() - start)
    start = perf_counter()
    with patch.object(approximate, "MIN_SCORE", LOWERED):
        found = list(chances(variants, articles))
    print_chances(found, perf_counter() - start)
    return 0


if __name__ == "__main__":
    sys.exit(main())
