"""Fold typography away and keep the way back to the original offsets.

Folded are only differences that no reader would call a difference of wording: Unicode composition
(NFC), kinds of quotation marks, dashes, spaces and line breaks, hyphens at line ends, and
characters without width. Never folded: case, digits, signs, words, ligatures, `…`, and whatever
else NFKC would change (`²` is not `2`).

The offset map is kept as break points, one for each place where the length changed, so that
folding costs about as much as the few regular-expression hits that it needs.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from claimcheck.languages.pack import all_words
from claimcheck.text.word import INVISIBLE, WORD

PARAGRAPH_MARK = "\u2029"
"""What a blank line folds to, so that no quotation runs unnoticed from a heading into the text."""

# All of str.isspace() but the plain space.
# Spelt out, because a class of listed characters is searched several times faster than `\s`.
_SPACES = "\t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_RESHAPED = re.compile(rf"(?:[{_SPACES}{INVISIBLE}]| (?=[ {_SPACES}{INVISIBLE}]))[ {_SPACES}{INVISIBLE}]*")
_BREAKS = r"[\n\r\u2028]"
_PLAIN_BREAK = re.compile(
    rf"{_BREAKS}(?<![-\u2010 {_SPACES}{INVISIBLE}]{_BREAKS})(?![ {_SPACES}{INVISIBLE}])"
)
"""A line break by itself, behind no hyphen: most of them, and each is one blank. The break stands first, so that the search runs fast."""

_LINE_BREAKS = re.compile(
    r"(?:\r\n|[\n\r\x85\u2028])(?: *(?:(?:\r\n|[\n\r\u2028]) *)?\f)?|[\v\f](?:\r\n|[\n\r])?"
)
"""One line break each: a form feed, behind an empty line too as `pdftotext` writes it, ends a page, and the sentence goes on over it."""

_SPACE = re.compile(rf"[ {_SPACES}]")
_FEW = 4
"""White space is folded once for all where it is a run of at most so many characters."""
_LONGEST_SUSPENDED = 6
_LONGEST_CLUSTER = 32

_HYPHENS = "-\u2010"
_SOFT_HYPHEN = "\u00ad"
_LINE_END_HYPHEN = re.compile(
    # The hyphen stands first, so that the search runs fast.
    rf"[{_HYPHENS}](?<=[^\W\d_].)[ {_SPACES}{INVISIBLE}]*[\n\r\u2028][ {_SPACES}{INVISIBLE}]*[^\W\d_]"
)

_BROKEN_WORD = re.compile(
    rf"[{_HYPHENS}](?<=\w.)[ {_SPACES}{INVISIBLE}]*(?:\r\n|[\n\r\u2028])[ {_SPACES}{INVISIBLE}]*(?=\w)"
)

# One character for one character, so the offsets stay. Unicode general categories Pi, Pf and Pd
# are the source of the lists; primes and full-width forms are left alone (NFKC territory).
_DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u00ab\u00bb\u301d\u301e\u301f"
_SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2039\u203a\u00b4\u0060\u02bc"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63"
_DRAWN = re.compile(f"[{_DOUBLE_QUOTES}{_SINGLE_QUOTES}{_DASHES}]")
_QUOTE_FOLDS = tuple((c, '"') for c in _DOUBLE_QUOTES) + tuple((c, "'") for c in _SINGLE_QUOTES)

SUSPENDED_BEFORE = all_words("before-rest-of-word")
"""What may follow a hyphen that stands for the rest of a word: „Aus- und Weiterbildung“."""


class OffsetMap(NamedTuple):
    """The way back from folded to original offsets: runs that are shifted alike, one item of each list a run.

    `folded` and `original` are where a run begins, `width` is how many original code points one of
    its characters stands for. Arrays, since an article of short paragraphs has a run for each.
    """

    folded: "array[int]"
    original: "array[int]"
    width: "array[int]"

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open original span of the folded span; an empty span stays empty."""
        first = self._run(start)
        begin = self.original[first] + (start - self.folded[first])
        if end <= start:
            return begin, begin
        last = self._run(end - 1)
        return begin, self.original[last] + (end - 1 - self.folded[last]) + self.width[last]

    def folded_offset(self, original: int) -> int:
        """Return the folded offset of the character that holds the *original* one, or the last before it."""
        run = max(0, bisect_right(self.original, original) - 1)
        offset = self.folded[run] + (original - self.original[run]) // self.width[run]
        following = self.folded[run + 1] - 1 if run + 1 < len(self.folded) else offset
        return max(self.folded[run], min(offset, following))

    def _run(self, offset: int) -> int:
        return bisect_right(self.folded, offset) - 1


