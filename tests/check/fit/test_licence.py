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
    pytest.param("12 people were killed", "Es gab 12 Tote", id="the dead are people who were killed"),
    pytest.param("Inflation rose by 5 percent", "Die Inflation stieg um 5 Prozent", id="a change"),
    pytest.param("100 soldiers die per day", "Pro Tag sterben 100 Soldaten", id="a rate"),
    pytest.param("500 people came", "Nicht 300, sondern 500 Menschen kamen", id="put right"),
    pytest.param("No tank came, 300 people did not", "300 Menschen kamen nicht", id="denied by both"),
    pytest.param("The two countries met", "Die Länder trafen sich", id="a number that is presupposed"),
    pytest.param("They met on 19 December", "Sie trafen sich am 19. Dezember", id="a day"),
    pytest.param("They met in 2021", "Sie trafen sich in Minsk", id="the year of the claim"),
    pytest.param("They met in 2022", "Sie trafen sich in Minsk", id="the year of the article"),
    pytest.param("It began in the early 1990s", "Es begann Anfang der 90er Jahre", id="a decade"),
    pytest.param("He got five and a half years", "Er bekam fünfeinhalb Jahre", id="a half in an amount"),
    pytest.param("A package of 300 million euros", "Ein Paket über 300 Millionen Euro", id="made out to"),
    pytest.param("Just under 300 people came", "Es kamen knapp unter 300 Menschen", id="just under"),
    pytest.param("More than 300 people came", "Es kamen gut 300 Menschen", id="a little more"),
    pytest.param("They met at 7:30 pm", "Sie trafen sich um 19.30 Uhr", id="a time of day"),
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
    pytest.param("They met on 19 November", "Am 19. Dezember kamen sie", "19 stands in no supporting quotation", id="another month"),
    pytest.param("They invoked Article 12", "Sie trafen sich in Minsk", "12 stands in no supporting quotation", id="the article's month"),
    pytest.param("20 people came in 2020", "Es kamen 20 Menschen", "2020 stands in no supporting quotation", id="a count is no decade"),
    pytest.param("They met in 2010", "Sie trafen sich in Minsk", "2010 stands in no supporting quotation", id="no decade of the day"),
    pytest.param("Ten die in attack", "Bei dem Angriff starben neun Menschen", "Ten die stands in no supporting quotation; the source says 9 (“neun Menschen”)", id="a headline that looks German"),
    pytest.param('"War: ten dead"', "Es gab neun Tote", "ten dead stands in no supporting quotation; the source says 9 (“neun Tote”)", id="war"),
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
        "Exports fell by a third", "Die Exporte sanken um die Hälfte", "de", "“third” is licensed cannot be told", id="words"
    ),
    pytest.param(
        "They moved 5,000 metres",
        "Sie zogen 5 Kilometer weiter",
        "de",
        "the source tells it in another measure, “5 Kilometer”",
        id="measure",
    ),
    pytest.param("Two men died", "Beide Männer starben", "de", "the source says “Beide”", id="both"),
    pytest.param("Two men died", "A couple of men died", "en", "the source says “couple”", id="a couple"),
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


