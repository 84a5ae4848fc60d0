"""Words of a sentence: where each begins and ends, and which stand in quotation marks."""

from collections.abc import Callable

import pytest

from claimcheck.speech.segment import Sentence
from claimcheck.text.span import Span

Parse = Callable[..., Sentence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2.000 Mann, 9,5 Prozent", ["2.000", "Mann", ",", "9,5", "Prozent"], id="numbers"),
        pytest.param("Um 5, bis 10.", ["Um", "5", ",", "bis", "10", "."], id="number-before-a-mark"),
        pytest.param("2022-12 und 2022-12-01", ["2022-12", "und", "2022-12-01"], id="dates"),
        pytest.param("Dr. A. Meier", ["Dr.", "A.", "Meier"], id="titles-and-initials"),
        pytest.param("High-Tech- und IT", ["High-Tech-", "und", "IT"], id="hyphens"),
        pytest.param("t-online.de/x", ["t-online.de/x"], id="web-site"),
        pytest.param("Putin’s man's", ["Putin’s", "man's"], id="apostrophes"),
        pytest.param("„Ja!“", ["„", "Ja", "!", "“"], id="marks"),
        pytest.param("a\u200bb 😀", ["a", "\u200b", "b", "😀"], id="odd-characters"),
    ],
)
def test_words_are_cut(parse: Parse, text: str, expected: list[str]) -> None:
    """Numbers, abbreviations and joined words stay whole, every other mark stands alone."""
    assert [word.text for word in parse(text).words.items] == expected


def test_quoted_words_know_their_region(parse: Parse) -> None:
    """Words of the first and second quotation are numbered, others are not."""
    words = parse("„Ja“ und „nein danke“").words.items
    assert [(word.text, word.quoted) for word in words if word.text.isalpha()] == [
        ("Ja", 0),
        ("und", -1),
        ("nein", 1),
        ("danke", 1),
    ]


def test_final_marks_are_no_part_of_the_sentence(parse: Parse) -> None:
    """The end lies before the last marks, but not inside quotation marks."""
    ends = [parse(text).words.end for text in ("Er geht!?", "Er geht", "„Er geht.“", "...")]
    assert ends == [2, 2, 5, 0]


def test_words_side_by_side_are_one_span(parse: Parse) -> None:
    """The spans of single words are joined where nothing but a blank parts them."""
    words = parse("Er hat es gesagt").words
    assert [words.spans((0, 1, 3)), words.span(0, 2)] == [(Span(0, 6), Span(10, 16)), Span(0, 6)]


def test_a_span_ends_before_its_comma(parse: Parse) -> None:
    """A comma behind the last word is left out, one alone is kept."""
    words = parse("Er, sie").words
    assert [words.span(0, 2), words.span(1, 2)] == [Span(0, 2), Span(2, 3)]


def test_a_quoted_word_is_neither_small_nor_listed(parse: Parse) -> None:
    """Words in quotation marks are somebody's, and no cue of the article."""
    words = parse("sagte „sagte“").words.items
    listed = frozenset(["sagte"])
    assert [(w.is_small, w.is_one_of(listed)) for w in words if w.text == "sagte"] == [
        (True, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('"Bild" und "Die Welt"', set(), id="names"),
        pytest.param('"Voice of America"', set(), id="little-words-of-a-name"),
        pytest.param('"We left" und "Bild"', {0}, id="small-word"),
        pytest.param('"Never," he said', {0}, id="pause"),
        pytest.param('Papers as "Bild," and "Stern"', set(), id="pause-in-a-list"),
        pytest.param('"taz"', set(), id="one-small-word"),
    ],
)
def test_speech_is_told_from_names(parse: Parse, text: str, expected: set[int]) -> None:
    """What holds a small word, or opens a sentence and ends in a pause, is somebody's words."""
    assert parse(text).words.spoken == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("14:05 Moor kam", "Moor"),
        ("14:05 Uhr - Moor kam", "Moor"),
        ("[14:05] „Ja“, sagte Moor", "„"),
        ("14:05 kam Moor", "14:05"),
        ("14.05 Millionen kamen", "14.05"),
    ],
)
def test_a_time_stamp_belongs_to_no_sentence(parse: Parse, text: str, first: str) -> None:
    """A time at the start of a line is left out before a capital; one that the sentence goes on with is its own."""
    assert parse(text).words.items[0].text == first
