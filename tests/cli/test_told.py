"""What `add` tells."""

import pytest

from claimcheck.cli import told
from claimcheck.cli.addition import Added
from claimcheck.cli.told import added_lines, there_already
from claimcheck.ingest.page import Block, Page
from claimcheck.text.layout import Zone

PAGE = Page(
    (Block("One two."), Block("Three."), Block("menu", Zone.LEFT_OUT)),
    remarks=("hidden by \x1b[2J", "word " * 30),
)
ADDED = Added("a", PAGE, "  - id: a\n    title: \u202eb\n", ("seeds/a.txt",), "claims/sources.yaml:2")


def test_what_was_added(monkeypatch: pytest.MonkeyPatch) -> None:
    """How much of the page is the article, what was written, and what to look at, in lines of the terminal's width."""
    monkeypatch.setattr(told, "width", lambda: 80)
    lines = added_lines(ADDED, dry_run=False).splitlines()
    assert lines[:4] == [
        "added a: 2 blocks with 3 words; 1 on the page are left out",
        "  seeds/a.txt",
        "  claims/sources.yaml:2",
        "  look at: hidden by ␛[2J",
    ]
    assert [len(line) < 80 for line in lines] == [True] * len(lines)
    assert " ".join(" ".join(lines[4:]).split()) == "look at: " + "word " * 29 + "word"


def test_what_would_be_added() -> None:
    """The record, too, in which nothing acts."""
    assert added_lines(ADDED, dry_run=True).splitlines() == [
        "would add a: 2 blocks with 3 words; 1 on the page are left out",
        "  seeds/a.txt",
        "  claims/sources.yaml:2",
        "  - id: a",
        "    title: <U+202E>b",
    ]


def test_what_is_there() -> None:
    """Nothing is written."""
    assert there_already("x\x07.html", "a") == "x␇.html is there already, as source a; nothing was written\n"
