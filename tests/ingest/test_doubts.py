"""What a person should look at, whatever the kind of a page."""

import pytest

from claimcheck.ingest.doubts import FEW_WORDS, doubts
from claimcheck.ingest.kinds import Kind
from claimcheck.ingest.page import Block, Declared, Page, Zone

LONG = Block("The bridge is closed for two weeks, said the mayor. " * 10)


@pytest.mark.parametrize(
    ("page", "kind", "told"),
    [
        (Page((LONG,)), Kind.HTML, []),
        (Page((LONG,), Declared("404 people at the bridge")), Kind.HTML, []),
        (
            Page((Block("It is gone."),), Declared("Error 404 - not found")),
            Kind.HTML,
            [
                (
                    "its title is „Error 404 - not found“, and it has 3 words:"
                    " a server says so where a page is not there"
                )
            ],
        ),
        (
            Page((Block("Please pay."), Block(LONG.text, Zone.LEFT_OUT))),
            Kind.HTML,
            ["it has 2 words only: look whether it is the article that is meant, and whole"],
        ),
        (
            Page((Block('{"a": 1} ' * FEW_WORDS),)),
            Kind.PLAIN,
            ["no sentence ends in it: look whether it is an article"],
        ),
        (Page((Block("and so he went " * FEW_WORDS),)), Kind.TRANSCRIPT, []),
    ],
)
def test_what_may_be_no_article_is_told(page: Page, kind: Kind, told: list[str]) -> None:
    """A page that is gone, one to be paid for, data; captions of machines have no full stops."""
    assert list(doubts(page, kind)) == told


@pytest.mark.parametrize(
    ("declared", "line", "told"),
    [
        ("2026-03-14", "14. März 2026, 10:00", False),
        ("2026-03-14", "Published March 14, 2026 · Updated March 16, 2026", False),
        ("2026-03-14", "Published March 16, 2026", True),
        (None, "Published March 16, 2026", False),
        ("2026-03-14", "In March 2026", False),
        (
            "2026-03-14",
            "The bridge, which was closed on March 16, 2025 by the mayor for repairs that took him two years, is open.",
            False,
        ),
    ],
)
def test_another_day_over_the_text_is_told(declared: str | None, line: str, told: bool) -> None:  # noqa: FBT001
    """What the page declares is taken, and a person is to look; a sentence is about any day."""
    found = list(doubts(Page((Block(line), LONG), Declared(published=declared)), Kind.HTML))
    other = "declares 2026-03-14 as its date, and over its text stands 2026-03-16: look which one is meant"
    assert found == ([other] if told else [])
