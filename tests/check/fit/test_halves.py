"""Whether the claim takes of two halves of a sentence what none of them says."""

import pytest

from .cases import HALVES, reason_of
from .test_stating import CLAUSE


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "Jones voted for the law", "Smith voted for the law, Jones against it.", HALVES),
        ("en", "Smith voted for the law", "Smith voted for the law, Jones against it.", ""),
        ("en", "Jones won in Kiel", "Smith won in Kiel, Jones in Bonn.", HALVES),
        ("en", "Smith won in Bonn", "Smith won in Kiel, Jones in Bonn.", HALVES),
        ("en", "Jones won in Bonn", "Smith won in Kiel, Jones in Bonn.", ""),
        ("en", "Jones won in Kiel", "Smith won in Kiel and Jones in Bonn.", HALVES),
        ("en", "Smith met officials in Kiel", "Smith met officials in Kiel, experts in Bonn.", ""),
        ("en", "Smith met experts in Kiel", "Smith met officials in Kiel, experts in Bonn.", HALVES),
        ("en", "Smith won in Kiel and Bonn", "Smith won in Kiel, Berlin and Bonn.", ""),
        ("en", "Holt is a doctor", "Kern is a doctor, Holt a lawyer.", CLAUSE),
        ("en", "Holt is a lawyer", "Kern is a doctor, Holt a lawyer.", ""),
        ("de", "Holt ist Arzt", "Kern ist Arzt, Holt Anwalt.", HALVES),
        ("de", "Holt ist Anwalt", "Kern ist Arzt, Holt Anwalt.", ""),
        ("de", "Jones stimmte für das Gesetz", "Smith stimmte für das Gesetz, Jones dagegen.", HALVES),
        ("de", "Smith stimmte für das Gesetz", "Smith stimmte für das Gesetz, Jones dagegen.", ""),
        ("de", "Smith gewann in Bonn", "Smith gewann in Kiel, Jones in Bonn.", HALVES),
        ("de", "Jones gewann in Bonn", "Smith gewann in Kiel, Jones in Bonn.", ""),
        ("de", "In Kiel siegte die SPD", "In Kiel siegte die CDU, in Bonn die SPD.", HALVES),
        ("en", "It employs 900 people in summer", "It employs 900 people in summer and 300 in winter.", ""),
        ("en", "It employs 900 people in winter", "It employs 900 people in summer and 300 in winter.", HALVES),
        ("en", "Deaths rose to 45 in the province", "Deaths rose to 45 in the province and 112 nationwide.", ""),
        ("en", "Deaths rose to 112 in the province", "Deaths rose to 45 in the province and 112 nationwide.", HALVES),
        ("de", "Mali lieferte Öl nach Peru", "Mali lieferte Gas nach Chile, Cuba Öl nach Peru.", HALVES),
        ("en", "It sold planes to Chile", "It sold 300 tanks to Peru and 20 planes to Chile.", ""),
        ("en", "It sold 300 planes to Chile", "It sold 300 tanks to Peru and 20 planes to Chile.", HALVES),
        ("en", "Mali shipped oil to Peru", "Mali shipped gas to Chile, Cuba oil to Peru.", HALVES),
    ],
)  # fmt: skip
def test_the_half_that_leaves_its_verb_out(language: str, claim: str, passage: str, expected: str) -> None:
    """What the second half says instead is not the first one's, nor the other way round."""
    assert reason_of(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("The dam broke because people fled", "The dam broke because people fled.", "", id="the same reason"),
        pytest.param("The dam broke because people fled", "Because the dam broke, people fled.", "“because” stands before another part of the passage than of the claim", id="reason and result exchanged"),
        pytest.param("They attacked before it rained", "They attacked when it rained.", "“before” stands nowhere in the passage", id="another conjunction"),
        pytest.param("Leeds climbed to third place", "Leeds climbed to third place, York slipped to fifth.", "", id="the first clause"),
        pytest.param("York climbed to third place", "Leeds climbed to third place, York slipped to fifth.", HALVES, id="who does another thing"),
        pytest.param("Moore paid Hale 5 euros", "Moore paid Kern 5 euros, Kern paid Hale 3.", HALVES, id="the verb on both sides"),
        pytest.param("Exports rose in May", "Exports rose in May and fell in June.", "", id="the first of two statements"),
        pytest.param("Exports fell in June", "Exports rose in May and fell in June.", "", id="the second with the subject of the first"),
        pytest.param("Exports fell in May", "Exports rose in May and fell in June.", HALVES, id="the verb of one, the month of the other"),
        pytest.param("The dam was built in May and closed in July", "The dam was built in May, tested in June and closed in July.", "", id="both statements"),
        pytest.param("Moore lived in Kiel", "Moore was a poet and painter, who lived in Kiel.", "", id="a relative clause about who is two things"),
        pytest.param("They seized drugs in Kiel", "They seized cash and drugs in Kiel.", "", id="the second of two things"),
        pytest.param("Exports rose in May in Kiel", "Exports rose steadily in May and in Kiel.", "", id="an adverb among the words"),
        pytest.param("Tons were found in Kiel", "Tons of drugs and guns were found in Kiel.", "", id="things before the verb are no statement"),
        pytest.param("Moore signed on Monday", "Moore signed on Monday; Hale signed later.", "", id="before a semicolon"),
        pytest.param("Hale signed on Monday", "Moore signed on Monday; Hale signed later.", HALVES, id="across a semicolon"),
        pytest.param("Moore painted", "Moore (born Hale; 1960) painted.", "", id="a semicolon in a bracket"),
        pytest.param("Ferries to Bornholm stopped", "Ferries to Bornholm stopped, those to Gotland ran.", "", id="told of by its noun"),
        pytest.param("Flights from Oslo were delayed", "Flights from Oslo were delayed, those from Bergen cancelled.", "", id="what its noun did"),
        pytest.param("Flights from Oslo were cancelled", "Flights from Oslo were delayed, those from Bergen cancelled.", HALVES, id="what a pronoun did"),
        pytest.param("Ferries to Gotland stopped", "Ferries to Bornholm stopped, those to Gotland ran.", HALVES, id="told of by a pronoun"),
    ],
)  # fmt: skip
def test_halves_with_verbs_of_their_own(claim: str, passage: str, expected: str) -> None:
    """Reason and result, the halves that "and" joins, that a mark parts, and of which one stands for its noun with a pronoun."""
    assert reason_of(claim, passage) == expected
