"""One document of an archive, as a record tells it: by the keys of newspapers' dumps, and by passim's."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import Any, NamedTuple

from claimcheck.records.edtf import parse_date

TEXT = ("text", "article", "content", "body")
DATE = ("date", "published", "publication_date")
OUTLET = ("outlet", "series", "source", "publisher")
ID = ("id", "name")
URL = ("url", "uri")

_GERMAN = re.compile(r"([0-9]{1,2})\. ?([0-9]{1,2})\. ?([0-9]{4})")


class Document(NamedTuple):
    """One text of an archive; what is not told of it is empty."""

    id: str
    text: str
    date: str = ""
    """YYYY, YYYY-MM or YYYY-MM-DD, of a moment with a zone the day in UTC; empty, too, where what is written is none."""
    outlet: str = ""
    url: str = ""


NO_TEXT = f"no text (one of {', '.join(TEXT)})"


def of_record(record: Mapping[str, Any], place: str) -> Document | None:
    """Return the document that *record* tells, called after its *place* where it has no id; None where it has no text."""
    # Of a teaser and the whole text the whole.
    text = max((record[key] for key in TEXT if isinstance(record.get(key), str)), key=len, default="")
    if not text:
        return None
    return Document(
        _value(record, ID) or place,
        text,
        day(_value(record, DATE)),
        _value(record, OUTLET),
        _value(record, URL),
    )


def passim_line(document: Document) -> str:
    """Return the line of JSON that passim reads a document from, and that is read as the same one here."""
    told = {
        "id": document.id,
        "series": document.outlet,
        "date": document.date,
        "url": document.url,
        "text": document.text,
    }
    return json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False) + "\n"


@lru_cache(maxsize=4_096)  # many articles are of one day
def day(written: str) -> str:
    """Return a date as far as it is known; nothing where it is not one that is read: ISO 8601, D.M.YYYY, RFC 2822."""
    if found := _GERMAN.fullmatch(written):
        written = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    try:
        return parse_date(written.removesuffix("~"))
    except ValueError:
        pass
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            moment = read(written)
            return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
        except (ValueError, OverflowError):
            continue
    return ""


def _value(record: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        if key in record and (text := " ".join(_written(record[key]).split())):
            return text
    return ""


def _written(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str | int) else ""
