"""How well and how fast one quotation is found in an archive by its index, and what the index costs.

Run by hand: `python tests/benchmarks/indexing.py ARCHIVE QUOTES [--most 1000]`. ARCHIVE is an archive as `claimcheck archive
build` reads it, QUOTES a file of JSON lines (.gz): `quote`, `target_article`, the id of a document that has it, and, where there
are several, its `kind`. Printed for each kind: how many have a document in which the project's own locator places the
quotation among those that the index proposes; the CPU time of one proposal, and of one with its documents read and searched.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import json
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from claimcheck.archive.fold import fold
from claimcheck.archive.index import TextIndex
from claimcheck.archive.placing import place
from claimcheck.archive.searching import ArchiveIndex, corpus_of, report_on
from claimcheck.archive.terms import Within, sought
from claimcheck.check.actors.naming import Names
from claimcheck.check.finding.hits import Wanted, find
from claimcheck.check.finding.matching import read_query
from claimcheck.cli.archive import build
from claimcheck.cli.archived import read_again
from claimcheck.load.archive_index import Manifest, read_manifest
from claimcheck.load.document import Document
from claimcheck.records.corpus import Corpus


class Measured(NamedTuple):
    """Of one quotation: whether it was placed in any proposed document, in the one that it is from; milliseconds of CPU time."""

    is_placed: bool
    is_target: bool
    proposed: float


class Shown(NamedTuple):
    """Whether `find` shows a document in which it was placed on its first page; milliseconds of CPU time of all that it does."""

    is_shown: bool
    found: float


def main() -> None:
    """Build, ask, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("quotes", type=Path)
    parser.add_argument("--most", type=int, default=1_000, help="of the quotations of each kind")
    parser.add_argument("--each", type=int, default=10, help="so manieth of them is looked for by find, too")
    parser.add_argument("--index", type=Path, help="an index of the archive that is there already")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        index = given.index or _built(given.archive, Path(folder, "index"))
        quotes = _quotes(given.quotes, given.most)
        for kind, of_kind in quotes.items():
            measured = [
                _measured(index, *item, is_found=number % given.each == 0)
                for number, item in enumerate(of_kind)
            ]
            _print(kind, measured)


def _built(archive: Path, folder: Path) -> Path:
    start = time.process_time()
    built = build(folder, (archive,))
    seconds = time.process_time() - start
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    print(f"{built.documents:,} documents indexed in {seconds:.0f} s of CPU time, {size / 1e6:.0f} MB")
    start = time.process_time()
    build(folder, ())
    print(f"a second build, nothing changed: {time.process_time() - start:.1f} s")
    return folder


def _quotes(path: Path, most: int) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            kind = found[told.get("kind", "changed")]
            if len(kind) < most:
                kind.append((told["quote"], str(told["target_article"])))
    return found


NAMES = Names(())
EMPTY = Corpus({}, {}, {}, {})
_opened: dict[Path, tuple[TextIndex, Manifest]] = {}


def _open(folder: Path) -> tuple[TextIndex, Manifest]:
    if folder not in _opened:
        manifest = read_manifest(folder)
        _opened[folder] = TextIndex(str(folder / manifest.generation)), manifest
    return _opened[folder]


def _measured(folder: Path, quote: str, target: str, *, is_found: bool) -> tuple[Measured, Shown | None]:
    index, manifest = _open(folder)
    start = time.process_time()
    query = read_query(quote, NAMES)
    proposed = index.propose(sought(query, NAMES), Within())
    took = time.process_time() - start
    documents = list(read_again(proposed, manifest))
    placed = [document.id for document in documents if _places(quote, document)]
    measured = Measured(bool(placed), target in placed, 1e3 * took)
    if not is_found:
        return measured, None
    start = time.process_time()
    corpus = corpus_of(read_again(proposed, manifest), {})
    words = ArchiveIndex(corpus.articles, proposed.having, proposed.documents)
    ranked = find(quote, corpus, report_on(corpus), Wanted(), words).ranked[:10]
    took += time.process_time() - start
    return measured, Shown(any(item.place.source in placed for item in ranked), 1e3 * took)


def _places(quote: str, document: Document) -> bool:
    """Return whether the document has the quotation, changed or not, where most of its runs say that it begins."""
    letters = fold(quote).bytes.tobytes()
    folded = fold(document.text)
    text = folded.bytes.tobytes()
    said: Counter[int] = Counter()
    for at in range(0, len(letters) - 5, 2):
        found = text.find(letters[at : at + 6])
        if found >= 0:
            said[(found - at) // 16] += 1
    starts = [16 * start for start, count in said.most_common(3) if count > 1]
    places = [start if start < 0 else int(folded.offsets[start]) for start in starts]
    return bool(places) and place(quote, document.text, places) is not None


def _print(kind: str, measured: list[tuple[Measured, Shown | None]]) -> None:
    every = [one for one, _ in measured]
    shown = [one for _, one in measured if one]
    placed, target = (sum(one[column] for one in every) / len(every) for column in range(2))
    proposed = sorted(one.proposed for one in every)
    print(
        f"{kind}: {len(every)} quotations, placed {placed:.3f} (in the document they are from {target:.3f}); proposed in "
        f"{statistics.median(proposed):.1f} ms (95 % in {proposed[int(0.95 * len(proposed))]:.1f}); of {len(shown)} on the first "
        f"page of find {sum(one.is_shown for one in shown) / len(shown):.3f}, in {statistics.median(one.found for one in shown):.0f} ms"
    )


if __name__ == "__main__":
    main()
