"""Direct speech in a language whose grammar no rule knows: « … », a déclaré Emmanuel Macron.

Two forms are read, both with a bare name and a verb of saying that the language lists: behind the quotation, and
before its colon. Whoever is described, joined to another or called by a pronoun is not: that stays unread.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.languages.pack import words
from claimcheck.speech.kind import Kind
from claimcheck.speech.utterance import Speech
from claimcheck.text.article import Article
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span
from claimcheck.text.word import WORD

_WORD = r"[^\W\d_][\w’'-]*"
_CLAUSE = 4
"""So many words in quotation marks are speech, fewer may be a name or a title."""

_LONGEST = 200
"""So many code points beside the quotation are looked at."""


def listed_speech(article: Article, language: str) -> Iterator[Speech]:
    """Yield the direct speech of *article* whose verb and speaker stand beside it."""
    if not words(language, "saying"):
        return
    behind, before = _forms(language)
    for paragraph in article.paragraphs:
        for region in quoted(article.text, paragraph.start, paragraph.end):
            if len(WORD.findall(article.slice(region))) < _CLAUSE:
                continue
            end = min(paragraph.end, region.end + _LONGEST)
            start = max(paragraph.start, region.start - _LONGEST)
            match = behind.match(article.text, region.end, end) or before.search(
                article.text, start, region.start
            )
            if match is not None and _is_name(match["name"], language):
                cue, who = Span(*match.span("cue")), Span(*match.span("who"))
                frame = (Span(min(cue.start, who.start), max(cue.end, who.end)),)
                yield Speech(Kind.DIRECT, (region,), (cue,), who, frame, match["verb"].lower())


def _is_name(said: str, language: str) -> bool:
    """Return whether words are a name: each with its capital, but for particles within it."""
    first, *rest = said.split()
    small = words(language, "name-particle")
    return first[0].isupper() and all(word[0].isupper() or word in small for word in rest)


@lru_cache(maxsize=4)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the two forms of *language*; in each the name ends before a mark, or before a small word that joins no other."""
    verbs = "|".join(sorted(map(re.escape, words(language, "saying"))))
    auxiliaries = "|".join(sorted(map(re.escape, words(language, "auxiliary"))))
    titles = "|".join(sorted(map(re.escape, words(language, "title"))))
    small = "|".join(sorted(words(language, "name-particle")))
    open_ends = "|".join(sorted({*words(language, "and"), *words(language, "or"), "&"})) + f"|{small}"
    capital = r"(?=[^\W\d_a-z])"
    cue = rf"(?P<cue>(?:(?:{auxiliaries})\s)?(?P<verb>{verbs}))"
    name = rf"(?P<name>{capital}{_WORD}(?:\s(?:(?:{small})\s)?{capital}{_WORD}){{0,3}})"
    # A name that goes on, or is joined to another, is none that is read.
    who = rf"(?P<who>(?:(?i:{titles})\s)?{name})(?!['’\w-])(?!\s{capital}{_WORD})(?!\s?,?\s(?:{open_ends})\s)"
    behind = rf"\s?,?\s?{cue}\s{who}"
    before = rf"(?:\A|(?<=[.!?]\s)|(?<=\n)){who}\s{cue}\s?:\s?\Z"
    return re.compile(behind), re.compile(before)
