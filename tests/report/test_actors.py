"""Where each actor stands: outlets, credits, parties, chains, origins. Who stands behind the claims."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.actors import Leaning, Party, Relations, parties_of, relate
from claimcheck.report.model import Report

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


CHAINS = """
sources: [{id: one, file: one.txt, language: en}, {id: two, file: two.txt, language: en}]
actors:
  - {id: owner, name: Owner, aliases: [the owner], kind: company}
  - {id: town, name: Town, aliases: [the town], kind: government}
  - {id: deputy, name: Deputy, aliases: [the deputy], kind: person, party: town}
  - {id: wire, name: Wire, kind: agency}
claims:
  - id: alone
    text: The mill closed in May
    evidence: [{source: one, quote: The mill closed in May, attribution: [{owner: the owner said}]}]
  - id: among
    text: The mill was sold
    evidence:
      - {source: one, quote: The mill was sold, attribution: [{owner: the owner said}]}
      - {source: two, quote: The mill was sold, attribution: [{town: the town said}]}
  - id: unshown
    text: The mill burnt
    evidence: [{source: two, quote: The mill burnt, attribution: [wire, deputy]}]
  - id: nobody
    text: The mill stood
    evidence: [{source: two, quote: The mill stood., attribution: [wire]}]
  - id: denied
    text: The mill stays
    evidence:
      - {source: one, quote: The mill stays, attribution: [{owner: the owner said}]}
      - {source: two, quote: The mill does not stay, stance: denies, attribution: [{deputy: the deputy said}]}
  - id: context
    text: The mill is old
    evidence: [{source: two, quote: The mill stood., stance: context, attribution: [wire]}]
"""
ONE = "The mill closed in May, the owner said.\n\nThe mill was sold, the owner said.\n\nThe mill stays, the owner said."
TWO = "The mill was sold, the town said.\n\nThe mill burnt.\n\nThe mill stood.\n\nThe mill does not stay, the deputy said."


@pytest.fixture
def report(project: "SmallProject") -> Report:
    """Claims that lean on their sources in each way."""
    return project.verify(CHAINS, one=ONE, two=TWO)


def shown(parties: tuple[Party, ...]) -> list[tuple[str, str, dict[str, str], tuple[str, ...]]]:
    """Return party, source, its claims and how they lean on it, and its articles."""
    return [
        (party.actor, voice.actor, {lean.claim: lean.leaning.name for lean in voice.leans}, voice.articles)
        for party in parties
        for voice in party.voices
    ]


def test_each_source_has_its_claims(report: Report) -> None:
    """Those of one party together, the heaviest first; what the record alone names stands beside the unknown, never instead."""
    assert shown(parties_of(report)) == [
        ("town", "deputy", {"unshown": "UNSHOWN", "denied": "AGAINST"}, ("two",)),
        ("town", "town", {"among": "AMONG"}, ("two",)),
        ("", "owner", {"alone": "ALONE", "denied": "ALONE", "among": "AMONG"}, ("one",)),
        ("", "", {"nobody": "ALONE", "unshown": "ALONE"}, ("two",)),
    ]


def test_leanings_are_counted(report: Report) -> None:
    """How many claims rest on a source alone."""
    [_, owner, _] = parties_of(report)
    assert [owner.voices[0].number(leaning) for leaning in Leaning] == [2, 1, 0, 0]


def test_without_claims_there_is_nobody(project: "SmallProject") -> None:
    """No party stands for nothing."""
    assert parties_of(project.verify("")) == ()
