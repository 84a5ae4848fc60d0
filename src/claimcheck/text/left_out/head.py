"""Quotations that begin inside a noun phrase: „Der Anwalt von | Merz wurde verurteilt“ does not say it of Merz.

Seen by the shape alone: a noun and „von“, „des“ or "of" outside, then a name or noun, then a verb right behind it.
"""

import re
from collections.abc import Sequence

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.text.article import Article, Span
from claimcheck.text.clause_words import PREPOSITIONS
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS

_REACH = 80
_OWNED = re.compile(r"(?P<head>\w+)\s+(?P<link>von|vom|des|of(?:\s+the)?)\s+\Z")
_LINKS = all_endings("part-link")
_WORD = re.compile(r"(?P<mark>[^\w\s'’-]\s*)?(?P<word>\w+(?:['’-]\w+)*)")
_LONGEST = 12
"""Of the quotation so many words are read."""

CREDITS = all_words("credit-noun")
"""Whose words they are, and no other head: „nach Angaben von“."""

QUANTITIES = all_words("part-of-noun")
"""Of these the quotation's noun is no owner: "one of", „die Zahl von“."""

NO_VERBS = all_words("no-verb")


def heads(article: Article, pieces: Sequence[Span]) -> tuple[LeftOut, ...]:
    """Return the noun and „von“ right before a quotation that goes on from their name to its verb."""
    start = pieces[0].start
    before = max(0, start - _REACH)
    is_linked = article.text[before:start].rstrip().endswith(_LINKS)
    owned = _OWNED.search(article.text, before, start) if is_linked else None
    if owned is None or owned["head"].lower() in CREDITS | QUANTITIES or "\n\n" in owned.group():
        return ()
    if owned["link"].startswith("of") == owned["head"][0].isupper() or not _goes_on(article, pieces[0]):
        return ()
    span = Span(owned.start(), owned.start() + len(owned.group().rstrip()))
    return (LeftOut("head", " ".join(article.slice(span).split()), span, governs=False),)


def _goes_on(article: Article, piece: Span) -> bool:
    """Return whether adjectives, then capitalised words, then a verb begin the *piece*, no mark between them."""
    found = _WORD.finditer(article.text, piece.start, piece.end)
    named = False
    for match, _ in zip(found, range(_LONGEST), strict=False):
        word = match["word"]
        if match["mark"] and match.start() > piece.start:
            return False
        if word[0].isupper():
            named = True
        elif named:
            return word[0].islower() and word not in NO_VERBS | PREPOSITIONS["de"]
        elif not word.endswith(ADJECTIVE_ENDINGS):
            return False
    return False
