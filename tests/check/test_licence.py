"""Which numbers of a claim its quotations license, and which go further."""

from typing import TYPE_CHECKING

import pytest

from claimcheck.report.model import Fit, Report

if TYPE_CHECKING:
    from conftest import SmallProject

PROJECT = """\
sources:
  - {{id: one, file: one.txt, language: {language}, published: 2022-12}}
claims:
  - id: claim
    text: {text}
    {record}
    as_of: 2021
    evidence:
      - {{source: one, quote: "{quote}"}}
"""


def judged(
    project: "SmallProject", text: str, quote: str, *, record: str = "", language: str = "de"
) -> tuple[Fit, str]:
    """Return the fit of a claim with one quotation, and the reason."""
    yaml = PROJECT.format(text=text, quote=quote, record=record or "tags: [t]", language=language)
    checked = project.verify(yaml, one=f"{quote}.\n").claims[0]
    assert checked.evidence[0].stands
    return checked.fit, checked.fit_reason


LICENSED = [
    pytest.param("Up to 9,000 soldiers came", "Es kamen bis zu 9000 Soldaten", id="the same bound"),
    pytest.param("Bis zu 9000 Soldaten kamen", "Es kamen bis zu 9000 Soldaten", id="a German claim"),
    pytest.param(
        "2.6 million people live there", "Dort leben 2,6 Millionen Einwohner", id="each in its language"
    ),
    pytest.param("At least 100 tanks came", "Es kamen mehr als 100 Panzer", id="a claim that says less"),
    pytest.param("More than 90 tanks came", "Es kamen 100 Panzer", id="an exact number in an open claim"),
    pytest.param("The visit lasts two days", "Ein zweitägiger Besuch begann", id="a number in an adjective"),
    pytest.param("Thousands of soldiers came", "Es kamen Tausende Soldaten", id="vague both times"),
    pytest.param(
        "28 union programmes exist", "Es gibt 28 Unionsprogramme", id="unknown things, equal numbers"
    ),
    pytest.param("2,000 soldiers moved", "Man verlegte 2.000 Männer", id="things that may be the same"),
    pytest.param("The two countries met", "Die Länder trafen sich", id="a number that is presupposed"),
    pytest.param("They met on 19 December", "Sie trafen sich am 19. Dezember", id="a day"),
    pytest.param("They met in 2021", "Sie trafen sich in Minsk", id="the year of the claim"),
    pytest.param("They met in 2022", "Sie trafen sich in Minsk", id="the year of the article"),
    pytest.param("It began in the early 1990s", "Es begann Anfang der 90er Jahre", id="a decade"),
    pytest.param("One soldier came", "Ein Soldat kam an", id="an article"),
]


@pytest.mark.parametrize(("text", "quote"), LICENSED)
def test_what_a_quotation_states_is_licensed(project: "SmallProject", text: str, quote: str) -> None:
    """A claim is licensed whose numbers allow all that the quotation allows."""
    assert judged(project, text, quote)[0] is Fit.LICENSED


OVERREACHING = [
    pytest.param(
        "9,000 soldiers came",
        "Es kamen bis zu 9000 Soldaten",
        "says 9,000 soldiers, the source says “up to” 9000 (“bis zu 9000 Soldaten”)",
        id="a bound left out",
    ),
    pytest.param(
        "1,000 soldiers came",
        "Es kamen mehr als 1.000 Soldaten",
        "says 1,000 soldiers, the source says “more than” 1000 (“mehr als 1.000 Soldaten”)",
        id="a lower bound left out",
    ),
    pytest.param(
        "It cost 100 million euros",
        "Es kostete knapp 100 Millionen Euro",
        "says 100 million euros, the source says “about” 100 million (“knapp 100 Millionen Euro”)",
        id="a loosening word left out",
    ),
    pytest.param(
        "7,000 soldiers came",
        "Es kamen 9000 Soldaten",
        "7,000 soldiers stands in no supporting quotation; the source says 9000 (“9000 Soldaten”)",
        id="another number",
    ),
    pytest.param(
        "45,000 reservists exist",
        "Es gibt 45.000 aktive Soldaten",
        "says 45,000 reservists, the source counts something else: “45.000 aktive Soldaten”",
        id="another thing",
    ),
    pytest.param(
        "It cost 5 million euros",
        "Es kostete 5 Millionen Dollar",
        "says 5 million euros, the source counts something else: “5 Millionen Dollar”",
        id="another currency",
    ),
    pytest.param(
        "45 percent came",
        "Es kamen 45 Leute",
        "says 45 percent, the source counts something else: “45 Leute”",
        id="a share and a count",
    ),
    pytest.param("They met in 2019", "Sie trafen sich in Minsk", "2019 stands in no supporting quotation", id="a year"),
    pytest.param("They met on 18 December", "Am 19. Dezember kamen sie", "18 stands in no supporting quotation", id="a day"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "reason"), OVERREACHING)
