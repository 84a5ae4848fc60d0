"""Which language a text is in, where its record does not say."""

import re

from claimcheck.text.article import Article
from claimcheck.text.vocabulary import LANGUAGES

_READ = 4_000
"""So many code points of a text decide."""

_COMMON = {
    "de": frozenset(("der", "die", "das", "und", "den", "von", "mit", "ist", "nicht", "im", "ein", "eine", "auf", "für", "dem", "zu", "sich")),
    "en": frozenset(("the", "of", "and", "to", "a", "is", "that", "for", "with", "was", "by", "are", "has", "at", "be", "from", "it")),
}  # fmt: skip
"""The most frequent words of each language that the other does not have."""

_WORD = re.compile(r"[^\W\d_]+")


def language_of(article: Article) -> str:
    """Return the language of *article*: its record's, else the one whose common words it has more of.

    In doubt the first of `LANGUAGES`.
    """
    known = (article.language or "").split("-")[0].lower()
    return known if known in LANGUAGES else guess(article.text)


def guess(text: str) -> str:
    """Return the known language that *text* has more common words of, the first in doubt."""
    words = [match.group().lower() for match in _WORD.finditer(text, 0, _READ)]
    return max(LANGUAGES, key=lambda language: sum(word in _COMMON[language] for word in words))
