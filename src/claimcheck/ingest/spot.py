"""Where words of a page stand: the elements around them, and what these make of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.ingest.page import Zone

_LONGEST_PATH = 100


@dataclass(slots=True, eq=False)
class Spot:
    """An element that words stand in, with what it and those around it make of them."""

    tag: str
    parent: "Spot | None"
    step: str
    """Its part of the path."""
    zone: Zone | None = None
    """What it is within an article; None where it is running text, or no part of one."""
    outside: str | None = None
    """Why it is no part of an article, in words; None where nothing says so."""
    hidden: str | None = None
    """What hides it, in words."""
    language: str = ""
    keeps_lines: bool = False
    depth: int = 0

    def path(self) -> str | None:
        """Return the way to it from the body down; None where it is too long to be of use."""
        if self.depth > _LONGEST_PATH:
            return None
        steps = [spot.step for spot in self.above() if spot.parent is not None]
        return ">".join(reversed(steps)) or "body"

    def above(self) -> Iterator["Spot"]:
        """Yield it and the elements around it, the innermost first."""
        spot: Spot | None = self
        while spot is not None:
            yield spot
            spot = spot.parent


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """Words that stand together on a page, and where."""

    text: str
    spot: Spot
    heading: str | None
    linked: int
    """How many of its code points stand in links."""
