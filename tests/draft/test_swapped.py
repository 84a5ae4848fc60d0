"""Names that stand in the article, and not where the sentence has them."""

import pytest

from claimcheck.draft.swapped import swapped_objections, titled_objections

from .beside import held, told

TEXT = (
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
    assert told(sentence, list(swapped_objections(held(sentence, TEXT)))) == found


def test_a_passage_that_takes_up_somebody_tells_of_nobody_else() -> None:
    """„Er“ may be whom the sentence names."""
    text = "Holger Kern kam nach Kiel. Er lobte in Kiel die Beamten vor Peter Moor und allen Gästen."
    sentence = "Holger Kern lobte die Beamten und alle Gäste."
    assert list(swapped_objections(held(sentence, text))) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Justizminister Holger Kern lobte die Beamten.", []),
        ("Justizminister Kern lobte die Beamten.", []),
        (
            "Wirtschaftsminister Holger Kern warf den Reedern Betrug vor.",
            [("name", "Kern", "says “Wirtschaftsminister Kern”, the source says “Wirtschaftsminister Moor”")],
        ),
        (
            "Justizminister Holger Reeder lobte die Beamten.",
            [("name", "Reeder", "says “Holger Reeder”, the source says “Holger Kern”")],
        ),
        # The article tells elsewhere that he is one.
        ("Direktor Peter Moor kam später.", []),
    ],
)
def test_a_title_must_be_that_of_the_name(sentence: str, found: list[tuple[str, str, str]]) -> None:
    """And a given name that of the surname behind it."""
    assert told(sentence, list(titled_objections(held(sentence, TEXT)))) == found


def test_a_person_may_be_known_only_to_be_a_name() -> None:
    """Whoever has no known given name is somebody else all the same."""
    text = "Die Juristin Anabella Morfin verwies auf auffällige Jugendliche, die man aus der Einrichtung verlegen wollte. Minister Carlos Rodas kam später nach Kiel."
    sentence = "Auffällige Jugendliche wollte man aus der Einrichtung verlegen, wie Carlos Rodas sagte."
    assert [kind for kind, _, _ in told(sentence, list(swapped_objections(held(sentence, text))))] == ["name"]
    right = sentence.replace("Carlos Rodas", "Anabella Morfin")
    assert list(swapped_objections(held(right, text))) == []
