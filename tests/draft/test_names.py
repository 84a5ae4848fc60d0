"""The names of a sentence against those of its passages."""

import pytest

from claimcheck.draft.names import (
    exchanged_objections,
    framed_objections,
    name_objections,
    nation_objections,
)

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


FIRM = "Eine Firma im Landkreis Forchheim soll mit Knochen aus der Ukraine handeln. Tutogen Medical verkauft die Ware in die Vereinigten Staaten."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Eine Firma im Landkreis Forchheim soll mit Knochen handeln.", []),
        ("Eine Firma im Landkreis Bamberg soll mit Knochen handeln.", [("Bamberg", "Forchheim")]),
        ("Biotest Medical verkauft die Ware in die Vereinigten Staaten.", [("Biotest", "Tutogen")]),
        ("Tutogen Medical verkauft die Ware in die Schweiz.", [("Schweiz", "Vereinigten")]),
        # Another word is missing, too: it may all be said otherwise.
        ("Tutogen Medical verkauft die ganze Ware in die Fremde.", []),
        ("Die Ware verkauft die Firma im Kreis Forchheim.", []),
    ],
)
def test_another_name_beside_the_same_word_is_told(sentence: str, found: list[tuple[str, str]]) -> None:
    """Though nothing shows by itself that it is one."""
    objections = told(sentence, list(framed_objections(held(sentence, FIRM))))
    assert objections == [
        ("name", mine, f"names “{mine}”, the source has “{theirs}” in its place") for mine, theirs in found
    ]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [("Minister Lavrov kam nach Wien.", False), ("Minister Labrow kam nach Wien.", True)],
)
def test_a_name_may_be_spelled_in_another_way(sentence: str, is_told: bool) -> None:  # noqa: FBT001 -- what is expected
    """As names from another script are, here and there."""
    assert bool(list(name_objections(held(sentence, TEXT)))) is is_told


def test_initials_are_the_name_spelled_out() -> None:
    """Where the article has "Central Intelligence Agency", "CIA" is that; others are another name."""
    text = "Bush led the Central Intelligence Agency and moved to Texas after the war."
    assert [
        told(one, list(name_objections(held(one, text, language="en"))))
        for one in ("Bush led the CIA after the war.", "Bush led the FBI after the war.")
    ] == [[], [("name", "FBI", "“FBI” stands in no article, the source names “Central”")]]


def test_titles_in_other_words_are_no_other_name() -> None:
    """„Ministerpräsident“ for „Premierminister“; another ministry's minister is somebody else."""
    text = "Die Regierung unter Premierminister Abe belebt die Wirtschaft. Der Etat des Außenministers Kern wächst um ein Drittel."
    for sentence, count in (
        ("Die Regierung unter Ministerpräsident Abe belebt die Wirtschaft.", 0),
        ("Die Regierung unter Premierminister Abe belebt die Wirtschaft.", 0),
    ):
        assert len(list(framed_objections(held(sentence, text)))) == count
