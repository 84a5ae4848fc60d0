"""What is passed over without a look is what nothing would be found in: each gate beside the rule without it."""

import re
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.text import boundary, denial
from claimcheck.text.article import Article
from claimcheck.text.dates import times_in
from claimcheck.text.fold import fold
from claimcheck.text.language import is_latin
from claimcheck.text.left_out import condition, loosening, revoking, running_on
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.said import Listed
from claimcheck.text.span import Span

AROUND = [
    "bei\u00adnahe",
    "fast",
    "far from",
    "at least",
    "höchstens",
    "spätestens",
    "+",
    "9000",
    "alle",
    "am 5. Mai",
]
AROUND += [
    "fru\u0308hestens",
    "„",
    ", ",
    ".",
    "-\n",
    "Minsk",
    "supposedly",
    "weit entfernt von",
    "das Gegenteil von",
]


@given(st.lists(st.sampled_from(AROUND), min_size=3, max_size=8), st.integers(0, 40), st.integers(1, 40))
def test_nothing_makes_less_for_certain_without_a_word_that_does(
    pieces: list[str], start: int, length: int
) -> None:
    """Whatever is quoted: what perhaps does stands beside it."""
    text = " ".join(pieces)
    quoted = [Span(min(start, len(text) - 1), min(len(text), start + length))]
    if quoted[0].start < quoted[0].end:
        with (
            patch.object(loosening, "_may_end", lambda *_: True),
            patch.object(loosening, "_may_begin", lambda *_: True),
        ):
            every = list(loosening.loosened(text, quoted, ("de", "en")))
        assert every == list(loosening.loosened(text, quoted, ("de", "en")))
        certain = [
            item for item in loosening.loosened(text, quoted, ("de", "en"), doubts=False) if item.is_certain
        ]
        assert certain == [item for item in every if item.is_certain]


class _All(frozenset[str]):
    """Holds every word."""

    def __contains__(self, _word: object) -> bool:
        """Return True."""
        return True

    def isdisjoint(self, _words: object) -> bool:
        """Return False."""
        return False


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


@given(st.lists(st.sampled_from(["5", "000", ".", " ", ".", "€", "±", "Million"]), min_size=2, max_size=6))
@example(["5", " ", "€"])
@example(["5", ".", " ", "000"])
def test_a_full_stop_before_a_space_parts_no_number(pieces: list[str]) -> None:
    """At every place of a text, every one of which may be inside a number."""
    text = fold("".join(pieces))
    places = range(len(text.text) + 1)
    found = [boundary.cuts(text, place) for place in places]
    with patch.object(boundary, "_may_count", lambda *_: True):
        assert found == [boundary.cuts(text, place) for place in places]


CONDITIONAL = ["wenn", "ob", "if", "unless", "und", "auch", "sie kommen", "the dam breaks", "hält der Damm"]
CONDITIONAL += [", ", ". ", "?", " ", ": ", "Sollte ", "warum", "geprüft werde"]


@given(
    st.lists(st.sampled_from(CONDITIONAL), min_size=2, max_size=9),
    st.integers(0, 40),
    st.integers(1, 40),
    st.sampled_from(["de", "en"]),
)
def test_no_clause_is_open_without_a_word_that_opens_one(
    pieces: list[str], start: int, length: int, language: str
) -> None:
    """Wherever the quotation begins and ends."""
    text = " ".join(pieces)
    piece = Span(min(start, len(text) - 1), min(len(text), start + length))
    if piece.start < piece.end:
        found = condition.conditions(Article(text, language), [piece])
        with patch.object(condition, "_may_open", lambda *_: True):
            assert found == condition.conditions(Article(text, language), [piece])


TIMES = ["bis", "until", "till", "März", "Ende 2024", "zu", " ", "next week", "20", "Montag", "seit"]


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


ALWAYS = Listed(("%",))
"""A class of which something may stand in every text."""

REVOKING = [*sorted(revoking.BORNE)[::9], *sorted(denial._WITHDRAWING)[::5], "Rücknahme", "retraction"]  # noqa: SLF001
REVOKING += [
    "Pressemitteilung",
    "That",
    "Das",
    "the",
    "der",
    "so",
    "was",
    "hoax",
    "nicht",
    "zurück",
    "Mel-\ndung",
]


@given(st.lists(st.sampled_from(REVOKING), min_size=1, max_size=8), st.sampled_from(["de", "en", None]))
def test_nothing_is_taken_back_without_a_word_that_does(words: list[str], language: str | None) -> None:
    """Whatever else the next sentence says."""
    text = " ".join(words) + "."
    behind = [Span(0, len(text))]
    found = revoking.revoked(text, behind, language)
    with (
        patch.object(revoking, "_BEARING", ALWAYS),
        patch.object(revoking, "_RETRACTING", ALWAYS),
        patch.object(denial, "_WITHDRAWN", ALWAYS),
    ):
        assert found == revoking.revoked(text, behind, language)
