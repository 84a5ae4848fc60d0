"""Folding: what is only typography, what is never touched, and the way back to the original offsets."""

import re
import sys
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text.fold import (
    PARAGRAPH_MARK,
    fold,
    fold_joined,
    fold_words,
    has_line_end_hyphen,
    on_one_line,
)

Grows = Callable[[Callable[[str], object], str], bool]
DOUBLE_QUOTES = "“”„‟«»〝〞〟"
SINGLE_QUOTES = "‘’‚‛‹›´`ʼ"
DASHES = "‐‑‒–—―−﹘﹣"
SPACES = "\t\x1f\xa0\u1680\u2000\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_BREAKS = ("\n", "\r", "\r\n", "\v", "\f", "\x85", "\u2028")
INVISIBLE = "\u00ad\u034f\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2063\ufe0e\ufe0f\ufeff\U000e0101"
REORDERING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
"""Bidirectional classes of what changes the order in which a line is shown."""

SIGNS_OF_THEIR_OWN = (
    "ARABIC",
    "SYRIAC",
    "KAITHI",
    "INTERLINEAR",
    "EGYPTIAN",
    "TAG",
    "LANGUAGE TAG",
    "CANCEL TAG",
)
"""What the names of format characters begin with that have a glyph, frame other text, or spell a flag's country."""

UNSEEN_MARKS = (
    "VARIATION SELECTOR",
    "MONGOLIAN FREE VARIATION SELECTOR",
    "COMBINING GRAPHEME JOINER",
    "KHMER VOWEL INHERENT",
)


def composes_at_once(character: str) -> bool:
    """Return whether *character* needs no second step to be composed; those have a test of their own."""
    parts = unicodedata.normalize("NFD", character)
    return (
        not "\u1100" <= character <= "\u11ff" and sum(not unicodedata.combining(part) for part in parts) < 3
    )


TYPOGRAPHY = st.lists(
    st.one_of(
        st.sampled_from([*DOUBLE_QUOTES, *SINGLE_QUOTES, *DASHES, *SPACES, *INVISIBLE, *"-'\" \n\n\r\u2029"]),
        st.sampled_from([*"abcxyzäÖß0159.,:%²½ﬁ…", "und", "\u0308", "\u0301", "\u0323", "\u0344", "\u0958"]),
        st.characters(exclude_categories=["Cs"]).filter(composes_at_once),
    ),
    max_size=40,
).map("".join)
"""Texts dense in what is folded."""


@pytest.mark.parametrize("mark", DOUBLE_QUOTES)
def test_a_double_quotation_mark_becomes_the_plain_one(mark: str) -> None:
    """Every kind of double quotation mark folds to the straight one."""
    assert fold(f"sagte {mark}ja").text == 'sagte "ja'


@pytest.mark.parametrize("mark", SINGLE_QUOTES)
def test_a_single_quotation_mark_becomes_the_apostrophe(mark: str) -> None:
    """Every kind of single quotation mark and accent used as one folds to the apostrophe."""
    assert fold(f"don{mark}t").text == "don't"


def test_unicode_names_no_other_paired_quotation_mark() -> None:
    """What Unicode calls an initial or final quotation mark is folded."""
    paired = [
        chr(code)
        for code in range(0x10000)
        if unicodedata.category(chr(code)) in {"Pi", "Pf"} and "QUOTATION MARK" in unicodedata.name(chr(code))
    ]
    assert [mark for mark in paired if fold(mark).text not in {'"', "'"}] == []


@pytest.mark.parametrize("dash", DASHES)
def test_a_dash_becomes_the_hyphen(dash: str) -> None:
    """Every kind of dash folds to the hyphen in the text that is searched."""
    assert fold(f"5{dash}10").text == "5-10"


@pytest.mark.parametrize("dash", DASHES)
def test_a_dash_stays_in_the_drawn_text(dash: str) -> None:
    """The drawn text keeps dashes as written, because they bind differently."""
    assert fold(f"5{dash}10").drawn == f"5{dash}10"


@pytest.mark.parametrize("space", SPACES)
def test_a_space_becomes_the_plain_one(space: str) -> None:
    """Every kind of space folds to the plain space."""
    assert fold(f"12{space}000").text == "12 000"


@pytest.mark.parametrize("line_break", LINE_BREAKS)
def test_a_line_break_becomes_a_space(line_break: str) -> None:
    """One line break of any kind, with the spaces around it, is one space."""
    assert fold(f"bis zu \t{line_break}  9000").text == "bis zu 9000"


