"""The record of a source as YAML to put into a file of claims, with what was only guessed as comments."""

import re
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.render.evidence import scalar
from claimcheck.render.visible import visible

_PLAIN = ("published", "accessed", "sha256", "language")
"""Values that are safe as they are: digits and dashes, or a code."""

_WORDLESS = re.compile(r"[\w.-]+")
_ADDRESS = re.compile(r"https?://[!$-9;-Z\\^_a-z~]+(?::[!$-9;-Z\\^_a-z~]+)*")
"""One without a blank, a quotation mark, or a `#`; in it a colon is followed by more."""


def source_lines(known: Mapping[str, str | Sequence[str]], comments: Sequence[str], indent: str) -> str:
    """Return the record with the keys *known*, the lines of *comments* in it as comments.

    Args:
        known: The values by their keys, in the order in which they are to stand; a list is one of ids.
        comments: What a person is to look at; each becomes one line.
        indent: What stands before the `-` of the list that it is put into.
    """
    keys = [f"{key}: {_value(key, value)}" for key, value in known.items()]
    first, *others = keys
    lines = [f"{indent}- {first}", *(f"{indent}  {line}" for line in others)]
    return "".join(f"{line}\n" for line in (*lines, *_comments(comments, indent)))


def _value(key: str, value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(_value('', one) for one in value)}]"
    if key in _PLAIN:
        return value if key != "sha256" or not value.isdecimal() else f'"{value}"'
    # Digits alone would be a number, or a date, to other readers of YAML; an address is safe as it is.
    is_number_like = value[:1].isdigit() and value.isascii() and _WORDLESS.fullmatch(value)
    return f'"{value}"' if is_number_like else value if _ADDRESS.fullmatch(value) else scalar(value)


def _comments(comments: Sequence[str], indent: str) -> Iterator[str]:
    for comment in comments:
        yield f"{indent}  # {visible(' '.join(comment.split()))}"
