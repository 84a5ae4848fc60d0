"""The pictures as a whole: complete, readable, inert, the same every time."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.verify import verify
from claimcheck.cli.report import pictures_of
from claimcheck.load.corpus import load
from claimcheck.load.project import Project
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.visible import visible
from claimcheck.report.model import Report

if TYPE_CHECKING:
    from conftest import SmallProject
    from render.svg.conftest import TextBox

PROJECT = Path(__file__).resolve().parent.parent.parent / "golden" / "project"
NAMES = ("matrix", "provenance", "timeline")
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "defs", "g", "use", "rect", "path", "text"}
ATTRIBUTES = {
    *("class", "d", "fill", "height", "href", "id", "role", "rx", "stroke"),
    *("stroke-width", "transform", "viewBox", "width", "x", "y", "aria-labelledby"),
}
WORD = "harmless"
AT_ONCE = 20
"""How many payloads stand in one text; each alone is tested where texts are escaped."""

EVERYWHERE = """
    sources:
      - {id: a, file: a.txt, title: harmless, outlet: x}
      - {id: b, file: b.txt, outlet: z}
    actors:
      - {id: x, name: harmless x, kind: outlet}
      - {id: y, name: harmless y, kind: person, party: p}
      - {id: z, name: harmless z, kind: agency}
      - {id: p, name: harmless p, kind: government}
    claims:
      - id: one
        text: harmless one
        tags: [harmless]
        about: k
        value: harmless here
        as_of: 2024
        evidence:
          - {source: a, quote: One word, attribution: [z: one, y: said harmless y]}
          - {source: b, quote: Two words}
      - {id: two, text: harmless two, about: k, value: harmless there, as_of: 2024-05, supersedes: [three]}
      - {id: three, text: harmless three, about: k, as_of: 2023~}
