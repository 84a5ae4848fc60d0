"""Parquet files as archives: a row is a document, its columns have the names that the keys of JSON lines have.

Rows are read in small batches and columns in pieces, so that memory depends neither on the file's size nor on that of
its row groups.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from claimcheck.load.document import DATE, ID, NO_TEXT, OUTLET, TEXT, URL, Document, of_record
from claimcheck.load.files import UnreadableError
from claimcheck.load.remote import Located, Remote

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
