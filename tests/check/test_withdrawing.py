"""Records without an actor or an article: what falls, what is doubtful, who belongs to whom."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from claimcheck.check.withdrawing import Fate, Withdrawn, emptied, fate, is_gone, members_of, without
from claimcheck.records.corpus import Corpus

if TYPE_CHECKING:
    from conftest import SmallProject

YAML = """
    sources:
      - {id: one, file: one.txt, outlet: paper, credits: [afp]}
      - {id: twin, file: twin.txt}
    actors:
      - {id: anna, name: Anna}
      - {id: state, name: Staat}
      - {id: ministry, name: Ministerium, party: state}
      - {id: clara, name: Clara, party: ministry}
      - {id: afp, name: AFP, kind: agency}
      - {id: paper, name: Zeitung, kind: outlet}
    claims:
      - {id: a, text: t, about: k, evidence: [{source: one, quote: Ja, attribution: [anna+clara, ministry]}]}
      - {id: b, text: t, about: k, contradicts: {a: why}, supersedes: [a], evidence: [{source: twin, quote: Ja}]}
      - {id: c, text: t, evidence: [{source: one, quote: Ja, stance: denies}]}
"""


@pytest.fixture
def corpus(project: "SmallProject") -> Corpus:
    """Three claims on two articles, of which the second has the text of no other."""
    project.write(YAML, one="Ja.", twin="Ja!")
    return project.load()


@pytest.mark.parametrize(
    ("actors", "sources", "expected"),
    [
        ([], ["one"], Fate.FALLS),
        (["paper"], [], Fate.FALLS),
        (["ministry"], [], Fate.FALLS),
        (["anna", "clara"], [], Fate.FALLS),
        (["anna"], [], Fate.DOUBTFUL),
        (["afp"], [], Fate.DOUBTFUL),
        (["state"], ["twin"], Fate.STAYS),
        ([], [], Fate.STAYS),
    ],
)
def test_the_fate_of_a_passage(corpus: Corpus, actors: list[str], sources: list[str], expected: Fate) -> None:
    """A passage falls with its article, outlet and links, and is in doubt with one of two or a credit."""
    withdrawn = Withdrawn(frozenset(actors), frozenset(sources))
    assert fate(corpus.claims["a"].evidence[0], withdrawn, corpus) is expected


@pytest.mark.parametrize(
    ("actors", "expected"),
    [
        (["state"], {"ministry", "clara"}),
        (["ministry"], {"clara"}),
        (["state", "ministry"], {"clara"}),
        (["anna"], set()),
        ([], set()),
    ],
)
def test_members_belong_directly_or_through_others(
    corpus: Corpus, actors: list[str], expected: set[str]
) -> None:
    """Members of members are members; whoever is asked for is not one of its own."""
    assert members_of(actors, corpus) == expected


def test_two_files_with_one_text_go_together(project: "SmallProject") -> None:
    """A copied file goes with the article that it copies."""
    project.write(YAML, one="Ja.", twin="Ja.")
    copied = project.load()
    assert is_gone("twin", Withdrawn(sources=frozenset({"one"})), copied)
    assert not is_gone("twin", Withdrawn(frozenset({"one"})), copied)


def test_what_loses_all_support_is_compared_with_nothing(corpus: Corpus) -> None:
    """Its key goes and others' words about it go; a claim that had no support is as it was."""
    left = without(corpus, Withdrawn(sources=frozenset({"one"})), doubtful_stay=True)
    a, b, c = (left.claims[id_] for id_ in "abc")
    assert (a.evidence, a.about, b.contradicts, b.supersedes, b.about) == ((), None, {}, (), "k")
    assert (len(b.evidence), c.evidence) == (1, ())
    assert emptied(corpus, left.claims.values()) == {"a"}


def test_only_claims_are_reduced(corpus: Corpus) -> None:
    """Sources, actors and articles stay: the names in other cues are read as before."""
    left = without(corpus, Withdrawn(frozenset({"ministry"}), frozenset({"one"})), doubtful_stay=False)
    assert replace(left, claims=corpus.claims) == corpus


def test_what_is_doubtful_goes_or_stays_unchanged(corpus: Corpus) -> None:
    """In doubt a passage is kept as it was written, or gone."""
    withdrawn = Withdrawn(frozenset({"anna"}))
    kept, gone = (without(corpus, withdrawn, doubtful_stay=stay).claims["a"] for stay in (True, False))
    assert (kept, gone.evidence) == (corpus.claims["a"], ())
