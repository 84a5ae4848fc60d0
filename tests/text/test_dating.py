"""What dates a statement, and what ends it."""

import pytest

from claimcheck.text.dating import ends_in, is_once_for_all, years_in


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("It holds until the end of May.", "en", ["until the end"]),
        ("It holds till 2027.", "en", ["till 2027"]),
        ("It did not end until May.", "en", []),
        ("He walked through Bonn.", "en", []),
        ("Es gilt bis Freitag.", "de", ["bis Freitag"]),
        ("Es gilt bis zum 3. Mai.", "de", ["bis zum 3. Mai"]),
        ("Es kamen bis zu 40 Gäste.", "de", []),
        ("Er ging bis nach Bonn.", "de", []),
        ("Il tient.", "fr", []),
    ],
)
def test_what_ends_a_statement(text: str, language: str, expected: list[str]) -> None:
    """A time behind a word that may lead to a place, too; "until" whatever follows; nothing in a language without such words."""
    assert [text[span.start : span.end] for span in ends_in(text, language)] == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("In 1943 it fell.", "en", ["1943"]),
        ("It fell on 3 May 1943.", "en", ["1943"]),
        ("It fell in the summer of 1943.", "en", []),
        ("It fell in the 1920s.", "en", ["1920s"]),
        ("Es fiel in den 1920er Jahren.", "de", ["1920er"]),
        ("It fell between 1935 and 1943.", "en", ["1935"]),
        ("It fell from 1935 to 1943.", "en", ["1935"]),
        ("It fell from 1935.", "en", []),
        ("The law of 1943 fell.", "en", []),
        ("In the March 2006 incident he fell.", "en", []),
        ("It fell (in 1943).", "en", []),
        ("In 1943-45 it fell.", "en", []),
        ("It costs in 1943.50 cases more.", "en", []),
        ("1943 fiel es.", "de", ["1943"]),
        ("Es fiel 1943.", "de", ["1943"]),
        ("Das 1884 errichtete Haus fiel.", "de", []),
        ("Es fiel im Jahr 1943.", "de", ["1943"]),
    ],
)
def test_which_years_date(text: str, language: str, expected: list[str]) -> None:
    """Behind "in", and in German alone; none that belongs to a noun or stands in a bracket."""
    assert [dated.year for dated in years_in(text, language)] == expected


def test_what_is_done_once_for_all() -> None:
    """A birth and a death, and no reign."""
    assert (is_once_for_all("Kern died in Bonn"), is_once_for_all("Kern lived in Bonn")) == (True, False)
    assert (is_once_for_all("Kern was born in Bonn"), is_once_for_all("Kern ruled Bonn")) == (True, False)
    assert (is_once_for_all("It was built in Bonn"), is_once_for_all("Kern built cars")) == (True, False)
