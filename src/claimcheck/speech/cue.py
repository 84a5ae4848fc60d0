"""A cue: the words of a sentence that say that somebody said it."""

from enum import Enum
from typing import NamedTuple

from claimcheck.speech.verbs import Use


class CueKind(Enum):
    """What kind of words credit."""

    VERB = "verb"
    BEFORE = "before"
    """A preposition before the speaker: „laut“, „nach Angaben“, "according to"."""
    AFTER = "after"
    """A word behind the speaker: „zufolge“."""
    REFERRING = "referring"
    """An adverb that goes back to somebody named before: „demnach“."""
    SO = "so"
    """„…, so der Minister“."""
    NOUN = "noun"
    """A noun whose clause spells it out: „der Vorwurf, dass …“."""


class Cue(NamedTuple):
    """A cue by the indices of its words.

    `anchor` is the finite verb, or the first word of the phrase that credits; `end` is the index
    behind that phrase, 0 for verbs.
    """

    kind: CueKind
    words: tuple[int, ...]
    anchor: int
    end: int = 0
    use: Use = Use.SAY
    lemma: str = ""
    is_passive: bool = False

    @property
    def last(self) -> int:
        """The index of its last word."""
        return max(self.words, default=self.anchor)
