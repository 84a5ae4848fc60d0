"""How two wordings differ, word by word, and how grave that is; and which words say the opposite of each other.

What numbers count or measure stands a line a unit in its spellings and forms, so that `€` for `Euro` is told as another
wording and `Dollar` for `Euro` as another unit. Units and their signs follow the SI brochure and ISO 4217 as far as news
use them; the nouns were gathered from the shipped articles and completed by hand.

Two words are opposites where they stand at the two poles of one pair, `pole=+rise` and `pole=-rise`. Gathered from the
language of news (prices, votes, wars, courts, denials) and completed by hand with the forms that a report uses; no closed
class, and a pair that is missing here is still told, as a change of the wording.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from claimcheck.languages.pack import ByLanguage, all_endings, all_groups, all_words, groups, longest_first
from claimcheck.locate.method import Change, Difference, Step
from claimcheck.text.fold import fold_words
from claimcheck.text.vocabulary import (
    LITTLE_WORDS,
)

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes


def _pairs(language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    poles = groups(language, "pole")
    return tuple((poles[name], poles[f"-{name[1:]}"]) for name in sorted(poles) if name.startswith("+"))


OPPOSITES = ByLanguage(_pairs)
"""Pairs of poles, in lower case."""


def opposed(one: Collection[str], other: Collection[str]) -> frozenset[str]:
    """Return those of both lots of lower-case words that are opposites of a word of the other lot."""
    mine, theirs = _poles(one), _poles(other)
    facing = [
        (words, theirs[pair, not side]) for (pair, side), words in mine.items() if (pair, not side) in theirs
    ]
    return frozenset().union(*(words | others for words, others in facing))


def _poles(words: Collection[str]) -> dict[tuple[int, bool], set[str]]:
    """Return the words that stand at a pole, by pair and side."""
    found: dict[tuple[int, bool], set[str]] = {}
    for word in words:
        for pole in _index().get(word, ()):
            found.setdefault(pole, set()).add(word)
    return found


@lru_cache(maxsize=1)
def _index() -> dict[str, list[tuple[int, bool]]]:
    """Return at which poles, each a pair and a side, every word stands."""
    found: dict[str, list[tuple[int, bool]]] = {}
    for pair, poles in enumerate(pair for pairs in OPPOSITES.values() for pair in pairs):
        for side, words in enumerate(poles):
            for word in words:
                found.setdefault(word, []).append((pair, bool(side)))
    return found


UNITS = tuple(longest_first(spellings) for spellings in all_groups("changed-unit").values())
"""The units, each in its spellings, in lower case."""

_GROUP = {word: index for index, unit in enumerate(UNITS) for word in unit}


def is_unit(word: str) -> bool:
    """Return whether the lower-case *word* is a unit or a noun that news count."""
    return word in _GROUP


def units_of(words: Collection[str]) -> frozenset[int]:
    """Return which units stand among the lower-case *words*, whatever their spelling."""
    return frozenset(_GROUP[word] for word in words if word in _GROUP)


_TOKEN = re.compile(r"(?:(?<!\w)[-+±](?=\d))?[^\W_]+(?:[.,:'\u2019*-][^\W_]+)*|[^\w\s]|_")
_MAX_TOKENS = 400
"""Longer wordings are compared so far; beyond it a reader compares by eye."""


_Run = tuple[Sequence[str], Sequence[str]]


def compare(quoted: str, printed: str, names: Iterable[str]) -> Difference:
    """Return how the words *quoted* differ from those *printed*, typography aside.

    Args:
        quoted: The quotation.
        printed: The passage of the article.
        names: Names of actors; their words count as names even in German.
    """
    # rapidfuzz costs 20 ms to load and only a failed quotation needs it.
    from rapidfuzz.distance import Levenshtein

    left, right = (_TOKEN.findall(fold_words(text))[:_MAX_TOKENS] for text in (quoted, printed))
    known = _words_of(tuple(names))
    runs = _without_surplus(
        [
            (left[code[0] : code[1]], right[code[2] : code[3]])
            for code in _joined(Levenshtein.opcodes(left, right))
        ]
    )
    changes = [_change(old, new, known) for old, new in runs if old != new]
    order = list(Change)
    steps = tuple(Step(" ".join(old), " ".join(new)) for old, new in runs)
    return Difference(steps, min(changes, key=order.index, default=None))


@lru_cache(maxsize=8)  # the names of a project are asked for with every passage
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    words = (word.casefold() for name in names for word in _TOKEN.findall(fold_words(name)))
    return frozenset(words) - LITTLE_WORDS


def _joined(opcodes: "Opcodes") -> list[tuple[int, int, int, int]]:
    """Return the runs of *opcodes*, with changes side by side as one run."""
    runs: list[tuple[bool, tuple[int, int, int, int]]] = []
    for code in opcodes:
        changed = code.tag != "equal"
        old, new = code.src_start, code.dest_start
        if runs and runs[-1][0] and changed:
            old, _, new, _ = runs.pop()[1]
        runs.append((changed, (old, code.src_end, new, code.dest_end)))
    return [run for _, run in runs]


def _without_surplus(runs: Sequence[_Run]) -> list[_Run]:
    """Return *runs* without what the passage has too much at its ends.

    The nearest passage is cut out by likeness, so that it may be a few words too long; that is no
    change of the quotation while another one is told.
    """
    kept = list(runs)
    for end in (0, -1):
        if sum(old != new for old, new in kept) > 1 and not kept[end][0]:
            del kept[end]
        old, new = kept[end] if kept else ((), ())
        if old and old != new:
            ends = [index + 1 for index, word in enumerate(new) if word in _SENTENCE_ENDS]
            if end == 0:
                kept[0] = old, new[max(ends, default=0) :][-len(old) :]
            else:
                kept[-1] = old, new[: min([len(old), *ends])]
    return kept


def _change(old: Sequence[str], new: Sequence[str], names: frozenset[str]) -> Change:
    """Return the gravest kind of a run of changes."""
    unligated = list(map(_unligated, old)), list(map(_unligated, new))
    if unligated[0] == unligated[1]:
        return Change.LIGATURE
    if len(old) == len(new) and all(map(_same_letters, *unligated)):
        return Change.CASE
    mine, theirs = {word.lower() for word in old}, {word.lower() for word in new}
    if mine != theirs:  # or else the order alone has changed, which turns „nicht Putin“ round, too
        mine, theirs = mine - theirs, theirs - mine
    turned, measured = opposed(mine, theirs), _exchanged_units(mine, theirs)
    rest = (mine | theirs) - turned - measured

    def kinds() -> Iterator[tuple[Change, bool]]:
        # The gravest first: what comes behind the one that holds is not asked.
        yield Change.NUMBER, any(map(_counts, rest))
        yield Change.NEGATION, _negates(rest)
        yield Change.OPPOSITE, bool(turned)
        yield Change.BOUND, not rest.isdisjoint(_BOUNDING) or _phrases(old) != _phrases(new)
        is_unit_told = bool(measured) or _has_sign(rest) or not (mine and theirs)
        yield Change.UNIT, is_unit_told and units_of(mine) != units_of(theirs)

    grave = next((kind for kind, holds in kinds() if holds), None)
    if grave is not None:
        return grave
    if _squeezed(old) == _squeezed(new) != "" and not _is_again(mine | theirs):
        return Change.SPACING
    changed = [word for word in (*old, *new) if word.lower() in rest]
    return _plain_change(changed, names, mine & measured)


def _same_letters(one: str, other: str) -> bool:
    """Return whether two words differ in case at most; capitals write „ß“ as „SS“, small letters do not."""
    return one.lower() == other.lower() or (
        one.upper() == other.upper() and (one.isupper() or other.isupper())
    )


def _unligated(word: str) -> str:
    """Return *word* with the letters that a ligature is made of: `ﬁ` is `fi`; a letter such as `œ` stays."""
    return word if word.isascii() else "".join(map(_letters_of, word))


@lru_cache(maxsize=512)  # texts have few characters
def _letters_of(character: str) -> str:
    is_ligature = "LIGATURE" in unicodedata.name(character, "")
    return unicodedata.normalize("NFKC", character) if is_ligature else character


def _is_again(words: set[str]) -> bool:
    """Return whether a hyphen behind „re“ parts one word and not the other: "re-signed" is not "resigned"."""
    return any(
        word.partition("-")[0] in _AGAIN and word.replace("-", "", 1) in words
        for word in words
        if "-" in word
    )


def _squeezed(words: Sequence[str]) -> str:
    """Return the letters of *words* without what may part them: blanks and hyphens."""
    return "".join(words).replace("-", "")


def _exchanged_units(mine: set[str], theirs: set[str]) -> set[str]:
    """Return the units in both lots, where both have some: one stands in the other's place."""
    units = {word for word in mine | theirs if is_unit(word)}
    return units if units & mine and units & theirs else set()