class Folded(NamedTuple):
    """A folded text.

    `text` is what is searched. `drawn` has the same length and offsets, with dashes as they were
    written: a hyphen binds two words, a dash does not.
    """

    text: str
    drawn: str
    maps: tuple[OffsetMap, ...]

    @property
    def is_shifted(self) -> bool:
        """Return whether any offset differs from the original one."""
        return any(
            offsets is not _SAME and (len(offsets.folded) > 1 or offsets.original[0] > 0)
            for offsets in self.maps
        )

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the half-open span of code points in the original text."""
        for offsets in self.maps:
            start, end = offsets.original_span(start, end)
        return start, end

    def offset_of(self, original: int) -> int:
        """Return the folded offset of what stands at the *original* one: of the character, or of what it vanished into."""
        for offsets in reversed(self.maps):
            original = offsets.folded_offset(original)
        return original


_SHORT = 2_000
"""A text of at most so many code points is a sentence, and folded once for all who read it."""


def fold(text: str) -> Folded:
    """Return *text* with its typography folded, and the map back to its own offsets."""
    return _fold_sentence(text) if len(text) <= _SHORT else _fold(text)


def fold_joined(text: str) -> Folded:
    """Return *text* folded likewise, but with every hyphen gone that parts two letters at a line's end."""
    return _fold(text, joins=True)


def has_line_end_hyphen(text: str) -> bool:
    """Return whether any two letters are parted by a hyphen and the end of a line: it may be the word's own, or not."""
    return _LINE_END_HYPHEN.search(text) is not None