@pytest.mark.parametrize(
    "blank",
    ["\n\n", "\r\n\r\n", "\n \t\n", "\n\n\n\n", "\u2029", " \u2029\n", "\n\u200b\n", "\n\xa0\n", "\n\u2028"],
)
def test_a_blank_line_becomes_the_paragraph_mark(blank: str) -> None:
    """A blank line is no plain space, so that no quotation runs on from a heading unnoticed."""
    assert fold(f"Titel{blank}Text").text == f"Titel{PARAGRAPH_MARK}Text"


@pytest.mark.parametrize("invisible", INVISIBLE)
def test_a_character_without_width_vanishes(invisible: str) -> None:
    """Soft hyphens, zero-width spaces and joiners, direction marks and byte order marks vanish."""
    assert fold(f"9{invisible}000{invisible}").text == "9000"


def _is_unseen(character: str) -> bool:
    """Return whether a renderer may pass over *character* unseen, and nothing else hangs on it."""
    name = unicodedata.name(character, "")
    if unicodedata.category(character) == "Cf":
        is_sign = name.startswith(SIGNS_OF_THEIR_OWN) and name != "ARABIC LETTER MARK"
        return not is_sign and unicodedata.bidirectional(character) not in REORDERING
    return name.startswith(UNSEEN_MARKS)


def test_whatever_unicode_calls_ignorable_vanishes() -> None:
    """Of all assigned characters those without a glyph vanish, by their properties; no other format or mark does."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]
    kinds = [c for c in every if unicodedata.category(c) in {"Cf", "Mn", "Mc", "Me"}]
    vanishing = {c for c in kinds if fold(f"9{c}9").text == "99"}
    assert vanishing == {c for c in kinds if _is_unseen(c)}


@pytest.mark.parametrize("page", ["\n\f", "\f\n", "\r\n\f", "\n \f", "\f", "\n\n\f", "\r\n\r\n\f"])
def test_a_page_break_is_one_line_break(page: str) -> None:
    """A form feed beside a line break, or behind one empty line, ends a page, and no sentence: that runs on over it, a broken word, too."""
    folded = [fold(f"im Monat{page}40 Trup-{page}pen").text, fold(f"Seite 1\n\n\n{page}Seite 2").text]
    assert folded == ["im Monat 40 Truppen", f"Seite 1{PARAGRAPH_MARK}Seite 2"]


@pytest.mark.parametrize(
    ("written", "offset", "folded"),
    [
        ("Die Trup-\n  pen", 4, 4),
        ("Die Trup-\n  pen", 12, 8),
        ("Die Trup-\n  pen", 9, 7),
        ("u\u0308b", 1, 0),
        ("a", 0, 0),
    ],
)
def test_an_original_offset_leads_to_the_folded_one(written: str, offset: int, folded: int) -> None:
    """The way there is found, too: of what vanished, to the last character before it."""
    assert fold(written).offset_of(offset) == folded


@given(TYPOGRAPHY)
def test_there_and_back_is_the_same_character(text: str) -> None:
    """Where a folded character came from leads to a character that came from the same place."""
    folded = fold(text)
    spans = [folded.original_span(offset, offset + 1) for offset in range(len(folded.text))]
    assert [spans[folded.offset_of(start)] for start, _ in spans] == spans


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("LAND-\nTAG", "LANDTAG"),
        ("Nato-\nBeitritt", "NatoBeitritt"),
        ("Kanna-\nbis", "Kannabis"),
        ("Aus-\nund Einfuhr", "Ausund Einfuhr"),
        ("F-\n16", "F-16"),
        ("5-\njährig", "5-jährig"),
        ("e-mail von Trup-\n  pen", "e-mail von Truppen"),
    ],
)
def test_joined_lines_have_no_hyphen_between_letters(written: str, joined: str) -> None:
    """Whether a hyphen at a line's end is the word's own is not known there, so all between letters go."""
    assert (fold_joined(written).text, has_line_end_hyphen(written)) == (
        joined,
        joined.isalpha() or " " in joined,
    )


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Trup-\npen", "Truppen"),
        ("Trup-\r\n   pen", "Truppen"),
        ("Trup‐\npen", "Truppen"),
        ("Trup\u00ad\npen", "Truppen"),
        ("Trup-\u00ad\npen", "Truppen"),
        ("Nato-\nBeitritt", "Nato-Beitritt"),
        ("U-\nBahn", "U-Bahn"),
        ("5-\njährig", "5-jährig"),
        ("5-\n10", "5-10"),
        ("Aus-\nund Weiterbildung", "Aus- und Weiterbildung"),
        ("Vor-\nbzw. Nachteile", "Vor- bzw. Nachteile"),
        ("pre-\nand post-war", "pre- and post-war"),
        ("Minsk -\nmorgen", "Minsk - morgen"),
        ("Minsk--\nmorgen", "Minsk-- morgen"),
        ("Minsk –\nmorgen", "Minsk - morgen"),
        ("Minsk—\nmorgen", "Minsk- morgen"),
        ("Trup- pen", "Trup- pen"),
        ("Trup-\n\npen", f"Trup-{PARAGRAPH_MARK}pen"),
        ("Trup-\n", "Trup- "),
        ("-\npen", "- pen"),
    ],
)
def test_a_hyphen_at_a_line_end(written: str, folded: str) -> None:
    """A hyphen at a line end joins a word, stays before a capital or digit, and may stand for a word's rest."""
    assert fold(written).text == folded


