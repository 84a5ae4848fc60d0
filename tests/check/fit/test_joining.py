"""Whether the claim takes of joined statements what none of them says."""

import pytest

from .cases import prepositioned, reason_of


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("The dam broke because people fled", "The dam broke because people fled.", "", id="the same reason"),
        pytest.param("The dam broke because people fled", "Because the dam broke, people fled.", "“because” stands before another part of the passage than of the claim", id="reason and result exchanged"),
        pytest.param("They attacked before it rained", "They attacked when it rained.", "“before” stands nowhere in the passage", id="another conjunction"),
        pytest.param("Leeds climbed to third place", "Leeds climbed to third place, York slipped to fifth.", "", id="the first clause"),
        pytest.param("York climbed to third place", "Leeds climbed to third place, York slipped to fifth.", prepositioned("place, York", "York"), id="who does another thing"),
        pytest.param("Moore paid Hale 5 euros", "Moore paid Kern 5 euros, Kern paid Hale 3.", "its words stand in several statements of a sentence, and whether they speak of the same does not show", id="the verb on both sides"),
        pytest.param("Exports rose in May", "Exports rose in May and fell in June.", "", id="the first of two statements"),
        pytest.param("Exports fell in June", "Exports rose in May and fell in June.", "", id="the second with the subject of the first"),
        pytest.param("Exports fell in May", "Exports rose in May and fell in June.", "its words stand in two statements that “and” joins, in other company than in the claim", id="the verb of one, the month of the other"),
        pytest.param("Moore lived in Kiel", "Moore was a poet and painter, who lived in Kiel.", "", id="a relative clause about who is two things"),
        pytest.param("They seized drugs in Kiel", "They seized cash and drugs in Kiel.", "", id="the second of two things"),
        pytest.param("Exports rose in May in Kiel", "Exports rose steadily in May and in Kiel.", "", id="an adverb among the words"),
        pytest.param("Tons were found in Kiel", "Tons of drugs and guns were found in Kiel.", "", id="things before the verb are no statement"),
        pytest.param("Moore signed on Monday", "Moore signed on Monday; Hale signed later.", "", id="before a semicolon"),
        pytest.param("Hale signed on Monday", "Moore signed on Monday; Hale signed later.", "its words stand in several statements of a sentence, and whether they speak of the same does not show", id="across a semicolon"),
        pytest.param("Moore painted", "Moore (born Hale; 1960) painted.", "", id="a semicolon in a bracket"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """Reason and result, the halves that "and" joins, and those that a semicolon parts."""
    assert reason_of(claim, passage) == expected
