"""How time, memory and output grow with what is read, on made projects that stretch one thing each.

Run by hand: `python tests/benchmarks/growth.py [NAME ...] [--biggest]`. It makes each case's projects
in a temporary folder, runs the `claimcheck` of this environment on them, and prints CPU seconds, peak
memory and bytes of output, a row a size. Time is CPU time of the finished process: other work on the
machine moves it little. Linear growth shows as a ratio near the ratio of the sizes.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

TESTS = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(TESTS))

from benchmarks.growth_case import Case  # noqa: E402 -- found once the folder is on the path
from benchmarks.growth_relations import CASES as RELATIONS  # noqa: E402
from benchmarks.growth_texts import CASES as TEXTS  # noqa: E402

CASES: tuple[Case, ...] = (*RELATIONS, *TEXTS)
"""Every thing that is stretched."""

TIMEOUT = 180
"""Seconds after which a run counts as endless."""


class Figures(NamedTuple):
    """What one run took: CPU seconds, peak memory in MB, bytes printed, exit code (None: stopped)."""

    cpu: float
    memory: float
    printed: int
    code: int | None


def run(args: tuple[str, ...], folder: Path) -> Figures:
    """Return what `claimcheck` *args* takes in *folder*."""
    command = [str(Path(sys.executable).with_name("claimcheck")), *args]
    with tempfile.TemporaryFile() as out:
        # What is measured is a check, and not what an earlier run has kept of one.
        fresh = {**os.environ, "CLAIMCHECK_CACHE": "off"}
        process = subprocess.Popen(command, cwd=folder, env=fresh, stdout=out, stderr=subprocess.STDOUT)
        try:
            process.wait(timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            return Figures(TIMEOUT, 0, 0, None)
        return Figures(0, 0, os.fstat(out.fileno()).st_size, process.returncode)


def measured(args: tuple[str, ...], folder: Path) -> Figures:
    """Return the same from a process of its own, whose only child the run is: so peak memory is that run's."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        figures = run(args, folder)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        line = f"{used.ru_utime + used.ru_stime} {used.ru_maxrss / 1024} {figures.printed} {figures.code}"
        os.write(writer, line.encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        cpu, memory, printed, code = pipe.read().split()
    os.waitpid(child, 0)
    return Figures(float(cpu), float(memory), int(printed), None if code == "None" else int(code))


def main() -> int:
    """Print the figures of the cases named, or of all; return 1 where one is above its limit."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--biggest", action="store_true", help="only the last size of each case")
    options = parser.parse_args()
    above = 0
    print(f"{'case':34} {'size':>8} {'cpu s':>8} {'limit':>6} {'MB':>7} {'printed':>12} exit")
    for case in CASES:
        if options.names and case.name not in options.names:
            continue
        for size in case.sizes[-1:] if options.biggest else case.sizes:
            with tempfile.TemporaryDirectory() as folder:
                case.build(Path(folder), size)
                figures = measured(case.args, Path(folder))
            limit = case.seconds if size == case.sizes[-1] else None
            above += limit is not None and (figures.code is None or figures.cpu > limit)
            print(
                f"{case.name:34} {size:8} {figures.cpu:8.2f} {limit or '':>6} {figures.memory:7.0f}"
                f" {figures.printed:12} {figures.code}"
            )
    return int(above > 0)


if __name__ == "__main__":
    sys.exit(main())