def _has_sign(words: set[str]) -> bool:
    """Return whether one of *words* is the sign of a unit: `%`, `€`."""
    return any(is_unit(word) and not word[0].isalnum() for word in words)


def _negates(words: set[str]) -> bool:
    """Return whether one of *words* is a negation, or another one with a negating prefix."""
    if any(part in _NEGATING for word in words for part in word.split("-")):
        return True
    stems = {
        word.removeprefix(prefix).lstrip("-")
        for word in words
        if word.startswith(_ANY_PREFIX)
        for prefix, shortest in _PREFIXES.items()
        if word.startswith(prefix) and len(word) >= len(prefix) + shortest
    }
    return bool(stems & words)


@lru_cache(maxsize=4096)  # the same words are changed again and again
def _counts(word: str) -> bool:
    """Return whether *word* is a number, or a sign or unit that changes one."""
    if any(character.isnumeric() for character in word) or word in _COUNTING or word in _SIGNS:
        return True
    return word.endswith(_NUMBER_TAILS) and word.startswith(_NUMBER_HEADS)


def _phrases(words: Sequence[str]) -> set[str]:
    """Return the bounds of several words in *words*."""
    if _BOUND_HEADS.isdisjoint(map(str.lower, words)):
        return set()
    text = f" {' '.join(words).lower()} "
    return {phrase for phrase in _BOUND_PHRASES if f" {phrase} " in text}


