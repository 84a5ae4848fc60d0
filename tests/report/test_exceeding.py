"""In what a claim says more than its quotations."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.verify import verify
from claimcheck.report.exceeding import exceeding

if TYPE_CHECKING:
    from conftest import SmallProject

ARTICLE = "The mill will have up to 90 workers. The mill may close in May. The mill closed in June.\n"


@pytest.mark.parametrize(
    ("text", "quotes", "expected"),
    [
        ("The mill closed in June", ["The mill closed in June."], []),
        (
            "The mill did not close in June",
            ["The mill closed in June."],
            ["the word “not” is not in the quotation"],
        ),
        ("The mill closes in May", ["The mill may close in May."], ["the source says only “may”"]),
    ],
)
def test_each_thing_once_in_plain_words(
    text: str, quotes: list[str], expected: list[str], project: "SmallProject"
) -> None:
    """Nothing where the quotation has it all, else what it is."""
    evidence = ", ".join(f"{{source: s, quote: {quote}}}" for quote in quotes)
    project.write(
        f"""
        sources: [{{id: s, file: s.txt, language: en}}]
        claims: [{{id: c, text: {text}, language: en, evidence: [{evidence}]}}]
        """,
        s=ARTICLE,
    )
    assert exceeding(verify(project.load()).claim("c")) == expected
