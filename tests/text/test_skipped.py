"""What is passed over without a look is what nothing would be found in: each gate beside the rule without it."""

import re
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import boundary
from claimcheck.text.dates import times_in
from claimcheck.text.fold import fold
from claimcheck.text.language import is_latin
from claimcheck.text.left_out import running_on
from claimcheck.text.negation import lists_of, negations, tokens_of


class _All(frozenset[str]):
    """Holds every word."""

    def __contains__(self, _word: object) -> bool:
        """Return True."""
        return True


LISTS = lists_of(("de", "en"))
NEGATING = [
    *sorted(LISTS.negations)[::9],
    *(" ".join(phrase) for phrase in sorted(LISTS.phrases)[::9]),
    *(" ".join(phrase) for phrase in sorted(LISTS.harmless)[::9]),
    *(f"{verb} es {rest}" for verb, rest in sorted((*LISTS.closing.items(), *LISTS.parted.items()))[::5]),
    "far from being",
]
JOINTS = ["der Rat", "nahm", ",", ".", "und", "an"]


@given(st.lists(st.sampled_from(NEGATING + 4 * JOINTS), max_size=8))
def test_words_of_no_list_negate_nothing(pieces: list[str]) -> None:
    """Whatever stands around them."""
    tokens = tokens_of(" ".join(pieces))
    every = LISTS._replace(marked=_All())
    assert list(negations(tokens, LISTS)) == list(negations(tokens, every))


NUMBERS = [
    "half a million",
    "a half",
    "halbe Million",
    "null Komma fünf",
    "three point two",
    "two and a half",
]
NUMBERS += ["12 000", "5", "±", " ", "-", "Punkt", "comma", "hundred and five", "€", "Poppe", "Rat", ".", "x"]


@given(st.lists(st.sampled_from(NUMBERS), min_size=1, max_size=6))
def test_no_number_is_cut_where_no_word_of_one_stands(pieces: list[str]) -> None:
    """At every place of a text."""
    text = fold(" ".join(pieces))
    places = range(len(text.text) + 1)
    found = [boundary.cuts(text, place) for place in places]
    with patch.object(boundary, "_SAID", ("",)), patch.object(boundary, "_POINTING", ("",)):
        assert found == [boundary.cuts(text, place) for place in places]


@given(st.text(alphabet="aé„“ .9ЖΩא中ɐ", max_size=12))
def test_a_text_is_latin_as_a_count_of_each_letter_says(text: str) -> None:
    """Half of the letters may be of other scripts."""
    letters = [letter for letter in text if letter.isalpha()]
    assert is_latin(text) == (2 * sum(letter > "\u024f" for letter in letters) <= len(letters))


@given(st.text(alphabet="a. \n\u00a0\"'”“’»«)]?", max_size=12))
def test_marks_that_close_are_taken_off_an_end_in_any_order(text: str) -> None:
    """As a pattern of them would."""
    bare = re.sub(r"[\s\"'”“’»«)\]]*\Z", "", text)
    assert running_on._end(text) == running_on._end(bare)  # noqa: SLF001 -- what the end is made of is its own


@given(
    st.lists(st.sampled_from(["8", ":30", " p.m.", " noon", " Uhr", "19.30", "midnight", "am"]), max_size=5)
)
def test_no_time_is_told_without_a_digit(pieces: list[str]) -> None:
    """Whatever words of time stand there."""
    text = "".join(pieces)
    assert any(map(str.isdigit, text)) or not list(times_in(text))
