"""The form that a key's value has."""

import re
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.records.model import Kind, Modality, Stance
from claimcheck.records.shape import (
    DATE,
    ENCODING,
    FINGERPRINT,
    FLAG,
    FREE_TEXT,
    ID,
    LANGUAGE,
    QUANTITY,
    QUOTED,
    SHA256,
    TEXT,
    TOLD,
    TRANSLATION,
    ListOf,
    MapOf,
    RecordOf,
    Shape,
    Text,
    choice,
    reference,
)
from claimcheck.records.values import parse_quantity

SUM = "0123456789abcdef" * 4
NO_WORD = "holds no word; quote the words that stand in the article"
EMPTY = "the text is empty; write it, or leave the key out"
NO_ID = "no id; lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
NO_SUM = "no SHA-256 sum; 64 hexadecimal digits in lower case"
NO_TOLD = "holds no word; write it in words"
NO_TRANSLATION = "the translation is empty; write what the quotation says, or leave the key out"
NO_LANGUAGE = "no language code; write de, en, pt-BR …"
NO_PRINT = "no fingerprint; write the 8 digits that `claimcheck show` prints for the claim"
NO_FLAG = "write true or false"
NO_ENCODING = "no encoding of texts that Python knows; utf-8, cp1252, iso-8859-15 …"
ACTOR = reference("actors", "actor")


@pytest.mark.parametrize(
    ("shape", "written", "value"),
    [
        (TEXT, "any: text #1 ", "any: text #1 "),
        (TEXT, "null", "null"),
        (FREE_TEXT, "„Ja“\n\tnein", "„Ja“\n\tnein"),
        (QUOTED, " 9 % […] ", " 9 % […] "),
        (QUOTED, "не", "не"),
        (ID, "joint-force.size-2", "joint-force.size-2"),
        (ID, "004", "004"),
        (ID, "a", "a"),
        (ID, "a..b--c", "a..b--c"),
        (DATE, "2022-12~", "2022-12~"),
        (QUANTITY, "up to 9000 soldiers", parse_quantity("up to 9000 soldiers")),
        (FLAG, "true", True),
        (FLAG, "false", False),
        (ENCODING, "utf-8", "utf-8"),
        (ENCODING, "cp1252", "cp1252"),
        (ENCODING, "ISO-8859-15", "ISO-8859-15"),
        (SHA256, SUM, SUM),
        (TOLD, "MK", "MK"),
        (TRANSLATION, "Null", "Null"),
        (TRANSLATION, "нет", "нет"),
        *((LANGUAGE, code, code) for code in ("de", "EN", "pt-BR", "ckb", "zh-Hant-TW", "no")),
        (FINGERPRINT, "5f0c2a9e", "5f0c2a9e"),
        (FINGERPRINT, "00000000", "00000000"),
        (ACTOR, "isw", "isw"),
        (choice(Stance), "denies", Stance.DENIES),
        (choice(Kind), "think-tank", Kind.THINK_TANK),
    ],
)
def test_a_text_of_the_form_becomes_its_value(shape: Text, written: str, value: object) -> None:
    """A text that has the form is read as the value that it writes."""
    assert shape.parse(written) == value


@pytest.mark.each(
    ("shape", "written", "message"),
    [
        *((shape, written, EMPTY) for shape in (TEXT, FREE_TEXT) for written in ("", " ", "\n\t", "\u00a0")),
        *((QUOTED, written, NO_WORD) for written in ("", " ", "…", "[…]", "„“", "- %", "\u200b")),
        *((ID, written, NO_ID) for written in ("", "A", "a_b", "-a", "a-", ".a", "a.", "a b", "ä", "a/b", "a+b", "a\n")),
        *((ID, written, NO_ID) for written in ("null\0", "a:b", "~", "１", "a" * 9 + "é")),
        (ACTOR, "Putin", NO_ID),
        *((TOLD, written, NO_TOLD) for written in ("", " ", "…", "„“", "- %")),
        *((TRANSLATION, written, NO_TRANSLATION) for written in ("", " ", "…", "~", "null", "[…]")),
        *((LANGUAGE, written, NO_LANGUAGE) for written in ("", "d", "german", "de_DE", "de-", "-de", "дe", "de\n")),
        *((FINGERPRINT, written, NO_PRINT) for written in ("", "5F0C2A9E", "5f0c2a9", "5f0c2a9e0", "５f0c2a9e")),
        *((SHA256, written, NO_SUM) for written in ("", "abc", SUM.upper(), f"{SUM}0", SUM[:-1], f"{SUM}\n")),
        *((FLAG, written, NO_FLAG) for written in ("yes", "True", "FALSE", "on", "1", "", "no")),
        *((ENCODING, written, NO_ENCODING) for written in ("", "utf-9", "klingon", "ütf-8")),
        *((ENCODING, written, NO_ENCODING) for written in ("rot13", "hex", "base64", "zlib", "bz2", "quopri", "uu")),
        (choice(Stance), "suports", "write one of supports, denies, context"),
        (choice(Modality), "Planned", "write one of asserted, planned, forecast, possible"),
    ],
)  # fmt: skip
def test_another_text_is_refused_with_the_form(shape: Text, written: str, message: str) -> None:
    """A text of another form is refused, and the message shows the form."""
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        shape.parse(written)


