"""How many sentences of an article are found in the text that is made of its page, and how many count as article.

Run by hand: `python tests/benchmarks/ingest.py FOLDER`, the folder a checkout of
https://github.com/scrapinghub/article-extraction-benchmark (MIT; 181 pages of news, whose articles people
have copied out). A sentence is one of 40 to 300 characters; it is found where it stands in the text once
both are folded, as `verify` does it.
"""
# ruff: noqa: T201  a script that prints its figures

import gzip
import json
import re
import sys
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from claimcheck.ingest.html import read_html
from claimcheck.text.fold import PARAGRAPH_MARK, fold
from claimcheck.text.layout import Zone

_SENTENCE = re.compile(r"[^.!?\n]{40,300}?[.!?](?=[\s\"”“’)]|$)")


class Found(NamedTuple):
    """Of one page: its sentences, those found in its article, those found anywhere, and what else is article."""

    sentences: int
    in_article: int
    anywhere: int
    lost: tuple[str, ...]
    precision: tuple[int, int]
    """Runs of four words of the article that are in the ground truth, and all."""


def folded(text: str) -> str:
    """Return *text* as quotations are looked for in it, paragraphs run together."""
    return " ".join(fold(text).text.replace(PARAGRAPH_MARK, " ").split())


def runs(text: str) -> set[tuple[str, ...]]:
    """Return the runs of four words in *text*."""
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + 4]) for at in range(len(words) - 3)}


def measure(content: bytes, truth: str) -> Found:
    """Return what of the article *truth* is found in the page *content*."""
    page = read_html(content)
    whole = folded("\n\n".join(block.text for block in page.blocks))
    article = folded("\n\n".join(block.text for block in page.blocks if block.zone is not Zone.LEFT_OUT))
    sentences = [folded(match[0].strip()) for match in _SENTENCE.finditer(truth)]
    lost = tuple(sentence for sentence in sentences if sentence not in article)
    own = runs(article)
    return Found(
        len(sentences),
        len(sentences) - len(lost),
        sum(sentence in whole for sentence in sentences),
        lost,
        (len(own & runs(folded(truth))), len(own)),
    )


def main(folder: Path, *, tell: bool) -> None:
    """Print the figures of all pages of the checkout *folder*."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    started = time.process_time()
    total: Counter[str] = Counter()
    for name, article in sorted(truth.items()):
        content = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        found = measure(content, article["articleBody"])
        total["pages"] += 1
        total["sentences"] += found.sentences
        total["in the article"] += found.in_article
        total["anywhere"] += found.anywhere
        total["pages with less than half"] += 2 * found.in_article < found.sentences
        total["right"] += found.precision[0]
        total["taken"] += found.precision[1]
        if tell and found.lost:
            print(f"{name[:12]} {found.sentences} {found.in_article} {found.anywhere} {article['url']}")
            for sentence in found.lost:
                print("    ", sentence)
    seconds = time.process_time() - started
    for what in ("in the article", "anywhere"):
        print(f"{what}: {total[what]} of {total['sentences']}, {total[what] / total['sentences']:.1%}")
    print(f"of the article in the ground truth: {total['right'] / total['taken']:.1%}")
    print(f"pages with less than half: {total['pages with less than half']} of {total['pages']}")
    print(f"{1000 * seconds / total['pages']:.0f} ms of CPU time a page")


if __name__ == "__main__":
    main(Path(sys.argv[1]), tell="--tell" in sys.argv)
