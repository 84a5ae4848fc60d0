"""Claims by sources in Markdown: a table, or lists where it would be too wide."""

from collections.abc import Iterable, Iterator

from claimcheck.render.markdown.escape import escape
from claimcheck.render.markdown.link import claim_link
from claimcheck.render.markdown.table import table
from claimcheck.report.matrix import Matrix, Row, Sign

_SIGNS = {
    "supports": "✓",
    "denies": "✗",
    "context": "·",
}
_UNFOUND = "?"
_WIDEST = 16
"""With more sources the table is folded into lists."""


def matrix(facts: Matrix) -> Iterator[str]:
    """Yield what the signs mean, and then the table; its columns are ordered by id."""
    yield f"{_SIGNS['supports']} supports, {_SIGNS['denies']} denies, {_SIGNS['context']} context, {_UNFOUND} not found or cut off; in brackets: not counted."
    yield _as_table(facts) if len(facts.sources) <= _WIDEST else _as_lists(facts)


def _as_table(facts: Matrix) -> str:
    ids = sorted(source.id for source in facts.sources)
    rows = ((claim_link(row.claim), *_cells(row, ids)) for row in facts.rows)
    return table(("Claim", *(escape(id_) for id_ in ids)), rows)


def _cells(row: Row, ids: Iterable[str]) -> list[str]:
    cells = row.by_source()
    return [_signs(cells.get(id_, ())) for id_ in ids]


def _as_lists(facts: Matrix) -> str:
    """Return a line for each claim with its sources, for a table of so many columns is wider than any page."""
    return "\n".join(f"- {claim_link(row.claim)}: {_by_source(row)}" for row in facts.rows)


def _by_source(row: Row) -> str:
    cells = sorted(row.by_source().items())
    return ", ".join(f"{_signs(signs)} {escape(id_)}" for id_, signs in cells) or "no passage"


def _signs(signs: Iterable[Sign]) -> str:
    return " ".join(_sign(sign) for sign in signs)


def _sign(sign: Sign) -> str:
    mark = _SIGNS[sign.stance] if sign.standing.is_whole else _UNFOUND
    is_support = sign.standing.is_whole and sign.stance == "supports"
    return f"({mark})" if is_support and not sign.counts else mark
