"""How many quotations that are cut to lie are told, and how many honest ones are told for nothing.

Run by hand: `python tests/benchmarks/cutoffs.py [-v KIND]`. Sentences of real articles are cut right
behind a negation, bound or approximator, which hand-written patterns find (`cutoff_patterns.py`), and
looked up as a curator's quotation would be. Honest are the annotated quotations, whole sentences, and
whole clauses outside which nothing stands that could turn them. Reads `german-news-quotations` and
`entailment` of the public test data (environment variable CLAIMCHECK_DATA, else `../shared/data`).
`-v KIND` prints the cuts of a kind that gave no error.
"""
# ruff: noqa: T201  a script that prints its figures

import gzip
import json
import os
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from claimcheck.locate.quotation import Quote, search
from claimcheck.text.article import Article
from claimcheck.text.left_out.cutoff import left_out
from claimcheck.text.span import Span

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from benchmarks.cutoff_patterns import NEGATING, PATTERNS  # noqa: E402 -- found once the folder is on the path

DATA = Path(os.environ.get("CLAIMCHECK_DATA", ROOT.parent / "shared" / "data"))
SHORTEST = 2
"""Fewer words are no quotation."""

CONTEXT = 60
"""So many code points before a quotation tell it from equal ones, as a record's prefix does."""

Reader = Callable[[], Iterator["Text"]]
"""What yields the articles of one language."""

OUTCOMES = ("error", "refused", "warning", "silent")
_WORD = re.compile(r"\w+")
_CLAUSE_END = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)|[.!?]?\s*\Z")


class Text(NamedTuple):
    """An article, the spans of its sentences, and the quotations annotated in it."""

    article: Article
    sentences: tuple[Span, ...]
    quotations: tuple[Span, ...]


def german() -> Iterator[Text]:
    """Yield the annotated articles of German news."""
    path = DATA / "german-news-quotations" / "train.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            document = json.loads(line)
            quoted = [q["quote"] for q in document["quotations"]]
            # In several parts, an annotated quotation is none that a curator would copy.
            whole = tuple(Span(*parts[0]) for parts in quoted if len(parts) == 1)
            sentences = tuple(Span(*span) for span in document["sentences"])
            yield Text(Article(document["text"], "de"), sentences, whole)


def english() -> Iterator[Text]:
    """Yield the passages of English news, each once."""
    root = ET.parse(DATA / "entailment" / "English_dev.xml").getroot()  # noqa: S314  public data, named above
    passages = dict.fromkeys(pair.findtext("t", "").strip() for pair in root.iter("pair"))
    for passage in passages:
        ends = [
            match.end() for match in re.finditer(r"(?<=[a-z0-9)]{2}[.!?])[\"”']?\s+(?=[A-Z\"“])", passage)
        ]
        spans = zip([0, *ends], [*ends, len(passage)], strict=True)
        yield Text(Article(passage, "en"), tuple(Span(*span) for span in spans), ())


def outcome(article: Article, span: Span) -> tuple[str, str]:
    """Return what comes of quoting *span*, and the words that are told; empty where none are."""
    prefix = article.text[max(0, span.start - CONTEXT) : span.start]
    found = search(Quote(article.slice(span), prefix), article)
    hits = [hit for hit in found.hits if hit.span.overlaps(span)]
    if not hits:
        return "refused", ""
    told = left_out(article, hits[0].pieces)
    worst = next((item for item in told if item.governs), None)
    if worst:
        return "error", worst.words
    doubt = next((item for item in told if item.kind == "doubt"), None)
    return ("warning", doubt.words) if doubt else ("silent", "")


def cuts(text: Text, language: str) -> Iterator[tuple[str, Span]]:
    """Yield the lies that can be cut from *text*: the kind of what is left out, and the quotation's span."""
    for sentence in text.sentences:
        written = text.article.slice(sentence)
        for kind, pattern in PATTERNS[language].items():
            for match in pattern.finditer(written):
                end = _CLAUSE_END.search(written, match.end())
                rest = written[match.end() : end.start() if end else len(written)].rstrip()
                if len(_WORD.findall(rest)) >= SHORTEST:
                    start = sentence.start + match.end()
                    yield kind, Span(start, start + len(rest))


def clauses(text: Text, language: str) -> Iterator[Span]:
    """Yield clauses between marks of sentences that hold nothing outside them which could turn or bound."""
    for sentence in text.sentences:
        written = text.article.slice(sentence)
        marks = [match.span() for match in re.finditer(r",\s|\s[–—]\s", written)]
        starts = [0, *(end for _, end in marks)]
        ends = [*(start for start, _ in marks), len(written.rstrip(" .\n"))]
        for start, end in zip(starts, ends, strict=True):
            outside = f"{written[:start]} | {written[end:]}"
            if marks and end - start > CONTEXT // 2 and not NEGATING[language].search(outside):
                yield Span(sentence.start + start, sentence.start + end)


def table(rows: dict[str, Counter[str]]) -> None:
    """Print how often each outcome came, a line a kind."""
    print(f"  {'':24}{'all':>6}" + "".join(f"{name:>9}" for name in OUTCOMES))
    total = sum(rows.values(), Counter[str]())
    for kind, counted in (*rows.items(), ("total", total)):
        print(f"  {kind:24}{counted.total():>6}" + "".join(f"{counted[name]:>9}" for name in OUTCOMES))


def count_lies(texts: Iterable[Text], language: str, shown: str | None = None) -> dict[str, Counter[str]]:
    """Return how often each outcome came of the cuts of each kind; print those of the kind *shown* without an error."""
    lies: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for kind, span in cuts(text, language):
            came, words = outcome(text.article, span)
            lies[kind][came] += 1
            if kind == shown and came in {"silent", "warning"}:
                print(f"    {came}: {_around(text.article, span)}  {words}")
    return lies


def count_honest(texts: Iterable[Text], language: str, shown: str | None = None) -> dict[str, Counter[str]]:
    """Return how often each outcome came of honest quotations; print those of the kind *shown* with a finding."""
    honest: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        kinds = {
            "annotated": text.quotations,
            "sentences": text.sentences,
            "clauses": clauses(text, language),
        }
        for kind, span in ((kind, span) for kind, spans in kinds.items() for span in spans):
            came, words = outcome(text.article, span)
            honest[kind][came] += 1
            if kind == shown and came in {"error", "warning"}:
                print(f"    {came}: {_around(text.article, span)}  {words}")
    return honest


def _around(article: Article, span: Span) -> str:
    before = " ".join(article.text[max(0, span.start - CONTEXT) : span.start].split())
    after = " ".join(article.text[span.end : span.end + CONTEXT].split())
    return f"{before} | {' '.join(article.slice(span).split())} | {after}"


def main() -> int:
    """Print the tables; return 1 where the data is missing."""
    shown = sys.argv[2] if sys.argv[1:2] == ["-v"] else None
    if not (DATA / "german-news-quotations").is_dir() or not (DATA / "entailment").is_dir():
        print("no german-news-quotations or entailment; set CLAIMCHECK_DATA", file=sys.stderr)
        return 1
    for texts, language in ((tuple(german()), "de"), (tuple(english()), "en")):
        print(f"{language}: cut to lie")
        table(count_lies(texts, language, shown))
        print(f"{language}: honest")
        table(count_honest(texts, language, shown))
    return 0


if __name__ == "__main__":
    sys.exit(main())
