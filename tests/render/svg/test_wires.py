"""Lines between nodes."""

import re

from claimcheck.render.svg.wires import PORT, WIDTH, Wire, draw_wires, with_ports
from claimcheck.report.provenance import Edge, Key, Layer


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
