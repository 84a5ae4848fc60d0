"""What dates or ends a statement in the passage, and the claim leaves out."""

import pytest

from claimcheck.check.fit.dating import dating
from claimcheck.check.fit.governing import Read
from claimcheck.check.fit.held import Held

TRUE_ALL_THE_SAME = [
    ("de", "Die Stadt zahlte 90 Franken", "Die Stadt zahlte 90 Franken je 1000 Einwohner."),
    ("de", "Die Brücke ist lang", "Die Brücke ist 2000 Meter lang."),
    ("en", "The bridge is closed until March", "The bridge is closed until March."),
    ("en", "Smith was born in Kiel", "Smith was born in Kiel in 1943."),
    ("en", "Rates fell in 1943", "Rates fell in 1943."),
    ("en", "Smith stole the ring", "Smith, who came to Kiel in 1943, stole the ring."),
    ("en", "Barings was the oldest bank", "Founded in 1762, Barings was the oldest bank."),
    ("en", "Rates fell", "Rates fell in 2026."),
    ("en", "Rates fell", "Rates fell in the 2020s."),
    ("en", "Kern led the party", "Kern led the party from 1990."),
    ("en", "The bridge was built", "The bridge was built in 1943."),
    ("en", "Kern led the party", "Kern led the party and resigned in 1943."),
    ("en", "The court fined the bank", "The court fined the bank in 1943."),
    ("de", "Die Bank lieh ihm Geld", "Die Bank lieh ihm 1943 Geld."),
    ("en", "The council banned the trade", "Prices fell until the council banned the trade."),
    ("en", "The road runs to Kiel", "The road runs through Bonn to Kiel."),
    ("de", "Das Theater wurde geschlossen", "Das 1884 errichtete Theater wurde geschlossen."),
    ("de", "Die Armee zog ab", "Die Armee zog bis zur Grenze ab."),
    ("de", "Das Embargo gilt", "Das Embargo gilt bis heute."),
    ("de", "Es kamen 30 Gäste", "Es kamen 20 bis 30 Gäste."),
]
"""Claims that leave nothing of the kind out; the article is of 2026."""


def told(language: str, claim: str, passage: str, *, is_dated: bool = False) -> list[str]:
    """Return the words of the passage that date or end what the claim says without."""
    held = Held(Read(claim, language), Read(passage, language), 1)
    return [item.passage for item in dating(held, frozenset(("2026",)), is_dated=is_dated)]


@pytest.mark.parametrize(
    ("language", "claim", "passage", "expected"),
    [
        ("en", "The bridge is closed", "The bridge is closed until March.", ["until March"]),
        ("en", "The embargo holds", "The embargo holds through 2027.", ["through 2027"]),
        ("en", "The embargo holds", "The embargo holds until further notice.", ["until"]),
        ("en", "The rebels did not attack", "The rebels did not attack until the truce ended.", ["until"]),
        ("en", "The rebels did not attack", "The rebels did not attack unless shot at.", ["unless"]),
        ("de", "Die Rebellen griffen nicht an", "Die Rebellen griffen nicht an, bevor die Waffenruhe endete.", ["bevor"]),
        ("en", "Rates fell", "Rates fell in 1943.", ["in 1943"]),
        ("en", "The city had 30,000 inhabitants", "In May 1943 the city had 30,000 inhabitants.", ["In May 1943"]),
        ("en", "The law applied to children", "From 1935 to 1945 the law applied to children.", ["From 1935"]),
        ("en", "The law applied to children", "Before 1990 the law applied to children.", ["Before 1990"]),
        ("en", "The firm built cars", "In the 1920s the firm built cars.", ["In the 1920s"]),
        ("de", "Die Brücke ist gesperrt", "Die Brücke ist bis Ende März gesperrt.", ["bis Ende März"]),
        ("de", "Das Embargo gilt", "Das Embargo gilt bis zum Jahresende.", ["bis zum Jahresende"]),
        ("de", "Smith leitete die Bank", "Smith leitete die Bank im Mai 1943.", ["im Mai 1943"]),
        ("de", "Die Stadt hatte 30.000 Einwohner", "Die Stadt hatte 1943 30.000 Einwohner.", ["1943"]),
    ],
)  # fmt: skip
def test_what_a_claim_says_without_its_date(
    language: str, claim: str, passage: str, expected: list[str]
) -> None:
    """An end, and a year that is not the article's, limit what the claim says without limit."""
    assert told(language, claim, passage) == expected


@pytest.mark.parametrize(("language", "claim", "passage"), TRUE_ALL_THE_SAME)
def test_what_limits_nothing(language: str, claim: str, passage: str) -> None:
    """The claim has it, too; it is done once for all; it dates another statement; it is no time."""
    assert told(language, claim, passage) == []


def test_the_date_of_a_record_is_compared_elsewhere() -> None:
    """A claim with `as_of` tells when."""
    assert told("en", "Rates fell", "Rates fell in 1943.", is_dated=True) == []
