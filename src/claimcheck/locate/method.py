"""How a quotation was found."""

from enum import StrEnum


class Method(StrEnum):
    """How a quotation was found."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    APPROXIMATE = "approximate"
    NONE = "none"
    MAP = "map"
    """Of a cue alone: no words of the article, but the name that the map gives beside them."""
