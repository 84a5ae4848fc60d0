"""Where each actor stands: outlets, credits, parties, chains, origins."""

from typing import TYPE_CHECKING

from claimcheck.report.relations import Relations, relate

if TYPE_CHECKING:
    from conftest import SmallProject

RECORDS = """
    sources:
      - {id: s, file: s.txt, outlet: paper, credits: [wire]}
    actors:
      - {id: wire, name: Wire, kind: agency}
      - {id: paper, name: Paper, kind: outlet}
      - {id: state, name: State, kind: government}
      - {id: speaker, name: Speaker, kind: person, party: state}
      - {id: nobody, name: Nils Runge, kind: person}
    claims:
      - id: b
        text: a claim
        evidence: [{source: s, quote: It rains, attribution: [wire: Wire reports, speaker: the Speaker said]}]
      - id: a
        text: another
        evidence: [{source: s, quote: It rains, attribution: [speaker: the Speaker said]}]
"""
ARTICLE = "It rains, the Speaker said, Wire reports."


def test_every_actor_has_its_places(project: "SmallProject") -> None:
    """Each list is sorted and holds just what the records and the counts say."""
    report = project.verify(RECORDS, s=ARTICLE)
    actors = report.actors
    assert relate(report) == (
        Relations(actors["nobody"], (), (), (), (), (), ()),
        Relations(actors["paper"], (), ("s",), (), (), ("a", "b"), ()),
        Relations(actors["speaker"], (), (), (), ("a", "b"), ("a", "b"), ("a", "b")),
        Relations(actors["state"], ("speaker",), (), (), (), (), ()),
        Relations(actors["wire"], (), (), ("s",), (), ("b",), ("b",)),
    )


def test_an_actor_that_nothing_has_to_do_with_is_not_used(project: "SmallProject") -> None:
    """Only who stands somewhere is used."""
    report = project.verify(RECORDS, s=ARTICLE)
    assert [r.actor.id for r in relate(report) if not r.is_used] == ["nobody"]
