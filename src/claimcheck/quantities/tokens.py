"""The words, numerals and marks of a text, from which quantities are read."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.text.article import touching
from claimcheck.text.fold import PARAGRAPH_MARK, Folded, fold
from claimcheck.text.span import Span

_TOKEN = re.compile(r"[0-9]+(?:[.,'][0-9]+)*|[^\W\d_]+(?:'[^\W\d_]+)?|\S")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]{1,64}@\S+")
_LONGEST_INDENT = 40


class Token(NamedTuple):
    """A word, a numeral in digits, or a mark; `before` is the blank that parts it from the one before."""

    text: str
    word: str
    """In lower case, where case does not matter."""
    start: int
    end: int
    before: str

    @property
    def is_digits(self) -> bool:
        """Return whether it is a numeral in digits."""
        return self.text[0] in "0123456789"

    @property
    def is_word(self) -> bool:
        """Return whether it is a word."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Return whether it is a word that begins with a capital."""
        return self.text[0].isupper()


def _addresses(text: str) -> list[Span]:
    """Return where the addresses of pages and mail stand in a folded *text*."""
    may_be = any(mark in text for mark in ("@", "://", "www."))
    return [Span(*match.span()) for match in _ADDRESS.finditer(text)] if may_be else []


class Tokens:
    """The tokens of one text, with the way back to its own offsets; asked beyond its ends it answers END."""

    END = Token("\0", "\0", 0, 0, PARAGRAPH_MARK)

    def __init__(self, text: str) -> None:
        """Read *text*, addresses of pages and mail left out."""
        self._original = text
        self._folded: Folded = fold(text)
        folded = self._folded.text
        self._tokens: list[Token] = []
        addresses = _addresses(folded)
        done = 0
        for match in _TOKEN.finditer(folded):
            start, end = match.span()
            if addresses and touching(addresses, Span(start, end)):
                continue
            word = match.group()
            before = folded[done:start] if done else PARAGRAPH_MARK
            self._tokens.append(Token(word, word.lower(), start, end, before))
            done = end

    def __iter__(self) -> Iterator[Token]:
        """Yield the tokens, END not among them."""
        return iter(self._tokens)

    def __len__(self) -> int:
        """Return how many tokens there are."""
        return len(self._tokens)

    def __getitem__(self, index: int) -> Token:
        """Return a token."""
        try:
            return self._tokens[index] if index >= 0 else self.END
        except IndexError:
            return self.END

    def words(self, start: int, end: int) -> str:
        """Return the tokens from *start* to before *end* in lower case, a blank between any two."""
        return " ".join(token.word for token in self._tokens[max(start, 0) : end])

    def span(self, first: int, end: int) -> Span:
        """Return where the tokens from *first* to before *end* stand in the original text."""
        start, stop = self._tokens[first].start, self._tokens[end - 1].end
        return Span(*self._folded.original_span(start, stop))

    def follows(self, index: int, *, joined: bool = False) -> bool:
        """Return whether a token goes on in the phrase of the one before: after a blank, or nothing if *joined*."""
        before = self[index].before
        return before == "" if joined else before in {"", " "}

    def opens_line(self, index: int) -> bool:
        """Return whether a token is the first of its line."""
        start = self.span(index, index + 1).start
        indent = self._original[max(0, start - _LONGEST_INDENT) : start].rstrip(" \t")
        return index == 0 or indent.endswith(("\n", "\r"))
