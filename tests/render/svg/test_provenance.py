"""The picture of where counted passages come from."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.svg.drawing import Picture
from claimcheck.render.svg.provenance import LINES, draw_provenance
from claimcheck.report.model import Report
from claimcheck.report.provenance import provenance_of

SVG = "{http://www.w3.org/2000/svg}"
AnyReport = Callable[[st.DataObject], Report]


def _drawn(report: Report) -> Picture | None:
    return draw_provenance(provenance_of(report), report.actors)


def _texts(picture: Picture) -> list[str]:
    return ["".join(e.itertext()) for e in ET.fromstring(picture.svg).iter(f"{SVG}text")]


def test_the_table_has_every_step(shipped_report: Report) -> None:
    """Names for ids, the number of claims, and how many of them rest on where it leads."""
    picture = _drawn(shipped_report)
    assert picture is not None
    assert len(picture.rows) == len(provenance_of(shipped_report).edges)
    assert ("001", "t-online", "outlet", "23", "22", "yes") in picture.rows
    assert ("Ukrainska Pravda", "Andriy Demchenko", "origin", "4", "4", "yes") in picture.rows


def test_single_points_stand_out_by_shape_and_words(shipped_report: Report) -> None:
    """A thick frame, a bar, bold letters and the number, not colour alone; the description names them."""
    picture = _drawn(shipped_report)
    assert picture is not None
    root = ET.fromstring(picture.svg)
    thick = [
        e for e in root.iter(f"{SVG}rect") if e.get("class") == "weak-line" and e.get("stroke-width") == "3"
    ]
    bars = [e for e in root.iter(f"{SVG}rect") if e.get("class") == "weak"]
    assert (len(thick), len(bars), "23 claims, 22 rest on it" in _texts(picture)) == (3, 3, True)
    assert "t-online (22 claims)" in picture.description


@given(data=st.data())
def test_boxes_do_not_touch_and_lines_are_few(data: st.DataObject, any_report: AnyReport) -> None:
    """Whatever the report, no node lies on another; of what is folded the picture says so."""
    report = any_report(data)
    picture = _drawn(report)
    if picture is None:
        return
    boxes = [
        tuple(float(e.get(name, 0)) for name in ("x", "y", "height"))
        for e in ET.fromstring(picture.svg).iter(f"{SVG}rect")
        if e.get("stroke-width")
    ]
    ordered = sorted(boxes)
    near = [(a, b) for a, b in pairwise(ordered) if a[0] == b[0] and a[1] + a[2] > b[1]]
    is_folded = any(text.startswith("Drawn as others") for text in _texts(picture))
    assert (near, is_folded or len(picture.rows) <= LINES) == ([], True)


def test_many_articles_are_folded(shipped_report: Report) -> None:
    """Of sixty articles few are drawn, the others counted, and the table has them all."""
    claims = tuple(
        c._replace(
            evidence=tuple(
                i._replace(evidence=replace(i.evidence, source=f"s{(n + k) % 60:02}"))
                for k, i in enumerate(c.evidence)
            )
        )
        for n, c in enumerate(shipped_report.claims)
    )
    picture = _drawn(shipped_report._replace(claims=claims))
    assert picture is not None
    texts = _texts(picture)
    assert ("Articles (60)" in texts, [t for t in texts if t.endswith(" others")]) == (True, ["43 others"])
    assert {row[0] for row in picture.rows} >= {f"s{n:02}" for n in range(60)}
