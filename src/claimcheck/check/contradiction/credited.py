"""The same words credited to different origins: passages by their words, without looking at every pair."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from claimcheck.check.actors.one_voice import may_be_one
from claimcheck.check.contradiction.comparing import Block, Finding
from claimcheck.records.corpus import outermost_party
from claimcheck.records.model import Actor
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim, Conflict, Position
from claimcheck.text.fold import fold_words

MIN_WORDS = 6
"""Fewer equal words may be said by two people without being one utterance („Der Damm brach am Montag“), as of copied runs in `dependence`."""

Chain = tuple[tuple[str, ...], ...]


class _Credit(NamedTuple):
    """Whom a passage credits: its origins, and the way to them."""

    roots: tuple[str, ...]
    chain: Chain


def credited_blocks(claims: Sequence[CheckedClaim]) -> Iterator[Block]:
    """Yield the claims that quote the same words, for each words that are credited differently."""
    said: defaultdict[str, dict[str, dict[_Credit, None]]] = defaultdict(dict)
    for claim in claims:
        for item in claim.evidence:
            words = _wording(item)
            if item.stands and item.roots and len(words.split()) >= MIN_WORDS:
                said[words].setdefault(claim.claim.id, {})[_credit(item)] = None
    for words, credits_ in said.items():
        if len({credit.roots for own in credits_.values() for credit in own}) > 1:
            yield _block(words, dict(sorted(credits_.items())))


def own_attributions(claims: Sequence[CheckedClaim], actors: Mapping[str, Actor]) -> Iterator[Finding]:
    """Yield the claims whose own passages credit the same words to different origins.

    A spokesman and his house, or an actor with two records, are no two whom they are credited to.
    """
    for claim in claims:
        said: defaultdict[str, list[CheckedEvidence]] = defaultdict(list)
        for item in claim.evidence:
            words = _wording(item)
            if item.stands and item.roots and len(words.split()) >= MIN_WORDS:
                said[words].append(item)
        for same in said.values():
            reasons = _own_reasons(same, actors)
            if reasons:
                id_ = claim.claim.id
                yield Finding(Conflict.ATTRIBUTION, id_, id_, min(reasons))


def _own_reasons(items: Sequence[CheckedEvidence], actors: Mapping[str, Actor]) -> set[str]:
    """Return what passages of one claim with the same words are credited to; alike ones once."""
    alike = {(_credit(item), item.evidence.source, item.match.span, _is_named(item)): item for item in items}
    sorted_ = sorted(alike.values(), key=lambda item: (item.roots, _credit(item).chain))
    return {
        _reason(_credit(one), _credit(other))
        for number, one in enumerate(sorted_)
        for other in sorted_[number + 1 :]
        if not _is_joint(one, other) and _are_different(_credit(one), _credit(other))
        if not _may_be_one_voice(one, other, actors)
    }


def _may_be_one_voice(one: CheckedEvidence, other: CheckedEvidence, actors: Mapping[str, Actor]) -> bool:
    """Return whether origins of two passages are one party, or may be one actor, by the articles, their names or the record."""
    told = {frozenset(pair) for item in (one, other) for link in item.links[-1:] for pair in link.one_with}
    return any(
        {a, b} in told
        or outermost_party(a, actors) == outermost_party(b, actors)
        or may_be_one(actors[a], actors[b])
        for a, b in product(one.roots, other.roots)
        if a in actors and b in actors
    )


def _is_joint(item: CheckedEvidence, other: CheckedEvidence) -> bool:
    """Return whether one passage is credited twice, to those that cues name.

    „Sowohl A als auch B dementierten“; one „sagte er“ cannot be two people.
    """
    same_passage = item.evidence.source == other.evidence.source and item.match.span == other.match.span
    return same_passage and _is_named(item) and _is_named(other)


def _is_named(item: CheckedEvidence) -> bool:
    return all(link.named for link in item.links[-1:])


def _wording(item: CheckedEvidence) -> str:
    return fold_words(item.match.text).strip(" \"'.,;:!?").casefold()


def _credit(item: CheckedEvidence) -> _Credit:
    return _Credit(item.roots, tuple(link.link.actors for link in item.links))


def _reason(one: _Credit, other: _Credit) -> str:
    return f"the same words are credited to {' or '.join(one.roots)} and to {' or '.join(other.roots)}"


def _are_different(one: _Credit, other: _Credit) -> bool:
    if set(one.roots) & set(other.roots):
        return False
    short, long = sorted((one.chain, other.chain), key=len)
    return not _is_within(short, long)


def _is_within(short: Chain, long: Chain) -> bool:
    """Return whether *short* is *long* with links left out."""
    rest = iter(long)
    return all(link in rest for link in short)


def _block(words: str, credits_: Mapping[str, Mapping[_Credit, None]]) -> Block:
    """Return the claims of *credits_* with who credits the words to somebody else."""
    ids, own = tuple(credits_), [tuple(each) for each in credits_.values()]
    layers = _layers(own)
    against = {credit: _against(credit, layers) for layer in layers for credit in layer.members}
    masks = []
    for index, each in enumerate(own):
        mask = 0
        for credit in each:
            mask |= against[credit]
        masks.append({Conflict.ATTRIBUTION: mask & ~(1 << index)} if mask & ~(1 << index) else {})
    return Block(None, words, ids, masks, _Teller(ids, own), list(_positions(ids, own, against)))


class _Layer(NamedTuple):
    """The claims' first credits, or their second ones, and so on: one for each claim that has so many."""

    all: int
    members: dict[_Credit, int]
    by_root: dict[str, int]
    by_relay: dict[tuple[str, ...], dict[_Credit, None]]
    """Which credits have a link before the last one of their chain."""
    by_last: dict[tuple[str, ...], dict[_Credit, None]]


