"""How well and how fast copies are found: planted pairs met, time and memory, for archives of several sizes.

Run by hand: `python tests/benchmarks/reuse.py ARCHIVE [--sizes 10000 50000 100000] [--jobs 1 2]`. ARCHIVE is a file of JSON
lines; of each size its first documents are taken, and copies of some of them planted among them: so much of its sentences
kept in their order, six of a hundred words changed, and between them sentences of other documents until it is as long again.
"""
# ruff: noqa: T201, S311  a script that prints its figures, and draws the same each time

import argparse
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

SHARES = (30, 50, 80)
"""Of a hundred sentences so many are kept."""

CHANGED = 0.06
"""Of the words."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+")

Row = dict[str, Any]


class Planted(NamedTuple):
    """A copy among the documents, and how much it keeps."""

    original: str
    copy: str
    share: int


def main() -> None:
    """Print a table: a line for each size and number of processes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("archive", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 50_000, 100_000])
    parser.add_argument("--jobs", nargs="+", default=["1", "2"])
    parser.add_argument("--planted", type=int, default=200, help="copies of each share")
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    kept = ", ".join(f"{share} % kept" for share in SHARES)
    print(f"seed {given.seed}, {given.planted} copies of each share; met of each hundred: {kept}")
    print("articles  MB     jobs  wall s  CPU s  MB held  MB aside  pairs    texts   met")
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "archive.jsonl"
            planted = plant(given.archive, archive, size, given.planted, random.Random(given.seed))
            for jobs in given.jobs:
                print(measured(archive, planted, jobs), flush=True)


def plant(source: Path, target: Path, size: int, number: int, chance: random.Random) -> list[Planted]:
    """Write the first documents, with copies of some at the end; return which are which."""
    with source.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in islice(lines, size)]
    planted: list[Planted] = []
    copies: list[Row] = []
    for share in SHARES:
        for original in chance.sample(rows, number):
            row = copied(original, rows, share, chance)
            row["id"] = f"copy-{share}-{len(copies)}"
            copies.append(row)
            planted.append(Planted(original["id"], row["id"], share))
    with target.open("w", encoding="utf-8") as file:
        file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in (*rows, *copies))
    return planted


def copied(original: Row, rows: Sequence[Row], share: int, chance: random.Random) -> Row:
    """Return a copy that keeps so much of the sentences; the rest are other documents'."""
    sentences = _SENTENCE.split(original["text"])
    count = max(1, round(len(sentences) * share / 100))
    kept = sorted(chance.sample(range(len(sentences)), count))
    words = [word for row in chance.sample(rows, 3) for word in row["text"].split()]

    def changed(sentence: str) -> str:
        """Return a sentence with some words exchanged for others."""
        own = sentence.split()
        return " ".join(chance.choice(words) if chance.random() < CHANGED else word for word in own)

    told = {place: changed(sentences[place]) for place in kept}
    foreign = _foreign(rows, chance)
    return {
        "text": "\n".join(told.get(place) or next(foreign) for place in range(len(sentences))),
        "outlet": "Nachdruck",
        "date": "2024-01-01",
    }


def _foreign(rows: Sequence[Row], chance: random.Random) -> Iterator[str]:
    while True:
        yield chance.choice(_SENTENCE.split(chance.choice(rows)["text"]))


def measured(archive: Path, planted: Sequence[Planted], jobs: str) -> str:
    """Return a line of the table."""
    output = archive.with_name("found.json")
    aside = archive.with_name("aside")
    aside.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "claimcheck", "--jobs", jobs, "reuse", "--archive", str(archive)]
    started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(
        [*command, "--format", "json", "-o", str(output)],
        env={**os.environ, "TMPDIR": str(aside)},
        cwd=archive.parent,
        stderr=subprocess.DEVNULL,
    ) as process:
        held = spilled = 0
        while process.poll() is None:
            held = max(held, sum(_held(pid) for pid in _family(process.pid)))
            spilled = max(spilled, sum(_size(file) for file in aside.rglob("*")))
            time.sleep(0.2)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    found = json.loads(output.read_text(encoding="utf-8"))
    pairs = {
        frozenset(text["printings"][place - 1]["document"] for place in (pair["first"], pair["second"]))
        for text in found["texts"]
        for pair in text["pairs"]
    }
    met = [
        100
        * sum(frozenset((one.original, one.copy)) in pairs for one in planted if one.share == share)
        / sum(one.share == share for one in planted)
        for share in SHARES
    ]
    shown = " / ".join(f"{share:.1f}" for share in met)
    size = archive.stat().st_size / 1e6
    return (
        f"{found['documents']:8}  {size:5.0f}  {jobs:4}  {wall:6.1f}  {cpu:5.1f}  {held / 1000:7.0f}"
        f"  {spilled / 1e6:8.0f}  {len(pairs):7}  {len(found['texts']):6}  {shown}"
    )


def _family(pid: int) -> Iterator[int]:
    """Yield a process and those that it started, where the system tells them (Linux)."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _held(pid: int) -> int:
    """Return the memory of a process in kB; what processes share is counted in shares."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0


if __name__ == "__main__":
    main()
