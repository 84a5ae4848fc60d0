"""What governs the words that claim and passage share."""

import pytest

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.operators import operators
from claimcheck.report.fit import Aspect, Outcome

Row = tuple[Aspect, Outcome, str, str]


def told(claim: str, passage: str, language: str, *, is_hedged: bool = False) -> list[Row]:
    """Return aspect, outcome and the words of both sides of each comparison."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    return [(c.aspect, c.outcome, c.claim, c.passage) for c in operators(held, is_hedged=is_hedged)]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        pytest.param("en", "The city has paid", "The city has paid.", [], id="nothing"),
        pytest.param("en", "The city has paid", "The city has not paid.", [(Aspect.POLARITY, Outcome.MORE, "", "not")], id="a negation left out"),
        pytest.param(
            "en", "The city has paid", "The old city has not paid the three new banks in the southern Polish province of Galicia.",
            [(Aspect.POLARITY, Outcome.OPEN, "", "not")], id="a negation of a clause that says much more",
        ),
        pytest.param("en", "The city has not paid", "The city has paid.", [(Aspect.POLARITY, Outcome.MORE, "not", "")], id="a negation added"),
        pytest.param("en", "The city has not paid", "The city has not paid.", [(Aspect.POLARITY, Outcome.SAME, "not", "not")], id="both negate"),
        pytest.param("en", "The city has paid", "The city, which was not asked, has paid.", [(Aspect.POLARITY, Outcome.OPEN, "", "not")], id="what may be a comment"),
        pytest.param("en", "Acme built the dam", "The dam, built by Acme, failed.", [(Aspect.POLARITY, Outcome.OPEN, "", "failed")], id="what another stretch may deny"),
        pytest.param("en", "The city has paid", "The city has paid because it was not rich.", [], id="another clause"),
        pytest.param("en", "The city paid", "The city paid without asking.", [], id="how it was done"),
        pytest.param("en", "The city paid", "The city must have paid without asking.", [(Aspect.POLARITY, Outcome.OPEN, "", "without"), (Aspect.MODALITY, Outcome.OPEN, "", "must have")], id="how it must have been done"),
        pytest.param("en", "The city asked", "The city paid without asking.", [(Aspect.POLARITY, Outcome.OPEN, "", "without")], id="what was not done"),
        pytest.param("en", "The city has paid", "Has the city paid?", [(Aspect.MODALITY, Outcome.OPEN, "", "?")], id="a question"),
        pytest.param("en", "The city has paid", "If the city has paid, all is well.", [(Aspect.MODALITY, Outcome.OPEN, "", "If")], id="a condition"),
        pytest.param("de", "Der Bund hilft", "Der Bund hilft – oder doch nicht?", [(Aspect.MODALITY, Outcome.OPEN, "", "?")], id="a question behind a dash"),
        pytest.param("de", "Der Bund hilft", "Der Bund hilft. Oder doch nicht die Stadt?", [], id="a question in another sentence"),
        pytest.param("en", "Has the city paid?", "Has the city paid?", [], id="both ask"),
        pytest.param("en", "The city has paid", "The city may have paid.", [(Aspect.MODALITY, Outcome.MORE, "", "may")], id="a hedge left out"),
        pytest.param("en", "The city may have paid", "The city may have paid.", [(Aspect.MODALITY, Outcome.SAME, "possible", "may")], id="both hedge"),
        pytest.param("en", "The soldiers fled", "Some soldiers fled.", [(Aspect.QUANTIFIER, Outcome.OPEN, "", "Some")], id="some"),
        pytest.param("en", "2.5 million birds fled", "Two and a half million birds fled.", [], id="half of a number"),
        pytest.param("en", "The birds fled", "Half the birds fled.", [(Aspect.QUANTIFIER, Outcome.OPEN, "", "Half")], id="half of them"),
        pytest.param("en", "All soldiers fled", "Some soldiers fled.", [(Aspect.QUANTIFIER, Outcome.MORE, "all", "Some")], id="all of some"),
        pytest.param("en", "The bridge is closed", "The bridge is largely closed.", [(Aspect.QUANTIFIER, Outcome.OPEN, "", "largely")], id="a degree"),
        pytest.param("en", "The bridge is closed", "The bridge is severely closed.", [], id="a degree that leaves it whole"),
        pytest.param("en", "The bridge is largely closed", "The bridge is largely closed.", [], id="both have the degree"),
        pytest.param("de", "Das Land ist abhängig", "Das Land ist weitgehend abhängig.", [(Aspect.QUANTIFIER, Outcome.OPEN, "", "weitgehend")], id="ein Grad"),
        pytest.param("de", "Die Brücke ist gesperrt", "Die Brücke ist gestern gesperrt worden.", [], id="kein Grad"),
        pytest.param("de", "Die Stadt hat gezahlt", "Die Stadt dementierte, gezahlt zu haben.", [(Aspect.POLARITY, Outcome.MORE, "", "dementierte")], id="a denial"),
        pytest.param("de", "Die Stadt hat gezahlt", "Unklar ist, ob die Stadt gezahlt hat.", [(Aspect.POLARITY, Outcome.OPEN, "", "Unklar"), (Aspect.MODALITY, Outcome.OPEN, "", "ob")], id="an open question"),
        pytest.param("de", "Die Stadt hat gezahlt", "Die Stadt hat nicht nur gezahlt.", [], id="not only"),
    ],
)  # fmt: skip
def test_what_only_one_side_has(language: str, claim: str, passage: str, expected: list[Row]) -> None:
    """A word that turns or loosens what both say is told with the words; one of another clause is not."""
    assert told(claim, passage, language) == expected


def test_a_claim_recorded_as_less_than_a_fact_needs_no_hedge() -> None:
    """Its record says so already; a negation is told all the same."""
    assert told("The city has paid", "The city may have paid.", "en", is_hedged=True) == []
    assert told("The city has paid", "The city may not have paid.", "en", is_hedged=True) != []


def test_a_plan_is_not_read_out_of_a_fact() -> None:
    """What is to come was not told by what has come."""
    assert told("The city will pay", "The city paid.", "en") == [(Aspect.MODALITY, Outcome.OPEN, "will", "")]


def test_where_both_negate_and_it_stays_open_what_one_thing_is_told() -> None:
    """Whether both deny the same is one question, not two that answer each other; where both deny the same, none."""
    passage = "The old city has not paid the three new banks, and no bank in the southern Polish province has asked."
    assert told("The city asked no bank of Galicia, not one", passage, "en") == [
        (Aspect.POLARITY, Outcome.OPEN, "no", "not")
    ]
    assert told("The city has not paid", "The city has not paid.", "en") == [
        (Aspect.POLARITY, Outcome.SAME, "not", "not")
    ]


def test_instead_of_leaves_open_what_it_turns_round() -> None:
    """What was done instead of another thing was done; that other thing, and what a bare "instead" tells, is for a person to read."""
    said = "Spain sent engineers instead of soldiers."
    assert told("Spain sent engineers", said, "en") == []
    assert told("Spain sent soldiers", said, "en") == [(Aspect.POLARITY, Outcome.OPEN, "", "instead")]
    bare = "Spain instead sent engineers."
    assert told("Spain sent engineers", bare, "en") == [(Aspect.POLARITY, Outcome.OPEN, "", "instead")]
    german = "Statt der Brücke baut die Stadt einen Tunnel."
    assert told("Die Stadt baut einen Tunnel", german, "de") == []
    assert told("Die Stadt baut die Brücke", german, "de") == [(Aspect.POLARITY, Outcome.OPEN, "", "Statt")]


def test_without_in_a_name_negates_nothing() -> None:
    """Between two nouns of a name; not behind a noun of the claim."""
    said = "Die Organisation Ärzte ohne Grenzen schloss die Klinik."
    assert told("Die Organisation schloss die Klinik", said, "de") == []
    assert told("The clinic closed", "Doctors Without Borders says the clinic closed.", "en") == []
    lacking = "Die Stadt schloss die Klinik ohne Notfall."
    assert told("Die Stadt schloss die Klinik", lacking, "de") == [
        (Aspect.POLARITY, Outcome.OPEN, "", "ohne")
    ]


def test_what_could_be_done_in_time_hedges_nothing_of_what_happened() -> None:
    """A modal verb in a clause of time behind the statement; before that clause it hedges."""
    assert told("Moore resigned in May", "Moore resigned in May before they could fire him.", "en") == []
    assert told("Moore resigned", "Moore could resign before May.", "en") == [
        (Aspect.MODALITY, Outcome.MORE, "", "could")
    ]
