"""The lines between nodes in columns: where each leaves and arrives, how thick it is, its number."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.render.svg.drawing import Label, group, label, path, steps
from claimcheck.report.provenance import Edge, Key

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
