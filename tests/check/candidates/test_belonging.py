"""Which claim is meant by an id, a text, or both."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.candidates.belonging import Belonging
from claimcheck.report.proposal import Stated

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = "claims: [{id: a, text: The ferry runs}, {id: b, text: Twice}, {id: c, text: Twice}]"


@pytest.mark.parametrize(
    ("id_", "text", "meant", "key"),
    [
        ("a", "", "a", ("a", "The ferry runs")),
        ("", "The  ferry runs", "a", ("a", "The ferry runs")),
        ("a", "The ferry runs", "a", ("a", "The ferry runs")),
        ("a", "It sank", None, ("a", "It sank")),
        ("x", "The ferry runs", None, ("x", "The ferry runs")),
        ("", "Twice", None, ("", "Twice")),
        ("b", "Twice", "b", ("b", "Twice")),
        ("new", "", None, ("new", "It is new")),
        ("", "It is new", None, ("new", "It is new")),
        ("two", "", None, ("two", "")),
        ("", "", None, ("", "")),
    ],
)
def test_one_claim_has_one_key(
    project: "SmallProject", id_: str, text: str, meant: str | None, key: tuple[str, str]
) -> None:
    """By what tells it; where an id and a text disagree, or several may be meant, none of those that are there is."""
    project.write(RECORDS)
    rows = [("new", "It is new"), ("two", "One"), ("two", "Two")]
    belonging = Belonging(project.load(), [Stated(id=one, text=other) for one, other in rows])
    there = belonging.meant(Stated(id=id_, text=text))
    assert (there.id if there else None, belonging.key(Stated(id=id_, text=text))) == (meant, key)
