"""Quotations that begin inside a noun phrase, and take the whole for a part, or somebody for another.

„Der Anwalt von | Merz wurde verurteilt“ does not say it of Merz; "Two of the | 500 soldiers died" not of 500. Seen by the
shape alone: a noun and „von“, „des“ or "of" outside, then a name or noun, then a verb right behind it.
"""

import re
from collections.abc import Iterator, Sequence

from claimcheck.languages.pack import all_endings, all_words
from claimcheck.text.article import Article
from claimcheck.text.left_out.outside import LeftOut
from claimcheck.text.span import Span
from claimcheck.text.vocabulary import ADJECTIVE_ENDINGS, NUMBER_WORDS, PREPOSITIONS
from claimcheck.text.word import WORD

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


_PART_REACH = 60
_AHEAD = re.compile(
    r"(?P<part>[\w.,%]+)\s+(?P<link>(?:out\s+)?of(?:\s+(?:the|its|his|her|their|all|those|these))*|der|des|von(?:\s+den)?|unter\s+den)\s+\Z",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"few|fewer|half|handful|many|minority|most|majority|none|one|part|parts|percent|quarter|several|share|some|third|thirds|\w+%"
    r"|einige|eine[rs]?|fünftel|hälfte|keine[rs]?|manche|mehrere|mehrheit|meisten|minderheit|prozent|teil|teile|viele|viertel|wenige|drittel|zehntel",
    re.IGNORECASE,
)
_STATING = 3
"""With fewer words a quotation names the whole and says nothing of it."""


def partitives(text: str, pieces: Sequence[Span], languages: tuple[str, ...]) -> Iterator[tuple[Span, bool]]:
    """Yield what takes a part of the first thing that a piece names, and whether the piece says something of that.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose number words are known.
    """
    for piece in pieces:
        start, end = max(0, piece.start), min(len(text), piece.end)
        ahead = _AHEAD.search(text, max(0, start - _PART_REACH), start)
        if ahead is None:
            continue
        part = ahead["part"].lower()
        is_number = part[0].isdigit() or any(part in NUMBER_WORDS[language] for language in languages)
        if is_number or _PARTS.fullmatch(part):
            is_said = len(WORD.findall(text[start:end])) >= _STATING
            yield Span(ahead.start("part"), ahead.start() + len(ahead.group().rstrip())), is_said
