"""How words are reported."""

from enum import StrEnum


class Kind(StrEnum):
    """How words are reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    FREE_INDIRECT = "free indirect"
    """Konjunktiv that carries on without a cue of its own."""
    HEARSAY = "hearsay"
    """„sollen“ and "is said to": somebody says so, and the sentence does not say who."""
    REPORTED = "reported"
    """What was said is only named: „Er kündigte eine Untersuchung an.“"""
