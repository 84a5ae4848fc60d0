"""JSON, sorted as the report is, the same bytes for the same input."""

import json
import re
from collections.abc import Iterable
from typing import Any

from claimcheck.render.visible import ACTING

# JSON writes them raw; on a terminal they would act, and `##[` is a command to some CI logs.
_ACTS = re.compile(rf"(?!\n)(?:{ACTING})|#(?=#\[)")


def to_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return *document* as indented JSON with a line break at its end.

    Raises:
        ValueError: if a number is not finite.
    """
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=2)
    return _ACTS.sub(_escaped, text) + "\n"


def to_embeddable_json(document: Any) -> str:  # noqa: ANN401 -- any JSON value
    """Return the same JSON so that it may stand in a `<script>`: no text of it can end that."""
    # Outside of strings JSON has no `<`.
    return to_json(document).replace("<", "\\u003c")


def to_json_lines(documents: Iterable[Any]) -> str:
    """Return each document on one line of its own.

    Raises:
        ValueError: if a number is not finite.
    """
    lines = (json.dumps(document, ensure_ascii=False, allow_nan=False) for document in documents)
    return "".join(f"{_ACTS.sub(_escaped, line)}\n" for line in lines)


def _escaped(match: re.Match[str]) -> str:
    """Return the characters as escapes, which every reader of JSON turns back."""
    units = match.group().encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
