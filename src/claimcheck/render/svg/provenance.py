"""Where the counted passages come from: articles, outlets, relays and origins in columns, read to the right."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from claimcheck.records.model import Actor
from claimcheck.render.phrase import actor_name
from claimcheck.render.svg.drawing import (
    Canvas,
    Entry,
    Label,
    Picture,
    group,
    label,
    legend,
    path,
    rect,
    steps,
    whole,
)
from claimcheck.render.svg.layered import PORT, SPACE, WIDTH, Box, Wire, draw_wires, lay_out, with_ports
from claimcheck.report.provenance import Edge, Key, Layer, Node, Provenance, fold
from claimcheck.report.wording import plural

_MARGIN, _HEAD, _NOTE = 16.0, 30.0, 18.0
_PARTY = 130.0
"""How wide a node is, how far columns are apart, and the room for names of parties at the right."""
_GAP, _LEAST = 8.0, 34.0
"""How far nodes are apart, how high one is at least, how far lines that end at one node are apart, how thick a line is at most."""
MOST = (28, 18, 12, 8, 5)
LINES = 90
"""How many nodes a column may have: the first number that leaves no more lines than so many, else the last.

The others are folded into one; the table behind the picture has all.
"""

_COLUMNS = {
    Layer.ARTICLE: "Articles",
    Layer.OUTLET: "Outlets",
    Layer.RELAY: "Relays",
    Layer.ORIGIN: "Origins",
}


class _Placed(NamedTuple):
    node: Node
    x: float
    middle: float
    height: float

    @property
    def top(self) -> float:
        """Its upper edge."""
        return self.middle - self.height / 2


def draw_provenance(graph: Provenance, actors: Mapping[str, Actor]) -> Picture | None:
    """Return the picture of where the counted passages come from; None where none counts."""
    if not graph.nodes:
        return None
    heading, description = "Where it comes from", _description(graph, actors)
    drawn = _readable(graph)
    columns = sorted({node.key.column for node in drawn.nodes})
    width = 2 * _MARGIN + len(columns) * (WIDTH + SPACE) - SPACE + _PARTY
    signs = legend(_legend(graph), _MARGIN, _HEAD + 6, width - 2 * _MARGIN)
    top = _HEAD + signs.height + 46
    placed, wires, bottom = _place(drawn, columns, top)
    body = [*draw_wires(wires), *(_node(item, actors) for item in placed), *_parties(placed, actors)]
    notes = list(_notes(drawn, bottom + 8, width))
    canvas = Canvas("provenance", heading, description, width, bottom + 8 + _NOTE * len(notes) + _MARGIN)
    parts = [label(Label(heading, _MARGIN, 26, 400, "ink head bold")), *signs.parts]
    parts += [*_heads(graph, columns, top - 16), *body, *notes]
    return Picture(
        "provenance", heading, description, whole(canvas, parts), _HEADER, tuple(_table(graph, actors))
    )


def _readable(graph: Provenance) -> Provenance:
    folded = [fold(graph, most) for most in MOST]
    return next((drawn for drawn in folded if len(drawn.edges) <= LINES), folded[-1])


def _place(
    graph: Provenance, columns: Sequence[tuple[int, int]], top: float
) -> tuple[list[_Placed], list[Wire], float]:
    """Return the nodes and lines at their places, and where they end."""
    ends: defaultdict[Key, list[int]] = defaultdict(lambda: [0, 0])
    for edge in graph.edges:
        ends[edge.start][1] += 1
        ends[edge.end][0] += 1
    heights = {node.key: max(_LEAST, PORT * max(ends[node.key]) + 6) for node in graph.nodes}
    ranked = sorted(graph.nodes, key=lambda node: (-len(node.claims), node.key))
    boxes = [
        Box(
            node.key,
            columns.index(node.key.column),
            heights[node.key] + _GAP,
            node.party or None,
            node.key.is_others or node.key.is_unknown,
        )
        for node in ranked
    ]
    layout = lay_out(boxes, [(edge.start, edge.end) for edge in graph.edges], PORT)
    x = {column: _MARGIN + number * (WIDTH + SPACE) for number, column in enumerate(columns)}
    placed = [_Placed(n, x[n.key.column], top + layout.middles[n.key], heights[n.key]) for n in graph.nodes]
    wires = [
        Wire(edge, tuple(_points(edge, route, x, top)), 0, 0)
        for edge, route in zip(graph.edges, layout.routes, strict=True)
    ]
    return placed, with_ports(wires), top + layout.height


def _points(
    edge: Edge, route: Sequence[float], x: Mapping[tuple[int, int], float], top: float
) -> Iterator[tuple[float, float]]:
    first = x[edge.start.column]
    for number, y in enumerate(route):
        yield first + number * (WIDTH + SPACE), top + y


_RADII = {Layer.ARTICLE: 0.0, Layer.OUTLET: 5.0, Layer.RELAY: 5.0, Layer.ORIGIN: 17.0}


def _node(item: _Placed, actors: Mapping[str, Actor]) -> str:
    node, top = item.node, item.top
    box = (item.x, top, WIDTH, item.height)
    parts = [rect(box, "paper", radius=_RADII[node.key.layer]), _frame(item, box)]
    if node.is_single_point:
        parts.append(rect((item.x + 6, top + 6, 6, item.height - 12), "weak"))
    indent = 20 if node.is_single_point else 12
    room = WIDTH - indent - 10
    bold = " bold" if node.is_single_point else ""
    parts.append(label(Label(_name(node, actors), item.x + indent, item.middle - 2, room, f"ink{bold}")))
    parts.append(label(Label(_weight(node), item.x + indent, item.middle + 12, room, "muted small")))
    return group(parts, f"{_name(node, actors)}: {_weight(node)}")


def _frame(item: _Placed, box: tuple[float, float, float, float]) -> str:
    x, y, width, height = box
    radius = min(_RADII[item.node.key.layer], height / 2)
    look = "weak-line" if item.node.is_single_point else "context-line"
    dashed = " dashed" if item.node.key.is_unknown or item.node.key.is_others else ""
    weight = 3 if item.node.is_single_point else 1.2
    return (
        f'<rect class="{look}{dashed}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"'
        f' rx="{radius:.1f}" stroke-width="{weight}"/>'
    )


def _name(node: Node, actors: Mapping[str, Actor]) -> str:
    if node.key.is_others:
        return plural(node.folded, "other")
    if node.key.is_unknown:
        return "origin unknown"
    return _names(node.key, actors)


def _names(key: Key, actors: Mapping[str, Actor]) -> str:
    if key.is_unknown:
        return "origin unknown"
    if key.layer is Layer.ARTICLE:
        return key.names[0]
    return " and/or ".join(actor_name(id_, actors) for id_ in key.names)


def _weight(node: Node) -> str:
    """Return how many claims pass through a node, and how many rest on it."""
    claims = plural(len(node.claims), "claim")
    if not node.resting:
        return claims
    verb = "rests" if len(node.resting) == 1 else "rest"
    return f"{claims}, {len(node.resting)} {verb} on it"


def _parties(placed: Sequence[_Placed], actors: Mapping[str, Actor]) -> Iterator[str]:
    """Yield a bracket for the origins of each party, unless it is one actor that is its own."""
    origins = sorted((p for p in placed if p.node.party), key=lambda p: p.middle)
    for party, members in groupby(origins, key=lambda p: p.node.party):
        same = list(members)
        if not any(_is_of_a_party(item.node) for item in same):
            continue
        x, top, bottom = same[0].x + WIDTH + 8, same[0].top + 2, same[-1].top + same[-1].height - 2
        yield path(steps("M", x, top, "H", x + 5, "V", bottom, "H", x), "context-line", stroke=1.5)
        name = actor_name(party, actors)
        yield label(Label(name, x + 11, (top + bottom) / 2 + 4, _PARTY - 14, "muted small"))


def _is_of_a_party(node: Node) -> bool:
    """Return whether an origin belongs to somebody else."""
    return bool(node.party) and node.key.names != (node.party,)


def _heads(graph: Provenance, columns: Sequence[tuple[int, int]], y: float) -> Iterator[str]:
    for number, column in enumerate(columns):
        size = sum(node.key.column == column and not node.key.is_unknown for node in graph.nodes)
        is_before_channels = column[0] == Layer.RELAY and column[1] < -1
        words = f"{_COLUMNS[Layer(column[0])]}{' of relays' if is_before_channels else ''} ({size})"
        x = _MARGIN + number * (WIDTH + SPACE)
        yield label(Label(words, x, y, WIDTH, "ink bold"))
    if any(_is_of_a_party(node) for node in graph.nodes):
        yield label(
            Label("Parties", _MARGIN + len(columns) * (WIDTH + SPACE) - SPACE + 8, y, _PARTY, "ink bold")
        )


def _legend(graph: Provenance) -> list[Entry]:
    line = path(steps("M", -10, 0, "H", 10), "flow-line", stroke=4)
    entries = [Entry(line, 10, "line and number: how many claims pass this way")]
    if any(not edge.is_shown for edge in graph.edges):
        dashed = path(steps("M", -10, 0, "H", 10), "flow-line dashed", stroke=2)
        entries.append(Entry(dashed, 10, "dashed: not shown by the article"))
    if any(node.is_single_point for node in graph.nodes):
        entries.append(_weak_entry(graph.least))
    return entries


def _weak_entry(least: int) -> Entry:
    weak = group(
        (path("M -8 -6 H 8 V 6 H -8 Z", "weak-line", stroke=2), path("M -5 -3.5 H -2.5 V 3.5 H -5 Z", "weak"))
    )
    return Entry(weak, 9, f"thick frame and bar: at least {least} claims rest on it alone")


def _notes(graph: Provenance, y: float, width: float) -> Iterator[str]:
    folded = [f"{node.folded} {_COLUMNS[node.key.layer].lower()}" for node in graph.nodes if node.folded]
    if folded:
        words = f"Drawn as others: {', '.join(folded)} that fewest claims pass through."
        yield label(Label(words, _MARGIN, y + 14, width - 2 * _MARGIN, "muted small"))


def _description(graph: Provenance, actors: Mapping[str, Actor]) -> str:
    known = [node.key.layer for node in graph.nodes if not node.key.is_unknown]
    size = {layer: known.count(layer) for layer in Layer}
    weak = [f"{_name(n, actors)} ({len(n.resting)} claims)" for n in graph.nodes if n.is_single_point]
    points = f"Single points of failure: {', '.join(weak)}." if weak else "No single point of failure."
    return (
        f"The passages that count, read from {plural(size[Layer.ARTICLE], 'article')} on the left over "
        f"{plural(size[Layer.OUTLET], 'outlet')} and {plural(size[Layer.RELAY], 'relay')} to "
        f"{plural(size[Layer.ORIGIN], 'known origin')} on the right. {points}"
    )


_HEADER = ("From", "To", "As", "Claims", "Of these rest on it", "Shown by the article")


def _table(graph: Provenance, actors: Mapping[str, Actor]) -> Iterator[tuple[str, ...]]:
    """Yield a line for each edge of the whole graph."""
    resting = {node.key: set(node.resting) for node in graph.nodes}
    for edge in graph.edges:
        yield (
            _names(edge.start, actors),
            _names(edge.end, actors),
            edge.end.layer.name.lower(),
            str(len(edge.claims)),
            str(len(resting[edge.end] & set(edge.claims))),
            "yes" if edge.is_shown else "no",
        )
