"""How two wordings differ, word by word, and how grave that is."""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from claimcheck.text.fold import fold_words
from claimcheck.text.vocabulary import (
    BOUNDS_AFTER,
    BOUNDS_BEFORE,
    INDEFINITES,
    LITTLE_WORDS,
    NEGATIONS,
    NUMBER_TAILS,
    NUMBER_WORDS,
    ORDINALS,
    SCALES,
)

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

_TOKEN = re.compile(r"[^\W_]+(?:[.,:'\u2019*-][^\W_]+)*|[^\w\s]|_")
_MAX_TOKENS = 400
"""Longer wordings are compared so far; beyond it a reader compares by eye."""


class Change(StrEnum):
    """What kind of words differ, the gravest first."""

    NUMBER = "number"
    NEGATION = "negation"
    BOUND = "bound"
    NAME = "name"
    WORDING = "wording"
    CASE = "case"
    PUNCTUATION = "punctuation"


GRAVE = frozenset({Change.NUMBER, Change.NEGATION, Change.BOUND, Change.NAME})
"""Changes that make a passage say something else, however alike it looks."""


class Step(NamedTuple):
    """A run of words: the same in both, or `quoted` in place of `printed`."""

    quoted: str
    printed: str

    @property
    def same(self) -> bool:
        """Return whether both wordings have it."""
        return self.quoted == self.printed


class Difference(NamedTuple):
    """The word diff of a quotation and a passage, and the gravest kind of change in it."""

    steps: tuple[Step, ...]
    gravest: Change | None

    def __str__(self) -> str:
        """Return the changed words: `[-9000-]{+2000+}`, the quotation's first."""
        return " … ".join(
            (f"[-{s.quoted}-]" if s.quoted else "") + (f"{{+{s.printed}+}}" if s.printed else "")
            for s in self.steps
            if not s.same
        )


def compare(quoted: str, printed: str, names: Iterable[str]) -> Difference:
    """Return how the words *quoted* differ from those *printed*, typography aside.

    Args:
        quoted: The quotation.
        printed: The passage of the article.
        names: Names of actors; their words count as names even in German.
    """
    # rapidfuzz costs 20 ms to load and only a failed quotation needs it.
    from rapidfuzz.distance import Indel

    left, right = (_TOKEN.findall(fold_words(text))[:_MAX_TOKENS] for text in (quoted, printed))
    steps: list[Step] = []
    changes: list[Change] = []
    known = {word.casefold() for name in names for word in _TOKEN.findall(fold_words(name))} - LITTLE_WORDS
    for operation in _joined(Indel.opcodes(left, right)):
        old, new = left[operation[0] : operation[1]], right[operation[2] : operation[3]]
        steps.append(Step(" ".join(old), " ".join(new)))
        if old != new:
            changes.append(_change(old, new, known))
    order = list(Change)
    return Difference(tuple(steps), min(changes, key=order.index, default=None))


def _joined(opcodes: "Opcodes") -> list[tuple[int, int, int, int]]:
    """Return the runs of *opcodes*, with a deletion and the insertion beside it as one run."""
    runs: list[tuple[bool, tuple[int, int, int, int]]] = []
    for code in opcodes:
        changed = code.tag != "equal"
        old, new = code.src_start, code.dest_start
        if runs and runs[-1][0] and changed:
            old, _, new, _ = runs.pop()[1]
        runs.append((changed, (old, code.src_end, new, code.dest_end)))
    return [run for _, run in runs]


def _change(old: Sequence[str], new: Sequence[str], names: set[str]) -> Change:
    if [word.casefold() for word in old] == [word.casefold() for word in new]:
        return Change.CASE
    differing = set(old) ^ set(new)
    lowered = {word.lower() for word in differing}
    if any(_counts(word) for word in lowered):
        return Change.NUMBER
    if any(part in _NEGATING for word in lowered for part in word.split("-")):
        return Change.NEGATION
    if lowered & _BOUNDING or _phrases(old) != _phrases(new):
        return Change.BOUND
    return _plain_change({word for word in differing if word[0].isalnum()}, names)


def _counts(word: str) -> bool:
    """Return whether *word* is a number, or a sign or unit that changes one."""
    if any(character.isnumeric() for character in word) or word in _COUNTING or word in _SIGNS:
        return True
    return word.endswith(_NUMBER_TAILS) and word.startswith(_NUMBER_HEADS)


def _phrases(words: Sequence[str]) -> set[str]:
    """Return the bounds of several words in *words*."""
    text = f" {' '.join(words).lower()} "
    return {phrase for phrase in _BOUND_PHRASES if f" {phrase} " in text}


def _plain_change(words: set[str], names: set[str]) -> Change:
    """Return the kind of a change of *words* that neither count nor negate.

    A capital shows a name; in German it may be a noun, and then the thing itself has changed.
    """
    if not words:
        return Change.PUNCTUATION
    named = {word.casefold() for word in words} & names or any(word[0].isupper() for word in words)
    return Change.NAME if named else Change.WORDING


def _united(*lists: dict[str, frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*(words for list_ in lists for words in list_.values()))


_COUNTING = _united(NUMBER_WORDS, ORDINALS, SCALES)
_NEGATING = _united(NEGATIONS)
_TELLING = 4
# Only the telling word of a bound: „als“ alone bounds nothing.
_BOUNDING = frozenset(
    word
    for bounds in (BOUNDS_BEFORE, BOUNDS_AFTER)
    for phrases in bounds.values()
    for phrase in phrases
    for word in phrase.split()
    if len(word) >= _TELLING or " " not in phrase
) | {"bis", "zu", "up"}
_BOUND_PHRASES = frozenset(
    phrase for bounds in (BOUNDS_BEFORE, BOUNDS_AFTER) for phrases in bounds.values() for phrase in phrases
)
_NUMBER_TAILS = tuple(tail for tails in NUMBER_TAILS.values() for tail in tails)
_NUMBER_HEADS = tuple(_united(NUMBER_WORDS, INDEFINITES) - {"a"})
_SIGNS = frozenset("+-±%‰°€$£¥≥≤<>")
