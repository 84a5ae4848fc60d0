"""The picture of what is said by date."""

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from claimcheck.render.svg.drawing import Picture
from claimcheck.render.svg.timeline import draw_timeline
from claimcheck.report.model import Report
from claimcheck.report.pictures import timeline_of

if TYPE_CHECKING:
    from conftest import SmallProject

SVG = "{http://www.w3.org/2000/svg}"
YAML = """
    claims:
      - {id: old, text: t, about: k, quantity: 5 men, as_of: 2023, modality: planned}
      - {id: new, text: t, about: k, quantity: 9 men, as_of: "2024-05~", supersedes: [old]}
      - {id: other, text: t, about: k, quantity: 7 men, as_of: 2024-05-06}
      - {id: undated, text: t, about: k, value: in May}
"""


@pytest.fixture
def picture(project: "SmallProject") -> Picture:
    """Four claims on one thing: one newer than another, two against each other, one without a date."""
    made = draw_timeline(timeline_of(project.verify(YAML)))
    assert made is not None
    return made


def _looks(picture: Picture, tag: str) -> list[str]:
    return [e.get("class", "") for e in ET.fromstring(picture.svg).iter(f"{SVG}{tag}")]


def test_the_table_says_what_the_marks_say(picture: Picture) -> None:
    """A line for each claim, by date."""
    assert picture.rows == (
        ("k", "old", "5 men", "2023", "planned", "new", "–", "no"),
        ("k", "new", "9 men", "2024-05~", "asserted", "–", "other", "no"),
        ("k", "other", "7 men", "2024-05-06", "asserted", "–", "new", "no"),
        ("k", "undated", "in May", "no date", "asserted", "–", "–", "no"),
    )


def test_what_is_superseded_is_struck_out_and_points_on(picture: Picture) -> None:
    """Words are struck through and named; an arrow leads to the newer claim."""
    struck = [e for e in ET.fromstring(picture.svg).iter(f"{SVG}text") if "struck" in e.get("class", "")]
    assert ["".join(e.itertext()) for e in struck] == ["5 men"]
    assert _looks(picture, "path").count("context") == 2, "one arrow head in the legend, one in the lane"


def test_contradictions_have_a_sign_each_and_a_rail(picture: Picture) -> None:
    """Both sides of the contradiction name the other."""
    titles = ["".join(e.itertext()) for e in ET.fromstring(picture.svg).iter(f"{SVG}title")]
    assert [t for t in titles if " contradicts " in t and ";" not in t] == [
        "new contradicts other",
        "other contradicts new",
    ]


def test_a_claim_without_a_date_says_so(picture: Picture) -> None:
    """Instead of a bar there are words."""
    assert "no date" in ["".join(e.itertext()) for e in ET.fromstring(picture.svg).iter(f"{SVG}text")]


def test_the_legend_has_only_what_occurs(picture: Picture) -> None:
    """Nothing is forecast and nothing denied, so neither is explained."""
    text = "".join(ET.fromstring(picture.svg).itertext())
    assert ("planned" in text, "forecast" in text, "deny" in text, "about then" in text) == (
        True,
        False,
        False,
        True,
    )


def test_bars_stay_within_the_dates(shipped_report: Report) -> None:
    """Every bar and arrow of the shipped claims lies right of the words and left of the frame."""
    picture = draw_timeline(timeline_of(shipped_report))
    assert picture is not None
    root = ET.fromstring(picture.svg)
    starts = [
        float(e.get("d", "").split()[1])
        for e in root.iter(f"{SVG}path")
        if e.get("class", "").startswith("supports")
    ]
    bars = [x for x in starts if x > 30]
    assert (len(bars) >= 22, min(bars) > 440, max(bars) < float(root.get("width", 0))) == (True, True, True)


def test_no_lane_no_picture() -> None:
    """Without a timeline there is none."""
    assert draw_timeline(None) is None
