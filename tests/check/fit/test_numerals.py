"""The numbers and years of a claim in digits: what stands before each, their order, and what each belongs to."""

from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held
from claimcheck.check.fit.numerals import numerals


def told(claim: str, passage: str, language: str = "en") -> list[str]:
    """Return the reasons that are given."""
    return [item.reason for item in numerals(Held(Read(claim, language), Read(passage, language), 1))]


def test_a_year_stands_behind_the_same_word() -> None:
    """By a year is not in it, and a decade is no year."""
    assert told("The tower opens in 2030", "The tower opens in 2030.") == []
    assert told("The tower opens in 2030", "The tower opens by 2030.") == [
        "the passage says „by 2030“, the claim “ 2030”"
    ]
    assert told("The tower opened in 1930", "The tower opened in the 1930s.") == [
        "the passage speaks of the years from 1930 on"
    ]


def test_all_of_a_whole_are_no_part_of_it() -> None:
    """What makes less of "all" leaves it open, as a part does."""
    part = ["40 may be the whole of which a part is told"]
    assert told("40 bridges fell", "Each of the 40 bridges fell.") == []
    assert told("40 bridges fell", "He wrote that all of the 40 bridges fell.") == []
    assert told("40 Brücken fielen", "Alle von den 40 Brücken fielen.", "de") == []
    assert told("40 bridges fell", "Nearly all of the 40 bridges fell.") == part
    assert told("40 bridges fell", "Not all of the 40 bridges fell.") == part
    assert told("40 bridges fell", "Some of the 40 bridges fell.") == part
    assert told("40 Brücken fielen", "Fast alle von den 40 Brücken fielen.", "de") == part


def test_two_numbers_stand_in_the_same_order() -> None:
    """Exchanged ones are told."""
    assert told("It is 40 m high and 9 m wide", "It is 9 m high and 40 m wide.") == [
        "the passage has the numbers in another order"
    ]
    assert told("The hotel had 40 rooms in 1943", "In 1943 the hotel had 40 rooms.") == []


def test_a_dash_joins_the_ends_of_a_span() -> None:
    """As "until" does."""
    assert told("Kern war König von 1900 bis 1946", "Kern (König 1900–1946) ging.", "de") == []
    assert told("Kern war König bis 1946", "Kern ging 1946 als König.", "de") != []


def test_a_date_belongs_to_the_word_that_is_nearest_to_it() -> None:
    """Of two dates in a sentence the nearer one to the claim's word is meant; another order of both is none."""
    text = "Holt, born on 22 November 1948, left on 22 November 1968."
    assert told("Holt was born on 22 November 1948", text) == []
    assert told("Holt was born on 22 November 1968", text) == [
        "the passage has “22 November 1948”, too; which of them is meant is for you to judge"
    ]
    assert told("Kern wurde 1995 wiedergewählt", "Kern wurde 1990 gewählt, 1995 wiedergewählt.", "de") == []
