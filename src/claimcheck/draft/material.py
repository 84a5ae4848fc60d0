"""What a draft is held against, made one material: articles, translations of quotations, and claims that are licensed.

A claim's own text stands beside the articles only where it is itself found and licensed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Fit, Source, Stance
from claimcheck.report.evidence import Anchor
from claimcheck.report.model import CheckedClaim, Report
from claimcheck.text.article import Article
from claimcheck.text.language import language_of
from claimcheck.text.span import Span

OF_CLAIM = "\0"
"""Begins the ids of what is no article: no source's record can have it."""


def widened(corpus: Corpus, report: Report) -> Corpus:
    """Return *corpus* with the translations and the licensed claims as articles of their own."""
    added = dict(_added(report))
    nowhere = Place("")
    sources = {
        id_: Source(place=nowhere, places={}, id=id_, file="", language=a.language)
        for id_, a in added.items()
    }
    return replace(corpus, sources={**corpus.sources, **sources}, articles={**corpus.articles, **added})


def _added(report: Report) -> Iterator[tuple[str, Article]]:
    for claim in report.claims:
        if is_good(claim):
            yield (
                f"{OF_CLAIM}claim{OF_CLAIM}{claim.claim.id}",
                _article(claim.claim.text, claim.claim.language),
            )
        for item in claim.evidence:
            if item.evidence.gloss and item.stands and item.evidence.stance is Stance.SUPPORTS:
                yield (
                    f"{OF_CLAIM}gloss{OF_CLAIM}{claim.claim.id}{OF_CLAIM}{item.number}",
                    _article(item.evidence.gloss),
                )


def _article(text: str, language: str | None = None) -> Article:
    return Article(text, language or language_of(text))


def is_good(claim: CheckedClaim) -> bool:
    """Return whether a claim is itself found and licensed, so that its own words may cover a sentence."""
    return claim.anchor is Anchor.FOUND and claim.fit is Fit.LICENSED


def quoted_by(report: Report) -> dict[str, list[tuple[Span, str]]]:
    """Return what claims rest on, by source: the passages that support them and stand."""
    found: dict[str, list[tuple[Span, str]]] = {}
    for claim in report.claims:
        for item in claim.evidence:
            if item.stands and item.evidence.stance is Stance.SUPPORTS:
                found.setdefault(item.evidence.source, []).extend(
                    (piece, claim.claim.id) for piece in item.match.pieces
                )
    return found


def claims_at(quoted: Sequence[tuple[Span, str]], span: Span) -> tuple[str, ...]:
    """Return the claims that quote some of *span*."""
    return tuple(dict.fromkeys(id_ for piece, id_ in quoted if piece.overlaps(span)))