SILENT = [
    pytest.param("2,000 soldiers moved", "Man verlegte 2.000 Männer", "in “2.000 Männer”; whether that is the same", id="may be the same"),
    pytest.param("200 tanks were lost", "Man verlor 100 Panzer und 200 Lastwagen", "in “200 Lastwagen”; whether that is the same", id="another thing"),
    pytest.param("30 people were killed", "Es gab 12 Tote und 30 Verletzte", "in “30 Verletzte”; whether that is the same", id="the injured"),
    pytest.param("30 people were killed", "12 Menschen wurden getötet und 30 verletzt", "of what the source says “30” does not show", id="a bare number"),
    pytest.param("300 people came", "Keine 300 Menschen kamen", "the passage negates it", id="none"),
    pytest.param("300 people came", "Kaum 300 Menschen kamen", "the passage negates it", id="hardly"),
    pytest.param("300 people came", "Bei weitem nicht 300 Menschen kamen", "the passage negates it", id="by far not"),
    pytest.param("300 people came", "Nicht 300, sondern 500 Menschen kamen", "", id="not but"),
    pytest.param("There are 5,000 soldiers", "Die Zahl von 5.000 Soldaten ist falsch", "the passage negates it", id="false"),
    pytest.param("There are 5,000 soldiers", "Es fehlen 5.000 Soldaten", "the passage negates it", id="missing"),
    pytest.param("There were 40 soldiers", "Es waren 40 Soldaten weniger", "the passage tells a difference", id="fewer"),
    pytest.param("There were 14 tanks", "Ob es 14 Panzer sind, ist unklar", "the passage negates it", id="unclear"),
    pytest.param("300 people came", "Falls 300 Menschen kamen, war es laut", "only asks or sets a condition", id="condition"),
    pytest.param("300 people came", "Wären 300 Menschen gekommen, wäre es laut", "only asks or sets a condition", id="inverted"),
    pytest.param("300 people came", "Kamen 300 Menschen? Ja", "only asks or sets a condition", id="question"),
    pytest.param("Inflation rose to 5 percent", "Die Inflation stieg um 5 Prozent", "one tells a change", id="change and level"),
    pytest.param("Revenue rose by 5 percent", "Der Umsatz sank um 5 Prozent", "says the opposite", id="direction"),
    pytest.param("The rent is 12 euros per month", "Die Miete ist 12 Euro pro Tag", "only one side tells it per day and month", id="rate"),
    pytest.param("300 people came", "Es kamen durchschnittlich 300 Menschen", "only one side tells an average", id="average"),
    pytest.param("300 people came", "Die meisten der 300 Menschen kamen", "the passage tells it of a whole", id="part"),
    pytest.param("Four soldiers died", "Drei oder vier Soldaten starben", "the passage leaves open which", id="choice"),
    pytest.param("300 people came", "Es kamen gegen 300 Menschen", "does not say how much exactly", id="loose"),
    pytest.param("9,000 soldiers were wounded", "9000 Soldaten wurden getötet", "the claim speaks of wounded, the passage of killed", id="fate"),
    pytest.param("9,000 Russian soldiers are there", "9000 ukrainische Soldaten sind dort", "those of another nation", id="nation"),
    pytest.param("300 people never came", "Es kamen 300 Menschen", "the claim negates it", id="denied by the claim"),
    pytest.param("Vingt soldats sont là", "Es sind neun Soldaten dort", "in a language whose numbers are not read", id="French"),
    pytest.param("До 9000 солдат", "Es sind neun Soldaten dort", "in a language whose numbers are not read", id="Russian"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "quote", "doubt"), SILENT)
def test_where_nothing_can_be_promised_nothing_is(
    project: "SmallProject", text: str, quote: str, doubt: str
) -> None:
    """An equal number that the passage denies, asks for, or tells of something else licenses nothing."""
    fit, reason = judged(project, text, quote)
    assert fit is not Fit.LICENSED
    assert doubt in reason or fit is Fit.OVERREACHES


TWO = """\
sources:
  - {id: one, file: one.txt, language: de}
claims:
  - id: claim
    text: "9,000 soldiers are stationed there"
    evidence:
      - {source: one, quote: "9000 Soldaten sollen kommen", modality: planned}
      - {source: one, quote: "Soldaten sind dort stationiert"}
"""


@pytest.mark.parametrize(
    ("planned", "evidence", "told"),
    [
        pytest.param("9000 Soldaten sollen kommen", ", modality: planned", "planned", id="recorded"),
        pytest.param("Wohl 9000 Soldaten kommen", "", "possible", id="read"),
    ],
)
def test_a_licence_is_not_pieced_together(
    project: "SmallProject", planned: str, evidence: str, told: str
) -> None:
    """The number must stand in a quotation of the claim's modality, not in another one."""
    yaml = TWO.replace("9000 Soldaten sollen kommen", planned).replace(", modality: planned", evidence)
    checked = project.verify(yaml, one=f"{planned}. Soldaten sind dort stationiert.\n").claims[0]
    assert (checked.fit, checked.fit_reason) == (
        Fit.OVERREACHES,
        f"9,000 soldiers stands only in a quotation that is {told}",
    )


def test_a_record_that_its_own_text_does_not_have_is_told(project: "SmallProject") -> None:
    """A quantity that no number of the claim's text agrees with is not licensed by its quotation."""
    quote = "9000 Soldaten und 500 Panzer sind dort"
    found = judged(project, "9,000 soldiers are there", quote, record="quantity: 500 tanks")
    assert found == (
        Fit.UNCHECKED,
        "the record's quantity is 500 tanks, the claim says 9,000 soldiers",
    )


def test_a_hedge_of_another_clause_is_not_the_numbers(project: "SmallProject") -> None:
    """What is to follow does not make a plan of what was delivered."""
    quote = "14 Panzer wurden geliefert, weitere sollen folgen"
    assert judged(project, "14 tanks were delivered", quote)[0] is Fit.LICENSED


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
