"""Whether a share, a rate or a change of a part is taken for one of the whole."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.ranging import ranging


def parts_in(claim: str, passage: str, language: str) -> list[str]:
    """Return of what parts alone the passage tells it."""
    return [item.passage for item in ranging(Held(Read(claim, language), Read(passage, language), 1))]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in the north.", ["in the north"], id="a level"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment among women fell to 5 percent.", ["among women"], id="whose"),
        pytest.param("en", "The drug reduced deaths", "The drug reduced deaths in mice.", ["in mice"], id="no number"),
        pytest.param("en", "Unemployment fell to 5 percent", "In the north, unemployment fell to 5 percent.", ["In the north"], id="at the start"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in March.", [], id="a month"),
        pytest.param("en", "Unemployment fell to 5 percent", "Unemployment fell to 5 percent in the second quarter.", [], id="a quarter"),
        pytest.param("en", "Unemployment in the north fell", "Unemployment in the north fell.", [], id="the claim has it"),
        pytest.param("en", "The firm cut 350 jobs", "The firm cut 350 jobs in the Midlands.", [], id="so many are gone"),
        pytest.param("en", "The firm built a dam", "The firm built a dam in the north.", [], id="no change"),
        pytest.param("de", "Die Arbeitslosigkeit sank auf fünf Prozent", "Die Arbeitslosigkeit sank im Norden auf fünf Prozent.", ["im Norden"], id="German"),
        pytest.param("de", "Die Preise stiegen um 2 Prozent", "Die Preise stiegen im Oktober um 2 Prozent.", [], id="German month"),
        pytest.param("de", "Die Firma kürzte 350 Stellen", "Die Firma kürzte 350 Stellen im Norden.", [], id="German number"),
    ],
)  # fmt: skip
def test_parts(language: str, claim: str, passage: str, expected: list[str]) -> None:
    """Of what part it is told, unless the claim has it, too, or it tells only when."""
    assert parts_in(claim, passage, language) == expected
