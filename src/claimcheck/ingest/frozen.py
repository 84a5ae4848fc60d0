"""The text that is made of a page, and the map that says what each stretch of it is (see docs/source-map.md)."""

import hashlib
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from claimcheck.ingest.page import Block, Page, declared_language

SCHEMA_VERSION = 1


class Frozen(NamedTuple):
    """A page as two files."""

    text: str
    sha256: str
    """Of the text in UTF-8."""
    map: str
    """JSON, a line for each run, so that a change shows as one."""


def freeze(page: Page) -> Frozen:
    """Return the text of *page* and its map."""
    parts: list[str] = []
    runs: list[dict[str, Any]] = []
    at = 0
    # What most of it is in stands in the record.
    usual = {None, page.declared.language, declared_language(page.blocks)}
    for block in page.blocks:
        text = _one_form(block.text)
        if not text:
            continue
        gap = "" if not parts else "\n" if block.continues else "\n\n"
        start = at + len(gap)
        at = start + len(text)
        parts += (gap, text)
        runs.append({"start": start, "end": at, "zone": block.zone.value, **dict(_known(block))})
        if block.language not in usual:
            runs[-1]["language"] = block.language
    text = "".join(parts) + "\n"
    sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
    lines = ",\n".join(f"    {json.dumps(run, ensure_ascii=False)}" for run in runs)
    head = f'{{\n  "schema_version": {SCHEMA_VERSION},\n  "sha256": "{sha256}",\n  "runs": [\n'
    return Frozen(text, sha256, f"{head}{lines}\n  ]\n}}\n")


_BREAK_HINT = re.compile("(?<=\\w)[\u00ad\u200b\u2060\ufeff]+(?=\\w)")
"""Where a word may be broken at the end of a line, and was not: nobody sees it, and readers of words stumble."""


def _one_form(text: str) -> str:
    """Return *text* as its file holds it: one kind of line end, nothing that is no character, whole words."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").strip()
    lines = _BREAK_HINT.sub("", lines)
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in lines)


def _known(block: Block) -> Iterator[tuple[str, str | int]]:
    for key in ("page", "heading", "timecode", "path", "speaker"):
        value = getattr(block, key)
        if value is not None and value != "":
            yield key, _one_form(value) if isinstance(value, str) else value
