"""Passages of several articles that stand in one text, as an archive shows it: one text, so many printings.

Whose words a printing credits, another may credit otherwise: any origin that one of them names could have produced
them. So such passages widen each other's root sets, which lowers what is certain and nothing else; what there may be at
most stays. A text that has both passages, in two places, has two utterances: they stay apart, as in one article.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.check.corroboration.counting import Item
from claimcheck.locate.quotation import occurrences
from claimcheck.problem import Problem
from claimcheck.records.corpus import Cluster, Corpus
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import Count
from claimcheck.report.wording import listed, plural

Beside = Mapping[int, frozenset[int]]
"""Which passages a passage is one with, by their numbers."""


class OneText(NamedTuple):
    """Passages, by number, of articles that print one text."""

    passages: tuple[int, ...]
    printings: int
    """How many articles print it, those of the archive among them."""


class InTexts(NamedTuple):
    """The passages of a claim, as they stand in texts that several articles print."""

    texts: tuple[OneText, ...] = ()
    said: Beside = MappingProxyType({})
    """Passages that may be one utterance: the text has not both."""
    passed_on: Beside = MappingProxyType({})
    """Passages that came with one text, whoever says what in it."""


def in_texts(items: Sequence[CheckedEvidence], corpus: Corpus) -> InTexts:
    """Return how *items* stand in the texts that the project's clusters tell."""
    if corpus.clusters is None:
        return InTexts()
    said: defaultdict[int, set[int]] = defaultdict(set)
    passed_on: defaultdict[int, set[int]] = defaultdict(set)
    texts: list[OneText] = []
    for cluster in corpus.clusters.texts:
        inside = [item for item in items if _stands_in(item, cluster)]
        if len({corpus.article_key(item.evidence.source) for item in inside}) < 2:  # noqa: PLR2004 -- two articles
            continue
        texts.append(OneText(tuple(sorted(item.number for item in inside)), cluster.printings))
        for one, other in combinations(inside, 2):
            if corpus.article_key(one.evidence.source) == corpus.article_key(other.evidence.source):
                continue
            _join(passed_on, one.number, other.number)
            if not (_has_both(one, other, corpus) or _has_both(other, one, corpus)):
                _join(said, one.number, other.number)
    return InTexts(tuple(sorted(texts)), _frozen(said), _frozen(passed_on))


def _stands_in(item: CheckedEvidence, cluster: Cluster) -> bool:
    spans = cluster.spans.get(item.evidence.source, ())
    return any(piece.overlaps(span) for piece in item.match.pieces for span in spans)


def _has_both(one: CheckedEvidence, other: CheckedEvidence, corpus: Corpus) -> bool:
    """Return whether the article of *one* has the words of *other*, with its cues, in another place, too."""
    article = corpus.articles[one.evidence.source]
    places = occurrences(other.match.text, article)
    is_there = bool(places) and not any(
        piece.overlaps(place) for piece in one.match.pieces for place in places
    )
    return is_there and all(
        link.cue is None or occurrences(link.cue, article) for link in other.evidence.attribution
    )


def _join(beside: defaultdict[int, set[int]], one: int, other: int) -> None:
    beside[one].add(other)
    beside[other].add(one)


def _frozen(beside: Mapping[int, set[int]]) -> Beside:
    return {number: frozenset(others) for number, others in beside.items()}


def widened(
    readings: Sequence[Sequence[Item]], said: Sequence[Sequence[CheckedEvidence]], beside: Beside
) -> list[list[Item]]:
    """Return the readings of utterances with the roots of what they are one with; one whose root is unknown stays so.

    Args:
        readings: Of each utterance.
        said: The passages that they are readings of.
        beside: Which passages are one.
    """
    pairs = [[*zip(own, items, strict=True)] for own, items in zip(said, readings, strict=True)]
    roots: defaultdict[int, frozenset[str]] = defaultdict(frozenset)
    for passage, item in (pair for own in pairs for pair in own):
        roots[passage.number] |= item.roots
    return [
        [
            item._replace(roots=item.roots.union(*(roots[n] for n in beside.get(passage.number, ()))))
            if item.roots
            else item
            for passage, item in own
        ]
        for own in pairs
    ]


def no_more_certain(count: Count, wider: Count) -> Count:
    """Return *count* with no more certain ones than *wider* has: never more, and as many at most as before."""
    return count if wider.low >= count.low else count._replace(low=wider.low, exact=wider.exact)


def lowered(before: Count, after: Count, singular: str, many: str | None = None) -> Iterator[str]:
    """Yield in words that fewer are certain, where they are."""
    if after.low < before.low:
        yield f"{plural(after.low, singular, many)} instead of {before.low}"


def told_texts(texts: Sequence[OneText]) -> Iterator[str]:
    """Yield in words which passages stand in which texts."""
    for text in texts:
        printed = plural(text.printings, "article prints", "articles print")
        yield f"passages {listed(text.passages)} stand in one text that {printed}"


def cluster_problems(corpus: Corpus) -> Iterator[Problem]:
    """Yield which articles the project's clusters say nothing of, as they are not what was compared."""
    if corpus.clusters is None:
        return
    for id_ in corpus.clusters.changed:
        message = (
            f"{corpus.sources[id_].file} has changed since articles were compared ({corpus.clusters.name}):"
            " what it shared with others is left out; run claimcheck reuse again"
        )
        yield Problem("CC407", message, corpus.sources[id_].places["file"], source=id_)
    for id_ in corpus.clusters.uncompared:
        message = (
            f"{corpus.sources[id_].file} was not among the articles that were compared ({corpus.clusters.name}):"
            " what it shares with others is not known; run claimcheck reuse again"
        )
        yield Problem("CC407", message, corpus.sources[id_].places["file"], source=id_)
