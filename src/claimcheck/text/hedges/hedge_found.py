"""A hedge as it was found in an article."""

from typing import NamedTuple

from claimcheck.text.span import Span

POSSIBLE, PLANNED, FORECAST = "possible", "planned", "forecast"
"""What a hedge makes of a statement."""


class Hedge(NamedTuple):
    """A word that hedges, in its place in the article; `modality` is what it makes of the statement.

    `is_quoted` says whether it stands inside the quotation.
    """

    words: str
    span: Span
    modality: str
    is_quoted: bool
