"""What is said of a whole sentence by a noun behind it: "The council paid 300 euros, | a claim that turned out to be wrong"."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from claimcheck.languages.pack import all_words
from claimcheck.text.article import Span
from claimcheck.text.negation import lists_of, negations, tokens_of
from claimcheck.text.word import WORD

STATEMENTS = all_words("statement-of-others")
"""What a sentence is called by one who does not vouch for it."""

REPORTS = all_words("retracted")
"""What may be retracted, and is no doubt by itself."""

UNTRUE = all_words("untrue")
"""What such a statement is where it does not hold, besides what negates anywhere."""

_TRUE = re.compile(
    r"\b(?:(?:turned out|proved|proven)(?: to be)? (?:correct|right|true)|(?:erwies|erweist|stellte) sich (?:\w+ )?als (?:richtig|wahr|zutreffend))\b",
    re.IGNORECASE,
)
_OPENED = re.compile(r"\s*[,–—-]\s+(?:an?|eine?|the|die|das|der)\b")
_ADJECTIVES = 2
"""So many words may stand between an article and such a noun."""


def afterthoughts(
    text: str, pieces: Sequence[Span], languages: tuple[str, ...]
) -> Iterator[tuple[Span, bool]]:
    """Yield the noun right behind the pieces that calls them a mere statement, and whether it is said to be untrue.

    Args:
        text: A sentence.
        pieces: The quotation's parts in it.
        languages: Whose words are known.
    """
    end = max(0, pieces[-1].end)
    opened = _OPENED.match(text, end)
    if opened is None:
        return
    near = islice(WORD.finditer(text, opened.end()), _ADJECTIVES + 1)
    noun = next((word for word in near if word.group().lower() in STATEMENTS | REPORTS), None)
    if noun is None:
        return
    tokens = tokens_of(text[noun.end() :])
    is_untrue = any(token.word in UNTRUE for token in tokens) or any(negations(tokens, lists_of(languages)))
    is_true = not is_untrue and _TRUE.search(text, noun.end()) is not None
    if is_untrue or (noun.group().lower() in STATEMENTS and not is_true):
        yield Span(*noun.span()), is_untrue
