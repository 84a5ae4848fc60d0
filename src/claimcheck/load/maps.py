"""What stands beside articles, read whole and in its one form, or not at all: maps, and texts that several print.

The map of `x.txt` is `x.map.json`; the texts that several articles print, of the sources that a project has, are kept by
`reuse -o clusters.jsonl`.
"""

import errno
import hashlib
import json
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import (
    NoJsonError,
    UnreadableError,
    decode,
    parse_json,
    read_bytes,
    reason_of,
    resolve_below,
)
from claimcheck.records.corpus import Cluster, Clusters
from claimcheck.text.layout import Location, Run, Zone
from claimcheck.text.span import Span

ENDING = ".map.json"

MAX_BYTES = 20_000_000
"""As large as an article may be."""

SCHEMA_VERSION = 1

_MISSING = {errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}
"""What the system says where nothing has that name, or can have it."""

_KEYS = frozenset(("schema_version", "sha256", "runs"))
_TEXTS = ("heading", "timecode", "path", "speaker", "language")
_RUN_KEYS = frozenset(("start", "end", "zone", "page", *_TEXTS))
_SHA256 = re.compile(r"[0-9a-f]{64}")
_TIMECODE = re.compile(r"\d{2,4}:[0-5]\d:[0-5]\d\.\d{3}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_MAX_PAGE = 1_000_000


class WrongMapError(Exception):
    """A map that cannot be used; the message says where and why."""


class MapRead(NamedTuple):
    """What the map of an article says, or why it says nothing."""

    runs: tuple[Run, ...] = ()
    sha256: str | None = None
    """Of its file; None where there is none, empty where it could not be read."""
    wrong: str = ""
    """Why it cannot be used; empty where it can, and where there is none."""


class Written(NamedTuple):
    """An article as its file has it."""

    file: str
    """Below the source folder."""
    text: str
    sha256: str


def map_name(file: str) -> str:
    """Return the name of the map of the article *file*."""
    folder, slash, name = file.rpartition("/")
    return f"{folder}{slash}{name.rpartition('.')[0] or name}{ENDING}"


def map_bytes(folder: Path, file: str) -> bytes | None:
    """Return the content of the map of the article *file* below *folder*; None where there is none.

    Raises:
        UnreadableError: if it cannot be read, or lies elsewhere.
    """
    name = map_name(file)
    try:
        (folder / name).lstat()
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno in _MISSING:
            return None
        raise UnreadableError(f"cannot be reached: {reason_of(error)}") from None
    return read_bytes(resolve_below(folder, name), MAX_BYTES)


def map_sum(folder: Path, file: str) -> str | None:
    """Return the SHA-256 of the map of the article *file*; None where there is none, empty where it cannot be read."""
    try:
        content = map_bytes(folder, file)
    except UnreadableError:
        return ""
    return None if content is None else hashlib.sha256(content).hexdigest()


def read_map(folder: Path, article: Written) -> MapRead:
    """Return what the map beside *article* says; nothing where there is none, or it cannot be used."""
    sha256: str | None = ""
    try:
        content = map_bytes(folder, article.file)
        if content is None:
            return MapRead()
        sha256 = hashlib.sha256(content).hexdigest()
        return MapRead(to_runs(parse_json(decode(content, "utf-8"), "map"), article), sha256)
    except (UnreadableError, NoJsonError, WrongMapError) as error:
        # The hint at a key of records helps nobody here.
        return MapRead((), sha256, str(error).partition("; save it as")[0])


def to_runs(document: object, article: Written) -> tuple[Run, ...]:
    """Return the runs of a map's *document*, at offsets into the text of *article*.

    Raises:
        WrongMapError: if it has another form, is another text's, or its runs overlap or leave words out.
    """
    top = _record(document, "the file", _KEYS)
    version = top.get("schema_version")
    if version != SCHEMA_VERSION or type(version) is not int:
        raise WrongMapError(f"schema_version is not {SCHEMA_VERSION}")
    sha256 = top.get("sha256")
    if not (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
        raise WrongMapError("sha256 is no SHA-256, 64 digits of 0-9 and a-f")
    if sha256 != article.sha256:
        raise WrongMapError("it was made of another text: the article has changed since")
    listed = top.get("runs")
    if not isinstance(listed, list):
        raise WrongMapError("runs is no list")
    length = len(article.text) - article.text.count("\r\n")
    runs = [_run(item, f"runs[{index}]", length) for index, item in enumerate(listed)]
    at = _offsets(article.text)
    placed = tuple(run._replace(span=Span(at(run.span.start), at(run.span.end))) for run in runs)
    _check_cover(placed, article.text)
    return placed


def _run(item: object, where: str, length: int) -> Run:
    record = _record(item, where, _RUN_KEYS)
    start, end = (_whole(record, key, where) for key in ("start", "end"))
    if not 0 <= start < end:
        raise WrongMapError(f"{where} is empty or begins before the text")
    if end > length:
        raise WrongMapError(f"{where} ends behind the text, which has {length} code points")
    page = _whole(record, "page", where) if "page" in record else None
    if page is not None and not 1 <= page <= _MAX_PAGE:
        raise WrongMapError(f"{where}.page is no page")
    heading, timecode, _, speaker, language = (_text(record, key, where) for key in _TEXTS)
    if timecode is not None and not _TIMECODE.fullmatch(timecode):
        raise WrongMapError(f"{where}.timecode is not HH:MM:SS.mmm")
    if language is not None and not _LANGUAGE.fullmatch(language):
        raise WrongMapError(f"{where}.language is no code such as `de`")
    return Run(Span(start, end), Location(_zone(record, where), page, heading, timecode), speaker, language)


def _check_cover(runs: Sequence[Run], text: str) -> None:
    """Refuse runs that overlap, or leave a word of *text* between them, or the whole article out."""
    done = 0
    for index, (start, end) in enumerate((*(run.span for run in runs), Span(len(text), len(text)))):
        if start < done:
            raise WrongMapError(f"runs[{index}] overlaps the run before it")
        if text[done:start].strip():
            line = text.count("\n", 0, done + len(text[done:start]) - len(text[done:start].lstrip())) + 1
            raise WrongMapError(f"no run has the words of line {line}")
        done = end
    if all(run.is_left_out for run in runs):
        raise WrongMapError("every run is left out, and nothing remains of the article")


def _offsets(text: str) -> Callable[[int], int]:
    """Return what turns an offset into *text* with plain line ends into one into *text* as it is."""
    plain = [match.start() - number for number, match in enumerate(_pairs(text))]
    return lambda offset: offset + bisect_left(plain, offset)


def _pairs(text: str) -> Iterator[re.Match[str]]:
    return re.finditer("\r\n", text)


def _record(value: object, where: str, known: frozenset[str]) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise WrongMapError(f"{where} is no record")
    unknown = sorted(value.keys() - known)
    if unknown:
        raise WrongMapError(f"{where} has a key that no map has: {unknown[0]}")
    return value


def _whole(record: Mapping[str, Any], key: str, where: str) -> int:
    value = record.get(key)
    if type(value) is not int:
        raise WrongMapError(f"{where}.{key} is no whole number")
    return value


def _text(record: Mapping[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None and key not in record:
        return None
    if not isinstance(value, str) or not value.strip():
        raise WrongMapError(f"{where}.{key} is no text")
    return value


def _zone(record: Mapping[str, Any], where: str) -> Zone:
    try:
        return Zone(str(record.get("zone")))
    except ValueError:
        raise WrongMapError(f"{where}.zone is none of {', '.join(Zone)}") from None


MAX_CLUSTERS = 500_000_000


def read_clusters(path: Path, sums: Mapping[str, str]) -> Clusters:
    """Return the texts in a file; an article that is not the one that was compared is in none of them.

    Args:
        path: JSON lines, one for each printing.
        sums: The SHA-256 of each source's article.

    Raises:
        ClaimcheckError: if the file cannot be read, or is no such file.
    """
    content = _content(path)
    spans: dict[int, dict[str, tuple[Span, ...]]] = defaultdict(dict)
    printings: dict[int, int] = {}
    compared: set[str] = set()
    changed: set[str] = set()
    for number, line in enumerate(_decoded(path, content).split("\n"), start=1):
        # A document of the archive, of which there are far more, is known by its line alone.
        if not line.strip() or '"source": null' in line:
            continue
        try:
            printing = json.loads(line)
            if printing["source"] is None:
                continue
            source, sum_, cluster, size, own = _printing(printing)
        except (ValueError, TypeError, KeyError, RecursionError):
            raise ClaimcheckError(
                f"{path.name}:{number}: no printing of a text; make the file with claimcheck reuse -o {path.name}"
            ) from None
        compared.add(source)
        if source not in sums:
            continue
        if sums[source] != sum_:
            changed.add(source)
        elif cluster is not None:
            spans[cluster][source] = (*spans[cluster].get(source, ()), *own)
            printings[cluster] = size
    return Clusters(
        name=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        texts=tuple(Cluster(printings[number], dict(own)) for number, own in sorted(spans.items())),
        changed=tuple(sorted(changed)),
        uncompared=tuple(sorted(set(sums) - compared)),
    )


def clusters_sum(path: Path | None) -> str | None:
    """Return the SHA-256 of a file of clusters, empty where there is to be none; None where it cannot be read."""
    try:
        return hashlib.sha256(read_bytes(path, MAX_CLUSTERS)).hexdigest() if path is not None else ""
    except UnreadableError:
        return None


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path, MAX_CLUSTERS)
    except UnreadableError as error:
        raise ClaimcheckError(
            f"the file of `clusters`, {path.name}: {error}; make it with claimcheck reuse --archive PATH -o {path.name}"
        ) from None


def _decoded(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ClaimcheckError(f"the file of `clusters`, {path.name}: not UTF-8 ({error.reason})") from None


def _printing(line: Any) -> tuple[str, str, int | None, int, tuple[Span, ...]]:  # noqa: ANN401 -- any JSON value
    """Return the source, its sum, the text's number and size, and where it stands.

    Raises:
        ValueError: if it is no such line, as do KeyError and TypeError.
    """
    source, sum_, cluster = line["source"], line["sha256"], line["cluster"]
    size, spans = line.get("size", 0), tuple(_span(span) for span in line.get("spans", ()))
    is_text = isinstance(source, str) and isinstance(sum_, str)
    if not is_text or not all(type(number) is int for number in (cluster or 0, size)):
        raise ValueError
    if cluster is not None and (not spans or size < 2):  # noqa: PLR2004 -- two articles at least print a text
        raise ValueError
    return source, sum_, cluster, size, spans


def _span(written: Iterable[Any]) -> Span:
    start, end = written
    if type(start) is not int or type(end) is not int or not 0 <= start < end:
        raise ValueError
    return Span(start, end)
