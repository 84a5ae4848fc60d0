"""Whether nouns of a sentence have the companions that the claim gives them."""

import pytest

from .cases import prepositioned, reason_of


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Moore opened a shop in Kiel", "Moore, who grew up in Kiel, opened a shop.", prepositioned("in Kiel, opened", "in Kiel"), id="a place in a relative clause"),
        pytest.param("Moore opened a shop in Kiel", "Moore opened a shop in Kiel.", "", id="the place of the verb"),
        pytest.param("Moore is head of Orlo", "Moore is head of a rival of Orlo.", prepositioned("Moore is head of a", "Moore is head of Orlo"), id="head of another"),
        pytest.param("Moore is head of Orlo", "Moore is head of the brewery Orlo.", "", id="head of the same"),
        pytest.param("Moore is the mayor of Bex", "Moore is the mayor of Bex's brother.", prepositioned("of Bex's", "of Bex"), id="an owner's"),
        pytest.param("Moore is the mayor of Bex", "Moore is Bex's mayor.", "", id="its own"),
        pytest.param("Moore is head of the ministry", "The head of the kitchen at the ministry is Moore.", prepositioned("The head", "is head"), id="head of something else"),
        pytest.param("Moore spoke at the fair", "Moore spoke on the sidelines of the fair.", prepositioned("of the fair", "at the fair"), id="beside it"),
        pytest.param("Moore spoke on the sidelines of the fair", "Moore spoke on the sidelines of the fair.", "", id="beside it in both"),
        pytest.param("Moore counts on Holt", "Moore counts on the support of Holt.", "", id="what stands for him"),
        pytest.param("Moore spoke in Kiel", "Moore spoke in the vicinity of Kiel.", prepositioned("of Kiel", "in Kiel"), id="near it"),
        pytest.param("Moore spoke in Kiel", "Moore spoke in the centre of Kiel.", "", id="in a part of it"),
        pytest.param("Korea opened a shop", "South Korea opened a shop.", prepositioned("South Korea", "Korea"), id="the end of another name"),
        pytest.param("South Korea opened a shop", "South Korea opened a shop.", "", id="the whole name"),
        pytest.param("Moore opened a shop", "Helen Moore opened a shop.", "", id="a surname"),
        pytest.param("Moore built it in Kiel", "Moore of the yard in Kiel and his men built it at Ems.", "“Ems” stands nearer to “built” in the passage than “Kiel”", id="another place is nearer"),
    ],
)  # fmt: skip
def test_english(claim: str, passage: str, expected: str) -> None:
    """The place of the verb, and what a head is of."""
    assert reason_of(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        pytest.param("Präsident Duda und Kanzler Kern kamen", "Kanzler Duda und Präsident Kern kamen.", prepositioned("und Präsident", "Präsident"), id="titles exchanged"),
        pytest.param("Kern baut in Kiel", "Der in Kiel geborene Kern baut.", prepositioned("in Kiel geborene", "in Kiel"), id="a place inside a noun phrase"),
        pytest.param("Kern baut in Kiel", "Kern baut in Kiel.", "", id="the place of the verb"),
        pytest.param("Kern sprach auf der Messe", "Am Rande der Messe sprach Kern.", prepositioned("der Messe sprach", "der Messe"), id="beside a place"),
        pytest.param("Kern ist Chef der Bank", "Kern ist Chef der Tochter der Bank.", prepositioned("Kern ist Chef der Tochter", "Kern ist Chef der Bank"), id="head of another"),
        pytest.param("Koch ging am Montag", "Der Koch ging am Montag.", prepositioned("Der Koch", "Koch"), id="a surname and a trade"),
        pytest.param("Der Koch ging am Montag", "Koch ging am Montag.", prepositioned("Koch", "Der Koch"), id="a trade and a surname"),
        pytest.param("Koch ging am Montag", "Roland Koch ging am Montag.", "", id="a surname"),
        pytest.param("Der Arzt ging am Montag", "Der alte Arzt ging am Montag.", "", id="one of that trade"),
        pytest.param("Richter gingen am Montag", "Die Richter gingen am Montag.", "", id="several of that trade"),
        pytest.param("Ukrainische Soldaten trafen russische Zivilisten", "Russische Zivilisten trafen ukrainische Soldaten am Dom.", "the passage has its words in another order, so that who does what to whom may be another", id="who meets whom"),
        pytest.param("Alte Soldaten und junge Zivilisten kamen", "Junge Soldaten und alte Zivilisten kamen.", prepositioned("und alte", "Alte"), id="adjectives exchanged"),
    ],
)  # fmt: skip
def test_german(claim: str, passage: str, expected: str) -> None:
    """Besides, titles and adjectives, and a place inside a noun phrase."""
    assert reason_of(claim, passage, "de") == expected
