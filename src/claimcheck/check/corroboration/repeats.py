"""Words of one article that a claim quotes more than once: one utterance, whoever the chains credit with it.

Whoever says something says it once: quoted as Anna's and as Boris's words it would be two origins,
and which of the chains is right nobody can tell. So passages of one article with words in common are
readings of one utterance: any origin that one of them names could have produced it. The order in
which they are recorded tells nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.check.corroboration.dependence import maximal
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.wording import listed
from claimcheck.text.span import Span

Utterance = tuple[CheckedEvidence, ...]


def utterances(items: Iterable[CheckedEvidence], corpus: Corpus) -> list[Utterance]:
    """Return what *items* quote, once each, with all passages that have those words.

    Only passages that all have words in common are one: of three in a row, of which the middle one
    overlaps its neighbours, the first and the last remain two. Where none of them has a known origin
    there is nothing to count twice; they remain what they are.
    """
    by_article: defaultdict[str, list[CheckedEvidence]] = defaultdict(list)
    for item in items:
        by_article[corpus.article_key(item.evidence.source)].append(item)
    return [said for same in by_article.values() for said in _utterances_of(same, corpus)]


def _utterances_of(items: Sequence[CheckedEvidence], corpus: Corpus) -> list[Utterance]:
    """Return what items of one article quote."""
    if len(items) == 1:
        return [tuple(items)]
    known = [
        cover
        for cover in maximal(_stretches(_places(items, corpus)))
        if any(items[index].roots for index in cover)
    ]
    rest = set(range(len(items))).difference(*known)
    return [
        tuple(items[index] for index in sorted(cover)) for cover in (*known, *((i,) for i in sorted(rest)))
    ]


def _places(items: Sequence[CheckedEvidence], corpus: Corpus) -> Sequence[Sequence[Span]]:
    """Return where the words of each item stand; in copies of one article the same words at the same place."""
    if len({item.evidence.source for item in items}) == 1:
        return [item.match.pieces for item in items]
    return [
        [
            Span(*(corpus.offset_in_words(item.evidence.source, offset) for offset in piece))
            for piece in item.match.pieces
        ]
        for item in items
    ]


def _stretches(items: Sequence[Sequence[Span]]) -> Iterator[frozenset[int]]:
    """Yield which items stand over each stretch that ends before one of them does."""
    opening: defaultdict[int, set[int]] = defaultdict(set)
    closing: defaultdict[int, set[int]] = defaultdict(set)
    for index, pieces in enumerate(items):
        if not pieces:
            yield frozenset((index,))
        for piece in pieces:
            opening[piece.start].add(index)
            closing[piece.end].add(index)
    active, grew = set[int](), False
    for place in sorted({*opening, *closing}):
        if grew and closing[place]:
            yield frozenset(active)
            grew = False
        active = (active - closing[place]) | opening[place]
        grew = grew or bool(opening[place])


def is_shared(utterance: Utterance) -> bool:
    """Return whether the passages of *utterance* credit different origins with it, or only one of them any."""
    return len({item.roots for item in utterance}) > 1


def with_repeats_told(evidence: Sequence[CheckedEvidence], corpus: Corpus) -> list[CheckedEvidence]:
    """Return the evidence of one claim, each counted passage with the others that it counts as one with."""
    partners: defaultdict[int, set[int]] = defaultdict(set)
    for utterance in utterances((item for item in evidence if item.counted), corpus):
        if is_shared(utterance):
            for item in utterance:
                partners[item.number] |= {other.number for other in utterance if other is not item}
    return [item._replace(reason=_reason(item, partners[item.number])) for item in evidence]


def _reason(item: CheckedEvidence, partners: set[int]) -> str:
    if not partners:
        return item.reason
    named = f"passage{'s' * (len(partners) > 1)} {listed(sorted(partners))}"
    return f"{item.reason}; credited otherwise by {named}, with which it counts as one"
