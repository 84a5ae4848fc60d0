"""How often a claim is called licensed that follows from its passage, and how often one that does not.

Run by hand: `python tests/benchmarks/entailment.py`. It reads the folder `entailment` of the public test data
(environment variable CLAIMCHECK_DATA, else `../shared/data`): RTE-3 in German and English, FEVER-symmetric.
Each pair becomes a claim whose quotation is the whole passage. Besides, names and negations are put into what is
licensed: hardly any of that may still be.
"""
# ruff: noqa: T201  a script that prints its figures

import json
import os
import random
import re
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.verify import verify
from claimcheck.load.corpus import load
from claimcheck.load.project import find_project
from claimcheck.text.content import FUNCTION_WORDS

ROOT = Path(__file__).resolve().parents[2]


class Pair(NamedTuple):
    """A passage, a claim, their language, and whether the claim follows from the passage."""

    passage: str
    claim: str
    language: str
    follows: bool


class Shares(NamedTuple):
    """Of so many pairs of one kind, the shares of those called licensed and overreaching, 0.0-1.0."""

    pairs: int
    licensed: float
    overreaching: float


def rte(data: Path, name: str, language: str) -> list[Pair]:
    """Return the pairs of RTE-3 in one language."""
    root = ET.parse(data / f"{name}_dev.xml").getroot()  # noqa: S314 -- public data, read by hand
    return [
        Pair(
            pair.findtext("t") or "",
            pair.findtext("h") or "",
            language,
            pair.get("entailment") == "ENTAILMENT",
        )
        for pair in root.iter("pair")
    ]


def fever(data: Path) -> list[Pair]:
    """Return the pairs of FEVER-symmetric, their tokens joined as one writes."""
    rows = map(json.loads, (data / "fever_symmetric_dev.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Pair(joined(row["evidence"]), joined(row["claim"]), "en", row["gold_label"] == "SUPPORTS")
        for row in rows
    ]


_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}


def joined(text: str) -> str:
    """Return a text that was cut into the tokens of the Penn Treebank as it was written."""
    for token, sign in _BRACKETS.items():
        text = text.replace(token, sign)
    text = re.sub(r"``\s?", "“", re.sub(r"\s?''", "”", text))
    text = re.sub(r"\s+('s|'re|'ve|'ll|'d|'m|n't|')(?!\w)", r"\1", text)
    text = re.sub(r"([(\[$])\s+", r"\1", re.sub(r"\s+([,.;:!?%)\]])", r"\1", text))
    return text.replace(" -- ", " – ")


def fits(pairs: Sequence[Pair]) -> list[str]:
    """Return the fit of each pair, made a claim of a project in a temporary folder."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "claims").mkdir()
        (folder / "seeds").mkdir()
        sources, claims = [], []
        for index, pair in enumerate(pairs):
            text = " ".join(pair.passage.split())
            (folder / "seeds" / f"{index:05}.txt").write_text(text, encoding="utf-8")
            sources.append({"id": f"s{index:05}", "file": f"{index:05}.txt", "language": pair.language})
            evidence = [{"source": f"s{index:05}", "quote": text}]
            claims.append({"id": f"c{index:05}", "text": " ".join(pair.claim.split()), "evidence": evidence})
        document = json.dumps({"sources": sources, "claims": claims}, ensure_ascii=False)
        (folder / "claims" / "all.yaml").write_text(document, encoding="utf-8")
        report = verify(load(find_project(folder / "claims", folder / "seeds", folder)), reads_speech=False)
        found = {claim.claim.id: str(claim.fit) for claim in report.claims}
    return [found.get(f"c{index:05}", "refused") for index in range(len(pairs))]


def shares(found: Sequence[str]) -> Shares:
    """Return the shares among *found*."""
    counts, total = Counter(found), max(1, len(found))
    return Shares(len(found), counts["licensed"] / total, counts["overreaches"] / total)


def with_another_name(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each claim with one name, or in German one noun, of another claim in place of its own."""
    chance = random.Random(7)  # noqa: S311 -- the same exchange every time
    names = [re.findall(r"(?<=[a-zäöüß] )[A-ZÄÖÜ]\w{3,}", pair.claim) for pair in pairs]
    pool = sorted({name for found in names for name in found})
    for pair, found in zip(pairs, names, strict=True):
        if found:
            name = chance.choice(found)
            others = [other for other in pool if other not in pair.passage and other[:4] != name[:4]]
            yield pair._replace(claim=re.sub(rf"\b{name}\b", chance.choice(others), pair.claim, count=1))


_VERBS = re.compile(
    r"\b(is|are|was|were|has|have|had|ist|sind|war|waren|wird|wurde|wurden|hat|haben|hatte)\b"
)


def negated(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield each claim that has an auxiliary with a negation behind it."""
    for pair in pairs:
        word = "not" if pair.language == "en" else "nicht"
        turned = _VERBS.sub(rf"\1 {word}", pair.claim, count=1)
        if turned != pair.claim:
            yield pair._replace(claim=turned)


def measure(data: Path, *, each: int = 1) -> dict[str, Shares]:
    """Return the shares by name of the set; of what follows from its passage, and of what does not.

    Args:
        data: The folder with the sets.
        each: Only every so many-th pair is measured.
    """
    sets = {
        "RTE-3 German": rte(data, "German", "de")[::each],
        "RTE-3 English": rte(data, "English", "en")[::each],
        "FEVER-symmetric": fever(data)[::each],
    }
    measured: dict[str, Shares] = {}
    licensed: list[Pair] = []
    for name, pairs in sets.items():
        found = fits(pairs)
        for follows, told in ((True, "follows"), (False, "does not follow")):
            measured[f"{name}, {told}"] = shares(
                [fit for fit, pair in zip(found, pairs, strict=True) if pair.follows is follows]
            )
        licensed += [pair for fit, pair in zip(found, pairs, strict=True) if fit == "licensed"]
    measured["licensed, one name exchanged"] = shares(fits(list(with_another_name(licensed))))
    measured["licensed, negated"] = shares(fits(list(negated(licensed))))
    strangers = [
        pair._replace(claim=other.claim) for pair, other in zip(licensed, licensed[7:], strict=False)
    ]
    different = [pair for pair in strangers if not _shares_words(pair)]
    measured["licensed, passage of another"] = shares(fits(different))
    return measured


def _shares_words(pair: Pair) -> bool:
    """Return whether most of a claim's words stand in its passage as they are: then it may be about the same."""
    words = set(re.findall(r"\w+", pair.claim.lower())) - FUNCTION_WORDS[pair.language]
    return len(words & set(re.findall(r"\w+", pair.passage.lower()))) > len(words) / 2


def main() -> int:
    """Print the figures; return 1 where the data is missing."""
    data = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data")) / "entailment"
    if not data.is_dir():
        print("no entailment; set CLAIMCHECK_DATA", file=sys.stderr)
        return 1
    print(f"{'':40} {'pairs':>6} {'licensed':>9} {'overreaches':>12}")
    for name, row in measure(data).items():
        print(f"{name:40} {row.pairs:6} {row.licensed:9.1%} {row.overreaching:12.1%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
