"""Words that are in a PDF and that nobody sees."""

import pytest

from claimcheck.ingest.page import Block
from claimcheck.ingest.pdf import read_pdf
from claimcheck.text.layout import Zone

from .small_pdf import Printed, small_pdf

pytest.importorskip("pypdfium2", reason="the extra `add` is not installed")

SEEN = Printed(50, 500, "Die Arbeiten beginnen")
DENIED = Printed(180, 500, "nicht im Mai.")
WHITE, BLACK, GREY, INVISIBLE = "1 g", "0 g", "0.5 g", "3 Tr"
OVER = "170 490 200 30 re f"
IMAGE = "q 400 0 0 600 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"


@pytest.mark.parametrize(
    "page",
    [
        pytest.param((SEEN, WHITE, DENIED), id="white on white"),
        pytest.param((SEEN, "0.96 0.97 0.99 rg", DENIED), id="nearly white"),
        pytest.param((SEEN, "q", INVISIBLE, DENIED, "Q"), id="invisible"),
        pytest.param((SEEN, DENIED, BLACK, OVER), id="a black bar over it"),
        pytest.param((SEEN, DENIED, WHITE, OVER), id="a white box over it"),
        pytest.param((WHITE, "0 0 400 600 re f", BLACK, SEEN, WHITE, DENIED), id="on a white page"),
    ],
)
def test_what_nobody_sees_is_left_out(page: tuple[Printed | str, ...]) -> None:
    """And the words before it in the same line are not."""
    read = read_pdf(small_pdf(page))
    assert read.blocks == (
        Block("Die Arbeiten beginnen", page=1),
        Block("nicht im Mai.", Zone.LEFT_OUT, page=1),
    )
    assert read.remarks == ("text that is turned, too small to read, or not to be seen is left out",)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param((SEEN, DENIED), id="black"),
        pytest.param((SEEN, GREY, DENIED), id="grey"),
        pytest.param((BLACK, OVER, SEEN, WHITE, DENIED), id="white on a dark box"),
        pytest.param((IMAGE, SEEN, WHITE, DENIED), id="white on a picture"),
        pytest.param((IMAGE, INVISIBLE, SEEN, DENIED), id="what was recognized in a scan"),
        pytest.param((SEEN, INVISIBLE, DENIED, "0 Tr", IMAGE), id="the scan lies over it"),
        pytest.param((SEEN, DENIED, "170 490 200 1 re f"), id="a rule below it"),
        pytest.param((WHITE, OVER, BLACK, SEEN, DENIED), id="on a white box"),
        pytest.param((SEEN, DENIED, "0.9 g 170 300 200 30 re f"), id="a box elsewhere"),
    ],
)
def test_what_is_seen_stays(page: tuple[Printed | str, ...]) -> None:
    """Dark or light, on whatever it is printed."""
    read = read_pdf(small_pdf(page))
    assert (read.blocks, read.remarks) == ((Block("Die Arbeiten beginnen nicht im Mai.", page=1),), ())
