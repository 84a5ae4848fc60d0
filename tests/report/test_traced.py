"""Where the words of a quotation were printed."""

import pytest

from claimcheck.locate.method import Method
from claimcheck.report.traced import Printing, Trace


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
