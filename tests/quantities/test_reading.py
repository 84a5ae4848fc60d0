"""Quantities of running text: what they allow, what they count, and where they stand."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.quantities.interval import Interval
from claimcheck.quantities.reading import quantities, uncounted
from claimcheck.quantities.stated import Reading

ROOT = Path(__file__).resolve().parents[2]


def shown(reading: Reading) -> str:
    """Return a reading as `text | bound low..high | unit`."""
    high = "" if reading.interval.high is None else f"{reading.interval.high.normalize():f}"
    return f"{reading.text} | {reading.bound} {reading.interval.low.normalize():f}..{high} | {reading.unit}"


def read(text: str, language: str | None) -> list[str]:
    """Return all that is read in *text*."""
    return [shown(reading) for reading in quantities(text, language)]


@pytest.mark.each(
    ("text", "expected"),
    [
        ("bis zu 9000 russische Soldaten", "bis zu 9000 russische Soldaten | up_to 0..9000 | Soldaten"),
        ("knapp 100 Millionen Euro", "knapp 100 Millionen Euro | about 90000000..100000000 | Euro"),
        ("gut 100 Firmen", "gut 100 Firmen | about 100..110 | Firmen"),
        ("nicht mehr als 500 Menschen", "nicht mehr als 500 Menschen | up_to 0..500 | Menschen"),
        ("weniger als 1.000 Fälle", "weniger als 1.000 Fälle | less_than 0..1000 | Fälle"),
        ("9000 Soldaten oder mehr", "9000 Soldaten oder mehr | at_least 9000.. | Soldaten"),
        ("bis maximal 500 Euro", "bis maximal 500 Euro | up_to 0..500 | Euro"),
        ("zwischen 20 und 30 Panzer", "zwischen 20 und 30 Panzer | range 20..30 | Panzer"),
        ("von 3 bis 5 Tagen", "von 3 bis 5 Tagen | range 3..5 | Tagen"),
        ("3–5 Prozent", "3–5 Prozent | range 3..5 | Prozent"),
        ("100 bis 300 Milliarden Sterne", "100 bis 300 Milliarden Sterne | range 100000000000..300000000000 | Sterne"),
        ("Tausende Menschen", "Tausende Menschen | at_least 2000.. | Menschen"),
        ("Zehntausende Menschen", "Zehntausende Menschen | at_least 20000.. | Menschen"),
        ("dreimal so viele", "dreimal | exact 3..3 | mal"),
        ("45 %", "45 % | exact 45..45 | %"),
        ("20 Grad unter null", "20 Grad unter null | exact -20..-20 | Grad"),
        ("ein Minus von 2,3 Prozent", "Minus von 2,3 Prozent | exact -2.3..-2.3 | Prozent"),
        ("zweieinhalbtausend Menschen", "zweieinhalbtausend Menschen | exact 2500..2500 | Menschen"),
        ("eine Viertelmillion Menschen", "Viertelmillion Menschen | exact 250000..250000 | Menschen"),
        ("ein gutes Dutzend Raketen", "gutes Dutzend Raketen | about 12..13.2 | Raketen"),
        ("eine knappe Million Menschen", "knappe Million Menschen | about 900000..1000000 | Menschen"),
        ("-5 Grad", "-5 Grad | exact -5..-5 | Grad"),
        ("75ml", "75ml | exact 75..75 | ml"),
        ("mehr als ein Prozent", "mehr als ein Prozent | more_than 1.. | Prozent"),
        ("fast die Hälfte der Befragten", "fast die Hälfte der Befragten | about 0.45..0.5 | Befragten"),
        ("mindestens rund 500 Tote", "mindestens rund 500 Tote | at_least 500.. | Tote"),
        ("2,6 Millionen Einwohner:innen", "2,6 Millionen Einwohner:innen | exact 2600000..2600000 | Einwohner:innen"),
        ("40\u202f000 Soldaten", "40\u202f000 Soldaten | exact 40000..40000 | Soldaten"),
    ],
)  # fmt: skip
def test_german_quantities(text: str, expected: str) -> None:
    """German quantities are read from their bound to what they count."""
    assert read(f"Es hieß {text}.", "de") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to 9,000 Russian soldiers", "up to 9,000 Russian soldiers | up_to 0..9000 | soldiers"),
        ("nearly 100 million euros", "nearly 100 million euros | about 90000000..100000000 | euros"),
        ("some 300 people", "some 300 people | about 270..330 | people"),
        ("half a million euros", "half a million euros | exact 500000..500000 | euros"),
        ("between 20 and 30 percent", "between 20 and 30 percent | range 20..30 | percent"),
        ("from 20 to 30 tanks", "from 20 to 30 tanks | range 20..30 | tanks"),
        ("tens of thousands of soldiers", "tens of thousands of soldiers | at_least 20000.. | soldiers"),
        (".5 percent", ".5 percent | exact 0.5..0.5 | percent"),
        ("a $300 million package", "$300 million | exact 300000000..300000000 | $"),
        ("A$5", "A$5 | exact 5..5 | A$"),
        ("a million and a half people", "a million and a half people | exact 1500000..1500000 | people"),
        ("seven-and-a-half years", "seven-and-a-half years | exact 7.5..7.5 | years"),
        ("1.5m people", "1.5m people | exact 1500000..1500000 | people"),
        ("a tower 12m tall", "12m | exact 12..12 | m"),
        ("$5bn", "$5bn | exact 5000000000..5000000000 | $"),
        ("£3m", "£3m | exact 3000000..3000000 | £"),
        ("no more than 30 tanks", "no more than 30 tanks | up_to 0..30 | tanks"),
        ("more than 10 and less than 20 tanks", "more than 10 and less than 20 tanks | range 10..20 | tanks"),
        ("a 35-year-old man", "35-year | exact 35..35 | year"),
        ("two-thirds of voters", "two-thirds of voters | exact 0.6666666666666666666666666667..0.6666666666666666666666666667 | voters"),
        ("three times as many", "three times | exact 3..3 | mal"),
    ],
)  # fmt: skip
def test_english_quantities(text: str, expected: str) -> None:
    """English quantities are read from their bound to what they count."""
    assert read(f"They said {text}.", "en") == [expected]


@pytest.mark.parametrize(
    ("text", "language", "value", "doubtful"),
    [
        ("2.000 Mann", "de", 2000, False),
        ("2.000 men", "en", 2, True),
        ("2,000 men", "en", 2000, False),
        ("1,5 tons", "en", 1.5, True),
        ("2.000 x", None, 2000, True),
        ("1.5 x", None, 1.5, False),
        ("eine Billion Euro", "de", 10**12, False),
        ("2 billion x", None, 2 * 10**12, True),
    ],
)
def test_the_language_decides_what_marks_mean(
    text: str, language: str | None, value: float, *, doubtful: bool
) -> None:
    """A number is read as its language writes it, and doubted where another habit fits as well."""
    (reading,) = quantities(text, language)
    assert (float(reading.parts[0].value), bool(reading.ambiguous)) == (value, doubtful)


SEEDS = {
    "000": ["2.000 Männer | exact 2000..2000 | Männer", "zweitägigen | exact 2..2 | Tage", "28 Unionsprogramme | exact 28..28 | Unionsprogramme"],
    "001": ["2 Min | exact 2..2 | Min", "Mehr als 150 Journalistinnen | more_than 150.. | Journalistinnen", "zwei Tage | exact 2..2 | Tage"],
    "002": ["drei Jahren | exact 3..3 | Jahren", "drei Jahren | exact 3..3 | Jahren", "Tausende russische Soldaten | at_least 2000.. | Soldaten"],
    "003": [
        "45.000 aktiven belarussischen Soldaten | exact 45000..45000 | Soldaten",
        "290.000 Reservisten | exact 290000..290000 | Reservisten",
        "2,6 Millionen Einwohner:innen | exact 2600000..2600000 | Einwohner:innen",
        "mehr als 1.000 russische Soldaten | more_than 1000.. | Soldaten",
        "6 russlandnahe TV-Sender | exact 6..6 | TV-Sender",
        "knapp 100 Millionen Euro | about 90000000..100000000 | Euro",
    ],
    "004": ["bis zu 9000 russische Soldaten | up_to 0..9000 | Soldaten"],
}  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_every_number_of_the_shipped_articles(seed: str) -> None:
    """In the shipped articles every quantity is read, and no date, year, ordinal or file name for one."""
    (path,) = (ROOT / "seeds").glob(f"{seed}_*.txt")
    assert read(path.read_text(encoding="utf-8"), "de") == SEEDS[seed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tausende Menschen", Interval(Decimal(1000), None)),
        ("mehrere hundert Menschen", Interval(Decimal(100), None)),
        ("weniger als tausend Menschen", Interval(Decimal(0), Decimal(1000), high_open=True)),
        ("mindestens 300 Menschen", Interval(Decimal(300), None)),
        ("knapp 300 Menschen", Interval(Decimal(270), Decimal(300))),
        ("gut 300 Menschen", Interval(Decimal(300), Decimal(330))),
    ],
)
def test_what_contradicts_nothing(text: str, expected: Interval) -> None:
    """A vague plural may be said of little more than one of its size, „knapp“ and „gut“ of their number; other bounds hold."""
    (reading,) = quantities(text, "de")
    assert reading.possible == expected


def test_what_counts_nothing_is_told_apart() -> None:
    """Numerals that count nothing are those of no reading, in order."""
    text = "Am 24. Juni 2023 kamen 9000 Mann mit T-72 um 14 Uhr."
    assert uncounted(text, "de") == ("24", "2023", "72", "14")


def test_a_reading_moves_as_a_whole() -> None:
    """A reading moved by an offset has all its spans moved, and the same meaning."""
    (one,), (other,) = quantities("bis zu 9000 Mann", "de"), quantities("Ach: bis zu 9000 Mann", "de")
    assert one.moved(5) == other


PIECES = st.sampled_from(
    [*["1", "2.000", "9,5", "-", "–", "/", ":", "%", "€", "½", "²", "٣", ".", ",", "(", "\n", "\u2029", "\xad", "́", "𝟗"], " ", "bis", "zu", "ein", "halb", "Million", "of", "and", "oder", "mehr", "Uhr", "Juni", "U", "Euro"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join) | st.lists(PIECES, max_size=40).map(" ".join) | st.text())
def test_any_text_is_read_with_spans_of_its_own(text: str) -> None:
    """No text raises, and every reading stands where it says, in order, without overlap."""
    end = 0
    for reading in quantities(text, None):
        assert text[reading.span.start : reading.span.end] == reading.text
        assert all(reading.span.holds(part.number) for part in reading.parts)
        assert reading.number.start >= end
        end = reading.number.end


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", "1.", "1-", "a1", "1:", "einundzwanzig", "hundert", "bis zu ", "zwei und ", "russische ", "of ", "@", "www.", "\n1", "a-", "half a "],
)  # fmt: skip
@pytest.mark.costly(6)
def test_junk_is_read_in_linear_time(unit: str) -> None:
    """Four times the junk takes about four times as long, counted in tokens asked for."""
    assert steps(unit * 4000) < 8 * steps(unit * 1000) + 10_000


def steps(text: str) -> int:
    """Return how many tokens are looked at to read *text*."""
    from claimcheck.quantities import tokens

    class Counting(tokens.Tokens):
        asked = 0

        def __getitem__(self, index: int) -> tokens.Token:
            Counting.asked += 1
            return super().__getitem__(index)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("claimcheck.quantities.reading.Tokens", Counting)
        quantities(text, None)
    return Counting.asked
