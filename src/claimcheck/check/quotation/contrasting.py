"""Which words of two claims differ, for reading them side by side."""

import re
from collections.abc import Iterator

from claimcheck.languages.pack import all_words
from claimcheck.report.annotated import Contrast, Run

_WORD = re.compile(r"[^\W_]+(?:[.,:'\u2019-][^\W_]+)*")
_FUNCTION_WORDS = all_words("empty-in-title")
"""Words that carry no meaning of their own: they neither join two texts nor part them. Bounds and negations do."""

_SHARED = 0.5
"""Of texts that share a smaller part of the shorter one's words everything differs, and marks would not help."""


def contrast(one: str, other: str) -> Contrast:
    """Return both texts in runs, marked where the other has not the word; unmarked where they share too little."""
    words, others = _words(one), _words(other)
    if len(words & others) < _SHARED * min(len(words), len(others)):
        return Contrast((Run(one, differs=False),), (Run(other, differs=False),))
    return Contrast(tuple(_runs(one, others | _FUNCTION_WORDS)), tuple(_runs(other, words | _FUNCTION_WORDS)))


def _words(text: str) -> set[str]:
    return {match.group().casefold() for match in _WORD.finditer(text)} - _FUNCTION_WORDS


def _runs(text: str, known: set[str]) -> Iterator[Run]:
    """Yield *text* in runs; words that differ and only white space between them are one."""
    done = 0
    spans: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        if match.group().casefold() in known:
            continue
        if spans and not text[spans[-1][1] : match.start()].strip():
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    for start, end in spans:
        if done < start:
            yield Run(text[done:start], differs=False)
        yield Run(text[start:end], differs=True)
        done = end
    if done < len(text):
        yield Run(text[done:], differs=False)
