"""Who says a passage by the file that quotes it."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.check.candidates.chaining import actors_by_name

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    actors:
      - {id: ann, name: Ann Ash, aliases: [The Mayor], kind: person}
      - {id: bob, name: Bob Birch, aliases: [Ash], kind: person}
"""


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("ann", "ann"),
        ("ann ash", "ann"),
        ("the mayor", "ann"),
        ("ash", "bob"),
        ("birch", None),
        ("Ann Ash", None),
    ],
)
def test_an_actor_is_known_by_id_and_by_every_name(
    name: str, actor: str | None, project: "SmallProject"
) -> None:
    """In small letters, whole; how it is written in a file does not matter, half a name does."""
    project.write(YAML)
    assert actors_by_name(project.load()).get(name) == actor
