"""Names that name nobody are refused: pronouns, articles, common nouns."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """\
actors:
  - {{id: x, name: Lena Moor, aliases: [{alias}], kind: {kind}}}
"""


@pytest.mark.parametrize(
    ("alias", "kind", "what"),
    [
        ("it", "person", "a pronoun"),
        ("They", "person", "a pronoun"),
        ("er", "person", "a pronoun"),
        ("'die anderen', sie", "government", "a pronoun"),
        ("the", "person", "an article"),
        ("officials", "government", "a common noun"),
        ("die Sprecherin", "person", "a common noun"),
    ],
)
def test_a_name_that_names_nobody_is_refused(
    project: "SmallProject", alias: str, kind: str, what: str
) -> None:
    """The record is refused at its alias, and the message says what to do."""
    problems = project.verify(YAML.format(alias=alias, kind=kind)).problems
    word = alias.rsplit(", ", maxsplit=1)[-1]
    message = f"`{word}` is {what} and names nobody: leave it out; cues quote it as it stands"
    assert [(p.code, str(p.place), p.message) for p in problems] == [("CC120", "claims/a.yaml:2:39", message)]


@pytest.mark.parametrize(
    ("alias", "kind"),
    [("die Regierung", "government"), ("Quellen", "anonymous"), ("dpa", "agency"), ("IT", "company")],
)
def test_a_name_is_kept(project: "SmallProject", alias: str, kind: str) -> None:
    """A description of one body, a source without a name and an abbreviation are names."""
    assert project.verify(YAML.format(alias=alias, kind=kind)).problems == ()
