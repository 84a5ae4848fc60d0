"""How much of saved documents is found in the text that is made of them.

Run by hand: `python tests/benchmarks/documents.py DATA [FILE.pdf TRUTH.txt]...`. DATA is the folder `ingest` of
the public test data; each pair is a PDF and the text that it was made from, as manuals of Debian have them.
It prints how many of the passages of `expected.json` are found, how many of those outside the article count
as it, what is glued, and for each pair the share of the truth's sentences that are found, with time and memory.
"""
# ruff: noqa: T201  a script that prints its figures

import json
import re
import resource
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

from claimcheck.ingest.docx import read_docx
from claimcheck.ingest.html import read_epub
from claimcheck.ingest.mail import read_mail
from claimcheck.ingest.page import Page, UnreadablePageError
from claimcheck.ingest.pdf import read_pdf
from claimcheck.ingest.transcript import read_transcript
from claimcheck.locate.quotation import Quote, search
from claimcheck.text.article import Article
from claimcheck.text.layout import Zone

READERS: Mapping[str, Callable[[bytes], Page]] = {
    ".docx": read_docx,
    ".epub": read_epub,
    ".eml": read_mail,
    ".pdf": read_pdf,
    ".srt": read_transcript,
    ".vtt": read_transcript,
}

SHORTEST, LONGEST = 60, 300
"""Characters of the sentences that are looked up: shorter ones are headings, longer ones tables."""

_SHOWN = 12
_SAID = (
    "Frau Ministerin, wie viele Leute schicken Sie nach Kalmsund?",
    "Bis zu 1.250 Beschäftigte, und wir schicken niemanden gegen seinen Willen.",
    "Eine Baugenehmigung gibt es noch nicht.",
)
_OTHERS = {
    "interview": (_SAID, ()),
    "rolling-auto-captions": (_SAID, ()),
    "press-mail": (
        ("bis zu 1.250 Beschäftigte in den Hafen", "„Wir schicken niemanden gegen seinen Willen.“"),
        ("4.000 Stellen",),
    ),
}
"""What other files than the article say, and what they quote of others."""

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„»\"])")


class Found(NamedTuple):
    """Passages by whether the text has them."""

    found: Sequence[str]
    missing: Sequence[str]

    def __str__(self) -> str:
        """Return how many of how many."""
        return f"{len(self.found)} of {len(self.found) + len(self.missing)}"


def text_of(page: Page, *, outside: bool = False) -> str:
    """Return the frozen text of *page*, with what is left out or without."""
    parts: list[str] = []
    for block in page.blocks:
        if block.zone is not Zone.LEFT_OUT or outside:
            parts += ["\n" if block.continues else "\n\n", block.text]
    return "".join(parts[1:])


def look_up(passages: Sequence[str], text: str) -> Found:
    """Return which of *passages* are found in *text* word for word, as `verify` finds them."""
    article = Article(text)
    is_found = [bool(search(Quote(passage), article).hits) for passage in passages]
    return Found(
        [passage for passage, found in zip(passages, is_found, strict=True) if found],
        [passage for passage, found in zip(passages, is_found, strict=True) if not found],
    )


def main() -> None:
    """Print the figures."""
    data, *pairs = map(Path, sys.argv[1:])
    expected = json.loads((data / "expected.json").read_text(encoding="utf-8"))
    for path in sorted(data.iterdir()):
        if path.suffix in READERS:
            print_article(path, expected)
    for pdf, truth in zip(pairs[::2], pairs[1::2], strict=True):
        print_pair(pdf, truth)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")


def print_article(path: Path, expected: Mapping[str, object]) -> None:
    """Print what of the invented article is found in the file at *path*."""
    try:
        page = READERS[path.suffix](path.read_bytes())
    except UnreadablePageError as error:
        print(f"{path.name}: {error}")
        return
    text = text_of(page)
    if path.stem in _OTHERS:
        told, quoted = _OTHERS[path.stem]
        print(f"{path.name}: found {look_up(told, text)}, outside counted {look_up(quoted, text)}")
        return
    wanted, unwanted = expected["must_be_found"], expected["must_not_count_as_article"]
    assert isinstance(wanted, dict)
    assert isinstance(unwanted, dict)
    found = look_up(list(wanted.values()), text)
    names = [name for name, passage in wanted.items() if passage in found.missing]
    counted = look_up(list(unwanted.values()), text)
    glued = [word for word in expected["must_not_be_glued"] if word in text]  # type: ignore[attr-defined]
    print(f"{path.name}: found {found}, outside counted {counted}, glued {glued}; missing {names}")


def print_pair(pdf: Path, truth: Path) -> None:
    """Print which share of the sentences of *truth* is found in *pdf*."""
    content = pdf.read_bytes()
    started = process_time()
    page = read_pdf(content)
    seconds = process_time() - started
    sentences = list(dict.fromkeys(sentences_of(truth.read_text(encoding="utf-8"))))
    found = look_up(sentences, text_of(page))
    anywhere = look_up(found.missing, text_of(page, outside=True))
    share = 100 * len(found.found) / max(1, len(sentences))
    pages = max((block.page or 0 for block in page.blocks), default=0)
    print(
        f"{pdf.name}: {found} = {share:.1f} %, {len(anywhere.found)} left out; {pages} pages in {seconds:.1f} s"
    )
    for sentence in found.missing[:_SHOWN]:
        print("   missing:", sentence)


def sentences_of(text: str) -> Iterator[str]:
    """Yield the sentences of a text whose paragraphs blank lines part."""
    for paragraph in re.split(r"\n\s*\n", text):
        for sentence in _SENTENCE.split(" ".join(paragraph.split())):
            if SHORTEST <= len(sentence) <= LONGEST and sentence[-1] in ".!?":
                yield sentence


if __name__ == "__main__":
    main()
