"""A draft's sentence beside its passages, word by word: which words meet, and which passage says most of it.

Two words meet where one is a form of the other, a kind of it, or has its root („Verlagerung“, „verlagern“). That they do proves nothing;
it tells how near a passage is, and which words stand in whose place.
"""

from collections.abc import Sequence
from functools import cached_property

from claimcheck.draft.held import Held
from claimcheck.draft.passages import Passage, tells
from claimcheck.text.content import Word, content_words
from claimcheck.text.kinds import said_by_kind

FEWEST_AKIN, AKIN = 2, 0.3
"""So many of a sentence's words, and what share of them, must meet those of a passage that may speak of it."""

AKIN_ANYWHERE = 0.5
"""The same of what share meets some word anywhere in the draft's articles."""

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

    def akin(self) -> Passage | None:
        """Return the passage of the draft's articles, or of claims, that most words meet; None where none is met by enough.

        It shows only that the article may speak of it in words of its own: „stürzte ein“, „Einsturz“.
        """
        pool, home = self.held.pool, self.held.near.home
        own = [one for one in pool.comparable if one.source in home or (one.claims and not one.is_article)]
        best = max(own, key=lambda one: (self.share(one, self.words)[0], -one.number), default=None)
        anywhere = {word for one in own for word in self.met(one)}
        total = sum(map(pool.weight, self.words))
        if best is None or not self.met(best) or len(anywhere) < FEWEST_AKIN:
            return None
        is_enough = sum(map(pool.weight, anywhere)) >= AKIN_ANYWHERE * total
        return best if is_enough or self.share(best, self.words)[0] >= AKIN else None


def is_akin(one: Word, other: Word) -> bool:
    """Return whether two words have a root in common, as far as letters tell: „Pflanzen“, „pflanzlich“."""
    return any(_is_root(a, b) or _is_root(b, a) for a in one.stems for b in other.stems)


def _is_root(root: str, other: str) -> bool:
    return len(root) >= _SHORTEST and (other.startswith(root) if len(root) < _ROOT else root in other)
