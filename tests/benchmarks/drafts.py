"""How many planted errors `draft` tells, and how often it speaks against a sentence that is right.

Run by hand: `python tests/benchmarks/drafts.py [--held-out] [--told ID]`. The drafts in `drafts/` were written by hand,
each on articles that it names: the shipped ones with their claims, German Wikinews and passages of RTE-3 (the folders
`german-news-quotations` and `entailment` of the public test data, environment variable CLAIMCHECK_DATA, else
`../shared/data`; drafts on what is missing are left out). `{kind:right=>wrong}` in them is a place where one error is
planted, each alone in an otherwise right draft. An error is told where something is said against its sentence that
is not said against the right one. Nothing was known of how those of `second.txt`, `held_out.txt` and `third.txt` come out
when they were written; they were measured once, and then rules were mended on them, too. `third.txt` has English
articles of its own, in `articles/`; so has `fourth.txt`, in both languages, which was written by somebody who did not
know the rules. Those of `fifth.txt` and `sixth.txt` merge, turn round and retell sentences more freely. Those of `seventh.txt`, on articles of their own, too,
were written by somebody who did not know the rules. Those of `last.txt` were written by somebody who knew them. All were measured before they were looked at;
the last table is of those on which the fewest rules were made.
"""
# ruff: noqa: T201  a script that prints its figures

import argparse
import gzip
import json
import os
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claimcheck.check.verify import verify
from claimcheck.draft.judging import check_draft
from claimcheck.draft.written import read_written
from claimcheck.load.corpus import load
from claimcheck.load.project import find_project
from claimcheck.problem import Place
from claimcheck.records.corpus import Corpus
from claimcheck.records.model import Source
from claimcheck.report.drafted import Drafted, Kind, Remark, Sentence, Standing
from claimcheck.report.model import Report
from claimcheck.text.article import Article

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
DRAFTS = Path(__file__).resolve().parent / "drafts"

KINDS = ("number", "bound", "name", "date", "negation", "plan", "speaker", "place", "quotation", "nothing")
"""The kinds of planted errors, in the order of the table."""

_PLANTED = re.compile(r"\{(?P<kind>[a-z]+):(?P<right>[^{}]*?)=>(?P<wrong>[^{}]*)\}")


class Draft(NamedTuple):
    """A draft with the places where errors are planted, and what it rests on."""

    id: str
    language: str
    on: str
    articles: tuple[str, ...]
    marked: str

    @property
    def is_seen(self) -> bool:
        """Return whether more than one rule was made on it."""
        return not self.id.startswith(("j", "k"))

    @property
    def is_second(self) -> bool:
        """Return whether it was measured once before it was looked at."""
        return self.id.startswith(("g", "h", "i", "m", "p", "q"))

    @property
    def right(self) -> str:
        """The draft without any error."""
        return _PLANTED.sub(lambda match: match["right"], self.marked)


class Planted(NamedTuple):
    """A draft with one error: its kind, the words, and where they are."""

    kind: str
    text: str
    start: int
    end: int
    wrong: str


class Outcome(NamedTuple):
    """How a planted error came out: told, and told as what it is."""

    draft: Draft
    planted: Planted
    is_told: bool
    as_what: tuple[str, ...]
    is_covered: bool = False
    """Whether a sentence with the error is called covered: the worst that can happen."""


