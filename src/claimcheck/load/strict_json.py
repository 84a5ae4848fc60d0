"""JSON as its standard has it: whatever readers of it take in different ways is refused."""

import json
from typing import Any, NoReturn


class NoJsonError(Exception):
    """The text is none; the message says where and why."""


def parse_json(text: str, what: str) -> object:
    """Return the value that *text* holds, which is to be a *what*.

    Raises:
        NoJsonError: if it is no JSON, holds NaN, an infinity or a number of thousands of digits, is nested
            deeper than can be read, or has a key of one record twice.
    """
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_unique)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise NoJsonError(f"no JSON, or cut short: {error.msg} ({where})") from None
    except RecursionError:
        raise NoJsonError(f"nested too deeply for a {what}") from None
    except ValueError:
        raise NoJsonError(f"holds a number that no {what} has") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(name)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise NoJsonError("a record has a key twice")
    return record
