"""What changed, on a screen: the worse first, a line each."""

import io

from rich.console import Console

from claimcheck.render.terminal.differing import difference_page
from claimcheck.report.difference import Difference, Item, News, Trend

ITEMS = (
    Item("setting", "min_origins", News.CHANGED, Trend.NEUTRAL, "2", "3"),
    Item("claim", "a", News.ADDED, Trend.NEUTRAL),
    Item("claim", "b", News.NOT_CONTRADICTED, Trend.BETTER, "c (number)"),
    Item("claim", "c", News.BROKEN, Trend.WORSE, "s: „[red]Ja[/red]“ found", "not found"),
    Item("problem", "c\x1b]0;x", News.NEW_PROBLEM, Trend.WORSE, "", "error CC201 quote-not-found: \u202eno"),
)


def _shown(difference: Difference, columns: int = 80) -> str:
    console = Console(file=io.StringIO(), width=columns, color_system=None, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(difference_page(difference))
    return "\n".join(line.rstrip(" ") for line in captured.get().split("\n"))


def test_all_news_by_direction() -> None:
    """The worse stands before the better, and that before the rest; texts are shown, and none acts."""
    assert _shown(Difference(ITEMS, 9)) == (
        "2 for the worse, 1 for the better, 2 other changes; 9 claims in both.\n"
        "\n"
        "Worse (2)\n"
        "  c  broken: s: „[red]Ja[/red]“ found → not found\n"
        "  c␛]0;x  new problem: error CC201 quote-not-found: <U+202E>no\n"
        "\n"
        "Better (1)\n"
        "  b  no longer contradicted: c (number)\n"
        "\n"
        "Otherwise (2)\n"
        "  setting min_origins  changed: 2 → 3\n"
        "  a  added\n"
    )


def test_nothing_changed() -> None:
    """Without news a single line says so."""
    assert _shown(Difference((), 1)) == "Nothing changed; 1 claim in both.\n"


def test_long_news_are_wrapped_below_themselves() -> None:
    """On a narrow screen wrapped lines stand to the right of the ids."""
    page = _shown(Difference(ITEMS[3:4], 9), 30)
    assert page.partition("Worse (1)\n")[2] == (
        "  c  broken: s:\n      „[red]Ja[/red]“ found →\n      not found\n"
    )