def drafts(folder: Path = DRAFTS) -> Iterator[Draft]:
    """Yield the drafts of a folder."""
    for file in sorted(folder.glob("*.txt")):
        for block in re.split(r"^= ", file.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, body = block.partition("\n")
            id_, language, on, *articles = head.split()
            yield Draft(id_, language, on, tuple(articles), body.strip())


def planted(draft: Draft) -> Iterator[Planted]:
    """Yield the draft with each of its errors."""
    for match in _PLANTED.finditer(draft.marked):
        before = _PLANTED.sub(lambda one: one["right"], draft.marked[: match.start()])
        after = _PLANTED.sub(lambda one: one["right"], draft.marked[match.end() :])
        wrong = match["wrong"]
        text = re.sub(r"  +", " ", before + wrong + after) if not wrong else before + wrong + after
        start = len(before) if wrong.strip() else max(0, len(before) - 1)
        yield Planted(match["kind"], text, start, start + max(1, len(wrong)), wrong)


@lru_cache(maxsize=1)
def shipped() -> tuple[Corpus, Report]:
    """Return the shipped claims and articles, and what is found of them."""
    corpus = load(find_project(None, None, ROOT))
    return corpus, verify(corpus)


def material(draft: Draft) -> tuple[Corpus, Report] | None:
    """Return what a draft is held against; None where its data is missing."""
    if draft.on == "shipped":
        return shipped()
    texts = {"news": _news, "rte": _pairs, "own": _own}[draft.on](draft.articles)
    if not texts:
        return None
    return _corpus(tuple(sorted(texts.items())), draft.language)


@lru_cache(maxsize=64)
def _corpus(texts: tuple[tuple[str, str], ...], language: str) -> tuple[Corpus, Report]:
    nowhere = Place("")
    sources = {
        id_: Source(
            place=nowhere,
            places={},
            id=id_,
            file=f"{id_}.txt",
            language=language,
            published=_days().get(id_) if language == "de" else None,
        )
        for id_, _ in texts
    }
    corpus = Corpus(sources, {}, {}, {id_: Article(text, language) for id_, text in texts})
    return corpus, verify(corpus)


def _news(names: Sequence[str]) -> dict[str, str]:
    found = _all_news()
    others = sorted(found)[:: max(1, len(found) // 6)][:6] if found else []
    rest = {} if all(name in found for name in names) else _all_news("train")
    return {name: text for name in (*names, *others) if (text := found.get(name) or rest.get(name))}


@lru_cache(maxsize=2)
def _all_news(split: str = "dev") -> dict[str, str]:
    return {name.partition(" ")[0]: text for name, text in _rows(split)}


@lru_cache(maxsize=1)
def _days() -> dict[str, str]:
    """When each article of Wikinews appeared: the day behind its headline."""
    rows = [name for split in ("dev", "train") for name, _ in _rows(split)]
    return {name.partition(" ")[0]: name[-11:-1] for name in rows}


def _rows(split: str) -> list[tuple[str, str]]:
    path = DATA / "german-news-quotations" / f"{split}.jsonl.gz"
    if not path.is_file():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [(row["name"], row["text"]) for row in map(json.loads, lines)]


def _pairs(ids: Sequence[str]) -> dict[str, str]:
    found = _all_pairs()
    others = [id_ for id_ in found if id_.endswith("5")][:40]
    return {id_: found[id_] for id_ in (*ids, *others) if id_ in found}


def _own(names: Sequence[str]) -> dict[str, str]:
    return {name: (DRAFTS / "articles" / f"{name}.txt").read_text(encoding="utf-8") for name in names}


@lru_cache(maxsize=1)
def _all_pairs() -> dict[str, str]:
    path = DATA / "entailment" / "English_dev.xml"
    if not path.is_file():
        return {}
    root = ET.parse(path).getroot()  # noqa: S314 -- public data, read by hand
    return {pair.get("id") or "": pair.findtext("t") or "" for pair in root.iter("pair")}


def judged(draft: Draft, text: str) -> Drafted:
    """Return a text of a draft as it is judged."""
    found = material(draft)
    assert found is not None
    return check_draft(draft.id, read_written(text, is_markdown=False), *found)


def outcomes(draft: Draft) -> Iterator[Outcome]:
    """Yield how each planted error of a draft comes out."""
    known = {_told(s, r) for s in judged(draft, draft.right).sentences for r in s.objections}
    for one in planted(draft):
        sentences = [
            s for s in judged(draft, one.text).sentences if s.span.start < one.end and one.start < s.span.end
        ]
        new = [r for s in sentences for r in s.objections if _told(s, r) not in known]
        is_covered = any(s.standing is Standing.COVERED and s.span.end > one.start for s in sentences)
        yield Outcome(draft, one, bool(new), tuple(r.kind.value for r in new), is_covered and not new)


def _told(sentence: Sentence, remark: Remark) -> tuple[str, str]:
    """Return by what a remark is known again: its words, and of what has no words of its own the sentence."""
    return (sentence.text if remark.kind is Kind.NOTHING else ""), remark.message


def alarms(draft: Draft) -> list[tuple[Sentence, str]]:
    """Return what is said against the sentences of the right draft."""
    found = judged(draft, draft.right)
    return [(s, f"{r.kind}: {r.message}") for s in found.sentences for r in s.objections]


def table(chosen: Sequence[Draft]) -> str:
    """Return recall by kind, alarms by words, and where the right sentences stand."""
    rows: defaultdict[str, list[Outcome]] = defaultdict(list)
    standings: Counter[Standing] = Counter()
    words = false = flagged = 0
    for draft in chosen:
        for outcome in outcomes(draft):
            rows[outcome.planted.kind].append(outcome)
        right = judged(draft, draft.right)
        words += len(draft.right.split())
        false += sum(len(s.objections) for s in right.sentences)
        flagged += sum(bool(s.objections) for s in right.sentences)
        standings.update(s.standing for s in right.sentences)
    lines = [f"{len(chosen)} drafts, {words} words, {sum(map(len, rows.values()))} planted errors", ""]
    lines += ["| planted | errors | told | share |", "| --- | --: | --: | --: |"]
    for kind in KINDS:
        told = sum(one.is_told for one in rows[kind])
        lines.append(f"| {kind} | {len(rows[kind])} | {told} | {told / max(1, len(rows[kind])):.0%} |")
    every = [one for found in rows.values() for one in found]
    told = sum(one.is_told for one in every)
    lines += [f"| all | {len(every)} | {told} | {told / max(1, len(every)):.0%} |", ""]
    lines.append(
        f"false alarms: {false} in {flagged} sentences, {1000 * false / max(1, words):.1f} per 1,000 words"
    )
    covered = [f"{one.draft.id} {one.planted.kind}" for one in every if one.is_covered]
    lines.append(f"errors in a sentence called covered: {len(covered)} {', '.join(covered)}".rstrip())
    total = sum(standings.values())
    lines.append(
        "right sentences: "
        + ", ".join(f"{s} {standings[s]} ({standings[s] / total:.0%})" for s in Standing if standings[s])
    )
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true", help="only the drafts that no rule was made on")
    parser.add_argument(
        "--told",
        metavar="ID",
        help="list what is told and missed of one draft, or of `all` that were looked at",
    )
    given = parser.parse_args()
    every = [draft for draft in drafts() if material(draft) is not None]
    missing = len(list(drafts())) - len(every)
    if missing:
        print(f"{missing} drafts left out: no public data in {DATA}\n")
    if given.told:
        for draft in every:
            if given.told == draft.id or (given.told == "all" and draft.is_seen):
                listing(draft)
        return
    if not given.held_out:
        first = [d for d in every if d.is_seen and not d.is_second]
        print("## Looked at while the rules were made\n\n" + table(first) + "\n")
        print("## Measured before they were looked at\n\n" + table([d for d in every if d.is_second]) + "\n")
    print("## Held out\n\n" + table([d for d in every if not d.is_seen]))


def listing(draft: Draft) -> None:
    """Print the false alarms and the missed errors of a draft."""
    for sentence, message in alarms(draft):
        print(f"{draft.id} FALSE {message}\n      {sentence.text}")
    for outcome in outcomes(draft):
        if not outcome.is_told:
            print(f"{draft.id} MISSED {outcome.planted.kind}: {outcome.planted.wrong!r}")


if __name__ == "__main__":
    main()
