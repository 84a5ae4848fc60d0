"""What a document is found by."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("numpy", reason="the extra archive is not installed")

from claimcheck.archive.terms import LEAST_LETTERS, Within, days_of, runs_of, sought, words_of
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.matching import Matcher, read_query
from claimcheck.problem import Place
from claimcheck.records.model import Actor

ACTORS = [
    Actor(place=Place(""), places={}, id="p", name="Wladimir Putin", aliases=("Kremlchef", "Strauß AG"))
]
NAMES = Names(ACTORS)
WORDS = [
    "9.000",
    "neuntausend",
    "9000",
    "9",
    "90,5",
    "halb",
    "½",
    "zwölf",
    "Million",
    "Soldat",
    "Soldaten",
    "Bundeswehrsoldat",
    "Soldatenfriedhof",
    "ging",
    "gehen",
    "Putin",
    "Putins",
    "Kremlchef",
    "Strauß",
    "STRAUSS",
    "café",
    "Lukaschenka",
    "nicht",
    "und",
    "Prozent",
    "92",
    "percent",
    "3.5",
]


def test_runs_are_the_same_in_any_typography() -> None:
    """Of every fourth letter the six from there on; marks and blanks are none."""
    assert runs_of("„Über den Fluß“ – 9000!") == runs_of("UBER DEN FLUß 9000") != ""
    assert runs_of("abcdefghijkl") == "abcdef efghij"
    assert runs_of("abc") == ""


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4), st.sampled_from(WORDS))
def test_whatever_find_takes_for_a_term_is_looked_for(asked: list[str], word: str) -> None:
    """What the reader of sentences would meet is proposed: no other word, and none of it less, parts of words included."""
    query = read_query(" ".join(asked), NAMES)
    looked_for, there = sought(query, NAMES), set(words_of(word).split())
    for token in word.split():
        for term in Matcher(query, NAMES).may_meet(token, None):
            parts = looked_for.parts[term]
            assert looked_for.terms[term] & there or any(
                form.startswith(part) or form.endswith(part) for form in there for part in parts
            )


def test_runs_are_looked_for_in_long_texts_alone() -> None:
    """Each once, at every letter: a document has them at every fourth."""
    short, long = "x" * (LEAST_LETTERS - 1), "Die Truppe soll bis zu neuntausend Soldaten haben."
    assert sought(read_query(short, NAMES), NAMES).runs == ()
    runs = sought(read_query(long, NAMES), NAMES).runs
    assert len(runs) == len(set(runs))
    assert set(runs_of(long).split()) <= set(runs)


def test_short_words_are_not_looked_for_in_longer_ones() -> None:
    """„rot“ stands in „Brot“ and „Protest“; „Truppe“ begins nothing but such words."""
    query = read_query("rot Truppe", NAMES)
    parts = sought(query, NAMES).parts
    assert [any("Truppenübung".lower().startswith(part) for part in parts[i]) for i in (0, 1)] == [
        False,
        True,
    ]
    assert parts[0] == frozenset()


def test_function_words_tell_nothing_unless_there_is_nothing_else() -> None:
    """Of „und nicht“ both are looked for."""
    telling: Mapping[str, int] = {
        words: len(sought(read_query(words, NAMES), NAMES).telling)
        for words in ("und Soldaten", "und die", "Soldaten Putin")
    }
    assert telling == {"und Soldaten": 1, "und die": 2, "Soldaten Putin": 2}


@pytest.mark.parametrize(
    ("since", "until", "date", "is_in"),
    [
        (None, None, "", True),
        (None, None, "2020", True),
        ("2020-05-01", None, "", False),
        ("2020-05-01", None, "2020", True),
        ("2020-05-01", None, "2020-04-30", False),
        ("2020-05-01", None, "2020-05-01", True),
        (None, "2020-05-01", "2020-05-01", True),
        (None, "2020-05-01", "2020", True),
        (None, "2020-05-01", "2020-06", False),
        ("2020-05-01", "2020-05-01", "2020-05", True),
        ("2020-05-02", "2020-05-03", "2020-05-04", False),
    ],
)
def test_a_date_may_lie_within(since: str | None, until: str | None, date: str, is_in: bool) -> None:  # noqa: FBT001
    """As far as it is known; one without is out where a date is asked."""
    first, last = days_of(since or ""), days_of(until or "")
    within = Within(since=first[0] if first else None, until=last[1] if last else None)
    assert within.has_date(date) is is_in


def test_an_outlet_is_wanted_in_any_case() -> None:
    """Without one all are."""
    assert [Within(frozenset(("herald",))).has_outlet(name) for name in ("HERALD", "Herald 2", "")] == [
        True,
        False,
        False,
    ]
    assert Within().has_outlet("")
