"""Signs differ in shape, not in colour alone; marks stand where their dates are."""

from datetime import date
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.model import Modality, Stance
from claimcheck.render.svg.marks import (
    Scale,
    about,
    bar,
    cross,
    definition,
    in_words,
    shape,
    sign_id,
    ticks,
    unequal,
    use,
)
from claimcheck.report.pictures import Sign, Standing

EVERY = [Sign("s", 1, *parts) for parts in product(Stance, Standing, (True, False))]


def test_every_meaning_has_a_shape_of_its_own() -> None:
    """Signs of one shape mean the same, but for why a quotation was not found."""
    by_shape: dict[str, set[str]] = {}
    for sign in EVERY:
        by_shape.setdefault(shape(sign, 5), set()).add(sign_id(sign))
    assert [ids for ids in by_shape.values() if len(ids) > 1] == []
    assert len(by_shape) == 3 * 4 * 2


def test_a_sign_is_drawn_where_it_stands() -> None:
    """A sign uses the drawing of its kind in the colour of its stance."""
    sign = Sign("s", 1, Stance.DENIES, Standing.EXACT, counts=True)
    assert (
        use(sign, 3, 4.5) == '<use class="denies" href="#picture-matrix-denies-exact-counts" x="3" y="4.5"/>'
    )
    assert definition(sign, 4) == (
        '<g id="picture-matrix-denies-exact-counts">'
        '<path fill="currentColor" d="M 0 -5 L 5 0 L 0 5 L -5 0 Z"/></g>'
    )


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        (Sign("s", 1, Stance.SUPPORTS, Standing.EXACT, counts=True), "supports, found word for word, counts"),
        (Sign("s", 1, Stance.SUPPORTS, Standing.CUT_OFF, counts=False), "supports, cut off, not counted"),
        (Sign("s", 1, Stance.CONTEXT, Standing.NORMALIZED, counts=False), "context, found up to typography"),
        (Sign("s", 1, Stance.DENIES, Standing.NOT_FOUND, counts=False), "denies, not found, not counted"),
    ],
)
def test_signs_are_told_in_words(sign: Sign, words: str) -> None:
    """A sign's words say stance, match, and whether it counts; context never does."""
    assert in_words(sign) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        pytest.param("2024-05-06", "2024-05-06", ["2024-05-06"], id="one-day"),
        pytest.param("2024-02-28", "2024-03-02", ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"], id="days"),
        pytest.param("2022-11-30", "2023-04-30", ["2022-12", "2023-01", "2023-02", "2023-03", "2023-04"], id="months"),
        pytest.param("2021-01-01", "2022-12-31", ["2021-01", "2021-04", "2021-07", "2021-10", "2022-01", "2022-04", "2022-07", "2022-10"], id="quarters"),
        pytest.param("2019-05-01", "2024-12-31", ["2020", "2021", "2022", "2023", "2024"], id="years"),
        pytest.param("1914-01-01", "2024-12-31", ["1920", "1940", "1960", "1980", "2000", "2020"], id="decades"),
        pytest.param("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"], id="all-that-dates-can-say"),
    ],
)  # fmt: skip
def test_even_dates_are_written_out(first: str, last: str, words: list[str]) -> None:
    """The step fits the time between: days, months, quarters, years, decades."""
    assert [tick.words for tick in ticks(date.fromisoformat(first), date.fromisoformat(last))] == words


@given(st.dates(), st.dates())
def test_dates_written_out_lie_between_and_are_few(one: date, other: date) -> None:
    """There are at most eight, in order, none before the first day or behind the last."""
    first, last = sorted((one, other))
    days = [tick.day for tick in ticks(first, last)]
    assert (len(days) <= 8, days == sorted(set(days)), all(first <= day <= last for day in days)) == (
        True,
    ) * 3


def test_a_day_begins_where_the_day_before_ends() -> None:
    """The first day begins at x, the last ends at x + width."""
    scale = Scale(date(2024, 1, 1), date(2024, 1, 4), 100, 80)
    assert [scale.start(date(2024, 1, 1)), scale.end(date(2024, 1, 1)), scale.start(date(2024, 1, 2))] == [
        100,
        120,
        120,
    ]
    assert scale.end(date(2024, 1, 4)) == 180


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