def _plain_change(changed: Sequence[str], names: frozenset[str], respelt: set[str]) -> Change:
    """Return the kind of a change of words that neither count nor negate, *respelt* the units among them.

    A capital shows a name; in German it may be a noun, and then the thing itself has changed.
    """
    words = [word for word in changed if word[0].isalnum()]
    if not words:
        return Change.WORDING if respelt else Change.PUNCTUATION
    named = {word.casefold() for word in words} & names or any(word[0].isupper() for word in words)
    return Change.NAME if named else Change.WORDING


_AGAIN = all_words("prefix-of-again")
"""Before a hyphen they say that a thing is done once more."""

_COUNTING = all_words("number-word") | all_words("order-or-part") | all_words("scale")
_NEGATING = all_words("negation")
_TELLING = 4
_BOUND_PHRASES = all_words("bound-before") | all_words("bound-after")
_BOUND_HEADS = frozenset(phrase.split()[0] for phrase in _BOUND_PHRASES)
# Only the telling word of a bound: „als“ alone bounds nothing.
_BOUNDING = frozenset(
    word for phrase in _BOUND_PHRASES for word in phrase.split() if len(word) >= _TELLING or " " not in phrase
).union({"bis", "zu", "up"}) - all_words("idle-in-bound")
_NUMBER_TAILS = all_endings("number-tail")
_NUMBER_HEADS = tuple((all_words("number-word") | all_words("indefinite")) - {"a"})
_SENTENCE_ENDS = frozenset(".!?")
_SIGNS = frozenset("+±≥≤<>")
"""Signs that stand alone; a hyphen is one only right before its digit, with which it is one token."""
# What turns an adjective round, and the fewest letters of the rest, so that „Inhalt“ does not deny „Halt“.
# Duden, Die Grammatik (Wortbildung des Adjektivs); CGEL ch. 19.
_PREFIXES = {
    "un": 3, "nicht": 3, "non": 3, "dis": 4, "mis": 4, "miss": 4, "in": 5, "im": 5, "ir": 5, "il": 5,
}  # fmt: skip
_ANY_PREFIX = tuple(_PREFIXES)
