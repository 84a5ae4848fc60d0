"""Which numbers of a claim a passage has."""

import pytest

from claimcheck.check.fit.numbers import Passage, Verdict, compare, plain, recorded, stated, step_before
from claimcheck.quantities.reading import quantities
from claimcheck.records.values import parse_quantity
from claimcheck.report.fit import Outcome


def verdict(claim: str, passage: str, claimed: str = "en", told: str = "de") -> Verdict:
    """Return how the first number of a claim comes out against a passage's numbers."""
    numbers = [stated(reading, claim) for reading in quantities(claim, claimed)]
    readings = [(reading, step_before(passage, reading)) for reading in quantities(passage, told)]
    return compare(numbers[0], Passage(readings, numbers))


SAME, LESS, MORE, OPEN = Outcome.SAME, Outcome.LESS, Outcome.MORE, Outcome.OPEN


@pytest.mark.parametrize(
    ("claim", "passage", "outcome", "reason"),
    [
        ("9,000 soldiers", "9000 Soldaten", SAME, ""),
        ("Up to 9,000 soldiers", "bis zu 9000 Soldaten", SAME, ""),
        ("2.6 million people", "2,6 Millionen Menschen", SAME, ""),
        ("Thousands of soldiers", "Tausende Soldaten", SAME, ""),
        ("12 people were killed", "12 Tote", OPEN, "whether “12 Tote” is of the same thing does not show"),
        ("At least 100 tanks", "mehr als 100 Panzer", LESS, ""),
        ("More than 90 tanks", "100 Panzer", LESS, ""),
        ("9,000 soldiers", "bis zu 9000 Soldaten", MORE, "says 9,000 soldiers, the source says “up to” 9000 (“bis zu 9000 Soldaten”)"),
        ("1,000 soldiers", "mehr als 1.000 Soldaten", MORE, "says 1,000 soldiers, the source says “more than” 1000 (“mehr als 1.000 Soldaten”)"),
        ("7,000 soldiers", "9000 Soldaten", MORE, "7,000 soldiers stands in no supporting quotation"),
        ("5 million euros", "5 Millionen Dollar", MORE, "says 5 million euros, the source counts something else: “5 Millionen Dollar”"),
        ("400 Beschäftigte", "die Hälfte der 400 Beschäftigten", MORE, "says 400 Beschäftigte, the source does not tell it of “400 Beschäftigten”"),
        ("45 percent", "45 Leute", MORE, "says 45 percent, the source counts something else: “45 Leute”"),
        ("Two men", "beide Männer", OPEN, "whether Two men stands there cannot be told"),
        ("5,000 metres", "5 Kilometer", SAME, ""),
        ("5,000 metres", "rund 5 Kilometer", MORE, "5,000 metres stands in no supporting quotation"),
        ("5,001 metres", "5 Kilometer", MORE, "5,001 metres stands in no supporting quotation"),
        ("20 percent", "30 Prozent hier, 20 Prozent dort", OPEN, "the passage has “30 Prozent”, too; which of them is meant is for you to judge"),
        ("rose to 5 percent", "stieg um 5 Prozent", OPEN, "one tells a change, the other a level, or another end of a change"),
        ("more than 100 nanograms", "131 ng/l", OPEN, "the source tells it in another measure, “131 ng/l”"),
        ("more than 100 nanograms", "31 ng/l", MORE, "more than 100 nanograms stands in no supporting quotation"),
        ("12 euros", "12 Euro pro Tag", MORE, "says 12 euros, the source counts something else: “12 Euro pro Tag”"),
    ],
)  # fmt: skip
def test_a_number_against_those_of_a_passage(claim: str, passage: str, outcome: Outcome, reason: str) -> None:
    """The same number of the same thing with no looser bound; what differs is told in the words of both."""
    found = verdict(claim, passage)
    assert (found.outcome, found.reason) == (outcome, reason)


@pytest.mark.parametrize(
    ("claim", "passage", "outcome", "reason"),
    [
        ("Two men", "two men, one of the men", SAME, ""),
        ("Two men", "two men, three men", OPEN, "the passage has “three men”, too; which of them is meant is for you to judge"),
        ("1 man", "one man per week", OPEN, "may be a pronoun"),
        ("2 men", "two men per week", MORE, "says 2 men, the source does not tell it of “two men”, per week"),
    ],
)  # fmt: skip
def test_what_may_be_a_pronoun_is_no_number_for_certain(
    claim: str, passage: str, outcome: Outcome, reason: str
) -> None:
    """What says “one” is no other number beside the claim's, nor does it tell that the source counts something else."""
    found = verdict(claim, passage, told="en")
    assert (found.outcome, found.reason) == (outcome, reason)


@pytest.mark.parametrize(
    ("quantity", "outcome"),
    [
        ("up to 9000 soldiers", SAME),
        ("up to 12000 soldiers", MORE),
        ("9000 soldiers", MORE),
        ("about 9000 soldiers", MORE),
        ("up to 9000 tanks", MORE),
    ],
)
def test_the_quantity_of_a_record(quantity: str, outcome: Outcome) -> None:
    """The record's number is compared like one of the text: a named number must be the named number."""
    number = recorded(parse_quantity(quantity))
    readings = [(reading, "") for reading in quantities("bis zu 9000 Soldaten", "de")]
    assert compare(number, Passage(readings, [number])).outcome is outcome


def test_numbers_are_told_in_plain_digits() -> None:
    """Millions and billions as records write them."""
    values = [
        reading.parts[0].value for reading in quantities("9000, 2.6 million, 3 billion, 0.5 percent", "en")
    ]
    assert [plain(value) for value in values] == ["9000", "2.6 million", "3 billion", "0.5"]
