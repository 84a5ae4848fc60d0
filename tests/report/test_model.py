"""What conclusions say of themselves: ranks, what counts as found, records looked up by id."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.locate.method import Method
from claimcheck.problem import Place
from claimcheck.records.model import Link
from claimcheck.report.model import Anchor, CheckedLink, Conflict, LinkKind, Match
from claimcheck.text.article import Span

if TYPE_CHECKING:
    from conftest import SmallProject


def test_anchors_rank_from_found_to_not_found() -> None:
    """The worst anchor is a quotation that is not there; one that was not looked at is not found either."""
    assert sorted(Anchor, key=lambda anchor: anchor.rank) == [
        Anchor.FOUND,
        Anchor.UNCHECKED,
        Anchor.AMBIGUOUS,
        Anchor.NOT_FOUND,
    ]


@pytest.mark.parametrize(
    ("method", "found"),
    [(Method.EXACT, True), (Method.NORMALIZED, True), (Method.APPROXIMATE, False), (Method.NONE, False)],
)
def test_only_the_first_two_rungs_find(method: Method, found: bool) -> None:  # noqa: FBT001 -- a column of the table
    """A match is found on the first two rungs; the nearest passage never is."""
    assert Match(method, Span(0, 1)).is_found is found


@pytest.mark.parametrize(
    ("method", "kind", "shown", "known"),
    [
        (Method.EXACT, LinkKind.NAMED, True, True),
        (Method.NORMALIZED, LinkKind.RESOLVED, True, True),
        (Method.EXACT, LinkKind.IMPLIED, True, False),
        (Method.EXACT, LinkKind.UNREAD, True, False),
        (Method.EXACT, LinkKind.CONTRADICTED, False, False),
        (Method.NONE, LinkKind.UNREAD, False, False),
    ],
)
def test_a_link_is_shown_by_its_own_cue(
    method: Method,
    kind: LinkKind,
    shown: bool,  # noqa: FBT001 -- a column of the table
    known: bool,  # noqa: FBT001 -- a column of the table
) -> None:
    """A link is shown where its cue was found and speaks for nobody else, known where the article says whose it is."""
    link = Link(place=Place("a.yaml"), places={}, actors=("anna",), cue="sagte sie")
    checked = CheckedLink(link, Match(method), kind)
    assert (checked.is_shown, checked.is_known) == (shown, known)


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
