"""Files in object stores, S3 and Google Cloud Storage, with those methods of a Path that archives are read by.

pyarrow reaches them, with the keys and settings of its environment: an address holds none, so that it may be shown.
Its clients cannot be forked: a process that starts others leaves stores to them (`cli.engines.aside`).
"""

import atexit
import errno
import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Self
from urllib.parse import urlsplit
from urllib.request import url2pathname

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, read_bytes, reason_of

_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]*)://(.*)", re.IGNORECASE | re.DOTALL)
_STORES = {"s3": "s3", "gs": "gs", "gcs": "gs"}
_ANONYMOUS = "anonymous@"
"""Before a bucket of Google's: without an account, as pyarrow writes it."""

_BUFFER = 4 << 20
"""Bytes of one request: a store takes some tens of milliseconds for each, however little is asked."""

_PATIENCE = 60
"""Seconds after which Google's client gives up; a quarter of an hour otherwise."""

_TOLD = re.compile(r"AWS Error ([A-Z_]+)|Status\(([A-Z_]+):")
"""What a store says, without the addresses and keys that may stand around it."""

_AWAY = {"NETWORK_CONNECTION", "UNAVAILABLE", "DEADLINE_EXCEEDED"}


class Status(NamedTuple):
    """What a file's status tells."""

    st_size: int
    st_mtime_ns: int


class Remote(NamedTuple):
    """A file or folder in a store."""

    store: str
    bucket: str
    key: str = ""
    """Its name in the bucket; empty: the whole bucket."""
    told: Status | None = None
    """What the list of its folder told of it, so that nobody asks again."""

    def __str__(self) -> str:
        """Return its address."""
        return f"{self.store}://{self.bucket}/{self.key}".removesuffix("/")

    def __truediv__(self, name: str) -> "Remote":
        """Return what lies below it."""
        return Remote(self.store, self.bucket, f"{self.key}/{name}".removeprefix("/"))

    @property
    def name(self) -> str:
        """The last part of its address."""
        return (self.key or self.bucket).rpartition("/")[2]

    def exists(self) -> bool:
        """Return whether anything is there."""
        return self.is_file() or self.is_dir()

    def is_file(self) -> bool:
        """Return whether it is a file."""
        return self.told is not None or bool(self._info().is_file)

    def is_dir(self) -> bool:
        """Return whether files lie below it."""
        return self.told is None and self._info().type.name == "Directory"

    def resolve(self) -> Self:
        """Return itself: no link leads there."""
        return self

    def stat(self) -> Status:
        """Return its size and time.

        Raises:
            OSError: if there is no such file, or it cannot be reached.
        """
        if self.told is not None:
            return self.told
        info = self._info()
        if not info.is_file:
            raise FileNotFoundError(errno.ENOENT, "no such file")
        return Status(info.size, info.mtime_ns or 0)

    def files(self) -> "list[tuple[str, Remote]]":
        """Return the files below it, with their names from here, in no order.

        Raises:
            OSError: if it cannot be reached.
        """
        from pyarrow.fs import FileSelector

        with _failures_told():
            found = self._client().get_file_info(FileSelector(self._path, recursive=True))
        names = ((info.path.removeprefix(f"{self._path}/"), info) for info in found if info.is_file)
        return [
            (name, (self / name)._replace(told=Status(info.size, info.mtime_ns or 0))) for name, info in names
        ]

    def open(self, mode: str = "rb") -> io.BufferedReader:
        """Return its content, to be read from any byte.

        Raises:
            OSError: if there is no such file, or it cannot be reached.
        """
        assert mode == "rb"  # noqa: S101 -- nothing is written there
        with _failures_told():
            return io.BufferedReader(_Content(self._client().open_input_file(self._path)), _BUFFER)

    def read_bytes(self) -> bytes:
        """Return its whole content.

        Raises:
            OSError: if there is no such file, or it cannot be reached.
        """
        with self.open() as file:
            return file.read()

    @property
    def _path(self) -> str:
        return f"{self.bucket.removeprefix(_ANONYMOUS)}/{self.key}".removesuffix("/")

    def _client(self) -> Any:  # noqa: ANN401 -- the package has no types
        return _client(self.store, self.bucket, os.getpid())

    def _info(self) -> Any:  # noqa: ANN401 -- the package has no types
        with _failures_told():
            return self._client().get_file_info(self._path)


