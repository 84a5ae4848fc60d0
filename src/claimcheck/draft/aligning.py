"""A draft's sentence beside its passages, word by word: which words meet, and which passage says most of it.

Two words meet where one is a form of the other, a kind of it, or has its root („Verlagerung“, „verlagern“). That they do proves nothing;
it tells how near a passage is, and which words stand in whose place.
"""

from collections.abc import Sequence
from functools import cached_property

from claimcheck.check.fit.dates import plain_numbers
from claimcheck.draft.held import ENOUGH, Held
from claimcheck.draft.passages import DATES, Passage, tells
from claimcheck.text.content import Word, content_words
from claimcheck.text.kinds import said_by_kind
from claimcheck.text.negation import tokens_of
from claimcheck.text.span import Span

FEWEST_AKIN, AKIN = 2, 0.26
"""So many of a sentence's words, and what share of them, must meet those of a passage and its neighbours that may speak of it."""

FEWEST_WORDS, AKIN_SHORT = 6, 0.4
"""Of a sentence with fewer words so large a share must: two words of four are soon met."""

AKIN_ANYWHERE = 0.5
"""The same of what share meets some word anywhere in the draft's articles."""

FIGURE = 3.0
"""What a number that both have is worth beside words."""

_SHORTEST, _ROOT = 4, 5
"""A root has the first number of letters at least; with fewer than the second it must begin the other word."""


class Alignment:
    """The words of one sentence, and where its passages have them."""

    def __init__(self, held: Held) -> None:
        """Take a sentence and its passages."""
        self.held = held
        self._met: dict[Passage, dict[Word, tuple[Word, ...]]] = {}

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence that tell what is spoken of, those of others aside."""
        return tuple(word for word in content_words(self.held.plain, self.held.language) if tells(word))

    def met(self, passage: Passage) -> dict[Word, tuple[Word, ...]]:
        """Return for each word of the sentence those of a passage that it meets, where there are any."""
        if passage not in self._met:
            language, lexis = self.held.language, self.held.pool.lexis(passage)
            theirs = content_words(passage.text, language)
            found = {
                word: lexis.says(word)
                or said_by_kind(word, theirs, language)
                or tuple(one for one in theirs if is_akin(word, one))
                for word in self.words
            }
            self._met[passage] = {word: others for word, others in found.items() if others}
        return self._met[passage]

    def share(self, passage: Passage, words: Sequence[Word]) -> tuple[float, int]:
        """Return what share of some words a passage has, by what they tell, and how many."""
        said = [word for word in words if word in self.met(passage)]
        total = sum(map(self.held.pool.weight, words))
        return (sum(map(self.held.pool.weight, said)) / total if total else 0.0), len(said)

    def share_with_figures(self, passage: Passage, words: Sequence[Word], text: str) -> tuple[float, int]:
        """Return the same of some words and of the numbers, months and weekdays in *text* that a passage has."""
        share, number = self.share(passage, words)
        figures, theirs = (
            {*plain_numbers(one), *(token.word for token in tokens_of(one) if token.word in DATES)}
            for one in (text, passage.text)
        )
        found = figures & theirs
        total = sum(map(self.held.pool.weight, words))
        whole = total + FIGURE * len(figures)
        return (share * total + FIGURE * len(found)) / whole if whole else 0.0, number + len(found)

    @cached_property
    def closer(self) -> Held:
        """The sentence as near to its passages as all the words tell that meet, and not only the forms of one."""
        held, passages = self.held, [one for one in self.held.support if one.language == self.held.language]
        met = [word for word in self.words if any(word in self.met(one) for one in passages)]
        total = sum(map(held.pool.weight, self.words))
        share = sum(map(held.pool.weight, met)) / total if total else 0.0
        near = held.near
        near = near._replace(coverage=max(near.coverage, share), shared=max(near.shared, len(met)))
        return Held(held.text, near, held.pool)

    def is_near_without(self, aside: Span) -> bool:
        """Return whether the passages have enough of the words but for some, which may be the wrong ones."""
        held = self.held
        rest = [word for word in self.words if not aside.overlaps(word.span)]
        met = [word for word in rest if any(word in self.met(one) for one in held.support)]
        weight = held.pool.weight
        is_enough = sum(map(weight, met)) >= ENOUGH * sum(map(weight, rest))
        return held.is_near or (len(met) >= FEWEST_AKIN and is_enough)

    def akin(self) -> Passage | None:
        """Return the passage of the draft's articles, or of claims, that most words meet; None where none is met by enough.

        It shows only that the article may speak of it in words of its own: „stürzte ein“, „Einsturz“.
        """
        pool, home = self.held.pool, self.held.near.home
        own = [one for one in pool.comparable if one.source in home or (one.claims and not one.is_article)]
        best = max(
            own,
            key=lambda one: (self._around(one), self.share(one, self.words)[0], -one.number),
            default=None,
        )
        anywhere = {word for one in own for word in self.met(one)}
        total = sum(map(pool.weight, self.words))
        if best is None or len(anywhere) < FEWEST_AKIN:
            return None
        is_enough = sum(map(pool.weight, anywhere)) >= AKIN_ANYWHERE * total
        least = AKIN if len(self.words) >= FEWEST_WORDS else AKIN_SHORT
        return best if is_enough or self._around(best) >= least else None

    def _around(self, passage: Passage) -> float:
        """Return what share of the words a passage and its neighbours have; nothing where it is but one."""
        met = {word for one in self.held.pool.around(passage) for word in self.met(one)}
        weight = self.held.pool.weight
        return sum(map(weight, met)) / sum(map(weight, self.words)) if len(met) >= FEWEST_AKIN else 0.0


def is_akin(one: Word, other: Word) -> bool:
    """Return whether two words have a root in common, as far as letters tell: „Pflanzen“, „pflanzlich“."""
    return any(_is_root(a, b) or _is_root(b, a) for a in one.stems for b in other.stems)


def _is_root(root: str, other: str) -> bool:
    return len(root) >= _SHORTEST and (other.startswith(root) if len(root) < _ROOT else root in other)
