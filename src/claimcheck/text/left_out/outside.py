"""Words that a quotation leaves outside."""

from typing import Literal, NamedTuple

from claimcheck.text.span import Span

Kind = Literal[
    "negation",
    "bound",
    "less",
    "doubt",
    "condition",
    "sentences",
    "clauses",
    "phrase",
    "head",
    "date",
    "setting",
]


class LeftOut(NamedTuple):
    """Words outside the quotation: one that negates, bounds, or sets a condition, or a whole omission.

    `governs` says whether it turns the quotation round, or only stands near it.
    """

    kind: Kind
    """What the words do; an omission joins sentences, or clauses of one; a head is the noun that
    the quotation's first noun belongs to; a setting tells where or until when."""
    words: str
    span: Span
    governs: bool
