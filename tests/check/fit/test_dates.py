"""Which dates and labels of a claim its quotations and known dates do not have."""

import pytest

from claimcheck.check.fit.dates import missing_dates, other_times, plain_numbers


@pytest.mark.parametrize(
    ("text", "numerals", "passage", "known", "expected"),
    [
        pytest.param("in 2022", ["2022"], "in Minsk", ["2022-12-19"], [], id="the year of the article"),
        pytest.param("in 2012", ["2012"], "in Minsk", ["2022-12-19"], ["2012"], id="no year from its month"),
        pytest.param("Article 5", ["5"], "der Vertrag", ["2023-05-20"], ["5"], id="no label from its month"),
        pytest.param("Article 5", ["5"], "nach Artikel 5", [], [], id="a label"),
        pytest.param("on 20 May", ["20"], "am Samstag", ["2023-05-20"], [], id="the whole date"),
        pytest.param("on 20 June", ["20"], "am Samstag", ["2023-05-20"], ["20"], id="another month than the article's"),
        pytest.param("on June 20", ["20"], "am 20. Mai", [], ["20"], id="another month"),
        pytest.param("on May 20", ["20"], "am 20.5. in Minsk", [], [], id="a month in digits"),
        pytest.param("on 5 January", ["5"], "am 5. Jänner", [], [], id="an Austrian month"),
        pytest.param("on 5 March", ["5"], "am 5. Mär. in Minsk", [], [], id="a month written short"),
        pytest.param("in the 1990s", ["1990"], "Anfang der 90er", [], [], id="a decade"),
        pytest.param("in 1990", ["1990"], "Anfang der 90er", [], ["1990"], id="a year of a decade"),
        pytest.param("in 1990", ["1990"], "rund 90 Prozent", [], ["1990"], id="a share is no year"),
        pytest.param("§ 129", ["129"], "Es hat 129 Seiten", [], ["129"], id="a count is no label"),
        pytest.param("at 7:30 p.m.", ["7", "30"], "um 19.30 Uhr", [], [], id="a time of day"),
        pytest.param("at 5 pm", ["5"], "um 17 Uhr", [], [], id="a full hour"),
        pytest.param("at 12 am", ["12"], "um 0 Uhr", [], [], id="midnight"),
        pytest.param("at 5 am", ["5"], "um 17 Uhr", [], ["5"], id="the other half of the day"),
        pytest.param("um 17.05 Uhr", ["17.05"], "at 5 p.m.", [], ["17.05"], id="another minute"),
        pytest.param("ended 2:3", ["2", "3"], "endete 3:2", [], ["2:3"], id="a score turned round"),
        pytest.param("ended 3-2", ["3", "2"], "endete 3:2", [], [], id="a score in another notation"),
        pytest.param("2:3, then 3:2", ["2", "3"], "3:2 nach 2:3", [], [], id="both scores"),
    ],
)  # fmt: skip
def test_what_no_quotation_dates(
    text: str, numerals: list[str], passage: str, known: list[str], expected: list[str]
) -> None:
    """A numeral needs its like in a passage; known dates lend their year, or the whole day."""
    assert list(missing_dates(text, numerals, [passage], known)) == expected


def test_numbers_are_read_plainly() -> None:
    """Grouping marks and leading zeros are no part of a number."""
    assert list(plain_numbers("2.000 am 05. Mai, 0")) == ["2000", "5", "0"]


@pytest.mark.parametrize(
    ("text", "passage", "expected"),
    [
        pytest.param("until 4am", "until 4 a.m.", [], id="the same"),
        pytest.param("until 4am", "until 4pm", [("4am", "4pm")], id="the other half of the day"),
        pytest.param("until 4:10pm", "until 4:20pm", [("4:10pm", "")], id="another minute"),
        pytest.param("until 4pm", "until 4:20 pm", [("4pm", "")], id="a full hour"),
        pytest.param("from 4am to 4pm", "from 4am to 4pm", [], id="both halves"),
        pytest.param("until 4pm", "until 4", [("4pm", "")], id="no half told"),
        pytest.param("until 12 noon", "until 12 midnight", [("12 noon", "12 midnight")], id="named"),
        pytest.param("bis 4 Uhr", "until 4pm", [], id="less told"),
        pytest.param("bis 4 Uhr", "bis 4.20 Uhr", [("4 Uhr", "")], id="a German minute"),
        pytest.param("bis 4 Uhr", "bis 4:00", [], id="no time that is told as one"),
    ],
)  # fmt: skip
def test_which_times_no_quotation_tells(text: str, passage: str, expected: list[tuple[str, str]]) -> None:
    """The other half of the day is told as what the passage has instead."""
    assert list(other_times(text, [passage])) == expected
