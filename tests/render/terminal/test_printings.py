"""The printings of each passage, as people read them."""

import pytest

from claimcheck.locate.method import Change, Difference, Method, Step
from claimcheck.render.terminal.printings import reused_page, traced_page
from claimcheck.render.terminal.style import plain_lines
from claimcheck.report.printings import (
    Copy,
    Pair,
    Printing,
    ReusedText,
    ReusePage,
    Trace,
    TracePage,
    dispatch_of,
)

CHANGED = Difference((Step("9000", "2000"),), Change.NUMBER)


def _printing(
    number: int, date: str, method: Method = Method.EXACT, difference: Difference | None = None
) -> Printing:
    return Printing(f"d{number}", date, "Herald\x1b[2J", "", "a.jsonl", number, 0, 1, method, "x", difference)


def _lines(trace: Trace, most: int | None = None) -> list[str]:
    lines = plain_lines(traced_page(TracePage((trace,), 9), most))
    assert lines is not None
    return [line.rstrip() for line in lines]


@pytest.mark.parametrize(
    ("printing", "expected"),
    [
        (_printing(1, "2020"), "   2020  Herald␛[2J d1, line 1  exact"),
        (
            _printing(2, "", Method.APPROXIMATE, CHANGED),
            "   no date  Herald␛[2J d2, line 2  changed (number): [-9000-]{+2000+}",
        ),
        (
            _printing(3, "2020", Method.APPROXIMATE),
            "   2020  Herald␛[2J d3, line 3  the words, but not in one run",
        ),
        (
            _printing(4, "2020")._replace(outside=("nicht", "up to")),
            "   2020  Herald␛[2J d4, line 4  exact; outside it stands „nicht“, „up to“",
        ),
        (
            _printing(5, "2020")._replace(outside=("nie",), between=("und\n nie",)),
            "   2020  Herald␛[2J d5, line 5  exact in pieces, between them „und nie“; outside it stands „nie“",
        ),
    ],
    ids=["exact", "changed", "apart", "cut off", "in pieces"],
)
def test_a_printing_is_one_line(printing: Printing, expected: str) -> None:
    """When, where, and how the words stand there; nothing of the archive acts."""
    assert _lines(Trace("c", 1, "s", "a  quotation", (printing,)))[3] == expected


@pytest.mark.parametrize(
    ("trace", "expected"),
    [
        (Trace("c", 1, "s", "q", ()), "   nowhere in the archive"),
        (Trace("c", 1, "s", "q", (), is_short=True), "   too short to be traced"),
        (
            Trace("c", 1, "s", "q", (_printing(1, ""),)),
            "   1 printing in 1 outlet; which was first the archive does not tell",
        ),
        (
            Trace("c", 1, "s", "q", (_printing(1, "2020"), _printing(2, "")), is_cut_short=True),
            "   at least 2 printings in 1 outlet; of those looked at first 2020: Herald␛[2J, 1 without a known date aside",
        ),
        (
            Trace("c", 1, "s", "q", (_printing(1, "2020"), _printing(2, "2020-03"))),
            "   2 printings in 1 outlet; first 2020 or 2020-03, which the dates do not tell: Herald␛[2J and Herald␛[2J",
        ),
    ],
    ids=["none", "short", "undated", "more", "unknown"],
)
def test_what_was_found_is_summed_up(trace: Trace, expected: str) -> None:
    """Nothing is said to be first that is not known to be."""
    assert _lines(trace)[2] == expected


def test_some_are_shown_and_the_others_counted() -> None:
    """Unless all are asked for."""
    trace = Trace("c", 1, "s", "q", tuple(_printing(number, "2020") for number in range(1, 5)))
    assert _lines(trace, 3)[-3] == "   … 1 printing more; --all shows them"
    assert len(_lines(trace)) == len(_lines(trace, 3))


def _text(count: int, *, source: str = "") -> ReusedText:
    copies = tuple(
        Copy(
            document=f"d{number}",
            source="" if number else source,
            date=f"2022-12-{number + 1:02}",
            outlet="Her\x1bald",
            url="",
            archive="a",
            sha256="",
            credits=("dpa",) if number else (),
            is_agency=False,
            line=3,
            spans=((0, 200),),
            pieces=("many words " * 30,),
            words=60,
            share=0.25,
        )
        for number in range(count)
    )
    return ReusedText(copies, (Pair(1, 2, 60),), dispatch_of(copies))


def _shown(page: ReusePage, *, all_: bool = False) -> str:
    return "\n".join(plain_lines(reused_page(page, all_=all_)) or ())


def test_a_text_with_its_printings() -> None:
    """What would act on a terminal does not; long words are cut, and how much was compared is told."""
    page = ReusePage((_text(2, source="004"),), 7, {"004": "abc"})
    sample = ("many words " * 15)[:160].rstrip()
    assert _shown(page) == (
        "text 1  2 printings in 1 outlet, up to 60 words in common\n"
        "   probably dpa's: credited in 1 of 2 printings; first printed 2022-12-01: Her␛ald 004\n"
        f"   „{sample} …“\n"
        "   2022-12-01  Her␛ald 004, line 3  60 words, 25% of it\n"
        "   2022-12-02  Her␛ald d1, line 3  60 words, 25% of it, credits dpa\n"
        "\n"
        "1 text, 1 of them in articles of the project; 7 articles compared"
    )


def test_long_lists_are_cut_unless_all_is_asked_for() -> None:
    """Ten printings of a text, twenty texts; how many more there are is told."""
    page = ReusePage((_text(12),) * 21, 90, {})
    short, whole = _shown(page), _shown(page, all_=True)
    assert ("… 2 printings more; --all shows them" in short, "… 1 text more; --all shows them" in short) == (
        True,
        True,
    )
    assert (short.count("line 3"), whole.count("line 3"), "more;" in whole) == (200, 252, False)


def test_nothing_found() -> None:
    """Is told in a line."""
    assert _shown(ReusePage((), 3, {})) == "0 texts; 3 articles compared"
