"""What a person should look at of a page, whatever its kind: signs that it is no article, not whole, or of another day."""

import re
from collections.abc import Iterator, Sequence

from claimcheck.ingest.kinds import Kind
from claimcheck.ingest.page import Block, Page, Zone
from claimcheck.text.dates import dates_in

FEW_WORDS = 50
"""An article with fewer is a note, or the page that stands where it was: gone, to be paid for, asking for consent."""

_STATUS = re.compile(r"(?<![\d.,])(?:40[0-9]|41[0-8]|42[0-9]|451|50[0-9]|52[0-9])(?![\d.,%])")
"""The codes by which servers say that they have no such page (https://www.rfc-editor.org/rfc/rfc9110#section-15.5)."""

_SENTENCE = re.compile(r"\w[.!?…][\"'”“’»«)\]]*(?:\s|$)")
_LINE = 100
"""So many code points a line has at most that stands over an article: when it is of, who wrote it."""

_OVER = 12
"""So many blocks of the article are looked at for its date."""


def doubts(page: Page, kind: Kind) -> Iterator[str]:
    """Yield what to look at of *page*, a file of the *kind*."""
    article = [block for block in page.blocks if block.zone is not Zone.LEFT_OUT]
    words = sum(len(block.text.split()) for block in article)
    title = page.declared.title or page.guessed.get("title") or ""
    if words < FEW_WORDS and _STATUS.search(title):
        yield f"its title is „{title}“, and it has {words} words: a server says so where a page is not there"
    elif words < FEW_WORDS:
        yield f"it has {words} words only: look whether it is the article that is meant, and whole"
    # Captions have no marks where machines made them.
    elif kind is not Kind.TRANSCRIPT and not any(_SENTENCE.search(block.text) for block in article):
        yield "no sentence ends in it: look whether it is an article"
    yield from _other_date(page, article)


def _other_date(page: Page, article: Sequence[Block]) -> Iterator[str]:
    """Yield that other days stand over the article than the one that the page declares."""
    declared = page.declared.published
    lines = [block.text for block in article[:_OVER] if len(block.text) <= _LINE]
    shown = [date for line in lines for date in dates_in(line) if date.year is not None and date.day]
    if declared and shown and declared not in {date.edtf for date in shown}:
        days = ", ".join(dict.fromkeys(str(date.edtf) for date in shown))
        yield f"declares {declared} as its date, and over its text stands {days}: look which one is meant"
