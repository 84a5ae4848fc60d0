"""The numbers and dates of a claim, each beside those of a passage."""

import json
from typing import TYPE_CHECKING, NamedTuple

import pytest

from claimcheck.report.fit import Aspect, Outcome

from .cases import Case

if TYPE_CHECKING:
    from conftest import SmallProject

    from .cases import Judge

Row = tuple[Aspect, Outcome, str, str]


def figures(judge: "Judge", case: Case) -> list[Row]:
    """Return the comparisons of numbers and dates."""
    [checked] = judge([case])
    wanted = {Aspect.NUMBER, Aspect.DATE}
    return [(c.aspect, c.outcome, c.claim, c.passage) for c in checked.compared if c.aspect in wanted]


NUMBER, DATE = Aspect.NUMBER, Aspect.DATE


@pytest.mark.parametrize(
    ("case", "expected"),
    [
        pytest.param(Case("en", "On Monday 9 tanks and 3 jets came", "On Monday 9 tanks and 3 jets came."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.SAME, "3 jets", "3 jets")], id="two"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city in 2021."), [(DATE, Outcome.SAME, "2021", "2021")], id="a year"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city in 2022."), [(DATE, Outcome.OPEN, "2021", "")], id="another year"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city.", before="In 2021, "), [(DATE, Outcome.SAME, "2021", "2021")], id="the year of the sentence"),
        pytest.param(Case("en", "They met in the city in 2021", "They met in the city.", before="It was 2021. "), [(DATE, Outcome.OPEN, "2021", "")], id="the year of another sentence"),
        pytest.param(Case("en", "They met in the city", "In 2021 they met in the city.", record='{"as_of": "2022"}'), [(DATE, Outcome.OPEN, "2022", "2021")], id="another time than the record's"),
        pytest.param(Case("en", "They met in the city", "In 2022 they met in the city, and in 2021.", record='{"as_of": "2022-05"}'), [], id="one of two is the record's"),
        pytest.param(Case("en", "They met on 19 December in the city", "They met on 19 December in the city."), [(DATE, Outcome.SAME, "19", "19")], id="a day"),
        pytest.param(Case("en", "They met on 19 November in the city", "They met on 19 December in the city."), [(DATE, Outcome.OPEN, "19", "")], id="another month"),
        pytest.param(Case("en", "They met at 7:45 pm in the city", "They met in the city at 19:30."), [(DATE, Outcome.OPEN, "7", ""), (DATE, Outcome.OPEN, "45", "")], id="another time"),
        pytest.param(Case("ru", "On Monday 12 tanks came", "Пришло 13 танков."), [(NUMBER, Outcome.OPEN, "12 tanks", "")], id="a language whose numbers are not read"),
        pytest.param(Case("en", "On average 9 tanks came", "On average 9 tanks came."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks")], id="an average on both sides"),
        pytest.param(Case("en", "On Monday 9 tanks came", "On average 9 tanks came on Monday."), [(NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.OPEN, "9 tanks", "average")], id="an average"),
        pytest.param(Case("en", "On Monday 9 tanks came", "On Monday 9 tanks and 500 men came.", record='{"quantity": "500 men"}'), [(NUMBER, Outcome.SAME, "500 men", "500 men"), (NUMBER, Outcome.SAME, "9 tanks", "9 tanks"), (NUMBER, Outcome.OPEN, "500 men", "")], id="a record that its own text has not"),
        pytest.param(Case("en", "She sat over 900 papers", "She sat over 900 papers.", record='{"quantity": "900 papers"}'), [(NUMBER, Outcome.OPEN, "900 papers", "over 900 papers"), (NUMBER, Outcome.SAME, "over 900 papers", "over 900 papers"), (NUMBER, Outcome.OPEN, "900 papers", "")], id="a preposition that the record takes for no bound"),
        pytest.param(Case("en", "She read 900 papers", "She read over 900 papers.", record='{"quantity": "900 papers"}'), [(NUMBER, Outcome.MORE, "900 papers", "over 900 papers")], id="a bound that claim and record leave out"),
    ],
)  # fmt: skip
def test_numbers_and_dates(judge: "Judge", case: Case, expected: list[Row]) -> None:
    """Each number of text and record, each date; a year may stand in the rest of the sentence."""
    assert figures(judge, case) == expected


class Figure(NamedTuple):
    """A claim, its passage, and the fit that its numbers and dates leave."""

    language: str
    claim: str
    quote: str
    fit: str
    record: str = "{}"


FIGURES = [
    Figure("en", "The trip took 3 hours", "The trip took between 40 minutes and 3 hours.", "overreaches"),
    Figure("en", "The trip took between 40 minutes and 3 hours", "The trip took between 40 minutes and 3 hours.", "licensed"),
    Figure("en", "The fine is 900 euros", "The fine ranges from 200 dollars to 900 euros.", "unchecked"),
    Figure("de", "Die Strafe beträgt zwei Jahre", "Die Strafe beträgt zwischen neun Monaten und zwei Jahren.", "overreaches"),
    Figure("de", "Es kamen viertausend Gäste", "Es kamen zwischen drei- und viertausend Gäste.", "overreaches"),
    Figure("de", "Es kamen vierhunderttausend Gäste", "Es kamen drei- bis vierhunderttausend Gäste.", "overreaches"),
    Figure("de", "Es kamen viertausend Gäste", "Es kamen viertausend Gäste.", "licensed"),
    Figure("en", "A hundred guests came", "Countless hundred guests came.", "overreaches"),
    Figure("en", "A hundred guests came", "A hundred guests came.", "licensed"),
    Figure("de", "Tausend Gäste kamen", "Zigfache tausend Gäste kamen.", "unchecked"),
    Figure("en", "Output rose to 70 tonnes", "Output rose in 1998–99 to 70 tonnes.", "licensed"),
    Figure("en", "Output rose to 70 tonnes", "Output rose in 1998–1999 to 70 tonnes.", "licensed"),
    Figure("de", "70 Gäste kamen", "Jeder vierte der 70 Gäste kam.", "overreaches"),
    Figure("de", "70 Gäste kamen", "Die Ältesten der 70 Gäste kamen.", "unchecked"),
    Figure("en", "70 guests came", "Each of the 70 guests came.", "unchecked"),
    Figure("en", "The state paid 70 euros", "The state paid 70 euros a head.", "overreaches"),
    Figure("en", "The state paid 70 euros a head", "The state paid 70 euros a head.", "licensed"),
    Figure("de", "Der Staat zahlte 70 Euro", "Der Staat zahlte jedem Bürger 70 Euro.", "unchecked"),
    Figure("de", "Der Staat zahlte 70 Euro", "Der Staat zahlte 70 Euro.", "licensed"),
    Figure("en", "It makes 5 million tyres a week", "It makes 5 million tyres a week.", "licensed", '{"quantity": "5 million tyres per week"}'),
    Figure("en", "It makes 5 million tyres a week", "It makes 5 million tyres a week.", "licensed", '{"quantity": "5 million tyres"}'),
    Figure("en", "It makes 5 million tyres a week", "It makes 5 million tyres a year.", "overreaches", '{"quantity": "5 million tyres per week"}'),
    Figure("en", "The firm lost $70", "The firm lost A$70.", "unchecked"),
    Figure("en", "The firm lost $70", "The firm lost US$70.", "licensed"),
    Figure("en", "The price rose by 0.375 percent", "The price rose by 0.375 percent.", "licensed", '{"quantity": "0.375 percent"}'),
    Figure("en", "On 9 October 2019 the state paid", "On Oct. 9, 2019, the state paid.", "licensed"),
    Figure("en", "On 9 October 2019 the state paid", "On the ninth of October 2019 the state paid.", "licensed"),
    Figure("de", "Am 9. Oktober 2019 zahlte der Staat", "Am 09.10.2019 zahlte der Staat.", "licensed"),
    Figure("en", "On 9 October 2019 the state paid", "On Nov. 9, 2019, the state paid.", "unchecked"),
    Figure("en", "The shop sold 70 euros", "The shop sold 70 euros a bottle.", "overreaches"),
    Figure("en", "The shop sold 70 euros a bottle", "The shop sold 70 euros a bottle.", "licensed"),
    Figure("en", "The shop took 70 euros", "The shop took 70 euros a full bottle.", "unchecked"),
    Figure("en", "The shop took 70 euros a full bottle", "The shop took 70 euros a full bottle.", "licensed"),
    Figure("en", "The shop took 70 euros for a bottle", "The shop took 70 euros a bottle.", "unchecked"),
    Figure("de", "Das Geschäft nahm 70 Euro", "Das Geschäft nahm 70 Euro die Flasche.", "unchecked"),
    Figure("de", "Das Geschäft nahm 70 Euro pro Flasche", "Das Geschäft nahm 70 Euro die Flasche.", "unchecked"),
    Figure("de", "Das Geschäft nahm 70 Euro die Flasche", "Das Geschäft nahm 70 Euro die Flasche.", "licensed"),
    Figure("de", "Das Geschäft nahm 70 Euro pro Flasche", "Das Geschäft nahm 70 Euro pro Flasche.", "licensed"),
    Figure("en", "The shop takes 70 euros per week", "The shop takes 70 euros a week.", "licensed"),
    Figure("en", "The shop takes 70 euros a week", "The shop takes 70 euros per week.", "licensed"),
    Figure("en", "The shop takes 70 euros per week", "The shop takes 70 euros a day.", "overreaches"),
    Figure("de", "Das Geschäft nimmt pro Woche 70 Euro", "Das Geschäft nimmt wöchentlich 70 Euro.", "licensed"),
    Figure("de", "Der Wirt redete pro Alkohol und nahm 70 Euro", "Der Wirt redete über Alkohol und nahm 70 Euro.", "unchecked"),
    Figure("de", "Sie siegte gegen 70 Läuferinnen", "Sie siegte unter 70 Läuferinnen.", "unchecked"),
    Figure("de", "Weniger als 70 Läufer siegten", "Unter 70 Läufer siegten.", "licensed"),
    Figure("de", "70 Läufer siegten", "Unter 70 Läufer siegten.", "overreaches"),
    Figure("en", "The shop closed at 9:10pm", "The shop closed at 9:10 p.m. on Friday.", "licensed"),
    Figure("en", "The shop closed at 9:10 pm", "The shop closed at 9.10pm.", "licensed"),
    Figure("en", "The shop closed at 9:10pm", "The shop closed at 9:10am.", "overreaches"),
    Figure("en", "The shop closed at 9 am", "The shop closed at 9 pm.", "overreaches"),
    Figure("en", "The shop closed at 9pm", "The shop closed at 9:10pm.", "unchecked"),
    Figure("en", "The shop closed at 12 noon", "The shop closed at 12 midnight.", "overreaches"),
    Figure("en", "The shop closed at 12 noon", "The shop closed at 12 noon.", "licensed"),
    Figure("de", "Das Geschäft schloss um 9 Uhr", "Das Geschäft schloss um 9.10 Uhr.", "unchecked"),
    Figure("de", "Am 9. Februar 2019 zahlte der Staat", "Am 9. Febr. 2019 zahlte der Staat.", "licensed"),
    Figure("de", "Am 9. Jänner 2019 zahlte der Staat", "Am 9. Jän. 2019 zahlte der Staat.", "licensed"),
    Figure("de", "Am 9. März 2019 zahlte der Staat", "Am 9. Mrz. 2019 zahlte der Staat.", "licensed"),
    Figure("de", "Am 9. März 2019 zahlte der Staat", "Am 9. Jän. 2019 zahlte der Staat.", "unchecked"),
    Figure("en", "On 9 September 2019 the state paid", "On 09/09/2019 the state paid.", "licensed"),
    Figure("en", "On 9 August 2019 the state paid", "On 09/09/2019 the state paid.", "unchecked"),
    Figure("de", "70 Gäste kommen", "Im besten Fall 70 Gäste kommen.", "overreaches"),
    Figure("de", "70 Gäste kommen", "Im Idealfall kommen 70 Gäste.", "unchecked"),
    Figure("de", "70 Gäste kommen", "Es kommen, wenn's hoch kommt, 70 Gäste.", "unchecked"),
    Figure("de", "Bis zu 70 Gäste kommen", "Im besten Fall 70 Gäste kommen.", "licensed"),
    Figure("en", "70 guests will come", "At the very most, 70 guests will come.", "unchecked"),
    Figure("en", "70 guests will come", "70 guests will come, at the very most.", "unchecked"),
    Figure("en", "Up to 70 guests will come", "At the very most 70 guests will come.", "licensed"),
    Figure("en", "The minister flew to Paris", "The minister flew to Paris.", "licensed", '{"value": "Paris"}'),
    Figure("en", "The minister flew to Paris", "The minister flew to Paris.", "unchecked", '{"value": "Madrid"}'),
    Figure("en", "The state paid on 9 October", "The state paid on Oct. 9.", "licensed", '{"value": "the 9th of October"}'),
]  # fmt: skip


def test_what_numbers_and_dates_leave_of_the_fit(judge: "Judge") -> None:
    """Each kind of number with a looser or another one, and beside it the passage that has the claim's own."""
    checked = judge([Case(f.language, f.claim, f.quote, record=f.record) for f in FIGURES])
    wrong = [
        (f.quote, str(c.fit), c.fit_reason)
        for f, c in zip(FIGURES, checked, strict=True)
        if str(c.fit) != f.fit
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("claim", "quote", "outcome"),
    [
        ("The war ended in 2025", "The war ended in 1945.", Outcome.OPEN),
        ("The war ended in 2025", "The war ended.", Outcome.SAME),
        ("The war ended on 4 May 2025", "The war ended on 3 May 2025.", Outcome.OPEN),
        ("The war ended on 3 May 2025", "The war ended on 3 May.", Outcome.SAME),
    ],
)
def test_the_date_of_an_article_tells_what_its_passage_does_not(
    project: "SmallProject", claim: str, quote: str, outcome: Outcome
) -> None:
    """A year or day of the passage's own goes before that of the article."""
    report = project.verify(
        f"sources: [{{id: s, file: s.txt, language: en, published: 2025-05-04}}]\n"
        f"claims: [{{id: c, text: {claim}, evidence: [{{source: s, quote: {quote}}}]}}]\n",
        s=quote,
    )
    dates = [item.outcome for item in report.claims[0].compared if item.aspect is DATE]
    assert max(dates, key=[Outcome.SAME, Outcome.LESS, Outcome.OPEN, Outcome.MORE].index) is outcome


@pytest.mark.parametrize(
    ("quote", "as_of", "expected"),
    [
        ("The mine closed on Tuesday.", "2024-05-15", ["Tuesday"]),
        ("The mine closed on Tuesday.", "2024-05-14", []),
        ("The mine closed on Tuesday.", "2024-05", []),
        ("The mine closed yesterday.", "2024-05-13", ["yesterday"]),
        ("The mine closed last month.", "2024-05", ["last month"]),
        ("The mine closed last month.", "2024-04-09", []),
        ("The mine closed on 7 May.", "2024-05-09", ["7 May."]),
        ("The mine closed on 7 May.", "2023-05-07", []),
        ("The mine has been closed since Tuesday.", "2024-05-15", []),
        ("The mine closed on Tuesday, not on Monday.", "2024-05-13", []),
        ("The mine closed recently.", "2024-05-01", []),
    ],
)
def test_a_time_told_from_the_day_of_the_article(
    project: "SmallProject", quote: str, as_of: str, expected: list[str]
) -> None:
    """It is held against `as_of`: another day, week, month or year leaves the claim open; a span and one of several do not."""
    record = {
        "sources": [{"id": "s", "file": "s.txt", "language": "en", "published": "2024-05-15"}],
        "claims": [
            {
                "id": "c",
                "text": "The mine closed",
                "as_of": as_of,
                "evidence": [{"source": "s", "quote": quote}],
            }
        ],
    }
    [checked] = project.verify(json.dumps(record), s=quote).claims
    assert [c.passage for c in checked.compared if "`as_of`" in c.reason] == expected
