"""Values of JSON from elsewhere: each read as what it is to be, and as nothing where it is something else."""

from collections.abc import Mapping
from typing import Any


class NotImportableError(Exception):
    """A file is none of what can be imported; the message says why and what to do."""


def record(value: object) -> Mapping[str, Any]:
    """Return a JSON object; empty where *value* is none."""
    return value if isinstance(value, dict) else {}


def several(value: object) -> list[Any]:
    """Return the items of a list; JSON-LD writes a list of one as the one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def words(value: object) -> str:
    """Return a text; empty where *value* is none."""
    return value if isinstance(value, str) else ""


def line(value: object) -> str:
    """Return a text on one line."""
    return " ".join(words(value).split())


def whole(value: object) -> int | None:
    """Return a whole number from 0 on; None where *value* is none."""
    return value if type(value) is int and value >= 0 else None
