"""Which claims quote a place of an article."""

from collections.abc import Iterable

from claimcheck.report.model import CheckedClaim
from claimcheck.text.span import Span


class Quoted:
    """The quotations of all claims that were found, ready to be asked of a place."""

    def __init__(self, claims: Iterable[CheckedClaim]) -> None:
        """Take the claims with what was found of them."""
        self._by_source: dict[str, list[tuple[Span, str]]] = {}
        for claim in claims:
            for item in claim.evidence:
                if item.match.is_found:
                    pieces = self._by_source.setdefault(item.evidence.source, [])
                    pieces += [(piece, claim.claim.id) for piece in item.match.pieces]

    def claims(self, source: str, span: Span) -> tuple[str, ...]:
        """Return the claims that quote some of *span* of a source's article, in order."""
        quoting = {id_ for piece, id_ in self._by_source.get(source, ()) if piece.overlaps(span)}
        return tuple(sorted(quoting))

    def spans(self, source: str) -> list[Span]:
        """Return all that is quoted of a source's article."""
        return [piece for piece, _ in self._by_source.get(source, ())]
