"""What can be imported: small, since every start of the program asks it."""

from enum import StrEnum


class Form(StrEnum):
    """What can be imported."""

    CSV = "csv"
    HYPOTHESIS = "hypothesis"
    ANNOTATIONS = "annotations"
    CITATIONS = "citations"
