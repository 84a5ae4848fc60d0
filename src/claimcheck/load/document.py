"""The documents of an archive: as a record tells one, by the keys of newspapers' dumps and by passim's, and out of Parquet files.

There a row is a document, and columns have the names that the keys of JSON lines have. Rows are read in small batches and
columns in pieces, so that memory depends neither on the file's size nor on that of its row groups.
"""

import json
import logging
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlsplit

from claimcheck.load.files import UnreadableError
from claimcheck.load.remote import Located, Remote
from claimcheck.records.values import parse_date
from claimcheck.text.layout import Zone

if TYPE_CHECKING:
    from claimcheck.ingest.web_archive import Archived

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


ROWS = 256
"""Of one batch."""

_BUFFER = 1 << 20
"""Bytes of a column that are read at once."""


def groups_of(path: Located) -> list[tuple[int, int]]:
    """Return of each row group its number of rows, and its bytes, unpacked.

    Raises:
        ImportError: if pyarrow is not there.
        OSError: if the file cannot be read.
        UnreadableError: if it is no Parquet, or damaged.
    """
    with _opened(path) as file:
        groups = [file.metadata.row_group(number) for number in range(file.num_row_groups)]
    return [(group.num_rows, group.total_byte_size) for group in groups]


def rows_of(
    path: Located, start: int, end: int, wanted: Iterable[int] | None
) -> Iterator[tuple[int, Document | str]]:
    """Yield the documents of the row groups from *start* to *end*, by their row in the file.

    Raises:
        ImportError: if pyarrow is not there.
        OSError: if the file cannot be read.
        UnreadableError: if it is no Parquet, or damaged.
    """
    asked = None if wanted is None else frozenset(wanted)
    with _opened(path) as file, _broken_told():
        known = frozenset((*ID, *TEXT, *DATE, *OUTLET, *URL))
        columns = [name for name in file.schema_arrow.names if name in known]
        row = sum(file.metadata.row_group(number).num_rows for number in range(start))
        for number in range(start, end):
            rows = range(row, row + file.metadata.row_group(number).num_rows)
            row = rows.stop
            if asked is None or not asked.isdisjoint(rows):
                yield from _of_group(file, number, rows.start, columns, asked, path.name)


def _of_group(  # noqa: PLR0913, PLR0917 -- what a group is read by
    file: Any,  # noqa: ANN401 -- the package has no types
    number: int,
    row: int,
    columns: list[str],
    asked: frozenset[int] | None,
    name: str,
) -> Iterator[tuple[int, Document | str]]:
    for batch in file.iter_batches(ROWS, row_groups=[number], columns=columns, use_threads=False):
        rows = range(row, row + batch.num_rows)
        row = rows.stop
        if asked is None or not asked.isdisjoint(rows):
            for at, record in zip(rows, batch.to_pylist(), strict=True):
                if asked is None or at in asked:
                    place = f"{name}, row {at + 1}"
                    yield at, of_record(record, place) or f"{place}: {NO_TEXT}"


def _opened(path: Located) -> Any:  # noqa: ANN401 -- the package has no types
    from pyarrow.parquet import ParquetFile

    with _broken_told():
        source = path.open() if isinstance(path, Remote) else path
        return ParquetFile(source, buffer_size=_BUFFER, pre_buffer=False)


@contextmanager
def _broken_told() -> Iterator[None]:
    from pyarrow import ArrowException

    try:
        yield
    except (ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        raise UnreadableError("damaged, or no Parquet") from None


_TALKING = ("trafilatura", "readability")
"""Libraries that would tell of each page that they make nothing of."""


def saved_pages(path: Located, wanted: Iterable[int] | None) -> Iterator[tuple[int, Document | str]]:
    """Yield the pages of a WARC by the byte of their record, or those whose records begin where it is said.

    A page that was saved twice is there twice. Its date is what it declares, never the day on which it was saved.

    Raises:
        ImportError: if what reads them is not installed.
        OSError: if the file cannot be read.
        UnreadableError: if it is damaged.
    """
    # What reads pages is loaded for archives of them alone.
    from claimcheck.ingest.page import UnreadablePageError
    from claimcheck.ingest.web_archive import pages_from

    for name in _TALKING:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with path.open("rb") as stream:
        try:
            if wanted is None:
                for number, saved in pages_from(stream):
                    yield number, _document(saved, path)
                return
            for number in wanted:
                stream.seek(number)
                there = dict(islice(pages_from(stream), 1))
                here = there.get(number)
                yield number, _document(here, path) if here else f"{path.name}: no page at byte {number}"
        except UnreadablePageError as error:
            raise UnreadableError(str(error)) from None


def _document(saved: "Archived", path: Located) -> Document | str:
    from claimcheck.ingest.page import UnreadablePageError, freeze
    from claimcheck.ingest.web_archive import page_of

    place = f"{path.name}, {saved.address}"
    if not saved.is_whole:
        return f"{place}: the archive ends in the middle of it"
    try:
        page = page_of(saved)
    except UnreadablePageError as error:
        return f"{place}: {error}"
    except RecursionError:
        return f"{place}: nested too deep"
    told = page.declared
    blocks = tuple(block for block in page.blocks if block.zone is not Zone.LEFT_OUT)
    text = freeze(type(page)(blocks)).text
    outlet = told.outlet or urlsplit(saved.address).hostname or ""
    return Document(saved.address, text, day(told.published or ""), outlet, told.url or saved.address)
