"""How well and how fast quotations are traced: printings found, CPU and wall time, memory.

Run by hand: `python tests/benchmarks/tracing.py ARCHIVE QUOTES [--jobs 2] [--ray [--runs 3]]`. ARCHIVE is one as `trace` reads it,
QUOTES a file of JSON lines (.gz): `quote`, `target_article`, the id of the document that has it (nothing: none has), and a
`kind` of change, if any. With --ray the same job is done in processes and on Ray in turn, with 1, 2 and 4 workers.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import hashlib
import json
import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import NamedTuple, TypeVar

from claimcheck.archive import tracing
from claimcheck.archive.seeds import Seeds
from claimcheck.cli.engines import Ray, in_order
from claimcheck.load.archive import Part, parts_of
from claimcheck.report.printings import Trace


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
    parser.add_argument("--ray", action="store_true", help="Ray against processes")
    parser.add_argument("--runs", type=int, default=3, help="of each, with --ray; the least of them is told")
    given = parser.parse_args()
    with (gzip.open if given.quotes.suffix == ".gz" else open)(given.quotes, "rt", encoding="utf-8") as lines:
        quotes = [json.loads(line) for line in lines]
    asked = [tracing.Asked(str(number), 1, "", quote["quote"]) for number, quote in enumerate(quotes)]
    parts = parts_of((given.archive,))
    if given.ray:
        _compare(parts, asked, given.runs)
        return
    print("| step | CPU s | wall s |\n| --- | --- | --- |")
    with timed("all"):
        with timed("seeds"):
            seeds = tracing.seeds_of(asked, tracing.sample_of(parts))
        with timed("scan"):
            work = in_order(lambda i: tracing.scan_part(parts[i], seeds).scanned, len(parts), given.jobs)
            scanned = list(work)
        with timed("choose"):
            chosen = tracing.choose(scanned, len(asked))
        with timed("places"):
            portions, by_part = tracing.portions(chosen.by_part, parts), chosen.by_part
            reading = in_order(
                lambda i: tracing.place_part(
                    parts[portions[i].part], tracing.wanted_in(portions[i], by_part), asked
                ),
                len(portions),
                given.jobs,
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
    print(f"at most {peak:.0f} MB in one process; {_digest(found)}")


Result = TypeVar("Result")


class Run(NamedTuple):
    """One run: on the clock, computed by all processes there are, and the digest of what was found."""

    wall: float
    cpu: float
    within: float
    """Of it in the tasks themselves, without what starts processes and moves results."""
    digest: str


def _compare(parts: Sequence[Part], asked: Sequence[tracing.Asked], runs: int) -> None:
    """Print the least of so many runs, in processes and on Ray in turn; what starting a cluster takes is told apart."""
    seeds = tracing.seeds_of(asked, tracing.sample_of(parts))
    print("| workers | engine | wall s | CPU s | of it in the tasks | start of the cluster, wall s |")
    print("| --- | --- | --- | --- | --- | --- |")
    for workers in (1, 2, 4):
        there: list[Run] = []
        on_ray: list[Run] = []
        starts: list[float] = []
        for _ in range(runs):
            there.append(_run(parts, asked, seeds, workers, None))
            with _started(workers) as took:
                starts.append(took)
                on_ray.append(_run(parts, asked, seeds, workers, Ray()))
        for name, kind, start in (("processes", there, ""), ("Ray", on_ray, f"{min(starts):.1f}")):
            wall, cpu = min(run.wall for run in kind), min(run.cpu for run in kind)
            within = min(run.within for run in kind)
            print(f"| {workers} | {name} | {wall:.1f} | {cpu:.1f} | {within:.1f} | {start} |", flush=True)
        if len({run.digest for run in there + on_ray}) > 1:
            print("NOT THE SAME")


def _run(
    parts: Sequence[Part], asked: Sequence[tracing.Asked], seeds: Seeds, workers: int, cluster: Ray | None
) -> Run:
    within: list[float] = []

    def done(task: Callable[[int], Result], count: int) -> Iterator[Result]:
        def timed(number: int) -> tuple[Result, float]:
            start = time.process_time()
            result = task(number)
            return result, time.process_time() - start

        for result, seconds in in_order(timed, count, workers, cluster=cluster):
            within.append(seconds)
            yield result

    wall, cpu = time.perf_counter(), _cpu_of_all()
    scanned = [part.scanned for part in done(lambda i: tracing.scan_part(parts[i], seeds), len(parts))]
    chosen = tracing.choose(scanned, len(asked))
    portions, by_part = tracing.portions(chosen.by_part, parts), chosen.by_part
    placed = done(
        lambda i: tracing.place_part(parts[portions[i].part], tracing.wanted_in(portions[i], by_part), asked),
        len(portions),
    )
    digest = _digest(tracing.traces(asked, list(placed), chosen.cut_short))
    return Run(time.perf_counter() - wall, _cpu_of_all() - cpu, sum(within), digest)


def _digest(found: tuple[Trace, ...]) -> str:
    return hashlib.sha256(repr(found).encode(errors="surrogatepass")).hexdigest()


@contextmanager
def _started(workers: int) -> Iterator[float]:
    """Yield how long it took to start a cluster on this machine, as `trace --engine ray` starts one, with its workers."""
    import ray

    start = partial(ray.init, address="local", num_cpus=workers, include_dashboard=False)
    before = time.perf_counter()
    try:
        start(log_to_driver=False, logging_level=logging.ERROR)
    except Exception:  # noqa: BLE001 -- Ray gives a machine half a minute, and a busy one may need more
        ray.shutdown()
        before = time.perf_counter()
        start(log_to_driver=False, logging_level=logging.ERROR)
    list(in_order(lambda _: time.sleep(0.5), workers, workers, cluster=Ray()))
    yield time.perf_counter() - before
    ray.shutdown()


def _cpu_of_all() -> float:
    """Return the CPU seconds of this process and all below it, also those that go on (Linux)."""
    below: dict[int, list[tuple[int, int]]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            told = path.read_text("utf-8", "replace").rpartition(")")[2].split()
            below.setdefault(int(told[1]), []).append((int(path.parent.name), sum(map(int, told[11:15]))))
    own = sum(
        int(one) for one in Path("/proc/self/stat").read_text("utf-8").rpartition(")")[2].split()[11:15]
    )
    found, left = own, [os.getpid()]
    while left:
        for process, ticks in below.get(left.pop(), ()):
            found += ticks
            left.append(process)
    return found / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
