"""No character acts, and none is lost."""

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.render.visible import visible, visible_block

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TAGS = "".join(map(chr, range(0xE0000, 0xE0080)))
WIDTHLESS = "\u00ad\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\ufff9\ufffa\ufffb"

SHOWN_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Format characters that have a glyph of their own (Unicode: Prepended_Concatenation_Mark)."""


JOINERS = "\u200c\u200d"


def _acts(character: str) -> bool:
    """Return whether a terminal or a renderer obeys *character* instead of showing it."""
    category = unicodedata.category(character)
    return category in {"Cc", "Cs", "Zl", "Zp"} or character in BIDI + WIDTHLESS + TAGS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("a\nb", "a⏎b"),
        ("a\tb", "a⇥b"),
        ("a\rb", "a␍b"),
        ("a\0b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("\x9b31m", "<U+009B>31m"),
        ("a\u202eb", "a<U+202E>b"),
        ("a\u200bb", "a<U+200B>b"),
        ("a\u2028b", "a<U+2028>b"),
        ("a\ud800b", "a<U+D800>b"),
        ("a\ufffeb\uffff", "a<U+FFFE>b<U+FFFF>"),
        ("a\U000e0041b", "a<U+E0041>b"),
        ("[sic] [/x] :smile: ü 9–5 ½ 東京 👍", "[sic] [/x] :smile: ü 9–5 ½ 東京 👍"),
        ("", ""),
    ],
)
def test_acting_characters_are_shown_and_others_left(text: str, shown: str) -> None:
    """Controls become pictures, invisible ones their code point, everything else stays."""
    assert visible(text) == shown


def test_every_acting_character_is_shown() -> None:
    """Of all code points no control, surrogate, separator, bidirectional or widthless one is left."""
    acting = [c for c in map(chr, range(sys.maxunicode + 1)) if _acts(c)]
    assert [hex(ord(c)) for c in acting if any(map(_acts, visible(c)))] == []


def test_no_letter_mark_or_symbol_is_changed() -> None:
    """Of all code points every letter, mark, number, punctuation mark, symbol and space stays as it is."""
    plain = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c)[0] not in "CZ")
    spaces = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) == "Zs")
    assert visible(plain + spaces) == plain + spaces


def test_every_format_character_without_a_glyph_is_shown() -> None:
    """No format character (Cf) of any script passes through unseen."""
    formats = [c for c in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(c) == "Cf"]
    assert [hex(ord(c)) for c in formats if visible(c) == c and c not in SHOWN_FORMATS] == []


def test_acting_characters_stay_distinct() -> None:
    """No two acting characters are shown alike, so that none is lost."""
    acting = [c for c in map(chr, range(sys.maxunicode + 1)) if _acts(c)]
    assert len({visible(c) for c in acting}) == len(acting)


@given(st.text())
def test_visible_text_is_one_line_that_does_not_act(text: str) -> None:
    """Whatever the text, what is shown is one line without an acting character, joiners in words aside."""
    assert not any(_acts(character) and character not in JOINERS for character in visible(text))


@pytest.mark.parametrize(
    "word",
    [
        "کتاب\u200cخانه",
        "نامه\u200cها",
        "هـ\u200d",
        "क्\u200dष",
        "Auf\u200clage",
        "👩\U0001f3fd\u200d🚒",
        "❤\ufe0f\u200d🔥",
        "۱۲\u200cنفر",
    ],
)
def test_a_joiner_inside_a_word_or_emoji_stays(word: str) -> None:
    """Where spelling asks for a joiner it is shown as it stands, in a sentence, too."""
    assert (visible(word), visible(f"„{word}“ und {word}.")) == (word, f"„{word}“ und {word}.")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\u200c", "<U+200C>"),
        ("a \u200db", "a <U+200D>b"),
        ("Wort\u200c und", "Wort<U+200C> und"),
        ("12\u200c000", "12<U+200C>000"),
        ("می\u200c\u200cخواهم", "می\u200c<U+200C>خواهم"),
        ("(\u200d)", "(<U+200D>)"),
    ],
)
def test_a_joiner_that_stands_alone_is_shown(text: str, shown: str) -> None:
    """Nothing hides: one that joins nothing, parts the digits of a number, or follows another one has its sign."""
    assert visible(text) == shown


@given(st.text())
def test_visible_text_stays_as_it_is(text: str) -> None:
    """Showing what is shown changes nothing."""
    assert visible(visible(text)) == visible(text)


TEXTS = st.text(st.characters(exclude_characters=JOINERS))


@given(TEXTS, TEXTS)
def test_visible_shows_character_by_character(first: str, second: str) -> None:
    """No character changes how another one is shown; only joiners depend on where they stand."""
    assert visible(first + second) == visible(first) + visible(second)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("a\x1bb\n\tc", "a␛b\n⇥c"), ("a\u2028b", "a<U+2028>b")],
)
def test_a_block_keeps_its_line_breaks(text: str, shown: str) -> None:
    """A block keeps its line breaks and shows everything else that acts."""
    assert visible_block(text) == shown


def test_naughty_strings_do_not_act(data: Path) -> None:
    """None of the Big List of Naughty Strings acts."""
    naughty = json.loads((data / "hostile" / "blns" / "blns.json").read_text(encoding="utf-8"))
    assert [text for text in naughty if any(_acts(c) and c not in JOINERS for c in visible(text))] == []


def test_terminal_payloads_do_not_act(data: Path) -> None:
    """None of the terminal payloads acts, and what of them is plain stays."""
    path = data / "hostile" / "own" / "terminal-payloads.json"
    payloads = json.loads(path.read_text(encoding="utf-8")).values()
    left = ["".join(c for c in text if not _acts(c)) for text in payloads]
    lost = [text for text, plain in zip(payloads, left, strict=True) if not _is_within(plain, visible(text))]
    assert (
        lost,
        [text for text in payloads if any(_acts(c) and c not in JOINERS for c in visible(text))],
    ) == (
        [],
        [],
    )


def _is_within(part: str, whole: str) -> bool:
    """Return whether the characters of *part* stand in *whole* in that order."""
    rest = iter(whole)
    return all(character in rest for character in part)
