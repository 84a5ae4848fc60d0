"""What a project's settings may be, and what is wrong with a file that sets them."""

from datetime import date

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.load.settings import checked_settings


def test_the_keys_of_a_table_are_settings_of_their_own() -> None:
    """A date is the text that it was written as."""
    given = {"strict": True, "report": {"title": "A", "date": date(2026, 5, 20)}}
    assert checked_settings(given, "", "claimcheck.toml") == {
        "strict": True,
        "report.title": "A",
        "report.date": "2026-05-20",
    }


@pytest.mark.parametrize(
    ("name", "text", "given", "message"),
    [
        ("claimcheck.toml", "[report]\ntitle = 3", {"report": {"title": 3}}, ":2: `report.title` must be a text"),
        ("claimcheck.toml", "report.title = 3", {"report": {"title": 3}}, ":1: `report.title` must be a text"),
        ("claimcheck.toml", "\nreport = 'A'", {"report": "A"}, ":2: `report` must be a table: report.title, report.author, report.date, report.summary"),
        ("claimcheck.toml", "[report]\ntitel = 3", {"report": {"titel": 3}}, ":2: unknown setting `report.titel`; did you mean `report.title`?"),
        ("pyproject.toml", "title = 1\n[tool.claimcheck.report]\ntitle = 3", {"report": {"title": 3}}, ":3: `report.title` must be a text"),
        ("claimcheck.toml", "[[report]]", {"report": [{}]}, ":1: `report` must be a table: report.title, report.author, report.date, report.summary"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_table_is_told_at_its_place(
    name: str, text: str, given: dict[str, object], message: str
) -> None:
    """With the line, whether it is written as a table or as a dotted key."""
    with pytest.raises(ClaimcheckError) as caught:
        checked_settings(given, text, name)
    assert str(caught.value) == f"{name}{message}"