def _layers(own: Sequence[Sequence[_Credit]]) -> list[_Layer]:
    layers: list[_Layer] = []
    for index, each in enumerate(own):
        while len(layers) < len(each):
            layers.append(_Layer(0, {}, {}, {}, {}))
        for number, credit in enumerate(each):
            bit = 1 << index
            layer = layers[number]
            layer.members[credit] = layer.members.get(credit, 0) | bit
            for root in credit.roots:
                layer.by_root[root] = layer.by_root.get(root, 0) | bit
            for link in credit.chain[:-1]:
                layer.by_relay.setdefault(link, {})[credit] = None
            layer.by_last.setdefault(credit.chain[-1], {})[credit] = None
            layers[number] = layer._replace(all=layer.all | bit)
    return layers


def _against(credit: _Credit, layers: Sequence[_Layer]) -> int:
    """Return the claims with a credit that differs from *credit*, as `_are_different` has it."""
    found = 0
    for layer in layers:
        alike = 0
        for root in credit.roots:
            alike |= layer.by_root.get(root, 0)
        for other in _perhaps_within(credit, layer):
            if not _are_different(credit, other):
                alike |= layer.members[other]
        found |= layer.all & ~alike
    return found


def _perhaps_within(credit: _Credit, layer: _Layer) -> Iterator[_Credit]:
    """Yield those of other origins whose chain may be a longer or a shorter form: one holds the other's last link."""
    yield from layer.by_relay.get(credit.chain[-1], ())
    for link in credit.chain[:-1]:
        yield from layer.by_last.get(link, ())


class _Teller:
    """Tells of two claims by number how they credit the words."""

    def __init__(self, ids: Sequence[str], own: Sequence[Sequence[_Credit]]) -> None:
        self._ids, self._own = ids, own

    def __call__(self, one: int, other: int) -> Finding:
        pairs = product(self._own[one], self._own[other])
        reasons = [_reason(*pair) for pair in pairs if _are_different(*pair)]
        return Finding(Conflict.ATTRIBUTION, self._ids[one], self._ids[other], min(reasons))


def _positions(
    ids: Sequence[str], own: Sequence[Sequence[_Credit]], against: Mapping[_Credit, int]
) -> Iterator[Position]:
    holders: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    masks: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for index, each in enumerate(own):
        for credit in each:
            masks[credit.roots] |= against[credit]
            if ids[index] not in holders[credit.roots][-1:]:
                holders[credit.roots].append(ids[index])
    for roots, claims in sorted(holders.items()):
        number = masks[roots].bit_count()
        yield Position(
            " or ".join(roots), None, None, tuple(claims), {Conflict.ATTRIBUTION: number} if number else {}
        )
