"""Where the counted passages come from: articles, outlets, relays, origins, and what passes between them.

A node is drawn from the chains alone: an origin is known where the report's root sets say so, and
every other chain ends at the unknown one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from itertools import groupby, pairwise
from typing import NamedTuple

from claimcheck.records.corpus import outermost_party
from claimcheck.records.model import Actor
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import Report

SHARE = 10
"""An actor that one in so many claims rests on is a single point of failure. A convention."""

_TWO = 2
_UNKNOWN, _OTHERS = "?", "*"
"""Stand for ids in keys; no id has such characters."""


class Layer(IntEnum):
    """Where in a chain something stands, from the page back to the origin."""

    ARTICLE = 0
    OUTLET = 1
    RELAY = 2
    ORIGIN = 3


class Key(NamedTuple):
    """What tells a node from others.

    `depth` is for relays how many of them come before the origin, this one included: 1 is the channel;
    else 0. `names` are a source's id, an actor's, or those of `a+b`.
    """

    layer: Layer
    depth: int
    names: tuple[str, ...]

    @property
    def is_unknown(self) -> bool:
        """Return whether it stands for all origins that are not known."""
        return self.names == (_UNKNOWN,)

    @property
    def is_others(self) -> bool:
        """Return whether it stands for several that were folded into one."""
        return self.names == (_OTHERS,)

    @property
    def column(self) -> tuple[int, int]:
        """Where it stands from left to right; more relays before the origin are further left."""
        return self.layer, -self.depth


class Node(NamedTuple):
    """Something that counted passages pass through, and the claims that they are for, by id.

    `resting` are those of them that rest on it: every passage that counts for them passes through it.
    """

    key: Key
    claims: tuple[str, ...]
    resting: tuple[str, ...]
    is_single_point: bool
    party: str
    """The outermost party of an origin, empty where it belongs to none or to several."""
    folded: int = 0
    """How many nodes it stands for, if it stands for others."""


class Edge(NamedTuple):
    """A step of chains, and the claims whose counted passages take it, by id."""

    start: Key
    end: Key
    claims: tuple[str, ...]
    is_shown: bool
    """Whether an article itself shows it, by name or by words that it resolves; else it is the curator's word alone."""


class Provenance(NamedTuple):
    """All nodes and edges, by key; every edge's ends are among the nodes."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    least: int
    """How many claims must rest on an actor to make it a single point of failure."""


class _Step(NamedTuple):
    claim: str
    start: Key
    end: Key
    is_shown: bool


def provenance_of(report: Report) -> Provenance:
    """Return where the counted passages of *report* come from."""
    outlets = {checked.source.id: checked.source.outlet for checked in report.sources}
    steps = [
        step
        for claim in report.claims
        for item in claim.evidence
        if item.counted
        for step in _steps(claim.claim.id, item, outlets.get(item.evidence.source))
    ]
    rests_on = {claim.claim.id: frozenset(claim.rests_on) for claim in report.claims}
    least = max(_TWO, -(-len({step.claim for step in steps}) // SHARE))
    edges = _edges(steps)
    return Provenance(_nodes(edges, rests_on, least, report.actors), edges, least)


def _steps(claim: str, item: CheckedEvidence, outlet: str | None) -> Iterator[_Step]:
    """Yield the steps of one chain; one that ends at no known origin ends at the unknown one."""
    path = [(Key(Layer.ARTICLE, 0, (item.evidence.source,)), True)]
    if outlet is not None:
        path.append((Key(Layer.OUTLET, 0, (outlet,)), True))
    links = [(link.link.actors, link.is_known) for link in item.links]
    relays = links[:-1] if item.roots else links
    path += [
        (Key(Layer.RELAY, len(relays) - number, actors), shown)
        for number, (actors, shown) in enumerate(relays)
    ]
    path.append((Key(Layer.ORIGIN, 0, item.roots or (_UNKNOWN,)), True))
    for (start, _), (end, shown) in pairwise(path):
        yield _Step(claim, start, end, shown)


def _edges(steps: Iterable[_Step]) -> tuple[Edge, ...]:
    taken: defaultdict[tuple[Key, Key], list[_Step]] = defaultdict(list)
    for step in steps:
        taken[step.start, step.end].append(step)
    return tuple(
        Edge(
            start,
            end,
            _distinct(s.claim for s in taken[start, end]),
            any(s.is_shown for s in taken[start, end]),
        )
        for start, end in sorted(taken)
    )


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))


def _nodes(
    edges: Sequence[Edge], rests_on: Mapping[str, frozenset[str]], least: int, actors: Mapping[str, Actor]
) -> tuple[Node, ...]:
    passing: defaultdict[Key, set[str]] = defaultdict(set)
    for edge in edges:
        for key in (edge.start, edge.end):
            passing[key].update(edge.claims)
    return tuple(_node(key, passing[key], rests_on, least, actors) for key in sorted(passing))


def _node(
    key: Key,
    claims: set[str],
    rests_on: Mapping[str, frozenset[str]],
    least: int,
    actors: Mapping[str, Actor],
) -> Node:
    is_actor = key.layer is not Layer.ARTICLE and len(key.names) == 1
    resting = [claim for claim in claims if is_actor and key.names[0] in rests_on[claim]]
    party = _party(key.names, actors) if key.layer is Layer.ORIGIN else ""
    return Node(key, _distinct(claims), _distinct(resting), len(resting) >= least, party)


def _party(names: tuple[str, ...], actors: Mapping[str, Actor]) -> str:
    """Return the party that all of them have; an actor is its own only if others belong to it."""
    parties = {outermost_party(name, actors) for name in names}
    party = parties.pop() if len(parties) == 1 else None
    return party or ""


def fold(graph: Provenance, most: int) -> Provenance:
    """Return *graph* with at most *most* nodes in each column, the lesser ones as one: „others“.

    Kept are single points of failure and the unknown origin, then what most claims pass through.
    """
    stands_for: dict[Key, Key] = {}
    for _, column in groupby(sorted(graph.nodes, key=lambda n: n.key.column), key=lambda n: n.key.column):
        stands_for.update(_folded(list(column), most))
    if not stands_for:
        return graph
    edges = _merged(graph.edges, stands_for)
    kept = [node for node in graph.nodes if node.key not in stands_for]
    others = _others(graph.nodes, stands_for)
    return graph._replace(nodes=tuple(sorted((*kept, *others), key=lambda n: n.key)), edges=edges)


def _folded(column: Sequence[Node], most: int) -> dict[Key, Key]:
    if len(column) <= most:
        return {}
    ranked = sorted(column, key=lambda n: (not n.key.is_unknown, -len(n.resting), -len(n.claims), n.key))
    return {node.key: node.key._replace(names=(_OTHERS,)) for node in ranked[most - 1 :]}


def _merged(edges: Iterable[Edge], stands_for: Mapping[Key, Key]) -> tuple[Edge, ...]:
    moved = (
        _Step(claim, stands_for.get(e.start, e.start), stands_for.get(e.end, e.end), e.is_shown)
        for e in edges
        for claim in e.claims
    )
    return _edges(moved)


def _others(nodes: Iterable[Node], stands_for: Mapping[Key, Key]) -> Iterator[Node]:
    together: defaultdict[Key, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.key in stands_for:
            together[stands_for[node.key]].append(node)
    for key, folded in together.items():
        claims = _distinct(claim for node in folded for claim in node.claims)
        yield Node(key, claims, (), is_single_point=False, party="", folded=len(folded))
