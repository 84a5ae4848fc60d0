"""The numbers and dates of a claim, each beside those of a passage."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.fit import Aspect, Outcome

from .cases import Case

if TYPE_CHECKING:
    from .cases import Judge

Row = tuple[Aspect, Outcome, str, str]


def figures(judge: "Judge", case: Case) -> list[Row]:
    """Return the comparisons of numbers and dates."""
    [checked] = judge([case])
    wanted = {Aspect.NUMBER, Aspect.DATE}
    return [(c.aspect, c.outcome, c.claim, c.passage) for c in checked.compared if c.aspect in wanted]


NUMBER, DATE = Aspect.NUMBER, Aspect.DATE


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(Case("en", "On Monday 9 tanks and 3 jets came", "On Monday 9 tanks and 3 jets came."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.SAME, "3 jets", "3 jets")], id="two"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city in 2021."), [(DATE, Outcome.SAME, "2021", "2021")], id="a year"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city in 2022."), [(DATE, Outcome.OPEN, "2021", "")], id="another year"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city.", before="In 2021, "), [(DATE, Outcome.SAME, "2021", "2021")], id="the year of the sentence"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city.", before="It was 2021. "), [(DATE, Outcome.OPEN, "2021", "")], id="the year of another sentence"),
        pytest.param(Case("en", "They met on 19 December in the city", "They met on 19 December in the city."), [(DATE, Outcome.SAME, "19", "19")], id="a day"),
        pytest.param(Case("en", "They met on 19 November in the city", "They met on 19 December in the city."), [(DATE, Outcome.OPEN, "19", "")], id="another month"),
        pytest.param(Case("en", "They met at 7:45 pm in the city", "They met in the city at 19:30."), [(DATE, Outcome.OPEN, "7", ""), (DATE, Outcome.OPEN, "45", "")], id="another time"),
        pytest.param(Case("ru", "On Monday 12 tanks came", "Пришло 13 танков."), [(NUMBER, Outcome.OPEN, "12 tanks", "")], id="a language whose numbers are not read"),
        pytest.param(Case("en", "On average 9 tanks came", "On average 9 tanks came."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks")], id="an average on both sides"),
        pytest.param(Case("en", "On Monday 9 tanks came", "On average 9 tanks came on Monday."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.OPEN, "9 tanks", "average")], id="an average"),
        pytest.param(Case("en", "On Monday 9 tanks came", "On Monday 9 tanks and 500 men came.", record='{"quantity": "500 men"}'), [(NUMBER, Outcome.SAME, "500 men", "500 men"), (NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.OPEN, "500 men", "")], id="a record that its own text has not"),
    ],
)  # fmt: skip
def test_numbers_and_dates(judge: "Judge", case: Case, expected: list[Row]) -> None:
    """Each number of text and record, each date; a year may stand in the rest of the sentence."""
    assert figures(judge, case) == expected