LINES = st.lists(st.sampled_from(["Trup-", "pen", "Nato-", "Beitritt", "Hafen-", "und", "\n", "\r\n", " ", "2-", "3", "„Ja“", "-"]), max_size=12)  # fmt: skip


@given(LINES)
def test_on_one_line_stands_what_is_folded(parts: list[str]) -> None:
    """What is copied from broken lines is found in them again, word for word."""
    written = "".join(parts)
    if "\n\n" not in re.sub(r"\r| ", "", written):
        assert fold(on_one_line(written)).text == fold(written.strip()).text


def test_on_one_line_nothing_else_is_folded() -> None:
    """Marks and dashes stay as they are; a hyphen within a line, too."""
    written = "„Die Trup-\npen – long-term –\nkommen“, hieß es im\nNato-\nRat"
    assert on_one_line(written) == "„Die Truppen – long-term – kommen“, hieß es im Nato-Rat"


KEPT = [
    "Nato nato NATO",
    "9000",
    "-5 +5 ±5",
    "45 % 45 ‰ 45 °C 45 €",
    "½ ¼ ² ³ ₂",
    "ﬁ ﬂ ß ẞ ss",
    "… ...",
    "ï é ä æ Ø",
    "Ａ１％",
    "′ ″ ＂ ＇",
    "× x",
    "9.000 9,000 9000,0",
    "nicht kein und",
    "a/b a|b a_b a*b",
    "( [ {",
    "·",
    "İ ı",
    "① Ⅳ №",
    "北京 「」",
    "\u202e\u2066",
]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_more_than_typography_stays(text: str) -> None:
    """Case, digits, signs, units, compatibility characters, ligatures, dots and words are never folded."""
    assert fold(text).text == text


def test_composed_and_decomposed_letters_are_one() -> None:
    """Letters and their marks are composed, whichever way they were written."""
    assert fold("u\u0308ber A\u030angstro\u0308m \u212b").text == "über Ångström Å"


@pytest.mark.parametrize("text", ["각하", "ೋ"])
def test_a_cluster_of_three_is_composed(text: str) -> None:
    """A character that composes in two steps folds like its composed form."""
    assert fold(unicodedata.normalize("NFD", text)).text == text


def test_a_letter_with_many_marks_is_composed() -> None:
    """A mark that stands behind others is composed with its letter, too: an acute behind two marks below."""
    assert fold("Ma\u0316\u0317\u0301ka").text == "M\u00e1\u0316\u0317ka"


def test_a_soft_hyphen_before_a_blank_line_joins_no_paragraphs() -> None:
    """What a soft hyphen joins over one line break stays parted over two."""
    assert [fold_words(f"Trup\u00ad{breaks}pen") for breaks in ("\n", "\n\n")] == [
        "Truppen",
        f"Trup{PARAGRAPH_MARK}pen",
    ]


def test_words_fold_as_in_a_text() -> None:
    """A quotation folds as the article does."""
    assert fold_words("„bis zu\n9000“") == '"bis zu 9000"'


def spans_back(written: str, folded_part: str) -> str:
    """Return the original text of *folded_part* in the folded *written*."""
    folded = fold(written)
    start = folded.text.index(folded_part)
    begin, end = folded.original_span(start, start + len(folded_part))
    return written[begin:end]


