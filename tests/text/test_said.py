"""Which phrases of a class may stand in a text, by its words alone."""

from claimcheck.text.said import Listed, said_in


def _standing(text: str, *phrases: str, begins: bool = False, ends: bool = False) -> list[str]:
    return sorted(said_in(text).standing(Listed(phrases, begins=begins, ends=ends)))


def test_all_words_of_a_phrase_must_stand() -> None:
    """In any order and case, since a pattern looks for their place; a word that only holds one is none."""
    listed = ("not so", "so", "believ…", "…est", "rest of")
    assert _standing("So it is NOT.", *listed) == ["not so", "so"]
    assert _standing("The largest believer sows", *listed) == ["believ…", "…est"]
    assert _standing("nothing", *listed) == []


def test_letters_beside_a_class() -> None:
    """Where more letters may stand beside it, words that end or begin like it are enough."""
    assert _standing("Kriegsreporter", "reporter") == []
    assert _standing("Kriegsreporter", "reporter", begins=True) == ["reporter"]
    assert _standing("Reporterinnen", "reporter", ends=True) == ["reporter"]


def test_a_sign_must_stand_there() -> None:
    """A phrase that has no word is looked for by its signs."""
    assert _standing("30 %", "%", "$") == ["%"]
    assert _standing("thirty", "%", "$") == []


def test_spellings_of_one_word() -> None:
    """„ß“ is „ss“, and a long s an s; what is asked of a text that was looked at before counts, too."""
    text = "Daſs er unterliess"
    assert _standing(text, "daß") == ["daß"]
    assert _standing(text, "unterließ") == ["unterließ"]
    assert _standing(text, "unterl…") == ["unterl…"]
    assert _standing(text, "verließ") == []
