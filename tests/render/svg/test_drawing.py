"""The elements that pictures are made of."""

from xml.etree import ElementTree as ET

import pytest

from claimcheck.render.svg.drawing import Canvas, Label, group, label, number, path, rect, steps, whole


@pytest.mark.parametrize(
    ("value", "written"),
    [(12, "12"), (12.04, "12"), (12.06, "12.1"), (-0.01, "0"), (1 / 3, "0.3"), (1e6, "1000000")],
)
def test_lengths_have_one_decimal(value: float, written: str) -> None:
    """A length is rounded to one decimal, and a whole one has none."""
    assert number(value) == written


@pytest.mark.parametrize(
    ("item", "element"),
    [
        pytest.param(Label("a<b", 1, 2, 99), '<text class="ink" x="1" y="2">a&lt;b</text>', id="whole"),
        pytest.param(
            Label("a<b, and more", 1, 2, 40, "muted small"),
            '<text class="muted small" x="1" y="2"><title>a&lt;b, and more</title>a&lt;b,…</text>',
            id="cut",
        ),
        pytest.param(
            Label("a", 1, 2, 99, turned=True),
            '<text class="ink" transform="translate(1 2) rotate(-90)">a</text>',
            id="turned",
        ),
    ],
)
def test_labels_are_escaped_and_keep_what_is_cut(item: Label, element: str) -> None:
    """A label is text; where it is cut, all of it is its title."""
    assert label(item) == element


def test_shapes_are_written_as_they_are() -> None:
    """A rectangle, a path and a group."""
    assert [
        rect((1, 2, 3.25, 4), "band", radius=5),
        path(steps("M", 1, 2.04, "H", 3), "rule-line", stroke=1.5),
        group(["<a/>"], "x & y"),
    ] == [
        '<rect class="band" x="1" y="2" width="3.2" height="4" rx="5"/>',
        '<path class="rule-line" d="M 1 2 H 3" stroke-width="1.5"/>',
        "<g><title>x &amp; y</title><a/></g>",
    ]


def test_a_picture_names_and_describes_itself() -> None:
    """A reader of the page is told the title and the description, under ids with the picture's name."""
    root = ET.fromstring(whole(Canvas("sky", "The <sky>", "It is & stays blue", 100, 50.25), ["<g/>"]))
    texts = {child.get("id"): child.text for child in root[:2]}
    assert (root.get("role"), root.get("viewBox"), root.get("aria-labelledby")) == (
        "img",
        "0 0 100 50.2",
        "picture-sky-title picture-sky-desc",
    )
    assert texts == {"picture-sky-title": "The <sky>", "picture-sky-desc": "It is & stays blue"}
