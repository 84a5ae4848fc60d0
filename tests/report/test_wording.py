"""How numbers and their nouns are said."""

import pytest

from claimcheck import __version__
from claimcheck.report.wording import TOOL, plural


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 origins"), (1, "1 origin"), (2, "2 origins"), (21, "21 origins")]
)
def test_one_is_singular_and_all_else_plural(number: int, told: str) -> None:
    """Only one is said in the singular."""
    assert plural(number, "origin") == told


def test_a_plural_of_its_own_is_given() -> None:
    """A noun whose plural is not made with an s brings it along."""
    assert (plural(1, "party", "parties"), plural(2, "party", "parties")) == ("1 party", "2 parties")


def test_the_tool_names_its_version() -> None:
    """What made an output is told with its version."""
    assert f"claimcheck {__version__}" == TOOL
