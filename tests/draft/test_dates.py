"""The dates of a sentence against those of its passages."""

from dataclasses import replace

import pytest

from claimcheck.draft.dates import date_objections

from .beside import held, told

DATED = "Der Hafen von Kiel wurde am Montag, dem 19. Dezember 2022, um 19.30 Uhr eröffnet. Seit den 90er Jahren steht er leer."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Der Hafen von Kiel wurde am Montag eröffnet.", []),
        ("Der Hafen von Kiel wurde am 19. Dezember eröffnet.", []),
        (
            "Der Hafen von Kiel wurde am Freitag eröffnet.",
            [("date", "Freitag", "says “Freitag”, the source says “Montag”")],
        ),
        (
            "Der Hafen von Kiel wurde am 9. Dezember eröffnet.",
            [("date", "9. Dezember", "says “9. Dezember”, the source says “19. Dezember 2022”")],
        ),
        (
            "Der Hafen von Kiel wurde 2023 eröffnet.",
            [("date", "2023", "says “2023”, the source says “2022”")],
        ),
        (
            "Seit den 80er Jahren steht der Hafen leer.",
            [("date", "80er", "says “80er”, the source says “90er”")],
        ),
        ("Bananen reifen im August.", [("date", "August", "“August” stands in no article")]),
        (
            "Der Hafen von Kiel wurde um 21.30 Uhr eröffnet.",
            [("date", "21.30 Uhr", "says “21.30 Uhr”, the source says “19.30 Uhr”")],
        ),
    ],
)
def test_each_part_of_a_date_must_be_told(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """Year, decade, day, month, day of the week, time: one that the passage tells otherwise is told once."""
    assert told(sentence, list(date_objections(held(sentence, DATED)))) == found


def test_a_day_in_a_spelling_that_is_not_read_is_no_other() -> None:
    """The month and the number stand there."""
    text = "The queen was born in London on April, 21 1926, first child of the duke."
    sentence = "The queen was born in London on April 21, 1926."
    assert list(date_objections(held(sentence, text, language="en"))) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The pier of Kiel was built in the early 1990s.", 0),
        ("The pier of Kiel was built in the early 1980s.", 1),
        ("The pier of Kiel was built in 1990.", 1),
    ],
)
def test_a_decade_is_no_year(sentence: str, count: int) -> None:
    """The years that "the 90s" are, and not the year 1990."""
    text = "The pier of Kiel was built in the early 90s."
    assert len(list(date_objections(held(sentence, text, language="en")))) == count


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The port of Kiel opened in May, before Easter.", []),
        ("The port of Kiel opened in June, before Easter.", ["June"]),
        ("The port of Kiel may have opened before Christmas.", ["Christmas"]),
    ],
)
def test_feasts_are_dates_and_may_is_a_month_behind_a_preposition(sentence: str, words: list[str]) -> None:
    """Each against its like; the verb "may" tells no month."""
    text = "The port of Kiel opened in May, shortly before Easter."
    found = told(sentence, list(date_objections(held(sentence, text, language="en"))))
    assert [one for _, one, _ in found] == words


PRINTED = "Das Parlament hat gestern den Notstand ausgerufen. Der Prototyp der Turbine wurde 2009 bei Raguhn getestet."


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Das Parlament hat am 26. Februar den Notstand ausgerufen.", 0),
        ("Das Parlament hat am 25. Februar den Notstand ausgerufen.", 1),
        ("Das Parlament hat 2011 den Notstand ausgerufen.", 0),
        ("Der Prototyp der Turbine wurde 2009 bei Raguhn getestet.", 0),
        ("Der Prototyp der Turbine wurde 2011 bei Raguhn getestet.", 1),
    ],
)
def test_the_day_of_an_article_tells_what_it_calls_yesterday(sentence: str, count: int) -> None:
    """And its year stands for one that the passage does not tell, for no other."""
    one = held(sentence, PRINTED)
    corpus = one.pool.corpus
    printed = replace(corpus.sources["a"], published="2011-02-27")
    one.pool.corpus = replace(corpus, sources={**corpus.sources, "a": printed})
    assert len(list(date_objections(one))) == count
