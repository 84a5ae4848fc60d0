"""Among which something is the first, the most, all or none; where and when it happened narrows nothing."""

import pytest

from .cases import prepositioned, reason_of


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("The first case was found", "The first case was found in Seville.", "", id="the first of all"),
        pytest.param("The first case was found", "The first case in Spain was found in Seville.", prepositioned("The first case in", "The first case was"), id="the first of some"),
        pytest.param("The largest dam broke", "The largest dam broke on Monday.", "", id="the largest of all"),
        pytest.param("The largest dam broke", "The largest dam in Spain broke.", prepositioned("The largest dam in", "The largest dam broke"), id="the largest of some"),
        pytest.param("Hale is the first woman to win the cup", "Hale is the first woman since 1990 to win the cup.", prepositioned("is the first woman since", "is the first woman to"), id="since when"),
        pytest.param("Hale won the first prize", "Hale won the first prize with a poem.", "", id="with what"),
        pytest.param("Bex is the largest town", "Bex is the largest town after Rava.", prepositioned("is the largest town after", "is the largest town"), id="behind which"),
        pytest.param("Every bus was late", "Every bus was late after the storm.", "the passage says it with “after the storm”, the claim without", id="all, after what"),
        pytest.param("Every bus was late", "On Monday every bus was late.", "", id="all, and when"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """What stands behind a word that ranks tells among which; behind "all" and "none", since or after what."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Bex hat die meisten Hotels", "Bex hat nach Rava die meisten Hotels.", prepositioned("Rava die meisten Hotels", "hat die meisten Hotels"), id="behind which"),
        pytest.param("Bex hat die meisten Hotels", "Bex hat mit 40 Häusern die meisten Hotels.", "", id="with how many"),
        pytest.param("Es war der erste Streik", "Nach Angaben der Bahn war es der erste Streik.", "", id="who says so"),
        pytest.param("Es war der erste Streik", "Es war der erste Streik seit dem Krieg.", prepositioned("war der erste Streik seit", "war der erste Streik"), id="since when"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """A name right before the article of what ranks is beside it; whose word it is narrows nothing."""
    assert reason_of(claim, passage, "de") == expected
