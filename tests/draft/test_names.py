"""The names of a sentence against those of its passages."""

import pytest

from claimcheck.draft.names import name_objections

from .beside import aligned, told

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
    assert told(sentence, list(name_objections(aligned(sentence, TEXT)))) == found


def test_a_nation_must_be_that_of_the_noun() -> None:
    """„Die kasachische Duma“ where the article has „die russische“."""
    sentence = "Die kasachische Duma beschloss das Gesetz über die Häfen."
    found = told(sentence, list(name_objections(aligned(sentence, TEXT))))
    assert found == [
        ("place", "kasachische", "“kasachische” stands in no article, the source names “russische”")
    ]
    assert list(name_objections(aligned("Die russische Duma beschloss das Gesetz.", TEXT))) == []


def test_a_place_behind_the_same_preposition_is_exchanged() -> None:
    """Also where nothing shows it to be a name."""
    text = "Die Waffen sind für Moskau von großem Nutzen, sagen Fachleute."
    sentence = "Die Waffen sind für Teheran von großem Nutzen."
    assert told(sentence, list(name_objections(aligned(sentence, text)))) == [
        ("name", "Teheran", "names “Teheran”, the source has “Moskau” in its place")
    ]
    assert list(name_objections(aligned("Die Waffen sind für Moskau von Nutzen.", text))) == []


FIRM = "Eine Firma im Landkreis Forchheim soll mit Knochen aus der Ukraine handeln. Tutogen Medical verkauft die Ware in die Vereinigten Staaten."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Eine Firma im Landkreis Forchheim soll mit Knochen handeln.", []),
        ("Eine Firma im Landkreis Bamberg soll mit Knochen handeln.", [("Bamberg", "Forchheim")]),
        ("Biotest Medical verkauft die Ware in die Vereinigten Staaten.", [("Biotest", "Tutogen")]),
        ("Tutogen Medical verkauft die Ware in die Schweiz.", [("Schweiz", "")]),
        # Another word is missing, too: it may all be said otherwise.
        ("Tutogen Medical verkauft die ganze Ware in die Fremde.", []),
        ("Die Ware verkauft die Firma im Kreis Forchheim.", []),
    ],
)
def test_another_name_beside_the_same_word_is_told(sentence: str, found: list[tuple[str, str]]) -> None:
    """Though nothing shows by itself that it is one."""
    objections = told(sentence, list(name_objections(aligned(sentence, FIRM))))
    assert [
        (mine, theirs in message) for _, mine, message in objections for theirs in dict(found).values()
    ] == [(mine, True) for mine, _ in found]


@pytest.mark.parametrize(
    ("sentence", "is_told"),
    [("Minister Lavrov kam nach Wien.", False), ("Minister Labrow kam nach Wien.", True)],
)
def test_a_name_may_be_spelled_in_another_way(sentence: str, is_told: bool) -> None:  # noqa: FBT001 -- what is expected
    """As names from another script are, here and there."""
    assert bool(list(name_objections(aligned(sentence, TEXT)))) is is_told


def test_initials_are_the_name_spelled_out() -> None:
    """Where the article has "Central Intelligence Agency", "CIA" is that; others are another name."""
    text = "Bush led the Central Intelligence Agency and moved to Texas after the war."
    assert [
        told(one, list(name_objections(aligned(one, text, language="en"))))
        for one in ("Bush led the CIA after the war.", "Bush led the FBI after the war.")
    ] == [[], [("name", "FBI", "“FBI” stands in no article")]]


def test_titles_in_other_words_are_no_other_name() -> None:
    """„Ministerpräsident“ for „Premierminister“; another ministry's minister is somebody else."""
    text = "Die Regierung unter Premierminister Abe belebt die Wirtschaft. Der Etat des Außenministers Kern wächst um ein Drittel."
    for sentence, count in (
        ("Die Regierung unter Ministerpräsident Abe belebt die Wirtschaft.", 0),
        ("Die Regierung unter Premierminister Abe belebt die Wirtschaft.", 0),
    ):
        assert len(list(name_objections(aligned(sentence, text)))) == count


