"""Whether the words of a claim stand in a passage: its names, and all others that say something."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.check.actors.naming import Names
from claimcheck.check.fit.held import Held
from claimcheck.report.fit import Aspect, Compared, Outcome
from claimcheck.text.content import Lexis, Word, words_of


class Frame(NamedTuple):
    """Where the names of a claim may stand besides: the rest of the passage's sentence, and the actors named there or in the chain."""

    text: str
    actors: frozenset[str]
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
    word = held.words[index]
    same = names.named_in(word.text) & frame.actors
    if same:
        return ", ".join(sorted(same))
    found = around.says(word) if is_name(held, index) else ()
    return found[0].text if found else _full_name(held, index, frame.article)


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
