"""Whether a hedge bears on a number: „14 Panzer wurden geliefert, weitere sollen folgen“ leaves the 14 as they are."""

from claimcheck.check.fit.bearing_words import OTHERS
from claimcheck.text.article import Span
from claimcheck.text.clause import Relation, clauses


def reaches(text: str, language: str | None, hedge: Span, number: Span, offset: int) -> bool:
    """Return whether a hedge stands in the clause of a number, in one above it, or in a comment on it.

    Args:
        text: Their sentence.
        language: Its language.
        hedge: The span of the hedge, *offset* further on than in the sentence.
        number: The span of the number, likewise.
        offset: Where the sentence begins.
    """
    of_hedge, of_number = (Span(span.start - offset, span.end - offset) for span in (hedge, number))
    parts = clauses(text, language)
    index = next((i for i, clause in enumerate(parts) if clause.touches(of_number)), None)
    if index is None:
        return True
    own = index
    while index is not None:
        if parts[index].touches(of_hedge):
            return not _is_joined(text[of_number.end : of_hedge.start])
        index = parts[index].parent
    return any(c.relation is Relation.COMMENT and c.parent == own and c.touches(of_hedge) for c in parts)


def _is_joined(between: str) -> bool:
    """Return whether another main clause begins between a number and a hedge: „…, weitere sollen folgen“."""
    _, comma, last = between.rpartition(", ")
    return bool(comma) and last.split()[:1] != [] and last.split()[0].lower() in OTHERS
