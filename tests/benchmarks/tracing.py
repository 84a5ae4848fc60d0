"""How well and how fast quotations are traced: printings found that a second outlet changed, and CPU time.

Run by hand: `python tests/benchmarks/tracing.py ARTICLES QUOTES [--share 0.25]`. ARTICLES is an archive as `trace` reads it,
QUOTES a file of JSON lines (.gz): `quote`, and `target_article`, the id of the document that has it, changed.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import json
import time
from collections import Counter
from pathlib import Path

from claimcheck.archive import seeds as seeds_module
from claimcheck.archive.tracing import Asked, choose, place_part, sample_of, scan_part, seeds_of, traces
from claimcheck.load.archive import parts_of


def main() -> None:
    """Trace, and print how many were found, of what kind, and what each step took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("quotes", type=Path)
    parser.add_argument(
        "--share", type=float, default=seeds_module.SHARE, help="of a quotation's seeds that must agree"
    )
    given = parser.parse_args()
    seeds_module.SHARE = given.share
    with (gzip.open if given.quotes.suffix == ".gz" else open)(given.quotes, "rt", encoding="utf-8") as lines:
        quotes = [json.loads(line) for line in lines]
    asked = [Asked(str(number), 1, "", quote["quote"]) for number, quote in enumerate(quotes)]
    parts = parts_of((given.articles,))
    marks = [time.process_time()]
    seeds = seeds_of(asked, sample_of(parts))
    marks.append(time.process_time())
    scanned = [scan_part(part, seeds).scanned for part in parts]
    marks.append(time.process_time())
    chosen = choose(scanned, len(asked))
    placed = [place_part(parts[number], wanted, asked) for number, wanted in chosen.by_part.items()]
    marks.append(time.process_time())
    found = traces(asked, placed, chosen.cut_short)
    met = [
        quote["target_article"] in {printing.document for printing in trace.printings}
        for quote, trace in zip(quotes, found, strict=True)
    ]
    candidates = sum(one.quotation.size for one in scanned)
    kinds = Counter(printing.method.value for trace in found for printing in trace.printings)
    print(
        f"found {sum(met)} of {len(met)} changed printings, in {sum(one.documents for one in scanned)} documents"
    )
    print(f"{candidates} candidates, {sum(kinds.values())} printings: {dict(kinds)}")
    steps = zip(("seeds", "scan", "places"), marks, marks[1:], strict=False)
    print("CPU: " + ", ".join(f"{name} {behind - before:.2f} s" for name, before, behind in steps))


if __name__ == "__main__":
    main()