PORT = (
    "Frankreich schickt im Mai weitere Soldaten in den Hafen. Zusagen gibt es auch aus Italien und aus Spanien. "
    "Justizminister Holger Kern lobte die Beamten im Gefängnis. Wirtschaftsminister Peter Moor warf den Reedern Betrug vor. "
    "Moor, der frühere Direktor, kam später."
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Weitere Soldaten in den Hafen schickt im Mai Frankreich.", []),
        (
            "Weitere Soldaten in den Hafen schickt im Mai Italien.",
            [("place", "Italien", "names “Italien”, where the source names “Frankreich”")],
        ),
        # The passage that names it has as many of the words.
        ("Zusagen gibt es auch aus Spanien.", []),
        # Few of the words: it may be told of anybody.
        ("Die Fischer warten in Italien auf besseres Wetter und neue Netze.", []),
    ],
)
def test_a_name_of_another_passage_is_told(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """Where the passage that has the other words names somebody else."""
    assert told(sentence, list(name_objections(aligned(sentence, PORT)))) == found


def test_a_passage_that_takes_up_somebody_tells_of_nobody_else() -> None:
    """„Er“ may be whom the sentence names."""
    text = "Holger Kern kam nach Kiel. Er lobte in Kiel die Beamten vor Peter Moor und allen Gästen."
    sentence = "Holger Kern lobte die Beamten und alle Gäste."
    assert list(name_objections(aligned(sentence, text))) == []


def test_a_person_may_be_known_only_to_be_a_name() -> None:
    """Whoever has no known given name is somebody else all the same."""
    text = "Die Juristin Anabella Morfin verwies auf auffällige Jugendliche, die man aus der Einrichtung verlegen wollte. Minister Carlos Rodas kam später nach Kiel."
    sentence = "Auffällige Jugendliche wollte man aus der Einrichtung verlegen, wie Carlos Rodas sagte."
    assert [kind for kind, _, _ in told(sentence, list(name_objections(aligned(sentence, text))))] == ["name"]
    right = sentence.replace("Carlos Rodas", "Anabella Morfin")
    assert list(name_objections(aligned(right, text))) == []


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("An der langen Ostküste stehen 100 Türme mit Sirenen.", ["Ostküste"]),
        ("An der langen Westküste stehen 100 Türme mit Sirenen.", []),
        ("An der langen Küste stehen 100 Türme mit Sirenen.", []),
        # Two words that only end alike are no kinds of one thing.
        ("Die Polizisten schossen auf die Leute.", []),
    ],
)
def test_kinds_of_one_thing_stand_in_each_others_place(sentence: str, others: list[str]) -> None:
    """„Westküste“ and „Ostküste“; a wider word may be meant."""
    text = "Entlang der langen Westküste sind 100 Türme mit Sirenen errichtet worden. Bei Protesten schoss die Polizei auf die Leute."
    assert [mine for _, mine, _ in told(sentence, list(name_objections(aligned(sentence, text))))] == others


def test_an_office_is_no_name() -> None:
    """Whom a passage names instead is told by a name, and not by what it says of him."""
    text = "Die Diskussion drehte sich laut Kremlsprecher Dmitri Peskow um die alte Werft."
    sentence = "Die Diskussion drehte sich laut Außenminister Sergej Lawrow um die alte Werft."
    [(_, name, message)] = told(sentence, list(name_objections(aligned(sentence, text))))
    assert (name, "“Dmitri”" in message or "“Peskow”" in message) == ("Sergej", True)


COURT = "Das Landgericht Düsseldorf muss den Prozess neu aufnehmen. Der Schweizer Botschafter nahm die Erklärung entgegen."


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Das Düsseldorfer Landgericht muss den Prozess neu aufnehmen.", []),
        ("Das Kölner Landgericht muss den Prozess neu aufnehmen.", ["Kölner"]),
        ("Der Schweizer Botschafter nahm im Gespräch die Erklärung entgegen.", []),
        ("Der französische Botschafter nahm die Erklärung entgegen.", ["französische"]),
    ],
)
def test_the_town_or_land_before_a_noun_is_that_of_the_passage(sentence: str, words: list[str]) -> None:
    """Whichever side of the noun it stands on there; what is no name anywhere is none."""
    found = name_objections(aligned(sentence, COURT))
    assert [sentence[one.span.start : one.span.end] for one in found] == words