@pytest.mark.parametrize(
    "written", ["unicode_escape", "unicode-escape", "raw_unicode_escape", "utf-7", "punycode", "idna"]
)
def test_an_encoding_that_rewrites_text_is_refused(written: str) -> None:
    r"""Codecs in which a `\n` or `+2AA-` of the article means something else are no encodings of articles."""
    with pytest.raises(ValueError, match="no encoding"):
        ENCODING.parse(written)


@given(
    st.sampled_from(
        [
            TEXT,
            FREE_TEXT,
            QUOTED,
            ID,
            DATE,
            QUANTITY,
            FLAG,
            SHA256,
            ACTOR,
            TOLD,
            TRANSLATION,
            LANGUAGE,
            FINGERPRINT,
            choice(Kind),
        ]
    ),
    st.text(),
)
def test_any_text_has_a_form_or_not(shape: Text, text: str) -> None:
    """No text raises anything but the refusal that the reader reports."""
    try:
        shape.parse(text)
    except ValueError as refusal:
        assert str(refusal)  # noqa: PT017 -- a text may also have the form


@given(st.text())
def test_any_text_is_an_encoding_or_not(text: str) -> None:
    """No name of an encoding raises anything but the refusal that the reader reports."""
    try:
        assert ENCODING.parse(text) == text
    except ValueError as refusal:
        assert str(refusal)  # noqa: PT017 -- a text may also be an encoding


@pytest.mark.parametrize("shape", [ID, SHA256, LANGUAGE, FINGERPRINT])
@given(data=st.data())
def test_the_pattern_for_editors_is_the_pattern_of_the_reader(shape: Text, data: st.DataObject) -> None:
    """An editor marks a text exactly where the reader refuses it."""
    pattern: str = shape.schema["pattern"]
    text = data.draw(st.from_regex(pattern, fullmatch=True) | st.text("ab0-.Aé", max_size=6))
    try:
        accepted = shape.parse(text) == text
    except ValueError:
        accepted = False
    assert accepted is bool(re.fullmatch(pattern, text))


class Fruit(StrEnum):
    """Something to choose from."""

    APPLE = "apple"
    BLOOD_ORANGE = "blood-orange"


def test_a_choice_lists_its_members_for_people_and_editors() -> None:
    """The words and the JSON Schema of a choice name every member as it is written."""
    shape = choice(Fruit)
    assert (shape.words, shape.schema) == ("apple, blood-orange", {"enum": ["apple", "blood-orange"]})


@pytest.mark.parametrize(("nullable", "types"), [(False, "string"), (True, ["string", "null"])])
def test_only_a_nullable_reference_may_be_null(
    nullable: bool,  # noqa: FBT001 -- a table's column
    types: object,
) -> None:
    """A reference is a text, or null where that is allowed, to the reader and to editors alike."""
    shape = reference("actors", "actor", nullable=nullable)
    assert (shape.nullable, shape.schema, shape.refers_to) == (nullable, {"type": types}, "actors")


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        (ID, "id"),
        (ListOf(ACTOR), "list of actor"),
        (ListOf(ListOf(TEXT)), "list of list of text"),
        (MapOf(Text("code"), FREE_TEXT), "{code: text}"),
        (RecordOf("Verdict"), "verdict"),
        (ListOf(RecordOf("Evidence")), "list of evidence"),
    ],
)
def test_a_form_is_named_in_words(shape: Shape, words: str) -> None:
    """The words of a form are made of the words of its parts."""
    assert shape.words == words


@pytest.mark.parametrize(
    ("shape", "free"),
    [(FREE_TEXT, True), (QUOTED, True), (TEXT, False), (ID, False), (DATE, False), (QUANTITY, False)],
)
def test_only_running_text_is_guarded_against_comments(
    shape: Text,
    free: bool,  # noqa: FBT001 -- a table's column
) -> None:
    """Where a ` #` may well be part of the words, it must not pass for a comment."""
    assert shape.free is free
