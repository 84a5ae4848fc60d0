"""How a quotation was found."""

from enum import StrEnum


class Method(StrEnum):
    """How a quotation was found."""

    EXACT = "exact"
    NORMALIZED = "normalized"
    APPROXIMATE = "approximate"
    NONE = "none"
