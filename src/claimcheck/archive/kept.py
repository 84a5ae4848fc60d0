"""What a step of tracing found, as plain values that can be kept, and under what: all that it was made of."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from claimcheck.archive import seeds
from claimcheck.archive.placing import MIN_LIKENESS
from claimcheck.archive.seeds import Scanned
from claimcheck.archive.tracing import MOST, Asked, PartPlaced, PartScanned
from claimcheck.load.partial import key_of
from claimcheck.report.codec import codec_of, read, write
from claimcheck.report.printings import Printing

_RULES = (
    seeds.LENGTH,
    seeds.SHARE,
    seeds.LEAST,
    seeds.NEAR,
    seeds.ALIKE,
    seeds.BATCH,
    MOST,
    MIN_LIKENESS,
)
"""Numbers that decide what is found; the seeds themselves stand for the others."""


class Kept(NamedTuple):
    """How a result is written and read back, and whether it is one that may be kept."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]
    is_whole: Callable[[Any], bool]


class Step(NamedTuple):
    """A step, under which key its result is kept, nothing where it is not, and how."""

    key: str
    codec: Kept


def _write_scanned(part: PartScanned) -> Any:  # noqa: ANN401 -- a JSON value
    columns = [column.tolist() for column in part.scanned[1:]]
    return [part.scanned.documents, columns, list(part.unread)]


def _read_scanned(plain: Any) -> PartScanned:  # noqa: ANN401 -- a JSON value
    documents, columns, unread = plain
    return PartScanned(Scanned(documents, *(np.array(column, np.int64) for column in columns)), tuple(unread))


def _write_placed(part: PartPlaced) -> Any:  # noqa: ANN401 -- a JSON value
    codec = codec_of(Printing)
    return [[number, write(codec, printing)] for number, printing in part.printings]


def _read_placed(plain: Any) -> PartPlaced:  # noqa: ANN401 -- a JSON value
    codec = codec_of(Printing)
    return PartPlaced(tuple((number, read(codec, printing)) for number, printing in plain))


SCANNED = Kept(_write_scanned, _read_scanned, lambda part: part.is_whole)
PLACED = Kept(_write_placed, _read_placed, lambda part: not part.unread)


def scan_key(digest: str, of: seeds.Seeds) -> str:
    """Return the key of what a part holds, by the part's digest; nothing where it has none."""
    return key_of("scan", digest, of.digest, _RULES) if digest else ""


def places_key(
    digest: str,
    wanted: Mapping[int, Mapping[int, Sequence[int]]],
    asked: Sequence[Asked],
    names: Sequence[str],
) -> str:
    """Return the key of the printings in a part; nothing where it has no digest."""
    if not digest:
        return ""
    places = sorted((at, sorted(quotes.items())) for at, quotes in wanted.items())
    quotes = {number: asked[number].quote for _, one in places for number, _ in one}
    told = hashlib.sha256(repr((places, sorted(quotes.items()), tuple(names))).encode(errors="surrogatepass"))
    return key_of("places", digest, told.hexdigest(), _RULES)
