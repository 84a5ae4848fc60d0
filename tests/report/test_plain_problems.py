"""Problems in plain words."""

import pytest

from claimcheck.problem import CODES, Place, Problem, Severity
from claimcheck.report.plain_problems import PLAIN, TOLD_BY_AXES, plain_problem


@pytest.mark.parametrize("code", [code for code in CODES if CODES[code].severity is not Severity.INFO])
def test_every_error_and_warning_is_told(code: str) -> None:
    """By an axis or in words of its own; a mistake in the record as one, without its code."""
    told = plain_problem(Problem(code, "m", Place("a.yaml")))
    assert bool(told) is (code not in TOLD_BY_AXES)
    assert code not in told
    is_of_the_record = code < "CC113"
    assert (told == "its record has a mistake") is (code not in TOLD_BY_AXES and code not in PLAIN)
    assert code in PLAIN or code in TOLD_BY_AXES or is_of_the_record or code in {"CC115", "CC120"}


def test_a_note_is_not_told() -> None:
    """What only people who keep the records need stands in no sentence."""
    assert plain_problem(Problem("CC208", "m", Place("a.yaml"))) == ""
