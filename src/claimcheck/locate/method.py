"""How a quotation was found, and what differs between two wordings: shapes alone, which every report holds."""

from enum import StrEnum
from typing import NamedTuple


class Method(StrEnum):
    """How a quotation was found."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    APPROXIMATE = "approximate"
    NONE = "none"
    MAP = "map"
    """Of a cue alone: no words of the article, but the name that the map gives beside them."""


class Change(StrEnum):
    """What kind of words differ, the gravest first."""

    NUMBER = "number"
    NEGATION = "negation"
    OPPOSITE = "opposite"
    BOUND = "bound"
    UNIT = "unit"
    NAME = "name"
    WORDING = "wording"
    SPACING = "spacing"
    LIGATURE = "ligature"
    CASE = "case"
    PUNCTUATION = "punctuation"


GRAVE = frozenset(Change) - {
    Change.WORDING, Change.SPACING, Change.LIGATURE, Change.CASE, Change.PUNCTUATION,
}  # fmt: skip
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

    @property
    def quoted(self) -> str:
        """The words that only the quotation has."""
        return " … ".join(step.quoted for step in self.steps if step.quoted and not step.same)

    @property
    def printed(self) -> str:
        """The words that only the article has."""
        return " … ".join(step.printed for step in self.steps if step.printed and not step.same)

    def __str__(self) -> str:
        """Return the changed words: `[-9000-]{+2000+}`, the quotation's first."""
        return " … ".join(
            (f"[-{s.quoted}-]" if s.quoted else "") + (f"{{+{s.printed}+}}" if s.printed else "")
            for s in self.steps
            if not s.same
        )
