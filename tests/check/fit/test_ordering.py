"""Objects in relative clauses, and what is said before who says it: another order, and no other part."""

import pytest

from claimcheck.check.fit.ordering import ORDER

from .cases import reason_of


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "Parliament approved the stimulus package", "Hale praised the stimulus package, which parliament approved.", ""),
        ("en", "The package approved parliament", "Hale praised the package, which parliament approved.", ORDER),
        ("en", "The mayor said Holt praised Moor", "Holt praised Moor, the mayor said.", ""),
        ("en", "The mayor said Moor praised Holt", "Holt praised Moor, the mayor said.", ORDER),
        ("de", "Der Rat hat das Paket beschlossen", "Hale lobte das Paket, das der Rat beschlossen hat.", ""),
        ("de", "Der Rat stürzte den Chef", "Hale lobte den Chef, den der Rat stürzte.", ""),
        ("de", "Die Regierung stürzte das Gesetz", "Hale lobte das Gesetz, das die Regierung stürzte.", ORDER),
        ("de", "Das Paket hat den Rat gerettet", "Hale lobte das Paket, das der Rat gerettet hat.", ORDER),
    ],
)  # fmt: skip
def test_words_in_another_order(language: str, claim: str, passage: str, expected: str) -> None:
    """A relative clause's object stands before its subject; in German its form or the subject's article tells."""
    assert reason_of(claim, passage, language) == expected


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("de", "Jones überredete Smith, Moore zu töten", "Jones überredete Moore, Smith zu töten.", ORDER),
        ("de", "Jones überredete Moore, Smith zu töten", "Jones überredete Moore, Smith zu töten.", ""),
        ("de", "Kern bat den Chef, dem Arzt zu helfen", "Kern bat den Arzt, dem Chef zu helfen.", ORDER),
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


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "The singer slandered the critic", "The singer whom the critic slandered left.", ORDER, id="whom"),
        pytest.param("en", "The guard accused the thief of lying", "The guard whom the thief accused of lying left.", ORDER, id="a verb that is compared as a hedge"),
        pytest.param("en", "The driver hit the cyclist", "The driver who was hit by the cyclist left.", ORDER, id="who was, with a verb of one form"),
        pytest.param("en", "The cyclist hit the driver", "Police fined the driver who was hit by the cyclist.", "", id="by whom"),
        pytest.param("en", "The guard accused the thief of lying", "The guard who accused the thief of lying left.", "", id="who"),
        pytest.param("en", "The port warned the island of storms", "The port that the island warned of storms closed.", ORDER, id="that, with a subject behind"),
        pytest.param("en", "The port warned the island of storms", "The port that warned the island of storms closed.", "", id="that, with the verb behind"),
        pytest.param("en", "The tribe defeated the settlers", "The tribe, which finally defeated the settlers, moved on.", "", id="an adverb behind"),
        pytest.param("de", "Der Maler verspottete den Dichter", "Der Maler, den der Dichter verspottete, ging.", ORDER, id="accusative"),
        pytest.param("de", "Der Maler verspottete den Dichter", "Der Maler, der den Dichter verspottete, ging.", "", id="nominative"),
        pytest.param("de", "Der Maler verspottete den Dichter", "Der Maler, der vom Dichter verspottet wurde, ging.", ORDER, id="passive"),
        pytest.param("de", "Der Dichter verspottete den Maler", "Der Maler, der vom Dichter verspottet wurde, ging.", "", id="passive, the claim's way"),
        pytest.param("de", "Der Gast dankte dem Koch", "Der Gast, dem der Koch dankte, ging.", ORDER, id="dative"),
        pytest.param("de", "Die Gräfin drohte der Zofe", "Die Gräfin, der die Zofe drohte, ging.", ORDER, id="dative of a feminine noun"),
        pytest.param("de", "Die Gräfin drohte der Zofe", "Die Gräfin, die der Zofe drohte, ging.", "", id="with another one's dative"),
        pytest.param("de", "Die Gräfin täuschte die Zofe", "Die Gräfin, die die Zofe täuschte, ging.", ORDER, id="either may be it"),
        pytest.param("de", "Die Gräfin erbte 40 Güter", "Die Gräfin, die 40 Güter erbte, ging.", "", id="what is counted"),
    ],
)  # fmt: skip
def test_the_noun_of_a_relative_clause(language: str, claim: str, passage: str, expected: str) -> None:
    """It does in the clause what the claim says, by the form of the pronoun; where that leaves it open it counts as another part."""
    assert reason_of(claim, passage, language) == expected