"""

Boxes = Callable[[str], list["TextBox"]]
AnyReport = Callable[[st.DataObject], Report]


@pytest.fixture(scope="module")
def shipped(shipped_report: Report) -> Mapping[str, Picture]:
    """The pictures of the shipped claims, by name."""
    return {picture.name: picture for picture in pictures_of(shipped_report)}


@pytest.fixture
def everywhere(project: "SmallProject") -> Report:
    """A report with the harmless word in every text that a picture shows."""
    return project.verify(EVERYWHERE, a="One word, said harmless y to one.\n", b="Two words.\n")


def _injected(value: Any, payload: str) -> Any:  # noqa: ANN401 -- any part of a report
    """Return *value* with the harmless word replaced in every text of it."""
    if type(value) is str:
        return value.replace(WORD, payload)
    if isinstance(value, tuple):
        items = [_injected(item, payload) for item in value]
        return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
    if isinstance(value, Mapping):
        return {key: _injected(item, payload) for key, item in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _injected(getattr(value, f.name), payload) for f in fields(value)})
    return value


def _payloads(data: Path, kind: str) -> list[str]:
    hostile = data / "hostile"
    if kind == "xss":
        files = sorted((hostile / "payloads-all-the-things" / "xss").glob("*.txt"))
        lines = (line for file in files for line in file.read_text("utf-8", "replace").splitlines())
        return sorted({line for line in lines if line.strip()})
    return list(json.loads((hostile / "own" / "terminal-payloads.json").read_text("utf-8")).values())


def _wrong(svg: str) -> list[str]:
    """Return what a picture has that none of ours may have."""
    root = ET.fromstring(svg)
    names = {element.tag.removeprefix(SVG) for element in root.iter()}
    attributes = {name for element in root.iter() for name in element.attrib}
    styles = [element.text for element in root.iter(f"{SVG}style")]
    links = [element.get("href", "#") for element in root.iter()]
    return [
        *(names - ELEMENTS),
        *(attributes - ATTRIBUTES),
        *(link for link in links if not link.startswith("#")),
        *(["style"] if len(styles) != 1 else []),
    ]


def test_the_pictures_of_the_small_project(golden: Callable[[str, str], None]) -> None:
    """The pictures of the small project are the golden ones."""
    report = verify(load(Project(PROJECT / "claims", PROJECT / "seeds", "claims")))
    for picture in pictures_of(report):
        golden(f"{picture.name}.svg", picture.svg)


def test_all_three_are_drawn_of_the_shipped_claims(shipped: Mapping[str, Picture]) -> None:
    """Each has a title, a description and a table with cells for its header."""
    assert tuple(shipped) == NAMES
    for picture in shipped.values():
        widths = {len(row) for row in picture.rows}
        assert (bool(picture.title and picture.description), widths) == (True, {len(picture.header)})


def test_what_has_nothing_to_show_is_left_out(shipped_report: Report) -> None:
    """A report without claims has no picture."""
    assert pictures_of(shipped_report._replace(claims=())) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_whole_and_reaches_nothing(name: str, shipped: Mapping[str, Picture]) -> None:
    """It is well-formed, has no script, no address but of its own parts, and names itself to screen readers."""
    svg = shipped[name].svg
    root = ET.fromstring(svg)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    used = {element.get("href", "#")[1:] for element in root.iter(f"{SVG}use")}
    assert (_wrong(svg), len(ids) - len(set(ids)), used - set(ids)) == ([], 0, set())
    assert [id_ for id_ in ids if not str(id_).startswith(f"picture-{name}-")] == []
    assert (root.get("role"), str(root.get("aria-labelledby")).split()) == ("img", ids[:2])


@pytest.mark.parametrize("name", NAMES)
def test_lengths_have_at_most_one_decimal(name: str, shipped: Mapping[str, Picture]) -> None:
    """No length is more exact than anybody sees."""
    root = ET.fromstring(shipped[name].svg)
    values = [
        value for e in root.iter() for key, value in e.attrib.items() if key not in {"class", "id", "href"}
    ]
    assert [value for value in values if re.search(r"\d\.\d\d", value)] == []


@pytest.mark.parametrize("name", NAMES)
def test_labels_do_not_touch(name: str, shipped: Mapping[str, Picture], text_boxes: Boxes) -> None:
    """On the shipped claims no two texts lie on each other."""
    boxes = text_boxes(shipped[name].svg)
    assert [(a.text, b.text) for a, b in combinations(boxes, 2) if a.meets(b)] == []


@given(data=st.data())
def test_any_report_is_drawn_within_its_frame(
    data: st.DataObject, any_report: AnyReport, text_boxes: Boxes
) -> None:
    """Whatever the number of sources, passages and claims: well-formed, nothing but ours, every text inside."""
    for picture in pictures_of(any_report(data)):
        root = ET.fromstring(picture.svg)
        _, _, width, height = (float(part) for part in str(root.get("viewBox")).split())
        out = [
            box
            for box in text_boxes(picture.svg)
            if box.left < -1 or box.top < -1 or box.right > width + 1 or box.bottom > height + 1
        ]
        assert (_wrong(picture.svg), out) == ([], [])


@pytest.mark.parametrize("kind", ["xss", "terminal"])
def test_no_payload_acts_and_none_is_lost(kind: str, everywhere: Report, data: Path) -> None:
    """With payloads in every text a picture has the same kinds of elements, and every text stands in it whole."""
    harmless = {
        picture.name: {text for text in ET.fromstring(picture.svg).itertext() if WORD in text}
        for picture in pictures_of(everywhere)
    }
    assert {name: len(texts) > 1 for name, texts in harmless.items()} == dict.fromkeys(NAMES, True)
    payloads = _payloads(data, kind)
    wrong: list[str] = []
    for start in range(0, len(payloads), AT_ONCE):
        payload = " ".join(payloads[start : start + AT_ONCE])
        for picture in pictures_of(_injected(everywhere, payload)):
            texts = set(ET.fromstring(picture.svg).itertext())
            expected = {visible(text.replace(WORD, payload)) for text in harmless[picture.name]}
            wrong += [*_wrong(picture.svg), *(expected - texts)]
    assert wrong == []


def test_the_same_report_is_drawn_the_same(shipped_report: Report, shipped: Mapping[str, Picture]) -> None:
    """Drawn once more, with records in another order, the pictures are the same to the byte."""
    actors = dict(reversed(tuple(shipped_report.actors.items())))
    again = pictures_of(shipped_report._replace(actors=actors))
    assert [picture.svg == shipped[picture.name].svg for picture in again] == [True] * 3


def test_no_length_depends_on_how_a_python_adds(
    shipped_report: Report, shipped: Mapping[str, Picture], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`sum` rounds fractions in one way up to Python 3.11 and in another from 3.12 on; no picture relies on either."""

    def whole_numbers_alone(numbers: Iterable[Any], start: Any = 0, add: Any = sum) -> Any:  # noqa: ANN401 -- as sum is
        given = list(numbers)
        assert not any(isinstance(number, float) for number in given)
        return add(given, start)

    monkeypatch.setattr("builtins.sum", whole_numbers_alone)
    assert {picture.name: picture for picture in pictures_of(shipped_report)} == dict(shipped)


def test_the_size_follows_the_content(shipped: Mapping[str, Picture]) -> None:
    """A hundred claims take less than a hundred kilobytes a picture."""
    assert {name: len(picture.svg) < 100_000 for name, picture in shipped.items()} == dict.fromkeys(
        NAMES, True
    )
