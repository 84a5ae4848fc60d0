"""The form that a key's value has: how it is read, its JSON Schema, and its words for people."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from claimcheck.records.values import FORMS, parse_date, parse_quantity

Schema = dict[str, Any]
"""A JSON Schema, draft-07."""

ID_PATTERN = r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?"
_ID = re.compile(ID_PATTERN)
_REWRITING = frozenset(("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"))
"""What Python calls encodings, but reads escapes or shifts in them: they change what is written."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_FINGERPRINT = re.compile(r"[0-9a-f]{8}")
_LANGUAGE_PATTERN = "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"
_LANGUAGE = re.compile(_LANGUAGE_PATTERN)
_NULLS = frozenset(("~", "null"))


@dataclass(frozen=True, slots=True)
class Text:
    """One text; *parse* makes the value of it or raises ValueError with the form that was expected.

    `refers_to` names the list (`sources`, `actors`, `claims`) whose ids it must be one of. `free`
    marks running text, where ` #` must not pass for a comment.
    """

    words: str
    parse: Callable[[str], object] = str
    schema: Schema = field(default_factory=lambda: {"type": "string"})
    refers_to: str | None = None
    free: bool = False
    nullable: bool = False


class ListOf(NamedTuple):
    """A list, possibly empty, whose items have one form."""

    item: "Shape"

    @property
    def words(self) -> str:
        """The form in words."""
        return f"list of {self.item.words}"


class MapOf(NamedTuple):
    """Keys of one form to values of another."""

    key: Text
    value: Text

    @property
    def words(self) -> str:
        """The form in words."""
        return f"{{{self.key.words}: {self.value.words}}}"


class RecordOf(NamedTuple):
    """A record; its class is looked up by name where records are read, so that records may nest."""

    name: str

    @property
    def words(self) -> str:
        """The form in words."""
        return self.name.lower()


Shape = Text | ListOf | MapOf | RecordOf


def _non_empty(text: str) -> str:
    if not text.strip():
        raise ValueError("the text is empty; write it, or leave the key out")
    return text


def _words(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("holds no word; quote the words that stand in the article")
    return text


def _told(text: str) -> str:
    if not any(character.isalnum() for character in text):
        raise ValueError("holds no word; write it in words")
    return text


def _translation(text: str) -> str:
    # What stands for nothing in YAML is a translation that nobody has written yet.
    if text in _NULLS or not any(character.isalnum() for character in text):
        raise ValueError("the translation is empty; write what the quotation says, or leave the key out")
    return text


def _language(text: str) -> str:
    if not _LANGUAGE.fullmatch(text):
        raise ValueError("no language code; write de, en, pt-BR …")
    return text


def _fingerprint(text: str) -> str:
    if not _FINGERPRINT.fullmatch(text):
        raise ValueError("no fingerprint; write the 8 digits that `claimcheck show` prints for the claim")
    return text


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise ValueError(
            "no id; lower-case letters, digits, `-` and `.`, beginning and ending with one of the first two"
        )
    return text


def _sha256(text: str) -> str:
    if not _SHA256.fullmatch(text):
        raise ValueError("no SHA-256 sum; 64 hexadecimal digits in lower case")
    return text


def _flag(text: str) -> bool:
    if text not in {"true", "false"}:
        raise ValueError("write true or false")
    return text == "true"


def _encoding(text: str) -> str:
    try:
        known = codecs.lookup(text).name
    except (LookupError, ValueError):
        known = ""
    if not known or known in _REWRITING or _one_letter(known) != b"a":
        raise ValueError("no encoding of texts that Python knows; utf-8, cp1252, iso-8859-15 …")
    return text


def _one_letter(encoding: str) -> bytes:
    """Return `a` as *encoding* writes it, without the zeros and marks of wide ones; empty where it can't."""
    try:
        return "a".encode(encoding).replace(b"\0", b"")[-1:]
    except (LookupError, ValueError):
        return b""


def choice(allowed: type[StrEnum]) -> Text:
    """Return the form of a text that names a member of *allowed*, which it is read as."""
    names = [each.value for each in allowed]

    def member(text: str) -> StrEnum:
        """Return the member that *text* names."""
        if text not in names:
            raise ValueError(f"write one of {', '.join(names)}")
        return allowed(text)

    return Text(", ".join(names), member, {"enum": names})


def reference(to: str, words: str, *, nullable: bool = False) -> Text:
    """Return the form of an id of a record in the list *to*."""
    schema: Schema = {"type": ["string", "null"] if nullable else "string"}
    return Text(words, _id, schema, refers_to=to, nullable=nullable)


TEXT = Text("text", _non_empty)
FREE_TEXT = Text("text", _non_empty, free=True)
QUOTED = Text("text", _words, free=True)
TOLD = Text("text", _told, free=True)
TRANSLATION = Text("text", _translation, free=True)
LANGUAGE = Text("language code", _language, {"type": "string", "pattern": f"^{_LANGUAGE_PATTERN}$"})
FINGERPRINT = Text(
    # Digits alone, or with one `e` among them, are a number to other readers of YAML.
    "fingerprint",
    _fingerprint,
    {"type": ["string", "number"], "pattern": "^[0-9a-f]{8}$"},
)
ID = Text("id", _id, {"type": "string", "pattern": f"^{ID_PATTERN}$"})
DATE = Text("date", parse_date, {"type": ["string", "integer"]})
QUANTITY = Text("quantity", parse_quantity, {"type": ["string", "number"], "description": FORMS})
FLAG = Text("true or false", _flag, {"type": "boolean"})
ENCODING = Text("encoding", _encoding)
SHA256 = Text("SHA-256", _sha256, {"type": "string", "pattern": "^[0-9a-f]{64}$"})
