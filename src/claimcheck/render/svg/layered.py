"""A graph in columns from left to right: who stands where, so that few lines cross, and the lines between.

The usual steps of Sugiyama, Tagawa and Toda (1981): a line that skips a column gets a place in it, columns
are ordered by the mean place of their neighbours, and places move towards their neighbours without
changing the order. All steps are done a fixed number of times and break ties by what came first.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum
from typing import NamedTuple

from claimcheck.render.svg.drawing import Label, group, label, path, steps
from claimcheck.report.provenance import Edge, Key

_SWEEPS = 6


class Box(NamedTuple):
    """Something to be placed: its column from 0, its height with the room around it, what keeps together.

    `last` is set for what stands at the end of its column.
    """

    id: Hashable
    column: int
    height: float
    together: Hashable = None
    last: bool = False


class Layout(NamedTuple):
    """Where each box has its middle, and the middles that each line passes through, both its ends included."""

    middles: Mapping[Hashable, float]
    routes: tuple[tuple[float, ...], ...]
    height: float


Line = tuple[Hashable, Hashable]


@dataclass(frozen=True)
class _Passage:
    """The place of a line in a column that it skips; equal to no id of a box, whatever those are."""

    line: int
    column: int


def lay_out(boxes: Sequence[Box], lines: Sequence[Line], thickness: float) -> Layout:
    """Return the places of *boxes* and *lines*; a line goes from a column to one further right."""
    column = {box.id: box.column for box in boxes}
    chains = [_chain(number, line, column) for number, line in enumerate(lines)]
    skipping = [
        Box(id_, column[lines[number][0]] + place, thickness)
        for number, chain in enumerate(chains)
        for place, id_ in enumerate(chain)
        if 0 < place < len(chain) - 1
    ]
    columns: defaultdict[int, list[Box]] = defaultdict(list)
    for box in (*boxes, *skipping):
        columns[box.column].append(box)
    neighbours = _neighbours(chains)
    ordered = _ordered([columns[number] for number in sorted(columns)], neighbours)
    middles = _placed(ordered, neighbours)
    top = min(middles[box.id] - box.height / 2 for boxes_ in ordered for box in boxes_)
    moved = {id_: middle - top for id_, middle in middles.items()}
    height = max(moved[box.id] + box.height / 2 for boxes_ in ordered for box in boxes_)
    return Layout(moved, tuple(tuple(moved[id_] for id_ in chain) for chain in chains), height)


def _chain(number: int, line: Line, column: Mapping[Hashable, int]) -> list[Hashable]:
    """Return what a line passes through: its ends, and a place of its own in each column between them."""
    start, end = line
    between = range(column[start] + 1, column[end])
    return [start, *(_Passage(number, place) for place in between), end]


def _neighbours(
    chains: Iterable[Sequence[Hashable]],
) -> Mapping[Hashable, tuple[list[Hashable], list[Hashable]]]:
    """Return for each place its neighbours to the left and to the right."""
    found: defaultdict[Hashable, tuple[list[Hashable], list[Hashable]]] = defaultdict(lambda: ([], []))
    for chain in chains:
        for left, right in pairwise(chain):
            found[left][1].append(right)
            found[right][0].append(left)
    return found


def _ordered(
    columns: list[list[Box]], neighbours: Mapping[Hashable, tuple[list[Hashable], list[Hashable]]]
) -> list[list[Box]]:
    place = {box.id: number / len(boxes) for boxes in columns for number, box in enumerate(boxes)}
    for sweep in range(_SWEEPS):
        side = sweep % 2
        for number in range(len(columns)) if side == 0 else reversed(range(len(columns))):
            boxes = _by_barycentre(columns[number], side, place, neighbours)
            columns[number] = boxes
            place.update((box.id, (rank + 0.5) / len(boxes)) for rank, box in enumerate(boxes))
    return columns


def _by_barycentre(
    boxes: Sequence[Box],
    side: int,
    place: Mapping[Hashable, float],
    neighbours: Mapping[Hashable, tuple[list[Hashable], list[Hashable]]],
) -> list[Box]:
    """Return *boxes* by the mean place of their neighbours on one side, those that keep together side by side."""
    wanted = {}
    for box in boxes:
        near = [place[id_] for id_ in neighbours[box.id][side]]
        wanted[box.id] = fsum(near) / len(near) if near else place[box.id]
    parties: defaultdict[Hashable, list[float]] = defaultdict(list)
    for box in boxes:
        parties[_party(box)].append(wanted[box.id])
    mean = {party: fsum(places) / len(places) for party, places in parties.items()}
    rank = {party: number for number, party in enumerate(parties)}
    return sorted(
        boxes, key=lambda box: (box.last, mean[_party(box)], rank[_party(box)], wanted[box.id], place[box.id])
    )


def _party(box: Box) -> Hashable:
    return (box.id,) if box.together is None else box.together


def _placed(
    columns: Sequence[Sequence[Box]], neighbours: Mapping[Hashable, tuple[list[Hashable], list[Hashable]]]
) -> dict[Hashable, float]:
    """Return the middles: the highest column is stacked, the others move towards it and to each other."""
    middles: dict[Hashable, float] = {}
    for boxes in columns:
        offset = -fsum(box.height for box in boxes) / 2
        for box in boxes:
            middles[box.id] = offset + box.height / 2
            offset += box.height
    for sweep in range(_SWEEPS):
        side = sweep % 2
        for boxes in columns if side == 0 else reversed(columns):
            near = [[middles[id_] for id_ in neighbours[box.id][side]] for box in boxes]
            wanted = [
                fsum(ys) / len(ys) if ys else middles[box.id] for ys, box in zip(near, boxes, strict=True)
            ]
            middles.update(zip((box.id for box in boxes), _nearest(boxes, wanted), strict=True))
    return middles


def _nearest(boxes: Sequence[Box], wanted: Sequence[float]) -> list[float]:
    """Return the middles nearest to those *wanted*, in the least squares, at which no box touches the next.

    With the heights taken off, the places must only not fall; pool adjacent violators finds them in one pass.
    """
    offsets, offset = [], 0.0
    for box in boxes:
        offsets.append(offset + box.height / 2)
        offset += box.height
    pools: list[tuple[float, int]] = []
    for want, at in zip(wanted, offsets, strict=True):
        mean, size = want - at, 1
        while pools and pools[-1][0] > mean:
            other, others = pools.pop()
            mean, size = (mean * size + other * others) / (size + others), size + others
        pools.append((mean, size))
    tops = [mean for mean, size in pools for _ in range(size)]
    return [top + at for top, at in zip(tops, offsets, strict=True)]


WIDTH, SPACE = 168.0, 80.0
"""How wide a node is, and how far columns are apart."""
PORT = 12.0
"""How far lines that end at one node are apart."""
_THINNEST, _THICKEST = 1.2, 9.0


class Wire(NamedTuple):
    """A line as it is drawn: the points that it passes through, x of each column's left edge, and y."""

    edge: Edge
    points: tuple[tuple[float, float], ...]
    start: float
    """The height at which it leaves its node."""
    end: float


