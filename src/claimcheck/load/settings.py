"""The settings of a project: which there are, what they may be set to, and what is wrong with a file that sets them."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.problem import Severity


class Setting(NamedTuple):
    """One key of the configuration; `words` says which values `accepts` takes."""

    default: str | int | bool
    doc: str
    words: str
    accepts: Callable[[object], bool]


_FAIL_ON = (*(severity.value for severity in Severity), "never")


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_folder(value: object) -> bool:
    return isinstance(value, str) and bool(value)


SETTINGS: Mapping[str, Setting] = {
    "claims": Setting("claims", "folder of the YAML files, from this file on", "a text", _is_folder),
    "sources": Setting("seeds", "folder of the articles, from this file on", "a text", _is_folder),
    "originals": Setting(
        "",
        "folder of the pages that `add` made articles of, from this file on; empty: that of the articles",
        "a text",
        _is_text,
    ),
    "min_origins": Setting(
        2,
        "origins and parties that `corroborated` asks for",
        "a whole number from 1 on",
        lambda value: type(value) is int and value >= 1,
    ),
    "fail_on": Setting(
        "error",
        f"mildest findings for exit code 1: {', '.join(_FAIL_ON)}",
        f"one of {', '.join(_FAIL_ON)}",
        lambda value: value in _FAIL_ON,
    ),
    "strict": Setting(
        default=False,
        doc="warnings, too, make the exit code 1; instead of fail_on",
        words="true or false",
        accepts=lambda value: isinstance(value, bool),
    ),
    "report.title": Setting("", "what the report is called", "a text", _is_text),
    "report.author": Setting("", "who hands it on", "a text", _is_text),
    "report.date": Setting("", "its date, as it is to be printed", "a text or a date", _is_text),
    "report.summary": Setting("", "a few sentences that stand before everything", "a text", _is_text),
}
"""Every key that claimcheck.toml may have; `report.title` is `title` in the table `[report]`."""

_TABLES = frozenset(key.partition(".")[0] for key in SETTINGS if "." in key)


def checked_settings(settings: object, text: str, name: str) -> dict[str, Any]:
    """Return the *settings* of the file *name*, whose *text* tells the places of mistakes.

    Raises:
        ClaimcheckError: if one does not exist, or is set to what it cannot be.
    """
    if not isinstance(settings, dict):
        raise ClaimcheckError(f"{name}: `claimcheck` must be a table of settings")
    settings = _flat(settings, text, name)
    for key, value in settings.items():
        place = f"{name}{_line(key, text, name)}"
        if key not in SETTINGS:
            raise ClaimcheckError(f"{place}: unknown setting `{key}`; {_nearest(key)}")
        if not SETTINGS[key].accepts(value):
            raise ClaimcheckError(f"{place}: `{key}` must be {SETTINGS[key].words}")
    if settings.get("strict") and "fail_on" in settings:
        place = f"{name}{_line('strict', text, name)}"
        raise ClaimcheckError(f"{place}: `strict` and `fail_on` exclude each other; leave one out")
    return settings


def _flat(settings: Mapping[str, Any], text: str, name: str) -> dict[str, Any]:
    """Return *settings* with the keys of a table as `table.key`; a date stands as it is written."""
    flat: dict[str, Any] = {}
    for key, value in settings.items():
        if key not in _TABLES:
            flat[key] = value
        elif isinstance(value, dict):
            flat |= {f"{key}.{inner}": str(v) if isinstance(v, date) else v for inner, v in value.items()}
        else:
            known = ", ".join(known for known in SETTINGS if known.startswith(f"{key}."))
            raise ClaimcheckError(f"{name}{_line(key, text, name)}: `{key}` must be a table: {known}")
    return flat


def _nearest(key: str) -> str:
    from difflib import get_close_matches

    if key == "tool":
        return "settings stand at the top of this file, in no table"
    near = get_close_matches(key, SETTINGS, n=1, cutoff=0.6)
    return f"did you mean `{near[0]}`?" if near else f"known: {', '.join(SETTINGS)}"


def _line(key: str, text: str, name: str) -> str:
    """Return `:line` of the first line that sets *key*; nothing where it was written in another way.

    tomllib tells no places; in a pyproject.toml the search begins at our table.
    """
    table = text.find("[tool.claimcheck") if name == "pyproject.toml" else 0
    outer, _, inner = key.partition(".")
    if inner and table >= 0:
        # Within its table where it has one, else as a dotted key.
        own = re.search(rf"^[ \t]*\[[^\]\n]*{re.escape(outer)}[ \t]*\]", text, re.MULTILINE)
        table, key = (own.end(), inner) if own else (table, outer)
    setting = re.compile(rf"^[ \t]*[\[\"']{{0,2}}{re.escape(key)}[\"'\]. \t=]", re.MULTILINE)
    match = setting.search(text, table) if table >= 0 else None
    return f":{text.count(chr(10), 0, match.start()) + 1}" if match else ""