def test_what_goes_further_than_its_quotation_overreaches(
    project: "SmallProject", text: str, quote: str, reason: str
) -> None:
    """A claim overreaches where a number is not quoted, lost its bound, or counts another thing."""
    assert judged(project, text, quote) == (Fit.OVERREACHES, reason)


UNTOLD = [
    pytest.param(
        "2.000 men came", "Es kamen 2.000 Leute", "de", "2.000 may be written as in another language", id="the claim"
    ),
    pytest.param(
        "2,000 men came", "They saw 2.000 men", "en", "2.000 may be written as in another language", id="the quotation"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "language", "doubt"), UNTOLD)
def test_a_doubtful_number_is_not_compared(
    project: "SmallProject", text: str, quote: str, language: str, doubt: str
) -> None:
    """A number that may be read in two ways neither licenses nor overreaches."""
    fit, reason = judged(project, text, quote, language=language)
    assert (fit, doubt in reason) == (Fit.UNCHECKED, True)


def test_numbers_of_another_script_are_not_compared(project: "SmallProject") -> None:
    """Where number words cannot be read a missing number is no overreach."""
    fit, reason = judged(project, "They met for three days", "Они провели вместе три дня")
    assert (fit, reason) == (
        Fit.UNCHECKED,
        "three days: a quotation is in a script whose numbers are not read",
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param("quantity: up to 9000 soldiers", Fit.LICENSED, id="the quotation's bound"),
        pytest.param("quantity: 9000 soldiers", Fit.OVERREACHES, id="no bound"),
        pytest.param("quantity: about 9000 soldiers", Fit.OVERREACHES, id="another bound"),
        pytest.param("quantity: up to 12000 soldiers", Fit.LICENSED, id="a wider bound"),
        pytest.param("quantity: up to 9000 tanks", Fit.OVERREACHES, id="another thing"),
        pytest.param("quantity: up to 9000", Fit.LICENSED, id="no unit"),
        pytest.param("quantity: 1 to 9000 soldiers", Fit.OVERREACHES, id="a range that does not hold 0"),
    ],
)
def test_the_records_quantity_is_compared_too(project: "SmallProject", record: str, expected: Fit) -> None:
    """The quantity of the record must allow all that the quotation allows, whatever the text says."""
    assert judged(project, "Soldiers came", "Es kamen bis zu 9000 Soldaten", record=record)[0] is expected


def test_every_fit_of_the_shipped_claims_is_told_apart(shipped_report: Report) -> None:
    """What the shipped claims overreach in is told in the words of their sources, and nothing else is."""
    reasons = {c.claim.id: c.fit_reason for c in shipped_report.claims if c.fit is Fit.OVERREACHES}
    only = "its quotations are only"
    assert reasons == {
        "joint-force-size": f"the claim is asserted, {only} planned (the source says „sollen“, “is to be”); "
        "says 9000 soldiers, the source says “up to” 9000 (“bis zu 9000 russische Soldaten”)",
        "major-attack-imminent": f"the claim is forecast, {only} possible (the source says „könnten“)",
        "putin-demands-war-entry": f"the claim is asserted, {only} possible or planned "
        "(the source says „will“ and „wohl“)",
        "two-thousand-to-donbass": f"the claim is asserted, {only} planned "
        "(the source says „sollen“, “is to be”); names Donbass, the source says “in die Ostukraine”",
        "withdrawn-troops-to-donbas": f"the claim is asserted, {only} planned "
        "(the source says „will“ and „offenbar“ and „sollen“, “is to be”)",
    }