def with_ports(wires: Sequence[Wire]) -> list[Wire]:
    """Return *wires* with a place of its own at either node for each, in the order of where they lead."""
    leaving: defaultdict[Key, list[int]] = defaultdict(list)
    arriving: defaultdict[Key, list[int]] = defaultdict(list)
    for number, wire in enumerate(wires):
        leaving[wire.edge.start].append(number)
        arriving[wire.edge.end].append(number)
    starts: dict[int, float] = {}
    ends: dict[int, float] = {}
    for numbers in leaving.values():
        ordered = sorted(numbers, key=lambda n: (wires[n].points[1][1], n))
        starts.update(_ports(ordered, wires[ordered[0]].points[0][1]))
    for numbers in arriving.values():
        ordered = sorted(numbers, key=lambda n: (wires[n].points[-2][1], n))
        ends.update(_ports(ordered, wires[ordered[0]].points[-1][1]))
    return [wire._replace(start=starts[n], end=ends[n]) for n, wire in enumerate(wires)]


def _ports(ordered: Sequence[int], middle: float) -> Iterator[tuple[int, float]]:
    for place, number in enumerate(ordered):
        yield number, middle + PORT * (place - (len(ordered) - 1) / 2)


def draw_wires(wires: Sequence[Wire]) -> Iterator[str]:
    """Yield the lines, the thin ones on top, and then all their numbers."""
    most = max((len(wire.edge.claims) for wire in wires), default=1)
    ordered = sorted(wires, key=lambda wire: (-len(wire.edge.claims), wire.edge))
    for wire in ordered:
        yield _wire(wire, _THINNEST + (_THICKEST - _THINNEST) * len(wire.edge.claims) / most)
    for wire in ordered:
        x = wire.points[0][0] + WIDTH + 5
        number = str(len(wire.edge.claims))
        yield label(Label(number, x, wire.start + 3.5, SPACE / 2, "ink tiny halo"))


def _wire(wire: Wire, thickness: float) -> str:
    course = _course(wire)
    dashed = "" if wire.edge.is_shown else " dashed"
    # A rim in the colour of the page shows which line passes over which.
    rim = path(course, "paper-line", stroke=thickness + 2)
    return group((rim, path(course, f"flow-line{dashed}", stroke=thickness)))


def _course(wire: Wire) -> str:
    """Return the steps of a line: level where it passes a column, curved between them."""
    x, y = wire.points[0][0] + WIDTH, wire.start
    parts: list[str | float] = ["M", x, y]
    for left, middle in wire.points[1:-1]:
        parts += [*_curve(x, y, left, middle), "H", left + WIDTH]
        x, y = left + WIDTH, middle
    parts += _curve(x, y, wire.points[-1][0], wire.end)
    return steps(*parts)


def _curve(x: float, y: float, to_x: float, to_y: float) -> list[str | float]:
    half = (x + to_x) / 2
    return ["C", half, y, half, to_y, to_x, to_y]
