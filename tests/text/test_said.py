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


def test_what_may_stand_without_a_look_at_the_phrases() -> None:
    """A class of which no word is there has no phrase there either."""
    listed = Listed(("not so", "…est"))
    assert said_in("It is not.").may_have(listed)
    assert said_in("The largest.").may_have(listed)
    assert not said_in("Nothing").may_have(listed)


def test_where_each_word_stands() -> None:
    """In lower case and in order."""
    assert said_in("Er kam, er ging.").places == {"er": [0, 2], "kam": [1], "ging": [3]}
