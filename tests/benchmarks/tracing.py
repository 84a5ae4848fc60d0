"""How well and how fast quotations are traced: printings found, CPU and wall time, memory.

Run by hand: `python tests/benchmarks/tracing.py ARCHIVE QUOTES [--jobs 2] [--ray]`. ARCHIVE is one as `trace` reads it, QUOTES a
file of JSON lines (.gz): `quote`, `target_article`, the id of the document that has it (nothing: none has), and a `kind`
of change, if any.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

from claimcheck.archive import tracing
from claimcheck.cli.engines import Ray, in_order
from claimcheck.load.archive import parts_of


@contextmanager
def timed(step: str) -> Iterator[None]:
    """Print what a step took: CPU seconds of all processes that have ended, wall time."""
    cpu, wall = _cpu(), time.perf_counter()
    yield
    print(f"| {step} | {_cpu() - cpu:.1f} | {time.perf_counter() - wall:.1f} |", flush=True)


def _cpu() -> float:
    return sum(usage.ru_utime + usage.ru_stime for usage in map(getrusage, (RUSAGE_SELF, RUSAGE_CHILDREN)))


def main() -> None:
    """Trace, and print what each step took, and how many were found of each kind."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("quotes", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--ray", action="store_true", help="on Ray, whose CPU time is not told")
    given = parser.parse_args()
    with (gzip.open if given.quotes.suffix == ".gz" else open)(given.quotes, "rt", encoding="utf-8") as lines:
        quotes = [json.loads(line) for line in lines]
    asked = [tracing.Asked(str(number), 1, "", quote["quote"]) for number, quote in enumerate(quotes)]
    parts, cluster = parts_of((given.archive,)), Ray() if given.ray else None
    print("| step | CPU s | wall s |\n| --- | --- | --- |")
    with timed("all"):
        with timed("seeds"):
            seeds = tracing.seeds_of(asked, tracing.sample_of(parts))
        with timed("scan"):
            work = in_order(
                lambda i: tracing.scan_part(parts[i], seeds).scanned, len(parts), given.jobs, cluster=cluster
            )
            scanned = list(work)
        with timed("choose"):
            chosen = tracing.choose(scanned, len(asked))
        wanted = sorted(chosen.by_part.items())
        with timed("places"):
            reading = in_order(
                lambda i: tracing.place_part(parts[wanted[i][0]], wanted[i][1], asked),
                len(wanted),
                given.jobs,
                cluster=cluster,
            )
            found = tracing.traces(asked, list(reading), chosen.cut_short)
    met: dict[str, list[bool]] = {}
    for quote, trace in zip(quotes, found, strict=True):
        if quote["target_article"]:
            documents = {printing.document for printing in trace.printings}
            met.setdefault(quote.get("kind", "changed"), []).append(quote["target_article"] in documents)
    print()
    for kind, hits in met.items():
        print(f"{kind}: {sum(hits)} of {len(hits)} found ({sum(hits) / len(hits):.1%})")
    candidates = sum(one.quotation.size for one in scanned)
    places = sum(
        len(starts) for part in chosen.by_part.values() for one in part.values() for starts in one.values()
    )
    kinds = Counter(printing.method.value for trace in found for printing in trace.printings)
    print(
        f"{sum(one.documents for one in scanned)} documents, {candidates} candidates, {places} read,", end=" "
    )
    print(f"{sum(kinds.values())} printings: {dict(kinds)}")
    peak = max(getrusage(RUSAGE_SELF).ru_maxrss, getrusage(RUSAGE_CHILDREN).ru_maxrss) / 1024
    print(f"at most {peak:.0f} MB in one process")


if __name__ == "__main__":
    main()
