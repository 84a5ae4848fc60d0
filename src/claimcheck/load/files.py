"""Reading files safely: which lie below a folder, one of them, only below its folder, only regular, only so much, strictly decoded."""

import codecs
import errno
import os
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple, NoReturn

MAX_ARTICLE_BYTES = 20_000_000
"""The size that trafilatura, too, takes for the largest sensible document."""

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


_FLAGS = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"))
_CHUNK = 1 << 20
"""Bytes asked of the system at once."""


class UnreadableError(Exception):
    """A file cannot be taken; the message says why and what to do, and never shows its content."""


def reason_of(error: OSError | RuntimeError | ValueError) -> str:
    """Return why the system refused, without the path that Python adds."""
    if isinstance(error, UnicodeEncodeError):
        hint = "set a UTF-8 locale, such as LC_ALL=C.UTF-8"
        return f"file names are {error.encoding} here, which lacks one of its characters; {hint}"
    if not isinstance(error, OSError):
        # Of links that lead in a circle, and of a character that no name may have.
        return "no such place"
    if error.errno == errno.ELOOP:
        return "a link, and it is not followed; put the file itself there"
    return (error.strerror or "unknown reason").lower()


def real_folder(folder: Path) -> Path | None:
    """Return where *folder* really is, after links are followed; None where it cannot be told."""
    try:
        return folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        return None


def resolve_below(folder: Path, written: str, root: Path | None = None) -> Path:
    """Return the real path of *written*, which must lie below *folder* after links are followed.

    Args:
        folder: A folder.
        written: A path below it.
        root: Where the folder really is, if that is known: for who asks for many.

    Raises:
        UnreadableError: if it is absolute, leaves the folder, is missing, or is no regular file.
    """
    # Windows reads `C:x`, `\\\\host` and `NUL` as roots and devices; refused everywhere, so that a
    # project means the same on every machine.
    unsafe = "\\" in written or "\0" in written or PureWindowsPath(written).drive
    if unsafe or PurePosixPath(written).is_absolute() or ".." in PurePosixPath(written).parts:
        raise UnreadableError("write a path below the source folder, with `/` between its parts")
    path = _real(folder / written, folder, written)
    root = root or _real(folder, folder, written)
    if not path.is_relative_to(root):
        raise UnreadableError("the file lies outside the source folder (a link leads there)")
    if in_repository(path.relative_to(root)):
        raise UnreadableError("the file lies in a repository's own folder, `.git`")
    return path


def shown_from(path: Path, start: Path) -> str:
    """Return the way from *start* to *path*, never an absolute one; on another drive, its name."""
    try:
        return Path(os.path.relpath(path, start)).as_posix()
    except ValueError:
        return path.name


def in_repository(path: PurePath) -> bool:
    """Return whether *path* leads into a folder where Git keeps its own, be it an access token."""
    return any(part.casefold() == ".git" for part in path.parts)


_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL}
"""What the system says of a name that names nothing."""


def _real(path: Path, folder: Path, written: str) -> Path:
    try:
        return path.resolve(strict=True)
    except OSError as error:
        if error.errno not in _MISSING:
            raise UnreadableError(f"cannot be reached: {reason_of(error)}") from None
    except UnicodeEncodeError as error:
        raise UnreadableError(f"cannot be reached: {reason_of(error)}") from None
    except RuntimeError:
        # Links in a circle, until Python 3.12.
        pass
    raise UnreadableError(f"no such file{_same_but_case(folder, written)}")


def _same_but_case(folder: Path, written: str) -> str:
    """Return a hint at a file in the folder whose name differs in case or Unicode form only."""
    wanted = PurePosixPath(written).name
    try:
        parent = (folder / written).parent.resolve(strict=True)
        inside = parent.is_relative_to(folder.resolve(strict=True))
        names = sorted(entry.name for entry in parent.iterdir()) if inside else []
    except (OSError, RuntimeError):
        return ""
    near = [name for name in names if name != wanted and _alike(name) == _alike(wanted)]
    return f"; `{near[0]}` differs in upper and lower case or in Unicode form only" if near else ""


