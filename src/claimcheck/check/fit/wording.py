"""Whether the words of a claim stand in a passage: its names, and all others that say something."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.fit.held import Held, Read
from claimcheck.check.fit.role_words import LOOSE
from claimcheck.check.fit.standing import Standing
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.content import Lexis, Word, words_of


class Frame(NamedTuple):
    """Where the names of a claim may stand besides: the rest of the passage's sentence, and the actors of its chain."""

    text: str
    language: str
    chain: frozenset[str]
    article: str = ""
    """The whole article: what gives a person whom the passage calls by surname the first name."""


def wording(held: Held, frame: Frame, names: Names) -> Iterator[Compared]:
    """Yield a comparison for each content word of the claim."""
    around = Lexis(words_of(frame.text, held.claim.language), held.claim.language)
    for index, word in enumerate(held.words):
        aspect = Aspect.NAME if is_name(held, index) else Aspect.WORDS
        matches = held.found.get(index, ())
        known = _in_frame(index, frame, names, around, held) if not matches else ""
        if matches:
            yield held.compared(aspect, Outcome.SAME, word.text, matches[0].span)
        elif known:
            yield held.compared(Aspect.NAME, Outcome.SAME, word.text, None, f"beside the quotation: {known}")
        else:
            yield held.compared(aspect, Outcome.OPEN, word.text, None, f"not in the quotation: {word.text}")


def _in_frame(index: int, frame: Frame, names: Names, around: Lexis, held: Held) -> str:
    """Return how the frame has a name of the claim, by its letters or by its actor; nothing where it has not."""
    word, own = held.words[index], Standing(held.claim)
    role = _Role(own.preposition(own.at[word.span]), own.is_owner(own.at[word.span]))
    actor = _as_actor(word, role, frame, names)
    if actor:
        return actor
    there = Standing(Read(frame.text, held.claim.language))
    found = [other for other in around.says(word) if role.is_like(_role(there, there.at[other.span]))]
    if found and is_name(held, index):
        return found[0].text
    return _full_name(held, index, frame.article)


class _Role(NamedTuple):
    """What a word stands behind, and whether it is an owner."""

    preposition: str
    is_owner: bool

    def is_like(self, other: "_Role") -> bool:
        """Return whether words so placed may play one part: behind the same preposition, or one that may be left out."""
        same = self.preposition == other.preposition
        is_loose = {self.preposition, other.preposition} <= {""} | LOOSE
        return self.is_owner is other.is_owner and (same or is_loose)


def _role(text: Standing, index: int) -> _Role:
    return _Role(text.preposition(index), text.is_owner(index))


def _as_actor(word: Word, role: _Role, frame: Frame, names: Names) -> str:
    """Return the actors that a word of the claim names and the frame, too, in the same role; nothing where none is."""
    wanted = names.named_in(word.text)
    if not wanted:
        return ""
    said = wanted & frame.chain if role == _Role("", is_owner=False) else frozenset[str]()
    there = Standing(Read(frame.text, frame.language))
    for index, (text, *_) in enumerate(there.words):
        behind = there.words[index + 1].text if index + 1 < len(there.words) else ""
        is_whole = text[0].isupper() and not names.named_in(behind)
        both = names.named_in(f"{text} {behind}") if is_whole else frozenset[str]()
        named = (names.named_in(text) or both) & wanted
        is_genitive = text.endswith("s") and bool(names.named_in(text[:-1]))
        if named and role.is_like(_Role(there.preposition(index), there.is_owner(index) or is_genitive)):
            said |= named
    return ", ".join(sorted(said))


def _full_name(held: Held, index: int, article: str) -> str:
    """Return the surname of a first name that the passage leaves out, where the article has both, and no other with that surname."""
    word, behind = held.words[index], held.words[index + 1 : index + 2]
    if not (behind and behind[0].is_capital and index + 1 in held.found and _is_beside(word, behind[0])):
        return ""
    named = re.compile(rf"(\w[\w.-]*) {re.escape(behind[0].text)}(?!\w)")
    given = {match[1] for match in named.finditer(article) if match[1][0].isupper()}
    return behind[0].text if given == {word.text} else ""


def is_name(held: Held, index: int) -> bool:
    """Return whether a word of the claim is taken for a part of a name.

    English writes names alone with a capital; in German, where nouns have one, too, only what stands
    beside another capital word, with no article between, is sure to be one.
    """
    word = held.words[index]
    if not word.is_capital or (held.claim.language == "en" and _begins(held, word)):
        return False
    return held.claim.language == "en" or any(
        abs(index - other) == 1 and held.words[other].is_capital and _is_beside(word, held.words[other])
        for other in range(max(0, index - 1), min(len(held.words), index + 2))
        if other != index
    )


def _begins(held: Held, word: Word) -> bool:
    return not held.claim.text[: word.span.start].strip()


def _is_beside(one: Word, other: Word) -> bool:
    return min(abs(one.span.start - other.span.end), abs(other.span.start - one.span.end)) == 1
