"""The one escape for text in SVG."""

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.svg.escape import escape
from claimcheck.render.visible import visible


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
