"""Where the words of a quotation were printed."""

import pytest

from claimcheck.locate.method import Method
from claimcheck.report.printings import Copy, Dispatch, Pair, Printing, ReusedText, Trace, dispatch_of


def _printing(document: str, date: str, outlet: str = "") -> Printing:
    return Printing(document, date, outlet, "", "a.jsonl", 1, 0, 1, Method.EXACT, "x")


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        ([], []),
        ([""], []),
        (["2020-01-01", "2020-01-02", ""], [0]),
        (["2020-01-01", "2020-01-01", "2020-01-02"], [0, 1]),
        (["2020", "2020-03-01", "2021"], [0, 1]),
        (["2019-12", "2020", "2020-01-01"], [0]),
    ],
)
def test_the_first_printing(dates: list[str], first: list[int]) -> None:
    """The earliest of those with a date, all of the same one; without a date nobody knows."""
    printings = tuple(_printing(str(number), date) for number, date in enumerate(dates))
    trace = Trace("c", 1, "s", "x", printings)
    assert [int(printing.document) for printing in trace.first] == first
    assert len(trace.dated) == sum(bool(date) for date in dates)


def test_each_outlet_once() -> None:
    """In the order in which they printed it first; capitals make no other."""
    printings = tuple(_printing(str(n), "", outlet) for n, outlet in enumerate(["b", "A", "", "B", "a"]))
    assert Trace("c", 1, "s", "x", printings).outlets == ("b", "A")


def copy(name: str, date: str = "", *credits_: str, outlet: str | None = None, agency: bool = False) -> Copy:
    """Return a printing."""
    shown = name if outlet is None else outlet
    return Copy(name, "", date, shown, "", "a", "", credits_, agency, 1, ((0, 5),), ("words",), 30, 0.5)


@pytest.mark.parametrize(
    ("copies", "expected"),
    [
        pytest.param(
            [copy("h", "2022-12-19"), copy("k", "2022-12-20", "dpa"), copy("b")],
            Dispatch(
                "dpa",
                1,
                "probably dpa's: credited in 1 of 3 printings; first printed 2022-12-19: h h, 1 without a date aside",
            ),
            id="credited",
        ),
        pytest.param(
            [copy("h", "2022-12", "dpa", "AFP"), copy("k", "2022-12-20", "dpa")],
            Dispatch(
                "dpa",
                None,
                "probably dpa's: credited in 2 of 2 printings, no other agency in all of them;"
                " first printed 2022-12 or 2022-12-20, by which of 2 the dates do not tell",
            ),
            id="by all that credit any",
        ),
        pytest.param(
            [copy("h", "2022", "dpa"), copy("k", "2023-01-01", "AFP")],
            Dispatch("", 1, "whose it is nobody knows: dpa and AFP are named; first printed 2022: h h"),
            id="two agencies",
        ),
        pytest.param(
            [copy("h", "2022-12-19"), copy("k", "2022-12-20", "dpa")._replace(words=29)],
            Dispatch(
                "",
                1,
                "perhaps dpa's, credited in 1 of 2 printings, but so few words may be anybody's;"
                " first printed 2022-12-19: h h",
            ),
            id="credited, but of few words",
        ),
        pytest.param(
            [copy("h", "2022-12-19", "dpa", "AFP"), copy("k")],
            Dispatch(
                "",
                1,
                "whose it is nobody knows: dpa and AFP are named; first printed 2022-12-19: h h, 1 without a date aside",
            ),
            id="two agencies in one",
        ),
        pytest.param(
            [copy("d", "2022-12-20", outlet="dpa", agency=True), copy("k", "2022-12-19", "DPA")],
            Dispatch("dpa", 2, "probably dpa's, which printed it itself; first printed 2022-12-19: k k"),
            id="the agency itself",
        ),
        pytest.param(
            [copy("d", outlet="dpa", agency=True), copy("k", "", "AFP")],
            Dispatch("", None, "whose it is nobody knows: dpa and AFP are named; no printing has a date"),
            id="the agency itself, and another",
        ),
        pytest.param(
            [copy("h", "2022-12-19"), copy("k", "2022-12-20")],
            Dispatch("", 1, "no agency is credited; first printed 2022-12-19: h h"),
            id="the earliest",
        ),
        pytest.param(
            [copy("h", "2022-12-19"), copy("k", "2022-12-19")],
            Dispatch(
                "",
                None,
                "whose it is nobody knows: no agency is credited;"
                " first printed 2022-12-19, by which of 2 the dates do not tell",
            ),
            id="one day",
        ),
        pytest.param(
            [copy("h"), copy("k")],
            Dispatch("", None, "whose it is nobody knows: no agency is credited; no printing has a date"),
            id="nothing",
        ),
    ],
)
def test_whose_it_probably_is(copies: list[Copy], expected: Dispatch) -> None:
    """An agency's that all credit, else the earliest is named, else nobody knows."""
    assert dispatch_of(copies) == expected


def test_what_a_text_tells() -> None:
    """Its outlets, whatever their capitals, its words, and which articles are the project's own."""
    copies = (
        copy("a", outlet="Herald"),
        copy("b", outlet="HERALD")._replace(source="004"),
        copy("c", outlet=""),
    )
    text = ReusedText(copies, (Pair(1, 2, 12), Pair(1, 3, 40)), dispatch_of(copies))
    assert (text.outlets, text.words, text.sources) == (("Herald",), 40, ("004",))
    assert [one.named for one in copies] == ["Herald a", "HERALD 004", "c"]
