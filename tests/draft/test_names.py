"""The names of a sentence against those of its passages."""

import pytest

from claimcheck.draft.names import exchanged_objections, name_objections, nation_objections

from .beside import held, told

TEXT = "Sprecher Peskow empfing die Gäste in Grodno am Hafen. Die russische Duma beschloss das Gesetz über die Häfen. Dann kam Minister Lawrow nach Wien."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sprecher Peskow empfing die Gäste in Grodno.", []),
        (
            "Sprecher Danilow empfing die Gäste in Grodno.",
            [("name", "Danilow", "“Danilow” stands in no article, the source names “Peskow”")],
        ),
        (
            "Sprecher Peskow empfing die Gäste in Bulgarien.",
            [("place", "Bulgarien", "“Bulgarien” stands in no article, the source names “Grodno”")],
        ),
        ("Peskows Gäste kamen am Hafen von Grodno an.", []),
    ],
)
def test_a_name_must_be_that_of_the_passage(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """One that no article has is told, with what the passage has instead."""
    assert told(sentence, list(name_objections(held(sentence, TEXT)))) == found


def test_a_nation_must_be_that_of_the_noun() -> None:
    """„Die kasachische Duma“ where the article has „die russische“."""
    sentence = "Die kasachische Duma beschloss das Gesetz über die Häfen."
    found = told(sentence, list(nation_objections(held(sentence, TEXT))))
    assert found == [("place", "kasachische", "says “kasachische Duma”, the source says “russische Duma”")]
    assert list(nation_objections(held("Die russische Duma beschloss das Gesetz.", TEXT))) == []


def test_a_place_behind_the_same_preposition_is_exchanged() -> None:
    """Also where nothing shows it to be a name."""
    text = "Die Waffen sind für Moskau von großem Nutzen, sagen Fachleute."
    sentence = "Die Waffen sind für Teheran von großem Nutzen."
    assert told(sentence, list(exchanged_objections(held(sentence, text)))) == [
        ("place", "Teheran", "says “für Teheran”, the source says “für Moskau”")
    ]
    assert list(exchanged_objections(held("Die Waffen sind für Moskau von Nutzen.", text))) == []
