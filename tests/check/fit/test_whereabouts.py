"""Places that a claim names though its quotations name another."""

import pytest

from claimcheck.check.fit.whereabouts import places_elsewhere

EAST = "wurden in die Ostukraine verlegt"
ARTICLE = f"Die Soldaten {EAST}. Im Donbass wird gekämpft."


@pytest.mark.parametrize(
    ("claim", "passages", "articles", "expected"),
    [
        pytest.param("Moved to Donbass", [EAST], [ARTICLE], [("Donbass", "in die Ostukraine")], id="another"),
        pytest.param("Moved to the Donbass", [EAST], [ARTICLE], [("Donbass", "in die Ostukraine")], id="article"),
        pytest.param("Verlegt nach Donbass", [EAST], [ARTICLE], [("Donbass", "in die Ostukraine")], id="German"),
        pytest.param("Moved to Ostukraine", [EAST], [ARTICLE], [], id="the same"),
        pytest.param("Moved to Moscow", [EAST], [ARTICLE], [], id="nowhere in the article"),
        pytest.param("Moved to Donbas", [EAST], [ARTICLE], [], id="only a longer name there"),
        pytest.param("Fights in Donbass", [EAST], [ARTICLE], [], id="no direction"),
        pytest.param("Moved to Donbass", ["wurden verlegt"], [ARTICLE], [], id="passage names no place"),
        pytest.param("Moved to Donbass", [EAST, "Im Donbass"], [ARTICLE], [], id="another passage has it"),
        pytest.param("Moved to Donbass", [EAST], ["Nichts.", ARTICLE], [("Donbass", "in die Ostukraine")], id="any article"),
        pytest.param("Moved to Donbass and to Minsk", [EAST], [ARTICLE, "Minsk"], [("Donbass", "in die Ostukraine"), ("Minsk", "in die Ostukraine")], id="two"),
        pytest.param("Moved to Donbass", [EAST], ["im Don\u00adbass"], [("Donbass", "in die Ostukraine")], id="soft hyphen"),
        pytest.param("Given to President Assad", ["to Syria"], ["President Assad said"], [], id="a title"),
        pytest.param("Moved to Moscow", ["nach Moskau"], ["Die Moscow Times schrieb"], [], id="a part of a longer name"),
        pytest.param("Moved to Kyiv", ["nach Kiew"], ["Kyiv"], [], id="another spelling"),
        pytest.param("Moved to Kyiv", ["nach Charkiw"], ["Kyiv"], [("Kyiv", "nach Charkiw")], id="another town"),
        pytest.param("", [], [], [], id="nothing"),
    ],
)  # fmt: skip
def test_a_place_that_no_passage_names(
    claim: str, passages: list[str], articles: list[str], expected: list[tuple[str, str]]
) -> None:
    """A place is told where the articles name it, no passage does, and a passage names another."""
    assert list(places_elsewhere(claim, passages, articles)) == expected


def test_names_of_one_actor_are_one_place() -> None:
    """A place that the passage calls by another name of the same actor is no other place."""
    names = [("Belarus", "Weißrussland")]
    passage = "verlegt nach Weißrussland"
    assert list(places_elsewhere("Moved to Belarus", [passage], ["In Belarus."], names)) == []
