"""Gaps, as a screen shows them."""

import io

import pytest
from rich.console import Console, RenderableType

from claimcheck.render.terminal.gaps import gaps_page
from claimcheck.report.gaps import Gap, GapKind


def _shown(page: RenderableType, columns: int = 80) -> list[str]:
    console = Console(file=io.StringIO(), width=columns, color_system=None, force_terminal=False)
    with console.capture() as captured:
        console.print(page)
    return [line.rstrip(" ") for line in captured.get().rstrip("\n").split("\n")]


FILES = tuple(Gap(GapKind.UNREGISTERED, f"{name}.txt", "", "", "describe it") for name in "abc")
NUMBER = Gap(
    GapKind.NUMBER,
    "s",
    "line 3",
    "At least 12,000 soldiers of the new force have arrived, the ministry of defence said on Monday.",
    "about force.size: claimcheck quote s 'At least 12' --sentence",
)


def test_gaps_stand_by_kind_with_what_to_do_next() -> None:
    """Each kind has its title and how many there are; what is longer than the screen goes on indented."""
    assert _shown(gaps_page((NUMBER, FILES[0]), 10)) == [
        "Numbers that no claim quotes (1)",
        "   s, line 3  At least 12,000 soldiers of the new force have arrived, the",
        "      ministry of defence said on Monday.",
        "      → about force.size: claimcheck quote s 'At least 12' --sentence",
        "",
        "Files that no record names (1)",
        "   a.txt",
        "      → describe it",
        "",
        "2 gaps",
    ]


@pytest.mark.parametrize(
    ("most", "shown"),
    [(2, ["a", "b", "and 1 more; --all shows them"]), (None, ["a", "b", "c"])],
)
def test_of_many_gaps_the_first_are_shown(most: int | None, shown: list[str]) -> None:
    """How many are not shown is said."""
    lines = [line.strip().removesuffix(".txt") for line in _shown(gaps_page(FILES, most))[1:-2]]
    assert [line for line in lines if not line.startswith("→")] == shown


def test_no_gaps_are_said_in_words() -> None:
    """An empty screen would be no answer."""
    assert _shown(gaps_page((), 10)) == ["no gaps found"]
