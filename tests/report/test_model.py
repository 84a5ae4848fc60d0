"""What conclusions say of themselves: ranks, what counts as found, records looked up by id."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Conflict

if TYPE_CHECKING:
    from conftest import SmallProject


def test_what_supersedes_or_cannot_be_compared_is_no_contradiction() -> None:
    """All types are contradictions but `superseded` and `not_comparable`."""
    assert [kind.value for kind in Conflict if not kind.contradicts] == ["superseded", "not_comparable"]


YAML = """\
sources:
  - {id: one, file: one.txt}
  - {id: two, fil: two.txt}
claims:
  - {id: a, text: t, evidence: [{source: two, quote: Zug}]}
"""


def test_a_claim_is_looked_up_by_id(project: "SmallProject") -> None:
    """A report gives the claim with an id, and a KeyError where there is none."""
    report = project.verify(YAML)
    assert report.claim("a") is report.claims[0]
    with pytest.raises(KeyError, match="gone"):
        report.claim("gone")


def test_a_source_is_looked_up_by_id(project: "SmallProject") -> None:
    """A report gives the record of a source; one that was refused stands with its id alone."""
    report = project.verify(YAML)
    assert [report.source(id_).id for id_ in ("one", "two")] == ["one", "two"]
    assert [report.source(id_).file for id_ in ("one", "two")] == ["one.txt", ""]
