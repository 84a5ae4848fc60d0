"""In what language a page is: as it declares, or as its words let guess; and which parts of it declare another."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from claimcheck.ingest.page import Block, Page, Zone
from claimcheck.text.language import UNDETERMINED, article_language, language_of

_CODE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)")
_NO_LANGUAGE = ("und", "zxx", "mul", "mis")
"""What says that there is none, or several (ISO 639-2)."""

_MOST = 0.6
"""So much of the article has to be in a language for it to be guessed."""


def language_code(written: str | None) -> str | None:
    """Return the language that a tag such as `de-AT` or `en_GB` names, as `language` of a source takes it."""
    match = _CODE.match(written or "")
    code = match[1].lower() if match else None
    return None if code in _NO_LANGUAGE else code


def declared_language(blocks: Iterable[Block]) -> str | None:
    """Return the language that most of the article's words declare, each by the element that it stands in."""
    sizes: Counter[str | None] = Counter()
    for block in _article(blocks):
        sizes[block.language] += len(block.text)
    return max(sizes, key=lambda code: sizes[code], default=None)


def with_language(page: Page) -> Page:
    """Return *page* with what its words say of its language: a declaration that they belie goes, and a guess comes."""
    article = tuple(_article(page.blocks))
    declared = page.declared.language or declared_language(article)
    page = replace(page, declared=replace(page.declared, language=declared))
    text = "\n\n".join(block.text for block in article)
    if declared and article_language(declared, text) == UNDETERMINED:
        remark = f"declares the language `{declared}`, and its words are another's"
        page = replace(page, declared=replace(page.declared, language=None), remarks=(*page.remarks, remark))
    if page.declared.language is None and (guess := _guessed(article, text)):
        return replace(page, guessed={**page.guessed, "language": guess})
    return page


def _guessed(article: Iterable[Block], text: str) -> str | None:
    told = article_language(None, text)
    if told is not None:
        return None if told == UNDETERMINED else told
    sizes: Counter[str | None] = Counter()
    for block in article:
        sizes[language_of(block.text)] += len(block.text)
    best = max(sizes, key=lambda code: sizes[code], default=None)
    return best if sizes[best] >= _MOST * sizes.total() else None


def _article(blocks: Iterable[Block]) -> Iterable[Block]:
    return (block for block in blocks if block.zone is not Zone.LEFT_OUT)
