"""The words, numerals and marks of a text, from which quantities are read; and numerals that are codes or names."""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from claimcheck.languages.pack import all_endings, all_words
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


_new_token = partial(tuple.__new__, Token)


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
            self._tokens.append(_new_token((word, word.lower(), start, end, before)))
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


_MAKERS = all_words("numbered-maker")
_ARTICLES = all_words("indefinite-in-claim")
_CALLS = all_words("call")
_STREETS = all_endings("street")
_JOINS = frozenset("/-–")
_NEAR = 4
_POSTCODE = 5
_MOST_GROUPS = 12
"""An account number has up to nine groups."""
_TYPE = 3
_LOCAL = (3, 4)
"""Digits of a phone number without its area: 555-1234."""


def end_of_code(tokens: Tokens, at: int) -> int | None:
    """Return the end of the code, name or address that the numeral at token *at* is or begins; None if it is none."""
    for rule in (_account, _phone, _type, _drive, _power, _address, _section):
        end = rule(tokens, at)
        if end is not None:
            return end
    return None


def _digits_from(tokens: Tokens, at: int) -> int:
    """Return where numerals that follow each other from token *at*, joined or not, end."""
    end = at + 1
    while end < at + _MOST_GROUPS:
        step = end + (tokens[end].text in _JOINS)
        if not (tokens[step].is_digits and tokens.follows(step) and tokens.follows(end)):
            return end
        end = step + 1
    return end


def _account(tokens: Tokens, at: int) -> int | None:
    is_account = tokens[at - 2].word == "iban" and tokens[at].before == ""
    return _digits_from(tokens, at) if is_account else None


def _phone(tokens: Tokens, at: int) -> int | None:
    """Return a phone number: one that begins with a zero and goes on, or `555-1234` where a call is told of."""
    text, end = tokens[at].text, _digits_from(tokens, at)
    if end == at + 1:
        return None
    if text[0] == "0" and text.isdigit() and len(text) > 1:
        return end
    second = tokens[at + 2].text
    local = tokens[at + 1].text == "-" and (len(text), len(second)) == _LOCAL and end == at + _TYPE
    if not local or not (text + second).isdigit():
        return None
    told = any(tokens[near].word in _CALLS for near in range(at - _NEAR, at))
    return end if told or not second.endswith("0") else None


def _type(tokens: Tokens, at: int) -> int | None:
    """Return the type of a plane: "Boeing 737-800", "a 737-800"."""
    if tokens[at + 1].text != "-" or not tokens.follows(at + 1, joined=True):
        return None
    joined = tokens[at + 2].is_digits and tokens.follows(at + 2, joined=True)
    before = tokens[at - 1].word
    long = len(tokens[at].text) == len(tokens[at + 2].text) == _TYPE
    return at + 3 if joined and (before in _MAKERS or (before in _ARTICLES and long)) else None


def _drive(tokens: Tokens, at: int) -> int | None:
    """Return "4x4"."""
    sign, second = tokens[at + 1], tokens[at + 2]
    joined = sign.text in {"x", "×"} and sign.before == "" and second.before == ""
    return at + 3 if joined and len(tokens[at].text) == len(second.text) == 1 and second.is_digits else None


def _power(tokens: Tokens, at: int) -> int | None:
    """Return a power: `10^6`."""
    joined = tokens[at + 1].text == "^" and tokens.follows(at + 1, joined=True)
    return at + 3 if joined and tokens[at + 2].is_digits and tokens[at + 2].before == "" else None


def _address(tokens: Tokens, at: int) -> int | None:
    """Return the number of a house, or the postcode behind it: „Hauptstraße 12, 10117 Berlin“."""
    before, behind = tokens[at - 1], tokens[at + 1]
    goes_on = behind.is_word and tokens.follows(at + 1)
    if before.is_capital and before.word.endswith(_STREETS) and not goes_on and tokens.follows(at):
        return at + 1
    postcode = tokens[at].text.isdigit() and len(tokens[at].text) == _POSTCODE
    behind_house = before.text == "," and tokens[at - 2].is_digits
    return at + 1 if postcode and behind_house and goes_on and behind.is_capital else None


def _section(tokens: Tokens, at: int) -> int | None:
    """Return what „§§“ names behind the first: „§§ 129 und 130“."""
    named = tokens[at - 1].word in {"und", "bis", ","} and tokens[at - 2].is_digits
    return at + 1 if named and tokens.words(at - 4, at - 2) == "§ §" else None
