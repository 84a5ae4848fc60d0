"""The elements that pictures are made of; their colours can be told apart and read, on a light page and on a dark one."""

import json
import re
import time
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.svg.drawing import (
    BACKGROUNDS,
    COLOURS,
    SHAPES,
    STYLE,
    TEXTS,
    Canvas,
    Colour,
    Entry,
    Label,
    escape,
    fitted,
    group,
    label,
    legend,
    number,
    path,
    rect,
    steps,
    whole,
    width_of,
)
from claimcheck.render.visible import visible


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("background", BACKGROUNDS, ids=[b.name for b in BACKGROUNDS])
@pytest.mark.parametrize(
    ("colour", "least"),
    [pytest.param(c, 4.5, id=c.name) for c in TEXTS] + [pytest.param(c, 3, id=c.name) for c in SHAPES],
)
def test_contrast_is_enough(colour: Colour, least: float, background: Colour, mode: str) -> None:
    """Text has 4.5:1 and shapes have 3:1 on both backgrounds in both modes (WCAG 2.2, 1.4.3 and 1.4.11)."""
    assert _contrast(getattr(colour, mode), getattr(background, mode)) >= least


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_supports_and_denies_differ_for_the_colour_blind(mode: str) -> None:
    """Without red against green, support and denial still differ in blue against yellow."""
    supports, denies = (
        next(getattr(c, mode) for c in SHAPES if c.name == name) for name in ("supports", "denies")
    )
    blue = [
        int(colour[5:7], 16) - (int(colour[1:3], 16) + int(colour[3:5], 16)) / 2
        for colour in (supports, denies)
    ]
    assert (blue[0] > 40, blue[1] < -40) == (True, True)


def test_a_page_may_set_every_colour() -> None:
    """Every colour is taken from a property of the page, once with the light and once with the dark one behind it."""
    found = re.findall(r"--([a-z]+):var\(--claimcheck-([a-z]+),(#[0-9a-f]{6})\)", STYLE)
    assert found == [(c.name, c.name, c.light) for c in COLOURS] + [(c.name, c.name, c.dark) for c in COLOURS]


def test_the_style_reaches_nothing_outside() -> None:
    """The style sheet loads nothing, and every rule of it is about pictures."""
    selectors = [rule.rpartition("{")[0] for rule in re.findall(r"[^{}]+\{(?=[^{}]*\})", STYLE)]
    assert re.search(r"@import|url\(|expression|<|&", STYLE) is None
    assert [s for s in selectors if ".claimcheck-picture" not in s] == []


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("a & <b>", "a &amp; &lt;b&gt;", id="markup"),
        pytest.param("\"'", "&quot;&#39;", id="quotation-marks"),
        pytest.param("&lt;", "&amp;lt;", id="an-entity-is-text"),
        pytest.param("]]>", "]]&gt;", id="end-of-cdata"),
        pytest.param("\x00\x1b\n", "␀␛⏎", id="controls"),
        pytest.param("\ufffe\uffff", "&lt;U+FFFE&gt;&lt;U+FFFF&gt;", id="forbidden-by-xml"),
        pytest.param("\ud800", "&lt;U+D800&gt;", id="a-lone-surrogate"),
        pytest.param("Größe – „東京“ 👍", "Größe – „東京“ 👍", id="what-is-harmless-stays"),
    ],
)
def test_text_is_escaped(text: str, escaped: str) -> None:
    """What XML would obey or refuse is written so that it is shown."""
    assert escape(text) == escaped


@given(st.text())
def test_a_parser_reads_the_text_back(text: str) -> None:
    """In an element and in an attribute a parser finds the text as it is shown, whatever it is."""
    element = ET.fromstring(f'<t a="{escape(text)}">{escape(text)}</t>')
    assert (element.text or "", element.get("a")) == (visible(text), visible(text))


def test_every_code_point_can_be_written() -> None:
    """No code point makes a document that a parser refuses."""
    every = "".join(map(chr, range(0x110000)))
    assert ET.fromstring(f"<t>{escape(every)}</t>").text == visible(every)


def test_naughty_strings_are_text(data: Path) -> None:
    """Of the list of naughty strings none becomes markup and none is lost."""
    files = sorted((data / "hostile" / "blns").rglob("*.json"))
    strings = [
        text for file in files for text in json.loads(file.read_text("utf-8")) if isinstance(text, str)
    ]
    wrong = [
        text for text in strings if (ET.fromstring(f"<t>{escape(text)}</t>").text or "") != visible(text)
    ]
    assert (len(strings) > 400, wrong) == (True, [])


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        pytest.param("Minsk", 100, "Minsk", id="it-fits"),
        pytest.param("Putin and Lukashenko", 60, "Putin a…", id="it-is-cut"),
        pytest.param("Putin and Lukashenko", 51, "Putin…", id="no-space-before-the-dots"),
        pytest.param("Minsk", 0, "…", id="no-room"),
        pytest.param("a\nb", 100, "a⏎b", id="what-acts-is-shown"),
        pytest.param("", 10, "", id="nothing"),
    ],
)
def test_text_is_cut_to_its_room(text: str, room: float, shown: str) -> None:
    """What is too wide ends in an ellipsis."""
    assert fitted(text, room, 12) == shown


@given(st.text(max_size=60), st.integers(20, 300))
def test_what_is_shown_fits(text: str, room: int) -> None:
    """What is shown is no wider than its room, and begins as the text does."""
    shown = fitted(text, room, 12)
    assert width_of(shown, 12) <= room + 1e-6
    assert visible(text).startswith(shown.removesuffix("…"))


def test_broad_scripts_and_piled_marks_take_room() -> None:
    """Chinese is broader than Latin, and marks piled on one letter are cut like letters."""
    assert width_of("東京", 12) > width_of("To", 12)
    assert len(fitted("a" + "\u0301" * 1000, 100, 12)) < 30


def test_a_long_text_costs_no_more_than_its_room() -> None:
    """A megabyte is cut in the time that its beginning takes."""
    start = time.perf_counter()
    assert fitted("x" * 1_000_000, 100, 12).endswith("…")
    assert time.perf_counter() - start < 1


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


def test_entries_stand_in_one_line_where_they_fit() -> None:
    """Two short entries take one line, the second right of the first."""
    made = legend([Entry("<a/>", 5, "one"), Entry("<b/>", 5, "two")], 10, 0, 400)
    assert (made.height, made.parts[0], made.parts[2]) == (
        20,
        '<g transform="translate(15 10)"><a/></g>',
        '<g transform="translate(70.1 10)"><b/></g>',
    )


def test_entries_go_on_in_the_next_line() -> None:
    """What does not fit beside the others begins a new line at the left."""
    made = legend([Entry("<a/>", 5, "one"), Entry("<b/>", 5, "two")], 10, 0, 60)
    assert (made.height, made.parts[2]) == (40, '<g transform="translate(15 30)"><b/></g>')


def test_no_entry_takes_one_line() -> None:
    """An empty legend is a line of air."""
    assert legend([], 10, 0, 60) == ((), 20)