@pytest.mark.parametrize(
    ("written", "folded_part", "original"),
    [
        ("Die Trup-\n  pen kommen", "Truppen", "Trup-\n  pen"),
        ("Die Trup\u00adpen kommen", "Truppen", "Trup\u00adpen"),
        ("bis \n\t zu 9000", "bis zu", "bis \n\t zu"),
        ("\ufeffbis zu", "bis", "bis"),
        ("bis\u200b zu", "bis", "bis"),
        ("u\u0308ber A\u030a", "über", "u\u0308ber"),
        ("u\u0308ber  A\u030a", "Å", "A\u030a"),
        ("a\n\nb", PARAGRAPH_MARK, "\n\n"),
        ("„Ja“, sagte", '"Ja"', "„Ja“"),
        ("\u0958 b", "\u0915\u093c", "\u0958"),
    ],
)
def test_a_folded_span_leads_back(written: str, folded_part: str, original: str) -> None:
    """The original span of folded words is what was written for them, and no more."""
    assert spans_back(written, folded_part) == original


@pytest.mark.parametrize(("offset", "original"), [(0, 0), (4, 6), (5, 7)])
def test_an_empty_span_stays_empty(offset: int, original: int) -> None:
    """An empty folded span is empty in the original, too."""
    assert fold("Trup-\npen").original_span(offset, offset) == (original, original)


@given(TYPOGRAPHY)
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folding is idempotent."""
    folded = fold(text).text
    assert fold(folded).text == folded


@given(TYPOGRAPHY)
def test_folding_agrees_with_nfc(text: str) -> None:
    """Decomposed, composed and unnormalized text fold alike, and to composed text."""
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    actual = [fold(text).text, fold(decomposed).text, unicodedata.normalize("NFC", fold(text).text)]
    assert [fold(composed).text] * 3 == actual


@given(TYPOGRAPHY)
def test_letters_and_digits_survive_folding(text: str) -> None:
    """Folding never adds, drops or changes a letter or a digit."""

    def letters(written: str) -> str:
        return "".join(character for character in written if character.isalnum() and character != "ʼ")

    visible = "".join(character for character in text if character not in INVISIBLE)
    assert letters(fold(text).text) == letters(unicodedata.normalize("NFC", visible))


@given(TYPOGRAPHY)
def test_the_offset_map_is_monotone_and_within_range(text: str) -> None:
    """Every folded character came from a span of the text, and later ones from no earlier span."""
    folded = fold(text)
    spans = [folded.original_span(offset, offset + 1) for offset in range(len(folded.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)
    assert [end for _, end in spans] == sorted(end for _, end in spans)


@given(TYPOGRAPHY)
def test_the_drawn_text_has_the_same_offsets(text: str) -> None:
    """The drawn text is as long as the folded one and differs in dashes alone."""
    folded = fold(text)
    pairs = zip(folded.drawn, folded.text, strict=True)
    assert {(drawn, plain) for drawn, plain in pairs if drawn != plain} <= {(dash, "-") for dash in DASHES}


@pytest.mark.parametrize(
    "unit",
    [
        *(".", "„", "(", "-", "\n", " ", "1", "\u200b", "\u00ad", "\u2029"),
        *("-\n", "a-\n", "a\n\n", "a\u0301", "\u0301", "\u0301\u0323"),
    ],
)
@pytest.mark.costly(6)
def test_a_hostile_run_is_folded_in_linear_time(grows_too_fast: Grows, unit: str) -> None:
    """A long run of anything costs in proportion to its length."""
    assert not grows_too_fast(fold, unit)


@pytest.mark.parametrize("count", [10, 1000])
def test_plain_line_breaks_shift_nothing(count: int) -> None:
    """However many lines an article has, its map has one run until an offset changes."""
    folded = fold("ab cd\n" * count + "ab cd")
    assert [len(offsets.folded) for offsets in folded.maps] == [1]
    assert folded.text == "ab cd " * count + "ab cd"


@pytest.mark.parametrize(
    ("text", "shifted"), [("\xadnicht", True), ("nicht\xad", False), ("a\nb", False), ("a\n\nb", True)]
)
def test_a_shift_is_known(text: str, shifted: bool) -> None:  # noqa: FBT001
    """A soft hyphen at the very start moves all offsets; one at the end, or a line break, none."""
    folded = fold(text)
    assert folded.is_shifted == shifted
    assert shifted or folded.original_span(0, len(folded.text)) == (0, len(folded.text))
