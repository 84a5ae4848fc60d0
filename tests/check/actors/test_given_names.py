"""Which words are known for given names: a gap leaves open, a word that is also a title would accuse."""

import pytest

from claimcheck.check.actors.bearers import says_what
from claimcheck.check.actors.given_names import is_given_name, short_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Dagmar", True),
        ("HANNES", True),
        ("Jan-Peter", True),
        ("Jan-Minister", False),
        ("Major", False),
        ("Bill", False),
        ("German", False),
        ("", False),
    ],
)
def test_what_is_known_for_a_given_name(word: str, expected: bool) -> None:  # noqa: FBT001
    """Each part of a name with a hyphen is one; titles, short forms of other names and nations are none."""
    assert is_given_name(word) is expected


@pytest.mark.parametrize("word", ["Ministerin", "Dr", "CDU-Linker", "Altkanzler", "Spokeswoman", "Zeuge"])
def test_a_title_is_no_given_name(word: str) -> None:
    """What says what somebody is contradicts nobody."""
    assert (says_what(word), is_given_name(word)) == (True, False)


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Bob", "robert"), ("Peggy", "margaret"), ("Sepp", "josef"), ("Robert", ""), ("", "")],
)
def test_what_a_short_form_is_short_for(word: str, expected: str) -> None:
    """One name of those that it stands for; a whole name is short for none."""
    assert short_of(word) == expected
