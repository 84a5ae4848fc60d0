"""The picture of printings by date."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.locate.method import Change, Difference, Method
from claimcheck.render.svg import printings as drawn
from claimcheck.render.svg.drawing import Picture
from claimcheck.render.svg.printings import draw_printings
from claimcheck.report.printings import Printing, Trace, TracePage

SVG = "{http://www.w3.org/2000/svg}"
GRAVE, LIGHT = Difference((), Change.NUMBER), Difference((), Change.WORDING)


def _printing(
    document: str, date: str, outlet: str, method: Method, change: Difference | None = None
) -> Printing:
    return Printing(document, date, outlet, "", "a.jsonl", 1, 0, 5, method, "words", change)


PRINTINGS = (
    _printing("d1", "2022-12", "Herald", Method.EXACT),
    _printing("d2", "2022-12-19", "Kurier", Method.NORMALIZED),
    _printing("d3", "2022-12-20", "Herald", Method.APPROXIMATE, GRAVE),
    _printing("d4", "2023", "", Method.APPROXIMATE, LIGHT),
    _printing("d5", "", "Blog", Method.APPROXIMATE),
)


def _drawn(*printings: Printing, count: int = 1) -> Picture:
    traces = tuple(Trace(f"c{n}", 1, "s", "Some words.", printings) for n in range(count))
    picture = draw_printings(TracePage(traces, 9))
    assert picture is not None
    return picture


def _texts(picture: Picture, tag: str = "text") -> list[str]:
    return ["".join(e.itertext()) for e in ET.fromstring(picture.svg).iter(f"{SVG}{tag}")]


def test_the_table_says_what_the_marks_say() -> None:
    """A line for each printing, with how it differs, and whether it may be the first."""
    assert [row[2:] for row in _drawn(*PRINTINGS).rows] == [
        ("2022-12", "Herald", "d1", "exact", "yes"),
        ("2022-12-19", "Kurier", "d2", "normalized", "yes"),
        ("2022-12-20", "Herald", "d3", "changed: ", "no"),
        ("2023", "–", "d4", "changed: ", "no"),
        ("no date", "Blog", "d5", "the words, but not in one run", "no"),
    ]


def test_outlets_are_lines_in_the_order_of_their_first_printings() -> None:
    """What has no outlet comes last; beside the marks stands which was first, and what was changed."""
    texts = _texts(_drawn(*PRINTINGS))
    outlets = [text for text in texts if text in {"Herald", "Kurier", "Blog", "no outlet told"}]
    assert outlets == ["Herald", "Kurier", "Blog", "no outlet told"]
    assert [text for text in texts if text.startswith(("first", "number", "wording"))] == [
        "first",
        "number",
        "first",
        "wording",
    ]
    assert "no date" in texts


def test_each_mark_says_what_it_is() -> None:
    """Who points at it is told."""
    assert [title for title in _texts(_drawn(*PRINTINGS), "title") if ": " in title] == [
        "2022-12, Herald d1, exact: words",
        "2022-12-20, Herald d3, changed: : words",
        "2022-12-19, Kurier d2, normalized: words",
        "no date, Blog d5, the words, but not in one run: words",
        "2023, d4, changed: : words",
    ]


def test_the_legend_has_only_what_occurs() -> None:
    """Of exact printings without a date no other sign is explained."""
    whole, plain = ("".join(_texts(_drawn(*some))) for some in (PRINTINGS, [PRINTINGS[1]._replace(date="")]))
    signs = ("word for word", "changed", "not in one run", "may be")
    assert [[sign in text for sign in signs] for text in (whole, plain)] == [
        [True] * 4,
        [True, False, False, False],
    ]


def test_many_are_told_by_number() -> None:
    """Neither a hundred passages nor a hundred outlets are left out in silence."""
    outlets = [PRINTINGS[0]._replace(outlet=f"o{n}", document=f"d{n}") for n in range(drawn.LINES + 3)]
    assert "3 outlets more" in _texts(_drawn(*outlets))
    assert "2 passages more" in _texts(_drawn(PRINTINGS[0], count=drawn.PASSAGES + 2))


def test_nothing_met_is_nothing_drawn() -> None:
    """A picture of nothing would look like one of an archive that has nothing."""
    assert draw_printings(TracePage((Trace("c", 1, "s", "q", ()),), 3)) is None


_TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from('<>&"\x1b\u202e\n'), max_size=20)
_DATES = st.sampled_from(["", "2022", "2022-12", "2022-12-19", "0001-01-01", "9999-12-31"])


@given(
    st.lists(
        st.builds(_printing, _TEXT, _DATES, _TEXT, st.sampled_from(list(Method))), min_size=1, max_size=8
    )
)
def test_hostile_text_acts_nowhere(printings: list[Printing]) -> None:
    """Whatever an archive calls its documents and outlets, the picture is XML without an element more."""
    tree = ET.fromstring(_drawn(*printings).svg)
    tags = {element.tag.removeprefix(SVG) for element in tree.iter()}
    assert tags <= {"svg", "title", "desc", "style", "rect", "text", "path", "g"}
