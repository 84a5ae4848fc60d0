"""How fast a check is: against `citations`, cold and kept, as it grows, and against what every command must load.

Run by hand: `python tests/benchmarks/speed.py [--runs N] [--citations PATH]`. It makes the same quotations as projects
of both programs from public articles, runs them in turns, and prints ratios of CPU time (user and system, of the
finished processes): machines differ, and other work on one moves a ratio little. Of each command the least of its
runs counts. Where `citations` (https://pypi.org/project/citations) is not installed, the table says so.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parents[2]
CLAIMCHECK = str(Path(sys.executable).with_name("claimcheck"))
LOADED = (sys.executable, "-c", "import typer, rich.table")
"""What `list` cannot do without."""

BYTECODE = tempfile.TemporaryDirectory()
"""Where modules that no installer compiled stand compiled, for all runs."""

_SENTENCE = re.compile(r"(?<!\w)[A-ZÄÖÜ„][^.!?\n]{40,300}[.!?](?=[\s“\"]|\Z)")


class Command(NamedTuple):
    """A command, where it runs, and what is in its environment besides."""

    words: tuple[str, ...]
    folder: Path
    kept: str = "off"
    """Where claimcheck keeps reports."""


class Cost(NamedTuple):
    """What a process took: CPU seconds, and peak memory in MB."""

    cpu: float
    memory: float


def cost(command: Command) -> Cost:
    """Run *command* and return what it took."""
    environment = {**os.environ, "CLAIMCHECK_CACHE": command.kept, "PYTHONPYCACHEPREFIX": BYTECODE.name}
    # As installed: modules are compiled once.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        command.words,
        cwd=command.folder,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0  # waited for already
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def costs(commands: Sequence[Command], runs: int) -> list[Cost]:
    """Return the least that each of *commands* took, run in turns."""
    taken = [[cost(command) for command in commands] for _ in range(runs)]
    return [
        Cost(min(c.cpu for c in column), min(c.memory for c in column)) for column in zip(*taken, strict=True)
    ]


def articles(data: Path, number: int) -> list[str]:
    """Return so many articles; where the file has fewer, varied ones."""
    with gzip.open(data / "german-news-quotations" / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    chosen = [text for text in texts if 800 < len(text) < 20_000]
    while len(chosen) < number:
        chosen += [f"Nummer {len(chosen)}. {text}".replace(" und ", " sowie ") for text in chosen]
    return chosen[:number]


def _sentences(text: str) -> list[str]:
    found = dict.fromkeys(match.group().strip() for match in _SENTENCE.finditer(text))
    return [sentence for sentence in found if text.count(sentence) == 1 and " #" not in sentence]


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    dumped = yaml.dump(content, allow_unicode=True, sort_keys=False, width=10**6, default_style='"')
    file.write_text(dumped, encoding="utf-8")


def make(folder: Path, data: Path, number: int, claims: int) -> None:
    """Write *claims* claims of two quotations each from so many articles, for both programs."""
    chance = random.Random(7)  # noqa: S311 -- the same project each time
    texts = articles(data, number)
    sentences = {index: found for index, text in enumerate(texts) if (found := _sentences(text))}
    records: list[object] = []
    quoted: dict[int, dict[str, object]] = {}
    for claim in range(claims):
        evidence = []
        for index in chance.sample(sorted(sentences), 2):
            quote = chance.choice(sentences[index])
            evidence.append({"source": f"a{index}", "quote": quote})
            quoted.setdefault(index, {})[f"c{claim}-{index}"] = {
                "statement": "Claim",
                "quotes": [{"exact": quote}],
            }
        records.append({"id": f"c{claim}", "text": "A claim.", "evidence": evidence})
    for index, text in enumerate(texts):
        for place in (folder / "claimcheck" / "seeds", folder / "citations" / "text"):
            place.mkdir(parents=True, exist_ok=True)
            (place / f"a{index}.txt").write_text(text, encoding="utf-8")
    sources = [{"id": f"a{i}", "file": f"a{i}.txt", "language": "de"} for i in range(len(texts))]
    _write(folder / "claimcheck" / "claims" / "sources.yaml", {"sources": sources})
    for start in range(0, len(records), 1000):
        _write(
            folder / "claimcheck" / "claims" / f"claims{start}.yaml",
            {"claims": records[start : start + 1000]},
        )
    for index, claims_of in quoted.items():
        sum_ = hashlib.sha256(texts[index].encode()).hexdigest()
        source = {"citation": f"a{index}", "local": f"text/a{index}.txt", "sha256": sum_}
        _write(folder / "citations" / "claims" / f"a{index}.yaml", {"source": source, "claims": claims_of})


def _row(what: str, against: str, cpu: float, other: float) -> None:
    print(f"| {what} | {cpu:.2f} s | {against} {other:.2f} s | {cpu / other:.2f} |", flush=True)


def _verify(project: Path, kept: Path, citations: str | None, runs: int) -> float:
    """Print the rows of one project, and how much memory it takes; return the CPU seconds of a whole check."""
    place = project / "claimcheck"
    ours = [
        Command((CLAIMCHECK, "verify"), place),
        Command((CLAIMCHECK, "verify"), place, str(kept)),
        Command((CLAIMCHECK, "verify", "--only", "quotations"), place),
        Command((CLAIMCHECK, "verify", "--only", "quotations"), place, str(kept)),
    ]
    cost(ours[1]), cost(ours[3])  # kept from here on
    theirs = (
        [Command((citations, "verify", "--claims", "claims"), project / "citations")] if citations else []
    )
    whole, warm, alone, warm_alone, *other = costs([*ours, *theirs], runs)
    names = ("all, cold", "all, kept", "--only quotations, cold", "--only quotations, kept")
    for name, taken in zip(names, (whole, warm, alone, warm_alone), strict=True):
        if other:
            _row(f"verify, {project.name} quotations, {name}", "citations", taken.cpu, other[0].cpu)
        else:
            print(
                f"| verify, {project.name} quotations, {name} | {taken.cpu:.2f} s | citations is not installed | – |"
            )
    print(f"| memory, {project.name} quotations, all, cold | {whole.memory:.0f} MB | – | – |", flush=True)
    return whole.cpu


def main() -> None:
    """Make the projects, run, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--citations", default=shutil.which("citations"))
    parser.add_argument("--small", action="store_true", help="leave the 20,000 quotations out")
    options = parser.parse_args()
    data = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
    print("| work | CPU | against | ratio |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as place:
        kept = Path(place, "kept")
        listing = [
            Command((CLAIMCHECK, "list"), ROOT),
            Command((CLAIMCHECK, "list"), ROOT, str(kept)),
            Command(LOADED, ROOT),
        ]
        cost(listing[1])
        cold, warm, loaded = costs(listing, 2 * options.runs)
        _row("list, the shipped claims, cold", "import typer, rich.table", cold.cpu, loaded.cpu)
        _row("list, the shipped claims, kept", "import typer, rich.table", warm.cpu, loaded.cpu)
        sizes = ((200, 1_000), (1_000, 10_000))[: 1 if options.small else 2]
        seconds = []
        for number, claims in sizes:
            project = Path(place, f"{2 * claims:,}")
            make(project, data, number, claims)
            seconds.append(_verify(project, kept, options.citations, options.runs))
        if len(seconds) > 1:
            _row(
                "verify, all, cold, ten times as many quotations", "2,000 quotations", seconds[1], seconds[0]
            )


if __name__ == "__main__":
    main()
