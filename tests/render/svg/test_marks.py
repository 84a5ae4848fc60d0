"""The marks of the timeline."""

from itertools import combinations

from claimcheck.records.model import Modality
from claimcheck.render.svg.marks import about, bar, cross, unequal


def test_what_is_no_fact_is_hollow() -> None:
    """Asserted is filled, planned hollow, forecast and possible hollow and dashed."""
    drawn = {modality: bar(0, 30, 0, modality) for modality in Modality}
    same = {frozenset(pair) for pair in combinations(Modality, 2) if drawn[pair[0]] == drawn[pair[1]]}
    assert same == {frozenset({Modality.FORECAST, Modality.POSSIBLE})}
    assert [('class="supports"' in drawn[m], "dashed" in drawn[m]) for m in Modality] == [
        (True, False),
        (False, False),
        (False, True),
        (False, True),
    ]


def test_a_single_day_is_a_lozenge() -> None:
    """What is no longer than a dot has four corners at its middle, not at its ends."""
    assert bar(0, 12, 0, Modality.ASSERTED) == '<path class="supports" d="M 0 0 L 6 -5.5 L 12 0 L 6 5.5 Z"/>'
    assert bar(0, 20, 0, Modality.ASSERTED) == '<path class="supports" d="M 0 -4.5 H 20 V 4.5 H 0 Z"/>'


def test_other_marks_stand_around_their_point() -> None:
    """Roughly reaches on at both ends; a cross and the sign of inequality are centred."""
    assert 'd="M -13 5 H -1 M 21 5 H 33"' in about(0, 20, 5)
    assert cross(10, 10, 2) == "M 8 8 L 12 12 M 8 12 L 12 8"
    assert unequal(10, 10).count("<path") == 3
