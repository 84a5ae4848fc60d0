"""What a command line or a sheet names, as pages to add: files, those of a folder, what an address answers."""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.ingest.page import archived
from claimcheck.ingest.readers import ENDINGS
from claimcheck.load.fetching import fetch, is_address
from claimcheck.load.files import UnreadableError, decode, list_files, read_bytes, reason_of
from claimcheck.load.project import is_folder

MAX_FILE = 100_000_000
"""Bytes of a file to add: a PDF of 100 MB is a book with its pictures."""

_MAX_SHEET = 50_000_000


class Input(NamedTuple):
    """A file to make an article of."""

    shown: str
    """Its name or address, for messages."""
    content: bytes
    place: Path | None = None
    """Where it lies; None where it was fetched."""
    charset: str | None = None
    known: Mapping[str, str] = {}
    """What is known of it from elsewhere, by the keys of what a page declares."""

    @property
    def name(self) -> str:
        """The last part of its name."""
        return PurePosixPath(self.shown.partition("?")[0].rstrip("/")).name


def pages_at(name: str, *, allow_private: bool = False) -> Iterator[Input | str]:
    """Yield the pages that *name* names: a file, those in a folder, an address. A text says why one is not there."""
    if is_address(name):
        yield _fetched(name, allow_private=allow_private)
        return
    path = Path(name)
    try:
        if is_folder(path):
            yield from _in_folder(path)
        else:
            yield _file(path)
    except (ClaimcheckError, UnreadableError) as error:
        yield f"{name}: {error}"


def _in_folder(folder: Path) -> Iterator[Input | str]:
    """Yield the pages in a folder; what no reader is for, and what is hidden, is passed over."""
    for place in sorted(list_files(folder), key=lambda one: one.name):
        shown = f"{folder.as_posix()}/{place.name}"
        if place.refused:
            yield f"{shown}: {place.refused}"
        elif place.name.lower().endswith(tuple(ENDINGS)) and not any(
            p.startswith(".") for p in place.name.split("/")
        ):
            yield _file(folder / place.name)


def _file(path: Path) -> Input | str:
    try:
        real = path.resolve(strict=True)
        return Input(path.as_posix(), read_bytes(real, MAX_FILE), real)
    except UnreadableError as error:
        return f"{path.as_posix()}: {error}"
    except (OSError, RuntimeError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError | NotADirectoryError)
        return f"no file `{path.as_posix()}`" if missing else f"{path.as_posix()}: {reason_of(error)}"


def _fetched(address: str, *, allow_private: bool) -> Input | str:
    try:
        page = fetch(address, allow_private=allow_private)
    except ClaimcheckError as error:
        return str(error)
    place = archived(page.url)
    known = {"url": place.url, "accessed": datetime.now(UTC).date().isoformat()}
    if place.archive_url:
        known["archive_url"] = place.archive_url
    return Input(page.url, page.content, None, page.charset, known)


_COLUMNS = {
    "link": "url",
    "url": "url",
    "archive location": "archive_url",
    "archive date": "accessed",
    "upload timestamp": "published",
    "upload title": "title",
}
"""The columns of auto-archiver's sheets (its `gsheet` feeder and database), in lower case, and what each is."""

_DATES = ("accessed", "published")


def pages_of_sheet(file: Path, *, allow_private: bool = False) -> Iterator[Input | str]:
    """Yield a page for each row of a sheet of auto-archiver, exported as CSV.

    The copy in the archive is read where it lies beside the sheet, or is a WACZ; else the text that the sheet
    has; else the page is fetched.
    """
    try:
        text = decode(read_bytes(file.resolve(), _MAX_SHEET), "utf-8")
        found = csv.DictReader(io.StringIO(text), restkey="", restval="")
        # What stands behind the last column has no name.
        rows = [{column: value for column, value in row.items() if column} for row in found]
    except (UnreadableError, csv.Error) as error:
        raise ClaimcheckError(f"{file}: {error}") from None
    if not rows or "url" not in _known(rows[0]):
        raise ClaimcheckError(
            f"{file}: no column `Link`, as auto-archiver's sheets have it, or no row with one"
        )
    for number, row in enumerate(rows, start=2):
        known = _known(row)
        if known.get("url"):
            given = _of_row(row, known, file.parent, allow_private=allow_private)
            yield f"{file}, row {number}: {given}" if isinstance(given, str) else given


def _known(row: Mapping[str, str]) -> dict[str, str]:
    known: dict[str, str] = {}
    for column, value in row.items():
        key = _COLUMNS.get(column.strip().lower())
        text = value.strip()
        if key in _DATES:
            text = _day(text)
        if key == "archive_url" and not is_address(text):
            continue
        if key and (text or key == "url"):
            known.setdefault(key, text)
    return known


def _day(text: str) -> str:
    try:
        return datetime.fromisoformat(text).date().isoformat()
    except ValueError:
        return ""


def _of_row(
    row: Mapping[str, str], known: Mapping[str, str], folder: Path, *, allow_private: bool
) -> Input | str:
    plain = {column.strip().lower(): value.strip() for column, value in row.items()}
    for column in ("wacz", "archive location"):
        name = plain.get(column, "")
        if name and not is_address(name):
            read = _file(folder / name)
            return read if isinstance(read, str) else read._replace(known=known)
    if words := plain.get("textual content"):
        return Input(f"{known['url']}.txt", words.encode("utf-8"), None, "utf-8", known)
    fetched = _fetched(known["url"], allow_private=allow_private)
    return fetched if isinstance(fetched, str) else fetched._replace(known={**fetched.known, **known})
