"""Clauses: which words stand together, and which clause hangs on which."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.clause import Clause, Relation, clauses, words_for
from claimcheck.text.span import Span


def drawn(sentence: str, language: str | None = "de") -> list[str]:
    """Return each clause as `relation<parent: its parts`, with `|` where another clause interrupts it."""
    return [
        f"{clause.relation.value}{'' if clause.parent is None else f'<{clause.parent}'}: "
        + "|".join(sentence[part.start : part.end].strip() for part in clause.parts)
        for clause in clauses(sentence, language)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("", ["main: "]),
        ("Minsk greift nicht an.", ["main: Minsk greift nicht an."]),
        ("Minsk, Moskau und Kiew schweigen.", ["main: Minsk,|Moskau und Kiew schweigen."]),
        ("Er glaube nicht, Minsk greife an.", ["main: Er glaube nicht,|Minsk greife an."]),
        ("Um 9:30 Uhr kamen 2,6 Millionen.", ["main: Um 9:30 Uhr kamen 2,6 Millionen."]),
        ("Er kam – so Minsk – nicht.", ["main: Er kam –|so Minsk –|nicht."]),
        ("Er sagte dass Minsk schweigt.", ["main: Er sagte dass Minsk schweigt."]),
        ("Aber Minsk schweigt nicht.", ["main: Aber Minsk schweigt nicht."]),
    ],
)
def test_a_comma_alone_opens_no_clause(sentence: str, expected: list[str]) -> None:
    """Lists, appositions, inserted phrases and speech without „dass“ stay in one clause."""
    assert drawn(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Es ist unwahrscheinlich, dass Minsk angreift.",
            ["main: Es ist unwahrscheinlich,", "verb last<0: dass Minsk angreift."],
        ),
        (
            "Dass Minsk angreift, ist unwahrscheinlich.",
            ["main: ist unwahrscheinlich.", "verb last<0: Dass Minsk angreift,"],
        ),
        (
            "Ob die Reservisten Thema waren, ist nicht klar.",
            ["main: ist nicht klar.", "verb last<0: Ob die Reservisten Thema waren,"],
        ),
        (
            "Er sagte, dass Minsk, das klein ist, schweigt.",
            ["main: Er sagte,", "verb last<0: dass Minsk,|schweigt.", "relative<1: das klein ist,"],
        ),
        (
            "Er sagte, auch dass Minsk schweigt.",
            ["main: Er sagte,", "verb last<0: auch dass Minsk schweigt."],
        ),
        (
            "Er sagte, und dass Minsk schweigt.",
            ["main: Er sagte,", "verb last<0: und dass Minsk schweigt."],
        ),
    ],
)
def test_a_clause_that_the_verb_above_governs(sentence: str, expected: list[str]) -> None:
    """„dass“ and „ob“ open a clause that hangs on the clause around it, before or behind."""
    assert drawn(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Der Mann, der schwieg, ging.", ["main: Der Mann,|ging.", "relative<0: der schwieg,"]),
        ("Der Krieg, in dem er fiel, ging.", ["main: Der Krieg,|ging.", "relative<0: in dem er fiel,"]),
        ("Er sagte es: Minsk schwieg.", ["main: Er sagte es:|Minsk schwieg."]),
        (
            "Er sagt, dass er, in den nächsten Tagen, schweigt.",
            ["main: Er sagt,|in den nächsten Tagen,|schweigt.", "verb last<0: dass er,"],
        ),
    ],
)
def test_a_clause_that_the_verb_above_may_govern(sentence: str, expected: list[str]) -> None:
    """Relative clauses and what follows a colon hang loosely on the clause around them."""
    assert drawn(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Er schwieg, weil es regnete.", ["main: Er schwieg,", "free<0: weil es regnete."]),
        ("Er schwieg, selbst wenn es regnete.", ["main: Er schwieg,", "free<0: selbst wenn es regnete."]),
        ("Er schwieg; Minsk kam.", ["main: Er schwieg;", "free<0: Minsk kam."]),
        ("Er rief: „Minsk kommt.“", ["main: Er rief:|„Minsk kommt.“"]),
        ("Er (und das oft) schwieg.", ["main: Er (|schwieg.", "free<0: und das oft)"]),
        ("Er (nicht Minsk) schwieg.", ["main: Er (|schwieg.", "free<0: nicht Minsk)"]),
        (
            "Er (wenn er (weil er) kam) ging.",
            ["main: Er (|ging.", "free<0: wenn er (|kam)", "free<1: weil er)"],
        ),
        ("Er) ging (", ["main: Er)|ging (", "free<0: "]),
        (
            "Er schwieg, weil es regnete, und ging.",
            ["main: Er schwieg,", "free<0: weil es regnete,", "free<1: und ging."],
        ),
    ],
)
def test_a_clause_that_stands_for_itself(sentence: str, expected: list[str]) -> None:
    """Reasons, conditions, contrasts, brackets, direct speech and what follows a semicolon stand free."""
    assert drawn(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It is unlikely that Minsk attacks.",
            ["main: It is unlikely", "complement<0: that Minsk attacks."],
        ),
        ("He left because it rained.", ["main: He left", "free<0: because it rained."]),
        ("He left, even when it rained.", ["main: He left,", "free<0: even when it rained."]),
        ("He left and she stayed.", ["main: He left and she stayed."]),
    ],
)
def test_an_english_clause_needs_no_comma(sentence: str, expected: list[str]) -> None:
    """English openers begin a clause without a comma before them."""
    assert drawn(sentence, "en") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Weil es regnete, kam er.", ["main: kam er.", "free<0: Weil es regnete,"]),
        (
            "Der Mann, mit dessen Geld er kam, ging.",
            ["main: Der Mann,|ging.", "relative<0: mit dessen Geld er kam,"],
        ),
        (
            "Nie wird er, wenn er klug ist, das Land angreifen.",
            ["main: Nie wird er,|das Land angreifen.", "free<0: wenn er klug ist,"],
        ),
        (
            "Kern, der die Frau, die klagt, kennt, hat das Geld genommen.",
            [
                "main: Kern,|hat das Geld genommen.",
                "relative<0: der die Frau,|kennt,",
                "relative<1: die klagt,",
            ],
        ),
        (
            "Kern, der Geld verleiht, damit Arme bauen können, hat den Preis gewonnen.",
            [
                "main: Kern,|hat den Preis gewonnen.",
                "relative<0: der Geld verleiht,",
                "free<1: damit Arme bauen können,",
            ],
        ),
        (
            "Es ist die Stadt, wo die Landung am D-Day, am 6. Juni, stattfand.",
            ["main: Es ist die Stadt,", "verb last<0: wo die Landung am D-Day,|am 6. Juni,|stattfand."],
        ),
    ],
)
def test_a_clause_ends_where_the_one_around_it_goes_on(sentence: str, expected: list[str]) -> None:
    """A dependent clause before, or in the midst of, another leaves that one whole."""
    assert drawn(sentence) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("de", ("de",)),
        ("EN", ("en",)),
        ("de-AT", ("de",)),
        ("es", ("de", "en")),
        ("", ("de", "en")),
        (None, ("de", "en")),
    ],
)
def test_the_word_lists_of_a_language(language: str | None, expected: tuple[str, ...]) -> None:
    """An unknown language is read with the words of all known ones."""
    assert words_for(language) == expected


def test_a_clause_touches_what_overlaps_a_part_of_it() -> None:
    """A clause in two parts does not touch what stands between them."""
    clause = Clause((Span(0, 3), Span(6, 9)), Relation.MAIN, None)
    touched = [clause.touches(Span(start, start + 1)) for start in range(10)]
    assert touched == [True, True, True, False, False, False, True, True, True, False]


SENTENCES = st.lists(
    st.sampled_from(
        ["dass", "weil", "der", "in", "und", "wenn", "x", "(", ")", ",", ";", ":", " – ", "9,5", "„"]
    ),
    max_size=25,
).map(" ".join)


@given(SENTENCES)
def test_clauses_cover_the_sentence(sentence: str) -> None:
    """Every word stands in exactly one part of one clause."""
    parts = sorted(part for clause in clauses(sentence, "de") for part in clause.parts)
    covered = "".join(sentence[part.start : part.end] for part in parts)
    assert covered.split() == sentence.split()
    assert [offset for part in parts for offset in part] == sorted(
        offset for part in parts for offset in part
    )


@given(SENTENCES)
def test_each_clause_hangs_on_an_earlier_one(sentence: str) -> None:
    """The first clause alone hangs on none, so no chain of clauses runs in a circle."""
    parents = [clause.parent for clause in clauses(sentence, "de")]
    assert [index for index, parent in enumerate(parents) if parent is None or parent >= index] == [0]


@pytest.mark.parametrize("unit", [",", "(", ")", "dass ", ", dass x", "(weil ", " – ", ": ", "x, "])
@pytest.mark.costly(3)
def test_a_hostile_sentence_is_read_quickly(unit: str) -> None:
    """A sentence of 200 kB is read in seconds."""
    start = process_time()
    clauses(unit * (200_000 // len(unit)), None)
    assert process_time() - start < 20
