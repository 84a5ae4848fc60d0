"""Likeness by runs of four letters."""

import pytest

from claimcheck.check.finding.grams import Likeness, grams


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minsk", {" min": 1, "mins": 1, "insk": 1, "nsk ": 1}),
        ("in der", {}),
        ("Öl", {" ol ": 1}),
        ("a 7", {" 7 ": 1}),
        ("", {}),
    ],
)
def test_words_are_cut_into_runs_of_four_letters(text: str, expected: dict[str, int]) -> None:
    """A blank stands at a word's ends, accents are gone, and function words are no words."""
    assert grams(text) == expected


def test_names_are_alike_across_languages() -> None:
    """A passage with the name stands above one without, and what shares nothing has no score."""
    passages = ("Selenskyj besuchte Bachmut.", "Es regnete.", "Alexander Lukaschenko traf Putin in Minsk.")
    scores = Likeness(passages, ("Lukashenko and Putin met in Minsk", "Zelensky in Bakhmut")).scores(0)
    assert (max(scores, key=scores.__getitem__), 1 in scores) == (2, False)


def test_every_text_that_is_asked_has_its_own_scores() -> None:
    """One look at the passages serves for all that is asked."""
    passages = ("The train arrived.", "The harbour froze.")
    both = Likeness(passages, ("a train", "harbours"))
    assert [list(both.scores(0)), list(both.scores(1))] == [[0], [1]]
    assert both.scores(1) == Likeness(passages, ("harbours",)).scores(0)


def test_a_short_passage_stands_above_a_long_one() -> None:
    """The same words tell more where little else is said."""
    scores = Likeness(("trains", "trains and boats and planes and buses", "nothing"), ("trains",)).scores(0)
    assert scores[0] > scores[1]


def test_nothing_is_like_nothing() -> None:
    """Without passages, or without words, nothing is found."""
    assert (dict(Likeness((), ("a train",)).scores(0)), dict(Likeness(("x",), ("",)).scores(0))) == ({}, {})
