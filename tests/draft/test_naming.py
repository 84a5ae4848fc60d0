"""Which words are names."""

import pytest

from claimcheck.draft.naming import Sort, known_names, lead_of, names_in
from claimcheck.quantities.counted import land
from claimcheck.text.content import words_of


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("Das sagte Kremlsprecher Peskow in Grodno.", "de", {"Peskow": "person", "Grodno": "place"}),
        ("Die Soldaten kamen nach Angaben der Behörde.", "de", {}),
        ("Er lebt seit Jahren in Bulgarien.", "de", {"Bulgarien": "place"}),
        ("Die russische Armee schweigt.", "de", {"russische": "place"}),
        ("In Hamburg und Bremen Schluss zu machen, hilft.", "de", {"Hamburg": "place"}),
        ("Das meldet die Agentur AFP.", "de", {"AFP": "other"}),
        ("Ein Berliner Autor schreibt.", "de", {}),
        ("Das berichtet Personalrätin Karin Obermann.", "de", {"Karin": "person", "Obermann": "person"}),
        ("Er will schon im Januar Bescheid gewusst haben.", "de", {}),
        ("They welcomed Peskov at the port on Monday.", "en", {"Peskov": "other"}),
        ("Snow fell on the port.", "en", {}),
    ],
)
def test_names_show_by_their_shape_and_neighbours(text: str, language: str, names: dict[str, str]) -> None:
    """In German by what stands before them, in English by their capital."""
    assert {named.word.text: named.sort.value for named in names_in(text, language)} == names


def test_what_is_a_name_somewhere_is_one_everywhere() -> None:
    """Also where nothing beside it shows it."""
    known = known_names(["Das sagte Präsident Peskow."], "de")
    found = [(one.word.text, one.sort, one.is_shown) for one in names_in("Dann kam Peskow.", "de", known)]
    assert found == [("Peskow", Sort.PERSON, False)]


@pytest.mark.parametrize(
    ("word", "nation"),
    [
        ("Bulgarien", "bulgarian"),
        ("russische", "russian"),
        ("Spannungen", None),
        ("polnisch", "polish"),
        ("Frankreichs", "french"),
        ("Land", None),
    ],
)
def test_a_land_is_its_nations(word: str, nation: str | None) -> None:
    """By what begins the adjective."""
    assert land(word) == nation


def test_a_word_is_led_by_a_preposition_with_an_article_or_without() -> None:
    """Right before it alone."""
    words = words_of("Kern fuhr in die Schweiz nach Genf.", "de")
    assert [lead_of(words, at, {"in", "nach"}) for at in (0, 4, 6)] == [(), ("in", "die"), ("nach",)]
