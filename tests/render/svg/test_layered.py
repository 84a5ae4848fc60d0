"""Boxes in columns: none touches another, lines cross as little as they need."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.svg.layered import PORT, WIDTH, Box, Wire, draw_wires, lay_out, with_ports
from claimcheck.report.provenance import Edge, Key, Layer


@st.composite
def graphs(draw: st.DrawFn) -> tuple[list[Box], list[tuple[object, object]]]:
    """Return boxes in up to four columns and lines that go to the right, each once."""
    sizes = draw(st.lists(st.integers(1, 6), min_size=2, max_size=4))
    boxes = [
        Box((column, n), column, draw(st.integers(5, 60)), draw(st.sampled_from([None, "x", "y"])))
        for column, size in enumerate(sizes)
        for n in range(size)
    ]
    pairs = [(a.id, b.id) for a in boxes for b in boxes if a.column < b.column]
    return boxes, draw(st.lists(st.sampled_from(pairs), unique=True, max_size=20))


@given(graphs())
def test_no_box_lies_on_another(graph: tuple[list[Box], list[tuple[object, object]]]) -> None:
    """In each column every box has its height to itself, within the height of all."""
    boxes, lines = graph
    layout = lay_out(boxes, lines, 10)
    for column in {box.column for box in boxes}:
        same = sorted((b for b in boxes if b.column == column), key=lambda b: layout.middles[b.id])
        ends = [(layout.middles[b.id] - b.height / 2, layout.middles[b.id] + b.height / 2) for b in same]
        assert [pair for pair in pairwise(ends) if pair[0][1] > pair[1][0] + 1e-6] == []
        assert (ends[0][0] > -1e-6, ends[-1][1] < layout.height + 1e-6) == (True, True)


@given(graphs())
def test_lines_begin_and_end_at_their_boxes(graph: tuple[list[Box], list[tuple[object, object]]]) -> None:
    """A route has a point for each column from its start to its end."""
    boxes, lines = graph
    layout, column = lay_out(boxes, lines, 10), {box.id: box.column for box in boxes}
    assert [(route[0], route[-1], len(route)) for route in layout.routes] == [
        (layout.middles[a], layout.middles[b], column[b] - column[a] + 1) for a, b in lines
    ]


def test_crossed_lines_are_uncrossed() -> None:
    """Two lines that cross as written stand side by side."""
    boxes = [Box("a", 0, 10), Box("b", 0, 10), Box("c", 1, 10), Box("d", 1, 10)]
    middles = lay_out(boxes, [("a", "d"), ("b", "c")], 5).middles
    assert (middles["a"] < middles["b"]) is (middles["d"] < middles["c"])


def test_what_belongs_together_stands_together() -> None:
    """Members of a party are neighbours, and what is last stands last."""
    boxes = [
        Box("s", 0, 10),
        Box("rest", 1, 10, None, last=True),
        *(Box(n, 1, 10, "p" if n in "ac" else None) for n in "abc"),
    ]
    middles = lay_out(boxes, [("s", "rest"), ("s", "a"), ("s", "b"), ("s", "c")], 5).middles
    order = sorted(["a", "b", "c", "rest"], key=lambda n: middles[n])
    assert (abs(order.index("a") - order.index("c")), order[-1]) == (1, "rest")


def _edge(start: str, end: str, claims: int, *, is_shown: bool = True) -> Edge:
    return Edge(
        Key(Layer.ARTICLE, 0, (start,)),
        Key(Layer.ORIGIN, 0, (end,)),
        tuple(map(str, range(claims))),
        is_shown,
    )


def _wire(edge: Edge, *points: tuple[float, float]) -> Wire:
    return Wire(edge, points, 0, 0)


TWO = [
    _wire(_edge("a", "x", 4), (0, 50), (300, 90)),
    _wire(_edge("a", "y", 1, is_shown=False), (0, 50), (300, 10)),
]


def test_lines_leave_a_node_in_the_order_of_where_they_lead() -> None:
    """The one that leads up leaves above the other, around the node's middle; alone a line arrives in it."""
    made = with_ports(TWO)
    assert [(wire.start, wire.end) for wire in made] == [(50 + PORT / 2, 90), (50 - PORT / 2, 10)]


def test_more_claims_make_a_thicker_line() -> None:
    """The thickest stands first, so that thin ones lie on it; what no article shows is dashed."""
    drawn = list(draw_wires(with_ports(TWO)))
    lines = [re.findall(r'class="(flow[^"]*)".*?stroke-width="([^"]*)"', part)[-1] for part in drawn[:2]]
    assert lines == [("flow-line", "9"), ("flow-line dashed", "3.1")]


def test_each_line_has_its_number() -> None:
    """Behind the lines come their numbers, right of where each leaves."""
    drawn = list(draw_wires(with_ports(TWO)))
    assert [re.sub("<[^>]*>", "", part) for part in drawn[2:]] == ["4", "1"]
    assert f'x="{WIDTH + 5:.0f}"' in drawn[2]


def test_a_line_is_level_where_it_passes_a_column() -> None:
    """Through a column in between it goes straight."""
    [wire] = with_ports([_wire(_edge("a", "x", 1), (0, 50), (248, 20), (496, 90))])
    assert f"H {248 + WIDTH:.0f}" in next(draw_wires([wire]))
