"""Whether the article of a German noun shows that who does it in the claim suffers it in the passage."""

import pytest

from .cases import reason_of


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        pytest.param("Der Hund biss", "Den Hund biss der Mann.", id="accusative"),
        pytest.param(
            "Die Köchin vertraute dem Gärtner", "Der Köchin vertraute der Gärtner.", id="feminine dative"
        ),
        pytest.param(
            "Die Mutter des Zeugen gestand die Tat",
            "Der Zeuge gestand der Mutter die Tat.",
            id="behind the verb",
        ),
        pytest.param(
            "Die Firma wurde verkauft", "Der Firma wurde ein Feld verkauft.", id="to whom it was done"
        ),
        pytest.param("Die Räte stimmten zu", "Den Räten stimmten die Bürger zu.", id="dative plural"),
    ],
)
def test_no_subject(claim: str, passage: str) -> None:
    """In that case stands nobody who does it."""
    assert reason_of(claim, passage, "de").startswith(
        ("compare", "the passage has its words in another order")
    )


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        pytest.param("Die Köchin vertraute dem Gärtner", "Dem Gärtner vertraute die Köchin.", id="the object first"),
        pytest.param("Die Wehr löschte den Brand", "Den Brand löschte die Wehr.", id="accusative first"),
        pytest.param("Der Arzt wurde entlassen", "Kern entließ den Arzt.", id="a passive told in the active"),
        pytest.param("Die Wehr löschte den Brand", "Der Brand wurde von der Wehr gelöscht.", id="an active told in the passive"),
        pytest.param("Der Rat stürzte den Chef", "Hale lobte den Chef, den der Rat stürzte.", id="a pronoun before the article"),
        pytest.param("Der Konzern meldete einen Verlust", "Der Konzern meldete einen Verlust nach einem Gewinn.", id="what is said"),
    ],
)  # fmt: skip
def test_subject(claim: str, passage: str) -> None:
    """The articles show the same parts in another order or voice, or show none."""
    assert reason_of(claim, passage, "de") == ""
