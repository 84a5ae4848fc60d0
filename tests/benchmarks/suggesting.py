"""How often `suggest` has the recorded passages of the shipped claims among its first ten, their links hidden.

Run by hand: `python tests/benchmarks/suggesting.py [--others N]`. Of each claim the text alone is asked for, in
English, of German articles; a passage counts where a suggested sentence overlaps its quotation. With `--others`
so many articles of the public test data (environment variable CLAIMCHECK_DATA, else `../shared/data`) are put among
the five. The second row needs the extra `semantic`.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

from claimcheck.check.finding.suggestions import Candidate, Encoder, rank
from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.encoder import encoder
from claimcheck.load.project import find_project
from claimcheck.records.corpus import Corpus
from claimcheck.report.evidence import CheckedEvidence
from claimcheck.report.model import CheckedClaim
from claimcheck.text.article import Article

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
FIRST = 10


def others(number: int) -> Iterator[tuple[str, Article]]:
    """Yield articles of German news that bear on none of the claims."""
    if not number:
        return
    path = DATA / "german-news-quotations" / "train.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for index, line in enumerate(islice(lines, number)):
            document = json.loads(line)
            yield f"other-{index}", Article(str(document["text"]), "de")


def is_among(item: CheckedEvidence, found: tuple[Candidate, ...]) -> bool:
    """Return whether a recorded passage is among the first ten."""
    return any(
        place.source == item.evidence.source
        and any(piece.overlaps(place.span) for piece in item.match.pieces)
        for place, _ in found[:FIRST]
    )


def measure(claims: list[CheckedClaim], corpus: Corpus, compare: Encoder | None) -> str:
    """Return the recall of passages, of claims (one passage at least), and the CPU time of a claim."""
    start = time.process_time()
    passages = [
        [is_among(item, found) for item in claim.evidence if item.match.is_found]
        for claim in claims
        for found in [rank(claim.claim, corpus, compare)]
    ]
    seconds = (time.process_time() - start) / len(claims)
    every = [hit for hits in passages for hit in hits]
    return (
        f"{sum(every) / len(every):8.1%} of {len(every)} {sum(map(any, passages)) / len(passages):8.1%} of"
        f" {len(passages)} {seconds:8.2f}"
    )


def remembered(compare: Encoder) -> Encoder:
    """Return what encodes each text once."""
    known: dict[str, object] = {}

    def encode(texts: object) -> list[object]:
        asked = list(texts)  # type: ignore[call-overload]
        new = [text for text in dict.fromkeys(asked) if text not in known]
        known.update(zip(new, compare(new), strict=True))
        return [known[text] for text in asked]

    return encode  # type: ignore[return-value]


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--others", type=int, default=0, metavar="N")
    options = parser.parse_args()
    corpus = load(find_project(None, None, ROOT))
    claims = [claim for claim in verify(corpus).claims if any(item.match.is_found for item in claim.evidence)]
    corpus = replace(corpus, articles={**corpus.articles, **dict(others(options.others))})
    print(f"{'recall@10':12} {'passages':>15} {'claims':>16} {'CPU s':>9}")
    print(f"{'letters':12} {measure(claims, corpus, None)}")
    compare = encoder()
    if compare is not None:
        print(f"{'and meaning':12} {measure(claims, corpus, remembered(compare))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
