"""What an id can be the name of: small, since every start of the program asks it."""

from enum import StrEnum


class Named(StrEnum):
    """What an id can be the name of; all but keys have a list of their own, in which no id stands twice."""

    CLAIM = "claim"
    SOURCE = "source"
    ACTOR = "actor"
    KEY = "key"
    """What claims are `about`."""

    @property
    def list(self) -> str:
        """The list whose records have the ids."""
        return "claims" if self is Named.KEY else f"{self.value}s"
