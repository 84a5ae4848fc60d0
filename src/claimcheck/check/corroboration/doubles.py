"""Known origins that may be one person under two records, or are one party by the articles or their names: fewer are certain.

A record that says so (`party`, or one actor for both) makes it certain; until then the doubt lowers what is certain,
never what there may be at most.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.check.actors.one_voice import stand_ins
from claimcheck.check.corroboration.counting import Item
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Kind
from claimcheck.report.evidence import CheckedEvidence

Edges = Mapping[str, frozenset[str]]
"""Of an actor those who may stand for it."""


class Doubles(NamedTuple):
    """Which known origins may be one; false where none may."""

    persons: Edges = {}  # noqa: RUF012 -- nothing writes to it
    """Of each whom it may be under a fuller name."""
    parties: tuple[tuple[str, str], ...] = ()
    """Who speaks and for whom, office and holder: both are origins, and no record makes them one party."""
    sources: tuple[tuple[str, str], ...] = ()
    """Who passes on and from whom he may have it, by the sentence of the passage or one beside it."""

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self.persons or self.parties or self.sources)

    @property
    def origins(self) -> Edges:
        """Return for each origin that may be no other whom it may be, or may have it from."""
        edges: defaultdict[str, frozenset[str]] = defaultdict(frozenset, self.persons)
        for one, other in self.sources:
            edges[one] |= {other}
        return edges


def doubles_of(items: Sequence[CheckedEvidence], corpus: Corpus) -> Doubles:
    """Return which origins of *items* may be one."""
    ids = frozenset(root for item in items for root in item.roots)
    if len(ids) < 2:  # noqa: PLR2004 -- two
        return Doubles()
    pairs = {pair for item in items for link in item.links[-1:] for pair in link.one_with}
    parties = (
        pair
        for pair in sorted(pairs)
        if ids.issuperset(pair) and _are_apart(*pair, corpus) and _stand_apart(pair, items)
    )
    heard = {pair for item in items for link in item.links[-1:] for pair in link.heard_from}
    sources = (pair for pair in sorted(heard) if ids.issuperset(pair))
    return Doubles(stand_ins(ids, corpus.actors), tuple(parties), tuple(sources))


def _are_apart(one: str, other: str, corpus: Corpus) -> bool:
    return corpus.party(one) != corpus.party(other)


def _stand_apart(pair: tuple[str, str], items: Sequence[CheckedEvidence]) -> bool:
    """Return whether one of two stands behind a passage without the other: who only speak together are counted once already."""
    return any(len(set(pair) & set(item.roots)) == 1 for item in items)


def with_roots(item: Item, persons: Edges) -> Item:
    """Return a reading with each origin as whom it may be under its fullest name."""
    return item._replace(roots=frozenset(end for root in item.roots for end in _ends(root, persons)))


def parties_of(items: Sequence[CheckedEvidence], doubles: Doubles, written: Edges) -> Edges:
    """Return whom each origin of *items* stands for: who wrote it, for whom it speaks, who holds the office."""
    edges: defaultdict[str, frozenset[str]] = defaultdict(frozenset, written)
    for one, other in doubles.parties:
        edges[one] |= {other}
    for one, others in doubles.origins.items():
        edges[one] |= others
    return {root: _ends(root, edges) for item in items for root in item.roots}


def _ends(root: str, edges: Edges) -> frozenset[str]:
    """Return where the ways from *root* end; of those that go round in a circle the first."""
    seen, ends, queue = {root}, set[str](), [root]
    while queue:
        current = queue.pop()
        further = edges.get(current, frozenset())
        if not further:
            ends.add(current)
        queue += further - seen
        seen |= further
    return frozenset(ends or {min(seen)})


def told_doubles(doubles: Doubles, corpus: Corpus) -> Iterator[str]:
    """Yield which origins may be one, and how to record it."""
    for one, others in sorted(doubles.persons.items()):
        for other in sorted(others):
            alike = corpus.actor(one).kind is corpus.actor(other).kind
            how = "" if alike else "give both one `kind`, then "
            yield (
                f"{_named(one, corpus)} and {_named(other, corpus)} may be one person: they count as one for certain;"
                f" if they are, {how}run claimcheck actors --merge {one} {other}; if not, write the whole names of both"
            )
    for one, other in doubles.parties:
        are_people = {corpus.actor(one).kind, corpus.actor(other).kind} == {Kind.PERSON}
        how = "their organisation as `party` with both" if are_people else f"`party: {other}` with `{one}`"
        yield (
            f"{_named(one, corpus)} and {_named(other, corpus)} are or may be one party by the article or their names: they count as"
            f" one for certain; record it: {how}"
        )
    for one, other in doubles.sources:
        yield (
            f"{_named(one, corpus)} may have it from {_named(other, corpus)}, by its sentence or one beside it: they count as"
            f" one for certain; if so, record it: add the link to `{other}` to the chain"
        )


def _named(id_: str, corpus: Corpus) -> str:
    return f"{corpus.actor(id_).name} (`{id_}`)"
