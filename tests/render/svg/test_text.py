"""How wide text is, and how it is cut."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.svg.text import fitted, width_of
from claimcheck.render.visible import visible


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
