"""One sentence of a draft beside the passages that it may rest on: what every comparison is given."""

from functools import cached_property
from typing import NamedTuple

from claimcheck.draft.passages import Near, Passage, Pool
from claimcheck.report.drafted import Kind
from claimcheck.text.quoted import quoted
from claimcheck.text.span import Span

ENOUGH = 0.4
"""What share of a sentence's words its passages must have before the two are held against each other.

Measured by `tests/benchmarks/drafts.py` on its odd drafts."""


BARELY = 0.28
"""With fewer of them nothing speaks of the sentence; between the two a passage may, and only a person can tell."""

ALIKE = 0.5
"""From this share on one is taken to say what the other says, so that a negation or hedge on one side alone is told.

All three measured by the same benchmark."""


FEWEST_SHARED = 3
"""So many of its words at least: two are soon shared."""


class Objection(NamedTuple):
    """What speaks against a sentence; the span counts from the sentence's start."""

    kind: Kind
    span: Span
    message: str


class Held:
    """A sentence, its words outside quotation marks, and its passages."""

    def __init__(self, text: str, near: Near, pool: Pool) -> None:
        """Take a sentence of the draft and what it may rest on."""
        self.text, self.near, self.pool = text, near, pool
        self.language = pool.language

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What it puts in quotation marks, the marks with it."""
        return quoted(self.text, 0, len(self.text))

    @cached_property
    def plain(self) -> str:
        """Its own words: blanks stand where others are quoted, so that no offset changes."""
        text = self.text
        for start, end in self.quotations:
            text = text[:start] + " " * (end - start) + text[end:]
        return text

    @property
    def support(self) -> tuple[Passage, ...]:
        """The passages that have its words."""
        return self.near.support

    @cached_property
    def window(self) -> tuple[Passage, ...]:
        """These and their neighbours, which may name what they only mean."""
        return tuple(dict.fromkeys(one for passage in self.support for one in self.pool.around(passage)))

    @cached_property
    def told(self) -> tuple[Passage, ...]:
        """The window, and what else may be meant: what stands there is told by an article."""
        return tuple(dict.fromkeys((*self.window, *self.near.alike)))

    @cached_property
    def wide(self) -> tuple[Passage, ...]:
        """All sentences of the articles and texts that the passages stand in."""
        sources = {one.source for one in self.support}
        return tuple(one for one in self.pool.passages if one.source in sources)

    @property
    def is_near(self) -> bool:
        """Return whether enough of its words stand in the passages to hold it against them."""
        return bool(self.support) and self.near.coverage >= ENOUGH

    @property
    def is_alike(self) -> bool:
        """Return whether so many stand there that both are taken to speak of the same thing."""
        is_told = self.near.shared >= FEWEST_SHARED or not self.near.missing
        return bool(self.support) and self.near.coverage >= ALIKE and is_told

    @property
    def is_barely(self) -> bool:
        """Return whether a passage may speak of it, so that it cannot be said that none does."""
        return bool(self.support) and self.near.coverage >= BARELY

    def is_quoted(self, span: Span) -> bool:
        """Return whether words of the sentence are somebody else's."""
        return any(one.overlaps(span) for one in self.quotations)