Located = Path | Remote
"""Where a file or folder may be."""


def located(written: str) -> Located:
    """Return where an address or a path leads.

    Raises:
        ClaimcheckError: if it is an address that is not read; it may hold a key, and is not told.
    """
    address = _ADDRESS.fullmatch(written)
    if address is None:
        return Path(written)
    scheme, rest = address[1].lower(), address[2]
    if scheme == "file" and urlsplit(written).netloc.lower() in {"", "localhost"}:
        return Path(url2pathname(urlsplit(written).path))
    if scheme not in _STORES:
        raise ClaimcheckError(f"no archive is read from {scheme}://: name a path, s3://, gs:// or file://")
    store = _STORES[scheme]
    bucket, _, key = rest.partition("/")
    plain = bucket.removeprefix(_ANONYMOUS) if store == "gs" else bucket
    if not re.fullmatch(r"[A-Za-z0-9._-]+", plain) or "?" in key:
        # The shell's history and the list of processes show arguments.
        raise ClaimcheckError(
            f"an address is {scheme}://BUCKET/NAME, without keys and settings: these are read from the "
            "environment (AWS_ACCESS_KEY_ID, AWS_ENDPOINT_URL …, GOOGLE_APPLICATION_CREDENTIALS)"
        )
    return Remote(store, bucket, key.strip("/"))


def content_of(place: Located, limit: int) -> bytes:
    """Return the content of a file of at most *limit* bytes.

    Raises:
        UnreadableError: if it is none, too large, or cannot be reached.
    """
    if isinstance(place, Path):
        return read_bytes(place, limit)
    try:
        with place.open() as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {reason_of(error)}") from None
    if len(content) > limit:
        raise UnreadableError(f"larger than {limit // 1_000_000} MB")
    return content


class _Content(io.RawIOBase):
    """An open file of a store, whose failures are told."""

    def __init__(self, file: Any) -> None:  # noqa: ANN401 -- the package has no types
        self._file = file

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401 -- its type has a name from Python 3.12 on
        with _failures_told():
            return int(self._file.readinto(buffer))

    def seek(self, offset: int, whence: int = 0) -> int:
        return int(self._file.seek(offset, whence))

    def tell(self) -> int:
        return int(self._file.tell())

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True


@contextmanager
def _failures_told() -> Iterator[None]:
    """Raise what pyarrow does as errors of the system, without the addresses and keys that it tells."""
    try:
        yield
    except FileNotFoundError:
        raise FileNotFoundError(errno.ENOENT, "no such file") from None
    except (OSError, ValueError, NotImplementedError) as error:
        told = _TOLD.search(str(error))
        what = (told[1] or told[2]) if told else "UNKNOWN"
        if isinstance(error, OSError) and what in _AWAY:
            raise OSError(errno.EHOSTUNREACH, "the store cannot be reached") from None
        raise OSError(errno.EIO, f"the store says: {what.replace('_', ' ')}") from None


@lru_cache(maxsize=64)
def _client(store: str, bucket: str, _process: int) -> Any:  # noqa: ANN401 -- the package has no types
    """Return what reaches a bucket: one for each process, since connections cannot be shared with a fork."""
    from pyarrow.fs import FileSystem

    # What is left of it when pyarrow ends its own may hang; what is registered last is done first.
    atexit.register(_client.cache_clear)
    query = f"?retry_limit_seconds={_PATIENCE}" if store == "gs" else ""
    return FileSystem.from_uri(f"{store}://{bucket}{query}")[0]
