"""Texts that several articles print, as `reuse -o clusters.jsonl` keeps them, of the sources that a project has."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from claimcheck.errors import ClaimcheckError
from claimcheck.load.files import UnreadableError, read_bytes
from claimcheck.records.corpus import Cluster, Clusters
from claimcheck.text.span import Span

MAX_BYTES = 500_000_000


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
    for number, line in enumerate(_text(path, content).split("\n"), start=1):
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
        return hashlib.sha256(read_bytes(path, MAX_BYTES)).hexdigest() if path is not None else ""
    except UnreadableError:
        return None


def _content(path: Path) -> bytes:
    try:
        return read_bytes(path, MAX_BYTES)
    except UnreadableError as error:
        raise ClaimcheckError(
            f"the file of `clusters`, {path.name}: {error}; make it with claimcheck reuse --archive PATH -o {path.name}"
        ) from None


def _text(path: Path, content: bytes) -> str:
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