def line_end_hyphens(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the hyphens that part two letters at a line's end, each with the white space behind it."""
    return ((match.start(), match.end() - 1) for match in _LINE_END_HYPHEN.finditer(text))


def on_one_line(text: str) -> str:
    """Return *text* on one line, its words as `fold` reads them where the end of a line breaks one; all else is as it is."""

    def whole(match: re.Match[str]) -> str:
        keeps, blank = _line_end_hyphen(text, *match.span())
        return f"{match.group()[0] if keeps else ''}{blank}"

    return " ".join(_BROKEN_WORD.sub(whole, text).split())


@lru_cache(maxsize=2048)
def _fold_sentence(text: str) -> Folded:
    return _fold(text)


def _fold(text: str, *, joins: bool = False) -> Folded:
    if not text.isprintable():  # no line break is
        text = _PLAIN_BREAK.sub(" ", text)
    is_kept = _is_plain(text) or _RESHAPED.search(text) is None
    reshaped, shape_map = (text, _SAME) if is_kept else _rebuild(_reshape(text, joins=joins))
    maps = [shape_map]
    if reshaped.isascii():
        plain = reshaped.replace("`", "'")
        return Folded(plain, plain, tuple(maps))
    if not unicodedata.is_normalized("NFC", reshaped):
        reshaped, composition_map = _rebuild(_compose(reshaped))
        maps.insert(0, composition_map)
    if not _DRAWN.search(reshaped):
        return Folded(reshaped, reshaped, tuple(maps))
    drawn = reshaped
    for kind, plain in _QUOTE_FOLDS:
        drawn = drawn.replace(kind, plain)
    folded = drawn
    for dash in _DASHES:
        folded = folded.replace(dash, "-")
    return Folded(folded, drawn, tuple(maps))


@lru_cache(maxsize=512)
def fold_words(words: str) -> str:
    """Return *words* folded, without the way back; quotations and cues recur in many claims."""
    return fold(words).text


def _is_plain(text: str) -> bool:
    """Return whether *text* surely has nothing that `_RESHAPED` finds: most sentences clear that at once."""
    if not text.isprintable() or "  " in text:
        return False
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


_SAME = OffsetMap(array("q", [0]), array("q", [0]), array("q", [1]))
"""The way back where nothing is shifted."""


class _Run(NamedTuple):
    """Folded characters, the offset that they came from, and their original width."""

    text: str
    original: int
    width: int


def _rebuild(runs: Iterable[_Run]) -> tuple[str, OffsetMap]:
    """Return the text of *runs* and the way back; runs that go on as the one before are one."""
    texts: list[str] = []
    begins: list[tuple[int, int, int]] = []
    length, shift, width = 0, None, 0
    for part, original, wide in runs:
        texts.append(part)
        if original - length != shift or wide > 1 or width > 1:
            shift = original - length
            begins.append((length, original, wide))
        length, width = length + len(part), wide
    if not length:
        return "", _SAME
    return "".join(texts), OffsetMap(*(array("q", column) for column in zip(*begins, strict=True)))


def _reshape(text: str, *, joins: bool) -> Iterator[_Run]:
    """Yield the runs of *text* with white space, line-end hyphens and invisible characters folded; plain breaks are already."""
    done = 0
    for match in _RESHAPED.finditer(text):
        start, end = match.span()
        run = match.group()
        blank = _blank(run)
        if blank == " " and start and text[start - 1] in _HYPHENS and _is_one_break(run):
            is_joined = joins and text[start - 2 : start - 1].isalpha() and text[end : end + 1].isalpha()
            keeps_hyphen, blank = (False, "") if is_joined else _line_end_hyphen(text, start - 1, end)
            start -= not keeps_hyphen
        elif run[0] == _SOFT_HYPHEN and _is_one_break(run):
            blank = ""
        if done < start:
            yield _Run(text[done:start], done, 1)
        if blank:
            yield _Run(blank, start, end - start)
        done = end
    if done < len(text):
        yield _Run(text[done:], done, 1)


def paragraph_breaks(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of white space in *text* that end a paragraph."""
    for match in _RESHAPED.finditer(_PLAIN_BREAK.sub(" ", text)):
        if _blank(match.group()) == PARAGRAPH_MARK:
            yield match.span()


def _blank(run: str) -> str:
    """Return what a run of white space and invisible characters folds to."""
    return _blank_of_few(run) if len(run) <= _FEW else _blank_of(run)


@lru_cache(maxsize=256)  # most runs are one line break
def _blank_of_few(run: str) -> str:
    return _blank_of(run)


def _blank_of(run: str) -> str:
    if PARAGRAPH_MARK in run or _breaks(run) > 1:
        return PARAGRAPH_MARK
    return " " if _SPACE.search(run) else ""


def _is_one_break(run: str) -> bool:
    return _breaks(run) == 1


def _breaks(run: str) -> int:
    """Return how many line breaks are in *run*, of more than one two."""
    return sum(1 for _ in islice(_LINE_BREAKS.finditer(run), 2))


def _line_end_hyphen(text: str, hyphen: int, end: int) -> tuple[bool, str]:
    """Return whether the hyphen before a line break stays, and what the break folds to.

    `Trup-⏎pen` is one word, `Nato-⏎Beitritt` keeps its hyphen, `Aus-⏎und` its hyphen and space.
    """
    before, following = text[hyphen - 1 : hyphen], WORD.match(text, end, end + _LONGEST_SUSPENDED)
    if not (before.isalnum() and following):
        return True, " "
    word = following.group()
    if word in SUSPENDED_BEFORE:
        return True, " "
    return not (before.isalpha() and word[0].islower()), ""


_UNCOMPOSED = re.compile(r"[\x00-\u02ff]+(?![\u0300-\U0010ffff])")
"""Characters that stay as they are in NFC, with none behind them that may compose with the last."""


def _compose(text: str) -> Iterator[_Run]:
    """Yield *text* in NFC, cut only where no composition reaches across the cut."""
    start = 0
    position = 0
    while position < len(text):
        # In most of a text nothing composes.
        if start == position and (plain := _UNCOMPOSED.match(text, start)):
            yield _Run(plain.group(), start, 1)
            start = position = plain.end()
            if start == len(text):
                return
        position += 1
        # Python sorts a run of marks in quadratic time; no letter carries so many.
        grows = position < len(text) and position - start < _LONGEST_CLUSTER
        if grows and _composes(text[start:position], text[position]):
            continue
        cluster = text[start:position]
        composed = unicodedata.normalize("NFC", cluster)
        if composed == cluster:
            yield _Run(cluster, start, 1)
        elif len(composed) == 1:
            yield _Run(composed, start, len(cluster))
        else:
            # No character of the result can be told from its neighbours: each stands for all.
            for character in composed:
                yield _Run(character, start, len(cluster))
        start = position


def _composes(left: str, right: str) -> bool:
    if right.isascii():
        return False
    return unicodedata.combining(right) != 0 or unicodedata.normalize("NFC", left + right) != (
        unicodedata.normalize("NFC", left) + unicodedata.normalize("NFC", right)
    )
