"""The same words credited to different origins, compared as sets; the rules of a pair are tested in test_contradiction."""

from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.check.contradiction.comparing import ones
from claimcheck.check.contradiction.credited import _are_different, _block, _Credit

if TYPE_CHECKING:
    from conftest import SmallProject

links = st.sampled_from([("anna",), ("boris",), ("tass",), ("afp",), ("anna", "boris")])
credits_ = st.lists(links, min_size=1, max_size=3).map(lambda chain: _Credit(chain[-1], tuple(chain)))


@given(st.lists(st.lists(credits_, min_size=1, max_size=3, unique=True), min_size=1, max_size=7))
def test_sets_say_what_every_pair_does(own: list[list[_Credit]]) -> None:
    """Each claim has against it exactly those of whose credits one differs from one of its own."""
    block = _block("words", {f"c{number}": dict.fromkeys(each) for number, each in enumerate(own)})
    expected = {
        pair
        for (one, first), (other, second) in combinations(enumerate(own), 2)
        if any(_are_different(a, b) for a in first for b in second)
        for pair in ((one, other), (other, one))
    }
    found = {
        (one, other)
        for one, masks in enumerate(block.masks)
        for mask in masks.values()
        for other in ones(mask)
    }
    assert found == expected
    assert all(block.tell(*sorted(pair)).reason for pair in found)


@pytest.mark.parametrize(
    ("other", "cue", "consistency"),
    [
        ("Polizeisprecherin Eva Kranz", "sagte Polizeisprecherin Eva Kranz", "consistent"),
        ("Eva Kranz", "sagte die Polizeisprecherin Eva Kranz", "consistent"),
        ("Eva Kranz", "sagte Eva Kranz", "contradicted"),
    ],
)
def test_a_house_and_its_spokesman_do_not_contradict_each_other(
    project: "SmallProject", other: str, cue: str, consistency: str
) -> None:
    """The same words of the police and of their spokeswoman are one voice's; of two who are none they are doubtful."""
    words = "Die neue Brücke am Hafen ist seit Montag gesperrt"
    yaml = f"""\
sources: [{{id: one, file: one.txt, language: de}}, {{id: two, file: two.txt, language: de}}]
actors: [{{id: police, name: Polizei, kind: government}}, {{id: eva, name: {other}, kind: person}}]
claims:
  - id: c
    text: {words}
    evidence:
      - {{source: one, quote: {words}, attribution: [police: teilte die Polizei mit]}}
      - {{source: two, quote: {words}, attribution: [eva: {cue}]}}
"""
    report = project.verify(yaml, one=f"{words}, teilte die Polizei mit.", two=f"{words}, {cue}.")
    assert str(report.claims[0].consistency) == consistency
