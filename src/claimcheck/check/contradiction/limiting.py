"""Which pairs of claims are told one by one, and how many are not: pairs grow with the square of the claims."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from claimcheck.check.contradiction.comparing import Block, Finding, ones
from claimcheck.report.model import Conflict

MOST = 20
"""So many other claims may stand against one claim for all of them to be told one by one."""

LISTED = 5
"""Where more do, it lists so many, the gravest types first, and tells how many there are: one who reads
that a thousand claims differ does not read on."""

NAMED = 3
"""So many of those that are not told one by one are named in a problem."""

_RANK = {kind: rank for rank, kind in enumerate(Conflict)}


class Untold(NamedTuple):
    """Claims on the other side that are not told one by one: how many, and the first of them."""

    number: int
    first: tuple[str, ...]


class Limited(NamedTuple):
    """What stands between claims, as far as it is told, and how much is not."""

    told: tuple[Finding, ...]
    """Each pair of which one claim at least is told all that it has, once."""
    by_claim: Mapping[str, Sequence[Finding]]
    """What each claim tells: all, or the first LISTED; the other claim need not tell it, too."""
    unlisted: Mapping[str, Mapping[Conflict, int]]
    """How many more each claim has; claims that tell all are left out."""
    untold: Mapping[str, Mapping[Conflict, Untold]]
    """Those among them that are in no pair of `told`."""


class _Pair(NamedTuple):
    """One claim of a block and another one, as the first sees it: sorted as they are told."""

    rank: int
    other: str
    block: int
    kind: Conflict
    own_index: int
    other_index: int


def limit(blocks: Sequence[Block]) -> Limited:
    """Return what stands between the claims of *blocks*."""
    totals = _totals(blocks)
    over = frozenset(id_ for id_, counts in totals.items() if counts.total() > MOST)
    pairs = _pairs(blocks, over)
    made: dict[tuple[int, int, int], Finding] = {}
    by_claim: defaultdict[str, list[Finding]] = defaultdict(list)
    told: dict[tuple[int, int, int], None] = {}
    for id_, own in pairs.items():
        for pair in own:
            one, other = sorted((pair.own_index, pair.other_index))
            place = pair.block, one, other
            if place not in made:
                made[place] = blocks[pair.block].tell(one, other)
            by_claim[id_].append(made[place])
            if id_ not in over or pair.other not in over:
                told[place] = None
    return Limited(
        tuple(made[place] for place in told),
        by_claim,
        {id_: _rest(totals[id_], pairs[id_]) for id_ in sorted(over)},
        _untold(blocks, over),
    )


def _totals(blocks: Sequence[Block]) -> Mapping[str, Counter[Conflict]]:
    totals: defaultdict[str, Counter[Conflict]] = defaultdict(Counter)
    for block in blocks:
        for id_, masks in zip(block.ids, block.masks, strict=True):
            for kind, mask in masks.items():
                totals[id_][kind] += mask.bit_count()
    return totals


def _pairs(blocks: Sequence[Block], over: frozenset[str]) -> Mapping[str, Sequence[_Pair]]:
    """Return by claim what it tells: all, or the first LISTED by type and by the other claim."""
    found: defaultdict[str, list[_Pair]] = defaultdict(list)
    for number, block in enumerate(blocks):
        for index, id_ in enumerate(block.ids):
            found[id_] += _pairs_in(block, number, index)
    return {id_: sorted(pairs)[:LISTED] if id_ in over else pairs for id_, pairs in found.items()}


def _pairs_in(block: Block, number: int, index: int) -> Iterator[_Pair]:
    """Yield the first MOST of each type; a claim that is not over the limit has no more."""
    for kind, mask in block.masks[index].items():
        for other in islice(ones(mask), MOST):
            yield _Pair(_RANK[kind], block.ids[other], number, kind, index, other)


def _rest(totals: Counter[Conflict], pairs: Sequence[_Pair]) -> Mapping[Conflict, int]:
    return dict(totals - Counter(pair.kind for pair in pairs))


def _untold(blocks: Sequence[Block], over: frozenset[str]) -> Mapping[str, Mapping[Conflict, Untold]]:
    """Return by claim those over the limit that it is over the limit itself with."""
    found: defaultdict[str, dict[Conflict, Untold]] = defaultdict(dict)
    for block in blocks:
        others = sum(1 << index for index, id_ in enumerate(block.ids) if id_ in over)
        for index in ones(others):
            for kind, mask in block.masks[index].items():
                _add(found[block.ids[index]], kind, mask & others, block.ids)
    return {id_: kinds for id_, kinds in found.items() if kinds}


def _add(kinds: dict[Conflict, Untold], kind: Conflict, mask: int, ids: Sequence[str]) -> None:
    if mask:
        known = kinds.get(kind, Untold(0, ()))
        first = (*known.first, *(ids[other] for other in islice(ones(mask), NAMED)))[:NAMED]
        kinds[kind] = Untold(known.number + mask.bit_count(), first)
