"""JSON, sorted as the report is, the same bytes for the same input."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from json.encoder import encode_basestring
from typing import Any

from claimcheck.render.visible import ACTING

# JSON writes them raw; on a terminal they would act. The class stands first, so that the search runs fast.
_ACTS = re.compile(rf"{ACTING}(?<!\n)")

_PERHAPS = re.compile("[^\n -~\xa1-\xac\xae-\u0600\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""What may act: whatever stands outside of a few blocks that hold what texts are mostly written with; sooner sought."""

_COMMAND = "##["
"""A command to some CI logs."""


_INDENT = "  "
_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_WRITERS: Mapping[type, Callable[[Any], str]] = {
    str: encode_basestring,
    int: repr,
    bool: {True: "true", False: "false"}.__getitem__,
    type(None): {None: "null"}.__getitem__,
}
"""What writes the values that hold no others."""


def to_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return *document* as indented JSON with a line break at its end.

    Raises:
        ValueError: if a number is not finite.
    """
    return _inert(_indented(document, "\n")) + "\n"


def _indented(value: Any, line: str) -> str:  # noqa: ANN401 -- any JSON value
    """Return *value* as `json.dumps` writes it with an indent of two; *line* begins a line of what holds it.

    With an indent `json.dumps` goes without its C code, and takes half as long again.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    inner = line + _INDENT
    if isinstance(value, dict):
        items = [
            f"{encode_basestring(key)}: {write(item) if (write := _WRITERS.get(type(item))) else _indented(item, inner)}"
            for key, item in value.items()
        ]
        return f"{{{inner}{f',{inner}'.join(items)}{line}}}" if items else "{}"
    if isinstance(value, list | tuple):
        items = [_indented(item, inner) for item in value]
        return f"[{inner}{f',{inner}'.join(items)}{line}]" if items else "[]"
    write = _WRITERS.get(type(value)) or _encoder.encode
    return write(value)


def to_embeddable_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return the same JSON so that it may stand in a `<script>`: no text of it can end that."""
    # Outside of strings JSON has no `<`.
    return to_json(document).replace("<", "\\u003c")


def to_json_lines(documents: Iterable[Any]) -> str:
    """Return each document on one line of its own.

    Raises:
        ValueError: if a number is not finite.
    """
    return "".join(f"{_inert(_encoder.encode(document))}\n" for document in documents)


def _inert(text: str) -> str:
    """Return JSON with nothing in it that acts on a terminal or in a log; outside of strings it has no such thing."""
    text = _ACTS.sub(_escaped, text) if _PERHAPS.search(text) else text
    return text.replace(_COMMAND, f"\\u{ord(_COMMAND[0]):04x}{_COMMAND[1:]}")


def _escaped(match: re.Match[str]) -> str:
    """Return the characters as escapes, which every reader of JSON turns back."""
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
