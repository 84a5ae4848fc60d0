"""Two numbers that are the ends of one range."""

import pytest

from claimcheck.quantities.ranges import CHANGED
from claimcheck.quantities.reading import quantities


@pytest.mark.each(
    ("text", "language", "expected"),
    [
        ("3 bis 5 Tage", "de", ["range 3..5"]),
        ("3-5 Tage", "de", ["range 3..5"]),
        ("3 – 5 Tage", "de", ["range 3..5"]),
        ("3- bis 5-mal", "de", ["range 3..5"]),
        ("zwischen 3 und 5 Tagen", "de", ["range 3..5"]),
        ("2 bis 3 Millionen", "de", ["range 2000000..3000000"]),
        ("500 bis 2 Millionen", "de", ["range 500..2000000"]),
        ("etwa 100 bis 200 Leute", "de", ["range 90..220"]),
        ("3 und 5 Tage", "de", ["exact 3..3", "exact 5..5"]),
        ("5-3 Tage", "de", ["exact 5..5", "exact 3..3"]),
        ("14 Tage bis 5 Wochen", "de", ["range 2..5"]),
        ("30 Tage bis 5 Monate", "de", ["exact 30..30", "up_to 0..5"]),
        ("höchstens 300 bis 400 Leute", "de", ["up_to 0..400"]),
        ("mindestens 300 bis 400 Leute", "de", ["at_least 300..None"]),
        ("bis zu 300 oder 400 Leute", "de", ["up_to 0..400"]),
        ("drei oder vier Tage", "de", ["range 3..4"]),
        ("at most 300 to 400 people", "en", ["up_to 0..400"]),
        ("rose 5 percent to 10 percent", "en", ["exact 5..5", "exact 10..10"]),
        ("$3-5 million", "en", ["range 3000000..5000000"]),
        ("€3-5bn", "en", ["range 3000000000..5000000000"]),
        ("sechs- bis siebentausend", "de", ["range 6000..7000"]),
        ("sechs bis siebentausend", "de", ["range 6000..7000"]),
        ("zehn bis zweitausend", "de", ["range 10..2000"]),
        ("20 through 100", "en", ["range 20..100"]),
        ("20~100", "en", ["range 20..100"]),
        ("5k-20k", "en", ["range 5000..20000"]),
        ("between negative ten and fifteen", "en", ["range -10..15"]),
        ("more than 10 and less than 40", "en", ["range 10..40"]),
        ("more than 40 and less than 10", "en", ["more_than 40..None", "less_than 0..10"]),
        ("more than 10 tanks and less than 40 planes", "en", ["more_than 10..None", "less_than 0..40"]),
    ],
)
def test_ranges(text: str, language: str, expected: list[str]) -> None:
    """Words and dashes between rising numbers of one unit make a range, bounds from both sides too."""
    found = quantities(text, language)
    ends = [(r.interval.low.normalize(), r.interval.high and r.interval.high.normalize()) for r in found]
    shown = [
        f"{r.bound} {low:f}..{high if high is None else f'{high:f}'}"
        for r, (low, high) in zip(found, ends, strict=True)
    ]
    assert shown == expected


@pytest.mark.each("word", sorted(CHANGED))
def test_the_two_ends_of_a_change_are_no_range(word: str) -> None:
    """Behind a word of change "to" leads from one number to another, however the first is brought in."""
    for text in (f"{word} from 200 to 300 tanks", f"{word} its target from 200 to 300"):
        assert [r.bound for r in quantities(text, "en")] == ["exact", "exact"]
