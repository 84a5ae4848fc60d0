"""What tests of pictures share: reports of any size, and what stands where in a drawn picture."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple
from xml.etree import ElementTree as ET

import pytest
from hypothesis import strategies as st

from claimcheck.locate.method import Method
from claimcheck.records.model import Stance
from claimcheck.render.svg.drawing import BOLD, SIZES, width_of
from claimcheck.report.evidence import Anchor, CheckedEvidence, Match
from claimcheck.report.model import CheckedClaim, CheckedSource, Report

SVG = "{http://www.w3.org/2000/svg}"
_MOVED = re.compile(r"translate\(([-0-9.]+) ([-0-9.]+)\)( rotate\(-90\))?")


class TextBox(NamedTuple):
    """A text as it is shown, and about how much room it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "TextBox") -> bool:
        """Return whether both take some of the same room."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@pytest.fixture(scope="session")
def text_boxes() -> Callable[[str], list[TextBox]]:
    """Return where the texts of a picture stand."""
    return lambda svg: list(_boxes(ET.fromstring(svg), 0, 0))


def _boxes(element: ET.Element, x: float, y: float) -> Iterator[TextBox]:
    moved = _MOVED.match(element.get("transform", ""))
    if moved:
        x, y = x + float(moved[1]), y + float(moved[2])
    if element.tag == f"{SVG}text":
        yield _box(element, x, y, turned=bool(moved and moved[3]))
    for child in element:
        yield from _boxes(child, x, y)


def _box(element: ET.Element, x: float, y: float, *, turned: bool) -> TextBox:
    look = element.get("class", "").split()
    size = next((SIZES[name] for name in look if name in SIZES), SIZES[""])
    children = list(element)
    shown = (children[-1].tail if children else element.text) or ""
    wide = width_of(shown, size) * (BOLD if "bold" in look else 1)
    x, y = x + float(element.get("x", 0)), y + float(element.get("y", 0))
    if turned:
        return TextBox(shown, x - size * 0.7, y - wide, x, y)
    left = x - wide / 2 if "middle" in look else x
    return TextBox(shown, left, y - size * 0.7, left + wide, y)


@pytest.fixture(scope="session")
def any_report(shipped_report: Report) -> Callable[[st.DataObject], Report]:
    """Return a report made of the shipped one's parts: other sources, stances, origins, numbers of them."""

    def draw(data: st.DataObject) -> Report:
        number = data.draw(st.integers(1, 80), label="sources")
        base = shipped_report.sources
        sources = tuple(_source(base[n % len(base)], n) for n in range(number))
        shape = st.lists(st.tuples(st.integers(0, 106), st.integers(0, 6), st.randoms()), max_size=40)
        claims = tuple(
            _claim(shipped_report.claims[origin], n, passages, random.randrange, number)
            for n, (origin, passages, random) in enumerate(data.draw(shape, label="claims"))
        )
        return shipped_report._replace(sources=sources, claims=claims)

    return draw


def _source(base: CheckedSource, number: int) -> CheckedSource:
    source = replace(base.source, id=f"s{number:02}", file=f"{number}.txt")
    return base._replace(source=source)


def _claim(
    base: CheckedClaim, number: int, passages: int, pick: Callable[[int], int], sources: int
) -> CheckedClaim:
    evidence = tuple(
        _passage(base.evidence[n % len(base.evidence)], n, pick, sources)
        for n in range(passages)
        if base.evidence
    )
    return base._replace(claim=replace(base.claim, id=f"c{number:03}"), evidence=evidence)


def _passage(base: CheckedEvidence, number: int, pick: Callable[[int], int], sources: int) -> CheckedEvidence:
    stance = list(Stance)[pick(len(Stance))]
    anchor = list(Anchor)[pick(len(Anchor))]
    evidence = replace(base.evidence, source=f"s{pick(sources):02}", stance=stance)
    match = base.match if anchor is Anchor.FOUND else Match(Method.NONE)
    counted = stance is Stance.SUPPORTS and anchor is Anchor.FOUND and pick(3) > 0
    return base._replace(evidence=evidence, number=number + 1, anchor=anchor, match=match, counted=counted)
