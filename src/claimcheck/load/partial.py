"""What long work has done so far, kept in a file so that it goes on where it was interrupted; and numbers put aside.

A result is kept under what it was made of: the digest of what was read, of what was asked, and the version. So neither a changed
archive nor other questions are ever answered with it. Each is written whole or not at all (an SQLite transaction).
"""

import hashlib
import json
import os
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.archive import Part
from claimcheck.load.files import reason_of
from claimcheck.load.remote import Located

_OURS = 0x436C4368
"""What SQLite calls an application id: `ClCh`."""

_CHUNK = 1 << 20


class Partial:
    """Results of one version by their keys."""

    def __init__(self, connection: sqlite3.Connection, path: Path, version: str) -> None:
        self._version = version
        self._connection = connection
        self._path = path

    def get(self, key: str) -> Any:  # noqa: ANN401 -- whatever JSON value was put there
        """Return what was kept under a key; None where nothing was.

        Raises:
            ClaimcheckError: if the file cannot be read.
        """
        try:
            found = self._connection.execute(
                "SELECT result FROM done WHERE key = ?", (self._key(key),)
            ).fetchone()
        except sqlite3.Error as error:
            raise _failure("read", self._path, error) from None
        return json.loads(found[0]) if found else None

    def has(self, key: str) -> bool:
        """Return whether something was kept under a key.

        Raises:
            ClaimcheckError: if the file cannot be read.
        """
        try:
            found = self._connection.execute("SELECT 1 FROM done WHERE key = ?", (self._key(key),)).fetchone()
        except sqlite3.Error as error:
            raise _failure("read", self._path, error) from None
        return found is not None

    def put(self, key: str, result: Any) -> None:  # noqa: ANN401 -- any JSON value
        """Keep a result.

        Raises:
            ClaimcheckError: if it cannot be written.
        """
        text = json.dumps(result, ensure_ascii=True, separators=(",", ":"))
        try:
            with self._connection:
                self._connection.execute("INSERT OR REPLACE INTO done VALUES (?, ?)", (self._key(key), text))
        except sqlite3.Error as error:
            raise _failure("written", self._path, error) from None

    def _key(self, key: str) -> str:
        return f"{self._version} {key}"


@contextmanager
def partial_results(path: Path, version: str) -> Iterator[Partial]:
    """Yield what the file has, which is made where it is missing; no other file is touched.

    Raises:
        ClaimcheckError: if it is another file, or cannot be used.
    """
    if path.exists() and path.stat().st_size and not _is_ours(path):
        raise ClaimcheckError(f"{path} holds no partial results of ours: name a new file")
    try:
        connection = sqlite3.connect(path, timeout=10)
    except sqlite3.Error as error:
        raise _failure("opened", path, error) from None
    with closing(connection):
        try:
            with connection:
                connection.execute(f"PRAGMA application_id = {_OURS}")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS done (key TEXT PRIMARY KEY, result TEXT NOT NULL)"
                )
        except sqlite3.Error as error:
            raise _failure("used", path, error) from None
        yield Partial(connection, path, version)


def _is_ours(path: Path) -> bool:
    try:
        # Byte 68 of an SQLite file: https://sqlite.org/fileformat2.html#application_id
        with path.open("rb") as file:
            head = file.read(72)
    except OSError as error:
        raise ClaimcheckError(f"{path} cannot be read ({reason_of(error)})") from None
    return head.startswith(b"SQLite format 3\0") and head[68:72] == _OURS.to_bytes(4, "big")


def _failure(what: str, path: Path, error: sqlite3.Error) -> ClaimcheckError:
    return ClaimcheckError(f"{path} cannot be {what} ({error})")


def key_of(*made_of: Any) -> str:  # noqa: ANN401 -- any JSON values
    """Return the key of what is made of such values."""
    text = json.dumps(made_of, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()


def digest_of(part: Part) -> str:
    """Return the SHA-256 of the bytes of a part, of a file that is no text or line the whole file's; empty if it cannot be read.

    Its name belongs to it: a document without an id has it from there.
    """
    digest = hashlib.sha256(str(part).encode(errors="surrogatepass"))
    try:
        if part.names:
            for name in part.names:
                content = (part.path / name).read_bytes()
                digest.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogatepass"))
                digest.update(content)
        else:
            _update_with_file(digest, part)
    except (OSError, ImportError):
        return ""
    return digest.hexdigest()


def _update_with_file(digest: "hashlib._Hash", part: Part) -> None:
    if part.end is None or part.path.name.lower().endswith(".parquet"):
        # Row groups lie anywhere in their file, so each part of it stands for all.
        status = part.path.stat()
        digest.update(_whole(part.path, status.st_size, status.st_mtime_ns))
        return
    with part.path.open("rb") as file:
        file.seek(part.start)
        left = part.end - part.start
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            digest.update(chunk)
            left -= len(chunk)
        # Its last line goes on behind it.
        digest.update(file.readline())


@lru_cache(maxsize=64)
def _whole(path: Located, _size: int, _changed: int) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


_NUMBER = struct.Struct("<q")


class Spill(NamedTuple):
    """A folder of files with compartments; what a process that died began is written anew."""

    folder: Path

    def write(self, name: str, contents: Sequence[bytes]) -> None:
        """Write the contents of all compartments of a file."""
        ends = accumulate(map(len, contents), initial=0)
        head = (_NUMBER.pack(number) for number in (len(contents), *ends))
        with (self.folder / name).open("wb") as file:
            file.writelines((*head, *contents))

    def read(self, name: str, compartment: int) -> bytes:
        """Return what stands in one compartment of a file."""
        with (self.folder / name).open("rb") as file:
            [count] = _NUMBER.unpack(file.read(_NUMBER.size))
            file.seek(compartment * _NUMBER.size, os.SEEK_CUR)
            start, end = (_NUMBER.unpack(file.read(_NUMBER.size))[0] for _ in range(2))
            file.seek((count + 2) * _NUMBER.size + start)
            return file.read(end - start)

    def remove(self, name: str) -> None:
        """Remove a file that is needed no more."""
        (self.folder / name).unlink(missing_ok=True)


@contextmanager
def spilling() -> Iterator[Spill]:
    """Yield a folder where the system keeps temporary files (`TMPDIR`); it is gone afterwards, whatever happens."""
    folder = Path(tempfile.mkdtemp(prefix="claimcheck-"))
    try:
        yield Spill(folder)
    finally:
        # A process that has not seen yet that the work was ended may write one more file.
        for _ in range(10):
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.lexists(folder):
                break
