"""Claims that mix two halves of a sentence, take a noun behind a preposition for a subject, or exchange two objects."""

import pytest

from .cases import prepositioned, reason_of

HALVES = "its words stand in two halves of a sentence, in other company than in the claim"
ORDER = "the passage has its words in another order, so that who does what to whom may be another"


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
        ("en", "Holt is a doctor", "Kern is a doctor, Holt a lawyer.", HALVES),
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
        ("en", "Mali shipped oil to Peru", "Mali shipped gas to Chile, Cuba oil to Peru.", HALVES),
    ],
)  # fmt: skip
def test_the_half_that_leaves_its_verb_out(language: str, claim: str, passage: str, expected: str) -> None:
    """What the second half says instead is not the first one's, nor the other way round."""
    assert reason_of(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "The attack ended", "The talks after the attack ended.", prepositioned("the attack", "attack")),
        ("en", "Smoking ended", "The ban on smoking ended.", prepositioned("on smoking", "Smoking")),
        ("en", "The ban ended", "The ban on smoking ended.", ""),
        ("en", "Mali killed 30 people", "The attack on Mali killed 30 people.", prepositioned("on Mali", "Mali")),
        ("en", "Soldiers died in Mali", "In Mali soldiers died.", ""),
        ("en", "Soldiers died", "Thousands of soldiers died.", ""),
        ("de", "Das Gesetz endete", "Der Streit um das Gesetz endete.", prepositioned("das Gesetz", "Gesetz")),
        ("de", "Der Streit endete", "Der Streit um das Gesetz endete.", ""),
        ("de", "Moskau scheiterte", "Die Gespräche mit Moskau scheiterten.", prepositioned("mit Moskau", "Moskau")),
    ],
)  # fmt: skip
def test_what_a_noun_governs_does_nothing(language: str, claim: str, passage: str, expected: str) -> None:
    """The verb is said of the noun before the preposition, not of the one behind it."""
    assert reason_of(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("de", "Jones überredete Smith, Moore zu töten", "Jones überredete Moore, Smith zu töten.", ORDER),
        ("de", "Jones überredete Moore, Smith zu töten", "Jones überredete Moore, Smith zu töten.", ""),
        ("de", "Kern bat den Chef, dem Arzt zu helfen", "Kern bat den Arzt, dem Chef zu helfen.", prepositioned("dem Chef", "Chef")),
        ("de", "Kern gab das Buch dem Chef", "Kern gab dem Chef das Buch.", ""),
        ("de", "Kern traf Jones und Moore", "Kern traf Moore und Jones.", ""),
        ("en", "Kern told Holt that Moor lied", "Kern told Moor that Holt lied.", ORDER),
        ("en", "Kern told Holt that Moor lied", "Kern told Holt that Moor lied.", ""),
        ("en", "Jones persuaded Smith to kill Moore", "Jones persuaded Moore to kill Smith.", ORDER),
        ("en", "Jones persuaded Moore to kill Smith", "Jones persuaded Moore to kill Smith.", ""),
    ],
)  # fmt: skip
def test_two_objects_keep_their_places(language: str, claim: str, passage: str, expected: str) -> None:
    """Unless their articles tell them apart, or they are a list."""
    assert reason_of(claim, passage, language) == expected
