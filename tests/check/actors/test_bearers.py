"""Who bears a surname by the words before it: the actor, somebody else, or nobody can tell."""

import pytest

from claimcheck.check.actors.bearers import Bearer, bearer, is_given_name, says_what, short_of


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


OWN, DOUBTFUL, OTHER = Bearer.OWN, Bearer.DOUBTFUL, Bearer.OTHER


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("", OWN),
        ("sagte", OWN),
        ("sagte Lena", OWN),
        ("sagte Lena Dagmar", OWN),
        ("L", OWN),
        ("Frau", OWN),
        ("CDU-Politikerin", OWN),
        ("Kanzlerin", OWN),
        ("die Schneiderin", OWN),
        ("am Montag", OWN),
        ("Auch", OWN),
        ("sagte Dagmar", OTHER),
        ("said Otto", OTHER),
        ("sagte Anna", OTHER),
        ("sagte Helga", OTHER),
        ("sagte Marlene", OTHER),
        ("said Bob", OTHER),
        ("said Liz", DOUBTFUL),
        ("Lina", DOUBTFUL),
        ("P", DOUBTFUL),
        ("Hochseefischerin", DOUBTFUL),
        ("sagte Dagmar P", OTHER),
        ("Ministerin Dagmar", OTHER),
        ("sagte Jan-Peter", OTHER),
        ("CDU-Linke", OWN),
        ("Anna-Lena", DOUBTFUL),
        ("Tjark-Ulv", DOUBTFUL),
        ("Notarin", DOUBTFUL),
        ("Brigadier", DOUBTFUL),
        ("Ukrainian", DOUBTFUL),
        ("Sparky", DOUBTFUL),
        ("Wieder", DOUBTFUL),
    ],
)
def test_whose_a_surname_is(before: str, expected: Bearer) -> None:
    """A known given name is another's, a role or an article is the actor's; what no list has is in doubt."""
    assert bearer(before.split(), frozenset({"lena"})) is expected


def test_without_a_given_name_nothing_tells_bearers_apart() -> None:
    """An actor who is known by the surname alone may bear any given name."""
    assert bearer(["Dagmar"], frozenset()) is OWN


@pytest.mark.parametrize(
    ("word", "expected"), [("Bürgermeisterin", True), ("Nato-Chef", True), ("Dagmar", False)]
)
def test_what_says_what_somebody_is(word: str, expected: bool) -> None:  # noqa: FBT001
    """A role shows itself by its ending or its hyphen."""
    assert says_what(word) is expected
