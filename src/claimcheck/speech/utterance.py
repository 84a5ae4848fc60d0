"""Words that somebody says and the cue that credits them, as every reader of a sentence returns them, and the pieces that they make of it."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from claimcheck.speech.kind import Kind
from claimcheck.speech.verbs import Use
from claimcheck.speech.words import UNQUOTED, Words
from claimcheck.text.span import Span


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


Range = tuple[int, int]
"""Indices of words: the first, and the one behind the last."""

_EDGE = ",;:–—-"
"""Marks that are no part of what is said when they stand at its ends, outside quotation marks."""


class Speech(NamedTuple):
    """Words that an article reports as somebody's; spans count from the article's start.

    `cue` is empty where the mood alone tells it; `frame` is the clause around the words;
    `is_carried` says that the speaker was named in an earlier sentence, `lemma` which verb says it,
    `is_nested` that what somebody is reported to say holds them, `is_guessed` that nothing shows that the
    speaker says anything there: he only does what the sentence before tells, `is_gapped` that its verb is that of
    another's words before it.
    """

    kind: Kind
    message: tuple[Span, ...]
    cue: tuple[Span, ...] = ()
    speaker: Span | None = None
    frame: tuple[Span, ...] = ()
    lemma: str = ""
    is_carried: bool = False
    is_nested: bool = False
    named: str = ""
    """Whom the map beside the article gives as the speaker: no words of the article."""
    is_guessed: bool = False
    is_gapped: bool = False


class Found(NamedTuple):
    """A speech with the indices of its words in the sentence, for what is read after it."""

    speech: Speech
    cue: Cue
    start: int
    end: int


def pieces(words: Words, start: int, end: int, without: Sequence[Range] = ()) -> tuple[Span, ...]:
    """Return the spans of the words from *start* to before *end*, those of *without* left out."""
    found: list[Span] = []
    for first, behind in (*sorted(without), (end, end)):
        found += _trimmed(words, start, min(first, end))
        start = max(start, behind)
    return tuple(found)


def _trimmed(words: Words, start: int, end: int) -> Iterable[Span]:
    items = words.items
    while start < end and items[start].text in _EDGE and items[start].quoted == UNQUOTED:
        start += 1
    while end > start and items[end - 1].text in _EDGE + "." and items[end - 1].quoted == UNQUOTED:
        end -= 1
    return [Span(items[start].start, items[end - 1].end)] if end > start else []
