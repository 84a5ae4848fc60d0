"""Word lists are read as they are written."""

from claimcheck.text.wordlist import lines, longest_first, named_words, ordered_words, united, word_set


def test_a_block_of_words_is_a_set() -> None:
    """Blanks and line breaks part the words, and a word written twice is there once."""
    assert word_set("  rund knapp\n  etwa rund ") == frozenset({"rund", "knapp", "etwa"})


def test_words_of_a_set_may_have_several_parts() -> None:
    """Where commas part the words, a blank belongs to its word."""
    assert word_set("bis, bis zu,\n mehr als", ",") == frozenset({"bis", "bis zu", "mehr als"})


def test_ordered_words_keep_their_order() -> None:
    """Words stand as they are written, and one written twice is there twice."""
    assert ordered_words("  zwei eins\n  zwei ") == ("zwei", "eins", "zwei")


def test_a_block_of_lines_has_no_empty_one() -> None:
    """Blanks around a line are no part of it, blanks in it are; an empty line is none."""
    assert lines("""
        dem vernehmen nach

        wohl
    """) == ("dem vernehmen nach", "wohl")


def test_a_phrase_comes_before_what_it_begins_with() -> None:
    """Longer phrases come first, equally long ones by the alphabet."""
    assert longest_first(["bis", "ab", "bis zu", "an"]) == ("bis zu", "bis", "ab", "an")


def test_a_line_names_its_words() -> None:
    """Each word has the name before the colon of its line."""
    block = """
        soldier: Soldat Soldaten
        tank: Panzer
    """
    assert named_words(block) == {"Soldat": "soldier", "Soldaten": "soldier", "Panzer": "tank"}


def test_a_word_of_several_parts_keeps_its_blanks() -> None:
    """Where commas part the words, a blank belongs to its word."""
    block = "week: Woche, letzte Woche"
    assert named_words(block, between=",") == {"Woche": "week", "letzte Woche": "week"}


def test_the_lists_of_several_languages_are_one() -> None:
    """Only the languages asked for count."""
    lists = {"de": word_set("und"), "en": word_set("and"), "fr": word_set("et")}
    assert united(lists, ["de", "en"]) == frozenset({"und", "and"})
    assert united(lists, []) == frozenset()
