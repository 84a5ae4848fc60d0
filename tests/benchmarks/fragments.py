"""How many sentences of saved pages have a link that marks just them, in Chromium.

Run by hand: `python tests/benchmarks/fragments.py FOLDER [PAGES]`. From each `*.html` or `*.html.gz` of the
folder it takes the text as the browser shows it, one run a block, and of its paragraphs one sentence by
chance, always the same; it prints what was marked, and every sentence with another outcome.
"""
# ruff: noqa: T201  a script that prints its figures

import gzip
import random
import re
import sys
from collections import Counter
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from claimcheck.locate.fragment import directive
from claimcheck.text.article import Article
from claimcheck.text.layout import Run
from claimcheck.text.sentence import sentences
from claimcheck.text.span import Span

_FEWEST = 6
"""Words of a sentence that is worth quoting."""

_TRIES = 6
"""So often a page is opened: some are read too slowly to be searched while it is looked at."""

_SHORTEST = 120
"""Code points of a block that is a paragraph of an article."""

_BLOCKS = r"""() => {
    const found = [], without = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA', 'SELECT', 'OPTION', 'IFRAME', 'TEMPLATE', 'BUTTON'])
    const block = e => { while (getComputedStyle(e).display.startsWith('inline')) e = e.parentElement; return e }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    let last = null
    while (walker.nextNode()) {
        if (walker.currentNode.nodeType === 1) {
            if (walker.currentNode.tagName === 'BR' && found.length) found.at(-1)[0] += '\u2028'
            continue
        }
        const parent = walker.currentNode.parentElement
        if (without.has(parent.tagName) || !parent.checkVisibility({visibilityProperty: true})) continue
        if (block(parent) !== last) { last = block(parent); found.push(['', last.tagName]) }
        found.at(-1)[0] += walker.currentNode.data
    }
    return found.map(([text, tag]) => [text.replace(/[^\S\u2028]+/g, ' ').replace(/ ?\u2028 ?/g, '\n').trim(), tag]).filter(([text]) => text)
}"""


def _marking() -> ModuleType:
    spec = spec_from_file_location("marking", Path(__file__).parents[1] / "locate" / "conftest.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _words(text: str) -> str:
    return "".join(re.findall(r"[^\W_]", text))


def _article(blocks: list[tuple[str, str]]) -> Article:
    text, runs = "", []
    for words, _ in blocks:
        runs.append(Run(Span(len(text), len(text) + len(words))))
        text += f"{words}\n\n"
    return Article(text, "en", tuple(runs))


def main(folder: Path, most: int) -> None:
    """Print what was marked."""
    chance, tally, marking = random.Random(1), Counter[str](), _marking()  # noqa: S311 -- a choice, no secret
    with marking.started(marking.executable() or "chromium") as marker:
        for path in sorted(folder.glob("*.html*"))[:most]:
            content = path.read_bytes()
            html = (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8", "replace")
            with marker.opened(html) as page:
                blocks = page.evaluate(_BLOCKS)
            article = _article(blocks)
            told = [
                sentence
                for run, (words, tag) in zip(article.runs, blocks, strict=True)
                if tag == "P" and len(words) >= _SHORTEST
                for sentence in sentences(article, run.span)
                if len(article.slice(sentence).split()) >= _FEWEST
            ]
            if not told:
                tally["no paragraph"] += 1
                continue
            sentence = chance.choice(told)
            found = directive(article, sentence)
            wanted = _words(article.slice(sentence))
            outcome, words = "no link", list[str]()
            for _ in range(_TRIES if found else 0):
                words = marker.words(html, f"#:~:{found}")
                outcome = _outcome(wanted, _words("".join(words)))
                if outcome.startswith("marked"):
                    break
            tally[outcome] += 1
            if outcome != "marked":
                print(
                    f"{path.name[:12]} {outcome}: {found}\n  {article.slice(sentence)[:200]}\n  {' '.join(words)[:200]}"
                )
    given = tally.total() - tally["no paragraph"] - tally["no link"]
    print(dict(tally), f"of {given} links")


def _outcome(wanted: str, seen: str) -> str:
    """Return what came of it: marked where just the words are, as far as the window shows them."""
    if seen == wanted:
        return "marked"
    if not seen:
        return "nothing"
    is_part = len(seen) > len(wanted) / 2 and (wanted.startswith(seen) or wanted.endswith(seen))
    return "marked beyond the window" if is_part else "other words"


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else sys.maxsize)