def _alike(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of a regular file of at most *limit* bytes.

    Raises:
        UnreadableError: if it is no regular file, too large, or cannot be opened.
    """
    try:
        # Neither waits for a pipe's other end nor follows a link put there meanwhile.
        handle = os.open(path, _FLAGS)
    except OSError as error:
        raise UnreadableError(f"cannot be opened: {reason_of(error)}") from None
    try:
        return _read_open(handle, limit)
    except OSError as error:
        raise UnreadableError(reason_of(error)) from None
    finally:
        # What was read is whole; of a file that was only read, closing can lose nothing.
        with suppress(OSError):
            os.close(handle)


def _read_open(handle: int, limit: int) -> bytes:
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise UnreadableError("not a regular file")
    content = bytearray()
    while chunk := os.read(handle, _CHUNK):
        content += chunk
        if len(content) > limit:
            raise UnreadableError(f"larger than {limit // 1_000_000} MB")
    return bytes(content)


_REMEDY = "save it as UTF-8"


def decode(content: bytes, encoding: str, remedy: str = _REMEDY) -> str:
    """Return *content* as text, its byte order mark removed, with nothing replaced.

    Raises:
        UnreadableError: if a byte does not fit, with its line, and with *remedy* where no byte order mark decides.
    """
    bom = next((name for mark, name in _BOMS if content.startswith(mark)), None)
    try:
        text = content.decode(bom or encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        hint = _REMEDY if bom else remedy
        raise UnreadableError(
            f"not {bom or encoding}: byte 0x{content[error.start]:02x} in line {line}; {hint}"
        ) from None
    except UnicodeError:
        raise UnreadableError(f"not {bom or encoding}") from None
    try:
        text.encode()
    except UnicodeEncodeError:
        raise UnreadableError(f"not {bom or encoding}: half characters (surrogates)") from None
    if "\0" in text:
        raise UnreadableError("holds NUL characters: not a text, or another encoding")
    return text


RECORD_SUFFIXES = frozenset((".yaml", ".yml"))
"""How the names of files with records end, in lower case; other files beside them are not read."""


class Listed(NamedTuple):
    """A file, or a place where files may be that nobody sees."""

    path: Path
    name: str
    """The way to it from the folder, with `/`."""
    refused: str = ""
    """Why it was not looked into; empty for a file."""


def list_files(folder: Path) -> Iterator[Listed]:
    """Yield whatever is no folder below *folder*, in no order, and every folder that was not entered.

    No link is followed: one that leads to a folder, or nowhere, is a place that was not entered.
    Folders may lie in each other as deep as the system lets them.

    Raises:
        UnreadableError: if *folder* itself cannot be looked into.
    """
    pending = [Listed(folder, "")]
    while pending:
        place = pending.pop()
        try:
            with os.scandir(place.path) as found:
                entries = list(found)
        except OSError as error:
            if not place.name:
                raise UnreadableError(f"cannot be looked into: {reason_of(error)}") from None
            yield place._replace(refused=f"the folder cannot be looked into: {reason_of(error)}")
            continue
        start = f"{place.name}/" if place.name else ""
        for entry in entries:
            listed = Listed(Path(entry.path), start + entry.name, _refused(entry))
            if not listed.refused and _is_folder(entry):
                pending.append(listed)
            else:
                yield listed


def _refused(entry: os.DirEntry[str]) -> str:
    """Return why nobody knows what lies behind *entry*; empty for a file, a folder, and a link to a file."""
    try:
        if not entry.is_symlink() or not stat.S_ISDIR(os.stat(entry.path).st_mode):  # noqa: PTH116 -- as scandir names it
            return ""
    except FileNotFoundError:
        return "a link that leads nowhere; remove it"
    except OSError as error:
        return f"cannot be looked into: {reason_of(error)}"
    return "a link to a folder, and links are not followed; put the folder itself there"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    # Whatever cannot be told to be a folder is taken for a file: it cannot be read as one, and that is told.
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


class NoJsonError(Exception):
    """The text is none; the message says where and why."""


def parse_json(text: str, what: str) -> object:
    """Return the value that *text* holds, which is to be a *what*.

    Raises:
        NoJsonError: if it is no JSON, holds NaN, an infinity or a number of thousands of digits, is nested
            deeper than can be read, or has a key of one record twice.
    """
    # Every command starts with this module, and few read JSON.
    import json

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
