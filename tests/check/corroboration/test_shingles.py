"""Runs of words by the articles that have them; what comes of it is tested in test_dependence."""

from claimcheck.check.corroboration.shingles import RUN, shared

TEXT = [f"w{number}" for number in range(10)]


def test_a_shared_run_has_its_holders_and_places() -> None:
    """Each shingle that two articles share is known with who has it and where; what one alone has is not."""
    found = shared([[TEXT], [["vorher", *TEXT]], [["allein"] * 20]], [None, None, None])
    assert set(found.holders.values()) == {(0, 1)}
    assert len(found.holders) == len(TEXT) - RUN + 1
    assert {(places[0][0], places[1][0]) for places in found.places.values()} == {
        ((0, index), (0, index + 1)) for index in range(len(TEXT) - RUN + 1)
    }


def test_repetition_is_looked_at_in_a_few_places() -> None:
    """A shingle that stands a thousand times in an article is kept in sixteen places."""
    found = shared([[["so"] * 1000], [["so"] * 1000]], [None, None])
    assert [{article: len(kept) for article, kept in places.items()} for places in found.places.values()] == [
        {0: 16, 1: 16}
    ]
